import CommandTestSupport
import Foundation
import Testing

extension TerminalTests {
  /// Whatever a terminal or input method sends, composed text is shown and stored.
  @Test func bothFormsOfVietnameseAreShownAndStoredComposed() throws {
    try Self.withRegister { terminal, folder in
      try terminal.openRegister(folder)
      try terminal.type("3n")
      for name in ["Nguyễn Thị Thuỷ", "Trường Đại Ổn".decomposedStringWithCanonicalMapping] {
        try terminal.waitFor("Họ và tên  ")
        try terminal.type(name)
        let composed = name.precomposedStringWithCanonicalMapping
        try terminal.wait("for \(composed)") { $0.precomposedStringWithCanonicalMapping.contains(composed) }
        try terminal.press("C-s")
        try terminal.wait("for the next form") { $0.contains("Đã lưu") && $0.contains(composed) }
        let bytes = try Program.hoctap.run("dump", folder).output
        #expect(Data(bytes).range(of: Data(#""name":"\#(composed)""#.utf8)) != nil)
      }
    }
  }

  @Test func killedAndOpenedAgainEverythingAcknowledgedIsThere() throws {
    try Self.withRegister { terminal, folder in
      try terminal.openRegister(folder)
      try terminal.type("3n")
      try terminal.waitFor("Họ và tên")
      try terminal.type("Bùi Văn Còn")
      try terminal.press("C-s")
      try terminal.waitFor("Đã lưu người lao động CN000003")
      kill(try terminal.process(), SIGKILL)
      // What a killed program leaves is the shell's to mend; such a terminal takes only a line feed for the end of a line.
      try terminal.type("reset; clear")
      try terminal.press("C-j")
      try terminal.waitForPrompt()
      try terminal.openRegister(folder)
      try terminal.type("3")
      try terminal.waitFor("Bùi Văn Còn")
      #expect(try Program.hoctap.run("check", folder).code == 0)
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGSEGV, SIGABRT, SIGTRAP])
  func aSignalGivesTheTerminalBack(_ signal: Int32) throws {
    try Self.withRegister { terminal, folder in
      try terminal.command("stty -a > before; echo ready")
      try terminal.waitFor("ready")
      try terminal.openRegister(folder)
      #expect(try terminal.ask("#{alternate_on}") == "1")
      try terminal.type("3n")
      try terminal.waitFor("Họ và tên")
      kill(try terminal.process(), signal)
      try terminal.wait("for the shell") { $0.contains("@") && !$0.contains("Họ và tên") }
      #expect(try terminal.ask("#{alternate_on},#{cursor_flag},#{keypad_flag}") == "0,1,0")
      try terminal.command("stty -a | diff before - && echo sa''ne")
      try terminal.waitFor("sane")
      if signal == SIGSEGV || signal == SIGABRT || signal == SIGTRAP {
        #expect(try terminal.screen().contains("hoctap gặp lỗi"))
      }
    }
  }

