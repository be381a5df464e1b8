import Foundation
import Testing
import VietnameseText

@Suite struct LegacyTests {
  /// The codes of every letter, read from the table the room's own was checked against.
  struct Codes {
    private var bytes: [TextEncoding: [Unicode.Scalar: [UInt8]]] = [:]

    init() throws {
      let columns: [(TextEncoding, Int)] = [(.tcvn3, 2), (.vni, 3), (.viscii, 4), (.windows1258, 5), (.vps, 6)]
      for line in try Vectors.lines("legacy-tables.tsv") {
        let cells = line.split(separator: "\t")
        guard let letter = cells[0].unicodeScalars.first else { continue }
        for (encoding, column) in columns {
          bytes[encoding, default: [:]][letter] = cells[column].split(separator: " ").compactMap {
            UInt8($0, radix: 16)
          }
        }
      }
      // The table has the small letter's code for seven capitals; the standard puts six of them among the controls.
      let standard: [(Unicode.Scalar, UInt8)] = [
        ("Ẳ", 0x02), ("Ẵ", 0x05), ("Ẫ", 0x06), ("Õ", 0xA0), ("Ỷ", 0x14), ("Ỹ", 0x19), ("Ỵ", 0x1E),
      ]
      for (letter, byte) in standard { bytes[.viscii]?[letter] = [byte] }
    }

    /// The text as an old program wrote it.
    func encoded(_ text: String, _ encoding: TextEncoding) -> [UInt8] {
      text.precomposedStringWithCanonicalMapping.unicodeScalars.flatMap { scalar -> [UInt8] in
        switch encoding {
        case .utf8: Array(String(scalar).utf8)
        case .tcvn3InUTF8: Self.asUTF8(encoded(String(scalar), .tcvn3))
        case .vniInUTF8: Self.asUTF8(encoded(String(scalar), .vni))
        default: scalar.isASCII ? [UInt8(scalar.value)] : bytes[encoding]?[scalar] ?? [0x3F]
        }
      }
    }

    private static func asUTF8(_ bytes: [UInt8]) -> [UInt8] {
      Array((String(bytes: bytes, encoding: .windowsCP1252) ?? "").utf8)
    }
  }

  private static func file(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors")
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }

  static let oneCode: [TextEncoding] = [.vni, .viscii, .windows1258, .vniInUTF8]

  @Test(arguments: TextEncoding.allCases)
  func everyLetter(_ encoding: TextEncoding) throws {
    let codes = try Codes()
    for line in try Vectors.lines("legacy-tables.tsv") {
      let letter = String(line.prefix(1))
      // Behind a small letter, so that nothing tells the case of a code that stands for both.
      let decoded = encoding.decoded(codes.encoded("x" + letter, encoding))
      let isLost = letter != letter.lowercased() && decoded == "x" + letter.lowercased()
      let mayBeLost = [.tcvn3, .tcvn3InUTF8, .vps].contains(encoding)
      #expect(decoded.codes == ("x" + letter).codes || mayBeLost && isLost, "\(letter) \(encoding)")
    }
  }

