import CommandTestSupport
import Foundation
import Testing

@Suite struct ApplyTests {
  @Test func storedLinesAreAcknowledgedWithNumberCodesAndRevisions() throws {
    try withNewRegister { folder in
      let outcome = try apply(
        [
          #"{"ops":[{"put":"enterprises","rec":{"name":"Công ty Sao Mai","kind":"company"}}]}"#,
          "",
          #"{"ops":[{"put":"workers","rec":{"id":"CN000700","name":"Lê Văn An","employment":[{"enterprise":"DN0001"}]}},{"put":"workers","rec":{"name":"Trần Thị Bé"}}],"by":"lan","why":"danh sách giấy"}"#,
          " \t",
          #"{"ops":[{"put":"workers","id":"CN000700","rev":1,"rec":{"name":"Lê Văn Ân"}},{"del":"enterprises","id":"DN0001","rev":1}]}"#,
        ], to: folder)
      #expect(outcome.lines == ["ok 1 DN0001 1", "ok 2 CN000700,CN000001 1,1", "ok 3 CN000700,DN0001 2,1"])
      #expect(outcome.code == 0)
      #expect(outcome.errors.isEmpty)
      let dump = try Dump(of: folder)
      #expect(dump.seq == 3)
      #expect(dump.enterprises.isEmpty)
      #expect(dump.workers.map(\.name) == ["Trần Thị Bé", "Lê Văn Ân"])
      #expect(dump.workers.map(\.rev) == [1, 2])
    }
  }

