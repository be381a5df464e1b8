import LearningRegister
import RegisterTestSupport
import Testing

/// Frozen reports: what they keep, that they never change, and what today's data say beside them.
@Suite struct FreezingTests {
  private static func freeze(
    _ register: Register, through day: Day = "2025-12-31", window: Window = .cumulative
  ) -> FrozenReport {
    register.freeze(
      title: "Báo cáo năm 2025", from: "2025-01-01", through: day, window: window, on: "2026-01-05", by: "lan",
      sequence: 7)
  }

  /// Ninety of a hundred at a session of 2025.
  private static var year2025: Register {
    var snapshot = TrapTests.company(workers: 100)
    TrapTests.hold(&snapshot, "HD25-001", on: "2025-05-12", present: Array(1...89))
    return Register(snapshot)
  }

  @Test func keepsTheFiguresOfItsDay() throws {
    let report = Self.freeze(Self.year2025)
    let content = try #require(report.content)
    #expect(report.id == "2025-12-31")
    #expect(report.asOf == "2025-12-31")
    #expect(content.population == 100)
    #expect(content.tenths(.a) == 890)
    #expect(content[.a]?.running(on: "2025-12-31")?.target == 90)
    #expect(content[.a]?.running(on: "2025-12-31")?.met == false)
    #expect(content[.a]?.running(on: "2025-12-31")?.missing == 1)
    #expect(content.enterprises.map(\.reached) == [[89, 0, 0, 0, 0]])
    #expect(content.silent.isEmpty)
    #expect(content.definitions.targets?.id == "commune-2023")
  }

