import JSONText
import Testing

@Suite("Reading value by value")
struct ReaderTests {
  @Test("a record, its members in any order, unknown ones kept exactly")
  func record() throws {
    let text =
      "{ \"x-new\" : { \"b\" : [1.50, \"\\u0041\"],\n \"a\":null } ,\"rev\":3,\"id\":\"CN000012\",\"on\":true,\"s\":8.5,\"to\":null}"
    try JSONReader.reading(text) { reader throws(JSONError) in
      var raw = ""
      var seen: [String] = []
      try reader.beginObject()
      while let name = try reader.nextMember() {
        seen.append(name.string)
        switch name {
        case "id": try expectEqual(reader.readString(), "CN000012")
        case "rev": try expectEqual(reader.readInt(), 3)
        case "on": try expectEqual(reader.readBool(), true)
        case "s": try expectEqual(reader.readDouble(), 8.5)
        case "to": try expectEqual(reader.readNullIfPresent(), true)
        default: raw = String(decoding: try reader.readRawValue(), as: UTF8.self)
        }
      }
      try reader.finish()
      #expect(seen == ["x-new", "rev", "id", "on", "s", "to"])
      #expect(raw == "{ \"b\" : [1.50, \"\\u0041\"],\n \"a\":null }")
    }
  }

  @Test(
    "the text of a value is kept byte for byte",
    arguments: ["1", "-0.50e+01", "\"\\u00e9\\/\"", "[ 1 ,\t2 ]", "{}", "null", "\"é\""])
  func raw(_ value: String) throws {
    for text in [value, " \(value)\r\n", "[\(value)]", "[ \(value) ,0]"] {
      try JSONReader.reading(text) { reader throws(JSONError) in
        if text.hasPrefix("[") && !value.hasPrefix("[") {
          try reader.beginArray()
          try expectEqual(reader.nextElement(), true)
        } else if text.hasPrefix("[") && text != value {
          try reader.beginArray()
          try expectEqual(reader.nextElement(), true)
        }
        expectEqual(String(decoding: try reader.readRawValue(), as: UTF8.self), value)
      }
    }
  }

  @Test("names: exact comparison at every length, short, long, with escapes")
  func names() throws {
    let text =
      "{\"a\":1,\"ab\":2,\"abc\":3,\"abcd\":4,\"abcdefg\":5,\"abcdefgh\":6,\"abcdefghijklm\":7,\"\\u0061bx\":8,\"\":9,\"tên\":10}"
    var found: [Int] = []
    try JSONReader.reading(text) { reader throws(JSONError) in
      try reader.beginObject()
      while let name = try reader.nextMember() {
        let value = try reader.readInt()
        switch name {
        case "a": found.append(value == 1 ? 1 : 0)
        case "ab": found.append(value == 2 ? 2 : 0)
        case "abd": found.append(-1)
        case "abc": found.append(value == 3 ? 3 : 0)
        case "abcd": found.append(value == 4 ? 4 : 0)
        case "abcdefx", "abXdefg": found.append(-1)
        case "abcdefg": found.append(value == 5 ? 5 : 0)
        case "abcdefgh": found.append(value == 6 ? 6 : 0)
        case "abcdefghijklx", "abcdefghXjklm": found.append(-1)
        case "abcdefghijklm": found.append(value == 7 ? 7 : 0)
        case "abx": found.append(value == 8 ? 8 : 0)
        case "": found.append(value == 9 ? 9 : 0)
        case "tên": found.append(value == 10 ? 10 : 0)
        default: found.append(-2)
        }
      }
    }
    #expect(found == Array(1...10))
  }

