import LearningRegister
import RegisterSample
import Testing

/// Registers of a given size have exactly that size.
@Suite struct SizedSampleTests {
  @Test(arguments: [
    (workers: 0, marks: 0), (workers: 1, marks: 1), (workers: 49, marks: 10), (workers: 100, marks: 0),
    (workers: 500, marks: 4_000), (workers: 3_000, marks: 20_000),
  ])
  func exactCounts(workers: Int, marks: Int) {
    let sample = SampleRegister.sized(workers: workers, attendances: marks, seed: 3)
    #expect(sample.workers.count == workers)
    #expect(sample.enterprises.count == (workers == 0 ? 0 : max(1, workers / 50)))
    let sizes = sample.attendance.map { list in AttendanceList.Status.allCases.reduce(0) { $0 + list[$1].count } }
    // Excused and absent names stand on the lists besides.
    #expect(sample.attendance.reduce(0) { $0 + $1.present.count + $1.late.count } == marks)
    #expect(sizes.allSatisfy { (1...240).contains($0) })
    #expect(sample.workers.first?.id == (workers == 0 ? nil : "CN000001"))
    #expect(sample.enterprises.first?.id == (workers == 0 ? nil : "DN0001"))
    #expect(Set(sample.attendance.map(\.id)).count == sample.attendance.count)
  }

  @Test func askingForLessThanNothing() {
    #expect(SampleRegister.sized(workers: -1, attendances: 5).attendance.isEmpty)
    #expect(SampleRegister.sized(workers: 5, attendances: -5).attendance.isEmpty)
  }

  @Test func sameSeedSameRecords() {
    func content(_ seed: UInt64) -> ([Worker], [AttendanceList], [Campaign], [Honour], [Enterprise]) {
      let sample = SampleRegister.sized(workers: 300, attendances: 2_000, seed: seed)
      return (sample.workers, sample.attendance, sample.campaigns, sample.honours, sample.enterprises)
    }
    #expect(content(8) == content(8))
    #expect(content(8) != content(9))
  }

  @Test func noFaultsAndNoDoubts() {
    var register = Register(SampleRegister.sized(workers: 500, attendances: 4_000, seed: 4))
    for collection in LearningRegister.Collection.allCases {
      for record in register.records(of: collection) {
        #expect(register.faults(of: record, replacing: record) == [], "\(record.reference)")
        let doubts = register.doubts(of: record, today: SampleRegister.today).filter { $0.check != .lookAlike }
        #expect(doubts == [], "\(record.reference)")
      }
    }
  }

  @Test func manyEnterprisesAtOneSession() {
    let sample = SampleRegister.sized(workers: 3_000, attendances: 20_000, seed: 3)
    var enterprises: [String: Set<EnterpriseID>] = [:]
    for list in sample.attendance {
      if let enterprise = list.enterprise {
        enterprises["\(list.campaign) \(list.session)", default: []].insert(enterprise)
      }
    }
    #expect(enterprises.values.contains { $0.count > 3 })
    let figures = Register(sample).figures(asOf: SampleRegister.today)
    #expect(figures.indicators.allSatisfy { $0.reached > 0 && $0.reached < $0.population })
  }
}
