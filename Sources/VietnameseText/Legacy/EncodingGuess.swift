/// Which encoding a file most probably has, found by counting the Vietnamese syllables each one makes of it.
public struct EncodingGuess: Hashable, Sendable {
  /// The encoding with the best score; the first of ``TextEncoding/allCases`` when several share it.
  public let encoding: TextEncoding
  /// Its score: see ``score(of:)``.
  public let score: Int
  /// How much better it is than the next one; 0 when the text does not tell, as with plain ASCII.
  public let margin: Int

  /// Guesses from the first part of a file, at most 256 KiB of it.
  public init(of bytes: [UInt8]) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    let part = Array(bytes.prefix(1 << 18))
    // A part may end within a letter.
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    let candidates: [TextEncoding] =
      isUTF8 ? [.utf8, .tcvn3InUTF8, .vniInUTF8] : [.tcvn3, .vni, .windows1258, .viscii, .vps]
    self.init(candidates) { encoding in
      switch encoding {
      case .tcvn3InUTF8, .vniInUTF8:
        encoding.withCapitals(encoding.decoded(Self.fontText(String(decoding: part, as: UTF8.self))))
      default: encoding.withCapitals(encoding.decoded(part))
      }
    }
  }

  private init(_ candidates: [TextEncoding], _ decoded: (TextEncoding) -> String) {
    var best = (encoding: candidates[0], score: Int.min)
    var second = Int.min
    for encoding in candidates {
      let score = Self.score(of: decoded(encoding))
      if score > best.score {
        second = best.score
        best = (encoding, score)
      } else {
        second = max(second, score)
      }
    }
    encoding = best.encoding
    score = best.score
    margin = best.score - max(second, Int.min / 2)
  }

  /// The text with U+FFFD for every letter that no byte of a font stands for: such words are Unicode in truth.
  private static func fontText(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isFromElsewhere = scalar.properties.isAlphabetic && WindowsPage.westernByte(of: scalar) == nil
      result.append(isFromElsewhere ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  /// How much a text looks like Vietnamese: the words with marks that are whole syllables, less twice all other words that
  /// are not plain ASCII. Words with signs such as ¸ or §, with a capital behind a small letter, and undecodable ones are of
  /// the latter.
  public static func score(of text: String) -> Int {
    var score = 0
    var word: [TypedLetter?] = []
    var isASCII = true
    func finish() {
      if !isASCII { score += isSyllable(word) ? 1 : -2 }
      word.removeAll(keepingCapacity: true)
      isASCII = true
    }
    for scalar in TextNormalizer.normalized(text).unicodeScalars {
      if scalar.isASCII ? scalar.properties.isAlphabetic : !isPunctuation(scalar) {
        if !scalar.isASCII { isASCII = false }
        word.append(TypedLetter(scalar))
      } else {
        finish()
      }
    }
    finish()
    return score
  }

  /// A cell of a Unicode file in which a piece of font text was left, in its right form; nil when the cell is right as
  /// it is, or when no encoding makes all of it Vietnamese.
  public static func repair(of cell: String) -> (encoding: TextEncoding, text: String)? {
    guard score(of: cell) < 0 else { return nil }
    for encoding in [TextEncoding.tcvn3InUTF8, .vniInUTF8] {
      let text = encoding.withCapitals(encoding.decoded(cell))
      let words = text.split { !$0.isLetter }.filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
      if !words.isEmpty, score(of: text) == words.count { return (encoding, text) }
    }
    return nil
  }

  private static func isSyllable(_ word: [TypedLetter?]) -> Bool {
    let letters = word.compactMap(\.self)
    guard letters.count == word.count, let syllable = Syllable(letters, from: 0) else { return false }
    if zip(letters, letters.dropFirst()).contains(where: { !$0.isUpper && $1.isUpper }) { return false }
    let tones = letters.map(\.tone).filter { $0 != .level }
    let tone = tones.first ?? .level
    guard tones.count <= 1, syllable.isComplete(tone: tone) else { return false }
    return !syllable.endsInStop || tone == .sac || tone == .nang
  }

  /// What stands beside words in good text: blanks, quotation marks, dashes, dots, the signs of currencies.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{A0}" || (0x2000...0x206F).contains(scalar.value) || (0x20A0...0x20CF).contains(scalar.value)
  }
}