  @Test("expected members are taken, all else is left to nextMember")
  func taking() throws {
    try JSONReader.reading("{\"id\":\"a\",\"rev\":1 ,\"b\":2,\"\":3}") { reader throws(JSONError) in
      try reader.beginObject()
      expectEqual(reader.takeMember("rev"), false)
      expectEqual(reader.takeMember("i"), false)
      expectEqual(reader.takeMember("idx"), false)
      expectEqual(reader.takeMember("id"), true)
      try expectEqual(reader.readString(), "a")
      expectEqual(reader.takeMember("id"), false)
      expectEqual(reader.takeMember("rev"), true)
      try expectEqual(reader.readInt(), 1)
      expectEqual(reader.takeMember("b"), false)
      try expectEqual(reader.nextMember()?.string, "b")
      try expectEqual(reader.readInt(), 2)
      expectEqual(reader.takeMember(""), true)
      try expectEqual(reader.readInt(), 3)
      expectEqual(reader.takeMember(""), false)
      try expectEqual(reader.nextMember() == nil, true)
      try reader.finish()
    }
    // No comma before the first, none missing before the others, nothing beyond the end.
    let early = fault(in: "{,\"a\":1}") { reader throws(JSONError) in
      try reader.beginObject()
      expectEqual(reader.takeMember("a"), false)
      _ = try reader.nextMember()
    }
    #expect(early?.problem == .expected(.memberNameOrBrace))
    let late = fault(in: "{\"a\":1\"b\":2}") { reader throws(JSONError) in
      try reader.beginObject()
      expectEqual(reader.takeMember("a"), true)
      _ = try reader.readInt()
      expectEqual(reader.takeMember("b"), false)
      _ = try reader.nextMember()
    }
    #expect(late?.problem == .expected(.commaOrBrace))
    for cut in ["{", "{\"", "{\"a", "{\"a\"", "{\"a\":"] {
      try JSONReader.reading(cut) { reader throws(JSONError) in
        try reader.beginObject()
        expectEqual(reader.takeMember("a"), false)
      }
    }
  }

  @Test(
    "escapes are decoded",
    arguments: [
      ("\"\\\"\\\\\\/\"", "\"\\/"), ("\"\\b\\f\\n\\r\\t\"", "\u{8}\u{C}\n\r\t"), ("\"\\u0000x\"", "\u{0}x"),
      ("\"\\u1ec5\\u1EC5ễ\"", "ễễễ"), ("\"a\\ud83d\\ude00b\"", "a😀b"), ("\"\\udbff\\udfff\"", "\u{10FFFF}"),
      ("\"\\\\u0041\"", "\\u0041"), ("\"12345678\\n12345678\\n\"", "12345678\n12345678\n"),
    ])
  func escapes(_ text: String, _ decoded: String) throws {
    try JSONReader.reading("{\(text):\(text)}") { reader throws(JSONError) in
      try reader.beginObject()
      let name = try reader.nextMember()
      let value = try reader.readString()
      // The name is still whole after its value was decoded.
      #expect(name.map { Array($0.utf8) } == Array(decoded.utf8))
      #expect(Array(value.utf8) == Array(decoded.utf8))
    }
  }

  @Test("plain strings are not copied, strings with escapes are")
  func noCopy() throws {
    let bytes = Array("[\"CN000012\",\"CN\\u0030\"]".utf8)
    try bytes.withUnsafeBytes { text in
      var reader = JSONReader(text)
      try reader.beginArray()
      _ = try reader.nextElement()
      try expectEqual(reader.readStringBytes().baseAddress, text.baseAddress.map { $0 + 2 })
      _ = try reader.nextElement()
      expectEqual(Array(try reader.readStringBytes()), Array("CN0".utf8))
    }
  }

  @Test(
    "whole numbers are exact",
    arguments: [
      ("0", 0), ("-0", 0), ("7", 7), ("-12", -12), ("999999999999999999", 999_999_999_999_999_999),
      ("1000000000000000000", 1_000_000_000_000_000_000), ("9223372036854775807", Int.max),
      ("-9223372036854775808", Int.min),
    ])
  func wholeNumbers(_ text: String, _ value: Int) throws {
    for text in [text, " \(text)\n"] {
      try JSONReader.reading(text) { reader throws(JSONError) in
        try expectEqual(reader.readInt(), value)
        try reader.finish()
      }
    }
  }

