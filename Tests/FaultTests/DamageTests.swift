import StorageTestSupport
import Testing

/// Any byte of any file may be wrong: reading never traps, and what is shown is right or a finding says what is not.
@Suite struct DamagedFileTests {
  @Test func aFlippedBitAnywhereIsFound() throws {
    var trial = try DamageTrial()
    for file in trial.image.names {
      for damage in trial.image.flips(file, step: Scale.pick(7, long: 1), bits: 0..<Scale.pick(1, long: 8)) {
        try trial.judge(damage)
      }
    }
    Scale.report("damage, flipped bits: \(trial.faults.count)")
    #expect(trial.faults.found.isEmpty, "\(trial.faults.summary)")
    #expect(trial.invisible == 0)
    #expect(trial.faults.count > 300)
  }

  @Test func aFileCutAnywhereIsFound() throws {
    var trial = try DamageTrial()
    for file in trial.image.names {
      for damage in trial.image.cuts(file, step: Scale.pick(11, long: 1)) { try trial.judge(damage) }
    }
    Scale.report("damage, cut and filled with zeros: \(trial.faults.count), \(trial.invisible) at a line's end")
    #expect(trial.faults.found.isEmpty, "\(trial.faults.summary)")
    #expect(trial.faults.count > 300)
  }

  @Test func aByteTooFewOrTooManyIsFound() throws {
    var trial = try DamageTrial()
    for file in trial.image.names {
      for damage in trial.image.slips(file, step: Scale.pick(13, long: 1)) { try trial.judge(damage) }
    }
    Scale.report("damage, bytes missing and twice: \(trial.faults.count), \(trial.invisible) at a line's end")
    #expect(trial.faults.found.isEmpty, "\(trial.faults.summary)")
    #expect(trial.faults.count > 300)
  }

  @Test func missingDoubledAndExchangedFilesAndLinesAreFound() throws {
    var trial = try DamageTrial()
    for damage in trial.image.misplacements() { try trial.judge(damage) }
    Scale.report("damage, files and lines out of place: \(trial.faults.count), \(trial.invisible) at a line's end")
    #expect(trial.faults.found.isEmpty, "\(trial.faults.summary)")
  }

  @Test func aSilentChangeWouldBeSeen() throws {
    var trial = try DamageTrial()
    try trial.judge(trial.image.forgery())
    #expect(!trial.faults.found.isEmpty)
  }
}
