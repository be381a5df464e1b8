internal import LearningRegister

/// The names inside a data folder.
enum FolderLayout {
  static let version = 1
  static let format = "hoctap"
  static let manifest = "store.json"
  static let journal = "journal"
  static let imports = "imports"
  static let drafts = "drafts"
  static let backups = "backups"
  static let lock = "lock"
  static let compactLock = "compact.lock"
  static let readMe = "README.txt"
  /// A journal line is at most this long; larger changes go through `imports`.
  static let longestLine = 1 << 20
  /// A live segment beyond this many bytes or lines is due for a new snapshot; an operation of a large change counts as a
  /// line.
  static let segmentBytes = 4 << 20
  static let segmentLines = 10_000

  /// The name of a segment inside `journal`.
  static func segment(_ number: Int) -> String { padded(number) + ".jsonl" }

  /// The number of a segment from its name; nil for other files.
  static func segmentNumber(_ name: String) -> Int? {
    guard name.hasSuffix(".jsonl"), let number = Int(name.dropLast(6)), number > 0, segment(number) == name else {
      return nil
    }
    return number
  }

  /// The segment as findings name it.
  static func segmentPath(_ number: Int) -> String { journal + "/" + segment(number) }

  /// The name under which an unfinished end is kept; `again` tells several at one place apart.
  static func torn(_ number: Int, offset: Int, again: Int) -> String {
    "torn-\(padded(number))-\(offset)\(again == 0 ? "" : "-\(again)").txt"
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }
}
