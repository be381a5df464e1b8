import Glibc
import LearningRegister
import RegisterStorage
import Workbench

/// The clock of this machine, asked by the runner only.
enum Clock {
  /// Today in local time.
  static func today() -> Day { SystemClock().now().day }

  /// A clock that never jumps, in milliseconds.
  static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// The day and the time of day as shown.
  static func moment() -> Moment { Moment(SystemClock().now()) }
}

extension Moment {
  /// The day and time of day of a moment in the journal.
  init(_ time: Timestamp) {
    // `2026-11-22T07:41:…`: the hour and minute stand at fixed places.
    self.init(today: time.day, time: String(time.description.dropFirst(11).prefix(5)))
  }
}
