internal import LearningRegister
internal import Widgets

// Frozen reports: the list, freezing a period, and one report beside today's data.
extension Workbench {
  mutating func openFrozen() { screens.append(.frozen(FrozenState())) }

  mutating func refresh(_ state: inout FrozenState) {
    guard state.version != version else { return }
    state.version = version
    let reports = register.frozen.rowsInOrder.compactMap { row in register.frozen[row: row].map { (row, $0) } }
    state.rows = reports.sorted { one, other in
      (one.1.asOf ?? Day(number: 0), one.1.id.code) > (other.1.asOf ?? Day(number: 0), other.1.id.code)
    }.map(\.0)
    state.selection.settle(in: state.rows, isWatched: false)
  }

  mutating func perform(_ command: Command, _ state: inout FrozenState) -> [Effect] {
    if state.selection.move(command, in: state.rows) {
      keep(.frozen(state))
      return []
    }
    keep(.frozen(state))
    switch command {
    case .new: openForm(new: .frozen(newFrozen()))
    case .open:
      guard let report = state.selection.row.flatMap({ register.frozen[row: $0] }) else { break }
      return open(report)
    case .back: goBack()
    default: break
    }
    return []
  }

  /// A report of the last finished half-year or year, its figures not computed yet.
  func newFrozen() -> FrozenReport {
    let period = ReportPeriod.lastFinished(on: moment.today)
    let definitions = FigureDefinitions(
      asOf: period.to, window: usualWindow, office: register.office(on: period.to),
      targets: register.officialTargets(on: period.to))
    return FrozenReport(
      id: "?", day: period.to,
      content: FrozenReport.Content(
        title: period.title(words), from: period.from, frozenAt: moment.today, by: journal.author, sequence: nil,
        population: 0, named: 0, oldestHeadcount: nil, figures: [], enterprises: [], definitions: definitions))
  }

  /// The report a form describes, with the figures as the register has them now.
  func frozen(from draft: FrozenReport) -> FrozenReport {
    guard let content = draft.content, let day = draft.day else { return draft }
    return register.freeze(
      title: content.title, from: content.from, through: day, window: content.definitions.window, on: moment.today,
      by: journal.author, sequence: journal.sequence)
  }

  /// Keeps the figures below the form in step with what is typed: they are computed when the day, the window or the
  /// register is another, never while drawing.
  mutating func refresh(_ state: inout FormState) {
    guard case .frozen(let draft) = state.current, let day = draft.day, let content = draft.content,
      day <= moment.today
    else { return }
    let window = content.definitions.window
    if let preview = state.preview, preview.day == day, preview.window == window, preview.version == version { return }
    guard let kept = frozen(from: draft).content else { return }
    state.preview = FrozenPreview(day: day, window: window, version: version, content: kept)
  }

  // MARK: One report

  private mutating func open(_ report: FrozenReport) -> [Effect] {
    var state = FrozenReportState(report: report.id)
    defer { screens.append(.frozenReport(state)) }
    guard let content = report.content, let day = report.asOf, let sequence = content.sequence else {
      state.isUnreadable = true
      return []
    }
    return [.readLaterFacts(of: report.id, after: sequence, through: day)]
  }

  mutating func refresh(_ state: inout FrozenReportState) {
    guard state.version != version else { return }
    state.version = version
    state.comparison = register.frozen[state.report].flatMap { register.compare($0) }
  }

  /// The journal was read.
  mutating func show(_ lines: [LaterFactLine], of report: FrozenReportID) {
    guard case .frozenReport(var state) = screens[screens.count - 1], state.report == report else { return }
    state.later = lines
    state.readVersion = version
    keep(.frozenReport(state))
  }

  mutating func perform(_ command: Command, _ state: inout FrozenReportState) -> [Effect] {
    let count = state.showsEnterprises ? state.comparison?.rows.count ?? 0 : state.later?.count ?? 0
    var place = state.showsEnterprises ? state.enterprise : state.selected
    switch command {
    case .up: place -= 1
    case .down: place += 1
    case .pageUp: place -= max(1, state.visible - 1)
    case .pageDown: place += max(1, state.visible - 1)
    case .first: place = 0
    case .last: place = count - 1
    case .nextPart:
      state.showsEnterprises.toggle()
      keep(.frozenReport(state))
      return []
    case .open:
      keep(.frozenReport(state))
      if state.showsEnterprises {
        guard let rows = state.comparison?.rows, rows.indices.contains(place) else { return [] }
        return open(RecordReference(rows[place].id))
      }
      guard let later = state.later, later.indices.contains(place) else { return [] }
      return open(later[place].reference)
    case .back:
      goBack()
      return []
    default: break
    }
    place = max(0, min(place, count - 1))
    if state.showsEnterprises { state.enterprise = place } else { state.selected = place }
    keep(.frozenReport(state))
    return []
  }

  /// Opens a record where it is looked at; what is gone, or cannot be edited now, shows its history.
  mutating func open(_ reference: RecordReference) -> [Effect] {
    switch register.record(reference) {
    case .worker(let worker): screens.append(.history(HistoryState(worker: worker.id)))
    case .campaign(let campaign): screens.append(.campaign(CampaignState(campaign: campaign.id)))
    case .attendance(let list): openAttendance(list, isNew: false)
    case .enterprise(let enterprise):
      screens.append(.list(ListState(.workers(at: enterprise.id))))
    case let record?:
      guard reasonAgainstChanges == nil else { return openAudit(of: reference, name: title(of: record)) }
      openForm(editing: record)
    case nil: return openAudit(of: reference, name: "")
    }
    return []
  }
}
