internal import Glibc

/// Who makes a change, and where.
public struct Author: Hashable, Sendable {
  /// The name; usually the user name.
  public var by: String
  /// The terminal's short name, such as `pts/2`; nil when there is none.
  public var terminal: String?

  /// An author.
  public init(by: String, terminal: String? = nil) {
    self.by = by
    self.terminal = terminal
  }

  /// The user this process runs for and the terminal its standard input or error is.
  public static func ofThisProcess() -> Author {
    let user = getuid()
    let name = getpwuid(user).map { String(cString: $0.pointee.pw_name) } ?? String(user)
    let terminal = [STDIN_FILENO, STDERR_FILENO].lazy.compactMap { ttyname($0) }.first.map { String(cString: $0) }
    let short = terminal.map { $0.hasPrefix("/dev/") ? String($0.dropFirst(5)) : $0 }
    return Author(by: name, terminal: short)
  }
}
