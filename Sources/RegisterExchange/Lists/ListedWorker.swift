internal import LearningRegister
internal import VietnameseText

/// What one row of a list says about a person, repairs taken as if agreed to.
struct ListedWorker {
  let row: Int
  let movement: ListTable.Movement
  var name = ""
  var born: BirthDate?
  var sex: Sex?
  var identity: IdentityDocument?
  var phone: PhoneNumber?
  var village: String?
  var formerCommune: String?
  var education: String?
  var skillGrade: Int?
  var unionMember: Bool?
  var job: String?
  var from: Day?
  var to: Day?
  var code: WorkerID?
  var enterprise: String?
  var taxCode: String?
  var repairs: [Repair] = []
  var problems: [RowProblem] = []

  var folded: String { TextFold.folded(name) }

  /// Whether two rows, or a row and a worker, can be one person by day or year of birth.
  static func agree(_ one: BirthDate?, _ other: BirthDate?) -> Bool {
    switch (one, other) {
    case (.day(let one), .day(let other)): one == other
    case (let one?, let other?): one.year == other.year
    default: true
    }
  }
}

/// Reads the people of a table row by row.
struct ListedWorkerReader {
  private let table: ListTable
  private let encoding: TextEncoding
  private let today: Day
  /// The columns of days in which nothing speaks for the day first and something for the month.
  private var monthFirst: Set<Int> = []

  init(_ table: ListTable, _ encoding: TextEncoding, today: Day) {
    self.table = table
    self.encoding = encoding
    self.today = today
    for column in table.columns where [.born, .bornMale, .bornFemale, .from, .to].contains(column.meaning) {
      var first = (day: false, month: false)
      for person in table.people {
        guard case .text? = person.row[column.place], let reading = person.row[column.place].flatMap(read) else {
          continue
        }
        if case .monthFirst = reading { first.month = true }
        if case .day(let day) = reading, day.components.day > 12 { first.day = true }
      }
      if first.month, !first.day { monthFirst.insert(column.place) }
    }
  }

  private func read(_ value: CellValue) -> DayReading? { DayReading(value, today: today) }

  func worker(_ person: ListTable.Person) -> ListedWorker {
    var worker = ListedWorker(row: person.row.number, movement: person.movement)
    var names = (whole: "", family: "", given: "")
    var insurance: CellValue?
    for column in table.columns {
      guard let value = person.row[column.place] else { continue }
      switch column.meaning {
      case .name where names.whole.isEmpty: names.whole = text(value, "name", &worker)
      case .familyNames: names.family = text(value, "name", &worker)
      case .givenName: names.given = text(value, "name", &worker)
      case .born: takeBirth(value, column.place, &worker)
      case .bornMale, .bornFemale:
        takeBirth(value, column.place, &worker)
        worker.sex = column.meaning == .bornMale ? .male : .female
      case .sex: worker.sex = ListedWorkerReader.sex(value) ?? worker.sex
      case .male: if ListedWorkerReader.isSign(value) { worker.sex = .male }
      case .female: if ListedWorkerReader.isSign(value) { worker.sex = .female }
      case .identity where worker.identity == nil: takeIdentity(value, &worker)
      case .insurance: insurance = value
      case .phone where worker.phone == nil: takePhone(value, &worker)
      case .village: worker.village = line(value, "village", &worker)
      case .formerCommune: worker.formerCommune = line(value, "formerCommune", &worker)
      case .job where worker.job == nil: worker.job = line(value, "employment", &worker)
      case .from: worker.from = takeDay(value, column.place, &worker) ?? worker.from
      case .to: worker.to = takeDay(value, column.place, &worker) ?? worker.to
      case .education where worker.education == nil: worker.education = line(value, "education", &worker)
      case .skillGrade: worker.skillGrade = ListedWorkerReader.grade(value)
      case .unionMember: worker.unionMember = ListedWorkerReader.truth(value)
      case .code: worker.code = Code(value.text.uppercased()).map { WorkerID($0) }
      case .enterprise: worker.enterprise = value.text
      case .taxCode: worker.taxCode = value.text
      default: break
      }
    }
    if worker.identity == nil, let insurance { takeInsurance(insurance, &worker) }
    let whole = names.whole.isEmpty || !names.given.isEmpty && names.family.isEmpty ? names.family : names.whole
    takeName(names.given.isEmpty ? whole : whole + " " + names.given, &worker)
    return worker
  }

