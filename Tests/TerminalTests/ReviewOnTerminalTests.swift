import CommandTestSupport
import Foundation
import Testing

/// The shared terminal in a real terminal on a real folder.
@Suite(.serialized) struct ReviewOnTerminalTests {
  private func openReview(_ terminal: Tmux, _ folder: String) throws {
    try terminal.command("clear; hoctap --review '\(folder)'")
    try terminal.waitFor("XEM CHUNG · cập nhật")
  }

  @Test func followsLiveAndHidesNames() throws {
    try TerminalTests.withRegister { terminal, folder in
      try openReview(terminal, folder)
      let list =
        #"{"ops":[{"put":"attendance","rec":{"campaign":"HD25-001","session":1,"enterprise":"DN0001","present":["CN000001"]}}],"by":"hạnh"}"#
      try TerminalTests.apply([list], to: folder)
      try terminal.wait("for the bar") { $0.contains("+1 người") }
      try terminal.type("3")
      try terminal.waitFor("N••• T••• H•••")
      try terminal.type("/hoa")
      try terminal.press("Enter")
      try terminal.waitFor("CN000001")
      #expect(try !terminal.screen().contains("Hoà"))
      // A deliberate key shows the one person, and the journal knows.
      try terminal.press("F6")
      try terminal.waitFor("Nguyễn Thị Hoà")
      try terminal.type("h")
      try terminal.waitFor("xem số bị che")
      try terminal.press("Escape")
      try terminal.waitFor("vào Công ty")
      try terminal.type("e")
      try terminal.waitFor("Máy xem chung: chỉ xem, không sửa")
    }
  }

  @Test func saysThatTheFolderIsGoneAndComesBack() throws {
    try TerminalTests.withRegister { terminal, folder in
      try openReview(terminal, folder)
      try FileManager.default.moveItem(atPath: folder + "/journal", toPath: folder + "/elsewhere")
      try terminal.waitFor("Không đọc được sổ nữa, số đang hiện là lúc")
      #expect(try terminal.screen().contains("SỐ CŨ · cập nhật"))
      try FileManager.default.moveItem(atPath: folder + "/elsewhere", toPath: folder + "/journal")
      try terminal.waitFor("Đã đọc lại được sổ")
      try terminal.waitFor("XEM CHUNG · cập nhật")
    }
  }
}
