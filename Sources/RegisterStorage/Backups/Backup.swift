public import LearningRegister

/// A verified copy of the register in the folder `backups`.
public struct Backup: Hashable, Sendable {
  /// Its name: the day it was made, `2026-11-22`, and for further ones of that day `2026-11-22-2`.
  public let name: String
  /// When it was made.
  public let at: Timestamp
  /// The last change it holds.
  public let sequence: Int
  /// How many records of each collection it holds.
  public let counts: [Collection: Int]

  /// How many records it holds.
  public var records: Int { counts.values.reduce(0, +) }
}

/// The name of a backup, in order of time.
struct BackupName: Comparable, Hashable {
  let day: Day
  /// From 1; which of the day.
  let number: Int

  init(day: Day, number: Int = 1) {
    self.day = day
    self.number = number
  }

  /// Reads `2026-11-22` or `2026-11-22-2`; nil for anything else.
  init?(_ text: String) {
    guard let day = Day(iso: text.prefix(10)) else { return nil }
    self.day = day
    if text.utf8.count == 10 {
      number = 1
    } else {
      guard let number = Int(text.dropFirst(11)), number > 1 else { return nil }
      self.number = number
    }
    if self.text != text { return nil }
  }

  var text: String { number == 1 ? day.iso : "\(day.iso)-\(number)" }

  static func < (left: Self, right: Self) -> Bool { (left.day, left.number) < (right.day, right.number) }

  /// Which backups to keep: all of the latest day, else one of each day, week and month that has any, the latest, for
  /// seven days, five weeks and twelve months.
  static func kept(of names: [BackupName]) -> Set<BackupName> {
    let newestFirst = names.sorted(by: >)
    var kept = Set(newestFirst.filter { $0.day == newestFirst.first?.day })
    func keep<Period: Hashable>(_ count: Int, _ period: (Day) -> Period) {
      var seen: Set<Period> = []
      for name in newestFirst where seen.count < count && seen.insert(period(name.day)).inserted { kept.insert(name) }
    }
    keep(7) { $0 }
    // Weeks begin on Mondays; day 0 was a Thursday.
    keep(5) { (Int($0.number) + 3 + 7_000_000) / 7 }
    keep(12) { $0.year * 12 + $0.components.month }
    return kept
  }
}
