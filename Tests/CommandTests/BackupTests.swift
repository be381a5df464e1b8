import CommandTestSupport
import Foundation
import Testing

/// backup and restore.
@Suite struct BackupTests {
  /// The small register after two more changes, with a backup made before them; gives the backup's name.
  private func withBackup(_ body: (_ folder: String, _ backup: String) throws -> Void) throws {
    try withNewRegister(smallRegister) { folder in
      let made = try hoctap.run("backup", folder, "--json")
      try #require(made.code == 0, "\(made.errorText)")
      struct Made: Decodable { let backup: String }
      let backup = try JSONDecoder().decode(Made.self, from: Data(made.output)).backup
      let later = try apply(
        [
          #"{"ops":[{"put":"workers","id":"CN000002","rev":1,"rec":{"name":"Lê Văn Ân"}},{"put":"workers","rec":{"id":"CN000003","name":"Trần Thị Bích"}}]}"#,
          #"{"ops":[{"del":"honours","id":"KT000001","rev":1}]}"#,
        ], to: folder)
      try #require(later.code == 0, "\(later.text)")
      try body(folder, backup)
    }
  }

  @Test func aBackupTellsWhatItHoldsAndWhereItIs() throws {
    try withNewRegister(smallRegister) { folder in
      #expect(try hoctap.run("backup", folder, "--list").text.contains("chưa có bản sao lưu"))
      #expect(try hoctap.run("backup", folder, "--list", "--json").text == "[\n]\n")
      let made = try hoctap.run("backup", folder)
      #expect(made.code == 0 && made.errors.isEmpty)
      let list = try hoctap.run("backup", folder, "--list")
      let name = try #require(list.lines.first?.split(separator: " ").first.map(String.init))
      #expect(list.code == 0 && list.lines.count == 1)
      #expect(list.text.contains("đến thay đổi số 5"))
      #expect(made.text.hasPrefix("Đã sao lưu \(name): "))
      #expect(made.text.contains("2 người lao động") && made.text.contains("1 doanh nghiệp"))
      #expect(!made.text.contains(" 0 "), "what there is none of is not listed")
      #expect(made.text.contains(folder + "/backups/" + name))
      #expect(made.text.contains("hoctap restore '\(folder)' \(name)") || made.text.contains("restore \(folder) "))
      // The copy is a register of its own.
      let copy = try hoctap.run("dump", folder + "/backups/" + name)
      #expect(try copy.text == hoctap.run("dump", folder).text)

      let second = try hoctap.run("backup", folder, "--language", "en")
      #expect(second.text.contains("Backup \(name)-2 is made"))
      #expect(second.text.contains("2 workers"))
      let both = try hoctap.run("backup", folder, "--list", "--json")
      struct Row: Decodable {
        let backup: String
        let seq: Int
        let records: Int
        let counts: [String: Int]
        let path: String
      }
      let rows = try JSONDecoder().decode([Row].self, from: Data(both.output))
      #expect(rows.map(\.backup) == [name + "-2", name] && rows.map(\.seq) == [5, 5])
      #expect(rows[0].counts["workers"] == 2 && rows[0].counts["visits"] == 0)
      #expect(rows[0].records == rows[0].counts.values.reduce(0, +))
      #expect(rows[1].path == folder + "/backups/" + name)
      #expect(try hoctap.run("check", folder).code == 0)
    }
  }

  @Test func aDamagedRegisterIsNotBackedUp() throws {
    try withNewRegister(smallRegister) { folder in
      #expect(try hoctap.run("compact", folder).code == 0)
      try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/workers.json"))
      let made = try hoctap.run("backup", folder)
      #expect(made.code == 2 && made.output.isEmpty)
      #expect(made.errorText.contains("workers.json") && made.errorText.contains("Chưa ghi gì"))
      #expect(try content(of: folder).keys.filter { $0.hasPrefix("backups/") }.isEmpty)
      // What there is can still be listed.
      #expect(try hoctap.run("backup", folder, "--list").text.contains("chưa có bản sao lưu"))
    }
  }

