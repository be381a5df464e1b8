internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

extension Workbench {
  // MARK: Opening

  /// Opens the form for a new record; a draft left behind is taken up again, unless another record is meant.
  mutating func openForm(
    new record: Record, purpose: FormState.Purpose = .new, definition: FormDefinition? = nil, takesUpDraft: Bool = true
  ) {
    guard let definition = definition ?? FormDefinition.of(record) else { return }
    open(definition, record, purpose, takesUpDraft: takesUpDraft)
  }

  /// Opens the form for a record that exists.
  mutating func openForm(editing record: Record) {
    if case .worker(let worker) = record, worker.isAnonymous {
      notice = Notice(.warning, words(.anonymousForm))
      return
    }
    guard let definition = FormDefinition.of(record) else { return }
    open(definition, record, .edit(basedOn: record.revision))
  }

  private mutating func open(
    _ definition: FormDefinition, _ record: Record, _ purpose: FormState.Purpose, takesUpDraft: Bool = true
  ) {
    if let reason = reasonAgainstChanges {
      notice = Notice(.warning, words(reason))
      return
    }
    var state = FormState(definition: definition, purpose: purpose, original: record, current: record, texts: [])
    if takesUpDraft, var draft = drafts.removeValue(forKey: state.draftKey) {
      // Brought back or changed meanwhile: storing merges.
      if case .restore(let revision) = draft.purpose, case .edit = purpose { draft.purpose = .edit(basedOn: revision) }
      if case .everyone = purpose { draft.purpose = purpose }
      screens.append(.form(draft))
      notice = Notice(.information, words(.draftTakenUp))
      return
    }
    state.texts = definition.fields.map { $0.read(record, context) }
    state.masked = Set(
      definition.fields.indices.filter { definition.fields[$0].hides(state.texts[$0]) })
    if purpose == .new { carryOver(into: &state) }
    state.focus = state.shown.first { state.texts[$0].isEmpty } ?? 0
    if purpose != .new, purpose != .attendanceList, !state.isStep { state.focus = state.shown.first ?? 0 }
    focus(&state, on: state.focus)
    screens.append(.form(state))
  }

  /// Offers the values of the last record stored from this form where the field is of that kind.
  private func carryOver(into state: inout FormState) {
    guard let last = lastStored[state.definition.collection], sameForm(last, state.definition) else { return }
    for (index, field) in state.definition.fields.enumerated()
    where isCarried(index, in: state.definition) && state.texts[index].isEmpty {
      let text = field.read(last, context)
      guard !text.isEmpty, (try? field.write(&state.current, text, context)) != nil else { continue }
      state.texts[index] = text
      state.carried.insert(index)
    }
    for (index, field) in state.definition.fields.enumerated() where state.carried.contains(index) {
      state.texts[index] = field.read(state.current, context)
    }
  }

  /// Whether a field's value is offered again in the next record: its usual way, or the other with F7.
  func isCarried(_ index: Int, in definition: FormDefinition) -> Bool {
    let isTurned = turnedCarrying[definition.newTitle]?.contains(index) ?? false
    return definition.fields[index].isCarried != isTurned
  }

  private mutating func toggleCarried(_ index: Int, in definition: FormDefinition) {
    var turned = turnedCarrying[definition.newTitle] ?? []
    if turned.remove(index) == nil { turned.insert(index) }
    turnedCarrying[definition.newTitle] = turned
    let phrase: Phrase = isCarried(index, in: definition) ? .carriedFromNow : .notCarriedFromNow
    notice = Notice(.information, words(phrase, words(definition.fields[index].label)))
  }

  private func sameForm(_ record: Record, _ definition: FormDefinition) -> Bool {
    FormDefinition.of(record)?.newTitle == definition.newTitle
  }

  // MARK: Moving

  /// Puts the keys into a field.
  func focus(_ state: inout FormState, on index: Int) {
    state.focus = index
    let definition = state.definition.fields[index]
    if state.masked.contains(index) {
      state.field = TextField(IdentityDocument.masked(state.texts[index]), replacesOnFirstKey: true)
      return
    }
    var kind = TextField.Kind.text
    var limit = 200
    if case .digits(let count) = definition.kind {
      kind = .digits
      limit = count
    }
    state.field = TextField(
      state.texts[index], kind: kind, maximumLength: limit, replacesOnFirstKey: !state.texts[index].isEmpty)
  }

