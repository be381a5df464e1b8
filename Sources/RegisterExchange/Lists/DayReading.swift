internal import LearningRegister

/// Reads days as lists write them: day before month, whatever parts them.
enum DayReading: Hashable, Sendable {
  /// A day.
  case day(Day)
  /// A month of a year.
  case month(Day)
  /// A year alone.
  case year(Int)
  /// No day as it stands, but one with the month first.
  case monthFirst(Day)
  /// A number that a spreadsheet counts days by.
  case serial(Day)
  /// Eight digits that lost their zero in front.
  case lostZero(Day)
  /// A day whose year has two digits, in the century that does not put it after today.
  case shortDay(Day)
  /// The last two digits of a year alone, in that century.
  case shortYear(Int)

  /// Reads a cell; nil when it is no day at all.
  init?(_ value: CellValue, today: Day) {
    switch value {
    case .day(let day): self = .day(day)
    case .number(let number):
      guard let whole = Int(exactly: number.rounded(.down)) else { return nil }
      if (1900...2100).contains(whole) {
        self = .year(whole)
      } else if (3_654...73_415).contains(whole), let day = CellFormats.day(serial: number) {
        self = .serial(day)
      } else {
        self.init(digits: String(whole), today)
      }
    case .text(let text): self.init(text, today)
    case .truth, .unusable: return nil
    }
  }

  private init?(_ text: String, _ today: Day) {
    // What spreadsheets write against being taken for a number, and the time of day behind the day.
    let bare = text.drop { "'’`".contains($0) }
    if let day = Day(iso: bare.prefix(10)) {
      self = .day(day)
      return
    }
    let first = bare.split(separator: " ").first.map(String.init) ?? ""
    let whole = first.contains(where: { "/.-".contains($0) }) && first.count >= 8 ? first : bare.filter { $0 != " " }
    let parts = whole.split(omittingEmptySubsequences: false) { "/.-".contains($0) }.map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
    switch parts.count {
    case 1: self.init(digits: parts[0], today)
    case 2:
      guard parts[0].count <= 2, parts[1].count == 4, let month = Int(parts[0]), let year = Int(parts[1]),
        let day = Day(year: year, month: month, day: 1)
      else { return nil }
      self = .month(day)
    case 3:
      let numbers = parts.compactMap { Int($0) }
      guard numbers.count == 3, parts[0].count <= 2, parts[1].count <= 2 else { return nil }
      let isShort = parts[2].count == 2
      guard isShort || parts[2].count == 4 else { return nil }
      let year = isShort ? DayReading.year(numbers[2], today) : numbers[2]
      if let day = Day(year: year, month: numbers[1], day: numbers[0]) {
        self = isShort ? .shortDay(day) : .day(day)
      } else if let day = Day(year: year, month: numbers[0], day: numbers[1]) {
        self = .monthFirst(day)
      } else {
        return nil
      }
    default: return nil
    }
  }

  private static func year(_ digits: Int, _ today: Day) -> Int {
    digits + (2000 + digits > today.year ? 1900 : 2000)
  }

  private init?(digits: String, _ today: Day) {
    func day(_ text: String) -> Day? {
      guard let day = Int(text.prefix(2)), let month = Int(text.dropFirst(2).prefix(2)), let year = Int(text.suffix(4))
      else { return nil }
      return (1900...2100).contains(year) ? Day(year: year, month: month, day: day) : nil
    }
    switch digits.count {
    case 2:
      guard let year = Int(digits) else { return nil }
      self = .shortYear(DayReading.year(year, today))
    case 4:
      guard let year = Int(digits), (1900...2100).contains(year) else { return nil }
      self = .year(year)
    case 5:
      guard let number = Double(digits), let day = CellFormats.day(serial: number), number <= 73_415 else { return nil }
      self = .serial(day)
    case 7:
      guard let day = day("0" + digits) else { return nil }
      self = .lostZero(day)
    case 8:
      guard let day = day(digits) else { return nil }
      self = .day(day)
    default: return nil
    }
  }

  /// Whether the cell is a day whose day and month could be taken for each other.
  static func isAmbiguous(_ day: Day) -> Bool {
    let (_, month, date) = day.components
    return date <= 12 && date != month
  }

  /// The days, or months, that stand in a sentence, as they are written with strokes: “31/10/2026”, “ngày 5 tháng 9 năm 2026”.
  static func days(within text: String) -> [String] {
    var days: [String] = []
    var before = "thang"
    for word in text.split(separator: " ") {
      let bare = word.drop { !$0.isNumber }.prefix { $0.isNumber || "/.-".contains($0) }
      let piece = String(bare.reversed().drop { !$0.isNumber }.reversed())
      // A number and a year behind other words may be those of a decision.
      let strokes = piece.count { "/.-".contains($0) }
      if strokes == 2 || strokes == 1 && before == "thang" { days.append(piece) }
      before = HeaderWords.plain(String(word))
    }
    let words = HeaderWords.plain(text).split(separator: " ").map(String.init)
    for place in words.indices.dropFirst() where words[place] == "nam" && place + 1 < words.count && place >= 2 {
      guard words[place - 2] == "thang" else { continue }
      let day = place >= 3 && words[place - 3].allSatisfy(\.isNumber) ? words[place - 3] + "/" : ""
      days.append(day + words[place - 1] + "/" + words[place + 1])
    }
    return days
  }
}
