import Screen
import Terminal
import Workbench

/// One step of the loop that may last: tells how far it is, and is stopped by Esc. All else that happens meanwhile waits for
/// its end.
final class LongStep {
  /// How often it tells how far it is and looks for Esc, in milliseconds.
  private static let tellEvery = 100

  private let wait: () -> [TerminalEvent]
  private let tell: (LongWork, _ done: Int, _ all: Int) -> Void
  private var lastTold = Clock.milliseconds()
  /// Whether somebody stopped it, or the terminal is gone.
  private(set) var isStopped = false
  /// What happened meanwhile.
  private(set) var held: [TerminalEvent] = []

  /// A step that begins now. `wait` gives what happened, without waiting; `tell` shows how far it is.
  init(wait: @escaping () -> [TerminalEvent], tell: @escaping (LongWork, _ done: Int, _ all: Int) -> Void) {
    self.wait = wait
    self.tell = tell
  }

  /// Whether to go on, so many of so many operations being done.
  func goesOn(_ work: LongWork, _ done: Int, _ all: Int) -> Bool {
    let now = Clock.milliseconds()
    guard !isStopped, now - lastTold >= LongStep.tellEvery else { return !isStopped }
    lastTold = now
    tell(work, done, all)
    for event in wait() {
      switch event {
      case .timeout: break
      case .keys(let keys):
        isStopped = isStopped || keys.contains(.escape)
        let others = keys.filter { $0 != .escape }
        if !others.isEmpty { held.append(.keys(others)) }
      case .hangUp, .terminate:
        isStopped = true
        held.append(event)
      default: held.append(event)
      }
    }
    return !isStopped
  }
}
