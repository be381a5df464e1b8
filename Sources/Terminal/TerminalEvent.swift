public import Screen

/// What ended a wait.
public enum TerminalEvent: Hashable, Sendable {
  /// Everything typed or pasted meanwhile, in order; never empty.
  case keys([Key])
  /// The terminal has a new size; comes before keys that were typed with it.
  case resized(Size)
  /// The terminal is gone: input ended, or the line was hung up. Every later wait says so again.
  case hangUp
  /// Someone asked the program to end.
  case terminate
  /// Someone asked the program to stop for a while; answer with ``TerminalSession/suspend()``.
  case suspendRequested
  /// The program was stopped and continued by someone else; the screen is already restored.
  case resumed
  /// A descriptor given to the wait can be read, or is broken.
  case descriptorReady(Int32)
  /// The time asked for has passed.
  case timeout
}
