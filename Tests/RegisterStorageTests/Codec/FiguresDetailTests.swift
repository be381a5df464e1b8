import JSONText
import LearningRegister
import RegisterStorage
import Testing

@Suite struct FiguresDetailTests {
  private func register(_ lines: [(Collection, String)], _ detail: RecordDetail) throws -> Register {
    var snapshot = Register.Snapshot()
    for (collection, json) in lines {
      switch try RecordExamples.decode(collection, json, detail) {
      case .office(let record): snapshot.offices.append(record)
      case .targets(let record): snapshot.targets.append(record)
      case .enterprise(let record): snapshot.enterprises.append(record)
      case .worker(let record): snapshot.workers.append(record)
      case .campaign(let record): snapshot.campaigns.append(record)
      case .attendance(let record): snapshot.attendance.append(record)
      case .honour(let record): snapshot.honours.append(record)
      case .task(let record): snapshot.tasks.append(record)
      case .visit(let record): snapshot.visits.append(record)
      case .frozen(let record): snapshot.frozen.append(record)
      }
    }
    return Register(snapshot)
  }

  private func lines(seed: Int) -> [(Collection, String)] {
    var random = RandomRecords(seed: UInt64(seed), codes: 12)
    var lines: [(Collection, String)] = []
    for collection in Collection.allCases {
      var codes: Set<Code> = []
      for _ in 0..<60 {
        let record = random.record(of: collection)
        guard codes.insert(record.reference.code).inserted else { continue }
        lines.append((collection, RecordExamples.encode(record)))
      }
    }
    return lines
  }

  /// Random records that name each other by the same few codes.
  @Test func sameFiguresAsFull() throws {
    var totals = [Int](repeating: 0, count: 6)
    for seed in 0..<20 {
      let full = try register(lines(seed: seed), .full)
      let figures = try register(lines(seed: seed), .figures)
      for day in ["2024-06-30", "2025-12-31", "2027-01-01"] as [Day] {
        for window in Window.allCases {
          let expected = full.figures(asOf: day, window: window)
          #expect(figures.figures(asOf: day, window: window) == expected)
          for (index, figure) in expected.indicators.enumerated() { totals[index] += figure.reached }
          totals[5] += expected.indicators[0].upper ?? 0
        }
      }
    }
    // All five figures were really exercised.
    #expect(totals.allSatisfy { $0 > 0 }, "\(totals)")
  }
}