  /// Takes the text of the focused field into the record; false when it cannot be stored.
  mutating func settle(_ state: inout FormState) -> Bool {
    let index = state.focus
    if state.masked.contains(index) {
      // Going on over it keeps what is stored.
      state.problems[index] = nil
      state.clashes[index] = nil
      return true
    }
    endWord(in: &state.field, takesWords: state.focusedKind.takesWords)
    let field = state.definition.fields[index]
    let text = TextNormalizer.clean(state.field.text)
    var record = state.current
    do {
      try field.write(&record, text, context)
      state.current = record
      state.texts[index] = field.read(record, context)
      state.problems[index] = nil
      // Going on over a value another terminal stored means keeping one's own.
      state.clashes[index] = nil
      state.owners[index] = nil
      // One field may decide what others show, such as the kind of subject.
      for other in state.shown where other != index && state.problems[other] == nil {
        state.texts[other] = state.definition.fields[other].read(record, context)
      }
      return !isTaken(record, index, &state)
    } catch {
      state.texts[index] = text
      state.problems[index] = sentence(error, field)
      offer(error, at: index, in: &state)
      return false
    }
  }

  mutating func type(_ key: Key, _ state: inout FormState) {
    if !state.asked.isEmpty {
      notice = Notice(.information, words(.answerFirst))
      return
    }
    if var reason = state.reason {
      _ = write(key, in: &reason, takesWords: true)
      state.reason = reason
      return
    }
    state.beforeRestoring = nil
    if state.masked.contains(state.focus) {
      // A hidden number can be typed anew, but not edited unseen.
      switch key {
      case .character, .paste: state.masked.remove(state.focus)
      default:
        notice = Notice(.information, words(.hiddenNumber))
        return
      }
    }
    let outcome = fillBox(key, &state) ?? write(key, in: &state.field, takesWords: state.focusedKind.takesWords)
    state.isTyping = outcome == .changed
    guard outcome == .changed else { return }
    state.hasJustAdvanced = false
    state.isChanged = true
    state.leavingWasSaid = false
    state.problems[state.focus] = nil
    state.owners[state.focus] = nil
    state.carried.remove(state.focus)
    state.doubts = []
    state.later = []
    let kind = state.definition.fields[state.focus].kind
    if kind == .scores, FormDefinition.areScoresFull(state.field.text), case .character = key, settle(&state) {
      advance(&state)
      state.hasJustAdvanced = true
      return
    }
    guard let full = kind.fullLength, case .character = key else { return }
    // A full number or date goes on by itself; `dd/mm/yyyy` with separators has ten characters.
    let text = state.field.text
    let hasSeparators = text.contains { "/.-".contains($0) }
    switch kind {
    case .longNumber, .choice: if !text.allSatisfy(\.isNumber) { return }
    default: break
    }
    let isFull = text.count == (hasSeparators ? full + 2 : full) && state.field.caret == text.count
    if isFull, text.first != "-", text.first != "+", settle(&state), state.shown.last != state.focus {
      advance(&state)
      state.hasJustAdvanced = true
    }
  }

  /// A digit in the boxes of scores fills the next one; nil for other keys and fields.
  private func fillBox(_ key: Key, _ state: inout FormState) -> TextField.Outcome? {
    guard state.focusedKind == .scores, case .character(let letter) = key, letter.isASCII, letter.isNumber,
      state.field.replacesOnFirstKey || state.field.caret == state.field.letters.count
    else { return nil }
    let before = state.field.replacesOnFirstKey ? "" : state.field.text
    state.field.replacesOnFirstKey = false
    guard let text = FormDefinition.scores(before, typing: letter) else { return .moved }
    state.field.setText(text)
    return .changed
  }

  private func advance(_ state: inout FormState) {
    let shown = state.shown
    if let next = shown.first(where: { $0 > state.focus }) {
      focus(&state, on: next)
    } else {
      focus(&state, on: state.focus)
    }
  }

