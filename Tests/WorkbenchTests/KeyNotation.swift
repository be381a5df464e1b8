import Screen

/// Keys written as text: `nLê<tab>` is n, L, ê and Tab. `<lt>` is the sign `<` itself.
enum KeyNotation {
  private static let names: [String: Key] = [
    "enter": .enter, "tab": .tab, "backtab": .backTab, "esc": .escape, "bs": .backspace, "del": .delete,
    "ins": .insert, "up": .up, "down": .down, "left": .left, "right": .right, "home": .home, "end": .end,
    "pgup": .pageUp, "pgdn": .pageDown, "lt": .character("<"),
  ]

  static func keys(_ notation: String) -> [Key] {
    var keys: [Key] = []
    var rest = notation[...]
    while let first = rest.first {
      rest.removeFirst()
      guard first == "<", let end = rest.firstIndex(of: ">") else {
        keys.append(.character(first))
        continue
      }
      keys.append(named(String(rest[..<end])))
      rest = rest[rest.index(after: end)...]
    }
    return keys
  }

  private static func named(_ name: String) -> Key {
    if let key = names[name] { return key }
    if name.hasPrefix("c-"), let letter = name.last { return .control(letter) }
    if name.hasPrefix("a-"), let letter = name.last { return .alt(letter) }
    if name.hasPrefix("f"), let number = Int(name.dropFirst()) { return .function(number) }
    preconditionFailure("no key is called \(name)")
  }
}
