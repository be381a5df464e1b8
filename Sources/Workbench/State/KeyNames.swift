internal import Screen

extension Workbench {
  /// How keys are called in the footer and on the help sheet: the first two, with a slash.
  static func name(of keys: [Key], _ glyphs: Glyphs) -> String {
    keys.prefix(2).compactMap { shown($0, glyphs) }.joined(separator: "/")
  }

  /// How one key is called; nil for pasted text.
  static func shown(_ key: Key, _ glyphs: Glyphs) -> String? {
    switch key {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: String(glyphs.up)
    case .down: String(glyphs.down)
    case .left: String(glyphs.left)
    case .right: String(glyphs.right)
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .alt(let letter): "Alt-\(letter)"
    case .paste: nil
    }
  }
}
