import LearningRegister
import RegisterStorage
import Workbench

/// The clock of this machine, asked by the runner only.
enum Clock {
  /// Today in local time.
  static func today() -> Day { SystemClock().now().day }

  /// The day and the time of day as shown.
  static func moment() -> Moment {
    let now = SystemClock().now()
    // `2026-11-22T07:41:…`: the hour and minute stand at fixed places.
    let text = now.description
    return Moment(today: now.day, time: String(text.dropFirst(11).prefix(5)))
  }
}
