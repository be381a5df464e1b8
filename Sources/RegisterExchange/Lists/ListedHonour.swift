internal import LearningRegister
internal import VietnameseText

/// What one row of a list says about an honour, beside whom it is for.
struct ListedHonour {
  var reading: RowReading
  var code: HonourID?
  var kind: KindCode?
  var category: Honour.Category?
  var year: Int?
  var scores: [Int] = []
  var decision = Honour.Decision()
  var achievement: String?
  var bonus: Int?

  /// Takes the row for a registered honour, and what it leaves open from there; false where it says another kind or year.
  mutating func isOf(_ honour: Honour) -> Bool {
    guard kind.map({ $0 == honour.kind }) ?? true, year.map({ $0 == honour.year }) ?? true else { return false }
    (kind, category, year) = (honour.kind, honour.category, honour.year)
    reading.problems.removeAll { $0 == .noHonourKind || $0 == .noHonourYear }
    return true
  }
}

/// Reads the honours of a table row by row: what the row says goes before what was said of all, that before the group the
/// row stands in, and that before the lines above the table.
struct ListedHonourReader {
  private let table: ListTable
  private let encoding: TextEncoding
  private let today: Day
  private let terms: HonourTerms
  private let facts: TitleFacts
  private let titleKind: KindCode?
  private let titleYear: Int?
  private let scoreColumns: [Int]
  private let order: DayOrder
  /// What is to be said of where the list's values come from.
  private(set) var notes: [ListNote] = []

  init(_ table: ListTable, _ encoding: TextEncoding, _ terms: HonourTerms, today: Day) {
    self.table = table
    self.encoding = encoding
    self.today = today
    self.terms = terms
    facts = TitleFacts(table.titles, today: today)
    titleKind = HonourWords.kind(in: facts.plain)
    titleYear = Set(facts.years).count == 1 ? facts.years[0] : nil
    order = DayOrder(table, [.decisionDay], today: today)
    let scores = table.columns.filter { $0.meaning == .score }.map(\.place)
    scoreColumns = scores.count == 10 ? scores : []
    if !scores.isEmpty, scores.count != 10 { notes.append(.notTenScores(scores.count)) }
    if scores.isEmpty, table.place(of: .totalScore) != nil { notes.append(.totalScoreOnly) }
    if let titleKind, terms.kind == nil, table.place(of: .honour) == nil { notes.append(.honourFromTitles(titleKind)) }
    if let titleYear, terms.year == nil, table.place(of: .year) == nil { notes.append(.yearFromTitles(titleYear)) }
    if let decision = facts.decision, terms.decision == nil, table.place(of: .decisionNumber) == nil {
      notes.append(.decisionFromTitles(decision))
    }
  }

  func honour(_ person: ListTable.Person) -> ListedHonour {
    var found = ListedHonour(reading: RowReading(encoding, today: today))
    var words = ""
    for column in table.columns {
      guard let value = person.row[column.place] else { continue }
      switch column.meaning {
      case .honourCode: found.code = Code(value.text.uppercased()).map { HonourID($0) }
      case .honour: words += " " + HeaderWords.plain(value.text)
      case .year: takeYear(value, &found)
      case .decisionNumber: takeDecision(value, &found)
      case .decisionDay:
        found.decision.date =
          found.reading.day(value, isMonthFirst: order.isMonthFirst(value, in: column.place), "decisionDate")
          ?? found.decision.date
      case .authority: found.decision.authority = found.reading.line(value, "authority")
      case .signer: found.decision.signer = found.reading.line(value, "signer")
      case .achievement where found.achievement == nil: found.achievement = found.reading.line(value, "achievement")
      case .bonus: found.bonus = found.reading.count(value, "bonus")
      default: break
      }
    }
    takeScores(person.row, &found)
    takeKind(words, person.group, &found)
    if found.year == nil { found.year = terms.year ?? titleYear }
    if found.year == nil { found.reading.problems.append(.noHonourYear) }
    // A row with a number of its own is of another decision than the one above the table.
    if found.decision.number == nil {
      let common = terms.decision ?? facts.decision
      found.decision.number = common?.number
      found.decision.date = found.decision.date ?? common?.date
      found.decision.signer = found.decision.signer ?? common?.signer
    }
    let authority = found.decision.authority ?? terms.decision?.authority
    found.decision.authority =
      authority ?? facts.decision?.authority.map { found.reading.withCapitals($0, "authority") }
    return found
  }

  private func takeKind(_ words: String, _ group: String, _ found: inout ListedHonour) {
    // Words that name no known honour are never passed over for one named elsewhere.
    let said = words.isEmpty ? terms.kind ?? HonourWords.kind(in: group) ?? titleKind : HonourWords.kind(in: words)
    found.kind = said
    found.category = said.flatMap { HonourWords.category(of: $0) } ?? terms.category
    if said == nil || found.category == nil { found.reading.problems.append(.noHonourKind) }
  }

  private func takeYear(_ value: CellValue, _ found: inout ListedHonour) {
    let digits = value.text.split { !$0.isNumber }.compactMap { Int($0) }
    if case .day(let day) = value {
      found.year = day.year
    } else if let year = digits.last, (1990...2100).contains(year) {
      found.year = year
    } else {
      found.reading.problems.append(.notANumber(member: "year", value.text))
    }
  }

  private func takeDecision(_ value: CellValue, _ found: inout ListedHonour) {
    guard let text = found.reading.line(value, "decisionNumber") else { return }
    let decision = TitleFacts.decision(in: text, today: today)
    found.decision.number = decision.number
    found.decision.date = found.decision.date ?? decision.date
  }

  private func takeScores(_ row: Sheet.Row, _ found: inout ListedHonour) {
    let values = scoreColumns.map { row[$0] }
    guard values.contains(where: { $0 != nil }) else { return }
    for value in values {
      let text = value?.text ?? ""
      if let score = Int(text), (0...10).contains(score) {
        found.scores.append(score)
      } else {
        found.reading.problems.append(.notANumber(member: "scores", text))
        found.scores = []
        return
      }
    }
  }
}
