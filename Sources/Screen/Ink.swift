/// The role a piece of text plays; a ``Theme`` turns roles into colours. Widgets name roles only.
public enum Ink: UInt8, Hashable, Sendable, CaseIterable {
  /// Ordinary text.
  case normal
  /// Text of less weight: hints, units, carried-over values.
  case dim
  /// Text of more weight.
  case strong
  /// Titles and column heads.
  case heading
  /// The selected row or choice.
  case selected
  /// A target reached, a person present; always beside a sign or a word.
  case good
  /// A target missed; always beside a sign or a word.
  case bad
  /// A doubt, a stale screen.
  case warning
  /// What has just changed or is being looked for.
  case accent
  /// The part of a bar that is known by name.
  case barNamed
  /// The part of a bar that is estimated from head-counts.
  case barEstimated
  /// The part of a bar that is not reached.
  case barRest
  /// A target's tick on a bar.
  case barTick
  /// A field that can be filled.
  case field
  /// The field that receives the keys.
  case fieldFocused
  /// A hard fault under a field.
  case error
  /// The line on top of the screen.
  case header
  /// The line of keys at the bottom.
  case footer
  /// A key's name in the footer, the help sheet and the palette.
  case key
  /// Lines between parts.
  case line

  /// One letter for the style map of a golden screen; `.` is normal.
  public var letter: Character {
    switch self {
    case .normal: "."
    case .dim: "d"
    case .strong: "S"
    case .heading: "H"
    case .selected: "s"
    case .good: "g"
    case .bad: "b"
    case .warning: "w"
    case .accent: "a"
    case .barNamed: "N"
    case .barEstimated: "E"
    case .barRest: "R"
    case .barTick: "T"
    case .field: "f"
    case .fieldFocused: "F"
    case .error: "e"
    case .header: "t"
    case .footer: "o"
    case .key: "k"
    case .line: "l"
    }
  }
}
