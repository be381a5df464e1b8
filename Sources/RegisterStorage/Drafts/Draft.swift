/// What somebody had typed when the program ended.
public struct Draft: Hashable, Sendable {
  /// What it is a draft of, as its owner named it.
  public let name: String
  /// The draft itself, one JSON value.
  public let bytes: [UInt8]
  /// When it was kept.
  public let at: Timestamp
  /// Who typed it.
  public let author: Author
  /// The file inside `drafts` that holds it.
  let file: String
}
