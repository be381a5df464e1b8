/// The codes of the Vietnamese letters in one old encoding. What has no code of its own is as in windows-1252, since these
/// encodings were fonts for Windows.
struct LegacyTable: Sendable {
  /// The letters of one byte, by the byte.
  private(set) var singles = [Unicode.Scalar?](repeating: nil, count: 256)
  /// The letters of two bytes, by both.
  private(set) var pairs: [UInt16: Unicode.Scalar] = [:]
  /// The small letters whose code stands for the capital as well.
  private(set) var caseless: Set<Unicode.Scalar> = []

  /// Reads the codes of all lower-case letters in the order of the alphabet and its tones, đ last, then of the capitals;
  /// a capital with the code of its small letter is read as the small one.
  private init(lower: String, upper: String) {
    for (code, letter) in zip(Self.codes(upper), Self.upperLetters) { set(code, letter) }
    let capitals = Set(Self.codes(upper))
    for (code, letter) in zip(Self.codes(lower), Self.lowerLetters) {
      set(code, letter)
      if capitals.contains(code) { caseless.insert(letter) }
    }
  }

  private mutating func set(_ code: UInt16, _ letter: Unicode.Scalar) {
    if code < 256 { singles[Int(code)] = letter } else { pairs[code] = letter }
  }

  private static func codes(_ list: String) -> [UInt16] {
    list.split { $0 == " " || $0 == "\n" }.compactMap { UInt16($0, radix: 16) }
  }

  private static let lowerLetters = VietnameseLetter.tonedVowels.unicodeScalars.filter { !$0.isASCII } + ["đ"]
  private static let upperLetters = lowerLetters.map { $0.properties.uppercaseMapping.unicodeScalars.first ?? $0 }

  /// TCVN3 (ABC): one byte a letter; capitals with a tone have no code, another font drew them.
  static let tcvn3 = LegacyTable(
    lower: """
      b5 b6 b7 b8 b9 a8 bb bc bd be c6 a9 c7 c8 c9 ca cb cc ce cf d0 d1 aa d2 d3 d4 d5 d6 d7 d8 dc dd de df e1 e2
      e3 e4 ab e5 e6 e7 e8 e9 ac ea eb ec ed ee ef f1 f2 f3 f4 ad f5 f6 f7 f8 f9 fa fb fc fd fe ae
      """,
    upper: """
      b5 b6 b7 b8 b9 a1 bb bc bd be c6 a2 c7 c8 c9 ca cb cc ce cf d0 d1 a3 d2 d3 d4 d5 d6 d7 d8 dc dd de df e1 e2
      e3 e4 a4 e5 e6 e7 e8 e9 a5 ea eb ec ed ee ef f1 f2 f3 f4 a6 f5 f6 f7 f8 f9 fa fb fc fd fe a7
      """)

  /// VNI-Windows: the letter, then a byte for its marks.
  static let vni = LegacyTable(
    lower: """
      61f8 61fb 61f5 61f9 61ef 61ea 61e8 61fa 61fc 61e9 61eb 61e2 61e0 61e5 61e3 61e1 61e4 65f8 65fb 65f5 65f9
      65ef 65e2 65e0 65e5 65e3 65e1 65e4 ec e6 f3 ed f2 6ff8 6ffb 6ff5 6ff9 6fef 6fe2 6fe0 6fe5 6fe3 6fe1 6fe4 f4
      f4f8 f4fb f4f5 f4f9 f4ef 75f8 75fb 75f5 75f9 75ef f6 f6f8 f6fb f6f5 f6f9 f6ef 79f8 79fb 79f5 79f9 ee f1
      """,
    upper: """
      41d8 41db 41d5 41d9 41cf 41ca 41c8 41da 41dc 41c9 41cb 41c2 41c0 41c5 41c3 41c1 41c4 45d8 45db 45d5 45d9
      45cf 45c2 45c0 45c5 45c3 45c1 45c4 cc c6 d3 cd d2 4fd8 4fdb 4fd5 4fd9 4fcf 4fc2 4fc0 4fc5 4fc3 4fc1 4fc4 d4
      d4d8 d4db d4d5 d4d9 d4cf 55d8 55db 55d5 55d9 55cf d6 d6d8 d6db d6d5 d6d9 d6cf 59d8 59db 59d5 59d9 ce d1
      """)

  /// VISCII: one byte a letter, six of the capitals among the control codes.
  static let viscii = LegacyTable(
    lower: """
      e0 e4 e3 e1 d5 e5 a2 c6 c7 a1 a3 e2 a5 a6 e7 a4 a7 e8 eb a8 e9 a9 ea ab ac ad aa ae ec ef ee ed b8 f2 f6 f5
      f3 f7 f4 b0 b1 b2 af b5 bd b6 b7 de be fe f9 fc fb fa f8 df d7 d8 e6 d1 f1 cf d6 db fd dc f0
      """,
    upper: """
      c0 c4 c3 c1 80 c5 82 02 05 81 83 c2 85 86 06 84 87 c8 cb 88 c9 89 ca 8b 8c 8d 8a 8e cc 9b ce cd 98 d2 99 a0
      d3 9a d4 90 91 92 8f 93 b4 96 97 b3 95 94 d9 9c 9d da 9e bf bb bc ff ba b9 9f 14 19 dd 1e d0
      """)

  /// VPS: one byte a letter; some capitals share the code of the small letter.
  static let vps = LegacyTable(
    lower: """
      e0 e4 e3 e1 e5 e6 a2 a3 a4 a1 a5 e2 c0 c4 c5 c3 c6 e8 c8 eb e9 cb ea 8a 8b cd 89 8c ec cc ef ed ce f2 d5 f5
      f3 86 f4 d2 b0 87 d3 b6 d6 a9 aa ab a7 ae f9 fb db fa f8 dc d8 ba bb d9 bf ff 9b cf 9a 9c c7
      """,
    upper: """
      80 81 82 c1 e5 88 8e 8f f0 8d a5 c2 84 85 c5 83 c6 d7 de fe c9 cb ca 93 94 95 90 8c b5 b7 b8 b4 ce bc bd be
      b9 86 d4 97 98 99 96 b6 f7 9e 9f a6 9d ae a8 d1 ac da f8 d0 af b1 bb ad bf b2 fd b3 dd 9c f1
      """)
}
