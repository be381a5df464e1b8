internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

// A list of names or numbers pasted on an attendance list: matched, look-alikes asked one after another, the rest kept as
// walk-ins. All of it is one step for undo and is stored with the list.
extension Workbench {
  /// Whether a paste is a list of persons; a line of ranges such as `1-240 -7` is none.
  static func isListOfPersons(_ text: String) -> Bool {
    let lines = text.split(whereSeparator: \.isNewline)
    return lines.count > 1
      || lines.first.map { $0.contains(where: \.isLetter) || $0.filter(\.isNumber).count >= 9 } ?? false
  }

  mutating func pasteList(_ text: String, _ state: inout AttendanceState) {
    let (lines, unread) = PastedLine.lines(of: text, today: moment.today)
    guard !lines.isEmpty else {
      notice = Notice(.warning, words(.nothingInPaste))
      return
    }
    state.remember()
    state.part = .names
    take(lines, PasteTally(unread: unread), &state)
  }

  /// Matches the walk-ins of this list again, since the workers may have been registered meanwhile.
  mutating func matchWalkIns(_ state: inout AttendanceState) {
    guard !state.walkIns.isEmpty else {
      notice = Notice(.information, words(.noWalkInsHere))
      return
    }
    state.remember()
    let lines = state.walkIns.map { PastedLine($0, today: moment.today) }
    state.walkIns = []
    take(lines, PasteTally(), &state)
  }

  private mutating func take(_ lines: [PastedLine], _ tally: PasteTally, _ state: inout AttendanceState) {
    var tally = tally
    var unsure: [(line: PastedLine, candidates: [WorkerID])] = []
    var matcher = PersonMatcher(state.roster, in: register)
    for line in lines {
      let isOnlyPlace = line.name.isEmpty && line.number == nil && line.phone == nil && line.code == nil
      if isOnlyPlace, let place = line.place {
        if state.roster.indices.contains(place - 1) {
          state.tick(state.roster[place - 1], &tally.matched, &tally.repeated)
        } else {
          tally.unread += 1
        }
        continue
      }
      let match = matcher.match(line, in: &register)
      if let id = match.certain {
        state.tick(id, &tally.matched, &tally.repeated)
      } else if match.candidates.isEmpty {
        state.keep(line, &tally)
      } else {
        unsure.append((line, match.candidates))
      }
    }
    keep(.attendance(state))
    ask(unsure, tally)
    if case .attendance(let kept) = screens[screens.count - 1] { state = kept }
  }

  /// Asks about the first of those that may be several, or tells what came of it all.
  mutating func ask(_ unsure: [(line: PastedLine, candidates: [WorkerID])], _ tally: PasteTally) {
    guard let first = unsure.first else {
      tell(tally)
      return
    }
    let left = unsure.count == 1 ? "" : words(.moreToAsk, String(unsure.count - 1))
    sheet = .person(
      PersonSheet(
        question: words(.whoIsThis, first.line.shown) + left,
        answers: first.candidates.map { .worker($0) } + [.walkIn],
        purpose: .paste(first.line, rest: Array(unsure.dropFirst()), tally)))
  }

  mutating func tell(_ tally: PasteTally) {
    var parts = [words(.pasteMatched, words.number(tally.matched + tally.chosen))]
    if tally.chosen > 0 { parts.append(words(.pasteChosen, words.number(tally.chosen))) }
    if tally.kept > 0 { parts.append(words(.pasteKept, words.number(tally.kept))) }
    if tally.repeated > 0 { parts.append(words(.pasteRepeated, words.number(tally.repeated))) }
    if tally.unread > 0 { parts.append(words(.pasteUnread, words.number(tally.unread))) }
    parts.append(words(.pasteStores))
    notice = Notice(
      tally.unread > 0 ? .warning : .information, parts.joined(separator: " \(glyphs.separator) "))
  }
}

extension AttendanceState {
  /// Marks a worker present, whoever stands not on the numbered names yet behind them.
  mutating func tick(_ id: WorkerID, _ done: inout Int, _ repeated: inout Int) {
    let place = place(of: id)
    guard statuses[place] != .present, statuses[place] != .late else {
      repeated += 1
      return
    }
    statuses[place] = .present
    done += 1
  }

  /// Where a worker stands among the numbered names; who does not stand there yet comes last.
  mutating func place(of id: WorkerID) -> Int {
    if let place = roster.firstIndex(of: id) { return place }
    roster.append(id)
    statuses.append(nil)
    return roster.count - 1
  }

  /// Keeps a line nobody was found for.
  mutating func keep(_ line: PastedLine, _ tally: inout PasteTally) {
    walkIns.append(line.walkIn)
    tally.kept += 1
  }
}
