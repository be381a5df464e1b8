import JSONText
import Testing

@Suite("Trees")
struct ValueTests {
  /// A random tree; the strings draw on characters that need care.
  static func tree(_ random: inout SeededGenerator, depth: Int) -> JSONValue {
    let pieces = [
      "a", "Nguyễn", "\"", "\\", "\n", "\u{0}", "😀", "\u{202E}", "e\u{301}", "é", "\u{E0041}", "12345678", " ", "/",
    ]
    func string() -> String {
      (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
    }
    switch Int.random(in: 0...(depth > 0 ? 6 : 4), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .int(Int(truncatingIfNeeded: random.next()) >> Int.random(in: 0...63, using: &random))
    case 3: return .double(Double.random(in: -1e9...1e9, using: &random))
    case 4: return .string(string())
    case 5: return .array((0..<Int.random(in: 0...5, using: &random)).map { _ in tree(&random, depth: depth - 1) })
    default:
      return .object(
        (0..<Int.random(in: 0...5, using: &random)).map { .init("\($0)\(string())", tree(&random, depth: depth - 1)) })
    }
  }

  @Test("written and read back, random trees are the same", arguments: 0..<300)
  func roundTrip(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let value = Self.tree(&random, depth: 6)
    let text = value.text
    let back = try JSONValue(parsing: text)
    #expect(back == value)
    #expect(back.text == text)
    #expect(fault(in: Array(text.utf8)) == nil)
  }

  @Test("order is kept, members are found")
  func order() throws {
    let value = try JSONValue(parsing: "{\"z\":1,\"a\":{\"é\":2.0},\"m\":[null]}")
    #expect(value.text == "{\"z\":1,\"a\":{\"é\":2.0},\"m\":[null]}")
    #expect(value["a"]?["é"] == .int(2))
    #expect(value["a"]?["e\u{301}"] == nil)
    #expect(value["x"] == nil)
    #expect(JSONValue.null["x"] == nil)
  }

  @Test(
    "the same, said differently",
    arguments: [
      ("{\"a\":1,\"b\":[2]}", "{ \"b\":[2.0], \"a\":1e0 }"), ("\"\\u00e9\\/\"", "\"é/\""), ("-0", "0"), ("[]", " [ ] "),
    ])
  func equal(_ one: String, _ other: String) throws {
    #expect(try JSONValue(parsing: one) == JSONValue(parsing: other))
  }

  @Test(
    "not the same",
    arguments: [
      ("[1,2]", "[2,1]"), ("{\"a\":1}", "{\"a\":1,\"b\":null}"), ("{\"a\":1}", "{\"b\":1}"), ("\"é\"", "\"e\u{301}\""),
      ("1", "\"1\""),
      ("0", "false"), ("null", "{}"), ("9007199254740993", "9007199254740992.0"), ("[]", "{}"),
    ])
  func different(_ one: String, _ other: String) throws {
    #expect(try JSONValue(parsing: one) != JSONValue(parsing: other))
  }

  @Test(
    "a member twice",
    arguments: [
      ("{\"id\":1,\"id\":1}", "id", 8), ("{\"a\":{\"b\":1,\"\\u0062\":2}}", "b", 12), ("[{\"\":1,\"\":2}]", "", 7),
    ])
  func duplicates(_ text: String, _ name: String, _ offset: Int) {
    #expect(treeFault(in: Array(text.utf8))?.problem == .duplicateMember(name))
    #expect(treeFault(in: Array(text.utf8))?.offset == offset)
    // Skipping passes over it: only who knows the members must care.
    #expect(fault(in: Array(text.utf8)) == nil)
  }

  @Test("numbers: whole where they fit, else double")
  func numbers() throws {
    func isInt(_ text: String) throws -> Bool {
      if case .int = try JSONValue(parsing: text) { true } else { false }
    }
    #expect(try isInt("9223372036854775807"))
    #expect(try !isInt("9223372036854775808"))
    #expect(try !isInt("1.0"))
    #expect(try !isInt("1e2"))
  }
}