  @Test func neverChanges() throws {
    var register = Self.year2025
    let report = Self.freeze(register)
    let freezing = try register.apply(Change([.add(.frozen(report))]))
    var altered = report
    altered.content?.title = "khác"
    let reference = RecordReference(report.id)
    #expect(throws: Refusal.faults(reference, [Fault("id", .frozen)])) {
      try register.apply(Change([.replace(.frozen(altered), basedOn: 1)]))
    }
    #expect(throws: Refusal.faults(reference, [Fault("id", .frozen)])) {
      try register.apply(Change([.replace(.frozen(altered), basedOn: 1)]), takingBack: true)
    }
    #expect(throws: Refusal.faults(reference, [Fault("id", .frozen)])) {
      try register.apply(Change([.remove(reference, basedOn: 1)]))
    }
    // Only taking the freezing back takes it away, and that can be taken back as well.
    let back = try register.apply(freezing.inverse, takingBack: true)
    #expect(register.frozen.count == 0)
    _ = try register.apply(back.inverse, takingBack: true)
    #expect(register.frozen[report.id]?.content == report.content)
  }

  @Test func aDayToComeIsRefused() {
    var register = Self.year2025
    var report = Self.freeze(register, through: "2026-01-06")
    #expect(register.faults(of: .frozen(report)) == [Fault("asOf", .future)])
    report = Self.freeze(register, through: "2024-12-31")
    #expect(register.faults(of: .frozen(report)) == [Fault("asOf", .endBeforeBeginning)])
    report = Self.freeze(register, through: "2026-01-05")
    #expect(register.faults(of: .frozen(report)).isEmpty)
  }

  @Test func theSamePeriodTwiceIsADoubtAndGetsItsOwnCode() throws {
    var register = Self.year2025
    let first = Self.freeze(register)
    #expect(register.doubts(of: .frozen(first), today: "2026-01-05").isEmpty)
    _ = try register.apply(Change([.add(.frozen(first))]))
    let second = Self.freeze(register)
    #expect(second.id == "2025-12-31-2")
    #expect(
      register.doubts(of: .frozen(second), today: "2026-01-05") == [
        Doubt(.frozenBefore, "asOf", others: ["2025-12-31"])
      ])
    _ = try register.apply(Change([.add(.frozen(second))]))
    #expect(register.doubts(of: .frozen(second), today: "2026-01-05").isEmpty)
    #expect(Self.freeze(register).id == "2025-12-31-3")
  }

  // Trap 10: a list keyed after freezing changes what today's data say, never the report.
  @Test func trap10() throws {
    var register = Self.year2025
    let report = Self.freeze(register)
    _ = try register.apply(Change([.add(.frozen(report))]))
    #expect(try #require(register.compare(report)).differs == false)
    var campaign = Campaign(
      id: "HD25-009", name: "Lớp", kind: "training", fields: FieldSet(.a), state: .held,
      sessions: [Campaign.Session(number: 1, date: "2025-12-20")])
    campaign.revision = 1
    var list = AttendanceList(id: "DS25-099", campaign: "HD25-009", session: 1, enterprise: "DN0001")
    list.present = [TrapTests.id(90)]
    let change = Change([.add(.campaign(campaign)), .add(.attendance(list))])
    #expect(register.changesFacts(through: "2025-12-31", by: change))
    _ = try register.apply(change)
    let comparison = try #require(register.compare(register.frozen[report.id]!))
    #expect(comparison.frozen == report.content)
    #expect(comparison.difference(.a) == 1)
    #expect(comparison.now[.a]?.running(on: "2025-12-31")?.met == true)
    #expect(comparison.rows.map { $0.difference(.a) } == [1])
    #expect(comparison.rows.allSatisfy { $0.differs })
    #expect(comparison.differs)
    #expect(!comparison.hasOtherDefinitions)
    #expect(register.changesFigures(of: "2025-12-31", from: nil, to: .attendance(list)))
    #expect(!register.changesFigures(of: "2025-12-19", from: nil, to: .attendance(list)))
  }

  // Trap 24: 2025 stays as it was frozen while 2030 runs.
  @Test func trap24() throws {
    var register = Self.year2025
    let report = Self.freeze(register)
    _ = try register.apply(Change([.add(.frozen(report))]))
    let later = register.figures(asOf: "2026-11-22")
    #expect(later.targets?.running(on: later.asOf)?.date == "2030-12-31")
    #expect(later[.a].milestones.first { $0.date == "2030-12-31" }?.target == 95)
    let kept = try #require(register.frozen[report.id]?.content?[.a])
    #expect(kept.running(on: "2025-12-31")?.date == "2025-12-31")
    #expect(kept.running(on: "2025-12-31")?.met == false)
    // Another official set from 2026 on leaves the report and the figures of its day alone.
    var next = TrapTests.commune2023
    next.id = "commune-2026"
    next.from = "2026-01-01"
    next.milestones[0].percents = [50, 50, 50, 50, 50]
    _ = try register.apply(Change([.add(.targets(next))]))
    #expect(try #require(register.compare(report)).differs == false)
    #expect(!register.changesFigures(of: "2025-12-31", from: nil, to: .targets(next)))
  }

  @Test func othersettingsAreTold() throws {
    var register = Self.year2025
    let report = Self.freeze(register)
    var office = try #require(register.office(on: "2025-12-31"))
    let before = office
    office.programmeStart = "2025-06-01"
    _ = try register.apply(Change([.replace(.office(office), basedOn: office.revision)]))
    let comparison = try #require(register.compare(report))
    #expect(comparison.hasOtherDefinitions)
    #expect(comparison.difference(.a) == -89)
    #expect(register.changesFigures(of: "2025-12-31", from: .office(before), to: .office(office)))
    office.name = "UBND"
    #expect(!register.changesFigures(of: "2025-12-31", from: .office(office), to: .office(office)))
  }

  /// What the register kept, and what it says after many changes, are both what the second calculation says.
  @Test(arguments: 0..<10)
  func againstPlain(group: Int) throws {
    for seed in 0..<6 {
      var maker = RandomRegister(seed: UInt64(60_000 + group * 6 + seed))
      var register = Register(maker.snapshot())
      let day = maker.day()
      let window = maker.generator.pick(Window.allCases)
      let report = Self.freeze(register, through: day, window: window)
      expect(try #require(report.content), PlainFigures(of: register, asOf: day, window: window))
      for _ in 0..<20 { _ = try? register.apply(maker.change(of: register)) }
      let comparison = try #require(register.compare(report))
      #expect(comparison.frozen == report.content)
      expect(comparison.now, PlainFigures(of: register, asOf: day, window: window))
      for indicator in Indicator.allCases {
        let parts = comparison.rows.map { row in
          (row.now?.reached[Int(indicator.rawValue)] ?? 0) - (row.frozen?.reached[Int(indicator.rawValue)] ?? 0)
        }
        #expect(comparison.rows.map { $0.difference(indicator) } == parts)
      }
    }
  }

  private func expect(_ content: FrozenReport.Content, _ plain: PlainFigures) {
    #expect(content.population == plain.population)
    #expect(content.named == plain.named)
    #expect(content.oldestHeadcount == plain.oldestHeadcount)
    #expect(content.figures.map(\.reached) == plain.figures.map(\.reached))
    #expect(content.figures.map(\.attendances) == plain.figures.map(\.attendances))
    #expect(content.figures.map(\.estimate) == plain.figures.map(\.estimate))
    #expect(content.figures.map(\.upper) == plain.figures.map(\.upper))
    #expect(Indicator.allCases.map(content.tenths) == plain.figures.map(\.tenths))
    #expect(content.figures.map { $0.milestones.map(\.met) } == plain.figures.map { $0.milestones.map(\.met) })
    #expect(content.figures.map { $0.milestones.map(\.missing) } == plain.figures.map { $0.milestones.map(\.missing) })
    #expect(content.enterprises.map(\.id) == plain.rows.map(\.id))
    #expect(content.enterprises.map(\.reached) == plain.rows.map { $0.figures.map(\.reached) })
    #expect(content.enterprises.map(\.population) == plain.rows.map(\.population))
    #expect(content.silent.count == plain.rows.count - plain.reporting)
  }
}
