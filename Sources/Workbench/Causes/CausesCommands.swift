internal import LearningRegister
internal import Screen
internal import Widgets

extension Workbench {
  /// Opens the causes of the figure in sight, since the end of the month before; what was recorded later is read from the
  /// journal meanwhile.
  mutating func openCauses() -> [Effect] {
    var enterprise: EnterpriseID?
    let indicator: Indicator
    switch screens[screens.count - 1] {
    case .overview(let state): indicator = state.selected
    case .list(let state):
      guard case .standing(let shown) = state.kind else { return [] }
      indicator = shown
      enterprise = state.selection.row.flatMap { register.enterprises[row: $0]?.id }
    default: return []
    }
    let (year, month, _) = day.components
    let from = Day(year: year, month: month, day: 1).map { $0.adding(days: -1) } ?? day.adding(days: -1)
    screens.append(
      .causes(CausesState(question: CausesQuestion(indicator: indicator, enterprise: enterprise, from: from))))
    return [.readRecorded(through: from)]
  }

  /// The journal was read for the earlier day.
  mutating func show(_ then: RecordedThen, through from: Day) {
    for place in screens.indices {
      guard case .causes(var state) = screens[place], state.question.from == from else { continue }
      state.question.then = then
      screens[place] = .causes(state)
    }
  }

  /// What the causes of a question are computed from now.
  func basis(of question: CausesQuestion) -> CausesBasis {
    CausesBasis(version: version, window: window, from: question.from, to: day, knowsThen: question.then != nil)
  }

  mutating func refresh(_ state: inout CausesState) {
    let basis = basis(of: state.question)
    if state.basis != basis {
      state.basis = basis
      state.content = causes(of: state.question)
    }
    let parts = causeLines(state).compactMap(\.part)
    if state.selected.map({ !parts.contains($0) }) ?? true { state.selected = parts.first }
  }

  /// The causes of all five figures.
  private func causes(of question: CausesQuestion) -> [Causes] {
    var then: Register?
    if case .register(let known)? = question.then { then = known }
    return register.causes(
      from: question.from, to: day, window: window, enterprise: question.enterprise, knownThen: then)
  }

  mutating func perform(_ command: Command, _ state: inout CausesState) -> [Effect] {
    if state.typed != nil { return performWhileTyping(command, &state) }
    let from = state.question.from
    let end = Day(year: from.year, month: 12, day: 31) ?? from
    switch command {
    case .earlierMonthBack: return look(from: from.adding(months: -1).endOfMonth, &state)
    case .earlierMonthOn: return look(from: from.adding(days: 1).endOfMonth, &state)
    case .earlierYearBack: return look(from: Day(year: from.year - 1, month: 12, day: 31) ?? from, &state)
    case .earlierYearOn:
      return look(from: from < end ? end : Day(year: from.year + 1, month: 12, day: 31) ?? from, &state)
    case .earlierDay: state.typed = TextField(maximumLength: 10)
    case .left: turn(&state.question.indicator, by: -1)
    case .right: turn(&state.question.indicator, by: 1)
    case .figure(let indicator): state.question.indicator = indicator
    case .window:
      window = window.next
      refreshFigures()
    case .up, .down, .first, .last: select(command, &state)
    case .open:
      keep(.causes(state))
      guard let part = state.selected else {
        notice = Notice(.information, words(.nothingHere))
        return []
      }
      screens.append(.causeList(CauseListState(question: state.question, part: part)))
      return []
    case .back:
      goBack()
      return []
    default: break
    }
    keep(.causes(state))
    return []
  }

  /// The figure before or after another, round and round.
  func turn(_ indicator: inout Indicator, by step: Int) {
    let all = Indicator.allCases
    indicator = all[(Int(indicator.rawValue) + step + all.count) % all.count]
  }

  private func select(_ command: Command, _ state: inout CausesState) {
    let parts = causeLines(state).compactMap(\.part)
    guard !parts.isEmpty else { return }
    let place = state.selected.flatMap { parts.firstIndex(of: $0) } ?? 0
    switch command {
    case .up: state.selected = parts[max(0, place - 1)]
    case .down: state.selected = parts[min(parts.count - 1, place + 1)]
    case .first: state.selected = parts[0]
    default: state.selected = parts[parts.count - 1]
    }
  }

