import CommandTestSupport
import Foundation
import Testing

/// Undo, history and backups as a clerk meets them: across restarts, beside others, in a real folder.
@Suite(.serialized) struct RecordsOnTerminalTests {
  private func reopen(_ terminal: Tmux, _ folder: String) throws {
    try terminal.press("C-q")
    try terminal.waitForPrompt()
    try terminal.openRegister(folder)
  }

  private static let byHanh =
    #"{"ops":[{"put":"workers","id":"CN000002","rev":REV,"rec":{"id":"CN000002","name":"NAME","village":"Thôn 2","employment":[{"enterprise":"DN0001","from":"2022-01-01"}]}}],"by":"hạnh","why":"theo giấy"}"#

  @Test func undoAfterARestartAndBesideOthers() throws {
    try TerminalTests.withRegister { terminal, folder in
      try terminal.openRegister(folder)
      try terminal.type("3")
      try terminal.waitFor("Lê Văn An")
      try terminal.press("Home")
      try terminal.type("e")
      try terminal.waitFor("Họ và tên")
      try terminal.press("C-u")
      try terminal.type("Lê Văn Ân")
      try terminal.press("F2")
      try terminal.waitFor("Đã lưu người lao động CN000002 Lê Văn Ân")
      try terminal.press("C-q")
      try terminal.waitForPrompt()
      // Somebody else writes the village meanwhile; the name is still this clerk's.
      let other = Self.byHanh.replacing("REV", with: "2").replacing("NAME", with: "Lê Văn Ân")
      try TerminalTests.apply([other], to: folder)
      try terminal.openRegister(folder)
      try terminal.type("u")
      try terminal.waitFor("Đã hoàn tác: người lao động CN000002")
      var dump = try TerminalTests.dump(folder)
      #expect(dump.contains("Lê Văn An") && !dump.contains("Lê Văn Ân") && dump.contains("Thôn 2"))
      // Done again after one more restart; then the other writes the same field.
      try reopen(terminal, folder)
      try terminal.press("C-r")
      try terminal.waitFor("Đã làm lại: người lao động CN000002")
      let clash = Self.byHanh.replacing("REV", with: "5").replacing("NAME", with: "Lê Văn Ấn")
      try TerminalTests.apply([clash], to: folder)
      try terminal.waitFor("hạnh vừa cập nhật")
      try terminal.type("u")
      let screen = try terminal.waitFor("Không hoàn tác được người lao động CN000002")
      #expect(screen.contains("(hạnh ghi), lùi về sẽ thành “Lê Văn An”"))
      dump = try TerminalTests.dump(folder)
      #expect(dump.contains("Lê Văn Ấn"))
    }
  }

  @Test func historyOfARecordIsReadFromTheJournal() throws {
    try TerminalTests.withRegister { terminal, folder in
      let change = Self.byHanh.replacing("REV", with: "1").replacing("NAME", with: "Lê Văn Ân")
      try TerminalTests.apply([change], to: folder)
      try terminal.openRegister(folder)
      try terminal.type("3")
      try terminal.waitFor("Lê Văn Ân")
      try terminal.press("Home")
      try terminal.type("h")
      let screen = try terminal.waitFor("thêm mới")
      #expect(screen.contains("Nhật ký sửa · người lao động CN000002 Lê Văn Ân"))
      #expect(screen.contains("hạnh  sửa"))
      #expect(screen.contains("Họ và tên: Lê Văn An → Lê Văn Ân"))
      #expect(screen.contains("vì: theo giấy"))
      try terminal.press("F6")
      try terminal.type("h")
      try terminal.waitFor("xem số bị che")
    }
  }

  @Test func theBackupOfTheDayIsMadeBesideTheScreenAndRestored() throws {
    try TerminalTests.withRegister { terminal, folder in
      let before = try TerminalTests.dump(folder)
      try terminal.openRegister(folder)
      try terminal.waitForBackup(in: folder)
      try terminal.type("3n")
      try terminal.waitFor("Họ và tên")
      try terminal.type("Ngô Thị Tạm")
      try terminal.press("F2")
      try terminal.waitFor("Đã lưu")
      try terminal.press("Escape")
      try terminal.waitFor("3 người lao động")
      try terminal.type("B")
      try terminal.waitFor("Sao lưu · 1 bản")
      try terminal.press("Enter")
      try terminal.waitFor("người lao động: bỏ 1")
      #expect(try TerminalTests.dump(folder).contains("Ngô Thị Tạm"))
      try terminal.press("F2")
      try terminal.waitFor("Đã khôi phục theo bản sao lưu")
      #expect(try !TerminalTests.dump(folder).contains("Ngô Thị Tạm"))
      #expect(try records(TerminalTests.dump(folder)) == records(before))
      try terminal.type("u")
      try terminal.waitFor("Đã hoàn tác")
      #expect(try TerminalTests.dump(folder).contains("Ngô Thị Tạm"))
      // A second start of the day makes none.
      try reopen(terminal, folder)
      try terminal.type("B")
      try terminal.waitFor("Sao lưu · 1 bản")
    }
  }

