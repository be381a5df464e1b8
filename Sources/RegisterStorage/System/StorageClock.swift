internal import Glibc

/// Where the folder takes the time from; tests have a clock of their own.
public protocol StorageClock: Sendable {
  /// The present moment.
  func now() -> Timestamp
  /// Waits that many milliseconds.
  func pause(milliseconds: Int)
}

/// The clock of this machine.
public struct SystemClock: StorageClock {
  /// The clock of this machine.
  public init() {}

  /// The present moment in the local time zone.
  public func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    var local = tm()
    localtime_r(&time.tv_sec, &local)
    return Timestamp(
      milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000, offset: local.tm_gmtoff / 60)
  }

  /// Waits that many milliseconds.
  public func pause(milliseconds: Int) {
    // A signal may cut the pause short; whoever waits looks again anyway.
    var time = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    nanosleep(&time, nil)
  }
}
