import CommandTestSupport
import Foundation
import Testing

/// `hoctap missing` and `hoctap bars --by`: their stable forms, and what a wrong call comes to.
@Suite struct MissingTests {
  private static let day = ["--as-of", "2026-11-22"]

  @Test func missingAsJSON() throws {
    try withNewRegister(smallRegister) { folder in
      let outcome = try hoctap.run(["missing", folder, "a"] + Self.day + ["--json"])
      #expect(outcome.code == 0)
      #expect(
        outcome.text.hasPrefix(
          #"{"asOf":"2026-11-22","window":"cumulative","from":"2022-10-19","id":"a","enterprise":null,"population":4,"#
            + #""named":2,"unnamed":2,"notReached":1,"reached":1,"attendances":1,"estimate":2,"upper":2,"percent":25.0,"#
        ),
        "\(outcome.text)")
      #expect(
        outcome.text.contains(
          #"{"id":"CN000002","enterprise":"DN0001","reached":"e","lastActivity":null}"#))
      #expect(!outcome.text.contains("Lê Văn An"))
      let own = try hoctap.run(["missing", folder, "e", "--enterprise", "DN0001"] + Self.day + ["--json"])
      #expect(own.text.contains(#""enterprise":"DN0001","population":4"#))
      #expect(
        own.text.contains(
          #"{"id":"CN000001","enterprise":"DN0001","reached":"a","lastActivity":"2025-05-12"}"#))
    }
  }

  @Test func missingAsTextHasNamesAndNoNumbers() throws {
    try withNewRegister(smallRegister) { folder in
      let outcome = try hoctap.run(["missing", folder, "e"] + Self.day)
      #expect(outcome.code == 0 && outcome.lines.count == 6)
      #expect(outcome.lines[0].hasPrefix("e Công dân học tập · 1 người chưa đạt trong 2 người có tên · 22/11/2026"))
      // What the figure goes by, on two lines.
      #expect(outcome.lines[1].hasPrefix("có quyết định công nhận, điểm từ 80"))
      #expect(outcome.lines[4].contains("CN000001") && outcome.lines[4].contains("Nguyễn Thị Hoà"))
      #expect(outcome.lines[5] == "Ngoài ra 2 người DN khai chưa có tên trong sổ")
      #expect(!outcome.text.contains("038187012345"))
    }
  }

  @Test(
    arguments: [
      (["missing", "x"], 64), (["missing", "x", "f"], 64), (["bars", "x", "--by", "village"], 64),
      (["missing", "FOLDER", "a", "--enterprise", "DN9999"], 1), (["missing", "FOLDER", "a", "--window", "x"], 64),
      (["missing", "/nonexistent", "a"], 2),
    ] as [([String], Int32)]) func wrongCalls(_ arguments: [String], _ code: Int32) throws
  {
    try withNewRegister(smallRegister) { folder in
      let outcome = try hoctap.run(arguments.map { $0 == "FOLDER" ? folder : $0 })
      #expect(outcome.code == code && outcome.output.isEmpty, "\(outcome.text) \(outcome.errorText)")
    }
  }

  @Test func barsByGroups() throws {
    try withNewRegister(smallRegister) { folder in
      let plain = try hoctap.run(["bars", folder] + Self.day + ["--json"])
      #expect(!plain.text.contains("breakdowns"))
      let outcome = try hoctap.run(["bars", folder, "--by", "kind"] + Self.day + ["--json"])
      #expect(outcome.text.contains(#""by":"kind","breakdowns":["#))
      #expect(
        outcome.text.contains(
          #"{"id":"a","groups":[{"key":"training","named":2,"notReached":1,"reached":1,"attendances":1,"#))
      #expect(outcome.text.contains(#"{"id":"e","groups":[]}"#))
      for way in ["formerCommune", "sex", "union", "job"] {
        let json = try hoctap.run(["bars", folder, "--by", way] + Self.day + ["--json"])
        #expect(json.text.contains(#"{"id":"b","groups":[{"key":null,"named":2,"notReached":2,"reached":0,"#), "\(way)")
        let text = try hoctap.run(["bars", folder, "--by", way] + Self.day)
        let rows = text.lines.filter { $0.contains("(chưa ghi)") }
        #expect(text.code == 0 && rows.count == 5, "\(text.text)")
        #expect(text.lines[1].hasPrefix("luỹ kế từ 19/10/2022 · có mặt từ một buổi"), "\(text.text)")
      }
    }
  }
}
