import LearningRegister
import RegisterTestSupport
import Testing

/// Two records of one person become one.
@Suite struct MergingTests {
  private struct Played {
    let before: Register
    let after: Register
    let applied: Register.Applied
    let kept: Worker
    let removed: Worker
  }

  /// Random registers with two of their workers merged.
  private static func play(_ group: Int, _ body: (Played, inout RandomRegister) throws -> Void) throws {
    for seed in 0..<25 {
      var random = RandomRegister(seed: UInt64(30_000 + group * 25 + seed))
      let before = Register(random.snapshot())
      let workers = before.workers.sorted
      guard workers.count > 1 else { continue }
      let removed = random.generator.pick(workers)
      let kept = random.generator.pick(workers.filter { $0.id != removed.id })
      let change = try #require(before.merging(removed.id, into: kept.id))
      var after = before
      let applied = try after.apply(change)
      try body(
        Played(before: before, after: after, applied: applied, kept: kept, removed: removed), &random)
    }
  }

  private struct Session: Hashable {
    let campaign: CampaignID
    let number: Int
    let person: WorkerID
  }

  /// Persons present or late by session, counted once, with one code taken for the other.
  private static func present(
    _ register: Register, _ field: Indicator, _ window: ClosedRange<Day>, one: WorkerID, as other: WorkerID
  ) -> Set<Session> {
    var found: Set<Session> = []
    for list in register.attendance.records {
      guard let campaign = register.campaigns[list.campaign], campaign.state == .held, campaign.fields.has(field),
        let date = campaign.session(list.session)?.date, window.contains(date)
      else { continue }
      for worker in list.present + list.late {
        found.insert(Session(campaign: list.campaign, number: list.session, person: worker == one ? other : worker))
      }
    }
    return found
  }

  @Test(arguments: 0..<8) func aSessionIsNeverCountedTwice(group: Int) throws {
    try Self.play(group) { played, random in
      let day = random.day()
      let window = random.generator.pick(Window.allCases)
      let after = played.after.figures(asOf: day, window: window)
      let plain = PlainFigures(of: played.after, asOf: day, window: window)
      #expect(PlainFigures(computedBy: played.after, asOf: day, window: window).differences(from: plain) == [])
      guard plain.from <= day else { return }
      for (index, field) in Indicator.fields.enumerated() {
        let once = Self.present(played.before, field, plain.from...day, one: played.removed.id, as: played.kept.id)
        #expect(after.indicators[index].attendances == once.count)
      }
    }
  }

  /// A mark that goes takes its head with it, or the estimate would count the person again as somebody without a name.
  @Test func aDoubledMarkLeavesNoGhost() throws {
    var snapshot = Register.Snapshot()
    snapshot.enterprises = [Enterprise(id: "DN0001", name: "X")]
    snapshot.workers = (1...8).map { number in
      Worker(
        id: WorkerID(Code("CN00000\(number)") ?? "?"), name: "An",
        employment: [Employment(enterprise: "DN0001", from: "2020-01-01")])
    }
    snapshot.campaigns = [
      Campaign(
        id: "HD26-001", name: "X", kind: "training", fields: [FieldSet(.a)], state: .held,
        sessions: [.init(number: 1, date: "2026-05-12")])
    ]
    var list = AttendanceList(id: "DS26-001", campaign: "HD26-001", session: 1, enterprise: "DN0001")
    list.late = ["CN000002"]
    list.present = ["CN000003", "CN000001"]
    list.heads = 3
    snapshot.attendance = [list]
    var register = Register(snapshot)
    let change = try #require(register.merging("CN000002", into: "CN000001"))
    _ = try register.apply(change)
    let merged = try #require(register.attendance["DS26-001"])
    #expect(merged.present == ["CN000003", "CN000001"])
    #expect(merged.late == [])
    #expect(merged.heads == 2)
    let figure = register.figures(asOf: "2026-11-22").indicators[0]
    #expect([figure.reached, figure.estimate, figure.upper] == [2, 2, 2])
  }

