/// When the loop of the shared terminal has to wake though nothing happens: to look whether the folder can still be read,
/// and to go back to the bars when nobody is there. All times are milliseconds of a clock that never jumps.
public struct ReviewClock: Hashable, Sendable {
  /// What is due.
  public enum Errand: Hashable, Sendable {
    /// Look at the folder.
    case look
    /// Go back to the bars.
    case goBack
  }

  /// How often the folder is looked at.
  public static let lookEvery = 60_000
  /// How often it is looked at while it cannot be read.
  public static let lookEveryWhileLost = 5000
  /// How long the screens stay where somebody left them.
  public static let patience = 120_000

  private var lastLook: Int
  private var lastKey: Int
  /// Whether the folder could not be read at the last look.
  public private(set) var isLost = false

  /// A clock that starts at a time.
  public init(now: Int) {
    lastLook = now
    lastKey = now
  }

  /// A key was pressed.
  public mutating func noteKey(now: Int) { lastKey = now }

  /// The folder was looked at.
  public mutating func noteLook(now: Int, isLost: Bool) {
    lastLook = now
    self.isLost = isLost
  }

  private var nextLook: Int { lastLook + (isLost ? ReviewClock.lookEveryWhileLost : ReviewClock.lookEvery) }

  /// How long the loop may sleep; `isAtRest` when the screens stand at the bars already.
  public func timeout(now: Int, isAtRest: Bool) -> Int {
    max(0, (isAtRest ? nextLook : min(nextLook, lastKey + ReviewClock.patience)) - now)
  }

  /// What is due.
  public func due(now: Int, isAtRest: Bool) -> [Errand] {
    (now >= nextLook ? [.look] : []) + (!isAtRest && now >= lastKey + ReviewClock.patience ? [.goBack] : [])
  }
}
