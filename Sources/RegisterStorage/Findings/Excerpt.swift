internal import VietnameseText

/// A piece of a line of a file with the place a finding is about, to be shown with a caret below it.
public struct Excerpt: Hashable, Sendable {
  /// The piece of the line: no control or other invisible characters.
  public let text: String
  /// How many characters of `text` stand before the place.
  public let caret: Int

  /// The piece around an offset into bytes; at most 80 characters.
  init(of bytes: UnsafeRawBufferPointer, at offset: Int) {
    let place = min(max(offset, 0), bytes.count)
    let isFeed = { (byte: UInt8) in byte == 0x0A }
    let lineStart = bytes[..<place].lastIndex(where: isFeed).map { $0 + 1 } ?? 0
    let lineEnd = bytes[place...].firstIndex(where: isFeed) ?? bytes.count
    // A character has at most four bytes here; what is cut in the middle of one becomes a replacement mark.
    let before = TextNormalizer.visible(String(decoding: bytes[max(lineStart, place - 200)..<place], as: UTF8.self))
    let after = TextNormalizer.visible(String(decoding: bytes[place..<min(lineEnd, place + 200)], as: UTF8.self))
    let shown = before.suffix(40)
    caret = shown.count
    text = String(shown + after.prefix(40))
  }
}
