internal import LearningRegister
internal import Screen
internal import Widgets

// The lists: a title or the filter, then the table.
extension Workbench {
  func draw(_ state: inout ListState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    var caret: Position?
    if state.isFiltering || !state.query.text.isEmpty {
      let label = words(.filterLabel)
      canvas.put(label, x: 1, y: 0, .accent)
      let x = 2 + CellWidth.of(label)
      let count = words.number(state.rows.count)
      caret = canvas.inside(Rectangle(x: x, y: 0, width: size.width - x - count.count - 3, height: 1)) {
        state.query.draw(on: &$0, isFocused: state.isFiltering)
      }
      canvas.put(count, x: size.width - count.count - 1, y: 0, .dim)
    } else {
      canvas.put(title(of: state), x: 1, y: 0, width: size.width - 2, Style(.heading))
      if !state.marked.isEmpty {
        let text = words(.markedCount, words.number(state.marked.count))
        canvas.put(text, x: size.width - CellWidth.of(text) - 1, y: 0, .accent)
      }
    }
    let kind = state.kind
    let foot = drawFoot(of: kind, on: &canvas)
    guard !state.rows.isEmpty else {
      let text = state.query.text.isEmpty ? words(emptyList) : words(.nothingMatches, state.query.text)
      canvas.put(text, x: 1, y: 2, width: size.width - 2, Style(.dim))
      return caret
    }
    let columns = self.columns(of: kind)
    let rows = state.rows
    let marked = state.marked
    let selection = state.selection
    let room = Rectangle(
      x: 1, y: 1, width: size.width - 2, height: max(0, size.height - 1 - foot))
    let placement = canvas.inside(room) {
      TableView(columns: columns.map(\.column), gap: 1).draw(
        on: &$0, rowCount: rows.count, selected: selection.row == nil ? nil : selection.place, top: selection.top
      ) { place, column in
        var cell = self.cell(rows[place], columns[column].content, of: kind)
        if column == 0, marked.contains(rows[place]) { cell = TableCell("\(self.glyphs.bullet)" + cell.text, .accent) }
        return cell
      }
    }
    state.selection.top = placement.top
    state.selection.visible = placement.visibleRows
    return caret ?? placement.cursor
  }

  /// What an empty list says: how to fill it, unless that is not offered now or nobody is wanted on it.
  var emptyList: Phrase {
    if case .list(let list) = screens[screens.count - 1], case .notReached = list.kind { return .allNamedReached }
    let isOffered = Binding.bindings(in: scope).contains { $0.command == .new } && reasonAgainst(.new) == nil
    return isOffered ? .emptyList : .emptyListToRead
  }

  private func title(of state: ListState) -> String {
    let count = words.number(state.rows.count)
    switch state.kind {
    case .enterprises: return words(.allEnterprises, count)
    case .campaigns: return words(.allCampaigns, count)
    case .honours: return words(.allHonours, count)
    case .standing(let indicator):
      return words(
        .standingTitle, indicator.letter, words(.indicator(indicator)), words(.order(state.order)))
    case .workers(let enterprise):
      guard let enterprise else { return words(.allWorkers, count) }
      return words(.workersAt, count, register.enterprises[enterprise]?.name ?? enterprise.code.text)
    case .notReached(let question):
      let indicator = "\(question.indicator.letter) \(words(.indicator(question.indicator)))"
      guard let place = title(of: question.place) else { return words(.notReachedOf, count, indicator) }
      if case .group(.kind, _) = question.place { return words(.notReachedOfKind, count, place, indicator) }
      return words(.workersLacking, count, indicator, place)
    }
  }

  /// What a column shows.
  enum ListContent: Hashable, Sendable {
    case code, name, population, named, percent(Indicator)
    case born, workplace, reached, lastActivity
    case date, kind, fields, marks, state, paper
    case subject, decision
    case reachedCount(Indicator), missing(Indicator), report, age
    case job, phone
  }

