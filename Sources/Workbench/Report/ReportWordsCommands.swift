internal import LearningRegister
internal import RegisterExchange
internal import Screen
internal import VietnameseText
internal import Widgets

// The office's own words in the report: written once, kept beside the register, used again for the next report.
extension Workbench {
  /// The form of a draft of the words.
  static let reportWordsForm = "report-words"

  mutating func openReportWords(_ state: ReportState) {
    if let reason = reasonAgainstChanges {
      notice = Notice(.warning, words(reason))
      return
    }
    if let draft = reportWordsDraft {
      reportWordsDraft = nil
      screens.append(.reportWords(draft))
      notice = Notice(.information, words(.draftTakenUp))
      return
    }
    guard let wording = state.wording else {
      notice = Notice(.warning, words(state.isComposing ? .composingReport : .reportWordsUnreadable))
      return
    }
    screens.append(.reportWords(ReportWordsState(wording)))
  }

  mutating func perform(_ command: Command, _ state: inout ReportWordsState) -> [Effect] {
    if command != .back { state.isTyping = false }
    switch command {
    case .newLine:
      endParagraph(&state)
      // The caret parts the paragraph.
      let (before, after) = (state.field.letters[..<state.field.caret], state.field.letters[state.field.caret...])
      state.isChanged = state.isChanged || !after.isEmpty
      state.field.setText(String(before))
      state.sections[state.section].insert(TextField(String(after)), at: state.paragraph + 1)
      state.paragraph += 1
      state.field.setText(state.field.text, caret: 0)
    case .up, .down: move(by: command == .up ? -1 : 1, &state)
    case .nextPart, .previousField:
      endParagraph(&state)
      let count = state.sections.count
      state.go(to: (state.section + (command == .nextPart ? 1 : count - 1)) % count, 0)
    case .save:
      endParagraph(&state)
      keep(.reportWords(state))
      if let reason = reasonAgainstChanges {
        notice = Notice(.warning, words(reason))
        return []
      }
      return [.keepReportWords(state.wording, basedOn: state.stored)]
    case .back:
      if state.isTyping, restoreKeys(in: &state.field) {
        state.isTyping = false
        break
      }
      endParagraph(&state)
      screens.removeLast()
      if state.isChanged {
        reportWordsDraft = state
        notice = Notice(.information, words(.reportWordsDraftKept))
      }
      return []
    default: break
    }
    keep(.reportWords(state))
    return []
  }

  mutating func type(_ key: Key, _ state: inout ReportWordsState) {
    let place = (state.section, state.paragraph)
    switch key {
    case .backspace where state.field.caret == 0 && place.1 > 0:
      // At its beginning a paragraph joins the one before.
      let rest = state.sections[place.0].remove(at: place.1)
      state.go(to: place.0, place.1 - 1)
      let caret = state.field.letters.count
      state.field.setText(state.field.text + rest.text, caret: caret)
      state.isChanged = true
    case .paste(let text) where text.contains(where: \.isNewline):
      // Lines of a paste are paragraphs.
      let lines = text.split(whereSeparator: \.isNewline).map { TextNormalizer.clean(String($0)) }
      for (index, line) in lines.filter({ !$0.isEmpty }).enumerated() {
        if index > 0 {
          state.sections[state.section].insert(TextField(), at: state.paragraph + 1)
          state.paragraph += 1
        }
        _ = state.field.handle(.paste(line))
      }
      state.isChanged = true
    default:
      let outcome = write(key, in: &state.field, takesWords: true)
      state.isTyping = outcome == .changed
      guard outcome == .changed else { return }
      state.isChanged = true
    }
    state.leavingWasSaid = false
  }

  private mutating func endParagraph(_ state: inout ReportWordsState) {
    endWord(in: &state.field, takesWords: true)
  }

  private mutating func move(by step: Int, _ state: inout ReportWordsState) {
    endParagraph(&state)
    let places = state.sections.indices.flatMap { section in
      state.sections[section].indices.map { (section, $0) }
    }
    let place = places.firstIndex { $0 == (state.section, state.paragraph) } ?? 0
    let next = max(0, min(places.count - 1, place + step))
    if next != place { state.go(to: places[next].0, places[next].1) }
  }

  /// The words were kept, or not.
  mutating func finishReportWords(_ outcome: ReportWordsOutcome) -> [Effect] {
    guard case .reportWords(var state) = screens[screens.count - 1] else { return [] }
    switch outcome {
    case .kept:
      screens.removeLast()
      notice = Notice(.success, words(.reportWordsKept))
      return composeReport()
    case .changedMeanwhile:
      // Once told, the next key that stores writes over it.
      state.stored = nil
      keep(.reportWords(state))
      notice = Notice(.warning, words(.reportWordsChanged))
    case .failed(let reason): notice = Notice(.failure, words(.reportWordsNotKept, reason))
    }
    return []
  }

  // MARK: Drafts

  func draft(of state: ReportWordsState) -> UnsavedWork {
    func texts(_ wording: ReportWording?) -> [String] {
      ReportWording.Section.allCases.map { wording?[$0].joined(separator: "\n") ?? "" }
    }
    return UnsavedWork(
      form: Workbench.reportWordsForm, code: "report", revision: 0, focus: state.section,
      before: texts(state.stored), texts: texts(state.wording))
  }

  mutating func resumeReportWords(_ draft: UnsavedWork) -> Bool {
    let sections = ReportWording.Section.allCases
    guard draft.texts.count == sections.count else { return false }
    func wording(_ texts: [String]) -> ReportWording {
      var wording = ReportWording()
      for (section, text) in zip(sections, texts) { wording[section] = text.split(separator: "\n").map(String.init) }
      return wording
    }
    var state = ReportWordsState(wording(draft.texts))
    state.stored = wording(draft.before)
    state.isChanged = true
    state.go(to: max(0, min(draft.focus, sections.count - 1)), 0)
    screens.append(.reportWords(state))
    return true
  }
}

extension ReportWordsState {
  /// What is written, without empty paragraphs.
  var wording: ReportWording {
    var wording = ReportWording()
    for (section, fields) in zip(ReportWording.Section.allCases, sections) {
      wording[section] = fields.map { TextNormalizer.clean($0.text) }.filter { !$0.isEmpty }
    }
    return wording
  }
}
