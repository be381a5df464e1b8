internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

/// Asks in one line why facts of a frozen time are altered, before the change is stored.
struct ReasonSheet: Sendable {
  let change: Change
  let intent: Intent
  /// The day up to which reports are frozen.
  let through: Day
  var field: TextField
}

extension Workbench {
  /// Whether a change needs a reason first; then the sheet stands and nothing is stored yet.
  mutating func asksForReason(_ change: Change, _ intent: Intent) -> Bool {
    guard change.why == nil, let through = register.frozenThrough, register.changesFacts(through: through, by: change)
    else { return false }
    // Often many corrections have one reason: the last is offered again.
    sheet = .reason(
      ReasonSheet(
        change: change, intent: intent, through: through,
        field: TextField(lastReason, maximumLength: 200, replacesOnFirstKey: true)))
    return true
  }

  mutating func press(_ key: Key, _ command: Command?, on asked: ReasonSheet) -> [Effect] {
    var asked = asked
    switch command {
    case .typing: return choose(.typing)
    case .save:
      let why = finishedText(of: asked.field)
      guard !why.isEmpty else {
        notice = Notice(.warning, words(.reasonIsNeeded))
        return []
      }
      sheet = nil
      lastReason = why
      var change = asked.change
      change.why = why
      return request(change, asked.intent)
    case .back where restoreKeys(in: &asked.field): sheet = .reason(asked)
    case .back:
      sheet = nil
      notice = Notice(.information, words(.notStoredWithoutReason))
    default:
      _ = write(key, in: &asked.field, takesWords: true)
      sheet = .reason(asked)
    }
    return []
  }

  /// Over the last lines of the screen that asked.
  func draw(_ asked: ReasonSheet, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let text = CellWidth.wrapped(words(.frozenThrough, words.day(asked.through)), to: max(1, size.width - 2))
    let height = text.count + 2
    return canvas.inside(Rectangle(x: 0, y: size.height - height, width: size.width, height: height)) { canvas in
      canvas.fill(Rectangle(x: 0, y: 0, width: size.width, height: height))
      canvas.horizontalLine(y: 0)
      for (index, line) in text.enumerated() { canvas.put(line, x: 1, y: 1 + index, .warning) }
      let label = words(.reasonLabel)
      canvas.put(label, x: 1, y: height - 1, .heading)
      let x = 2 + CellWidth.of(label)
      return canvas.inside(Rectangle(x: x, y: height - 1, width: size.width - x - 1, height: 1)) {
        asked.field.draw(on: &$0, isFocused: true)
      }
    }
  }
}
