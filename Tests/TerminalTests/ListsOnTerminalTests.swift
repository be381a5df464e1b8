import CommandTestSupport
import Foundation
import Testing

/// A list somebody sent, taken in at the terminal from the folder it lies in.
@Suite(.serialized) struct ListsOnTerminalTests {
  private func withList(_ text: String, _ body: (Tmux, _ folder: String) throws -> Void) throws {
    try withTemporaryFolder { scratch in
      let folder = scratch + "/so"
      try #require(try Program.hoctap.run("init", folder).code == 0)
      try TerminalTests.apply(TerminalTests.lines, to: folder)
      // As spreadsheets write it: a mark, semicolons, carriage returns.
      let written = "\u{FEFF}" + text.replacingOccurrences(of: "\n", with: "\r\n")
      try written.write(toFile: scratch + "/danh-sach.csv", atomically: true, encoding: .utf8)
      try Tmux.with(in: scratch) { terminal in
        try terminal.openRegister(folder)
        try terminal.type("I")
        try terminal.waitFor("danh-sach.csv")
        try terminal.type("danh")
        try terminal.press("Enter")
        try body(terminal, folder)
      }
    }
  }

  @Test func aListIsLookedAtStoredAndTakenBack() throws {
    let list = """
      CÔNG TY TNHH SAO MAI
      STT;Họ và tên;Năm sinh;Số CCCD
      1;Trần Văn Mới;1999;38099012399
      2;Lê Thị Tám;2001;038301012345
      """
    try withList(list) { terminal, folder in
      let preview = try terminal.waitFor("cần xem 1")
      #expect(preview.contains("Mới 1"))
      try terminal.type("r")
      try terminal.waitFor("[ ] mất số 0 đầu")
      try terminal.type(" ")
      try terminal.waitFor("[✓] mất số 0 đầu")
      try terminal.press("Escape")
      try terminal.waitFor("cần xem 0")
      try terminal.press("F2")
      try terminal.waitFor("Đã lưu 2 bản ghi từ danh-sach.csv")
      // Other programs see it at once, and one key takes all of it back.
      let stored = try TerminalTests.dump(folder)
      #expect(stored.contains("Trần Văn Mới") && stored.contains("\"038099012399\""))
      try terminal.type("u")
      try terminal.waitFor("Đã hoàn tác")
      let back = try TerminalTests.dump(folder)
      #expect(!back.contains("Trần Văn Mới") && !back.contains("Lê Thị Tám"))
    }
  }

  @Test func storingAndTakingBackTellHowFarTheyAreAndStopAtEsc() throws {
    let syllables = "An Bình Chi Dũng Giang Hà Khánh Lan Minh Nga Oanh Phúc Quang Sơn Tâm Uyên Vân Xuân Yến Đức"
      .split(separator: " ")
    let names = syllables.flatMap { one in syllables.flatMap { two in syllables.map { "Trần \(one) \(two) \($0)" } } }
    let rows = names.enumerated().map { "\($0.offset + 1);\($0.element);\(1960 + $0.offset % 40);" }
    let list = "CÔNG TY TNHH SAO MAI\nSTT;Họ và tên;Năm sinh;Số CCCD\n" + rows.joined(separator: "\n")
    try withList(list) { terminal, folder in
      try terminal.waitFor("Mới 8.000")
      let before = try TerminalTests.dump(folder)
      try terminal.press("F2")
      try terminal.waitFor("/8.000 bản ghi… Esc để dừng")
      try terminal.press("Escape")
      // What was looked at stands as it stood, and can be stored after all.
      let stopped = try terminal.waitFor("Đã dừng: chưa ghi gì, sổ vẫn như trước.")
      #expect(stopped.contains("Mới 8.000"))
      #expect(try TerminalTests.dump(folder) == before)
      try terminal.press("F2")
      try terminal.waitFor("Đã lưu 8.000 bản ghi")
      let stored = try TerminalTests.dump(folder)
      try terminal.type("u")
      try terminal.waitFor("/8.000 bản ghi… Esc để dừng")
      try terminal.press("Escape")
      try terminal.waitFor("Đã dừng: chưa ghi gì, sổ vẫn như trước.")
      #expect(try TerminalTests.dump(folder) == stored)
      try terminal.type("u")
      try terminal.waitFor("Đã hoàn tác")
      #expect(!(try TerminalTests.dump(folder).contains("Trần An")))
    }
  }

  @Test func longWorkIsLeftWithEscAndNothingIsStored() throws {
    let rows = (1...20_000).map { "\($0);Trần Văn Số \($0 % 90);\(1960 + $0 % 40);" }
    let list = "CÔNG TY TNHH SAO MAI\nSTT;Họ và tên;Năm sinh;Số CCCD\n" + rows.joined(separator: "\n")
    try withList(list) { terminal, folder in
      _ = try terminal.wait("for the list") { $0.contains("Đang ") || $0.contains("Mới ") }
      try terminal.press("Escape")
      try terminal.waitFor("Chọn tệp danh sách")
      try terminal.press("Escape")
      try terminal.waitFor("Năm chỉ tiêu")
      #expect(!(try TerminalTests.dump(folder).contains("Trần Văn Số")))
    }
  }
}