  @Test(arguments: [
    ("legacy200.tcvn3.csv", TextEncoding.tcvn3), ("legacy200.vni.csv", .vni), ("legacy200.utf8.csv", .utf8),
  ])
  func theSameLinesInThreeEncodings(name: String, encoding: TextEncoding) throws {
    let bytes = try Self.file(name)
    let guess = EncodingGuess(of: bytes)
    #expect(guess.encoding == encoding)
    #expect(guess.margin > 1_600)
    let expected = String(decoding: try Self.file("legacy200.utf8.csv"), as: UTF8.self).split(separator: "\r\n")
    let read = encoding.decoded(bytes)
    let lines = encoding.withCapitals(read).split(separator: "\r\n")
    #expect(lines.count == 200)
    // All of them, the capitals that TCVN3 cannot write among them.
    for (line, wanted) in zip(lines, expected) { #expect(String(line).codes == String(wanted).codes) }
    // They are put back only when asked for.
    #expect((read.split(separator: "\r\n") == lines) == !encoding.losesCapitals)
  }

  @Test func fontTextInUnicodeFiles() throws {
    for (name, font, encoding) in [
      ("legacy200.tcvn3.csv", TextEncoding.tcvn3, TextEncoding.tcvn3InUTF8), ("legacy200.vni.csv", .vni, .vniInUTF8),
    ] {
      let raw = try Self.file(name)
      let bytes = Array(try #require(String(bytes: raw, encoding: .windowsCP1252)).utf8)
      for file in [bytes, [0xEF, 0xBB, 0xBF] + bytes] {
        #expect(EncodingGuess(of: file).encoding == encoding)
        #expect(encoding.decoded(file).codes == font.decoded(raw).codes)
      }
    }
  }

  /// How often the guess is right for so many names: percentages that must be reached.
  @Test(arguments: [
    (10, [TextEncoding.utf8: 100, .tcvn3: 100, .vni: 100, .windows1258: 100, .viscii: 100, .vps: 100]),
    (3, [.utf8: 100, .tcvn3: 100, .vni: 100, .windows1258: 99, .viscii: 97, .vps: 97]),
    (1, [.utf8: 100, .tcvn3: 99, .vni: 95, .windows1258: 85, .viscii: 74]),
  ])
  func guessesFromFewNames(count: Int, percents: [TextEncoding: Int]) throws {
    let codes = try Codes()
    let names = try Vectors.lines("names.txt").filter { !$0.utf8.allSatisfy { $0 < 0x80 } }
    for (encoding, percent) in percents {
      var tries = 0
      var right = 0
      for start in stride(from: 0, to: 1_000, by: count) {
        let text = names[start..<start + count].joined(separator: "\n")
        tries += 1
        if EncodingGuess(of: codes.encoded(text, encoding)).encoding == encoding { right += 1 }
      }
      #expect(right * 100 >= percent * tries, "\(encoding): \(right) of \(tries)")
    }
  }

  @Test(arguments: [
    ("NguyÔn V¨n §øc", "Nguyễn Văn Đức", TextEncoding.tcvn3InUTF8), ("Nguyeãn Vaên Ñöùc", "Nguyễn Văn Đức", .vniInUTF8),
    ("Buøi Ñinh Döông", "Bùi Đinh Dương", .vniInUTF8), ("Lª ThÞ ¸nh", "Lê Thị Ánh", .tcvn3InUTF8),
    ("TrÇn ThÞ Hoµ", "Trần Thị Hoà", .tcvn3InUTF8),
  ])
  func aCellOfFontTextIsRepaired(cell: String, text: String, encoding: TextEncoding) throws {
    let repair = try #require(EncodingGuess.repair(of: cell))
    #expect(repair.text.codes == text.codes)
    #expect(repair.encoding == encoding)
  }

  @Test(arguments: [
    "Nguyễn Văn Đức", "Nguye\u{302}\u{303}n Va\u{306}n An", "Nguyen Van An", "", "Müller", "36B1-123.45", "Ðỗ Đạt",
    "日本 ¸ §",
  ])
  func aGoodOrHopelessCellIsLeftAlone(cell: String) {
    #expect(EncodingGuess.repair(of: cell) == nil)
  }

  @Test(arguments: [
    ("M¤NG B¸ HOµNG,NguyÔn B¸ Hïng", "MÔNG BÁ HOÀNG,Nguyễn Bá Hùng"), ("a,¸nh b", "a,Ánh b"), ("a, ¸nh b", "a, ánh b"),
    ("ñy ban", "Ủy ban"), ("Lª ¸nh", "Lê Ánh"), ("nhµ ë", "nhà ở"), ("¸\tµ\n¶", "Á\tÀ\nẢ"),
  ])
  func capitalsComeBack(cell: String, text: String) {
    let encoding = TextEncoding.tcvn3InUTF8
    #expect(encoding.withCapitals(encoding.decoded(cell)).codes == text.codes)
  }

  @Test func plainTextTellsNothing() {
    for bytes in [[], Array("Nguyen Van An".utf8), [0xEF, 0xBB, 0xBF]] {
      let guess = EncodingGuess(of: bytes)
      #expect(guess.encoding == .utf8 && guess.score == 0 && guess.margin == 0)
    }
    #expect(EncodingGuess(of: Array("Nguye\u{302}\u{303}n".utf8)).encoding == .utf8)
    #expect(TextEncoding.utf8.decoded(Array("e\u{302}\u{301}".utf8)).codes == "ế".codes)
  }

  @Test(arguments: 0..<4)
  func wildBytesDoNoHarm(seed: UInt64) {
    var generator = SeededGenerator(state: 500 + seed)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let guess = EncodingGuess(of: bytes)
      #expect(guess.margin >= 0)
      for encoding in TextEncoding.allCases {
        let text = encoding.decoded(bytes).replacing("\t", with: " ")
        #expect(TextNormalizer.normalized(text).codes == text.codes)
        _ = EncodingGuess.repair(of: text)
      }
    }
  }
}
