internal import LearningRegister
internal import VietnameseText

/// Reads the cells of one row, and notes what would be repaired and what cannot be read.
struct RowReading {
  let encoding: TextEncoding
  let today: Day
  var repairs: [Repair] = []
  var problems: [RowProblem] = []
  var remarks: [RowRemark] = []

  init(_ encoding: TextEncoding, today: Day) {
    self.encoding = encoding
    self.today = today
  }

  mutating func repair(_ kind: Repair.Kind, _ member: String, _ old: String, _ new: String) {
    repairs.append(Repair(kind: kind, member: member, old: old, new: new))
  }

  /// The text of a cell; nothing where it is a formula, or what a spreadsheet would carry out as one.
  mutating func text(_ value: CellValue, _ member: String) -> String {
    if case .unusable = value {
      problems.append(.formula(member: member))
      return ""
    }
    let text = value.text
    // What begins so is carried out by a spreadsheet, not read.
    if let first = text.utf8.first,
      first == 0x3D || first == 0x40 || (first == 0x2B || first == 0x2D) && text.contains("(")
    {
      problems.append(.formula(member: member))
      return ""
    }
    if NameWords.hasLostLetters(text) { problems.append(.lettersLost(member: member, text)) }
    guard encoding == .utf8, let mended = EncodingGuess.repair(of: text) else { return text }
    let new = TextNormalizer.clean(mended.text)
    repair(.font, member, text, new)
    return new
  }

  /// A line of text; nil for signs that stand for nothing.
  mutating func line(_ value: CellValue, _ member: String) -> String? {
    let text = withCapitals(text(value, member), member)
    return text.isEmpty || text.allSatisfy({ "-–.".contains($0) }) ? nil : text
  }

  /// A text with the capitals that its old font could not write.
  mutating func withCapitals(_ text: String, _ member: String) -> String {
    let new = encoding.withCapitals(text)
    if new != text { repair(.capitals, member, text, new) }
    return new
  }

  /// A person's name with the capitals that its old font could not write.
  mutating func nameWithCapitals(_ name: String) -> String {
    guard encoding.losesCapitals else { return name }
    var new = encoding.withCapitals(name)
    // Where most words begin with a capital, the others lost theirs.
    let words = new.split(separator: " ")
    if words.count(where: { $0.first?.isUppercase == true }) * 2 >= words.count {
      new = PersonName.withCapitalInitials(new)
    }
    if new != name { repair(.capitals, "name", name, new) }
    return new
  }

  /// A name as it stands before those of its repairs that are not agreed to.
  func name(_ name: String, agreed: Set<Repair.Kind>) -> String {
    repairs.first { $0.member == "name" && !agreed.contains($0.kind) }?.old ?? name
  }

  /// A day; nil when there is none, with the reason noted.
  mutating func day(_ value: CellValue, isMonthFirst: Bool, _ member: String) -> Day? {
    if RowReading.isNothing(value.text) { return nil }
    guard let reading = DayReading(value, today: today) else {
      problems.append(.notADay(value.text))
      return nil
    }
    if case .month(let month) = reading { return month }
    if case .year(let year) = reading {
      remarks.append(.yearAlone(member: member, year))
      return nil
    }
    if case .shortYear = reading {
      problems.append(.notADay(value.text))
      return nil
    }
    guard let day = day(reading, value, isMonthFirst: isMonthFirst, member) else { return nil }
    if (1900...2100).contains(day.year) { return day }
    problems.append(.notADay(value.text))
    return nil
  }

  /// The day that was read, repaired where needed; nil for months and years.
  mutating func day(_ reading: DayReading, _ value: CellValue, isMonthFirst: Bool, _ member: String) -> Day? {
    switch reading {
    case .shortDay(let day) where !isMonthFirst || !DayReading.isAmbiguous(day):
      repair(.shortYear, member, value.text, day.iso)
      return day
    case .day(let day), .shortDay(let day):
      guard isMonthFirst, DayReading.isAmbiguous(day) else { return day }
      let (year, month, date) = day.components
      guard let turned = Day(year: year, month: date, day: month) else { return day }
      repair(.monthFirst, member, value.text, turned.iso)
      return turned
    case .monthFirst(let day):
      repair(.monthFirst, member, value.text, day.iso)
      return day
    case .serial(let day):
      repair(.dateSerial, member, value.text, day.iso)
      return day
    case .lostZero(let day):
      repair(.leadingZero, member, value.text, day.iso)
      return day
    case .month, .year, .shortYear: return nil
    }
  }

