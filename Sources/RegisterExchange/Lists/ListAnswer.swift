public import LearningRegister

/// What a file with a list comes to against a register, as asked: the table, and the preview as far as it can be had.
public struct ListAnswer: Sendable {
  /// The file.
  public let file: ListFile
  /// What was asked.
  public let question: ListQuestion
  /// The tabs of the visible sheets with a table, in their order.
  public let tables: [String]
  /// The sheet looked at.
  public let sheet: Sheet
  /// The table in it; nil when none was found.
  public let table: ListTable?
  /// The enterprise of the whole list; nil when every row names its own, or none is known yet.
  public let enterprise: EnterpriseID?
  /// What taking it in would do; nil without a table, or while nobody said whose list it is.
  public let preview: ListPreview?

  /// Looks at a file. `goesOn` hears how many rows of how many are compared; nil as soon as it says no.
  public init?(
    _ file: ListFile, _ question: ListQuestion, in register: inout Register,
    goesOn: (_ rowsDone: Int, _ rows: Int) -> Bool = { _, _ in true }
  ) {
    self.file = file
    self.question = question
    let visible = file.sheets.filter { !$0.isHidden }
    var known = question.choices
    if let id = question.enterprise, let enterprise = register.enterprises[id] {
      known.add(TableChoices(rememberedFor: enterprise))
    }
    let found = visible.compactMap { sheet in
      ListTable(sheet, kind: question.kind ?? ListTable.kind(of: sheet)).map { (sheet.name, $0) }
    }
    tables = found.map(\.0)
    guard let wanted = question.sheet ?? tables.first ?? visible.first?.name,
      let sheet = file.sheets.first(where: { $0.name == wanted }), goesOn(0, 0)
    else { return nil }
    self.sheet = sheet
    let seen = found.first { $0.0 == wanted }?.1
    let kind = question.kind ?? seen?.kind ?? ListTable.kind(of: sheet)
    var table = seen != nil && known == TableChoices() ? seen : ListTable(sheet, kind: kind, choices: known)
    // A list of enterprises is of none; an attendance list looks for its own, also by the code of the sheet.
    enterprise =
      kind == .enterprises
      ? nil
      : question.enterprise
        ?? table.flatMap { $0.namesEnterprises ? nil : ListPreview.enterprise(of: $0, in: register) }
    if question.enterprise == nil, let record = enterprise.flatMap({ register.enterprises[$0] }),
      !record.listColumns.isEmpty
    {
      known.add(TableChoices(rememberedFor: record))
      table = ListTable(sheet, kind: kind, choices: known)
    }
    self.table = table
    guard let table, kind != .workers || enterprise != nil || table.namesEnterprises else {
      preview = nil
      return
    }
    var remembered: [String: ListColumn] = [:]
    for column in table.columns { remembered[column.words] = question.choices.columns[column.place] }
    let options = ListOptions(
      // What the lines above the table say is no contradiction to itself.
      enterprise: kind == .workers ? enterprise : question.enterprise.flatMap { kind == .enterprises ? nil : $0 },
      encoding: file.encoding, acceptedRepairs: question.acceptedRepairs,
      decisions: question.decisions, anotherWhy: question.anotherWhy, remembered: remembered,
      missingLeftOn: table.tellsOnlyMovements ? nil : question.missingLeftOn,
      campaign: question.campaign, session: question.session, honour: question.honour, today: question.today)
    let count = table.people.count
    guard let preview = ListPreview(table, in: &register, options: options, goesOn: { goesOn($0, count) }) else {
      return nil
    }
    self.preview = preview
  }

  /// What the rows of the sheet may be.
  public var kinds: [ListKind] { ListTable.kinds(of: sheet) }
}
