@_spi(_Unicode) import Swift

/// The form in which text is searched: lower case, without tones and marks, đ as d, words parted by single spaces.
/// Vietnamese text becomes plain ASCII ("Đỗ Đạt" → "do dat"), whether it was composed or decomposed.
public enum TextFold {
  /// The folded form of a text. Folding twice changes nothing.
  public static func folded(_ text: some StringProtocol) -> String {
    let whole = String(text)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(whole.utf8.count)
    appendFolded(whole.utf8.span, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the folded form of UTF-8 bytes, for columns of many names. Bytes that are no UTF-8 are left out.
  /// Spaces at the ends of the text are not appended.
  public static func appendFolded(_ text: Span<UInt8>, to output: inout [UInt8]) {
    let table = VietnameseLetter.table
    let begin = output.count
    let count = text.count
    var spaceWaits = false
    var index = 0
    while index < count {
      let (code, length) = quickCode(text, at: index)
      if code >= 0x300 && code < 0x370 {
        // A tone or a shape written as a mark of its own.
        index += length
        continue
      }
      if length > 0, let row = VietnameseLetter.row(of: code), table[row].folded != 0 {
        let letter = table[row].folded
        index += length
        if letter == 0x20 {
          spaceWaits = output.count > begin
        } else {
          if spaceWaits { output.append(0x20) }
          spaceWaits = false
          output.append(letter)
        }
        continue
      }
      guard let scalar = readScalar(text, at: &index) else { continue }
      switch ScalarKind(scalar) {
      case .blank, .lineBreak: spaceWaits = output.count > begin
      case .control, .invisible: break
      case .shown, .unknown:
        let folded = foldedScalar(scalar)
        if folded.isEmpty { break }
        if spaceWaits { output.append(0x20) }
        spaceWaits = false
        output.append(contentsOf: folded.utf8)
      }
    }
  }

  /// The scalar at `index` and its length, for the shapes of UTF-8 that hold ASCII, Vietnamese letters and marks.
  /// Length 0 for all else, broken bytes included: those go the careful way.
  @inline(__always)
  private static func quickCode(_ text: Span<UInt8>, at index: Int) -> (code: Int, length: Int) {
    let lead = text[index]
    if lead < 0x80 { return (Int(lead), 1) }
    guard index + 1 < text.count, text[index + 1] & 0xC0 == 0x80 else { return (0, 0) }
    let second = Int(text[index + 1] & 0x3F)
    if lead >= 0xC3, lead <= 0xCD { return (Int(lead & 0x1F) << 6 | second, 2) }
    guard lead == 0xE1, index + 2 < text.count, text[index + 2] & 0xC0 == 0x80 else { return (0, 0) }
    return (0x1000 | second << 6 | Int(text[index + 2] & 0x3F), 3)
  }

  /// The slow way for any scalar: decompose, drop the marks, lower the case.
  static func foldedScalar(_ scalar: Unicode.Scalar) -> String {
    var result = ""
    for part in String(scalar)._nfd where part.properties.generalCategory != .nonspacingMark {
      for lowered in part.properties.lowercaseMapping.unicodeScalars
      where lowered.properties.generalCategory != .nonspacingMark {
        result.unicodeScalars.append(lowered)
      }
    }
    return result
  }
}
