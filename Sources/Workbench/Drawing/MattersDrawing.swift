internal import LearningRegister
internal import Screen
internal import Widgets

extension Workbench {
  func draw(_ state: inout MattersState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    var title = state.kind.map { words(.matter($0)) } ?? words(.mattersTitle)
    if state.kind != nil { title += " \(glyphs.separator) \(words.number(state.rows.count))" }
    canvas.put(title, x: 1, y: 0, width: size.width - 2, Style(.heading))
    if !matters.isWhole {
      let text = words(.mattersCounting)
      canvas.put(text, x: size.width - CellWidth.of(text) - 1, y: 0, .dim)
    }
    guard !state.rows.isEmpty else {
      canvas.put(words(.mattersNoneOfKind), x: 1, y: 2, width: size.width - 2, Style(.dim))
      return nil
    }
    let columns =
      state.kind == nil
      ? [
        TableColumn(words(.matterColumn), minimumWidth: 30, weight: 1),
        TableColumn(words(.countColumn), minimumWidth: 8, alignment: .trailing),
      ]
      : [
        TableColumn(words(.code), minimumWidth: 10, priority: 1),
        TableColumn(words(.whereColumn), minimumWidth: 24, weight: 1),
        TableColumn(words(.detailColumn), minimumWidth: 22, weight: 1),
      ]
    let rows = state.rows
    let kind = state.kind
    let drafts = kind == .drafts ? waitingDrafts : []
    let selection = state.selection
    let placement = canvas.inside(Rectangle(x: 1, y: 1, width: size.width - 2, height: size.height - 1)) {
      TableView(columns: columns, gap: 1).draw(
        on: &$0, rowCount: rows.count, selected: selection.row == nil ? nil : selection.place, top: selection.top
      ) { place, column in
        switch kind {
        case nil: self.cell(MatterKind.all[rows[place]], column)
        case .drafts: self.cell(drafts[rows[place]], column)
        case .register(let matter): self.cell(matter, RecordPlace(number: rows[place]), column)
        }
      }
    }
    state.selection.top = placement.top
    state.selection.visible = placement.visibleRows
    return placement.cursor
  }

  private func cell(_ kind: MatterKind, _ column: Int) -> TableCell {
    let count = count(of: kind)
    let ink: Ink = count == 0 ? .dim : .normal
    return column == 0 ? TableCell(words(.matter(kind)), ink) : TableCell(words.number(count), ink)
  }

  private func cell(_ draft: WaitingDraft, _ column: Int) -> TableCell {
    switch draft {
    case .left(let state):
      let code = state.original.reference.code.text
      let text = state.texts.first { !$0.isEmpty } ?? ""
      switch column {
      case 0: return TableCell(state.draftKey.code == nil ? "" : code, .dim)
      case 1: return TableCell(words(state.definition.newTitle))
      default: return TableCell(text)
      }
    case .found(_, let work):
      switch column {
      case 0: return TableCell(work.revision == nil ? "" : work.code, .dim)
      case 1: return TableCell(draftTitle(work))
      default: return TableCell("")
      }
    }
  }

  /// What a line of the inbox says in a column: the code, where, what about it.
  func cell(_ matter: OpenMatter, _ place: RecordPlace, _ column: Int) -> TableCell {
    guard let record = record(at: place) else { return TableCell("—", .dim) }
    switch column {
    case 0: return TableCell(record.reference.code.text, .dim)
    case 1: return TableCell(name(of: record))
    default:
      return TableCell(detail(of: matter, record, row: place.row), matter == .oldDeclarations ? .warning : .normal)
    }
  }

  /// What the line is about; of a list the enterprise first, which the clerk asks.
  private func name(of record: Record) -> String {
    guard case .attendance(let list) = record else { return title(of: record) }
    let enterprise = list.enterprise.map { register.enterprises[$0]?.name ?? $0.code.text } ?? words(.anyEnterprise)
    let campaign = register.campaigns[list.campaign]?.name ?? list.campaign.code.text
    return "\(enterprise) \(glyphs.separator) \(campaign)"
  }

  private func detail(of matter: OpenMatter, _ record: Record, row: Int) -> String {
    switch (matter, record) {
    case (.acceptedDoubts, _): return record.accepted.map(\.why).joined(separator: "; ")
    case (.lookAlikes, .worker(let worker)):
      let others = register.openLookAlikes(of: worker.id).prefix(4)
      let born = worker.born.map { String($0.year) } ?? ""
      return ([born] + others.map(\.code.text)).joined(separator: " \(glyphs.separator) ")
    case (.walkIns, .attendance(let list)):
      return list.walkIns.map(WalkInText.shown).joined(separator: ", ")
    case (.headsWithoutNames, .attendance(let list)):
      return words(.unnamedHeads, words.number(list.heads ?? 0))
    case (_, .attendance(let list)):
      return words.day(register.campaigns[list.campaign]?.session(list.session)?.date)
    case (.sufficientScores, .honour(let honour)): return words(.scoreSum, String(honour.score ?? 0))
    case (_, .honour(let honour)): return words.day(honour.proposed ?? honour.registered)
    case (.oldDeclarations, .enterprise(let enterprise)):
      guard let declared = enterprise.headcount(on: moment.today) else { return "" }
      return "\(words.day(declared.date)) \(glyphs.separator) \(words.number(declared.workers))"
    case (_, .worker):
      let workplace = register.workplace(ofRow: row, on: moment.today)
      return workplace.map { register.enterprises[$0]?.name ?? $0.code.text } ?? ""
    default: return ""
    }
  }

  /// The counts in one line of the overview behind their key, as many as fit; nothing while they are not known.
  func drawMattersLine(y: Int, on canvas: inout Canvas) {
    let kinds = MatterKind.all.filter { count(of: $0) > 0 }
    // They are today's; beside the figures of a past day they would be taken for that day's.
    guard !isReview, pastDay == nil, matters.isWhole, !kinds.isEmpty,
      let key = Binding.table.first(where: { $0.command == .matters })?.keys.first,
      let name = Workbench.shown(key, glyphs)
    else { return }
    var x = 1 + canvas.put(name, x: 1, y: y, .key) + 1
    x += canvas.put(words(.mattersLine), x: x, y: y, .dim)
    for (index, kind) in kinds.enumerated() {
      let separator = index == 0 ? " " : " \(glyphs.separator) "
      let part = separator + words(.matterShort(kind), words.number(count(of: kind)))
      guard x + CellWidth.of(part) + 3 <= canvas.size.width else {
        canvas.put(" \(glyphs.ellipsis)", x: x, y: y, .dim)
        return
      }
      x += canvas.put(part, x: x, y: y, .dim)
    }
  }
}

extension Record {
  /// The doubts of the record somebody accepted.
  var accepted: [AcceptedDoubt] {
    switch self {
    case .worker(let record): record.accepted
    case .enterprise(let record): record.accepted
    case .campaign(let record): record.accepted
    case .attendance(let record): record.accepted
    case .honour(let record): record.accepted
    case .office, .targets, .task, .visit, .frozen: []
    }
  }
}
