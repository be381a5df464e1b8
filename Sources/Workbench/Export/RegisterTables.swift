public import LearningRegister
public import RegisterExchange

/// The collections of the register, and the parts of their records, as tables to be exported: one place says which columns a
/// worker, an enterprise and so on has, for the screens and for the command. Remarks are left out: they are the office's own and may tell anything.
public struct RegisterTables {
  /// What can be exported; the raw values are the names of files, sheets in JSON and the journal.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case enterprises, workers, campaigns, attendance, honours
    case employment, headcounts, nilDeclarations, learningFund, sessions, money, materials, scores, visits, tasks,
      targets
    case office, frozen
  }

  let register: Register
  let figures: Figures
  let lastDays: [Day?]
  let words: Words
  let isMasked: Bool
  let places: [EnterpriseID: Int]
  var day: Day { figures.asOf }

  /// Tables as of the day and in the window of the figures. Identity and telephone numbers are in full only where
  /// `isMasked` is false; who asks for that notes it in the journal first.
  public init(_ register: Register, figures: Figures, words: Words, isMasked: Bool) {
    var places: [EnterpriseID: Int] = [:]
    for (place, enterprise) in figures.enterprises.enumerated() { places[enterprise.id] = place }
    self.init(
      register, figures: figures, places: places, lastDays: register.lastActivity(asOf: figures.asOf), words: words,
      isMasked: isMasked)
  }

  /// Tables from what a screen has at hand already.
  init(
    _ register: Register, figures: Figures, places: [EnterpriseID: Int], lastDays: [Day?], words: Words, isMasked: Bool
  ) {
    self.register = register
    self.figures = figures
    self.places = places
    self.lastDays = lastDays
    self.words = words
    self.isMasked = isMasked
  }

  /// All records of a collection in the order of their codes, or those of one enterprise.
  public func table(_ kind: Kind, of enterprise: EnterpriseID? = nil) -> ExportTable {
    let rows: [[ExportTable.Cell]]
    let form: RowForm
    switch kind {
    case .attendance: return attendanceTable(of: enterprise)
    case .employment, .headcounts, .nilDeclarations, .learningFund, .sessions, .money, .materials, .scores, .visits,
      .tasks, .targets, .office, .frozen:
      return detailTable(kind, of: enterprise)
    case .enterprises:
      form = self.form(enterpriseFields) { register.enterprises[row: $0] }
      let wanted = enterprise.map { register.enterprises.row(of: $0).map { [$0] } ?? [] }
      rows = (wanted ?? register.enterprises.rowsInOrder).compactMap(form.cells)
    case .workers:
      form = workerForm
      let there = enterprise.map { Set(register.workers(at: $0, on: day)) }
      rows = register.workers.rowsInOrder.filter { there?.contains($0) ?? true }.compactMap(form.cells)
    case .campaigns:
      form = campaignForm
      rows = campaignRows(of: enterprise).compactMap(form.cells)
    case .honours:
      form = self.form(honourFields) { register.honours[row: $0] }
      rows = register.honours.rowsInOrder.filter { row in
        guard let enterprise, let honour = register.honours[row: row] else { return true }
        return self.enterprise(of: honour) == enterprise
      }.compactMap(form.cells)
    }
    return table(named: kind.rawValue, title: words(.exported(kind)), form.columns, rows)
  }

  /// The campaigns in the order of their codes; of an enterprise those planned for it or with a list of its own.
  func campaignRows(of enterprise: EnterpriseID?) -> [Int] {
    guard let enterprise else { return register.campaigns.rowsInOrder }
    let there = Set(register.attendance.records.filter { $0.enterprise == enterprise }.map(\.campaign))
    return register.campaigns.rowsInOrder.filter { row in
      guard let campaign = register.campaigns[row: row] else { return true }
      return there.contains(campaign.id) || campaign.enterprises.contains(enterprise)
    }
  }

  /// A table with what is told of every one: the day, and whether numbers are masked.
  func table(
    named name: String, title: String, _ columns: [ExportTable.Column], _ rows: [[ExportTable.Cell]]
  ) -> ExportTable {
    let note = words(isMasked ? .exportNoteMasked : .exportNoteFull, words.day(day))
    return ExportTable(
      name: name, title: title, note: note, columns: columns, rows: rows,
      hasDecimalComma: words.language == .vietnamese,
      truths: ExportTable.Truths(yes: words(.yes), no: words(.no)))
  }

  // MARK: Forms of rows

  /// The columns of a table and how a record's row becomes its cells; nil for a record that went.
  struct RowForm {
    let columns: [ExportTable.Column]
    let cells: (Int) -> [ExportTable.Cell]?
  }

  /// One column: its head and what it takes from a record.
  struct Field<Subject> {
    let column: ExportTable.Column
    let cell: (Subject) -> ExportTable.Cell
  }

  func field<Subject>(
    _ member: String, _ title: Phrase, _ kind: ExportTable.Kind = .text,
    _ cell: @escaping (Subject) -> ExportTable.Cell
  ) -> Field<Subject> {
    Field(column: ExportTable.Column(words(title), member: member, kind), cell: cell)
  }

  func form<Subject>(_ fields: [Field<Subject>], _ subject: @escaping (Int) -> Subject?) -> RowForm {
    RowForm(columns: fields.map(\.column)) { row in
      subject(row).map { subject in fields.map { $0.cell(subject) } }
    }
  }

  // MARK: What several tables say

  func figures(of enterprise: EnterpriseID) -> Figures.EnterpriseFigures? {
    places[enterprise].map { figures.enterprises[$0] }
  }

  func name(of enterprise: EnterpriseID?) -> ExportTable.Cell {
    ExportTable.Cell(enterprise.map { register.enterprises[$0]?.name ?? $0.code.text })
  }

  func code<Subject>(_ id: Identifier<Subject>?) -> ExportTable.Cell { ExportTable.Cell(id?.code.text) }

  func number(_ phone: PhoneNumber?) -> ExportTable.Cell {
    ExportTable.Cell(isMasked ? phone?.masked : phone?.digits)
  }

  func word(_ phrase: Phrase, _ code: String) -> ExportTable.Cell { .word(words(phrase), code: code) }

  func born(_ born: BirthDate?) -> ExportTable.Cell {
    switch born {
    case .day(let day): .day(day)
    case .year(let year): .text(String(year))
    case nil: .empty
    }
  }

  func percent(_ tenths: Int?) -> ExportTable.Cell { tenths.map { .number(Double($0) / 10) } ?? .empty }

  /// A day, unless it lies after the day looked at: then it has not come yet.
  func past(_ date: Day?) -> ExportTable.Cell { ExportTable.Cell(date.flatMap { $0 <= day ? $0 : nil }) }
}