  func columns(of kind: ListState.Kind) -> [(content: ListContent, column: TableColumn)] {
    func column(
      _ content: ListContent, _ title: Phrase, _ width: Int, weight: Int = 0, right: Bool = false, priority: Int = 0
    ) -> (ListContent, TableColumn) {
      (
        content,
        TableColumn(
          words(title), minimumWidth: width, weight: weight, alignment: right ? .trailing : .leading,
          priority: priority)
      )
    }
    func percent(_ indicator: Indicator) -> (ListContent, TableColumn) {
      let letter = indicator.letter
      return column(.percent(indicator), Phrase(letter, letter), 5, right: true, priority: 2)
    }
    switch kind {
    case .enterprises:
      return [
        column(.code, .code, 7, priority: 4), column(.name, .name, 20, weight: 1),
        column(.population, .populationColumn, 6, right: true),
        column(.named, .namedColumn, 6, right: true, priority: 3),
      ] + Indicator.allCases.map(percent)
    case .workers:
      return [
        column(.code, .code, 9, priority: 3), column(.name, .name, 18, weight: 3),
        column(.born, .bornColumn, 4, priority: 2),
        column(.workplace, .enterprise, 16, weight: 1), column(.reached, .reachedColumn, 5),
        column(.lastActivity, .lastActivityColumn, 10, priority: 1),
      ]
    case .campaigns:
      return [
        column(.date, .dateColumn, 10), column(.code, .code, 9, priority: 3), column(.name, .activity, 21, weight: 1),
        column(.fields, .fieldsColumn, 6, priority: 1), column(.marks, .personsColumn, 6, right: true),
        column(.state, .state, 11, priority: 2), column(.paper, .paperColumn, 10, priority: 4),
      ]
    case .honours:
      return [
        column(.date, .dateColumn, 10), column(.subject, .subject, 18, weight: 2), column(.kind, .kind, 16, weight: 1),
        column(.decision, .decisionColumn, 16, weight: 1, priority: 1),
      ]
    case .standing(let indicator):
      return [
        column(.name, .name, 20, weight: 1), column(.population, .populationColumn, 6, right: true),
        column(.named, .namedColumn, 6, right: true, priority: 1),
        column(.reachedCount(indicator), .reachedColumn, 6, right: true),
        column(.percent(indicator), .percentColumn, 5, right: true),
        column(.missing(indicator), .lacksColumn, 6, right: true),
        column(.report, .reportColumn, 9, priority: 2), column(.age, .ageColumn, 7, right: true, priority: 3),
      ]
    case .notReached(let question):
      var isOneEnterprise = false
      if case .enterprise = question.place { isOneEnterprise = true }
      return [
        column(.code, .code, 9, priority: 5), column(.name, .name, 18, weight: 3),
        column(.born, .bornColumn, 4, priority: 2),
        isOneEnterprise
          ? column(.job, .job, 13, weight: 1, priority: 3) : column(.workplace, .enterprise, 16, weight: 1),
        column(.phone, .phoneColumn, 10, priority: 4), column(.reached, .reachedColumn, 5),
        column(.lastActivity, .lastActivityColumn, 10, priority: 1),
      ]
    }
  }

  func cell(_ row: Int, _ content: ListContent, of kind: ListState.Kind) -> TableCell {
    switch kind {
    case .enterprises, .standing:
      register.enterprises[row: row].map { cell($0, content) } ?? TableCell("")
    case .workers, .notReached:
      register.workers[row: row].map { cell($0, row, content) } ?? TableCell("")
    case .campaigns:
      register.campaigns[row: row].map { cell($0, row, content) } ?? TableCell("")
    case .honours:
      register.honours[row: row].map { cell($0, content) } ?? TableCell("")
    }
  }

