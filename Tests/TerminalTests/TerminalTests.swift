import CommandTestSupport
import Foundation
import Screen
import Testing

/// The program as a person meets it: in a terminal, by keys. One after the other, since a machine has few processors.
@Suite(.serialized) struct TerminalTests {
  /// A company with two workers and a held campaign without a list.
  static let lines = [
    #"{"ops":[{"put":"enterprises","rec":{"id":"DN0001","name":"Công ty TNHH Sao Mai","kind":"company","opened":"2020-01-01","headcounts":[{"date":"2025-01-10","workers":3}]}}]}"#,
    #"{"ops":[{"put":"workers","rec":{"id":"CN000001","name":"Nguyễn Thị Hoà","born":"1987-04-03","employment":[{"enterprise":"DN0001","from":"2021-03-01"}]}},{"put":"workers","rec":{"id":"CN000002","name":"Lê Văn An","employment":[{"enterprise":"DN0001","from":"2022-01-01"}]}}]}"#,
    #"{"ops":[{"put":"campaigns","rec":{"id":"HD25-001","name":"Phổ biến Bộ luật Lao động","kind":"training","fields":["a"],"state":"held","sessions":[{"no":1,"date":"2025-05-12"}]}}]}"#,
  ]

  static func apply(_ lines: [String], to folder: String) throws {
    let outcome = try Program.hoctap.run(["apply", folder], input: Array(lines.map { $0 + "\n" }.joined().utf8))
    try #require(outcome.code == 0, "\(outcome.text)")
  }

  static func dump(_ folder: String) throws -> String { try Program.hoctap.run("dump", folder).text }

  /// A terminal beside a small register.
  static func withRegister(
    columns: Int = 80, rows: Int = 24, environment: [String: String] = [:], _ body: (Tmux, String) throws -> Void
  ) throws {
    try withTemporaryFolder { scratch in
      let folder = scratch + "/so"
      try #require(try Program.hoctap.run("init", folder).code == 0)
      try apply(lines, to: folder)
      try Tmux.with(columns: columns, rows: rows, environment: environment, in: scratch) { try body($0, folder) }
    }
  }

  @Test func languageAndTypingAreAsTheyWereLeft() throws {
    try withTemporaryFolder { scratch in
      let folder = scratch + "/so"
      try #require(try Program.hoctap.run("init", folder).code == 0)
      try Tmux.with(environment: ["XDG_CONFIG_HOME": scratch + "/config"], in: scratch) { terminal in
        try terminal.openRegister(folder)
        try terminal.type("L")
        try terminal.wait("for English") { $0.contains("Workers") }
        try terminal.type("3n\u{E}")
        try terminal.wait("for VNI") { $0.contains("VNI") }
        try terminal.type("\u{11}")
        try terminal.wait("for the shell") { $0.contains("@") }
        try terminal.type("hoctap \(folder)\r")
        try terminal.wait("for English") { $0.contains("Workers") }
        try terminal.type("3nnguye6n4")
        try terminal.wait("for the name") { $0.contains("nguyễn") }
      }
      let file = scratch + "/config/hoctap/preferences.json"
      let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
      #expect(rights == 0o600)
    }
  }

