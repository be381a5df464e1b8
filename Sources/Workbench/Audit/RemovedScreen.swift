internal import LearningRegister
internal import Screen
internal import Widgets

/// The records that were removed and are gone, so that the history of each can be asked for.
struct RemovedState: Sendable {
  /// Latest first; nil until the journal was read.
  var lines: [LaterFactLine]?
  var rows: [Int] = []
  var selection = Selection()
  /// Whether something was removed or brought back since the journal was read.
  var isOld = false
}

extension Workbench {
  /// Opens the list of what was removed; the journal is read while the screen stands already.
  mutating func openRemoved() -> [Effect] {
    if case .removed = screens[screens.count - 1] { screens.removeLast() }
    screens.append(.removed(RemovedState()))
    return [.readRemovals]
  }

  /// The journal was read.
  mutating func show(removed lines: [LaterFactLine]) {
    guard case .removed(var state) = screens[screens.count - 1] else { return }
    state.lines = lines
    refresh(&state)
    keep(.removed(state))
  }

  mutating func refresh(_ state: inout RemovedState) {
    guard let lines = state.lines else { return }
    // Who came back meanwhile is not among them any more.
    state.rows = lines.indices.filter { register.record(lines[$0].reference) == nil }
    state.isOld = lastRemoved.map { last in !lines.contains { $0.reference == last } } ?? false
    state.selection.settle(in: state.rows, isWatched: false)
  }

  mutating func perform(_ command: Command, _ state: inout RemovedState) -> [Effect] {
    if state.selection.move(command, in: state.rows) {
      keep(.removed(state))
      return []
    }
    keep(.removed(state))
    switch command {
    case .open:
      guard let row = state.selection.row, let line = state.lines?[row] else { return [] }
      return openAudit(of: line.reference, name: formerName(line))
    case .back: goBack()
    default: break
    }
    return []
  }

  /// What a removed record was called; its code where it had no name.
  private func formerName(_ line: LaterFactLine) -> String {
    guard !isReview, case .text(let name)? = line.line.members.first(where: { $0.name == "name" })?.old else {
      return ""
    }
    return name
  }

  func draw(_ state: inout RemovedState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let count = state.lines == nil ? "" : " \(glyphs.separator) \(words.number(state.rows.count))"
    let old = state.isOld ? " \(glyphs.separator) \(words(.removedIsOld))" : ""
    canvas.put(words(.removedTitle) + count + old, x: 1, y: 0, width: size.width - 2, Style(.heading))
    guard let lines = state.lines, !state.rows.isEmpty else {
      let text = words(state.lines == nil ? .reading : .nothingRemoved)
      canvas.put(text, x: 1, y: 2, width: size.width - 2, Style(.dim))
      return nil
    }
    let columns = [
      TableColumn(words(.removedOn), minimumWidth: 16),
      TableColumn(words(.code), minimumWidth: 10),
      TableColumn(words(.matterColumn), minimumWidth: 12, priority: 2),
      TableColumn(words(.name), minimumWidth: 14, weight: 2),
      TableColumn(words(.removedBy), minimumWidth: 8, weight: 1),
      TableColumn(words(.removedWhy), minimumWidth: 10, weight: 1, priority: 1),
    ]
    let rows = state.rows
    let placement = canvas.inside(Rectangle(x: 1, y: 1, width: size.width - 2, height: size.height - 1)) {
      TableView(columns: columns, gap: 1).draw(
        on: &$0, rowCount: rows.count, selected: state.selection.row == nil ? nil : state.selection.place,
        top: state.selection.top
      ) { place, column in
        let line = lines[rows[place]]
        switch column {
        case 0: return TableCell("\(self.words.day(line.line.at.today)) \(line.line.at.time)")
        case 1: return TableCell(line.reference.code.text, .dim)
        case 2: return TableCell(self.words(.recordWord(line.reference.collection)))
        case 3: return TableCell(self.formerName(line))
        case 4: return TableCell(line.line.by)
        default: return TableCell(line.line.why ?? "", .dim)
        }
      }
    }
    state.selection.top = placement.top
    state.selection.visible = placement.visibleRows
    return placement.cursor
  }
}