  private func text(_ value: CellValue, _ member: String, _ worker: inout ListedWorker) -> String {
    if case .unusable = value {
      worker.problems.append(.formula(member: member))
      return ""
    }
    let text = value.text
    // What begins so is carried out by a spreadsheet, not read.
    if let first = text.first, "=@".contains(first) || "+-".contains(first) && text.contains("(") {
      worker.problems.append(.formula(member: member))
      return ""
    }
    guard encoding == .utf8, let mended = EncodingGuess.repair(of: text) else { return text }
    let new = TextNormalizer.clean(mended.text)
    worker.repairs.append(Repair(kind: .font, member: member, old: text, new: new))
    return new
  }

  private func line(_ value: CellValue, _ member: String, _ worker: inout ListedWorker) -> String? {
    let text = text(value, member, &worker)
    return text.isEmpty || text.allSatisfy { "-–.".contains($0) } ? nil : text
  }

  private func takeName(_ name: String, _ worker: inout ListedWorker) {
    worker.name = TextNormalizer.clean(name)
    if encoding == .tcvn3 || encoding == .tcvn3InUTF8 {
      let words = worker.name.split(separator: " ")
      let capital = PersonName.withCapitalInitials(worker.name)
      // Where most words begin with a capital, the others lost theirs.
      let begun = words.count { $0.first?.isUppercase == true }
      if capital != worker.name, begun * 2 >= words.count {
        worker.repairs.append(Repair(kind: .capitals, member: "name", old: worker.name, new: capital))
        worker.name = capital
      }
    }
    let isName = worker.name.contains(where: \.isLetter) && worker.name.count <= 80
    let hasDigits = worker.name.contains { $0.isNumber }
    if !isName || hasDigits, !worker.problems.contains(.formula(member: "name")) { worker.problems.append(.notAName) }
  }

  private func takeBirth(_ value: CellValue, _ place: Int, _ worker: inout ListedWorker) {
    guard let reading = read(value) else { return worker.problems.append(.notABirth(value.text)) }
    let found: BirthDate? =
      switch reading {
      case .year(let year): .year(year)
      case .month(let month): .year(month.year)
      default: day(reading, value, place, "born", &worker).map { .day($0) }
      }
    let isPossible =
      switch found {
      case .day(let day)?: day <= today && day.year >= 1900
      case .year(let year)?: (1900...today.year).contains(year)
      case nil: false
      }
    if isPossible { worker.born = found } else { worker.problems.append(.notABirth(value.text)) }
  }

  private func takeDay(_ value: CellValue, _ place: Int, _ worker: inout ListedWorker) -> Day? {
    if value.text.allSatisfy({ "-–./ ".contains($0) }) { return nil }
    guard let reading = read(value) else {
      worker.problems.append(.notADay(value.text))
      return nil
    }
    switch reading {
    case .year: return nil
    case .month(let month): return month
    default:
      guard let day = day(reading, value, place, "employment", &worker) else { return nil }
      if (1900...2100).contains(day.year) { return day }
      worker.problems.append(.notADay(value.text))
      return nil
    }
  }

  private func day(
    _ reading: DayReading, _ value: CellValue, _ place: Int, _ member: String, _ worker: inout ListedWorker
  ) -> Day? {
    func repaired(_ kind: Repair.Kind, _ day: Day) -> Day {
      worker.repairs.append(Repair(kind: kind, member: member, old: value.text, new: day.iso))
      return day
    }
    switch reading {
    case .day(let day):
      guard monthFirst.contains(place), case .text = value, DayReading.isAmbiguous(day) else { return day }
      let (year, month, date) = day.components
      return Day(year: year, month: date, day: month).map { repaired(.monthFirst, $0) } ?? day
    case .monthFirst(let day): return repaired(.monthFirst, day)
    case .serial(let day): return repaired(.dateSerial, day)
    case .lostZero(let day): return repaired(.leadingZero, day)
    case .month, .year: return nil
    }
  }