  /// Takes another earlier day; it stays before the day looked at.
  private mutating func look(from wanted: Day, _ state: inout CausesState) -> [Effect] {
    let earliest: Day = "2015-12-31"
    let from = max(earliest, min(wanted, day.adding(days: -1)))
    guard from != state.question.from else {
      keep(.causes(state))
      return []
    }
    state.question.from = from
    state.question.then = nil
    keep(.causes(state))
    return [.readRecorded(through: from)]
  }

  private mutating func performWhileTyping(_ command: Command, _ state: inout CausesState) -> [Effect] {
    switch command {
    case .save:
      let text = state.typed?.text ?? ""
      guard let wanted = DayEntry.day(text, today: moment.today), wanted < day else {
        notice = Notice(.warning, words(.notAnEarlierDay, words.day(day)))
        break
      }
      state.typed = nil
      return look(from: wanted, &state)
    case .back: state.typed = nil
    default: break
    }
    keep(.causes(state))
    return []
  }

  // MARK: The list of a part

  mutating func refresh(_ state: inout CauseListState) {
    let basis = basis(of: state.question)
    guard state.basis != basis else { return }
    let isFirst = state.basis == nil
    state.basis = basis
    needDirectory()
    // The screen below has the same causes, as long as nothing changed.
    var all: [Causes] = []
    if screens.count > 1, case .causes(let below) = screens[screens.count - 2], below.basis == basis {
      all = below.content
    }
    if all.isEmpty { all = causes(of: state.question) }
    let causes = all[Int(state.question.indicator.rawValue)]
    fill(&state, from: causes)
    state.selection.settle(in: state.numbers, isWatched: !isFirst && othersChanged)
    if state.selection.isLost { notice = Notice(.warning, words(.selectionWentAway)) }
  }

  private func fill(_ state: inout CauseListState, from causes: Causes) {
    let pieces: [Causes.Piece]
    switch state.part {
    case .corrections:
      pieces = causes.corrections ?? []
      state.count = causes.corrected ?? Causes.Count(population: 0, reached: 0)
    case .piece(let kind):
      pieces = causes.pieces.filter { $0.kind == kind }
      state.count = pieces.reduce(Causes.Count(population: 0, reached: 0)) { $0 + $1.count }
    }
    let ranks = nameRanks
    var persons: [(rank: Int, row: CauseListState.Row, number: Int)] = []
    var enterprises: [(row: CauseListState.Row, number: Int)] = []
    for piece in pieces {
      let details = register.details(of: piece, in: causes, isCorrection: state.part == .corrections)
      for detail in details {
        let row = register.workers.row(of: detail.worker)
        // Who is registered no longer stands last.
        let rank = row.map { ranks[$0] } ?? .max
        persons.append((rank, .person(detail, piece.kind), row ?? register.workers.rowCount + persons.count))
      }
      for part in piece.enterprises {
        let row = register.enterprises.row(of: part.enterprise) ?? register.enterprises.rowCount + enterprises.count
        enterprises.append((.enterprise(part), -1 - row))
      }
    }
    persons.sort { $0.rank < $1.rank }
    state.rows = persons.map(\.row) + enterprises.map(\.row)
    state.numbers = persons.map(\.number) + enterprises.map(\.number)
  }

  /// By worker row: the place in the order of names.
  private var nameRanks: [Int] {
    var ranks = [Int](repeating: .max, count: register.workers.rowCount)
    for (rank, row) in (directory?.order ?? []).enumerated() { ranks[row] = rank }
    return ranks
  }

  mutating func perform(_ command: Command, _ state: inout CauseListState) -> [Effect] {
    if saysNews(&state.selection, before: command) || state.selection.move(command, in: state.numbers) {
      keep(.causeList(state))
      return []
    }
    keep(.causeList(state))
    switch command {
    case .back: goBack()
    case .open: open(state)
    default: break
    }
    return []
  }

  private mutating func open(_ state: CauseListState) {
    guard state.rows.indices.contains(state.selection.place) else { return }
    switch state.rows[state.selection.place] {
    case .person(let detail, _):
      guard register.workers[detail.worker] != nil else {
        notice = Notice(.warning, words(.workerGone))
        return
      }
      screens.append(.history(HistoryState(worker: detail.worker)))
    case .enterprise(let part):
      if let enterprise = register.enterprises[part.enterprise] { openForm(editing: .enterprise(enterprise)) }
    }
  }
}
