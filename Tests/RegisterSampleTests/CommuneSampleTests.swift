import LearningRegister
import RegisterSample
import RegisterTestSupport
import Testing

/// The sample commune: deterministic, free of faults, with the hard cases and the figures it promises.
@Suite struct CommuneSampleTests {
  private static let today = SampleRegister.today
  private static let first = SampleRegister.commune()

  private func everything(_ snapshot: consuming Register.Snapshot) -> [[Record]] {
    let register = Register(snapshot)
    return LearningRegister.Collection.allCases.map { register.records(of: $0) }
  }

  @Test func sameSeedSameRecords() {
    #expect(everything(SampleRegister.commune(seed: 5)) == everything(SampleRegister.commune(seed: 5)))
    #expect(everything(SampleRegister.commune(seed: 5)) != everything(SampleRegister.commune(seed: 6)))
  }

  @Test func counts() {
    let sample = Self.first
    #expect(sample.enterprises.count == 24)
    #expect((1_200...1_300).contains(sample.workers.count))
    #expect(sample.campaigns.count == 64)
    #expect(sample.campaigns.count { $0.state == .planned } == 4)
    #expect(sample.campaigns.count { $0.state == .cancelled } == 2)
    #expect(
      sample.campaigns.filter { $0.state == .planned }.allSatisfy { $0.sessions.allSatisfy { $0.date > Self.today } })
    #expect((900...1_150).contains(sample.attendance.count))
    #expect((600...1000).contains(sample.honours.count))
    #expect(sample.tasks.count == 21)
    #expect(sample.visits.count == 10)
    #expect(sample.offices.map(\.id) == ["2023-01-01", "2025-07-01"])
    #expect(sample.offices.allSatisfy { $0.name == "UBND xã Hoằng Hợp" })
    #expect(sample.targets.map(\.id) == ["commune-2023", "national"])
    #expect(sample.targets.map(\.official) == [true, false])
  }

  @Test func everyRevisionIsOneAndEveryCodeUnique() {
    let sample = Self.first
    let counts = [
      sample.offices.count, sample.targets.count, sample.enterprises.count, sample.workers.count,
      sample.campaigns.count, sample.attendance.count, sample.honours.count, sample.tasks.count, sample.visits.count,
      sample.frozen.count,
    ]
    let records = everything(sample)
    #expect(records.map(\.count) == counts)
    for record in records.joined() { #expect(record.revision == 1, "\(record.reference)") }
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func noHardFaults(seed: UInt64) {
    var register = Register(SampleRegister.commune(seed: seed))
    for collection in LearningRegister.Collection.allCases {
      for record in register.records(of: collection) {
        #expect(register.faults(of: record, replacing: record) == [], "\(record.reference)")
      }
    }
  }

  @Test func onlyTheDoubtsOnPurpose() throws {
    var register = Register(Self.first)
    var found: [Doubt.Check: [Record]] = [:]
    for collection in LearningRegister.Collection.allCases {
      for record in register.records(of: collection) {
        for doubt in register.doubts(of: record, today: Self.today) { found[doubt.check, default: []].append(record) }
      }
    }
    // The person keyed twice is the one look-alike.
    for case .worker(let worker) in found.removeValue(forKey: .lookAlike) ?? [] {
      #expect(worker.name == "Lê Văn Thành")
    }
    #expect(
      found.mapValues(\.count) == [
        .identityYear: 1, .headsAbovePopulation: 1, .scoresTooLow: 1, .decisionIncomplete: 1,
      ])
    let year = try #require(found[.identityYear]?.first)
    guard case .worker(let worker) = year else { throw Unexpected() }
    #expect(worker.name == "Cao Thị Thắm")
  }

  struct Unexpected: Error {}

  @Test func acceptedDoubts() {
    let sample = Self.first
    let accepted =
      sample.workers.flatMap(\.accepted) + sample.attendance.flatMap(\.accepted) + sample.honours.flatMap(\.accepted)
    #expect(
      accepted.map(\.check).sorted() == ["cccd-sex", "cccd-year", "decision-incomplete", "heads-above-population"])
    #expect(accepted.allSatisfy { !$0.why.isEmpty })
  }

  // MARK: Hard cases

  private func worker(_ name: String, in sample: Register.Snapshot) throws -> Worker {
    let bytes = Array(name.utf8)
    return try #require(sample.workers.first { Array($0.name.utf8) == bytes }, "\(name)")
  }

  @Test(arguments: [
    "Nguyễn Thị Hoà", "Nguyễn Thị Hòa", "Đặng Thị Đào", "Đặng Văn Đức", "Đỗ Đình Đạt", "Hạnh",
    "Nguyễn Thị Hoàng Thanh Thủy", "Lê Nguyễn Thảo Khánh Vy",
  ])
  func names(name: String) throws {
    _ = try worker(name, in: Self.first)
  }

  @Test func spells() throws {
    let sample = Self.first
    let transfer = try worker("Trịnh Thị Lụa", in: sample).employment
    #expect(transfer.map(\.enterprise) == ["DN0001", "DN0002"])
    #expect(transfer[0].to == "2026-07-01" && transfer[1].from == "2026-07-01" && transfer[1].to == nil)
    let rehire = try worker("Lê Thị Nhàn", in: sample).employment
    #expect(rehire.map(\.enterprise) == ["DN0003", "DN0003"])
    let both = try worker("Hoàng Văn Quế", in: sample).employment
    #expect(both.map(\.enterprise) == ["DN0009", "DN0012"])
    #expect(both.allSatisfy { $0.isActive(on: Self.today) })
    let leaver = try worker("Phạm Bá Luyện", in: sample).employment
    #expect(leaver.map(\.to) == ["2026-06-01"])
    #expect(sample.workers.filter { $0.name == "Lê Văn Thành" }.compactMap(\.identity?.kind) == [.cccd, .cmnd])
  }

  @Test func papers() {
    let sample = Self.first
    let numbers = sample.workers.compactMap(\.identity?.number)
    #expect(Set(numbers).count == numbers.count)
    #expect((20...120).contains(sample.workers.count { $0.identity == nil }))
    #expect(sample.workers.count { $0.identity?.kind == .cmnd } >= 5)
    let yearOnly = sample.workers.count { if case .year = $0.born { true } else { false } }
    #expect((20...120).contains(yearOnly))
    let odd: Set = ["Bùi Thị Xoan", "Mai Xuân Hải", "Cao Thị Thắm"]
    for worker in sample.workers where !odd.contains(worker.name) {
      guard let stated = worker.identity?.statedBirth else { continue }
      #expect(stated.sex == worker.sex && stated.year == worker.born?.year, "\(worker.id)")
    }
    let codes = sample.enterprises.compactMap(\.taxCode?.text)
    #expect(Set(codes).count == 24)
    #expect(sample.enterprises.filter { $0.taxCode?.isPersonal == true }.map(\.kind) == [.household, .household])
    #expect(sample.workers.count { $0.phone != nil } > 700)
  }

  @Test func lists() throws {
    let sample = Self.first
    #expect(sample.attendance.count { $0.paper == nil } == 1)
    #expect(sample.attendance.allSatisfy { $0.paper?.hasPrefix("DS") ?? true })
    #expect(sample.attendance.contains { $0.enterprise == nil })
    #expect(sample.attendance.count { $0.present.isEmpty && $0.late.isEmpty && $0.heads != nil } > 3)
    #expect(sample.attendance.count { !$0.walkIns.isEmpty } > 5)
    #expect(sample.attendance.contains { !$0.late.isEmpty && !$0.excused.isEmpty && !$0.absent.isEmpty })
    let cancelled = try #require(sample.campaigns.first { $0.id == "HD24-011" })
    #expect(cancelled.state == .cancelled)
    #expect(sample.attendance.contains { $0.campaign == "HD24-011" && !$0.present.isEmpty })
  }

  @Test func honours() {
    let sample = Self.first
    #expect(Set(sample.honours.map(\.category)) == [.title, .commendation, .prize])
    #expect(sample.honours.contains { $0.scores == [9, 9, 9, 9, 9, 9, 9, 9, 9, 4] && $0.decision?.number != nil })
    #expect(sample.honours.contains { $0.kind == .learningCitizen && $0.decision != nil && $0.decision?.number == nil })
    #expect(sample.honours.count { $0.withdrawn != nil } == 2)
    #expect(sample.honours.contains { $0.kind == .learningWorker && $0.decision?.number != nil })
    #expect(sample.honours.contains { $0.kind == .learningCitizen && $0.scores.isEmpty && $0.decision == nil })
    #expect(sample.honours.contains { $0.kind == .learningCitizen && !$0.scores.isEmpty && $0.decision == nil })
    #expect(sample.honours.contains { if case .child = $0.subject { true } else { false } })
    #expect(sample.honours.contains { if case .collective = $0.subject { true } else { false } })
    #expect(sample.honours.contains { $0.kind == "donViHocTap" })
  }

  @Test func enterprises() {
    let sample = Self.first
    #expect(sample.enterprises.contains { $0.closed != nil })
    #expect(sample.enterprises.contains { $0.headcounts.isEmpty && $0.kind == .company })
    #expect(sample.enterprises.contains { $0.headcounts.count >= 6 })
    #expect(sample.enterprises.count { $0.union != nil } > 8)
    #expect(Set(sample.enterprises.compactMap { $0.agreement?.learningClause }) == [true, false])
    #expect(sample.enterprises.flatMap(\.learningFund).count > 20)
    #expect(sample.enterprises.flatMap(\.nilDeclarations).count == 3)
    #expect(Set(sample.enterprises.map(\.kind)).count == 3)
  }

  @Test func everyTextIsPrintable() {
    for record in everything(Self.first).joined() {
      var text = ""
      dump(record, to: &text)
      #expect(!text.contains("%") || text.contains("78%"), "\(record.reference)")
      #expect(!text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) }, "\(record.reference)")
    }
  }

  // MARK: Figures

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func figures(seed: UInt64) {
    let register = Register(SampleRegister.commune(seed: seed))
    let now = register.figures(asOf: Self.today)
    #expect((1_260...1_340).contains(now.population))
    #expect(now.named < now.population)
    let bands = [870...889, 730...749, 620...639, 680...699, 380...399]
    for (figure, band) in zip(now.indicators, bands) {
      #expect(band.contains(figure.tenths ?? 0), "seed \(seed), \(figure.indicator): \(figure.tenths ?? 0)")
    }
    for figure in now.indicators.prefix(4) {
      #expect(figure.estimate ?? 0 > figure.reached)
      #expect(figure.attendances ?? 0 > figure.reached)
    }
    let milestone = register.figures(asOf: "2025-12-31")
    #expect(milestone.indicators.map { $0.milestones[0].met } == [false, true, false, true, false])
    #expect(now.reporting == now.enterprises.count - 1)
  }

  @Test(arguments: Window.allCases)
  func figuresAgainstPlain(window: Window) {
    let register = Register(Self.first)
    let computed = PlainFigures(computedBy: register, asOf: Self.today, window: window)
    #expect(computed.differences(from: PlainFigures(of: register, asOf: Self.today, window: window)) == [])
  }

  @Test func enterprisesDiffer() {
    let now = Register(Self.first).figures(asOf: Self.today)
    let shares = now.enterprises.filter { $0.population >= 20 }.map { $0.indicators[2].tenths ?? 0 }
    #expect((shares.max() ?? 0) - (shares.min() ?? 0) > 200)
  }
}
