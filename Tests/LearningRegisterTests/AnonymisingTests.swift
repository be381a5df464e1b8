import LearningRegister
import RegisterTestSupport
import Testing

/// Somebody is taken out of the register, and every count stays.
@Suite struct AnonymisingTests {
  /// A random register whose workers have everything that tells who they are.
  private func register(_ maker: inout RandomRegister) -> Register {
    var snapshot = maker.snapshot()
    for index in snapshot.workers.indices {
      snapshot.workers[index].name = "Nguyễn Thị Duy " + String(repeating: "Na", count: index + 1)
      snapshot.workers[index].born = .year(1990)
      snapshot.workers[index].sex = maker.generator.pick([.male, .female, nil])
      snapshot.workers[index].unionMember = maker.generator.pick([true, false, nil])
      snapshot.workers[index].formerCommune = maker.generator.pick(["Hoằng Hợp", "Hoằng Quỳ", nil])
      snapshot.workers[index].village = "Phúc Tiên"
      snapshot.workers[index].note = "ghi chú riêng"
      snapshot.workers[index].accepted = [AcceptedDoubt(check: "age", why: "đã hỏi bố")]
      for spell in snapshot.workers[index].employment.indices {
        snapshot.workers[index].employment[spell].job = maker.generator.pick(["Thợ may", "KCS", nil])
      }
    }
    for index in snapshot.honours.indices { snapshot.honours[index].achievement = "sáng kiến riêng" }
    return Register(snapshot)
  }

  @Test(arguments: 0..<12) func everyFigureOfEveryDayStays(group: Int) throws {
    for seed in 0..<20 {
      var maker = RandomRegister(seed: UInt64(60_000 + group * 20 + seed))
      let before = register(&maker)
      guard !before.workers.sorted.isEmpty else { continue }
      let worker = maker.generator.pick(before.workers.sorted)
      var after = before
      let change = try #require(before.anonymising(worker.id, on: "2026-11-23"))
      _ = try after.apply(change)
      for day in (0..<3).map({ _ in maker.day() }) {
        for window in Window.allCases {
          let (one, other) = (before.figures(asOf: day, window: window), after.figures(asOf: day, window: window))
          #expect(one == other, "seed \(seed), \(day), \(window)")
          for indicator in Indicator.allCases {
            for grouping in Breakdown.Grouping.allCases where grouping != .job {
              #expect(
                before.breakdown(of: indicator, by: grouping, in: one)
                  == after.breakdown(of: indicator, by: grouping, in: other))
            }
            // By job the person moves to those of whom none is recorded; nobody gets lost.
            func sum(_ register: Register, _ figures: Figures) -> [Int] {
              let groups = register.breakdown(of: indicator, by: .job, in: figures).groups
              return [groups.reduce(0) { $0 + $1.figure.population }, groups.reduce(0) { $0 + $1.figure.reached }]
            }
            #expect(sum(before, one) == sum(after, other))
          }
        }
      }
      let plain = PlainFigures(of: after, asOf: "2026-11-22", window: .cumulative)
      #expect(PlainFigures(computedBy: after, asOf: "2026-11-22", window: .cumulative).differences(from: plain) == [])
    }
  }

  @Test(arguments: 0..<6) func nothingTellsWhoItIs(group: Int) throws {
    for seed in 0..<20 {
      var maker = RandomRegister(seed: UInt64(61_000 + group * 20 + seed))
      var register = register(&maker)
      guard !register.workers.sorted.isEmpty else { continue }
      let worker = maker.generator.pick(register.workers.sorted)
      var directory = WorkerDirectory(register)
      #expect(directory.find(worker.name).contains { register.workers[row: $0]?.id == worker.id })
      while register.lookForLookAlikes(1000) {}
      var matters = OpenMatters(today: "2026-11-23")
      while matters.take(1000, from: register) {}
      let applied = try register.apply(try #require(register.anonymising(worker.id, on: "2026-11-23")))
      directory.update(worker.id, in: register)
      matters.follow(applied.operations, in: register)

      let now = try #require(register.workers[worker.id])
      #expect(now.isAnonymous && now.name == Worker.anonymousName && now.born == nil && now.identity == nil)
      #expect(now.phone == nil && now.village == nil && now.note == nil && now.accepted.isEmpty && now.education == nil)
      #expect(now.employment.allSatisfy { $0.job == nil } && now.employment.count == worker.employment.count)
      #expect(now.sex == worker.sex && now.formerCommune == worker.formerCommune)
      #expect(!directory.find(worker.name).contains { register.workers[row: $0]?.id == worker.id })
      #expect(directory.find(worker.id.code.text).contains { register.workers[row: $0]?.id == worker.id })
      #expect(register.honours(naming: worker.id).allSatisfy { $0.achievement == nil && $0.bonus == nil })
      #expect(register.workers(named: worker.name).isEmpty && register.lookAlikes(of: now).isEmpty)
      #expect(register.doubts(of: .worker(now), today: "2026-11-23").isEmpty)
      #expect(register.faults(of: .worker(now), replacing: .worker(now)).isEmpty)
      // Kept in step as made anew.
      var fresh = OpenMatters(today: "2026-11-23")
      while fresh.take(1000, from: register) {}
      for matter in OpenMatter.allCases { #expect(matters.places(of: matter) == fresh.places(of: matter)) }
      let row = try #require(register.workers.row(of: worker.id))
      for matter in OpenMatter.allCases {
        #expect(!fresh.places(of: matter).contains(RecordPlace(.workers, row: row)), "\(matter)")
      }
      #expect(register.anonymising(worker.id, on: "2027-01-01") == Change([]))
    }
  }

  @Test func whoWasAnonymisedStaysSo() throws {
    var snapshot = Register.Snapshot()
    snapshot.enterprises = [Enterprise(id: "DN0001", name: "May")]
    snapshot.workers = [
      Worker(id: "CN000001", name: "Lê Thị Hạnh", employment: [Employment(enterprise: "DN0001", job: "KCS")]),
      Worker(id: "CN000002", name: "Lê Thị Hanh", employment: [Employment(enterprise: "DN0001")]),
    ]
    snapshot.honours = [
      Honour(
        id: "KT000001", category: .commendation, kind: "k",
        subject: .child(name: "Bé Na", school: "THCS", parent: "CN000001"))
    ]
    var register = Register(snapshot)
    _ = try register.apply(try #require(register.anonymising("CN000001", on: "2026-11-23")))
    #expect(
      register.honours["KT000001"]?.subject
        == .child(name: Worker.anonymousName, school: nil, parent: "CN000001"))
    let anonymous = try #require(register.workers["CN000001"])
    #expect(register.merging("CN000001", into: "CN000002") == nil)
    #expect(register.merging("CN000002", into: "CN000001") == nil)
    #expect(register.anonymising("CN000009", on: "2026-11-23") == nil)

    var named = anonymous
    named.name = "Lê Thị Hạnh"
    var known = snapshot.workers[0]
    known.revision = anonymous.revision
    var child = try #require(register.honours["KT000001"])
    child.subject = .child(name: "Bé Na", school: nil, parent: "CN000001")
    for record in [Record.worker(named), .worker(known), .honour(child)] {
      #expect(throws: Refusal.self) {
        try register.apply(Change([.replace(record, basedOn: record.revision)]))
      }
    }
    // What tells nothing of the person can still be recorded.
    var left = anonymous
    left.employment[0].to = "2026-12-01"
    _ = try register.apply(Change([.replace(.worker(left), basedOn: left.revision)]))
    #expect(register.workers["CN000001"]?.isAnonymous == true)
  }
}
