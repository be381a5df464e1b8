internal import LearningRegister
internal import Screen
internal import Widgets

/// Asks which registered worker a name or a card means; what stands on the paper above, those it may be below.
struct PersonSheet: Sendable {
  enum Answer: Hashable, Sendable {
    case worker(WorkerID)
    /// Nobody of these: the name stays on the list as it is.
    case walkIn
    /// Somebody not registered yet.
    case new
  }

  enum Purpose: Sendable {
    /// A name of a list that was pasted, and those still to be asked about.
    case paste(PastedLine, rest: [(line: PastedLine, candidates: [WorkerID])], PasteTally)
    /// A card nobody is registered with.
    case card(ScannedCard)
  }

  let question: String
  let answers: [Answer]
  let purpose: Purpose
  var selected = 0
}

/// What came of a list that was pasted.
struct PasteTally: Hashable, Sendable {
  /// Found at once.
  var matched = 0
  /// Chosen among look-alikes.
  var chosen = 0
  /// Kept as walk-ins.
  var kept = 0
  /// On the list already, or twice in the paste.
  var repeated = 0
  /// Lines without name or number.
  var unread = 0
}

extension Workbench {
  mutating func press(_ key: Key, _ command: Command?, on asked: PersonSheet) -> [Effect] {
    var asked = asked
    switch command {
    case .back: return answer(nil, asked)
    case .open:
      return answer(asked.answers.indices.contains(asked.selected) ? asked.answers[asked.selected] : nil, asked)
    case .up: asked.selected = max(0, asked.selected - 1)
    case .down: asked.selected = min(asked.answers.count - 1, asked.selected + 1)
    default:
      if case .character(let letter) = key, let digit = letter.wholeNumberValue {
        if digit == 0, asked.answers.contains(.walkIn) { return answer(.walkIn, asked) }
        if asked.answers.indices.contains(digit - 1) { return answer(asked.answers[digit - 1], asked) }
      }
    }
    sheet = .person(asked)
    return []
  }

  private mutating func answer(_ answer: PersonSheet.Answer?, _ asked: PersonSheet) -> [Effect] {
    sheet = nil
    switch asked.purpose {
    case .paste(let line, let rest, var tally):
      guard case .attendance(var state) = screens[screens.count - 1] else { return [] }
      guard let answer else {
        // Esc: nothing pasted is lost; whoever was not chosen stays by name.
        for line in [line] + rest.map(\.line) { state.keep(line, &tally) }
        keep(.attendance(state))
        tell(tally)
        return []
      }
      if case .worker(let id) = answer {
        state.tick(id, &tally.chosen, &tally.repeated)
      } else {
        state.keep(line, &tally)
      }
      keep(.attendance(state))
      ask(rest, tally)
      return []
    case .card(let card):
      switch answer {
      case .worker(let id): return take(id)
      case .new: openForm(for: card)
      case .walkIn:
        guard case .attendance(var state) = screens[screens.count - 1] else { return [] }
        state.remember()
        state.walkIns.append(card.name)
        keep(.attendance(state))
        notice = Notice(.information, words(.keptAsWalkIn, card.name))
      case nil: notice = Notice(.information, words(.cardDropped))
      }
      return []
    }
  }

  func draw(_ asked: PersonSheet, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    canvas.put(asked.question, x: 1, y: 0, width: size.width - 2, Style(.heading))
    let room = max(1, size.height - 2)
    let top = ListScroll.top(from: 0, selected: asked.selected, rowCount: asked.answers.count, visibleRows: room)
    for place in stride(from: top, to: min(top + room, asked.answers.count), by: 1) {
      let answer = asked.answers[place]
      let y = place - top + 2
      let isSelected = place == asked.selected
      let style = Style(isSelected ? .selected : .normal)
      canvas.fill(Rectangle(x: 0, y: y, width: size.width, height: 1), style: style)
      let text =
        switch answer {
        case .worker(let id): personLine(id)
        case .walkIn: words(.keepAsWalkIn)
        case .new: words(.newPerson)
        }
      let key = answer == .walkIn ? "0" : place < 9 ? String(place + 1) : " "
      canvas.put("\(key)  \(text)", x: 1, y: y, width: size.width - 2, style)
    }
    return canvas.onScreen(Position(x: 1, y: asked.selected - top + 2))
  }

  /// A worker on one line: name, birth, code, where he or she works.
  func personLine(_ id: WorkerID) -> String {
    guard let worker = register.workers[id] else { return id.code.text }
    var parts = [worker.name]
    if let born = worker.born { parts.append(words.birth(born)) }
    parts.append(worker.id.code.text)
    parts += worker.employment.filter { $0.isActive(on: day) }
      .map { register.enterprises[$0.enterprise]?.name ?? $0.enterprise.code.text }
    return parts.joined(separator: " \(glyphs.separator) ")
  }
}
