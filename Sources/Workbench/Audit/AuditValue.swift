/// A stored value as the journal has it, for showing only.
public indirect enum AuditValue: Hashable, Sendable {
  /// A text, a day or a code.
  case text(String)
  /// A number as it is written.
  case number(Int)
  /// Yes or no.
  case flag(Bool)
  /// Several values.
  case list([AuditValue])
  /// Named values in their order.
  case object([Member])

  /// A named value.
  public struct Member: Hashable, Sendable {
    /// The stored name.
    public let name: String
    /// The value.
    public let value: AuditValue

    /// A value with its stored name.
    public init(_ name: String, _ value: AuditValue) {
      self.name = name
      self.value = value
    }
  }
}