  @Test(arguments: ["C-q", "F10"])
  func leavingGivesTheScreenBack(_ key: String) throws {
    try Self.withRegister { terminal, folder in
      try terminal.command(#"stty -a > before; echo trước\ đó"#)
      try terminal.waitFor("trước đó")
      try terminal.command("hoctap '\(folder)'; echo kết thúc $?")
      try terminal.waitFor("Năm chỉ tiêu")
      try terminal.press(key)
      let screen = try terminal.waitFor("kết thúc 0")
      #expect(screen.contains("trước đó"), "what stood there before is there again")
      #expect(!screen.contains("Năm chỉ tiêu"))
      #expect(try terminal.ask("#{alternate_on},#{cursor_flag}") == "0,1")
      try terminal.command("stty -a | diff before - && echo sa''ne")
      try terminal.waitFor("sane")
    }
  }

  @Test func aTerminalThatCannotDrawIsTold() throws {
    try Self.withRegister { terminal, folder in
      try terminal.command("clear; TERM=dumb hoctap '\(folder)'; echo mã $?")
      let screen = try terminal.waitFor("mã 2")
      #expect(screen.contains("TERM=dumb"))
      #expect(screen.contains("--plain"))
      try terminal.command("clear; TERM=dumb hoctap demo --language en; echo mã $?")
      #expect(try terminal.waitFor("mã 2").contains("cannot draw"))
      try terminal.command("clear; TERM=dumb hoctap '\(folder)' --plain; echo mã $?")
      #expect(try terminal.waitFor("mã 0").contains("3 CNLĐ"))
      // A name no description is known of is taken for a common terminal.
      try terminal.openRegister(folder, with: "TERM=unheard-of")
      try terminal.press("C-q")
      try terminal.waitForPrompt()
    }
  }

  /// What a terminal is promised: its own signs, and no others.
  @Test(arguments: [
    ("TERM=linux", "█", "↑↓", "▉▊▋▍▎▏✓"), ("TERM=vt100", "█", "↑↓", "▉▊▋▍▎▏✓"), ("TERM=xterm", "█", "↑↓", "#"),
    // No locale says nothing about the terminal.
    ("LC_ALL=C", "█", "↑↓", "#"),
  ])
  func signsOfTheTerminal(_ setting: String, _ bar: String, _ arrows: String, _ never: String) throws {
    try Self.withRegister { terminal, folder in
      try Self.apply(
        [
          #"{"ops":[{"put":"attendance","rec":{"campaign":"HD25-001","session":1,"enterprise":"DN0001","present":["CN000001"]}}]}"#
        ], to: folder)
      try terminal.openRegister(folder, with: setting)
      let screen = try terminal.wait("for the bars") { $0.contains(bar + bar + bar) && $0.contains(arrows) }
      for sign in never { #expect(!screen.contains(sign), "\(sign) on \(setting)") }
      try terminal.type("3")
      try terminal.waitFor("CN000001")
    }
  }

  @Test func noColoursWhereNoneAreWanted() throws {
    let colour = /\u{1B}\[[0-9;]*\b(3[0-7]|4[0-7]|9[0-7]|10[0-7]|38|48)[;m]/
    try Self.withRegister { terminal, folder in
      try terminal.openRegister(folder)
      try terminal.waitFor("Năm chỉ tiêu")
      #expect(try terminal.colours().contains(colour))
      try terminal.press("C-q")
      try terminal.waitForPrompt()
      try terminal.openRegister(folder, with: "NO_COLOR=1")
      try terminal.waitFor("Năm chỉ tiêu")
      let mono = try terminal.colours()
      #expect(!mono.contains(colour))
      #expect(mono.contains("\u{1B}["), "bold and reverse remain")
    }
  }

  @Test func undoRedoAndTheOtherLanguage() throws {
    try Self.withRegister { terminal, folder in
      try terminal.openRegister(folder)
      try terminal.type("3")
      try terminal.waitFor("Lê Văn An")
      try terminal.press("Home", "DC")
      // Refused or removed: somebody without any record of others goes.
      try terminal.type("n")
      try terminal.waitFor("Họ và tên")
      try terminal.type("Ngô Thị Tạm")
      try terminal.press("C-s")
      try terminal.waitFor("Đã lưu")
      try terminal.press("Escape")
      try terminal.waitFor("người lao động\n")
      try terminal.type("u")
      try terminal.wait("for the undo") { $0.contains("Đã hoàn tác") || !$0.contains("CN000003") }
      #expect(try !Self.dump(folder).contains("Ngô Thị Tạm"))
      try terminal.press("C-r")
      try terminal.wait("for the redo") { $0.contains("Ngô Thị Tạm") && $0.contains("CN000003") }
      #expect(try Self.dump(folder).contains("Ngô Thị Tạm"))
      try terminal.type("L1")
      let english = try terminal.waitFor("Politics and law")
      #expect(!english.contains("thiếu"))
      try terminal.type("L")
      try terminal.waitFor("Chính trị, pháp luật")
    }
  }

  @Test func aLargePasteIsTextAndNeverACommand() throws {
    try Self.withRegister { terminal, folder in
      try terminal.openRegister(folder)
      // On a screen that takes no text nothing happens.
      let before = try Self.dump(folder)
      try terminal.paste(String(repeating: "u3n\u{11}Xấu\n", count: 20_000))
      try terminal.type("3n")
      try terminal.waitFor("Họ và tên")
      try terminal.paste("Hoàng Thị\u{1B}[31m Dán\r\n" + String(repeating: "q\u{11}\n", count: 50_000))
      try terminal.waitFor("q q q")
      try terminal.press("Home")
      try terminal.waitFor("Hoàng Thị[31m Dán q q")
      #expect(try Self.dump(folder) == before)
      try terminal.type("3")
      #expect(try terminal.screen().contains("Người lao động mới"))
    }
  }

  @Test func suspendedAndContinued() throws {
    try Self.withRegister { terminal, folder in
      try terminal.command(#"stty -a > before; echo trước\ đó"#)
      try terminal.waitFor("trước đó")
      try terminal.command("hoctap '\(folder)'")
      var player = try Player(folder)
      let shown = player.picture().text
      for time in 1...2 {
        try terminal.wait("for the overview") { Player.masked($0) == shown }
        kill(try terminal.process(), SIGTSTP)
        let shell = try terminal.wait("for the shell") { $0.split(separator: "Stopped").count == time + 1 }
        #expect(shell.contains("trước đó"))
        #expect(try terminal.ask("#{alternate_on},#{cursor_flag}") == "0,1")
        try terminal.command("stty -a | diff before - && echo \(time) sa''ne")
        try terminal.waitFor("\(time) sane")
        try terminal.command("fg")
        try terminal.wait("for the same picture") { Player.masked($0) == shown }
      }
      try Self.apply(
        [
          #"{"ops":[{"put":"workers","rec":{"name":"Ngô Văn Ba","employment":[{"enterprise":"DN0001","from":"2024-01-01"}]}}]}"#
        ], to: folder)
      try terminal.waitFor("(3 có tên)")
    }
  }
}
