import CommandTestSupport
import Foundation
import Testing

@Suite struct ExportTests {
  private static let secret = ["038187012345", "0912345678"]

  /// The small register, whose first worker has a telephone as well.
  private func withRegister(_ body: (_ folder: String, _ place: (String) -> String) throws -> Void) throws {
    try withNewRegister(
      smallRegister.map { $0.replacing(#""born":"1987"#, with: #""phone":"0912345678","born":"1987"#) }
    ) {
      folder in
      let scratch = String(folder.dropLast("/sổ".count))
      try body(folder) { "\(scratch)/\($0)" }
    }
  }

  private func journal(of folder: String) throws -> String {
    try String(contentsOfFile: folder + "/journal/000001.jsonl", encoding: .utf8)
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test func numbersAreMaskedUnlessAskedForWithAReason() throws {
    try withRegister { folder, place in
      let before = try journal(of: folder)
      #expect(try hoctap.run("export", folder, place("a.csv"), "--what", "workers").code == 0)
      let masked = try text(place("a.csv"))
      #expect(masked.contains("038•••••2345") && masked.contains("•••••••678"))
      for number in Self.secret { #expect(!masked.contains(number)) }
      #expect(try journal(of: folder) == before)

      let why = "đối chiếu với BHXH"
      let call = ["export", folder, place("b.csv"), "--what", "workers", "--unmasked", "--why", why]
      #expect(try hoctap.run(call).code == 0)
      let full = try text(place("b.csv"))
      for number in Self.secret { #expect(full.contains("\"'\(number)\"")) }
      let added = try journal(of: folder).dropFirst(before.count)
      #expect(added.split(separator: "\n").count == 1)
      #expect(added.contains(#""why":"đối chiếu với BHXH","export":"workers","ops":[]"#))
      #expect(try hoctap.run("check", folder).code < 2)
    }
  }

  @Test func withoutANoteThereIsNoFile() throws {
    try withRegister { folder, place in
      let call = ["export", folder, place("a.json"), "--unmasked", "--why", "thử"]
      // Whoever may not write the journal may not have the numbers.
      chmod(folder + "/journal/000001.jsonl", 0o400)
      let before = try journal(of: folder)
      if geteuid() == 0 { try FileManager.default.removeItem(atPath: folder + "/lock") }
      if geteuid() == 0 {
        try FileManager.default.createDirectory(atPath: folder + "/lock", withIntermediateDirectories: false)
      }
      let outcome = try hoctap.run(call)
      #expect(outcome.code == 2 && outcome.output.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: place("a.json")))
      #expect(try journal(of: folder) == before)
    }
  }

  @Test(arguments: ["csv", "xlsx", "json"])
  func aFileIsPrivateAndNeverWrittenOver(_ format: String) throws {
    try withRegister { folder, place in
      let path = place("công nhân." + format)
      let call = ["export", folder, path, "--what", "workers"]
      #expect(try hoctap.run(call).code == 0)
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
      let first = try Data(contentsOf: URL(fileURLWithPath: path))
      let before = try journal(of: folder)
      let refused = try hoctap.run(call + ["--unmasked", "--why", "thử"])
      #expect(refused.code == 1 && refused.output.isEmpty)
      // Nothing is noted for a file that is not written.
      #expect(try journal(of: folder) == before)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == first)
      #expect(try hoctap.run(call + ["--language", "en", "--force"]).code == 0)
      let second = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect((second == first) == (format == "json"))
    }
  }

  @Test func theWholeRegisterIsOneWorkbookOneJsonOrAFolderOfTextFiles() throws {
    try withRegister { folder, place in
      let names = [
        "enterprises", "workers", "campaigns", "attendance", "honours", "employment", "headcounts", "nilDeclarations",
        "learningFund", "sessions", "money", "materials", "scores", "visits", "tasks", "targets", "office", "frozen",
      ]
      #expect(try hoctap.run("export", folder, place("csv"), "--format", "csv").code == 0)
      let files = try FileManager.default.contentsOfDirectory(atPath: place("csv")).sorted()
      #expect(files == names.map { $0 + ".csv" }.sorted())
      #expect(try FileManager.default.attributesOfItem(atPath: place("csv"))[.posixPermissions] as? Int == 0o700)
      #expect(try hoctap.run("export", folder, place("csv"), "--format", "csv").code == 1)

      #expect(try hoctap.run("export", folder, place("all.json")).code == 0)
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: place("all.json"))))
          as? [String: [[String: Any]]])
      #expect(json.keys.sorted() == names.sorted())
      #expect(json["workers"]?.count == 2 && json["attendance"]?.count == 2)
      let marks = json["attendance"]?.map { "\($0["list"]!) \($0["day"]!) \($0["worker"]!) \($0["mark"]!)" }
      #expect(marks == ["DS25-001 2025-05-12 CN000001 present", "DS25-001 2025-05-12 CN000002 absent"])
      #expect(json["workers"]?[0]["reached"] as? String == "a")
      #expect(json["employment"]?.count == 2 && json["sessions"]?.first?["day"] as? String == "2025-05-12")
      #expect(json["honours"]?[0]["decision"] as? String == "112/QĐ-UBND")

      #expect(try hoctap.run("export", folder, place("all.xlsx")).code == 0)
      #expect(try Data(contentsOf: URL(fileURLWithPath: place("all.xlsx"))).starts(with: Data("PK".utf8)))
    }
  }

  @Test func aDayAndAnEnterpriseNarrowIt() throws {
    try withRegister { folder, place in
      let early = ["export", folder, place("a.json"), "--what", "attendance", "--as-of", "2025-05-11"]
      #expect(try hoctap.run(early).code == 0)
      #expect(try text(place("a.json")).filter { !$0.isWhitespace } == "[]")
      let there = ["export", folder, place("b.json"), "--what", "workers", "--enterprise", "DN0001"]
      #expect(try hoctap.run(there + ["--as-of", "2021-12-31"]).code == 0)
      let found = try text(place("b.json"))
      #expect(found.contains("CN000001") && !found.contains("CN000002"))
      #expect(try hoctap.run(Array(there.dropLast()) + ["DN0099"]).code == 1)
    }
  }

  /// What is exported can be filled in elsewhere and read back: nothing in it is taken for something else.
  @Test func anExportedListReadBackChangesNothing() throws {
    try withRegister { folder, place in
      for name in ["list.csv", "list.xlsx"] {
        let call = ["export", folder, place(name), "--what", "workers", "--unmasked", "--why", "thử"]
        #expect(try hoctap.run(call).code == 0)
        let outcome = try hoctap.run("import", folder, place(name), "--dry-run", "--json")
        #expect(outcome.code == 0, "\(outcome.text)")
        #expect(outcome.text.contains(#""same":2"#), "\(outcome.text)")
      }
    }
  }

  @Test(arguments: [
    ["a.txt"], ["a"], ["a.csv", "--format", "pdf"], ["a.json", "--what", "things"], ["a.json", "--unmasked"],
    ["a.json", "--unmasked", "--why", " "], ["a.json", "--why", "x"], ["a.json", "--as-of", "1/2/2026"], [],
  ])
  func wrongCallsAreRefused(_ arguments: [String]) throws {
    try withRegister { folder, place in
      let outcome = try hoctap.run(["export", folder] + arguments.prefix(1).map(place) + arguments.dropFirst())
      #expect(outcome.code == 64 && outcome.output.isEmpty && !outcome.errors.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: place("a.json")))
    }
  }
}
