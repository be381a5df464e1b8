import JSONText
import Testing

@Suite("What is JSON and what is not")
struct AcceptanceTests {
  @Test(
    "accepted by skipping and by the tree",
    arguments: [
      "null", "true", "false", "0", "-0", "-1", "10", "1.5", "1e5", "1E+5", "1e-5", "0.0", "0e0", "1.0e10", "\"\"",
      "\"a\"", "[]", "{}", "[ ]", "{ }", " \t\r\n1 \t\r\n", "[1]", "[1,2]", "[ 1 , 2 ]", "{\"a\":1}",
      "{ \"a\" : 1 , \"b\" : 2 }",
      "[[],[[]],{}]", "{\"\":0}", "{\"a\":{\"a\":{\"a\":[]}}}", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0000\"",
      "\"\\u00E9\\u00e9\"",
      "\"\\ud83d\\ude00\"", "\"\\uD83D\\uDE00\"", "\"\\uFFFF\"", "\"\u{7F}\"",
      "\"\u{80}\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}\"",
      "\"\u{D7FF}\u{E000}\"", "\"\u{2028}\"", "\"nhiều chữ tiếng Việt, dài hơn tám byte\"",
      "[true,false,null,\"x\",1,{}]",
      "123456789012345678901234567890", "-0.000000000000000000000000000001", "1e400", "\"12345678\"", "\"1234567\"",
    ])
  func accepted(_ text: String) {
    // A number beyond Double is JSON, but the tree has no case that could hold it.
    let tooLargeForTree = text == "1e400"
    #expect(fault(in: Array(text.utf8)) == nil)
    #expect(treeFault(in: Array(text.utf8))?.problem == (tooLargeForTree ? .valueOutOfRange : nil))
  }

  typealias Refusal = (text: String, problem: JSONError.Problem, offset: Int)

  static let refusals: [Refusal] = [
    ("", .endOfText(.value), 0), ("  ", .endOfText(.value), 2), ("[", .endOfText(.valueOrBracket), 1),
    ("{", .endOfText(.memberNameOrBrace), 1), ("[1", .endOfText(.commaOrBracket), 2), ("[1,", .endOfText(.value), 3),
    ("{\"a\"", .endOfText(.colon), 4), ("{\"a\":", .endOfText(.value), 5), ("{\"a\":1", .endOfText(.commaOrBrace), 6),
    ("{\"a\":1,", .endOfText(.memberName), 7),
    ("]", .expected(.value), 0), ("}", .expected(.value), 0), (",", .expected(.value), 0), (":", .expected(.value), 0),
    ("[,1]", .expected(.valueOrBracket), 1), ("[1,]", .expected(.value), 3), ("[1,,2]", .expected(.value), 3),
    ("[1 2]", .expected(.commaOrBracket), 3), ("[1}", .expected(.commaOrBracket), 2),
    ("[}", .expected(.valueOrBracket), 1),
    ("{]", .expected(.memberNameOrBrace), 1), ("{,}", .expected(.memberNameOrBrace), 1),
    ("{a:1}", .expected(.memberNameOrBrace), 1), ("{'a':1}", .expected(.memberNameOrBrace), 1),
    ("{1:1}", .expected(.memberNameOrBrace), 1), ("{\"a\":1,}", .expected(.memberName), 7),
    ("{\"a\":1,b:2}", .expected(.memberName), 7), ("{\"a\" 1}", .expected(.colon), 5),
    ("{\"a\",1}", .expected(.colon), 4),
    ("{\"a\":}", .expected(.value), 5), ("{\"a\":1 \"b\":2}", .expected(.commaOrBrace), 7),
    ("{\"a\":1]", .expected(.commaOrBrace), 6), ("{\"a\"::1}", .expected(.value), 5),
    ("tru", .expected(.value), 0), ("True", .expected(.value), 0), ("nul", .expected(.value), 0),
    ("nULL", .expected(.value), 0),
    ("[fals]", .expected(.value), 1), ("undefined", .expected(.value), 0), ("NaN", .expected(.value), 0),
    ("Infinity", .expected(.value), 0), ("-Infinity", .badNumber, 0), ("-", .badNumber, 0),
    ("+1", .expected(.value), 0),
    (".5", .expected(.value), 0), ("01", .badNumber, 0), ("-01", .badNumber, 0), ("00", .badNumber, 0),
    ("[1.]", .badNumber, 1),
    ("1.e5", .badNumber, 0), ("1e", .badNumber, 0), ("1e+", .badNumber, 0), ("[-]", .badNumber, 1),
    ("1.5.5", .trailing, 3),
    ("0x10", .trailing, 1), ("1_000", .trailing, 1), ("[1a]", .expected(.commaOrBracket), 2), ("truex", .trailing, 4),
    ("1 2", .trailing, 2), ("{}{}", .trailing, 2), ("[]]", .trailing, 2), ("\"a\"b", .trailing, 3),
    ("// a\n1", .expected(.value), 0),
    ("1 /* a */", .trailing, 2), ("[1]\u{0}", .trailing, 3), ("\u{0}", .expected(.value), 0),
    ("\u{A0}1", .expected(.value), 0),
    ("\u{B}1", .expected(.value), 0), ("\u{FEFF}1", .byteOrderMark, 0), ("[\u{FEFF}1]", .expected(.valueOrBracket), 1),
    ("\"", .unterminatedString, 0), ("[\"abc", .unterminatedString, 1), ("\"abcdefghijkl", .unterminatedString, 0),
    ("\"a\nb\"", .unterminatedString, 0), ("\"a\r\nb\"", .unterminatedString, 0), ("\"a\tb\"", .controlInString, 2),
    ("\"\u{0}\"", .controlInString, 1), ("\"12345678901\u{1F}\"", .controlInString, 12),
    ("\"\\", .badEscape, 1), ("\"\\\"", .unterminatedString, 0), ("\"\\x41\"", .badEscape, 1),
    ("\"\\U0041\"", .badEscape, 1),
    ("\"\\'\"", .badEscape, 1), ("\"\\u\"", .badEscape, 1), ("\"\\u12\"", .badEscape, 1),
    ("\"\\u12G4\"", .badEscape, 1),
    ("\"\\u+123\"", .badEscape, 1), ("\"a\\\u{1}\"", .badEscape, 2), ("\"\\u{41}\"", .badEscape, 1),
    ("\"\\ud83d\"", .loneSurrogate, 1), ("\"\\ude00\"", .loneSurrogate, 1), ("\"ab\\ud83dx\"", .loneSurrogate, 3),
    ("\"\\ud83d\\n\"", .loneSurrogate, 1), ("\"\\ud83d\\u0041\"", .loneSurrogate, 1),
    ("\"\\ud83d\\ud83d\"", .loneSurrogate, 1),
    ("\"\\ude00\\ud83d\"", .loneSurrogate, 1), ("{\"\\udfff\":1}", .loneSurrogate, 2),
  ]

