import VietnameseText

/// Types the keys one after another; ⌫ is Backspace, ⎋ is Esc.
func typed(_ keys: some StringProtocol, _ settings: TypingSettings) -> String {
  var typing = VietnameseTyping(settings)
  var text = ""
  for key in keys {
    switch key {
    case "⌫": typing.backspace(after: text).apply(to: &text)
    case "⎋": typing.restoreKeys(after: text)?.apply(to: &text)
    default: typing.type(key, after: text).apply(to: &text)
    }
  }
  return text
}

/// Types by Telex, foreign words left as they are and brackets as brackets.
func telex(_ keys: some StringProtocol, _ style: ToneStyle = .old) -> String {
  typed(keys, TypingSettings(method: .telex, toneStyle: style, restoresForeignWords: false))
}

/// Types by VNI, foreign words left as they are.
func vni(_ keys: some StringProtocol, _ style: ToneStyle = .old) -> String {
  typed(keys, TypingSettings(method: .vni, toneStyle: style, restoresForeignWords: false))
}
