import JSONText
import Testing

@Suite("Where a text is wrong")
struct PositionTests {
  @Test(
    "line and column, counted in characters",
    arguments: [
      ("x", 1, 1), (" x", 1, 2), ("[1,\n2,\n x]", 3, 2), ("[1,\r\n2,\r\nx]", 3, 1), ("\n\n\n\tx", 4, 2),
      ("{\"name\":\"Nguyễn Thị Hoà\" \"rev\":3}", 1, 26), ("[\"😀đ\" 1]", 1, 7), ("[\"e\u{301}\" 1]", 1, 6),
      ("[\"\u{1F468}\u{200D}\u{1F469}\" x]", 1, 6),
      ("{\"a\":\"ăâ\",\r\n \"đ\" 1}", 2, 6), ("[1\n", 2, 1), ("[1", 1, 3), ("[\"đ\n\"]", 1, 2),
    ])
  func lineAndColumn(_ text: String, _ line: Int, _ column: Int) {
    let error = fault(in: Array(text.utf8))
    #expect(error?.line == line)
    #expect(error?.column == column)
  }

  @Test("a hand edit with a missing comma")
  func missingComma() {
    var lines = ["{\"collection\":\"workers\",\"version\":1,\"through\":4711,\"records\":["]
    for number in 2...900 {
      lines.append("{\"id\":\"CN\(number + 100_000)\",\"name\":\"Lê Thị Ái\"\(number == 812 ? " " : ",")\"rev\":3},")
    }
    let file = Array((lines.joined(separator: "\n") + "\n{\"id\":\"CN200000\"}\n]}\n").utf8)
    let error = fault(in: file)
    #expect(error?.description(file: "workers.json") == "workers.json:812:37: a comma ',' or '}' was expected")
    // The same, when only that line is read.
    let line = Array(lines[811].utf8)
    let offset = lines[..<811].reduce(0) { $0 + $1.utf8.count + 1 }
    #expect(fault(in: line, origin: JSONPosition(offset: offset, line: 812)) == error)
    // Reading may also begin in the middle of a line: here at a name, after which nothing was to follow.
    let part = fault(in: Array(line.dropFirst(17)), origin: JSONPosition(offset: offset + 17, line: 812, column: 18))
    #expect(part?.position == JSONPosition(offset: offset + 23, line: 812, column: 24))
    #expect(part?.problem == .trailing)
  }

  @Test("invalid bytes before a fault do not stop the counting")
  func invalidBytes() {
    let error = fault(in: Array("[\n\"".utf8) + [0xFF] + Array("\"".utf8))
    #expect(error?.description == "2:2: these bytes are not valid UTF-8")
  }

  @Test("callers raise errors of their own at a name or a value")
  func callerErrors() throws {
    try JSONReader.reading("{\"id\":1,\n \"đ\": 2, \"\\u0069d\" : 3}") { reader throws(JSONError) in
      try reader.beginObject()
      var places: [String] = []
      while let name = try reader.nextMember() {
        places.append("\(reader.position(at: name.offset)) \(reader.error(.duplicateMember(name.string)))")
        try reader.skipValue()
      }
      #expect(
        places == [
          "1:2 1:7: the member \"id\" occurs twice", "2:2 2:7: the member \"đ\" occurs twice",
          "2:10 2:22: the member \"id\" occurs twice",
        ])
      expectEqual(reader.position(at: -1), JSONPosition())
      expectEqual(reader.position(at: 10_000), reader.position(at: reader.offset))
    }
  }

  @Test("every problem has a sentence")
  func sentences() {
    let expectations = JSONError.Expectation.allCases
    let problems: [JSONError.Problem] =
      expectations.map { .expected($0) } + expectations.map { .endOfText($0) } + [
        .unterminatedString, .badEscape, .loneSurrogate, .badUTF8, .controlInString, .badNumber, .valueOutOfRange,
        .notWhole,
        .tooDeep, .duplicateMember("id"), .trailing, .wrongKind(expected: .object, found: .array), .byteOrderMark,
      ]
    #expect(Set(problems.map(\.description)).count == problems.count)
    #expect(
      JSONError.Problem.wrongKind(expected: .object, found: .null).description
        == "an object {…} was expected, but null was found")
  }
}