  @Test("refused, with the reason and the place", arguments: refusals)
  func refused(_ refusal: Refusal) {
    let error = fault(in: Array(refusal.text.utf8))
    #expect(error?.problem == refusal.problem)
    #expect(error?.offset == refusal.offset)
    #expect(treeFault(in: Array(refusal.text.utf8)) == error)
  }

  @Test(
    "bytes that are no UTF-8",
    arguments: [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC2], [0xC2, 0x20], [0xC2, 0xC2], [0xE0, 0x80, 0x80],
      [0xE0, 0x9F, 0xBF],
      [0xE1, 0x80], [0xE1, 0x80, 0x20], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x90, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xF8, 0x88, 0x80, 0x80],
      [0xFE], [0xFF], [0xC3, 0xA9, 0xC3],
    ] as [[UInt8]])
  func badUTF8(_ bad: [UInt8]) {
    let intact = bad.starts(with: [0xC3, 0xA9]) ? 2 : 0
    // Near the end and far from it, in a value and in a name: the checks take different paths.
    for padding in ["", "0123456789"] {
      let value = Array("\"".utf8) + bad + Array("\(padding)\"".utf8)
      #expect(fault(in: value)?.problem == .badUTF8)
      #expect(fault(in: value)?.offset == 1 + intact)
      #expect(fault(in: Array("{".utf8) + value + Array(":1}".utf8))?.problem == .badUTF8)
    }
    #expect(fault(in: bad)?.problem == .expected(.value))
  }

  @Test("every character is accepted, in one-, two-, three- and four-byte form")
  func allScalars() {
    for first in stride(from: UInt32(0x20), to: 0x110000, by: 0x400) {
      let scalars = (first..<first + 0x400).compactMap(Unicode.Scalar.init).filter { $0 != "\"" && $0 != "\\" }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(fault(in: Array("\"\(text)\"".utf8)) == nil)
    }
  }

  @Test("nesting: 128 is read, 129 and 100,000 are refused")
  func nesting() {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(fault(in: nested(128)) == nil)
    #expect(treeFault(in: nested(128)) == nil)
    for depth in [129, 100_000] {
      #expect(fault(in: nested(depth))?.problem == .tooDeep)
      #expect(treeFault(in: nested(depth))?.problem == .tooDeep)
      #expect(fault(in: nested(depth))?.offset == 128)
    }
    let objects = String(repeating: "{\"a\":", count: 200)
    #expect(fault(in: Array(objects.utf8))?.problem == .tooDeep)
    // Siblings do not count.
    #expect(fault(in: Array("[\(String(repeating: "[[]],", count: 1000))[]]".utf8)) == nil)
  }

  @Test("cut off after any byte: an error, never a trap, never accepted")
  func truncation() {
    let document = Array(sampleDocument.utf8)
    let whole = document.count - 1
    for count in 0..<whole {
      let part = Array(document[..<count])
      let error = fault(in: part)
      #expect(error != nil)
      #expect(treeFault(in: part) == error)
      #expect(error.map { $0.offset <= count } == true)
    }
    #expect(fault(in: document) == nil)
  }

  @Test("random damage: skipping and the tree agree, and what is accepted reads back from its own text")
  func damage() throws {
    var random = SeededGenerator(seed: 1945)
    let document = Array(sampleDocument.utf8)
    let tempting = Array("{}[]\",:\\u0e-+.tfn \n\u{FEFF}đ😀".utf8)
    var accepted = 0
    for _ in 0..<20_000 {
      var bytes = document
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes[place] = tempting.randomElement(using: &random)!
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.remove(at: place)
        default: bytes.insert(tempting.randomElement(using: &random)!, at: place)
        }
      }
      let error = fault(in: bytes)
      let treeError = treeFault(in: bytes)
      if case .duplicateMember = treeError?.problem { continue }
      if treeError?.problem == .valueOutOfRange { continue }
      #expect(error == treeError)
      if error == nil {
        accepted += 1
        let value = try JSONValue(parsing: bytes)
        #expect(try JSONValue(parsing: value.text) == value)
        #expect(String(validating: bytes, as: UTF8.self) != nil)
      }
    }
    #expect(accepted > 1000)
  }
}