  @Test func restoringIsAnOrdinaryChange() throws {
    try withBackup { folder, backup in
      let old = try hoctap.run("dump", folder + "/backups/" + backup).text
      let before = try content(of: folder)
      let dry = try hoctap.run("restore", folder, backup, "--dry-run")
      #expect(dry.code == 0)
      #expect(dry.text.contains("người lao động: 3 → 2 (thêm 0 · sửa 1 · bỏ 1)"))
      #expect(dry.text.contains("khen thưởng: 0 → 1 (thêm 1 · sửa 0 · bỏ 0)"))
      #expect(dry.lines.count == 3 && dry.text.contains("chưa ghi gì"))
      let dryJSON = try hoctap.run("restore", folder, backup, "--dry-run", "--json")
      #expect(
        dryJSON.text == #"{"backup":"\#(backup)","seq":null,"collections":{"#
          + #""workers":{"before":3,"after":2,"added":0,"changed":1,"removed":1},"#
          + #""honours":{"before":0,"after":1,"added":1,"changed":0,"removed":0}}}"# + "\n")
      #expect(try content(of: folder) == before)

      let done = try hoctap.run("restore", folder, backup)
      #expect(done.code == 0 && done.errors.isEmpty)
      #expect(done.text.contains("người lao động: 3 → 2 (thêm 0 · sửa 1 · bỏ 1)"))
      #expect(done.text.contains("thay đổi số 8"))
      let journal = try String(contentsOfFile: folder + "/journal/000002.jsonl", encoding: .utf8)
      #expect(journal.contains(#""why":"Khôi phục bản sao lưu \#(backup)""#))
      #expect(try withoutRevisions(hoctap.run("dump", folder).text) == withoutRevisions(old))
      // The state before can still be had, so nothing is lost.
      #expect(try hoctap.run("dump", folder, "--as-of-seq", "7").text.contains("Trần Thị Bích"))

      let again = try hoctap.run("restore", folder, backup)
      #expect(again.code == 0 && again.text.contains("giống hệt"))
      #expect(try Dump(of: folder).seq == 8)
      let json = try hoctap.run("restore", folder, backup, "--json")
      #expect(json.text == #"{"backup":"\#(backup)","seq":null,"collections":{}}"# + "\n")
      #expect(try hoctap.run("check", folder).code == 0)
    }
  }

  private func withoutRevisions(_ dump: String) -> String {
    dump.replacing(/"rev":\d+/, with: "").replacing(/^{"seq":\d+/, with: "")
  }

  @Test func aBackupThatIsNotThereIsNotRestored() throws {
    try withBackup { folder, backup in
      let before = try content(of: folder)
      for name in ["2020-01-01", "x", "../" + backup, backup + "/", "tmp-" + backup] {
        for more in [[], ["--dry-run"], ["--json"]] {
          let outcome = try hoctap.run(["restore", folder, name] + more)
          #expect(outcome.code == 2 && outcome.output.isEmpty, "\(name)")
          #expect(outcome.errorText.contains("Không có bản sao lưu"))
          #expect(outcome.errorText.contains("--list"))
        }
      }
      let english = try hoctap.run("restore", folder, "2020-01-01", "--language", "en")
      #expect(english.errorText.contains("There is no backup 2020-01-01"))
      #expect(try content(of: folder) == before)
    }
  }

  @Test func aDamagedBackupIsNotRestored() throws {
    try withBackup { folder, backup in
      let path = folder + "/backups/\(backup)/workers.json"
      var text = try String(contentsOfFile: path, encoding: .utf8)
      text.replace("Hoà", with: "Hoa")
      try text.write(toFile: path, atomically: false, encoding: .utf8)
      let before = try content(of: folder)
      let outcome = try hoctap.run("restore", folder, backup)
      #expect(outcome.code == 2 && outcome.output.isEmpty)
      #expect(outcome.errorText.contains("backups/\(backup)/workers.json"))
      #expect(outcome.errorText.contains("Chưa ghi gì") && outcome.errorText.contains("--list"))
      #expect(try content(of: folder) == before)
    }
  }

  @Test func aBackupOfAnotherRegisterIsRefused() throws {
    try withBackup { folder, backup in
      try withNewRegister(smallRegister) { other in
        #expect(try hoctap.run("backup", other).code == 0)
        let files = FileManager.default
        try files.removeItem(atPath: folder + "/backups/" + backup)
        try files.copyItem(atPath: other + "/backups/" + backup, toPath: folder + "/backups/" + backup)
        let before = try content(of: folder)
        let outcome = try hoctap.run("restore", folder, backup)
        #expect(outcome.code == 1 && outcome.output.isEmpty)
        #expect(outcome.errorText.contains("là của sổ khác"))
        #expect(try content(of: folder) == before)
      }
    }
  }
}
