internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

/// Asks in one line why something is done that nobody may do without a reason.
struct ReasonSheet: Sendable {
  enum Purpose: Sendable {
    /// A change that alters facts of a frozen time; reports are frozen up to the day.
    case change(Change, Intent, through: Day)
    /// Everything about a person is given out.
    case dossier(WorkerID)
    /// A person is anonymised.
    case anonymise(WorkerID)
  }

  let purpose: Purpose
  var field: TextField
}

extension Workbench {
  /// Whether a change needs a reason first; then the sheet stands and nothing is stored yet.
  mutating func asksForReason(_ change: Change, _ intent: Intent) -> Bool {
    guard change.why == nil, let through = register.frozenThrough, register.changesFacts(through: through, by: change)
    else { return false }
    askForReason(.change(change, intent, through: through))
    return true
  }

  /// Shows the line.
  mutating func askForReason(_ purpose: ReasonSheet.Purpose) {
    // Often many corrections have one reason: the last is offered again. Why a person's data go out, or go, is said anew.
    let isCorrection = if case .change = purpose { true } else { false }
    sheet = .reason(
      ReasonSheet(
        purpose: purpose,
        field: TextField(isCorrection ? lastReason : "", maximumLength: 200, replacesOnFirstKey: true)))
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
      if case .change = asked.purpose { lastReason = why }
      return goOn(asked.purpose, why)
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

  private mutating func goOn(_ purpose: ReasonSheet.Purpose, _ why: String) -> [Effect] {
    switch purpose {
    case .change(var change, let intent, _):
      change.why = why
      return request(change, intent)
    case .dossier(let worker):
      notice = Notice(.information, words(.readingPerson, worker.code.text))
      return [.readPerson(worker, why: why)]
    case .anonymise(let worker):
      notice = Notice(.information, words(.anonymisingNow, worker.code.text))
      return [.anonymise(worker, why: why)]
    }
  }

  /// Over the last lines of the screen that asked.
  func draw(_ asked: ReasonSheet, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let question =
      switch asked.purpose {
      case .change(_, _, let through): words(.frozenThrough, words.day(through))
      case .dossier(let worker): words(.dossierReason, worker.code.text)
      case .anonymise(let worker): words(.anonymiseReason, worker.code.text)
      }
    let text = CellWidth.wrapped(question, to: max(1, size.width - 2))
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
