import Glibc
import RegisterStorage
import Workbench

/// What the runner of the shared terminal remembers of its folder, and when it looks at it.
struct ReviewWatch {
  var clock = ReviewClock(now: Clock.milliseconds())
  /// Which folder the path led to.
  private var identity: (device: UInt, number: UInt)?

  init(folder: RegisterFolder) { remember(folder.path) }

  /// Remembers where the path leads now.
  mutating func remember(_ path: String) { identity = ReviewWatch.identity(of: path) }

  /// Whether the path still leads to the same folder.
  func leads(to path: String) -> Bool {
    guard let now = ReviewWatch.identity(of: path), let identity else { return false }
    return now == identity
  }

  private static func identity(of path: String) -> (device: UInt, number: UInt)? {
    var found = stat()
    guard stat(path, &found) == 0 else { return nil }
    return (UInt(found.st_dev), UInt(found.st_ino))
  }

  /// Why what the folder holds cannot be relied on; nil where it can. That nothing may be written there is no trouble.
  static func trouble(of folder: RegisterFolder) -> Phrase? {
    guard case .readOnly(let reason) = folder.standing else { return nil }
    switch reason {
    case .damaged, .changedOutside, .newerVersion: return reason.filledPhrase
    case .permission, .fileSystem, .figuresOnly: return nil
    }
  }
}