  @Test(
    "whole numbers are refused rather than changed",
    arguments: [
      ("9223372036854775808", .valueOutOfRange), ("-9223372036854775809", .valueOutOfRange),
      ("100000000000000000000000000000000000000000", .valueOutOfRange), ("1.0", .notWhole), ("1e3", .notWhole),
      ("1E3", .notWhole), ("01", .badNumber), ("-", .badNumber), ("-01", .badNumber), ("1.", .badNumber),
      ("--1", .badNumber),
      ("\"1\"", .wrongKind(expected: .number, found: .string)), ("null", .wrongKind(expected: .number, found: .null)),
      ("x", .expected(.value)), ("", .endOfText(.value)),
    ] as [(String, JSONError.Problem)])
  func refusedNumbers(_ text: String, _ problem: JSONError.Problem) {
    let error = fault(in: "  \(text)") { reader throws(JSONError) in try reader.readInt() }
    #expect(error?.problem == problem)
    #expect(error?.offset == 2)
  }

  @Test(
    "doubles",
    arguments: [
      ("0", 0), ("0.1", 0.1), ("-2.5e-3", -0.0025), ("9007199254740993", 9_007_199_254_740_992),
      ("5e-324", Double.leastNonzeroMagnitude),
      ("1e-400", 0),
      ("1.7976931348623157e308", Double.greatestFiniteMagnitude),
      ("123456789012345678901234567890", 1.2345678901234568e29),
      ("0.\(String(repeating: "0", count: 300))1", 1e-301),
    ] as [(String, Double)])
  func doubles(_ text: String, _ value: Double) throws {
    try JSONReader.reading(text) { reader throws(JSONError) in try expectEqual(reader.readDouble(), value) }
  }

  @Test("numbers beyond Double", arguments: ["1e309", "-1e999999999999", "1\(String(repeating: "0", count: 400))"])
  func hugeDoubles(_ text: String) {
    let error = fault(in: text) { reader throws(JSONError) in try reader.readDouble() }
    #expect(error?.problem == .valueOutOfRange)
    #expect(fault(in: Array(text.utf8)) == nil)
  }

  @Test("another kind than asked for")
  func kinds() throws {
    let texts = ["{}", "[]", "\"\"", "1", "true", "null"]
    for (text, kind) in zip(texts, JSONKind.allCases) {
      let found: [JSONError?] = [
        fault(in: text) { reader throws(JSONError) in try reader.beginObject() },
        fault(in: text) { reader throws(JSONError) in try reader.beginArray() },
        fault(in: text) { reader throws(JSONError) in try reader.readString() },
        fault(in: text) { reader throws(JSONError) in try reader.readDouble() },
        fault(in: text) { reader throws(JSONError) in try reader.readBool() },
      ]
      for (error, asked) in zip(found, JSONKind.allCases) {
        #expect(error?.problem == (asked == kind ? nil : .wrongKind(expected: asked, found: kind)))
      }
      try JSONReader.reading(text) { reader throws(JSONError) in
        try expectEqual(reader.peekKind(), kind)
        try expectEqual(reader.readNullIfPresent(), (kind == .null))
      }
    }
    #expect(
      fault(in: "nil") { reader throws(JSONError) in try reader.readNullIfPresent() }?.problem == .expected(.value))
  }

  @Test("going back to a mark, also after an error and out of nested values")
  func rewinding() throws {
    try JSONReader.reading("[[1,2],\"x\"]") { reader throws(JSONError) in
      try reader.beginArray()
      let mark = reader.mark
      for _ in 0..<3 {
        reader.rewind(to: mark)
        try expectEqual(reader.nextElement(), true)
        try reader.beginArray()
        try expectEqual(reader.nextElement(), true)
        do throws(JSONError) {
          _ = try reader.readString()
          Issue.record("a number was read as a string")
        } catch {
          #expect(error.offset == 2)
        }
      }
      reader.rewind(to: mark)
      try expectEqual(reader.nextElement(), true)
      try reader.skipValue()
      try expectEqual(reader.nextElement(), true)
      try expectEqual(reader.readString(), "x")
      try expectEqual(reader.nextElement(), false)
      try reader.finish()
    }
  }

  @Test("several documents in one text, and an empty buffer")
  func several() throws {
    try JSONReader.reading("1 [2] {}") { reader throws(JSONError) in
      try expectEqual(reader.readInt(), 1)
      try reader.skipValue()
      try reader.skipValue()
      try reader.finish()
    }
    var empty = JSONReader(UnsafeRawBufferPointer(start: nil, count: 0))
    try empty.finish()
  }
}
