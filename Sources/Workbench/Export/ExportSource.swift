internal import LearningRegister
internal import RegisterExchange
internal import Screen

/// A list as it is shown, ready to be exported: its rows in their order, or only the marked ones.
struct ExportSource: Sendable {
  enum Content: Sendable {
    /// Rows of a list's collection, made into cells piece by piece.
    case list(ListState.Kind, [Int])
    /// A short table, made at once.
    case made([ExportTable.Column], [[ExportTable.Cell]])
  }

  /// What the file is called, without the day and the ending.
  let name: String
  let title: String
  let content: Content

  var count: Int {
    switch content {
    case .list(_, let rows): rows.count
    case .made(_, let rows): rows.count
    }
  }

  /// Whether it has numbers that are masked otherwise.
  var hasNumbers: Bool {
    guard case .list(let kind, _) = content else { return false }
    switch kind {
    case .workers, .notReached, .enterprises: return true
    case .campaigns, .honours, .standing: return false
    }
  }
}

extension Workbench {
  /// What the top screen shows as a list; nil where it shows none.
  func exportSource() -> ExportSource? {
    switch screens[screens.count - 1] {
    case .list(let state):
      // Marks mean these records only; those a filter hides stay out as they do on the screen.
      let rows = state.marked.isEmpty ? state.rows : state.rows.filter(state.marked.contains)
      let (name, title) = exportName(of: state.kind)
      return ExportSource(name: name, title: title, content: .list(state.kind, rows))
    case .campaign(let state): return exportSource(of: state)
    case .attendance(let state): return exportSource(of: state)
    case .breakdown(let state): return exportSource(of: state)
    case .matrix(let state): return exportSource(of: state)
    case .history(let state): return exportSource(of: state)
    case .audit(let state): return exportSource(of: state)
    case .matters(let state): return exportSource(of: state)
    case .causeList(let state): return exportSource(of: state)
    case .trend(let state): return exportSource(of: state)
    default: return nil
    }
  }

  private func exportName(of kind: ListState.Kind) -> (name: String, title: String) {
    switch kind {
    case .enterprises: return ("doanh-nghiep", words(.exported(.enterprises)))
    case .campaigns: return ("hoat-dong", words(.exported(.campaigns)))
    case .honours: return ("khen-thuong", words(.exported(.honours)))
    case .workers(nil): return ("nguoi-lao-dong", words(.exported(.workers)))
    case .workers(let id?):
      return ("nguoi-lao-dong-\(id.code.text)", register.enterprises[id]?.name ?? id.code.text)
    case .standing(let indicator):
      return ("doanh-nghiep-\(indicator.letter)", "\(indicator.letter) \(words(.indicator(indicator)))")
    case .notReached(let question):
      var name = "chua-dat-\(question.indicator.letter)"
      if case .enterprise(let id) = question.place { name += "-\(id.code.text)" }
      let place = title(of: question.place).map { " \(glyphs.separator) \($0)" } ?? ""
      return (name, "\(words(.notYetColumn)) \(question.indicator.letter)\(place)")
    }
  }

  /// The tables of the register as of the day shown, from what is at hand; made anew for every piece, so that nothing holds
  /// the register while something is stored into it.
  func registerTables(isMasked: Bool) -> RegisterTables {
    RegisterTables(
      register, figures: figures, places: figuresPlace, lastDays: activity.lastDays, words: words, isMasked: isMasked)
  }

  /// How the rows of a list become cells.
  func rowForm(of kind: ListState.Kind, _ tables: RegisterTables) -> RegisterTables.RowForm {
    let register = register
    switch kind {
    case .enterprises: return tables.form(tables.enterpriseFields) { register.enterprises[row: $0] }
    case .workers, .notReached: return tables.workerForm
    case .campaigns: return tables.campaignForm(with: activity.campaigns)
    case .honours: return tables.form(tables.honourFields) { register.honours[row: $0] }
    case .standing(let indicator):
      return tables.form(standingFields(of: indicator, tables)) { register.enterprises[row: $0] }
    }
  }

  private func standingFields(
    of indicator: Indicator, _ tables: RegisterTables
  ) -> [RegisterTables.Field<Enterprise>] {
    func figure(_ enterprise: Enterprise) -> IndicatorFigure? { figures(of: enterprise.id)?[indicator] }
    return [
      tables.field("id", .exportEnterpriseCode, .identifier) { .text($0.id.code.text) },
      tables.field("name", .enterpriseName) { .text($0.name) },
      tables.field("population", .exportPopulation, .number) { ExportTable.Cell(figure($0)?.population) },
      tables.field("named", .exportNamed, .number) { ExportTable.Cell(figures(of: $0.id)?.named) },
      tables.field("reached", .personsReachedColumn, .number) { ExportTable.Cell(figure($0)?.reached) },
      tables.field("percent", .percentColumn, .number) { tables.percent(figure($0)?.tenths) },
      tables.field("missing", .missingColumn, .number) { ExportTable.Cell(missing(indicator, at: $0.id)) },
      tables.field("report", .reportColumn) { enterprise in
        switch completeness(of: enterprise.id)?.report {
        case .session?: tables.word(.reportsBySession, "session")
        case .nothing?: tables.word(.reportsNothing, "nothing")
        case .silent?: tables.word(.reportsSilent, "silent")
        case nil: .empty
        }
      },
      tables.field("headcountMonths", .exportHeadcountMonths, .number) { enterprise in
        ExportTable.Cell(completeness(of: enterprise.id)?.headcountMonths(on: day))
      },
    ]
  }

