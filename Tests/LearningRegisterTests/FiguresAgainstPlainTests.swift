import LearningRegister
import RegisterTestSupport
import Testing

/// The register's figures against a second calculation that was written from the rules alone.
@Suite struct FiguresAgainstPlainTests {
  /// Compares every member for a few days and all windows; says which (seed, day, window) differs.
  private func compare(_ register: Register, days: [Day], _ what: String) {
    for day in days {
      for window in Window.allCases {
        let computed = PlainFigures(computedBy: register, asOf: day, window: window)
        let plain = PlainFigures(of: register, asOf: day, window: window)
        #expect(computed.differences(from: plain) == [], "\(what), \(day), \(window)")
        #expect(computed.figures.allSatisfy { $0.reached <= $0.population }, "\(what): N ≤ D")
      }
    }
  }

  @Test(arguments: 0..<20)
  func randomRegisters(group: Int) {
    for seed in 0..<20 {
      var maker = RandomRegister(seed: UInt64(group * 20 + seed))
      let register = Register(maker.snapshot())
      compare(register, days: (0..<4).map { _ in maker.day() }, "seed \(group * 20 + seed)")
    }
  }

  @Test(arguments: 0..<10)
  func registersThatBreakRules(group: Int) {
    for seed in 0..<20 {
      var maker = RandomRegister(seed: UInt64(10_000 + group * 20 + seed), careless: true)
      let register = Register(maker.snapshot())
      compare(register, days: (0..<3).map { _ in maker.day() }, "careless seed \(group * 20 + seed)")
    }
  }

  @Test(arguments: 0..<20)
  func afterChanges(seed: Int) {
    var maker = RandomRegister(seed: UInt64(20_000 + seed))
    var register = Register(maker.snapshot())
    var carriedOut = 0
    for step in 0..<120 {
      let change = maker.change(of: register)
      if (try? register.apply(change)) != nil, !change.operations.isEmpty { carriedOut += 1 }
      guard step % 8 == 7 else { continue }
      let day = maker.day()
      compare(register, days: [day], "changes \(seed), step \(step)")
      let fresh = Register(RandomRegister.snapshot(of: register))
      for window in Window.allCases {
        let loaded = PlainFigures(computedBy: fresh, asOf: day, window: window)
        let kept = PlainFigures(computedBy: register, asOf: day, window: window)
        #expect(kept.differences(from: loaded) == [], "changes \(seed), step \(step)")
      }
    }
    #expect(carriedOut > 40)
  }

  /// The records without their revisions, which only ever move on.
  private func content(_ register: Register) -> [[Record]] {
    LearningRegister.Collection.allCases.map { register.records(of: $0).map { $0.stamped(revision: 0) } }
  }

  private func exact(_ register: Register) -> [[Record]] {
    LearningRegister.Collection.allCases.map { register.records(of: $0) }
  }

  @Test(arguments: 0..<20)
  func applyThenInverseIsIdentity(seed: Int) throws {
    var maker = RandomRegister(seed: UInt64(30_000 + seed))
    var register = Register(maker.snapshot())
    var carriedOut = 0
    var refused = 0
    for step in 0..<80 {
      let before = register
      let change = maker.change(of: register)
      let day = maker.day()
      let figures = PlainFigures(computedBy: before, asOf: day, window: .cumulative)
      do {
        let applied = try register.apply(change)
        carriedOut += 1
        var back = register
        let again = try back.apply(applied.inverse)
        #expect(content(back) == content(before), "seed \(seed), step \(step)")
        var restored = PlainFigures(computedBy: back, asOf: day, window: .cumulative)
        restored.targets?.revision = figures.targets?.revision ?? 0
        #expect(restored.differences(from: figures) == [], "seed \(seed), step \(step)")
        for operation in applied.operations.map(\.reference) {
          guard let now = back.record(operation), let was = before.record(operation) else { continue }
          #expect(now.revision > was.revision, "revisions move on: seed \(seed), step \(step)")
        }
        // Taken back once more, the change stands again.
        _ = try back.apply(again.inverse)
        #expect(content(back) == content(register), "seed \(seed), step \(step)")
      } catch {
        refused += 1
        #expect(exact(register) == exact(before), "refused: seed \(seed), step \(step)")
        #expect(PlainFigures(computedBy: register, asOf: day, window: .cumulative) == figures)
      }
    }
    #expect(carriedOut > 20)
    #expect(refused > 5)
  }

  @Test func applyingLeavesTheOriginal() throws {
    var maker = RandomRegister(seed: 7)
    let register = Register(maker.snapshot())
    let before = exact(register)
    let changed = try register.applying(
      Change([.add(.worker(Worker(id: "CN000500", name: "Lê Thị Mới")))]))
    #expect(exact(register) == before)
    #expect(changed.workers["CN000500"]?.revision == 1)
  }
}