  mutating func perform(_ command: Command, _ state: inout FormState) -> [Effect] {
    if !state.asked.isEmpty { return performOnQuestion(command, &state) }
    if state.reason != nil { return performOnReason(command, &state) }
    let hasJustAdvanced = state.hasJustAdvanced
    state.hasJustAdvanced = false
    if command != .back { state.isTyping = false }
    switch command {
    case .nextField where hasJustAdvanced:
      // Enter or Tab out of habit behind a full date: it went on by itself, and no field may be left out unseen.
      break
    case .nextField:
      guard settle(&state) else {
        // What was refused is typed anew, not added to.
        state.field.replacesOnFirstKey = true
        break
      }
      if state.shown.last == state.focus {
        return store(&state, continues: state.continues)
      }
      advance(&state)
    case .previousField:
      // Going back is always allowed; what is wrong stays marked.
      _ = settle(&state)
      if let previous = state.shown.last(where: { $0 < state.focus }) { focus(&state, on: previous) }
    case .save:
      return store(&state, continues: state.continues)
    case .values:
      openValues(&state)
      return []
    case .ditto:
      ditto(&state)
    case .takeTheirs:
      if let owner = state.owners[state.focus] { return answerSame(owner, state) }
      takeTheirs(&state)
    case .reveal:
      return reveal(&state)
    case .fixCarried:
      toggleCarried(state.focus, in: state.definition)
    case .back:
      if let marked = state.beforeRestoring {
        // Esc was meant to leave: the words keep their marks.
        state.field.setText(marked)
      } else if restoreKeys(in: &state) {
        break
      }
      leaveForm(state)
      return []
    default: break
    }
    keep(.form(state))
    return []
  }

  /// Shows the hidden numbers of the form; who looked is written into the journal.
  private mutating func reveal(_ state: inout FormState) -> [Effect] {
    guard !state.masked.isEmpty else {
      notice = Notice(.information, words(.nothingHidden))
      return []
    }
    state.masked = []
    focus(&state, on: state.focus)
    keep(.form(state))
    return [.noteLook(state.original.reference)]
  }

  mutating func leaveForm(_ state: FormState) {
    screens.removeLast()
    // What is said of a list belongs to the list.
    guard state.isChanged, state.purpose != .listed else { return }
    var draft = state
    draft.texts[draft.focus] = draft.field.text
    draft.isTyping = false
    draft.beforeRestoring = nil
    // Another new record left before stays a draft of its own.
    if draft.draftKey.code == nil, let other = drafts[draft.draftKey].flatMap({ self.draft(of: $0) }) {
      foundDrafts.append(other)
    }
    drafts[draft.draftKey] = draft
    notice = Notice(.information, words(.draftKept))
  }

  /// The value the last record had in this field.
  private mutating func ditto(_ state: inout FormState) {
    guard let last = lastStored[state.definition.collection] else {
      notice = Notice(.information, words(.nothingToRepeat))
      return
    }
    let text = state.definition.fields[state.focus].read(last, context)
    state.field = TextField(text)
    state.isChanged = true
    if settle(&state) { advance(&state) }
  }

  private mutating func openValues(_ state: inout FormState) {
    keep(.form(state))
    switch state.definition.fields[state.focus].kind {
    case .choice(let choices):
      let items = choices.enumerated().map { Palette.Item(words($0.element.label), key: String($0.offset + 1)) }
      sheet = .values(Palette(items), choices)
    case .reference(let collection):
      screens.append(.lookup(LookupState(collection: collection, purpose: .field)))
    default:
      notice = Notice(.information, words(.noListHere))
    }
  }

  /// Fills the focused field with a value that was chosen, and goes on.
  mutating func fillField(with text: String) {
    guard case .form(var state) = screens[screens.count - 1] else { return }
    state.field = TextField(text)
    state.isChanged = true
    state.carried.remove(state.focus)
    if settle(&state) { advance(&state) }
    keep(.form(state))
  }

  /// Speaks the other language from now on. A form's texts are taken in the language they were typed in; what cannot be
  /// read yet stays as typed.
  mutating func switchLanguage() {
    guard case .form(var state) = screens[screens.count - 1] else {
      language = language.other
      return
    }
    let focus = state.focus
    let isReadable = settle(&state)
    if !isReadable { state.problems[focus] = nil }
    language = language.other
    for index in state.shown where state.problems[index] == nil && (isReadable || index != focus) {
      state.texts[index] = state.definition.fields[index].read(state.current, context)
    }
    if isReadable, !state.masked.contains(focus), state.field.text != state.texts[focus] {
      state.field.setText(state.texts[focus])
    }
    keep(.form(state))
  }
}
