internal import LearningRegister
internal import VietnameseText

/// What the lines above a table say: days, years, codes and a decision.
struct TitleFacts {
  /// A day with the words of the line before it.
  struct Dated {
    let day: Day
    let before: String
  }

  private(set) var days: [Dated] = []
  private(set) var years: [Int] = []
  private(set) var listCode: AttendanceListID?
  private(set) var campaign: CampaignID?
  private(set) var session: Int?
  private(set) var decision: Honour.Decision?
  /// The lines as they are compared, joined.
  let plain: String

  init(_ titles: [String], today: Day) {
    plain = titles.map { HeaderWords.plain($0) }.joined(separator: " · ")
    for title in titles { read(title.split(separator: " ").map(String.init), today) }
  }

  /// The day of a line that says these words before it.
  func day(after words: [String]) -> Day? {
    days.first { dated in words.contains { HeaderWords.has(dated.before, $0) } }?.day
  }

  private static func bare(_ word: String) -> String {
    let front = word.drop { "(“\"'[".contains($0) }
    return String(front.reversed().drop { ",.;:)”\"']".contains($0) }.reversed())
  }

  private mutating func read(_ words: [String], _ today: Day) {
    let bare = words.map { TitleFacts.bare($0) }
    let folded = bare.map { TextFold.folded($0) }
    var place = 0
    while place < words.count {
      if let (day, count) = TitleFacts.day(bare, folded, place, today) {
        days.append(Dated(day: day, before: HeaderWords.plain(words[..<place].joined(separator: " "))))
        place += count
        continue
      }
      if folded[place] == "nam", place + 1 < words.count, let year = Int(bare[place + 1]),
        (1990...2100).contains(year), place == 0 || !folded[..<place].suffix(2).contains("thang")
      {
        years.append(year)
      }
      if folded[place] == "buoi", place + 1 < words.count, let number = Int(folded[place + 1].drop { $0 == "0" }) {
        session = session ?? number
      }
      if let code = Code(bare[place].uppercased()) {
        let letters = code.text.prefix(2)
        let isNumbered = code.text.dropFirst(2).contains { $0.isNumber } && code.text.contains("-")
        if letters == "DS", isNumbered { listCode = listCode ?? AttendanceListID(code) }
        if letters == "HD", isNumbered { campaign = campaign ?? CampaignID(code) }
      }
      place += 1
    }
    takeDecision(words, bare, folded, today)
  }

  /// “kèm theo Quyết định số 112/QĐ-UBND ngày 20/11/2025 của Chủ tịch UBND xã Hoằng Hợp”.
  private mutating func takeDecision(_ words: [String], _ bare: [String], _ folded: [String], _ today: Day) {
    guard decision == nil else { return }
    for place in folded.indices {
      let isNamed = folded[place] == "qd" || place > 0 && folded[place] == "dinh" && folded[place - 1] == "quyet"
      guard isNamed, place + 1 < words.count else { continue }
      var next = place + 1
      if folded[next] == "so" || folded[next] == "so:" { next += 1 }
      guard next < words.count, bare[next].contains("/"), bare[next].contains(where: \.isNumber) else { continue }
      var found = Honour.Decision(number: bare[next])
      var rest = next + 1
      if rest < words.count, let (day, count) = TitleFacts.day(bare, folded, rest, today) {
        found.date = day
        rest += count
      }
      if rest < words.count, folded[rest] == "cua" {
        let authority = words[(rest + 1)...].prefix {
          !["ve", "v/v", "kem"].contains(TextFold.folded(TitleFacts.bare($0)))
        }
        let text = TitleFacts.bare(authority.joined(separator: " "))
        if !text.isEmpty { found.authority = text }
      }
      decision = found
      return
    }
  }

  /// The day that begins with a word, and how many words it has.
  private static func day(_ bare: [String], _ folded: [String], _ place: Int, _ today: Day) -> (Day, Int)? {
    func number(_ offset: Int) -> Int? { place + offset < bare.count ? Int(bare[place + offset]) : nil }
    func word(_ offset: Int) -> String { place + offset < folded.count ? folded[place + offset] : "" }
    if word(0) == "ngay" {
      if let date = number(1), word(2) == "thang", let month = number(3), word(4) == "nam", let year = number(5),
        let day = Day(year: year, month: month, day: date)
      {
        return (day, 6)
      }
      if let found = day(bare, folded, place + 1, today), place + 1 < bare.count { return (found.0, found.1 + 1) }
      return nil
    }
    guard place < bare.count, bare[place].count >= 8, bare[place].contains(where: { "/-.".contains($0) }),
      bare[place].allSatisfy({ $0.isNumber || "/-.".contains($0) }),
      let reading = DayReading(.text(bare[place]), today: today)
    else { return nil }
    switch reading {
    case .day(let day), .shortDay(let day): return (day, 1)
    default: return nil
    }
  }

  /// A decision written in one cell: its number, and its day where that stands behind it.
  static func decision(in text: String, today: Day) -> (number: String?, date: Day?) {
    let words = text.split(separator: " ").map(String.init)
    let bare = words.map { TitleFacts.bare($0) }
    let folded = bare.map { TextFold.folded($0) }
    var number: String?
    for place in words.indices {
      if let (day, _) = day(bare, folded, place, today) { return (number, day) }
      if number == nil, !["qd", "so", "quyet", "dinh", "ngay"].contains(folded[place]) { number = bare[place] }
    }
    return (number, nil)
  }
}
