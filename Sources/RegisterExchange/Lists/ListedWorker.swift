internal import LearningRegister
internal import VietnameseText

/// What one row of a list says about a person, repairs taken as if agreed to.
struct ListedWorker {
  let row: Int
  let movement: ListTable.Movement
  var name = ""
  /// The name with all that stands around it.
  var written = ""
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
  /// Whether of that day only the month is said.
  var fromIsMonth = false
  var to: Day?
  var toIsMonth = false
  var code: WorkerID?
  var enterpriseCode: String?
  var enterprise: String?
  var taxCode: String?
  /// What the table leaves open and whoever says who the row is settles.
  var open: RowProblem?
  var reading: RowReading

  var repairs: [Repair] {
    get { reading.repairs }
    set { reading.repairs = newValue }
  }
  var problems: [RowProblem] {
    get { reading.problems }
    set { reading.problems = newValue }
  }

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
  private let order: DayOrder
  /// In the order they are read: what holds more goes before what is there for those who have no better.
  private let columns: [ListTable.Column]

  init(_ table: ListTable, _ encoding: TextEncoding, today: Day) {
    self.table = table
    self.encoding = encoding
    self.today = today
    let isSecond = { (column: ListTable.Column) in
      switch column.meaning {
      case .identity: HeaderWords.isOldIdentity(column.words)
      case .born: column.parts.isEmpty && !HeaderWords.has(column.words, "ngay")
      default: false
      }
    }
    columns = table.columns.filter { !isSecond($0) } + table.columns.filter(isSecond)
    order = DayOrder(table, [.born, .bornMale, .bornFemale, .from, .to], today: today)
  }

  func worker(_ person: ListTable.Person) -> ListedWorker {
    var worker = ListedWorker(
      row: person.row.number, movement: person.movement, reading: RowReading(encoding, today: today))
    var names = (whole: "", family: "", given: "")
    var insurance: CellValue?
    for column in columns {
      guard let value = person.row[column.place] else { continue }
      switch column.meaning {
      case .name where names.whole.isEmpty: names.whole = worker.reading.text(value, "name")
      case .familyNames: names.family = worker.reading.text(value, "name")
      case .givenName: names.given = worker.reading.text(value, "name")
      case .born where worker.born == nil: takeBirth(value, column.place, &worker)
      case .bornMale, .bornFemale:
        takeBirth(value, column.place, &worker)
        worker.sex = column.meaning == .bornMale ? .male : .female
      case .sex: worker.sex = ListedWorkerReader.sex(value) ?? worker.sex
      case .male: if ListedWorkerReader.isSign(value) { worker.sex = .male }
      case .female: if ListedWorkerReader.isSign(value) { worker.sex = .female }
      case .identity where worker.identity == nil && !ListedWorkerReader.saysNone(value):
        if ListedWorkerReader.holdsSeveral(value) {
          worker.problems.append(.severalNumbers)
        } else {
          takeIdentity(value, column.words, &worker)
        }
      case .insurance where insurance == nil: insurance = value
      case .phone where worker.phone == nil: worker.phone = worker.reading.phone(value)
      case .village: worker.village = worker.reading.line(value, "village")
      case .formerCommune: worker.formerCommune = worker.reading.line(value, "formerCommune")
      case .job where worker.job == nil: worker.job = worker.reading.line(value, "job")
      case .from where worker.from == nil:
        worker.from = workDay(value, column.place, "from", &worker)
        worker.fromIsMonth = isMonth(value)
      case .to where worker.to == nil:
        worker.to = leavingDay(value, column.place, &worker)
        worker.toIsMonth = isMonth(value)
      case .education where worker.education == nil: worker.education = worker.reading.line(value, "education")
      case .skillGrade: worker.skillGrade = ListedWorkerReader.grade(value)
      case .unionMember: worker.unionMember = RowReading.truth(value)
      case .code: worker.code = Code(value.text.uppercased()).map { WorkerID($0) }
      case .enterpriseCode: worker.enterpriseCode = value.text
      case .enterprise: worker.enterprise = value.text
      case .taxCode: worker.taxCode = value.text
      default: break
      }
    }
    if person.isBare { worker.open = .onlyAName }
    if worker.identity == nil, let insurance { takeInsurance(insurance, &worker) }
    let whole = names.whole.isEmpty || !names.given.isEmpty && names.family.isEmpty ? names.family : names.whole
    takeName(names.given.isEmpty ? whole : whole + " " + names.given, &worker)
    return worker
  }

  private func isMonth(_ value: CellValue) -> Bool {
    if case .month? = DayReading(value, today: today) { true } else { false }
  }

  private func workDay(_ value: CellValue, _ place: Int, _ member: String, _ worker: inout ListedWorker) -> Day? {
    worker.reading.day(value, isMonthFirst: order.isMonthFirst(value, in: place), member)
  }

  /// The day within what is said of somebody's leaving; words without one are left to a person.
  private func leavingDay(_ value: CellValue, _ place: Int, _ worker: inout ListedWorker) -> Day? {
    guard case .text(let text) = value, DayReading(value, today: today) == nil, text.contains(where: \.isLetter) else {
      return workDay(value, place, "to", &worker)
    }
    let words = HeaderWords.plain(text)
    let goesOn = ["con lam", "dang lam", "chua nghi", "chua cham dut", "chua co", "khong co"]
    if ["khong", "chua"].contains(words) || goesOn.contains(where: { (words + " ").hasPrefix($0 + " ") }) {
      return nil
    }
    let days = Set(DayReading.days(within: text))
    if days.count == 1, let day = days.first { return workDay(.text(day), place, "to", &worker) }
    worker.open = .noDayWithin(text)
    return nil
  }

