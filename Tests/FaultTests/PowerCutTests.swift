import StorageTestSupport
import Testing

/// The power goes at any moment, and the disk keeps whatever it likes of what was not synchronised.
@Suite struct PowerCutTests {
  private let samples = Scale.pick(10, long: 1500)

  @Test(arguments: Work.all)
  func everyStateOfTheDiskIsTheOldOrTheNewRegister(_ work: Work) throws {
    let faults = try PowerCut(samples: samples).run(work)
    Scale.report("power cut, \(work.name): \(faults.count) states")
    #expect(faults.found.isEmpty, "\(faults.summary)")
    #expect(faults.count > 50)
  }

  @Test func aLargeImportIsWholeOrNotThere() throws {
    let faults = try PowerCut(samples: Scale.pick(0, long: 100)).run(.large)
    Scale.report("power cut, \(Work.large.name): \(faults.count) states")
    #expect(faults.found.isEmpty, "\(faults.summary)")
  }

  @Test func aNewRegisterIsWholeOrNotThere() throws {
    let faults = try PowerCut(samples: samples).runCreation()
    Scale.report("power cut, a new register: \(faults.count) states")
    #expect(faults.found.isEmpty, "\(faults.summary)")
    #expect(faults.count > 50)
  }

  @Test(arguments: [Sabotage.earlyAcknowledgement, .noSync, .noFolderSync, .inPlace])
  func aMistakeInTheProgramIsSeen(_ sabotage: Sabotage) throws {
    let faults = try PowerCut(samples: 4, sabotage: sabotage).run(.snapshots)
    Scale.report("power cut with \(sabotage.rawValue): \(faults.found.count) of \(faults.count) states found bad")
    #expect(!faults.found.isEmpty)
  }

  @Test(arguments: [Sabotage.earlyAcknowledgement, .noSync, .noFolderSync])
  func aMistakeInMakingARegisterIsSeen(_ sabotage: Sabotage) throws {
    let faults = try PowerCut(samples: 4, sabotage: sabotage).runCreation()
    #expect(!faults.found.isEmpty)
  }
}
