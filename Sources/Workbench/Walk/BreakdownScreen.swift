internal import LearningRegister
internal import Screen
internal import Widgets

/// One figure in groups.
struct BreakdownState: Sendable {
  let indicator: Indicator
  var grouping = Breakdown.Grouping.formerCommune
  var content: Breakdown?
  var selected = 0
  var top = 0
  var visible = 1
  var version = -1

  /// The groupings the key goes through; a title has no kind of campaign.
  var groupings: [Breakdown.Grouping] {
    Breakdown.Grouping.allCases.filter { indicator != .e || $0 != .kind }
  }
}

extension Workbench {
  /// Makes the groups anew when the register, the day or the grouping changed; the selection stays on its group.
  mutating func refresh(_ state: inout BreakdownState) {
    guard state.version != version || state.content?.grouping != state.grouping else { return }
    let old = state.content?.groups
    let key = old.flatMap { $0.indices.contains(state.selected) ? $0[state.selected].key : nil }
    let isSame = state.content?.grouping == state.grouping
    let made = register.breakdown(of: state.indicator, by: state.grouping, in: figures)
    state.selected = isSame ? made.groups.firstIndex { $0.key == key } ?? state.selected : 0
    state.selected = max(0, min(state.selected, made.groups.count - 1))
    state.content = made
    state.version = version
  }

  mutating func perform(_ command: Command, _ state: inout BreakdownState) -> [Effect] {
    let last = max(0, (state.content?.groups.count ?? 0) - 1)
    let page = max(1, state.visible - 1)
    switch command {
    case .up: state.selected = max(0, state.selected - 1)
    case .down: state.selected = min(last, state.selected + 1)
    case .pageUp: state.selected = max(0, state.selected - page)
    case .pageDown: state.selected = min(last, state.selected + page)
    case .first: state.selected = 0
    case .last: state.selected = last
    case .breakdown:
      let all = state.groupings
      guard let place = all.firstIndex(of: state.grouping), place + 1 < all.count else {
        // After the last comes the first way of looking again: by enterprise.
        goBack()
        return []
      }
      state.grouping = all[place + 1]
    case .open:
      keep(.breakdown(state))
      guard let groups = state.content?.groups, groups.indices.contains(state.selected) else {
        notice = Notice(.information, words(.nothingHere))
        return []
      }
      let place = NotReached.Place.group(state.grouping, groups[state.selected].key)
      screens.append(.list(ListState(.notReached(NotReached(state.indicator, place)))))
      return []
    case .back:
      goBack()
      return []
    default: break
    }
    keep(.breakdown(state))
    return []
  }

  func draw(_ state: inout BreakdownState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let figure = figures[state.indicator]
    let title = words(
      .breakdownTitle, "\(state.indicator.letter) \(words(.indicator(state.indicator)))",
      words(.grouping(state.grouping)))
    canvas.put(title, x: 1, y: 0, width: size.width - 2, Style(.heading))
    let note =
      state.grouping == .kind
      ? words(.kindIsNoPartition)
      : words(.groupsHoldNamed, words.number(figures.named), words.number(figure.population))
    let lines =
      CellWidth.wrapped(note, to: max(1, size.width - 2)).prefix(2)
      + [words.definitions(figures.definitions, of: state.indicator)]
    for (index, line) in lines.enumerated() {
      canvas.put(line, x: 1, y: size.height - lines.count + index, width: size.width - 2, Style(.dim))
    }
    guard let groups = state.content?.groups, !groups.isEmpty else {
      canvas.put(words(.noGroups), x: 1, y: 2, width: size.width - 2, Style(.dim))
      return nil
    }
    let isKind = state.grouping == .kind
    let grouping = words(.grouping(state.grouping))
    var columns = [
      TableColumn(grouping.prefix(1).uppercased() + grouping.dropFirst(), minimumWidth: 18, weight: 1),
      TableColumn(words(.namedColumn), minimumWidth: 7, alignment: .trailing),
      TableColumn(words(.personsReachedColumn), minimumWidth: 7, alignment: .trailing),
      TableColumn(words(.percentColumn), minimumWidth: 6, alignment: .trailing),
      TableColumn(words(.notYetColumn), minimumWidth: 8, alignment: .trailing),
      TableColumn(words(.missingColumn), minimumWidth: 7, alignment: .trailing),
    ]
    if isKind { columns[5] = TableColumn(words(.personsColumn), minimumWidth: 7, alignment: .trailing) }
    let room = Rectangle(x: 1, y: 1, width: size.width - 2, height: max(0, size.height - 1 - lines.count))
    let placement = canvas.inside(room) {
      TableView(columns: columns, gap: 1).draw(
        on: &$0, rowCount: groups.count, selected: state.selected, top: state.top
      ) { place, column in self.cell(groups[place], column, state.grouping) }
    }
    state.top = placement.top
    state.visible = placement.visibleRows
    return placement.cursor
  }

  private func cell(_ group: Breakdown.Group, _ column: Int, _ grouping: Breakdown.Grouping) -> TableCell {
    let figure = group.figure
    let target = running(figure)
    switch column {
    case 0: return TableCell(groupName(group.key, grouping), group.key == nil ? .dim : .normal)
    case 1: return TableCell(words.number(figure.population))
    case 2: return TableCell(words.number(figure.reached))
    case 3:
      // What one kind of campaign reaches is measured against no target.
      if grouping == .kind { return TableCell(words.tenths(figure.tenths)) }
      return TableCell(words.tenths(figure.tenths), target?.met == true ? .good : target?.met == false ? .bad : .dim)
    case 4: return TableCell(words.number(group.notReached))
    default:
      if grouping == .kind { return TableCell(figure.attendances.map(words.number) ?? "—") }
      guard let target else { return TableCell("—", .dim) }
      return target.missing == 0
        ? TableCell(String(glyphs.check), .good) : TableCell(words.number(target.missing), .bad)
    }
  }
}