  private func takeIdentity(_ value: CellValue, _ worker: inout ListedWorker) {
    let digits = digits(value, "identity", &worker)
    guard let digits else { return }
    let zeros = [11: 1, 10: 2, 8: 1][digits.count] ?? 0
    let full = String(repeating: "0", count: zeros) + digits
    let isDigits = full.utf8.allSatisfy { (0x30...0x39).contains($0) }
    let kind: IdentityDocument.Kind = isDigits ? (full.count == 9 ? .cmnd : .cccd) : .passport
    guard let found = IdentityDocument(kind: kind, number: full.uppercased()) else {
      return worker.problems.append(.notAnIdentity(digits: digits.count))
    }
    worker.identity = found
    if zeros > 0 { worker.repairs.append(Repair(kind: .leadingZero, member: "identity", old: digits, new: full)) }
  }

  /// Twelve digits are the CCCD, eleven one without its zero; the ten of older numbers say nothing here.
  private func takeInsurance(_ value: CellValue, _ worker: inout ListedWorker) {
    let bare = value.text.filter { !" .-'’`".contains($0) }
    guard bare.count == 12 || bare.count == 11, bare.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
    takeIdentity(value, &worker)
  }

  private func takePhone(_ value: CellValue, _ worker: inout ListedWorker) {
    // Two numbers in one cell: the first is taken.
    let whole = value.text
    let first = whole.split { "/;,".contains($0) }.first.map(String.init) ?? whole
    guard let text = digits(.text(first), "phone", &worker), !text.isEmpty else { return }
    func repaired(_ kind: Repair.Kind, _ phone: PhoneNumber) {
      worker.repairs.append(Repair(kind: kind, member: "phone", old: text, new: phone.digits))
      worker.phone = phone
    }
    if let phone = PhoneNumber(text) {
      worker.phone = phone
    } else if let phone = PhoneNumber.modern(from: text) {
      repaired(.oldPhone, phone)
    } else if let phone = PhoneNumber("0" + text) {
      repaired(.leadingZero, phone)
    } else if let phone = PhoneNumber.modern(from: "0" + text) {
      repaired(.oldPhone, phone)
    } else {
      worker.problems.append(.notAPhone)
    }
  }

  /// A long number as its characters, without what parts them; nil when it cannot be had, with the reason noted.
  private func digits(_ value: CellValue, _ member: String, _ worker: inout ListedWorker) -> String? {
    if case .unusable = value {
      worker.problems.append(.formula(member: member))
      return nil
    }
    var bare = value.text.filter { !" .-'’`()".contains($0) }
    if value.text.allSatisfy({ "-–.xX ".contains($0) }) { return nil }
    if let exponent = ListedWorkerReader.written(value.text) {
      guard let whole = exponent else {
        worker.problems.append(.digitsLost(value.text))
        return nil
      }
      worker.repairs.append(Repair(kind: .scientific, member: member, old: value.text, new: whole))
      bare = whole
    }
    return bare
  }

  /// The digits of `3.8090000111E+10`: nil for text without exponent, and nil within where digits are lost.
  private static func written(_ text: String) -> String?? {
    let parts = text.lowercased().split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1].drop { $0 == "+" }), (5...14).contains(exponent) else {
      return nil
    }
    let pieces = parts[0].split { ".,".contains($0) }
    guard pieces.count <= 2, pieces[0].count == 1,
      pieces.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let rest = pieces.count == 2 ? String(pieces[1]) : ""
    // Spreadsheets show six digits where they leave the others out.
    guard rest.count == exponent || rest.count < exponent && rest.count > 6 else { return .some(nil) }
    return pieces[0] + rest + String(repeating: "0", count: exponent - rest.count)
  }

  private static func sex(_ value: CellValue) -> Sex? {
    switch TextFold.folded(value.text) {
    case "nam", "1", "male", "m", "trai", "ong": .male
    case "nu", "2", "female", "f", "gai", "ba": .female
    default: nil
    }
  }

  private static func isSign(_ value: CellValue) -> Bool {
    switch value {
    case .truth(let truth): truth
    case .number(let number): number == 1
    case .text(let text): !["0", "-", "khong"].contains(TextFold.folded(text))
    case .day, .unusable: false
    }
  }

  private static func truth(_ value: CellValue) -> Bool? {
    switch TextFold.folded(value.text) {
    case "x", "co", "1", "true", "v", "da": true
    case "khong", "0", "false", "chua": false
    default: nil
    }
  }

  private static func grade(_ value: CellValue) -> Int? {
    let digits = value.text.filter(\.isNumber)
    return Int(digits).flatMap { (1...7).contains($0) ? $0 : nil }
  }
}
