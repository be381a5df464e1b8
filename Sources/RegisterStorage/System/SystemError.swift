/// A system call that failed, as the operating system reports it.
public struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The call, such as `fdatasync`.
  public let call: String
  /// The number the system gave (`errno`).
  public let number: Int32
  /// The file concerned, as it is named inside its folder; nil when the call names none.
  public let file: String?

  /// A failed call.
  public init(_ call: String, number: Int32, file: String? = nil) {
    self.call = call
    self.number = number
    self.file = file
  }

  /// The call, the file and the number, for a log.
  public var description: String { "\(call)\(file.map { " \($0)" } ?? ""): errno \(number)" }
}