  /// Whether a cell says in words that there is no number.
  private static func saysNone(_ value: CellValue) -> Bool {
    guard case .text(let text) = value, text.first.map({ !$0.isNumber }) ?? false else { return false }
    let words = HeaderWords.plain(text)
    let none = ["chua", "khong", "ko", "dang lam", "dang cap", "cho cap", "lam lai", "mat", "bi mat", "none", "n a"]
    return !words.contains(where: \.isNumber) && none.contains { words == $0 || words.hasPrefix($0 + " ") }
  }

  /// Whether a cell has the numbers of two papers.
  private static func holdsSeveral(_ value: CellValue) -> Bool {
    guard case .text(let text) = value else { return false }
    return text.split { !$0.isNumber }.count { $0.count >= 8 } > 1
  }

  private func takeName(_ name: String, _ worker: inout ListedWorker) {
    worker.name = worker.reading.nameWithCapitals(TextNormalizer.clean(name))
    worker.written = worker.name
    for (kind, shortened) in [(Repair.Kind.title, NameWords.withoutTitle), (.remark, NameWords.withoutRemark)] {
      let shorter = shortened(worker.name)
      guard shorter != worker.name, shorter.contains(where: \.isLetter) else { continue }
      worker.reading.repair(kind, "name", worker.name, shorter)
      worker.name = shorter
    }
    if let problem = NameWords.problem(worker.name), !worker.problems.contains(where: \.isOfName) {
      worker.problems.append(problem)
    }
  }

  private func takeBirth(_ value: CellValue, _ place: Int, _ worker: inout ListedWorker) {
    guard let reading = DayReading(value, today: today) else { return worker.problems.append(.notABirth(value.text)) }
    let found: BirthDate? =
      switch reading {
      case .year(let year): .year(year)
      case .shortYear(let year): .year(year)
      case .month(let month): .year(month.year)
      default:
        worker.reading.day(reading, value, isMonthFirst: order.isMonthFirst(value, in: place), "born").map { .day($0) }
      }
    let isPossible =
      switch found {
      case .day(let day)?: day <= today && day.year >= 1900
      case .year(let year)?: (1900...today.year).contains(year)
      case nil: false
      }
    guard isPossible, let found else { return worker.problems.append(.notABirth(value.text)) }
    switch reading {
    case .shortDay, .shortYear:
      // Of two digits only one century can be that of somebody who works; where none can, they tell nothing.
      guard (14...99).contains(today.year - found.year) else {
        return worker.problems.append(.shortBirth(value.text))
      }
      if case .shortYear = reading { worker.reading.repair(.shortYear, "born", value.text, found.iso) }
    default: break
    }
    worker.born = found
  }

  private func takeIdentity(_ value: CellValue, _ words: String, _ worker: inout ListedWorker) {
    guard let typed = worker.reading.digits(value, "identity") else { return }
    if let passport = ListedWorkerReader.passport(typed.uppercased(), words) { return worker.identity = passport }
    // Letters that look like digits.
    let digits = String(typed.uppercased().map { $0 == "O" ? "0" : "IL|".contains($0) ? "1" : $0 })
    let full = String(repeating: "0", count: [11: 1, 10: 2, 8: 1][digits.count] ?? 0) + digits
    guard let found = IdentityDocument(kind: full.count == 9 ? .cmnd : .cccd, number: full) else {
      return worker.problems.append(.notAnIdentity(digits: typed.count))
    }
    worker.identity = found
    if digits != typed { worker.reading.repair(.letterForDigit, "identity", typed, digits) }
    if full != digits { worker.reading.repair(.leadingZero, "identity", digits, full) }
  }

  /// A passport: in a column of its own whatever can be one, elsewhere only what no other number can be by a slip, a
  /// letter or two before six to eight digits.
  private static func passport(_ number: String, _ words: String) -> IdentityDocument? {
    let isOwn = ["ho chieu", "passport"].contains { HeaderWords.has(words, $0) }
    let others = ["cccd", "can cuoc", "cmnd", "cmt", "cmtnd", "chung minh", "dinh danh", "ddcn"]
    let letters = number.prefix { $0.isLetter }
    let digits = number.dropFirst(letters.count)
    let isPlain =
      (1...2).contains(letters.count) && !letters.allSatisfy { "OIL".contains($0) }
      && (6...8).contains(digits.count) && digits.allSatisfy(\.isNumber)
    let isOfColumn = isOwn && number.count != 12 && !others.contains { HeaderWords.has(words, $0) }
    return isPlain || isOfColumn ? IdentityDocument(kind: .passport, number: number) : nil
  }

  /// Twelve digits are the CCCD, eleven one without its zero; the ten of older numbers say nothing here.
  private func takeInsurance(_ value: CellValue, _ worker: inout ListedWorker) {
    let bare = value.text.filter { !" .-'’`".contains($0) }
    guard bare.count == 12 || bare.count == 11, bare.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return }
    takeIdentity(value, "", &worker)
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

  private static func grade(_ value: CellValue) -> Int? {
    let digits = value.text.filter(\.isNumber)
    return Int(digits).flatMap { (1...7).contains($0) ? $0 : nil }
  }
}
