import Glibc
import RegisterStorage
import Workbench

/// What the runner of the shared terminal remembers of its folder, and when it looks at it.
struct ReviewWatch {
  var clock = ReviewClock(now: Clock.milliseconds())
  /// Which folders the path, and the journal's below it, led to.
  private var identities: [Identity] = []

  private struct Identity: Hashable {
    let device: UInt
    let number: UInt
  }

  init(folder: RegisterFolder) { remember(folder.path) }

  /// Remembers where the path leads now.
  mutating func remember(_ path: String) { identities = ReviewWatch.identities(of: path) }

  /// Whether the path still leads to the same folder, with its journal.
  func leads(to path: String) -> Bool { identities.count == 2 && identities == ReviewWatch.identities(of: path) }

  private static func identities(of path: String) -> [Identity] {
    [path, path + "/journal"].compactMap { place in
      var found = stat()
      guard stat(place, &found) == 0 else { return nil }
      return Identity(device: UInt(found.st_dev), number: UInt(found.st_ino))
    }
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