  @Test(arguments: 0..<8) func thePersonStandsOnceInEverySessionWithWhatCountsMost(group: Int) throws {
    try Self.play(group) { played, _ in
      func marks(_ register: Register) -> [[CampaignID: Int]: [(AttendanceList.Status, WorkerID)]] {
        var found: [[CampaignID: Int]: [(AttendanceList.Status, WorkerID)]] = [:]
        for list in register.attendance.sorted {
          for status in AttendanceList.Status.allCases {
            for worker in list[status] where worker == played.kept.id || worker == played.removed.id {
              found[[list.campaign: list.session], default: []].append((status, worker))
            }
          }
        }
        return found
      }
      let before = marks(played.before)
      let after = marks(played.after)
      #expect(Set(before.keys) == Set(after.keys))
      for (session, old) in before {
        let new = after[session] ?? []
        #expect(new.allSatisfy { $0.1 == played.kept.id })
        guard old.contains(where: { $0.1 == played.removed.id }) else {
          #expect(new.count == old.count)
          continue
        }
        let best = AttendanceList.Status.allCases.first { status in old.contains { $0.0 == status } }
        #expect(new.map(\.0) == [best])
      }
      #expect(played.after.workers[played.removed.id] == nil)
      #expect(played.after.honours.records.allSatisfy { $0.subject.worker != played.removed.id })
      #expect(
        played.after.honours(of: played.kept.id)
          == played.before.honours(of: played.kept.id) + played.before.honours(of: played.removed.id))
      #expect(played.after.workers[played.kept.id]?.formerIDs == [played.removed.id.code.text])
    }
  }

  @Test(arguments: 0..<8) func spellsCoverTheDaysOfBoth(group: Int) throws {
    try Self.play(group) { played, random in
      let merged = try #require(played.after.workers[played.kept.id])
      for _ in 0..<10 {
        let day = random.day()
        for enterprise in played.before.enterprises.sorted {
          func works(_ worker: Worker) -> Bool {
            worker.employment.contains { $0.enterprise == enterprise.id && $0.isActive(on: day) }
          }
          // An unknown beginning may become a known one; then it is asked from there on.
          let spells = (played.kept.employment + played.removed.employment).filter { $0.enterprise == enterprise.id }
          if spells.contains(where: { $0.from == nil }), day < spells.compactMap(\.from).max() ?? day { continue }
          #expect(works(merged) == (works(played.kept) || works(played.removed)))
        }
      }
    }
  }

  private static func content(_ register: Register) -> [Record] {
    LearningRegister.Collection.allCases.flatMap { register.records(of: $0) }.map { $0.stamped(revision: 0) }
  }

  @Test(arguments: 0..<8) func undoingTakesThemApartAsTheyWere(group: Int) throws {
    try Self.play(group) { played, random in
      var register = played.after
      let redo = try register.apply(played.applied.inverse)
      #expect(Self.content(register) == Self.content(played.before))
      _ = try register.apply(redo.inverse)
      #expect(Self.content(register) == Self.content(played.after))
    }
  }

  /// What is chosen by itself, member by member.
  @Test func theFullerValueStays() throws {
    var kept = Worker(id: "CN000001", name: "Le Thi Hoa")
    var removed = Worker(id: "CN000002", name: "Lê Thị Hoà")
    kept.born = .day("1987-04-03")
    removed.born = .year(1987)
    kept.identity = IdentityDocument(kind: .cmnd, number: "171234567")
    removed.identity = IdentityDocument(kind: .cccd, number: "038187012345")
    kept.phone = PhoneNumber("0912345678")
    removed.phone = PhoneNumber("0987654321")
    kept.village = "Thôn 3"
    kept.note = "thợ giỏi"
    removed.note = "tổ trưởng"
    kept.accepted = [.init(check: "look-alike", why: "?", other: "CN000002"), .init(check: "age", why: "giấy cũ")]
    removed.formerIDs = ["CN000077"]
    let merged = WorkerMerging(removed, into: kept).merged
    #expect(merged.id == "CN000001")
    #expect(merged.name == "Lê Thị Hoà")
    #expect(merged.born == .day("1987-04-03"))
    #expect(merged.identity?.kind == .cccd)
    #expect(merged.phone?.digits == "0987654321")
    #expect(merged.village == "Thôn 3")
    #expect(merged.note == "thợ giỏi; tổ trưởng")
    #expect(merged.accepted.map(\.check) == ["age"])
    #expect(merged.formerIDs == ["CN000002", "CN000077"])
    // Whichever code stays, the same values do.
    var other = WorkerMerging(kept, into: removed).merged
    #expect(other.id == "CN000002")
    other.id = merged.id
    #expect((other.name, other.phone, other.born) == (merged.name, merged.phone, merged.born))
    // Somebody's choice goes before all that.
    var chosen = WorkerMerging(removed, into: kept)
    chosen.choices = [.phone: .kept, .note: .removed]
    #expect(chosen.merged.phone?.digits == "0912345678")
    #expect(chosen.merged.note == "tổ trưởng")
    #expect(chosen.turned.merged.phone?.digits == "0912345678")
    #expect(chosen.possible(for: .sex) == [])
  }

  /// Spells at one enterprise: overlapping ones are one, others stay apart.
  @Test func overlappingSpellsAreOne() throws {
    func at(_ from: Day?, _ to: Day? = nil, job: String? = nil) -> Employment {
      Employment(enterprise: "DN0001", job: job, from: from, to: to)
    }
    var kept = Worker(id: "CN000001", name: "An", employment: [at("2020-01-01", "2022-01-01", job: "may")])
    var removed = Worker(id: "CN000002", name: "An", employment: [at("2021-01-01", job: "tổ trưởng")])
    #expect(
      WorkerMerging(removed, into: kept).merged.employment == [at("2020-01-01", job: "tổ trưởng")])
    // Of two jobs since one day the one of the record that stays.
    removed.employment = [at("2020-01-01", job: "cắt")]
    #expect(WorkerMerging(removed, into: kept).merged.employment == [at("2020-01-01", job: "may")])
    removed.employment = [at("2022-01-01")]
    #expect(WorkerMerging(removed, into: kept).merged.employment.count == 2)
    kept.employment = [at(nil, "2023-01-01")]
    #expect(WorkerMerging(removed, into: kept).merged.employment == [at("2022-01-01")])
    removed.employment = [at(nil)]
    #expect(WorkerMerging(removed, into: kept).merged.employment == [at(nil)])
  }

  @Test func nobodyIsMergedWithHimselfOrNobody() {
    var snapshot = Register.Snapshot()
    snapshot.workers = [Worker(id: "CN000001", name: "An")]
    let register = Register(snapshot)
    #expect(register.merging("CN000001", into: "CN000001") == nil)
    #expect(register.merging("CN000002", into: "CN000001") == nil)
  }
}
