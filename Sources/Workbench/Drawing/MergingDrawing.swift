internal import LearningRegister
internal import Screen
internal import Widgets

// Two records side by side, member by member; a sign stands before what will stay.
extension Workbench {
  /// A line of the comparison as it is drawn.
  private struct Row {
    var line: Int?
    var label = ""
    var left = ""
    var right = ""
    var takesLeft = false
    var takesRight = false
    var differs = false
    /// Whether the left text may take the whole width.
    var isWide = false
  }

  func draw(_ state: inout MergingState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    canvas.put(words(.mergeTitle), x: 1, y: 0, width: size.width - 2, Style(.heading))
    guard let merging = merging(state) else {
      canvas.put(words(.oneOfThemGone), x: 1, y: 2, width: size.width - 2, Style(.warning))
      return nil
    }
    let rows = rows(state, merging)
    let room = max(1, size.height - 1)
    state.top = ListScroll.top(
      from: state.top, selected: rows.firstIndex { $0.line == state.selected }, rowCount: rows.count,
      visibleRows: room)
    let labelWidth = min(20, rows.map { CellWidth.of($0.label) }.max() ?? 0)
    let half = max(4, (size.width - labelWidth - 4) / 2)
    var cursor: Position?
    for (index, row) in rows.enumerated().dropFirst(state.top).prefix(room) {
      let y = 1 + index - state.top
      let isSelected = row.line == state.selected && row.line != nil
      if isSelected {
        canvas.fill(Rectangle(x: 0, y: y, width: size.width, height: 1), style: Style(.selected))
        cursor = canvas.onScreen(Position(x: 1, y: y))
      }
      func ink(_ takes: Bool) -> Ink { isSelected ? .selected : takes && row.differs ? .strong : .dim }
      canvas.put(row.label, x: 1, y: y, width: labelWidth, Style(isSelected ? .selected : .normal))
      for (x, text, takes) in [
        (labelWidth + 2, row.left, row.takesLeft), (labelWidth + 3 + half, row.right, row.takesRight),
      ] where !row.isWide || x == labelWidth + 2 {
        if takes, row.differs { canvas.put(String(glyphs.check), x: x, y: y, Style(isSelected ? .selected : .good)) }
        let width = row.isWide ? size.width - x - 3 : half - 2
        canvas.put(text, x: x + 2, y: y, width: width, Style(ink(takes)))
      }
    }
    if state.top > 0 { canvas.put(String(glyphs.up), x: size.width - 1, y: 1, .dim) }
    if rows.count - state.top > room { canvas.put(String(glyphs.down), x: size.width - 1, y: room, .dim) }
    return cursor
  }

  private func rows(_ state: MergingState, _ merging: WorkerMerging) -> [Row] {
    var rows: [Row] = []
    for (place, line) in lines(of: merging).enumerated() {
      switch line {
      case .code:
        rows.append(
          Row(
            line: place, label: words(.codeKept), left: state.left.code.text, right: state.right.code.text,
            takesLeft: !state.keepsRight, takesRight: state.keepsRight, differs: true))
      case .member(let member):
        let left = texts(of: member, merging.kept, isRevealed: state.isRevealed)
        let right = texts(of: member, merging.removed, isRevealed: state.isRevealed)
        let choice = merging.choice(for: member)
        for index in 0..<max(1, left.count, right.count) {
          rows.append(
            Row(
              line: index == 0 ? place : nil,
              label: index == 0 ? words(.member(member.rawValue, in: .workers)) : "",
              left: left.indices.contains(index) ? left[index] : index == 0 ? "—" : "",
              right: right.indices.contains(index) ? right[index] : index == 0 ? "—" : "",
              takesLeft: choice != .removed && left.indices.contains(index),
              takesRight: choice != .kept && right.indices.contains(index), differs: merging.differs(in: member)))
        }
        if member == .employment, merging.differs(in: member), choice == .both {
          for (index, text) in texts(of: member, merging.merged, isRevealed: false).enumerated() {
            rows.append(Row(label: index == 0 ? "  " + words(.unitedInto) : "", left: text, isWide: true))
          }
        }
      }
    }
    for (label, counts) in [(Phrase.sessionsMarked, state.sessions), (.honoursHeld, state.honours)] {
      rows.append(Row(label: words(label), left: words.number(counts.left), right: words.number(counts.right)))
    }
    return rows
  }

  /// A member of a worker in words; employment takes a line a spell, nothing takes none.
  func texts(of member: WorkerMerging.Member, _ worker: Worker, isRevealed: Bool) -> [String] {
    let text: String? =
      switch member {
      case .name: worker.name
      case .born: worker.born.map { words.birth($0) }
      case .sex: worker.sex.map { words($0 == .female ? .female : .male) }
      case .identity:
        worker.identity.map { "\($0.kind.rawValue.uppercased()) \(isRevealed ? $0.number : $0.masked)" }
      case .employment: nil
      case .phone: worker.phone?.digits
      case .village: worker.village
      case .formerCommune: worker.formerCommune
      case .education: worker.education
      case .skillGrade: worker.skillGrade.map { String($0) }
      case .unionMember: worker.unionMember.map { words($0 ? .yes : .no) }
      case .note: worker.note
      }
    guard member == .employment else { return text.map { [$0] } ?? [] }
    return worker.employment.map { spell in
      let days = (spell.from.map { words.month($0) } ?? "") + "–" + (spell.to.map { words.month($0) } ?? "")
      return "\(days) \(register.enterprises[spell.enterprise]?.name ?? spell.enterprise.code.text)"
    }
  }
}
