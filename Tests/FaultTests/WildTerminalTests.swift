import Foundation
import Testing

/// Anything may be typed, pasted, resized or signalled.
@Suite(.serialized) struct WildTerminalTests {
  @Test func theProgramLivesSleepsAndPaintsWholePictures() throws {
    let start = Date()
    let faults = try WildTerminal().run(events: Scale.pick(20_000, long: 100_000))
    Scale.report("terminal: \(faults.count) events in \(Int(Date().timeIntervalSince(start))) s")
    #expect(faults.found.isEmpty, "\(faults.summary)")
  }

  @Test func aLostPieceOfThePictureIsSeen() throws {
    let faults = try WildTerminal(losesEvery: 5).run(events: 4000)
    Scale.report("terminal, output lost: \(faults.found.count) faults in \(faults.count) events")
    #expect(!faults.found.isEmpty)
  }

  @Test func aProgramThatSpinsIsSeen() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "echo x; while :; do :; done"], width: 80, height: 24)
    #expect(terminal.wait { $0.row(0).hasPrefix("x") })
    #expect(terminal.idleTime() > 2)
  }

  @Test func aProgramThatDiesIsSeen() throws {
    let terminal = try PseudoTerminal("/bin/sh", ["-c", "kill -SEGV $$"], width: 80, height: 24)
    #expect(terminal.waitForEnd() == -SIGSEGV)
  }
}
