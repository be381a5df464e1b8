import LearningRegister
import RegisterTestSupport
import Testing

/// The counts kept in step say the same as a plain reading of all records.
@Suite struct OpenMattersTests {
  static let today: Day = "2026-01-01"

  @Test(arguments: 0..<60)
  func countsAreThoseOfAPlainReading(seed: Int) {
    var random = RandomRegister(seed: UInt64(seed), careless: seed % 3 == 0)
    var snapshot = random.snapshot()
    for index in snapshot.workers.indices { random.disturb(&snapshot.workers[index]) }
    for index in snapshot.attendance.indices { random.disturb(&snapshot.attendance[index]) }
    for index in snapshot.honours.indices where random.generator.chance(30) { snapshot.honours[index].decision = nil }
    var register = Register(snapshot)
    var matters = OpenMatters(today: Self.today)
    for round in 0..<20 {
      // The first look is made in pieces of any size, with changes in between.
      if round > 3 || random.generator.chance(50) {
        _ = matters.take(random.generator.number(1...30), from: register)
      }
      if round == 8 {
        while matters.take(7, from: register) {}
        #expect(matters.isWhole)
      }
      var change = random.change(of: register)
      for index in change.operations.indices { random.disturb(&change.operations[index]) }
      if let applied = try? register.apply(change) { matters.follow(applied.operations, in: register) }
      guard round > 8 else { continue }
      while matters.take(1000, from: register) {}
      while register.lookForLookAlikes(1000) {}
      matters.takeLookAlikes(from: register)
      for matter in OpenMatter.allCases {
        let plain = register.plainly(matter, today: Self.today)
        #expect(matters.count(of: matter) == plain.count, "\(matter)")
        #expect(Set(matters.places(of: matter).compactMap { register.code(at: $0) }) == plain, "\(matter)")
      }
    }
  }

  @Test func lookAlikesAreNamedByTheFirstOfThem() throws {
    var snapshot = Register.Snapshot()
    for (index, name) in ["Lê Thị Hoà", "lê thị hòa", "Đỗ An", "Lê Thị Hoà"].enumerated() {
      var worker = Worker(id: WorkerID(Code("CN00000\(index + 1)")!), name: name)
      worker.born = .year(1990)
      snapshot.workers.append(worker)
    }
    var register = Register(snapshot)
    var matters = OpenMatters(today: Self.today)
    while matters.take(1, from: register) || register.lookForLookAlikes(1) {}
    matters.takeLookAlikes(from: register)
    #expect(matters.places(of: .lookAlikes).map(\.row) == [0, 1])
    // One is accepted as another person: the two others are still alike.
    snapshot.workers[0].accepted = [AcceptedDoubt(check: "look-alike", why: "chị em họ")]
    let applied = try register.apply(Change([.replace(.worker(snapshot.workers[0]), basedOn: 0)]))
    matters.follow(applied.operations, in: register)
    #expect(matters.places(of: .lookAlikes).map(\.row) == [1])
    #expect(matters.count(of: .acceptedDoubts) == 1)
  }

  /// A change that was refused half-way leaves an empty row behind; what comes after it is counted all the same.
  @Test func rowsThatStayedEmptyArePassedOver() throws {
    var register = Register()
    var matters = OpenMatters(today: Self.today)
    while matters.take(10, from: register) {}
    var honour = Honour(id: "KT000001", category: .title, kind: .learningCitizen, subject: .worker("CN000001"))
    var worker = Worker(id: "CN000002", name: "Lê Văn An", employment: [])
    #expect(throws: Refusal.self) { try register.apply(Change([.add(.worker(worker)), .add(.honour(honour))])) }
    worker.id = "CN000001"
    honour.scores = Array(repeating: 8, count: 10)
    let applied = try register.apply(Change([.add(.worker(worker)), .add(.honour(honour))]))
    matters.follow(applied.operations, in: register)
    #expect(matters.count(of: .undecidedTitles) == 1)
    #expect(matters.count(of: .sufficientScores) == 1)
  }
}

extension RandomRegister {
  fileprivate mutating func disturb(_ operation: inout LearningRegister.Operation) {
    guard case .replace(.worker(var worker), let revision) = operation else { return }
    disturb(&worker)
    operation = .replace(.worker(worker), basedOn: revision)
  }

