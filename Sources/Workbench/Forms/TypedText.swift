internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

// Typing Vietnamese in the text fields of the forms, for terminals without an input method.
extension Workbench {
  /// Hands a key to a field; where the field takes Vietnamese words, keys make marks as Telex or VNI has it.
  mutating func write(_ key: Key, in field: inout TextField, takesWords: Bool) -> TextField.Outcome {
    guard takesWords, typing.settings.method != .off else { return field.handle(key) }
    let before = field.text
    switch key {
    case .character(let letter):
      if field.replacesOnFirstKey, letter.unicodeScalars.first.map(CellWidth.isMark) != true {
        field.setText("")
      }
      carryOut(typing.type(letter, after: field.textBeforeCaret), in: &field)
    case .backspace where !field.replacesOnFirstKey:
      carryOut(typing.backspace(after: field.textBeforeCaret), in: &field)
    default:
      // Arrows end the word; what is only looked at stays as it is.
      endWord(in: &field, takesWords: takesWords)
      let outcome = field.handle(key)
      return outcome == .moved && field.text != before ? .changed : outcome
    }
    field.replacesOnFirstKey = false
    return field.text == before ? .moved : .changed
  }

  /// The word before the caret is complete: what cannot be Vietnamese gets its keys back.
  mutating func endWord(in field: inout TextField, takesWords: Bool) {
    guard takesWords, !field.replacesOnFirstKey else { return }
    carryOut(typing.endWord(after: field.textBeforeCaret), in: &field)
  }

  /// What was typed into a field that is left: its last word complete, its spaces clean.
  mutating func finishedText(of field: TextField?) -> String {
    guard var field else { return "" }
    endWord(in: &field, takesWords: true)
    return TextNormalizer.clean(field.text)
  }

  private func carryOut(_ edit: TypingEdit, in field: inout TextField) {
    guard edit != TypingEdit() else { return }
    field.replaceBeforeCaret(edit.removed, with: edit.inserted)
  }

  /// Esc in a word with marks gives its keys back first; false when there is nothing to give back.
  mutating func restoreKeys(in state: inout FormState) -> Bool {
    guard state.isTyping, state.focusedKind.takesWords else { return false }
    let marked = state.field.text
    guard restoreKeys(in: &state.field) else { return false }
    state.beforeRestoring = marked
    state.isTyping = false
    return true
  }

  /// The word before the caret gets its keys back; false when there is nothing to give back.
  mutating func restoreKeys(in field: inout TextField) -> Bool {
    guard let edit = typing.restoreKeys(after: field.textBeforeCaret) else { return false }
    carryOut(edit, in: &field)
    notice = Notice(.information, words(.keysRestored))
    return true
  }

  /// Telex, VNI, off, and round again.
  mutating func switchTyping() {
    typing.settings.method =
      switch typing.settings.method {
      case .telex: .vni
      case .vni: .off
      case .off: .telex
      }
    notice = Notice(.information, words(.typingNow, words(.typing(typing.settings.method))))
  }
}

extension FormState {
  /// What may be typed into the focused field.
  var focusedKind: FieldKind { definition.fields[focus].kind }
}
