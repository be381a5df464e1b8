/// Why a terminal cannot be used for the full screen.
public enum TerminalError: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The terminal cannot move its cursor (TERM=dumb); the plain commands still work.
  case dumbTerminal
  /// The terminal's description was not found under this name, nor any common one.
  case cannotStart(String)
}