  /// A telephone number; of two in one cell the first.
  mutating func phone(_ value: CellValue, _ member: String = "phone") -> PhoneNumber? {
    if case .unusable = value { return digits(value, member).flatMap { PhoneNumber($0) } }
    let whole = value.text
    let first = whole.split { "/;,".contains($0) }.first.map(String.init) ?? whole
    guard let text = digits(.text(first), member), !text.isEmpty else { return nil }
    if let phone = PhoneNumber(text) { return phone }
    if let phone = PhoneNumber.modern(from: text) ?? PhoneNumber.modern(from: "0" + text) {
      repair(.oldPhone, member, text, phone.digits)
      return phone
    }
    if let phone = PhoneNumber("0" + text) {
      repair(.leadingZero, member, text, phone.digits)
      return phone
    }
    problems.append(.notAPhone)
    return nil
  }

  /// A tax code with the zeros in front and the dash before the branch that spreadsheets lose.
  mutating func taxCode(_ value: CellValue) -> TaxCode? {
    guard let bare = digits(value, "taxCode", keeping: "-"), !bare.isEmpty else { return nil }
    // A household has the number of a person, which begins with a zero and loses it in the same way.
    let isWhole = bare.utf8.count != 12 || bare.hasPrefix("0")
    if isWhole, let code = TaxCode(RowReading.dashed(bare)) { return code }
    if let code = TaxCode(RowReading.dashed("0" + bare)) {
      repair(.leadingZero, "taxCode", bare, code.text)
      return code
    }
    problems.append(.notATaxCode)
    return nil
  }

  private static func dashed(_ digits: String) -> String {
    digits.utf8.count == 13 && !digits.contains("-") ? digits.prefix(10) + "-" + digits.suffix(3) : digits
  }

  /// A whole number; nil when there is none, with the reason noted.
  mutating func count(_ value: CellValue, _ member: String) -> Int? {
    switch value {
    case .number(let number):
      if let whole = Int(exactly: number), whole >= 0 { return whole }
    case .text(let text):
      if RowReading.isNothing(text) { return nil }
      if let whole = WholeNumber.read(text) { return whole }
    case .day, .truth, .unusable: break
    }
    problems.append(.notANumber(member: member, value.text))
    return nil
  }

  /// A long number as its characters, without what parts them; nil when it cannot be had, with the reason noted.
  mutating func digits(_ value: CellValue, _ member: String, keeping kept: String = "") -> String? {
    if case .unusable = value {
      problems.append(.formula(member: member))
      return nil
    }
    let text = value.text
    if RowReading.isNothing(text) { return nil }
    if let exponent = RowReading.written(text) {
      guard let whole = exponent else {
        problems.append(.digitsLost(text))
        return nil
      }
      repair(.scientific, member, text, whole)
      return whole
    }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { return text }
    return text.filter { !" .-'’`()".contains($0) || kept.contains($0) }
  }

  /// Whether a cell holds only signs that stand for nothing, or a number hidden in an export, which tells nothing either.
  static func isNothing(_ text: String) -> Bool { text.allSatisfy { "-–./xX ".contains($0) } || text.contains("•") }

  /// The digits of `3.8090000111E+10`: nil for text without exponent, and nil within where digits are lost.
  private static func written(_ text: String) -> String?? {
    guard text.utf8.contains(where: { $0 | 0x20 == 0x65 }) else { return nil }
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

  /// What a cell says to a question; nil when it says neither.
  static func truth(_ value: CellValue) -> Bool? {
    switch TextFold.folded(value.text) {
    case "x", "co", "1", "true", "v", "da", "yes": true
    case "khong", "0", "false", "chua", "no": false
    default: nil
    }
  }
}