  /// Few names and years, papers of every kind, doubts accepted.
  fileprivate mutating func disturb(_ worker: inout Worker) {
    worker.name = generator.pick(["Lê Thị Hoà", "lê thị hòa", "Le Thi Hoa", "Đỗ An", worker.name])
    worker.born = generator.chance(80) ? BirthDate(iso: generator.pick(["1990", "1991-02-03"])) : nil
    let number = String(100_000_000 + generator.number(0...1_000_000))
    if generator.chance(30) { worker.identity = IdentityDocument(kind: .cmnd, number: number) }
    if generator.chance(30) { worker.identity = IdentityDocument(kind: .cccd, number: "038" + number) }
    if generator.chance(15) { worker.accepted = [AcceptedDoubt(check: "look-alike", why: "người khác")] }
    if generator.chance(10) { worker.accepted.append(AcceptedDoubt(check: "age", why: "đúng")) }
  }

  fileprivate mutating func disturb(_ list: inout AttendanceList) {
    if generator.chance(50) { list.paper = "1/DS" }
    if generator.chance(30) { (list.present, list.late) = ([], []) }
  }
}

extension Register {
  fileprivate func code(at place: RecordPlace) -> Code? {
    switch place.collection {
    case .enterprises: enterprises[row: place.row]?.id.code
    case .workers: workers[row: place.row]?.id.code
    case .campaigns: campaigns[row: place.row]?.id.code
    case .attendance: attendance[row: place.row]?.id.code
    case .honours: honours[row: place.row]?.id.code
    default: nil
    }
  }

  /// The codes of all records a kind holds for, read one by one; of two look-alikes the one first entered.
  fileprivate func plainly(_ matter: OpenMatter, today: Day) -> Set<Code> {
    let office = office(on: today)
    let held = attendance.sorted.filter { campaigns[$0.campaign]?.state == .held }
    let open = honours.sorted.filter {
      $0.category == .title && $0.withdrawn == nil
        && ($0.decision?.number == nil || $0.decision?.date == nil || $0.decision?.authority == nil)
    }
    switch matter {
    case .lookAlikes: return plainLookAlikes()
    case .walkIns: return Set(held.filter { !$0.walkIns.isEmpty }.map(\.id.code))
    case .headsWithoutNames:
      return Set(
        held.filter { ($0.heads ?? 0) > 0 && ($0.present + $0.late).isEmpty && $0.walkIns.isEmpty }.map(\.id.code))
    case .listsWithoutPaper: return Set(held.filter { $0.paper == nil }.map(\.id.code))
    case .undecidedTitles: return Set(open.map(\.id.code))
    case .sufficientScores:
      return Set(
        open.filter { honour in
          honour.kind == .learningCitizen && honour.scores.count == 10 && (honour.scores.min() ?? 0) >= 5
            && honour.scores.reduce(0, +) >= (office?.difficultArea == true ? 70 : 80)
        }.map(\.id.code))
    case .oldDeclarations:
      return Set(
        enterprises.sorted.filter { enterprise in
          guard let latest = enterprise.headcounts.map(\.date).filter({ $0 <= today }).max() else { return false }
          return (office?.scope ?? [.company, .cooperative]).contains(enterprise.kind) && enterprise.isOpen(on: today)
            && latest < today.adding(months: -6)
        }.map(\.id.code))
    case .workersWithoutCCCD:
      return Set(
        workers.sorted.filter { worker in
          worker.identity?.kind != .cccd && worker.employment.contains { $0.isActive(on: today) }
        }.map(\.id.code))
    case .acceptedDoubts:
      return Set(workers.sorted.filter { !$0.accepted.isEmpty }.map(\.id.code))
        .union(enterprises.sorted.filter { !$0.accepted.isEmpty }.map(\.id.code))
        .union(campaigns.sorted.filter { !$0.accepted.isEmpty }.map(\.id.code))
        .union(attendance.sorted.filter { !$0.accepted.isEmpty }.map(\.id.code))
        .union(honours.sorted.filter { !$0.accepted.isEmpty }.map(\.id.code))
    }
  }

  /// How two come to look alike is tested beside the look-alikes.
  private func plainLookAlikes() -> Set<Code> {
    Set(
      workers.records.filter { worker in
        openLookAlikes(of: worker.id).contains { other in
          guard let row = workers.row(of: worker.id), let otherRow = workers.row(of: other) else { return false }
          return row < otherRow
        }
      }.map(\.id.code))
  }
}
