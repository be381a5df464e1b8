import LearningRegister
import RegisterTestSupport
import Testing

/// Why a figure changed: the pieces make the difference, and are those a plain calculation finds.
@Suite struct CausesTests {
  private func compare(_ register: Register, _ maker: inout RandomRegister, then: Register?, _ what: String) {
    let (one, other) = (maker.day(), maker.day())
    let (from, to) = (min(one, other), max(one, other))
    let enterprises: [EnterpriseID?] = [nil, register.enterprises.sorted.first?.id, "DN9999"]
    for window in Window.allCases {
      let known = then?.figures(asOf: from, window: window)
      let start = register.figures(asOf: from, window: window)
      let end = register.figures(asOf: to, window: window)
      for enterprise in enterprises {
        let all = register.causes(from: from, to: to, window: window, enterprise: enterprise, knownThen: then)
        for causes in all {
          let indicator = causes.indicator
          func count(_ figures: Figures) -> Causes.Count {
            guard let enterprise else {
              return Causes.Count(population: figures.population, reached: figures[indicator].reached)
            }
            let row = figures.enterprises.first { $0.id == enterprise }
            return Causes.Count(population: row?.population ?? 0, reached: row?[indicator].reached ?? 0)
          }
          let place = "\(what), \(from)–\(to), \(window), \(indicator)"
          #expect(causes.shown == known.map(count), "\(place): shown then")
          #expect(causes.start == count(start), "\(place): start")
          #expect(causes.end == count(end), "\(place): end")
          let moved = causes.pieces.reduce(causes.start) { $0 + $1.count }
          #expect(moved == causes.end, "\(place): the pieces make the difference")
          if let shown = causes.shown {
            let corrected = (causes.corrections ?? []).reduce(shown) { $0 + $1.count }
            #expect(corrected == causes.start, "\(place): the corrections make the difference")
          }
          #expect((causes.shown == nil) == (causes.corrections == nil))
          for piece in causes.pieces + (causes.corrections ?? []) {
            #expect(zip(piece.persons, piece.persons.dropFirst()).allSatisfy { $0 < $1 }, "\(place): order")
          }
          let plain = PlainCauses(
            of: indicator, in: register, from: from, to: to, window: window, enterprise: enterprise, knownThen: then)
          #expect(PlainCauses(causes) == plain, "\(place)")
        }
      }
    }
  }

  @Test(arguments: 0..<20)
  func betweenTwoDays(group: Int) {
    for seed in 0..<15 {
      let number = UInt64(50_000 + group * 15 + seed)
      var maker = RandomRegister(seed: number, careless: seed % 4 == 0)
      compare(Register(maker.snapshot()), &maker, then: nil, "seed \(number)")
    }
  }

  @Test(arguments: 0..<20)
  func withWhatWasRecordedLater(group: Int) {
    for seed in 0..<12 {
      let number = UInt64(51_000 + group * 12 + seed)
      var maker = RandomRegister(seed: number)
      let then = Register(maker.snapshot())
      var now = then
      for _ in 0..<maker.generator.number(1...25) { _ = try? now.apply(maker.change(of: now)) }
      // Read anew, workers stand in other rows than they stood then.
      if seed % 2 == 0 { now = Register(RandomRegister.snapshot(of: now)) }
      compare(now, &maker, then: then, "seed \(number)")
    }
  }

  @Test(arguments: 0..<12)
  func everybodyOfAPieceHasAReason(group: Int) {
    for seed in 0..<12 {
      var maker = RandomRegister(seed: UInt64(52_000 + group * 12 + seed))
      let register = Register(maker.snapshot())
      let (one, other) = (maker.day(), maker.day())
      let (from, to) = (min(one, other), max(one, other))
      for window in Window.allCases {
        for causes in register.causes(from: from, to: to, window: window) {
          for piece in causes.pieces where piece.kind != .unnamed {
            let details = register.details(of: piece, in: causes)
            #expect(details.map(\.worker) == piece.persons)
            // What today's data say of both days, today's data explain.
            #expect(!details.contains { $0.reason == .changedLater }, "\(piece.kind) \(from) \(to) \(window)")
            for detail in details { check(detail, piece.kind, causes) }
          }
        }
      }
    }
  }

  private func check(_ detail: Causes.Detail, _ kind: Causes.Kind, _ causes: Causes) {
    switch (kind, detail.reason) {
    case (.newlyReached, .session(_, let day)), (.newlyReached, .title(_, let day)): #expect(day <= causes.to)
    case (.noLongerReached, .sessionPassed(_, let day)), (.noLongerReached, .notEnough(_, let day)):
      #expect(day <= causes.from)
    case (.noLongerReached, .titleWithdrawn(_, let day)): #expect(causes.from < day && day <= causes.to)
    case (.noLongerReached, .titleEnded): break
    case (.joinedReached, .joined(_, let day)), (.joinedNotReached, .joined(_, let day)):
      #expect(day.map { $0 <= causes.to } ?? true)
    case (.joinedReached, .opened), (.joinedNotReached, .opened): break
    case (.leftReached, .left(_, let day?)), (.leftNotReached, .left(_, let day?)):
      #expect(causes.from < day && day <= causes.to)
    case (.leftReached, .closed), (.leftNotReached, .closed): break
    default: Issue.record("\(kind) for \(detail.reason)")
    }
  }
}
