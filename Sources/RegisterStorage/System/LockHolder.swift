/// The process that holds a lock, as far as the system tells.
public struct LockHolder: Hashable, Sendable {
  /// The process number.
  public let process: Int
  /// The program's name; nil when the system does not say.
  public let program: String?
  /// The user's number; nil when the system does not say.
  public let user: UInt32?

  /// A holder.
  public init(process: Int, program: String?, user: UInt32?) {
    self.process = process
    self.program = program
    self.user = user
  }
}
