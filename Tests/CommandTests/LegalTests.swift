import CommandTestSupport
import Foundation
import Testing

/// person and anonymise.
@Suite struct LegalTests {
  @Test func aPersonIsGivenEverythingOnceItIsNoted() throws {
    try withNewRegister(smallRegister) { folder in
      let made = try hoctap.run("person", folder, "cn000001", "--why", "đơn ngày 20/11")
      #expect(made.code == 0 && made.errors.isEmpty, "\(made.errorText)")
      for part in ["Nguyễn Thị Hoà", "038187012345", "91/2025/QH15", "DS25-001", "đơn ngày 20/11", "lan"] {
        #expect(made.text.contains(part), "\(part)")
      }
      #expect(!made.text.contains("Lê Văn An"))
      let json = try hoctap.run("person", folder, "CN000001", "--why", "lần hai", "--format", "json")
      struct Told: Decodable {
        struct Entry: Decodable {
          let what: String
          let why: String?
        }
        struct Record: Decodable { let name: String }
        struct List: Decodable {
          let list: String
          let status: String
        }
        let person: String
        let record: Record
        let attendance: [List]
        let journal: [Entry]
      }
      let told = try JSONDecoder().decode(Told.self, from: Data(json.output))
      #expect(told.person == "CN000001" && told.record.name == "Nguyễn Thị Hoà")
      #expect(told.attendance.map(\.status) == ["present"])
      #expect(told.journal.map(\.what) == ["looked", "looked", "created"])
      #expect(told.journal.map(\.why) == ["lần hai", "đơn ngày 20/11", nil])
      #expect(try hoctap.run("person", folder, "CN000001").code == 64)
      #expect(try hoctap.run("person", folder, "CN000009", "--why", "x").code == 1)
    }
  }

  @Test func aFileIsForItsOwnerAndNotWrittenOver() throws {
    try withNewRegister(smallRegister) { folder in
      let file = folder + "-ho-so.html"
      #expect(
        try hoctap.run("person", folder, "CN000001", "--why", "đơn", "--format", "html", "--output", file).code == 0)
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(mode == 0o600)
      let before = try Dump(of: folder).seq
      #expect(try hoctap.run("person", folder, "CN000001", "--why", "đơn", "--output", file).code == 1)
      #expect(try Dump(of: folder).seq == before, "nothing is noted when nothing is put out")
      #expect(try hoctap.run("person", folder, "CN000001", "--why", "đơn", "--output", file, "--force").code == 0)
    }
  }

  @Test func withoutTheNoteNothingIsPutOut() throws {
    try withNewRegister(smallRegister) { folder in
      let segment = folder + "/journal/000001.jsonl"
      // A damaged line in the middle: the folder can only be read.
      let text = try String(contentsOfFile: segment, encoding: .utf8)
      try text.replacingOccurrences(of: "Lê Văn An", with: "Lê Văn Ân").write(
        toFile: segment, atomically: false, encoding: .utf8)
      let refused = try hoctap.run("person", folder, "CN000001", "--why", "đơn")
      #expect(refused.code == 1 && refused.output.isEmpty)
    }
  }

  @Test func anonymisingIsAgreedToAndDone() throws {
    try withNewRegister(smallRegister) { folder in
      let figures = try hoctap.run("bars", folder, "--as-of", "2026-01-01", "--by", "enterprise", "--json").text
      let backup = try hoctap.run("backup", folder)
      #expect(backup.code == 0)
      try "[đánh giá]\nChị Nguyễn Thị Hoà học đều.\n".write(
        toFile: folder + "/report-words.txt", atomically: true, encoding: .utf8)
      let dry = try hoctap.run("anonymise", folder, "CN000001", "--dry-run")
      #expect(dry.code == 0 && dry.text.contains("Nguyễn Thị Hoà") && dry.text.contains("không đổi"))
      #expect(dry.text.contains("còn được nhắc ở chỗ khác, không tự sửa: report-words.txt"))
      let asked = try hoctap.run("anonymise", folder, "CN000001", "--why", "đơn của Nguyễn Thị Hoà")
      #expect(asked.code == 1 && asked.text.contains("--confirm CN000001"))
      #expect(try hoctap.run("anonymise", folder, "CN000001", "--why", "x", "--confirm", "CN000002").code == 1)
      #expect(try hoctap.run("anonymise", folder, "CN000001", "--confirm", "CN000001").code == 64)
      #expect(try Dump(of: folder).workers.first?.name == "Nguyễn Thị Hoà")

      let done = try hoctap.run(
        "anonymise", folder, "CN000001", "--why", "đơn của Nguyễn Thị Hoà", "--confirm", "CN000001")
      #expect(done.code == 0, "\(done.errorText)")
      #expect(done.text.contains("không tự sửa: report-words.txt"))
      #expect(done.text.contains("còn giữ người này") && done.text.contains("rm -r"))
      #expect(try Dump(of: folder).workers.first?.name == "Người đã ẩn danh")
      #expect(try hoctap.run("bars", folder, "--as-of", "2026-01-01", "--by", "enterprise", "--json").text == figures)
      #expect(try hoctap.run("check", folder).code == 0)
      let files = try #require(FileManager.default.enumerator(atPath: folder)).compactMap { $0 as? String }
      for file in files where !file.hasPrefix("backups") && file != "report-words.txt" {
        let data = FileManager.default.contents(atPath: folder + "/" + file) ?? Data()
        let text = String(decoding: data, as: UTF8.self)
        #expect(!text.contains("Nguyễn Thị Hoà") && !text.contains("038187012345"), "\(file)")
      }
      // Again: nothing is left to do.
      let again = try hoctap.run("anonymise", folder, "CN000001", "--why", "lần nữa", "--confirm", "CN000001")
      #expect(again.code == 0 && again.text.contains("từ trước"))
      // The backup does not bring her back.
      let name = try #require(try hoctap.run("backup", folder, "--list").text.split(separator: " ").first)
      let restored = try hoctap.run("restore", folder, String(name))
      #expect(restored.code == 0 && restored.text.contains("ẩn danh"), "\(restored.errorText)")
      #expect(try Dump(of: folder).workers.first?.name == "Người đã ẩn danh")
    }
  }
}