  // MARK: Short tables

  func column(_ member: String, _ title: Phrase, _ kind: ExportTable.Kind = .text) -> ExportTable.Column {
    ExportTable.Column(words(title), member: member, kind)
  }

  /// A campaign's lists.
  private func exportSource(of state: CampaignState) -> ExportSource {
    let campaign = register.campaigns[state.campaign]
    let columns =
      [
        column("id", .exportListCode, .identifier), column("session", .session, .number),
        column("day", .dateColumn, .day),
        column("enterprise", .exportEnterpriseCode, .identifier), column("enterpriseName", .enterprise),
      ] + AttendanceList.Status.allCases.map { column($0.rawValue, .status($0), .number) } + [
        column("walkIns", .exportWalkIn, .number), column("heads", .exportHeads, .number),
        column("paper", .paperNumber, .identifier),
      ]
    let rows = state.rows.compactMap { row -> [ExportTable.Cell]? in
      guard let list = register.attendance[row: row] else { return nil }
      return [
        .text(list.id.code.text), ExportTable.Cell(list.session),
        ExportTable.Cell(campaign?.session(list.session)?.date),
        ExportTable.Cell(list.enterprise?.code.text), ExportTable.Cell(enterpriseName(list.enterprise)),
      ] + AttendanceList.Status.allCases.map { ExportTable.Cell(list[$0].count) } + [
        ExportTable.Cell(list.walkIns.count), ExportTable.Cell(list.heads), ExportTable.Cell(list.paper),
      ]
    }
    let code = state.campaign.code.text
    return ExportSource(name: code, title: campaign?.name ?? code, content: .made(columns, rows))
  }

  /// One list as it stands on the screen, with marks that are not stored yet.
  private func exportSource(of state: AttendanceState) -> ExportSource {
    let columns = [
      column("number", .sheetNumber, .number), column("worker", .workerCode, .identifier), column("name", .fullName),
      column("born", .exportBorn, .day), column("mark", .exportMark),
    ]
    let tables = registerTables(isMasked: true)
    let named = zip(state.roster, state.statuses).enumerated().map { place, line -> [ExportTable.Cell] in
      let worker = register.workers[line.0]
      return [
        ExportTable.Cell(place + 1), .text(line.0.code.text), ExportTable.Cell(worker?.name), tables.born(worker?.born),
        line.1.map { tables.word(.status($0), $0.rawValue) } ?? .empty,
      ]
    }
    let others = state.walkIns.map { walkIn -> [ExportTable.Cell] in
      [.empty, .empty, ExportTable.Cell(WalkInText.shown(walkIn)), .empty, tables.word(.exportWalkIn, "walkIn")]
    }
    let code = state.isNew ? state.original.campaign.code.text : state.original.id.code.text
    return ExportSource(name: code, title: code, content: .made(columns, named + others))
  }

  private func exportSource(of state: BreakdownState) -> ExportSource {
    let isKind = state.grouping == .kind
    let columns = [
      column("group", .exportGroup), column("named", .exportNamed, .number),
      column("reached", .personsReachedColumn, .number), column("percent", .percentColumn, .number),
      column("notReached", .notYetColumn, .number),
      isKind ? column("attendances", .exportMarks, .number) : column("missing", .missingColumn, .number),
    ]
    let tables = registerTables(isMasked: true)
    let rows = (state.content?.groups ?? []).map { group -> [ExportTable.Cell] in
      let figure = group.figure
      return [
        .word(groupName(group.key, state.grouping), code: group.key ?? ""), ExportTable.Cell(figure.population),
        ExportTable.Cell(figure.reached), tables.percent(figure.tenths), ExportTable.Cell(group.notReached),
        ExportTable.Cell(isKind ? figure.attendances : running(figure)?.missing),
      ]
    }
    let letter = state.indicator.letter
    return ExportSource(
      name: "nhom-\(letter)", title: "\(letter) \(words(.grouping(state.grouping)))", content: .made(columns, rows))
  }

  private func exportSource(of state: MatrixState) -> ExportSource {
    let columns =
      [column("id", .workerCode, .identifier), column("name", .fullName), column("born", .exportBorn, .day)]
      + Indicator.allCases.map { indicator in
        ExportTable.Column("\(indicator.letter) \(words(.indicator(indicator)))", member: indicator.letter, .day)
      }
    let tables = registerTables(isMasked: true)
    let rows = state.rows.compactMap { line -> [ExportTable.Cell]? in
      guard let worker = register.workers[row: line.row] else { return nil }
      return [.text(worker.id.code.text), .text(worker.name), tables.born(worker.born)]
        + line.days.map { ExportTable.Cell($0) }
    }
    let code = state.enterprise.code.text
    return ExportSource(
      name: "nam-chi-tieu-\(code)", title: register.enterprises[state.enterprise]?.name ?? code,
      content: .made(columns, rows))
  }
}
