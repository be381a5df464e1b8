import LearningRegister
import RegisterTestSupport
import Testing
import VietnameseText

@Suite struct LookAlikeTests {
  private static let today: Day = "2026-11-22"
  private static let names = [
    "Lê Thị Hoà", "lê thị hòa", "Le Thi Hoa", "Đỗ An", "Lê Thị Hoàn", "Lê Thị Hao", "Lê Hoà", "Lê Thị Ngọc Hoà",
  ]

  /// The rule in its own words, slowly: the same name and year; or near names at one enterprise, years and sexes not
  /// against it; but never two papers of one kind, nor anybody said to be another.
  private static func mayBeOne(_ one: Worker, _ other: Worker) -> Bool {
    if one.id == other.id { return false }
    if let paper = one.identity, let otherPaper = other.identity, paper.kind == otherPaper.kind { return false }
    func says(_ worker: Worker, _ id: WorkerID) -> Bool {
      worker.accepted.contains { $0.check == "look-alike" && $0.other == id }
    }
    if says(one, other.id) || says(other, one.id) { return false }
    let (name, otherName) = (TextFold.folded(one.name), TextFold.folded(other.name))
    if name == otherName, one.born != nil, one.born?.year == other.born?.year { return true }
    let enterprises = Set(one.employment.map(\.enterprise)).intersection(other.employment.map(\.enterprise))
    let years = Set([one.born?.year, other.born?.year].compactMap { $0 })
    let sexes = Set([one.sex, other.sex].compactMap { $0 })
    return !enterprises.isEmpty && years.count < 2 && sexes.count < 2 && isNear(name, otherName)
  }

  private static func isNear(_ one: String, _ other: String) -> Bool {
    func slips(_ text: String) -> Set<String> {
      let letters = Array(text)
      var found: Set = [text]
      for index in letters.indices {
        found.insert(String(letters[..<index] + letters[(index + 1)...]))
        if index > 0 {
          var swapped = letters
          swapped.swapAt(index, index - 1)
          found.insert(String(swapped))
        }
      }
      return found
    }
    func without(_ text: String) -> Set<String> {
      let words = text.split(separator: " ")
      guard words.count > 2 else { return [] }
      return Set(
        words.indices.dropFirst().dropLast().map { left in
          words.indices.filter { $0 != left }.map { String(words[$0]) }.joined(separator: " ")
        })
    }
    if without(one).contains(other) || without(other).contains(one) { return true }
    // One letter away: equal after one of each loses at most one letter at the same place, or two letters are swapped.
    if slips(one).contains(other) || slips(other).contains(one) { return true }
    let (letters, others) = (Array(one), Array(other))
    return letters.count == others.count && zip(letters, others).count { $0 != $1 } <= 1
  }

  /// Whatever was changed, the look-alikes named are those a reading of all workers finds, and so are the open pairs.
  @Test(arguments: 0..<40)
  func theIndexIsAsAPlainSearch(seed: Int) {
    var random = RandomRegister(seed: UInt64(seed))
    var snapshot = Register.Snapshot()
    snapshot.enterprises = ["DN0001", "DN0002"].map { Enterprise(id: $0, name: "X") }
    var register = Register(snapshot)
    var isLookedFor = false
    var found = 0
    for round in 0..<40 {
      // Few names and years, so that many are alike.
      let id = WorkerID(Code("XX00000" + String(random.generator.number(1...8))) ?? "?")
      var worker = Worker(id: id, name: random.generator.pick(Self.names))
      worker.born = random.generator.chance(80) ? BirthDate(iso: random.generator.pick(["1990", "1991-02-03"])) : nil
      worker.sex = random.generator.pick([nil, .female, .male])
      if random.generator.chance(30) {
        worker.identity = IdentityDocument(kind: .cmnd, number: "17000000" + String(id.code.text.suffix(1)))
      }
      for enterprise: EnterpriseID in ["DN0001", "DN0002"] where random.generator.chance(60) {
        worker.employment.append(Employment(enterprise: enterprise))
      }
      if random.generator.chance(20) {
        let other = WorkerID(Code("XX00000" + String(random.generator.number(1...8))) ?? "?")
        worker.accepted = [AcceptedDoubt(check: "look-alike", why: "chị em", other: other)]
      }
      let operation: LearningRegister.Operation =
        switch (register.workers[id], random.generator.chance(30)) {
        case (nil, _): .add(.worker(worker))
        case (let known?, true): .remove(RecordReference(id), basedOn: known.revision)
        case (let known?, false): .replace(.worker(worker), basedOn: known.revision)
        }
      _ = try? register.apply(Change([operation]))
      if round == 5 { while register.prepareNextCheck() {} }
      if round == 9 {
        while register.lookForLookAlikes(3) {}
        isLookedFor = true
      }
      let all = register.workers.sorted
      var pairs: Set<LookAlikePair> = []
      for worker in all {
        let plain = all.filter { Self.mayBeOne(worker, $0) }.map(\.id)
        for other in plain { pairs.insert(LookAlikePair(worker.id, other)) }
        let doubts = register.doubts(of: .worker(worker), today: Self.today).filter { $0.check == .lookAlike }
        #expect(doubts.flatMap(\.others) == register.lookAlikes(of: worker).map(\.code))
        #expect(Set(register.lookAlikes(of: worker)) == Set(plain), "seed \(seed), round \(round), \(worker.name)")
      }
      found += pairs.count
      guard isLookedFor else { continue }
      #expect(Set(register.openLookAlikes) == pairs)
      for worker in all {
        let partners = pairs.filter { $0.first == worker.id || $0.second == worker.id }
          .map { $0.first == worker.id ? $0.second : $0.first }
        #expect(register.openLookAlikes(of: worker.id) == partners.sorted())
      }
    }
    #expect(found > 40)
  }

  /// Trap 2: one person with the new card and again with the old one.
  @Test func papersOfTwoKindsMayBeOnePersons() {
    var one = Worker(id: "CN000001", name: "Lê Thị Hoà")
    one.born = .year(1990)
    one.identity = IdentityDocument(kind: .cccd, number: "038190001234")
    var other = one
    other.id = "CN000002"
    other.identity = IdentityDocument(kind: .cmnd, number: "171234567")
    var snapshot = Register.Snapshot()
    snapshot.workers = [one, other]
    var register = Register(snapshot)
    #expect(register.lookAlikes(of: one) == ["CN000002"])
  }

  /// Many of one name do not make the list endless.
  @Test func ofManyTwinsSomeAreTold() {
    var snapshot = Register.Snapshot()
    snapshot.workers = (1...300).map { number in
      var worker = Worker(id: WorkerID(Code("CN\(100_000 + number)") ?? "?"), name: "Lê Văn An")
      worker.born = .year(1990)
      return worker
    }
    var register = Register(snapshot)
    while register.lookForLookAlikes(50) {}
    #expect((300...2400).contains(register.openLookAlikes.count))
  }
}
