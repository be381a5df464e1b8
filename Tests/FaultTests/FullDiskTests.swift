import Foundation
import LearningRegister
import RegisterStorage
import StorageTestSupport
import Testing

/// The disk is full.
@Suite(.serialized) struct FullDiskTests {
  @Test func nothingIsLostOnAFullDisk() throws {
    guard let faults = try FullDisk().run(rooms: 1..<Scale.pick(30, long: 80)) else {
      return Scale.report("full disk: no disk may be mounted here; the limit on file sizes is tried instead")
    }
    Scale.report("full disk: \(faults.count) amounts of room")
    #expect(faults.found.isEmpty, "\(faults.summary)")
  }

  @Test func aNewRegisterOnAFullDiskIsWholeOrNotThere() throws {
    guard let faults = try FullDisk().runCreation(rooms: 1..<Scale.pick(30, long: 60)) else { return }
    Scale.report("full disk, a new register: \(faults.count) amounts of room")
    #expect(faults.found.isEmpty, "\(faults.summary)")
  }

  /// The program itself, under a limit on the size of files, which needs no right to mount.
  @Test(arguments: [2, 3, 5, 9])
  func theProgramRefusesClearlyAndGoesOnLater(_ blocks: Int) throws {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/so"
    try SmallRegister.create(at: path)
    let lines = (0..<60).map { number in
      #"{"ops":[{"put":"workers","rec":{"name":"Người \#(number)","note":"\#(String(repeating: "a", count: 300))"}}]}"#
    }
    let errors = scratch.path + "/errors"
    // `ulimit -f` counts blocks of 512 bytes here or of 1,024 there; both are less than what is asked for.
    let program = "\(ChildProcess.products)/hoctap"
    let script = "ulimit -f \(blocks); exec \"$0\" apply \"$1\""
    let limited = try ChildProcess("/bin/sh", ["-c", script, program, path], errors: errors)
    _ = limited.feed(lines)
    limited.wait()
    let told = limited.lines()
    #expect(limited.ending == 2)
    #expect(told.allSatisfy { $0.hasPrefix("ok ") } && told.count < lines.count)
    #expect(!(try String(contentsOfFile: errors, encoding: .utf8)).isEmpty)

    var opened = try OpenRegister(path)
    #expect(opened.folder.sequence == told.count)
    #expect(opened.folder.standing == .writable)
    try opened.remark("có chỗ rồi")
    #expect(try OpenRegister(path).content == opened.content)
    Scale.report("full disk, files of at most \(blocks) blocks: \(told.count) saved, then refused")
  }

  @Test(arguments: [Sabotage.earlyAcknowledgement, .inPlace])
  func aMistakeInTheProgramIsSeen(_ sabotage: Sabotage) throws {
    guard sabotage == .inPlace else {
      // What is acknowledged before it is saved is not there when the disk is full.
      let told = try Self.acknowledgedEarlyOnAFullDisk()
      return #expect(told.acknowledged > told.found)
    }
    guard let faults = try FullDisk(sabotage: sabotage).run(rooms: 1..<12) else { return }
    Scale.report("full disk with \(sabotage.rawValue): \(faults.found.count) faults")
    #expect(!faults.found.isEmpty)
  }

  private static func acknowledgedEarlyOnAFullDisk() throws -> (acknowledged: Int, found: Int) {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/so"
    try SmallRegister.create(at: path)
    let lines = (0..<60).map { #"{"ops":[{"put":"workers","rec":{"id":"CN1\#(10_000 + $0)","name":"Người"}}]}"# }
    let driver = "\(ChildProcess.products)/FaultDriver"
    let script = "trap '' XFSZ; ulimit -f 3; exec \"$0\" apply \"$1\" earlyAcknowledgement"
    let limited = try ChildProcess("/bin/sh", ["-c", script, driver, path], errors: scratch.path + "/errors")
    _ = limited.feed(lines)
    limited.wait()
    return (limited.lines().count, try OpenRegister(path).folder.sequence)
  }
}
