/// One key, or one paste, as the program understands it; terminals send many forms for the same key.
public enum Key: Hashable, Sendable {
  /// A letter as typed, with the marks that came in the same burst; a mark that came later stands alone.
  case character(Character)
  /// Enter, sent as CR or LF.
  case enter
  /// Tab.
  case tab
  /// Shift and Tab.
  case backTab
  /// Escape, when nothing followed it.
  case escape
  /// Backspace, sent as 0x7F or 0x08.
  case backspace
  /// Delete forward.
  case delete
  /// Insert.
  case insert
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// F1 to F12.
  case function(Int)
  /// Ctrl with a small letter, or with one of `@ \ ] ^ _`.
  case control(Character)
  /// Alt with a letter.
  case alt(Character)
  /// Text pasted in one piece, cleaned of everything but line feeds and tabs; never a command.
  case paste(String)
}
