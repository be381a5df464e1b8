import Foundation
import LearningRegister
import RegisterStorage
import Testing

/// The register as it was recorded through the end of a day, from real folders.
@Suite struct RecordedRegisterTests {
  /// A clock that is set by the test.
  private final class SetClock: StorageClock, @unchecked Sendable {
    var time = Timestamp("2026-01-05T09:00:00.000+07:00")!

    func now() -> Timestamp { time }

    func pause(milliseconds: Int) {}
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "/so-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try RegisterFolder.create(at: path + "/so", snapshot: Fixture.snapshot)
    try body(path + "/so")
  }

  /// Everything a register holds, without what only counts changes.
  private func content(_ register: Register) -> [Record] {
    LearningRegister.Collection.allCases.flatMap { register.records(of: $0) }
  }

  private func recorded(_ path: String, _ day: Day) throws -> RecordedRegister {
    let (folder, register) = try RegisterFolder.open(at: path)
    return try folder.recorded(through: day, from: register)
  }

  /// Ten changes on five days, some after midnight, with two new segments between.
  private func play(_ path: String) throws -> [Day: [Record]] {
    let clock = SetClock()
    var (folder, register) = try RegisterFolder.open(at: path, clock: clock)
    var states: [Day: [Record]] = [:]
    var number = 10
    for (index, time) in [
      "2026-01-05T09:00:00.000+07:00", "2026-01-05T23:59:59.999+07:00", "2026-01-06T00:00:00.000+07:00",
      "2026-02-10T07:30:00.000+07:00", "2026-02-10T16:00:00.000+07:00", "2026-03-01T08:00:00.000+07:00",
      "2026-03-01T08:00:01.000+07:00", "2026-03-05T08:00:00.000+07:00",
    ].enumerated() {
      clock.time = try #require(Timestamp(time))
      number += 1
      var change = Change([])
      switch index {
      case 2:
        var list = try #require(register.attendance["DS26-001"])
        list.present = ["CN000001", "CN000003", "CN000004"]
        change = Change([.replace(.attendance(list), basedOn: list.revision)])
      case 4:
        let gone = try #require(register.workers["CN000002"])
        change = Change([.remove(.init(.workers, gone.id.code), basedOn: gone.revision)])
      case 6:
        var company = try #require(register.enterprises["DN0001"])
        company.headcounts.append(.init(date: "2025-12-31", workers: 300))
        change = Change([.replace(.enterprise(company), basedOn: company.revision)])
      default:
        let worker = Worker(
          id: WorkerID(Code("CN0000\(number)")!), name: "Lê Thị Mới",
          employment: [Employment(enterprise: "DN0001", from: "2025-01-01")])
        change = Change([.add(.worker(worker))])
      }
      _ = try folder.commit(change, to: &register, author: Fixture.author)
      if index == 3 || index == 6 { try folder.compact(&register) }
      states[clock.time.day] = content(register)
    }
    return states
  }

  @Test func everyDayIsAsItStood() throws {
    try inFolder { path in
      let states = try play(path)
      #expect(states.count == 5)
      var day: Day = "2026-01-05"
      var last: [Record] = []
      while day <= "2026-03-10" {
        last = states[day] ?? last
        guard case .register(let then) = try recorded(path, day) else {
          Issue.record("nothing for \(day)")
          return
        }
        let isSame = content(then) == last
        #expect(isSame, "\(day)")
        day = day.adding(days: 1)
      }
    }
  }

  @Test func figuresAreThoseShownThen() throws {
    try inFolder { path in
      _ = try play(path)
      let (folder, register) = try RegisterFolder.open(at: path, detail: .figures)
      guard case .register(let then) = try folder.recorded(through: "2026-02-28", from: register) else {
        Issue.record("the journal reaches back")
        return
      }
      let causes = register.causes(of: .a, from: "2026-02-28", to: "2026-11-22", knownThen: then)
      // Two company workers had come, one was removed by then; 240 were declared, and 300 since 1 March.
      #expect(causes.shown?.population == 240)
      #expect(causes.start.population == 300)
      let unnamed = try #require(causes.corrections?.last)
      #expect(unnamed.enterprises.map(\.enterprise) == ["DN0001"])
      #expect(causes.corrections?.reduce(Causes.Count(population: 240, reached: 0)) { $0 + $1.count }.population == 300)
      #expect(register.count(of: .workers) == 8)
    }
  }

  @Test func beforeTheJournalNothingIsKnown() throws {
    try inFolder { path in
      guard case .notBefore(nil) = try recorded(path, "2026-11-22") else {
        Issue.record("an empty journal tells nothing")
        return
      }
      _ = try play(path)
      guard case .notBefore("2026-01-05") = try recorded(path, "2026-01-04") else {
        Issue.record("the journal begins on 5 January")
        return
      }
    }
  }

  @Test func aBrokenWayBackIsTold() throws {
    try inFolder { path in
      _ = try play(path)
      let (folder, register) = try RegisterFolder.open(at: path, detail: .figures)
      let segment = path + "/journal/000002.jsonl"
      let text = try String(contentsOfFile: segment, encoding: .utf8)
      try text.replacingOccurrences(of: "CN000002", with: "CN000003")
        .write(toFile: segment, atomically: false, encoding: .utf8)
      #expect(throws: StorageError.self) { try folder.recorded(through: "2026-01-06", from: register) }
    }
  }
}
