import LearningRegister
import RegisterStorage
import Testing

/// What the journal tells of the time after a report was frozen.
@Suite struct LaterFactsTests {
  private func freeze(_ opened: inout Opened, through day: Day = "2026-10-31") throws -> FrozenReport {
    let report = opened.register.freeze(
      title: "Báo cáo", from: "2026-01-01", through: day, window: .cumulative, on: "2026-11-22", by: "lan",
      sequence: opened.folder.sequence)
    try opened.commit(Change([.add(.frozen(report))]))
    return report
  }

  private func later(_ opened: Opened, _ report: FrozenReport) throws -> [LaterFact] {
    try opened.folder.laterFacts(
      after: report.content?.sequence ?? 0, through: report.asOf ?? "0001-01-01", in: opened.register)
  }

  @Test func whatTouchesTheDayIsListedNewestFirst() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    // Before freezing: no later fact.
    var worker = try #require(opened.register.workers["CN000003"])
    worker.employment[0].to = "2026-02-01"
    try opened.commit(Change([.replace(.worker(worker), basedOn: worker.revision)]))
    let report = try freeze(&opened)
    #expect(report.content?.sequence == 1)
    #expect(try later(opened, report).isEmpty)
    // A remark and a campaign after the day are none of its business.
    try opened.remark("một")
    let campaign = Campaign(
      id: "HD26-009", name: "Mới", kind: "training", fields: FieldSet(Indicator.a), state: .held,
      sessions: [Campaign.Session(number: 1, date: "2026-11-20")])
    try opened.commit(Change([.add(.campaign(campaign))]))
    #expect(try later(opened, report).isEmpty)
    // One more on the list of October, a settings change, and somebody who had left.
    var list = try #require(opened.register.attendance["DS26-001"])
    list.present.append("CN000004")
    try opened.commit(Change([.replace(.attendance(list), basedOn: list.revision)], why: "giấy nộp muộn"))
    var office = try #require(opened.register.offices["2025-07-01"])
    office.programmeStart = "2023-01-01"
    try opened.commit(Change([.replace(.office(office), basedOn: office.revision)]))
    worker = try #require(opened.register.workers["CN000002"])
    worker.employment[0].to = "2026-03-01"
    try opened.commit(
      Change([.replace(.worker(worker), basedOn: worker.revision)]), by: Author(by: "hạnh", terminal: nil))
    let facts = try later(opened, report)
    #expect(facts.map(\.reference.code.text) == ["CN000002", "2025-07-01", "DS26-001"])
    #expect(facts.map(\.entry.author.by) == ["hạnh", "lan", "lan"])
    #expect(facts.map(\.entry.why) == [nil, nil, "giấy nộp muộn"])
    #expect(facts.map(\.entry.what) == [.changed, .changed, .changed])
    // A second process reads the same with nothing but what figures need.
    let other = try Fixture.open(disk, .figures)
    #expect(try later(other, report) == facts)
  }

  @Test func aFreezingIsTakenBackOnlyAsAStep() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    let report = try freeze(&opened)
    let reference = RecordReference(report.id)
    #expect(throws: CommitError.refused(.faults(reference, [Fault("id", .frozen)]))) {
      try opened.commit(Change([.remove(reference, basedOn: 1)]))
    }
    // Read again from the disk it is the same, to the last member.
    #expect(try Fixture.open(disk).register.frozen[report.id]?.content == report.content)
    let step = try #require(try opened.folder.undoable(by: Fixture.author).first())
    guard case .possible(let back) = try opened.folder.takingBack(step, in: opened.register) else {
      Issue.record("the freezing cannot be taken back")
      return
    }
    try opened.commit(back, undoes: step.sequence)
    #expect(opened.register.frozen.count == 0)
    let again = try #require(try opened.folder.redoable(by: Fixture.author).first())
    try opened.commit(try #require(again.inverse), undoes: again.sequence)
    #expect(opened.register.frozen[report.id]?.content == report.content)
  }
}
