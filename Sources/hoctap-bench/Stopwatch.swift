import Glibc

/// Measures elapsed time on the clock that nobody sets.
struct Stopwatch {
  private let begin: Double

  /// Starts.
  init() { begin = Stopwatch.now() }

  /// Milliseconds since the start.
  var milliseconds: Double { Stopwatch.now() - begin }

  /// The milliseconds a piece of work takes.
  static func milliseconds(of work: () throws -> Void) rethrows -> Double {
    let watch = Stopwatch()
    try work()
    return watch.milliseconds
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
