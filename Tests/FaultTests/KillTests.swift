import StorageTestSupport
import Testing

/// Processes are killed at random moments.
@Suite(.serialized) struct KillTests {
  @Test func nothingAcknowledgedIsLostWhenProcessesAreKilled() throws {
    let faults = try KillLoop().run(kills: Scale.pick(300, long: 10_000))
    Scale.report("kills: \(faults.count)")
    #expect(faults.found.isEmpty, "\(faults.summary)")
  }

  @Test func theDriverWithoutAMistakeIsRight() throws {
    let faults = try KillLoop(program: "FaultDriver").run(kills: 40)
    #expect(faults.found.isEmpty, "\(faults.summary)")
  }

  @Test(arguments: [Sabotage.earlyAcknowledgement, .noLock])
  func aMistakeInTheProgramIsSeen(_ sabotage: Sabotage) throws {
    let faults = try KillLoop(program: "FaultDriver", sabotage: sabotage).run(kills: 2000)
    Scale.report("kills with \(sabotage.rawValue): seen after \(faults.count): \(faults.found.first ?? "")")
    #expect(!faults.found.isEmpty)
  }
}