  private func cell(_ enterprise: Enterprise, _ content: ListContent) -> TableCell {
    let figures = figures(of: enterprise.id)
    func figure(_ indicator: Indicator) -> IndicatorFigure? { figures?.indicators[Int(indicator.rawValue)] }
    switch content {
    case .code: return TableCell(enterprise.id.code.text, .dim)
    case .name: return TableCell(enterprise.name, figures == nil ? .dim : .normal)
    case .population: return TableCell(figures.map { words.number($0.population) } ?? "—")
    case .named: return TableCell(figures.map { words.number($0.named) } ?? "—")
    case .percent(let indicator):
      guard let figure = figure(indicator) else { return TableCell("—", .dim) }
      let met = running(figure)?.met
      return TableCell(words.tenths(figure.tenths), met == true ? .good : met == false ? .bad : .dim)
    case .reachedCount(let indicator): return TableCell(figure(indicator).map { words.number($0.reached) } ?? "—")
    case .missing(let indicator):
      let missing = missing(indicator, at: enterprise.id)
      return TableCell(words.number(missing), missing > 0 ? .bad : .good)
    case .report:
      switch completeness(of: enterprise.id)?.report {
      case .session?: return TableCell("\(glyphs.check) \(words(.reportsBySession))", .good)
      case .nothing?: return TableCell("0 \(words(.reportsNothing))", .good)
      case .silent?: return TableCell("\(glyphs.unticked) \(words(.reportsSilent))", .warning)
      case nil: return TableCell("")
      }
    case .age:
      guard let months = completeness(of: enterprise.id)?.headcountMonths(on: day) else { return TableCell("—", .dim) }
      return TableCell(words(.ageMonths, words.number(months)), months >= 12 ? .warning : .dim)
    default: return TableCell("")
    }
  }

  private func cell(_ worker: Worker, _ row: Int, _ content: ListContent) -> TableCell {
    switch content {
    case .code: return TableCell(worker.id.code.text, .dim)
    case .name: return TableCell(shownName(of: worker))
    case .born: return TableCell(worker.born.map { String($0.year) } ?? "", .dim)
    case .workplace:
      guard let workplace = register.workplace(ofRow: row, on: day) else {
        return TableCell(worker.employment.isEmpty ? "" : words(.noWorkplace), .dim)
      }
      return TableCell(register.enterprises[workplace]?.name ?? workplace.code.text)
    case .reached:
      return TableCell(reachedLetters(of: worker.id), .good)
    case .job: return TableCell(jobName(of: worker), .dim)
    case .phone: return TableCell(worker.phone?.masked ?? "", .dim)
    case .lastActivity: return TableCell(lastDay(row: row).map { words.day($0) } ?? "", .dim)
    default: return TableCell("")
    }
  }

  /// Whether all of a campaign lies after the day looked at.
  private func isLater(_ campaign: Campaign) -> Bool {
    pastDay.map { day in campaign.sessions.map(\.date).min().map { $0 > day } ?? false } ?? false
  }

  private func cell(_ campaign: Campaign, _ row: Int, _ content: ListContent) -> TableCell {
    let sums = activity.campaigns.indices.contains(row) ? activity.campaigns[row] : .init()
    switch content {
    case .code: return TableCell(campaign.id.code.text, .dim)
    case .date: return TableCell(campaign.sessions.map(\.date).max().map { words.day($0) } ?? "—")
    case .name: return TableCell(campaign.name)
    case .fields: return TableCell(campaign.fields.letters)
    case .marks: return TableCell(sums.lists == 0 || isLater(campaign) ? "" : words.number(sums.attendances))
    case .state:
      if isLater(campaign) { return TableCell(words(.afterThatDay), .dim) }
      return TableCell(words(campaign.state.phrase), campaign.state.ink)
    case .paper: return TableCell(sums.papers.joined(separator: " "), .dim)
    default: return TableCell("")
    }
  }

  private func cell(_ honour: Honour, _ content: ListContent) -> TableCell {
    switch content {
    case .date:
      return TableCell((honour.decision?.date ?? honour.proposed ?? honour.registered).map { words.day($0) } ?? "—")
    case .subject: return TableCell(shownName(of: honour.subject))
    case .kind: return TableCell(words(.kind(honour.kind)))
    case .decision:
      if let decided = honour.decision?.date, decided > day { return TableCell(words(.afterThatDay), .dim) }
      if let withdrawn = honour.withdrawn, withdrawn.date.map({ $0 <= day }) ?? true {
        return TableCell(words(.withdrawnState), .warning)
      }
      guard let number = honour.decision?.number else { return TableCell(words(.waitingForDecision), .dim) }
      return TableCell(number)
    default: return TableCell("")
    }
  }
}

extension Campaign.State {
  /// The state in words.
  var phrase: Phrase {
    switch self {
    case .planned: .planned
    case .held: .held
    case .cancelled: .cancelled
    }
  }

  /// The role its word is shown in.
  var ink: Ink {
    switch self {
    case .planned: .accent
    case .held: .normal
    case .cancelled: .dim
    }
  }
}
