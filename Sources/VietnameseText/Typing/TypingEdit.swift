/// What a key does to the text before the caret.
public struct TypingEdit: Hashable, Sendable {
  /// How many letters before the caret go, 0 or more. A letter is a `Character`.
  public var removed: Int
  /// What comes in their place, in NFC.
  public var inserted: String

  /// An edit; without arguments one that changes nothing.
  public init(removed: Int = 0, inserted: String = "") {
    self.removed = removed
    self.inserted = inserted
  }

  /// Whether nothing changes.
  public var isEmpty: Bool { removed == 0 && inserted.isEmpty }

  /// Changes a text that ends at the caret.
  public func apply(to text: inout String) {
    for _ in 0..<removed where !text.isEmpty { text.removeLast() }
    text += inserted
  }
}
