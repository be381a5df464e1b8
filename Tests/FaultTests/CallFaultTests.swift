import StorageTestSupport
import Testing

/// Every system call fails: once, with all later ones of its kind, and with everything after it.
@Suite struct CallFaultTests {
  static let troubles: [CallFaults.Trouble] = {
    let numbers: [Int32] = Scale.isLong ? [5, 28, 30, 13, 24] : [5, 28]
    return numbers.flatMap { number in FailingTap.Extent.allCases.map { CallFaults.Trouble(number: number, extent: $0) }
    }
      + [CallFaults.Trouble(number: 28, isShort: true), CallFaults.Trouble(number: 28, extent: .kind, isShort: true)]
  }()

  @Test(arguments: Work.all, troubles)
  func nothingAcknowledgedIsLostAndNothingIsHalfDone(_ work: Work, _ trouble: CallFaults.Trouble) throws {
    let faults = try CallFaults(trouble: trouble).run(work)
    Scale.report("failing calls, \(work.name), \(trouble.testDescription): \(faults.count)")
    #expect(faults.found.isEmpty, "\(faults.summary)")
    #expect(faults.count > 10)
  }

  @Test(arguments: Scale.isLong ? Work.all : [Work.saves])
  func aRepairThatFailsCanBeRepaired(_ work: Work) throws {
    let faults = try CallFaults(trouble: CallFaults.Trouble(number: 5, whileRepairing: true)).run(work)
    Scale.report("failing calls, \(work.name), also while repairing: \(faults.count)")
    #expect(faults.found.isEmpty, "\(faults.summary)")
    #expect(faults.count > 10)
  }

  @Test func aLargeImportIsWholeOrNotThere() throws {
    let faults = try CallFaults(trouble: CallFaults.Trouble(number: 28)).run(.large)
    Scale.report("failing calls, \(Work.large.name): \(faults.count)")
    #expect(faults.found.isEmpty, "\(faults.summary)")
  }

  @Test(arguments: troubles)
  func aNewRegisterIsWholeOrNothingIsLeft(_ trouble: CallFaults.Trouble) throws {
    let faults = try CallFaults(trouble: trouble).runCreation()
    Scale.report("failing calls, a new register, \(trouble.testDescription): \(faults.count)")
    #expect(faults.found.isEmpty, "\(faults.summary)")
    #expect(faults.count > 10)
  }

  @Test(arguments: Work.all, troubles.filter { !$0.isShort })
  func openingGivesTheRegisterOrSaysWhatIsWrong(_ work: Work, _ trouble: CallFaults.Trouble) throws {
    let faults = try CallFaults(trouble: trouble).runOpening(work)
    Scale.report("failing calls, opening after \(work.name), \(trouble.testDescription): \(faults.count)")
    #expect(faults.found.isEmpty, "\(faults.summary)")
    #expect(faults.count > 10)
  }

  @Test(arguments: troubles.filter { !$0.isShort })
  func aReaderThatFailedCatchesUp(_ trouble: CallFaults.Trouble) throws {
    let faults = try CallFaults(trouble: trouble).runFollowing()
    Scale.report("failing calls, following, \(trouble.testDescription): \(faults.count)")
    #expect(faults.found.isEmpty, "\(faults.summary)")
    #expect(faults.count > 1)
  }

  @Test(arguments: [Sabotage.earlyAcknowledgement, .inPlace])
  func aMistakeInTheProgramIsSeen(_ sabotage: Sabotage) throws {
    let trouble = CallFaults.Trouble(number: 5)
    let faults = try CallFaults(trouble: trouble, sabotage: sabotage).run(.snapshots)
    Scale.report("failing calls with \(sabotage.rawValue): \(faults.found.count) of \(faults.count) found bad")
    #expect(!faults.found.isEmpty)
  }
}
