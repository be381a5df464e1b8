import JSONText
import Testing

@Suite("Writing")
struct WriterTests {
  @Test("commas are the writer's business")
  func commas() {
    let text = written { writer in
      writer.beginObject()
      writer.member("a")
      writer.int(1)
      writer.member(named: "b\"")
      writer.beginArray()
      writer.endArray()
      writer.member("c")
      writer.beginArray()
      writer.null()
      writer.bool(true)
      writer.bool(false)
      writer.beginObject()
      writer.endObject()
      writer.raw(Array("[ 1 ]".utf8))
      writer.double(0.5)
      writer.endArray()
      writer.endObject()
      writer.lineFeed()
      writer.int(2)
    }
    #expect(text == "{\"a\":1,\"b\\\"\":[],\"c\":[null,true,false,{},[ 1 ],0.5]}\n2")
  }

  @Test("one record per line", arguments: [0, 1, 3])
  func lines(_ count: Int) throws {
    let text = written { writer in
      writer.beginObject()
      writer.member("version")
      writer.int(1)
      writer.member("records")
      writer.beginArray(onePerLine: true)
      for number in 0..<count {
        writer.beginObject()
        writer.member("id")
        writer.int(number)
        writer.member("list")
        writer.beginArray(onePerLine: true)
        writer.int(1)
        writer.int(2)
        writer.endArray()
        writer.endObject()
      }
      writer.endArray()
      writer.member("after")
      writer.beginArray()
      writer.int(1)
      writer.int(2)
      writer.endArray()
      writer.endObject()
      writer.lineFeed()
    }
    let records = (0..<count).map { "{\"id\":\($0),\"list\":[1,2]}" }.joined(separator: ",\n")
    #expect(text == "{\"version\":1,\"records\":[\n\(records)\(count > 0 ? "\n" : "")],\"after\":[1,2]}\n")
    #expect(try JSONValue(parsing: text)["records"] != nil)
  }

  /// The characters that must not stand in a file as themselves, by their ranges.
  static let hidden: [ClosedRange<UInt32>] = [
    0...0x1F, 0x22...0x22, 0x5C...0x5C, 0x7F...0x9F, 0xAD...0xAD, 0x61C...0x61C, 0x200B...0x200F, 0x2028...0x202E,
    0x2060...0x2060,
    0x2066...0x2069, 0xFEFF...0xFEFF, 0xE0000...0xE007F,
  ]

  @Test("every character: escaped exactly when it must be, and read back unchanged")
  func everyCharacter() throws {
    for value in 0...0x10FFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      guard value < 0x3100 || value >= 0xFE00 && value < 0x10100 || value >= 0xDFF00 && value < 0xE0200 else {
        continue
      }
      let character = String(Character(scalar))
      let isHidden = Self.hidden.contains { $0.contains(value) }
      // Alone and amid others: the eight-byte path and the exact path.
      for text in [character, "xin ch\(character)ao cac b\(character)"] {
        let json = written { $0.string(text) }
        #expect(
          json.unicodeScalars.contains(scalar) == (!isHidden || value == 0x22 || value == 0x5C))
        if value >= 0x80 || value < 0x20 { #expect(json.contains("\\u") == isHidden) }
        let back = try JSONReader.reading(json) { reader throws(JSONError) in
          let back = try reader.readString()
          try reader.finish()
          return back
        }
        #expect(back.utf8.elementsEqual(text.utf8))
      }
    }
  }

  @Test(
    "the form of escapes",
    arguments: [
      ("a\"b\\c", "\"a\\\"b\\\\c\""), ("\n\t\u{0}\u{7F}", "\"\\u000a\\u0009\\u0000\\u007f\""),
      ("\u{85}\u{AD}", "\"\\u0085\\u00ad\""),
      ("\u{202E}abc\u{FEFF}", "\"\\u202eabc\\ufeff\""), ("\u{E0041}", "\"\\udb40\\udc41\""), ("đ/é😀“”", "\"đ/é😀“”\""),
      ("", "\"\""),
    ])
  func escapes(_ text: String, _ json: String) {
    #expect(written { $0.string(text) } == json)
  }

  @Test(
    "UTF-8 that is cut off is not read beyond its end",
    arguments: [[0xC2], [0xE2, 0x80], [0xF3, 0xA0], [0x80], [0xFF]] as [[UInt8]])
  func cutOff(_ bytes: [UInt8]) {
    var writer = JSONWriter()
    bytes.withUnsafeBytes { writer.string(utf8: $0) }
    #expect(writer.count >= 3)
  }

  @Test(
    "whole numbers",
    arguments: [0, 1, 9, 10, 99, 100, -1, -10, 1_234_567_890, Int.max, Int.min, 999_999_999_999_999_999])
  func wholeNumbers(_ value: Int) {
    #expect(written { $0.int(value) } == String(value))
  }

  @Test("doubles come back the same; what JSON lacks becomes null")
  func doubles() throws {
    var random = SeededGenerator(seed: 20)
    for _ in 0..<5000 {
      let value = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
      let text = written { $0.double(value) }
      guard value.isFinite else { continue }
      try JSONReader.reading(text) { reader throws(JSONError) in
        try expectEqual(reader.readDouble().bitPattern, value.bitPattern)
        try reader.finish()
      }
    }
    #expect(written { $0.double(.infinity) } == "null")
    #expect(written { $0.double(.nan) } == "null")
  }

  @Test("parts of a large file join to the whole")
  func parts() {
    func write(_ writer: inout JSONWriter, after element: (inout JSONWriter) -> Void) {
      writer.beginArray(onePerLine: true)
      for number in 0..<1000 {
        writer.string("số \(number)")
        element(&writer)
      }
      writer.endArray()
    }
    let whole = written { writer in write(&writer) { _ in } }
    var joined: [UInt8] = []
    var writer = JSONWriter(reserving: 0)
    write(&writer) { writer in
      if writer.count > 300 {
        joined += writer.bytes
        writer.removeBytes()
      }
    }
    joined += writer.bytes
    #expect(String(decoding: joined, as: UTF8.self) == whole)
  }
}
