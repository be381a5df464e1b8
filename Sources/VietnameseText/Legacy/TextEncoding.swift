/// How the bytes of a file spell Vietnamese.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  /// Unicode in UTF-8, composed or decomposed.
  case utf8
  /// TCVN3, also called ABC (fonts .VnTime).
  case tcvn3
  /// VNI-Windows (fonts VNI-Times).
  case vni
  /// Microsoft's windows-1258.
  case windows1258
  /// VISCII.
  case viscii
  /// VPS.
  case vps
  /// UTF-8 whose letters are those that the bytes of TCVN3 mean in windows-1252, as spreadsheets store a font's text.
  case tcvn3InUTF8
  /// The same with VNI-Windows.
  case vniInUTF8

  /// The bytes as text in the stored form (``TextNormalizer/normalized(_:)``), with the tabs between cells kept. Bytes
  /// that mean nothing become U+FFFD or stay control characters; a byte order mark is left out.
  ///
  /// A code that stands for both cases is read as the small letter: TCVN3 has no capitals with a tone. See
  /// ``withCapitals(_:)``.
  public func decoded(_ bytes: [UInt8]) -> String {
    switch self {
    case .utf8: Self.stored(String(decoding: bytes, as: UTF8.self))
    case .tcvn3InUTF8, .vniInUTF8: decoded(String(decoding: bytes, as: UTF8.self))
    case .windows1258: Self.stored(Self.text(bytes.map { Self.scalar($0, WindowsPage.vietnamese) }))
    case .tcvn3, .vni, .viscii, .vps: decoded(bytes.map(Unit.byte))
    }
  }

  /// The same for text that was read as UTF-8 already. Encodings of bytes leave it as it is, in the stored form.
  public func decoded(_ text: String) -> String {
    switch self {
    case .tcvn3InUTF8, .vniInUTF8:
      decoded(
        text.unicodeScalars.map { scalar in WindowsPage.westernByte(of: scalar).map(Unit.byte) ?? .other(scalar) })
    default: Self.stored(text)
    }
  }

  /// Whether some capitals are read as small letters, because both have the same code.
  public var losesCapitals: Bool { table?.caseless.isEmpty == false }

  /// A decoded text in the stored form with the capitals put back that the encoding lost, as far as its other letters
  /// tell: where the rest of a word, or of a cell, is in capitals, and at the beginning of words or cells. It is a guess.
  public func withCapitals(_ text: String) -> String {
    guard let caseless = table?.caseless, text.unicodeScalars.contains(where: caseless.contains) else { return text }
    return LegacyCase.restored(text, caseless)
  }

  /// One step of a text to be decoded: a byte, or a letter that came in Unicode already.
  private enum Unit {
    case byte(UInt8)
    case other(Unicode.Scalar)
  }

  private var table: LegacyTable? {
    switch self {
    case .tcvn3, .tcvn3InUTF8: .tcvn3
    case .vni, .vniInUTF8: .vni
    case .viscii: .viscii
    case .vps: .vps
    case .utf8, .windows1258: nil
    }
  }

  private func decoded(_ units: [Unit]) -> String {
    guard let table else { return "" }
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity(units.count)
    var place = 0
    while place < units.count {
      switch units[place] {
      case .other(let scalar): letters.append(scalar)
      case .byte(let byte):
        if place + 1 < units.count, case .byte(let next) = units[place + 1],
          let letter = table.pairs[UInt16(byte) << 8 | UInt16(next)]
        {
          letters.append(letter)
          place += 1
        } else {
          letters.append(table.singles[Int(byte)] ?? Self.scalar(byte, WindowsPage.western))
        }
      }
      place += 1
    }
    return Self.stored(Self.text(letters))
  }

  private static func stored(_ text: String) -> String {
    let cells = text.split(separator: "\t", omittingEmptySubsequences: false)
    return cells.map { TextNormalizer.normalized(String($0)) }.joined(separator: "\t")
  }

  private static func scalar(_ byte: UInt8, _ page: [Unicode.Scalar]) -> Unicode.Scalar {
    byte < 0x80 ? Unicode.Scalar(byte) : page[Int(byte) - 0x80]
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
