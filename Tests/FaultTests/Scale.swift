import Foundation

/// How many cases are run: enough for every change in a minute or two, or all of them where `HOCTAP_LONG=1`.
enum Scale {
  /// Whether the long run was asked for.
  static let isLong = ProcessInfo.processInfo.environment["HOCTAP_LONG"] == "1"

  /// The number for this run.
  static func pick(_ short: Int, long: Int) -> Int { isLong ? long : short }

  /// Says how much was done.
  static func report(_ text: String) { FileHandle.standardError.write(Data("  faults: \(text)\n".utf8)) }
}
