import CommandTestSupport
import Foundation
import Testing

/// Printing as the office does it: a real command, real files.
@Suite(.serialized) struct PrintingOnTerminalTests {
  /// Opens the history of the first worker with a print command of one's own.
  private func withHistory(printing command: (String) -> String, _ body: (Tmux, String) throws -> Void) throws {
    try withTemporaryFolder { scratch in
      let folder = scratch + "/so"
      try #require(try Program.hoctap.run("init", folder).code == 0)
      try TerminalTests.apply(TerminalTests.lines, to: folder)
      try Tmux.with(environment: ["HOCTAP_PRINT": command(scratch)], in: scratch) { terminal in
        try terminal.openRegister(folder)
        try terminal.type("3")
        try terminal.waitFor("Lê Văn An")
        try terminal.press("Home", "Enter")
        try terminal.waitFor("Việc làm")
        try terminal.type("p")
        try terminal.waitFor("Enter in · w ghi ra tệp")
        try body(terminal, scratch)
      }
    }
  }

  /// The words of the command go to it as they are; no shell reads them.
  @Test func theCommandGetsTheTextAndNoShellIsAsked() throws {
    try withHistory(printing: { "tee \($0)/a;b \($0)/$HOME" }) { terminal, scratch in
      try terminal.press("Enter")
      try terminal.waitFor("Đã giao CN")
      for name in ["a;b", "$HOME"] {
        let text = try String(contentsOfFile: "\(scratch)/\(name)", encoding: .utf8)
        #expect(text.contains("PHIẾU HỌC TẬP") && text.contains("Lê Văn An") && text.contains("Trang 1/1"))
      }
    }
  }

  @Test func failureIsToldAndTheFilesAreTheOwners() throws {
    try withHistory(printing: { _ in "ls /nowhere-at-all" }) { terminal, scratch in
      try terminal.press("Enter")
      let screen = try terminal.waitFor("Lệnh in ls kết thúc với lỗi")
      #expect(screen.contains("nowhere-at-all"))
      #expect(screen.contains("w ghi ra tệp"))
      for ending in ["", "-2"] {
        if !ending.isEmpty {
          try terminal.type("p")
          try terminal.waitFor("Enter in · w ghi ra tệp")
        }
        try terminal.type("w")
        try terminal.waitFor("Thư mục")
        try terminal.press("C-u")
        try terminal.type(scratch)
        try terminal.press("Enter")
        try terminal.waitFor("\(ending).html")
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: scratch).filter { $0.hasPrefix("CN") }.sorted()
      #expect(names.count == 4)
      for name in names {
        let rights = try FileManager.default.attributesOfItem(atPath: "\(scratch)/\(name)")[.posixPermissions] as? Int
        #expect(rights == 0o600)
        let text = try String(contentsOfFile: "\(scratch)/\(name)", encoding: .utf8)
        #expect(text.contains("Lê Văn An"))
        #expect(text.contains("<table>") == name.hasSuffix(".html"))
      }
    }
  }

  @Test func missingCommandAndFolderAreTold() throws {
    try withHistory(printing: { _ in "no-such-command" }) { terminal, scratch in
      try terminal.press("Enter")
      try terminal.waitFor("Không chạy được lệnh in no-such-command")
      try terminal.type("w")
      try terminal.waitFor("Thư mục")
      try terminal.type(scratch + "/nowhere")
      try terminal.press("Enter")
      try terminal.waitFor("Không ghi được vào")
    }
  }
}