  @Test func theSampleOpensAndWhatIsShownIsThePureFrame() throws {
    try withTemporaryFolder { scratch in
      try copySample(to: scratch + "/one")
      try copySample(to: scratch + "/two")
      var player = try Player(scratch + "/two")
      try Tmux.with(in: scratch) { terminal in
        try terminal.openRegister(scratch + "/one")
        func compare(_ what: String) throws {
          let wanted = player.picture()
          try terminal.wait("for the frame of \(what)\n\(wanted.text)\n") { Player.masked($0) == wanted.text }
          if let cursor = wanted.cursor {
            #expect(
              try terminal.ask("#{cursor_x},#{cursor_y},#{cursor_flag}") == "\(cursor.x),\(cursor.y),1", "\(what)")
          }
        }
        try compare("the overview")
        for keys in [
          "2", "/may", "\r", "\r", "\u{1B}", "3", "/nguyen thi hoa", "\r", "\u{1B}", "4", "\r", "5", "?", "\u{1B}", "1",
          "[",
        ] {
          try terminal.type(keys)
          player.type(keys)
          try compare(keys)
        }
        for size in [Size(width: 120, height: 40), Size(width: 60, height: 16), Size(width: 40, height: 10)] {
          try terminal.resize(columns: size.width, rows: size.height)
          player.resize(to: size)
          try compare("\(size)")
        }
        // Back in full size something is stored, and taken back.
        try terminal.resize(columns: 80, rows: 24)
        player.resize(to: Size(width: 80, height: 24))
        try compare("the full size")
        for keys in ["t", "2", "n", "Công ty Thử nghiệm", "\u{13}", "u", "\u{12}"] {
          try terminal.type(keys)
          player.type(keys)
          try compare(keys)
        }
      }
    }
  }

  @Test func anEnterpriseAndAWorkerAreAddedByKeys() throws {
    try Self.withRegister { terminal, folder in
      try terminal.openRegister(folder)
      try terminal.type("2n")
      try terminal.waitFor("Tên doanh nghiệp")
      try terminal.type("Hợp tác xã Đại Đồng")
      try terminal.press("C-s")
      try terminal.waitFor("Đã lưu")
      try terminal.press("Escape")
      try terminal.waitFor("DN0002  Hợp tác xã Đại Đồng")
      try terminal.type("3n")
      try terminal.waitFor("Họ và tên")
      try terminal.type("Phạm Thị Ánh")
      try terminal.press("Enter")
      try terminal.type("03041990")
      try terminal.waitFor("03/04/1990")
      // The first one, out of habit behind a full date, skips nothing.
      try terminal.press("Enter", "Enter", "Enter")
      try terminal.type("DN0002")
      try terminal.press("C-s")
      try terminal.waitFor("Đã lưu")
      let dump = try Self.dump(folder)
      #expect(dump.contains(#""id":"DN0002","rev":1,"name":"Hợp tác xã Đại Đồng""#))
      #expect(dump.contains(#""id":"CN000003","rev":1,"name":"Phạm Thị Ánh","born":"1990-04-03""#))
      #expect(dump.contains(#""employment":[{"enterprise":"DN0002""#))
    }
  }

  /// Keys a list: both present.
  private func keyAttendance(_ terminal: Tmux) throws {
    try terminal.type("4")
    try terminal.waitFor("HD25-001")
    try terminal.press("Enter")
    try terminal.waitFor("n thêm mới")
    try terminal.type("n")
    // The only session is filled in; the enterprise is asked for.
    try terminal.waitFor("mã hoặc tên")
    try terminal.type("DN0001")
    try terminal.press("C-s")
    try terminal.waitFor("có mặt 0")
    try terminal.type("a")
    try terminal.waitFor("có mặt 2")
    try terminal.press("Enter")
    try terminal.waitFor("Đã lưu danh sách")
  }

  @Test func theBarsMoveHereAndOnASecondTerminal() throws {
    try Self.withRegister { terminal, folder in
      let other = try terminal.another()
      try terminal.openRegister(folder)
      try other.openRegister(folder)
      try other.waitFor("0,0 %  ✗ thiếu 3")
      try keyAttendance(terminal)
      #expect(try terminal.screen().contains("a 66,6 ✗"))
      // The other terminal was not touched.
      try other.waitFor("66,6 %  ✗ thiếu 1")
      #expect(try other.screen().contains("+2"))
      try terminal.type("1")
      try terminal.waitFor("66,6 %  ✗ thiếu 1")
      // Taken back there, it is back here; and again.
      try terminal.type("u")
      try other.wait("for the undo") { !$0.contains("66,6") }
      try terminal.press("C-r")
      try other.waitFor("66,6 %  ✗ thiếu 1")
      try terminal.waitFor("66,6 %  ✗ thiếu 1")
    }
  }

  @Test func whatAShellStoresShowsOnTheOpenOverview() throws {
    try Self.withRegister { terminal, folder in
      try terminal.openRegister(folder)
      try terminal.waitFor("3 CNLĐ (2 có tên)")
      try Self.apply(
        [
          #"{"ops":[{"put":"workers","rec":{"name":"Ngô Văn Ba","employment":[{"enterprise":"DN0001","from":"2024-01-01"}]}},{"put":"workers","rec":{"name":"Ngô Văn Tư","employment":[{"enterprise":"DN0001","from":"2024-01-01"}]}}],"by":"mai"}"#
        ], to: folder)
      let screen = try terminal.waitFor("4 CNLĐ (4 có tên)")
      #expect(screen.contains("mai"))
      // A snapshot written meanwhile, once the backup of the day is made, and a change after it.
      try terminal.waitForBackup(in: folder)
      #expect(try Program.hoctap.run("compact", folder).code == 0)
      try Self.apply(
        [
          #"{"ops":[{"put":"attendance","rec":{"campaign":"HD25-001","session":1,"enterprise":"DN0001","present":["CN000001"]}}]}"#
        ], to: folder)
      try terminal.waitFor("25,0 %")
    }
  }

  @Test func aHistoryInFewKeysWithoutMarks() throws {
    try withTemporaryFolder { scratch in
      try copySample(to: scratch + "/one")
      try Tmux.with(in: scratch) { terminal in
        try terminal.openRegister(scratch + "/one")
        try terminal.type("/0594")
        try terminal.waitFor("Lê Thị Hoa")
        try terminal.press("Enter")
        let screen = try terminal.waitFor("DS26-236")
        #expect(screen.contains("CN000594"))
        #expect(screen.contains("038•••••3215"), "identity numbers are masked")
        try terminal.press("Escape")
        try terminal.wait("for the look-up") { $0.contains("0594") }
      }
    }
  }

  @Test func aSmallWindowSaysWhatItNeedsAndLosesNothing() throws {
    try Self.withRegister { terminal, folder in
      let before = try terminal.openRegister(folder)
      try terminal.resize(columns: 60, rows: 16)
      try terminal.wait("for 60×16") { screen in
        let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.count == 16 && lines.allSatisfy { $0.count <= 60 } && screen.contains("0,0 %")
      }
      try terminal.type("3n")
      try terminal.waitFor("Họ và tên")
      try terminal.type("Đỗ Văn")
      try terminal.resize(columns: 40, rows: 10)
      let tiny = try terminal.waitFor("40×10")
      #expect(tiny.contains("60×16"))
      // Keys typed blindly change nothing.
      try terminal.type("x")
      try terminal.resize(columns: 80, rows: 24)
      try terminal.waitFor("Đỗ Văn")
      #expect(try !terminal.screen().contains("Đỗ Vănx"))
      try terminal.press("C-s")
      try terminal.waitFor("Đã lưu")
      try terminal.press("Escape")
      try terminal.waitFor("thêm")
      try terminal.type("1")
      // The picture is whole again; what waits for the new worker may have added a line.
      let bars = { (screen: String) in screen.split(separator: "\n").count { $0.contains(" %") } }
      #expect(bars(before) == 5)
      try terminal.wait("for the bars") { $0.contains("Năm chỉ tiêu") && bars($0) == 5 }
      #expect(try Self.dump(folder).contains(#""name":"Đỗ Văn""#))
    }
  }
}