  @Test func theJournalTellsWhoAndWhy() throws {
    try withNewRegister { folder in
      _ = try apply([#"{"ops":[{"put":"workers","rec":{"name":"An"}}],"by":"lan","why":"danh sách giấy"}"#], to: folder)
      let journal = try String(contentsOfFile: folder + "/journal/000001.jsonl", encoding: .utf8)
      #expect(journal.contains(#""by":"lan""#))
      #expect(journal.contains(#""why":"danh sách giấy""#))
    }
  }

  @Test func aTakenCodeIsReplacedByAFreeOne() throws {
    try withNewRegister(smallRegister) { folder in
      let outcome = try apply([#"{"ops":[{"put":"workers","rec":{"id":"CN000001","name":"Ngô Văn Ba"}}]}"#], to: folder)
      #expect(outcome.lines == ["ok 6 CN000003 1"])
      #expect(try Dump(of: folder).workers.map(\.name) == ["Nguyễn Thị Hoà", "Lê Văn An", "Ngô Văn Ba"])
    }
  }

  /// Lines that must be refused, with a piece of the reason where it is ours to promise.
  static let refused: [(line: String, reason: String)] = [
    ("xin chào", "1:"),
    ("[]", "1:"),
    ("{}", "ops"),
    (#"{"ops":[]}"#, ""),
    (#"{"ops":[{}]}"#, "put"),
    (#"{"ops":[{"put":"workers","rec":{"name":"An"}}]"#, ""),
    (#"{"ops":[{"put":"workers","rec":{"name":"An"}}]} thừa"#, ""),
    (#"{"ops":[{"put":"cows","rec":{"name":"An"}}]}"#, "cows"),
    (#"{"ops":[{"put":"workers","del":"workers","id":"CN000001","rev":1}]}"#, "put"),
    (#"{"ops":[{"put":"workers","rec":{"name":5}}]}"#, "name"),
    (#"{"ops":[{"put":"workers","rec":{"name":""}}]}"#, ""),
    (#"{"ops":[{"put":"workers","id":"CN000001","rev":7,"rec":{"name":"An"}}]}"#, "CN000001"),
    (#"{"ops":[{"put":"workers","id":"CN000099","rev":1,"rec":{"name":"An"}}]}"#, "CN000099"),
    (#"{"ops":[{"del":"workers","id":"CN000099","rev":1}]}"#, "CN000099"),
    (#"{"ops":[{"del":"workers","id":"CN000001"}]}"#, "rev"),
    (#"{"ops":[{"del":"workers","rev":1}]}"#, "id"),
    // Somebody else's identity number, and one digit short.
    (#"{"ops":[{"put":"workers","rec":{"name":"An","identity":{"kind":"cccd","number":"038187012345"}}}]}"#, ""),
    (#"{"ops":[{"put":"workers","rec":{"name":"An","identity":{"kind":"cccd","number":"03818701234"}}}]}"#, ""),
    // What it names is not there; what others name cannot go.
    (#"{"ops":[{"put":"workers","rec":{"name":"An","employment":[{"enterprise":"DN0009"}]}}]}"#, "DN0009"),
    (#"{"ops":[{"del":"workers","id":"CN000001","rev":1}]}"#, ""),
    // All operations of a line or none: the first alone would be fine.
    (#"{"ops":[{"put":"workers","rec":{"name":"An"}},{"del":"workers","id":"CN000099","rev":1}]}"#, "CN000099"),
    (#"{"ops":[{"put":"workers","id":"CN000002","rev":1,"rec":{"name":"An"}},{"put":"workers","rec":{"name":""}}]}"#, ""),
  ]

  @Test func refusedLinesLeaveNothingBehindAndTheNextOnesAreStored() throws {
    try withNewRegister(smallRegister) { folder in
      let before = try content(of: folder)
      let outcome = try apply(Self.refused.map(\.line), to: folder)
      #expect(outcome.code == 1)
      #expect(outcome.lines.count == Self.refused.count)
      for (index, line) in outcome.lines.enumerated() {
        let expected = Self.refused[index]
        #expect(line.hasPrefix("refused \(index + 1): "), "\(expected.line)")
        let reason = line.dropFirst("refused \(index + 1): ".count)
        #expect(reason.count > 5)
        #expect(expected.reason.isEmpty || reason.contains(expected.reason), "\(expected.line)")
      }
      #expect(try content(of: folder) == before)

      let mixed = try apply(
        ["rác", #"{"ops":[{"put":"workers","rec":{"name":"Ngô Văn Ba"}}]}"#], to: folder)
      #expect(mixed.code == 1)
      #expect(mixed.lines.last == "ok 6 CN000003 1")
    }
  }

  @Test func aStaleRevisionIsRefusedAndTheFirstChangeStays() throws {
    try withNewRegister(smallRegister) { folder in
      let change = { (name: String) in
        #"{"ops":[{"put":"workers","id":"CN000002","rev":1,"rec":{"name":"\#(name)"}}]}"#
      }
      let outcome = try apply([change("Lê Văn Anh"), change("Lê Văn Ánh")], to: folder)
      #expect(outcome.lines.first == "ok 6 CN000002 2")
      #expect(outcome.lines.last?.hasPrefix("refused 2: ") == true)
      #expect(outcome.code == 1)
      #expect(try Dump(of: folder).workers.last?.name == "Lê Văn Anh")
    }
  }

  @Test func doubtsAreStoredAndShowInCheck() throws {
    try withNewRegister { folder in
      // The number says another year of birth.
      let line =
        #"{"ops":[{"put":"workers","rec":{"name":"Lê Thị Bình","sex":"female","born":"1990-02-01","identity":{"kind":"cccd","number":"038187012345"}}}]}"#
      #expect(try apply([line], to: folder).lines == ["ok 1 CN000001 1"])
      let check = try hoctap.run("check", folder)
      #expect(check.code == 1)
      #expect(check.text.contains("CN000001"))
    }
  }

  @Test func decomposedTextIsStoredComposed() throws {
    let composed = "Nguyễn Thị Hoà"
    let decomposed = composed.decomposedStringWithCanonicalMapping
    try #require(Array(composed.utf8) != Array(decomposed.utf8))
    try withNewRegister { folder in
      #expect(try apply([#"{"ops":[{"put":"workers","rec":{"name":"\#(decomposed)"}}]}"#], to: folder).code == 0)
      let journal = try Data(contentsOf: URL(fileURLWithPath: folder + "/journal/000001.jsonl"))
      #expect(journal.range(of: Data(composed.utf8)) != nil)
      #expect(journal.range(of: Data(decomposed.utf8)) == nil)
      #expect(try Dump(of: folder).workers.first.map { Array($0.name!.utf8) } == Array(composed.utf8))
    }
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xC0, 0xAF, 0x22], [0x00], [0xFE, 0xFF],
  ] as [[UInt8]])
  func bytesThatAreNoTextAreRefused(_ bytes: [UInt8]) throws {
    try withNewRegister { folder in
      let before = try content(of: folder)
      let line = Array(#"{"ops":[{"put":"workers","rec":{"name":"#.utf8) + bytes + Array("}}]}\n".utf8)
      let outcome = try hoctap.run(["apply", folder], input: line)
      #expect(outcome.text.hasPrefix("refused 1: "))
      #expect(outcome.code == 1)
      #expect(try content(of: folder) == before)
    }
  }

  @Test func aLastLineWithoutLineFeedCounts() throws {
    try withNewRegister { folder in
      let line = Array(#"{"ops":[{"put":"workers","rec":{"name":"Lê Văn An"}}]}"#.utf8)
      let outcome = try hoctap.run(["apply", folder], input: line)
      #expect(outcome.text == "ok 1 CN000001 1\n")
    }
  }

  @Test func anAcknowledgedLineSurvivesThatTheProgramIsKilled() throws {
    try withNewRegister { folder in
      let program = try Conversation(hoctap, "apply", folder)
      for number in 1...3 {
        program.say(#"{"ops":[{"put":"workers","rec":{"name":"Người \#(number)"}}]}"#)
        // The answer comes while the input is still open.
        #expect(program.hear() == "ok \(number) CN00000\(number) 1")
      }
      #expect(program.kill() == -SIGKILL)
      #expect(try Dump(of: folder).workers.map(\.name) == ["Người 1", "Người 2", "Người 3"])
      #expect(try hoctap.run("check", folder).code == 0)
    }
  }

  @Test func twoWritersAtOnceLoseNothing() throws {
    try withNewRegister { folder in
      let writers = try (0..<2).map { _ in try Conversation(hoctap, "apply", folder) }
      let count = 25
      for number in 0..<count {
        for (index, writer) in writers.enumerated() {
          writer.say(#"{"ops":[{"put":"workers","rec":{"name":"Người \#(index)-\#(number)"}}]}"#)
        }
      }
      var codes: Set<Substring> = []
      var numbers: Set<Substring> = []
      for writer in writers {
        for _ in 0..<count {
          let words = try #require(writer.hear()).split(separator: " ")
          try #require(words.count == 4 && words[0] == "ok")
          numbers.insert(words[1])
          codes.insert(words[2])
        }
        #expect(writer.finish() == 0)
      }
      #expect(numbers.count == 2 * count)
      #expect(codes.count == 2 * count)
      let dump = try Dump(of: folder)
      #expect(dump.seq == 2 * count)
      #expect(Set(dump.workers.map(\.name)).count == 2 * count)
    }
  }
}