  /// The journal became long: a new snapshot is written beside the screen, and saving goes on in the next segment.
  @Test func aLongJournalIsTakenIntoASnapshotBesideTheScreen() throws {
    try TerminalTests.withRegister { terminal, folder in
      try terminal.openRegister(folder)
      try terminal.waitForBackup(in: folder)
      let note = String(repeating: "ghi chú dài ", count: 25)
      for _ in 0..<5 {
        let workers = (0..<2000).map { _ in #"{"put":"workers","rec":{"name":"Lê Thị Nhiều","note":"\#(note)"}}"# }
        let line = #"{"ops":["# + workers.joined(separator: ",") + "]}\n"
        #expect(try Program.hoctap.run(["apply", folder], input: Array(line.utf8)).code == 0)
      }
      try terminal.type("3")
      try terminal.waitFor("10.002 người lao động")
      for number in 1...2 {
        try terminal.type("n")
        try terminal.waitFor("Họ và tên")
        try terminal.type("Ngô Thị Cuối")
        try terminal.press("C-s")
        try terminal.waitFor("Đã lưu người lao động")
        try terminal.press("Escape")
        try terminal.wait("for snapshot \(number)") { _ in
          let manifest = try? String(contentsOfFile: folder + "/store.json", encoding: .utf8)
          return manifest?.contains(#""workers.json":{"count":10003"#) == true
        }
      }
      #expect(try TerminalTests.dump(folder).components(separatedBy: "Ngô Thị Cuối").count == 3)
      #expect(try Program.hoctap.run("check", folder).code == 0)
    }
  }

  /// A dump without the number of the last change.
  private func records(_ dump: String) -> Substring { dump.drop { $0 != "," } }

  @Test func aBackupThatCannotBeMadeIsToldAndKeysGoOn() throws {
    try TerminalTests.withRegister { terminal, folder in
      // A file stands where the folder should.
      try FileManager.default.removeItem(atPath: folder + "/backups")
      try "x".write(toFile: folder + "/backups", atomically: false, encoding: .utf8)
      try terminal.openRegister(folder)
      try terminal.waitFor("Chưa có bản sao lưu hôm nay; sổ và")
      try terminal.type("3")
      try terminal.waitFor("Lê Văn An")
      // What stood in the way is gone, and the key that was named makes it.
      try FileManager.default.removeItem(atPath: folder + "/backups")
      try terminal.type("Bn")
      try terminal.waitFor("Sao lưu · 1 bản")
      try terminal.waitFor("Đã sao lưu")
    }
  }

  /// Whatever the user's mask, only the owner, or the group of a group's folder, may read.
  @Test(arguments: [(0o700, 0o600, "000"), (0o770, 0o660, "077")])
  func whatTheScreensMakeHasTheRightsOfTheFolder(_ top: Int, _ file: Int, _ mask: String) throws {
    try TerminalTests.withRegister { terminal, folder in
      chmod(folder, mode_t(top))
      try terminal.openRegister(folder, with: "umask \(mask);")
      try terminal.type("3n")
      try terminal.waitFor("Họ và tên")
      try terminal.type("Ngô")
      try terminal.wait("for the draft and the backup") { _ in
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
        return names.contains { $0.hasSuffix("backup.json") && !$0.contains("tmp-") }
          && names.contains { $0.hasPrefix("drafts/") }
      }
      for name in try FileManager.default.subpathsOfDirectory(atPath: folder)
      where name.contains("drafts/") || name.contains("backups/") || name.contains("000002") {
        let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
        guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
        let mode = try #require(attributes[.posixPermissions] as? Int)
        #expect(mode == file, "\(name) \(String(mode, radix: 8))")
      }
    }
  }
}
