import CommandTestSupport
import Foundation
import Testing

/// `hoctap import`: what it shows, what it stores, and what it refuses.
@Suite struct ImportTests {
  private static let list = """
    CÔNG TY TNHH SAO MAI
    STT,Họ và tên,Ngày sinh,Số CCCD,Mức lương
    1,Nguyễn Thị Hòa,03/04/1987,038187012345,5.000.000
    2,Trần Văn Ba,01/02/1990,038090000111,6.000.000

    """
  private static let doubtful = "STT,Họ và tên,Số CCCD\n1,Phạm Văn Tư,38090000222\n2,=1+1,\n"

  private func withFiles(
    _ files: [String: String], _ body: (_ folder: String, _ path: (String) -> String) throws -> Void
  ) throws {
    try withNewRegister(smallRegister) { folder in
      let scratch = (folder as NSString).deletingLastPathComponent
      for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: scratch + "/" + name)) }
      try body(folder) { scratch + "/" + $0 }
    }
  }

  @Test func aDryRunShowsAllAndStoresNothing() throws {
    try withFiles(["a.csv": Self.list]) { folder, path in
      let before = try content(of: folder)
      let outcome = try hoctap.run("import", folder, path("a.csv"), "--dry-run")
      #expect(outcome.code == 0, "\(outcome.errorText)")
      #expect(outcome.text.contains("Doanh nghiệp: DN0001 Công ty TNHH Sao Mai"))
      #expect(outcome.text.contains("Mới 1 · như cũ 1 · thay đổi 0 · cần xem 0 · từ chối 0"))
      #expect(outcome.text.contains("Cột riêng tư, không bao giờ đọc: E Mức lương"))
      #expect(outcome.text.contains("1 người đang làm tại DN0001 không có trong danh sách: CN000002 Lê Văn An"))
      #expect(!outcome.text.contains("038090000111") && !outcome.text.contains("5.000.000"))
      #expect(try content(of: folder) == before)
    }
  }

  @Test func itIsStoredAsOneChangeAndAgainNothing() throws {
    try withFiles(["a.csv": Self.list, "b.csv": "STT,Họ và tên\n1,Trần Văn Ba\n2,Vũ Thị Mơ\n"]) { folder, path in
      let sequence = try Dump(of: folder).seq
      let call = ["import", folder, path("a.csv"), path("b.csv"), "--enterprise", "DN0001"]
      let outcome = try hoctap.run(call)
      #expect(outcome.code == 0, "\(outcome.errorText)")
      #expect(outcome.text.contains("Đã lưu 2 bản ghi trong một thay đổi (số \(sequence + 1))"))
      let dump = try Dump(of: folder)
      #expect(dump.seq == sequence + 1)
      #expect(dump.workers.map(\.name) == ["Nguyễn Thị Hoà", "Lê Văn An", "Trần Văn Ba", "Vũ Thị Mơ"])
      let again = try hoctap.run(call)
      #expect(again.code == 0 && again.text.contains("Không có gì để ghi"))
      #expect(try Dump(of: folder).seq == sequence + 1)
    }
  }

  @Test func repairsWaitForConsent() throws {
    try withFiles(["a.csv": Self.doubtful]) { folder, path in
      let call = ["import", folder, path("a.csv"), "--enterprise", "DN0001"]
      let offered = try hoctap.run(call)
      #expect(offered.code == 1)
      #expect(offered.text.contains("1 dòng đợi đồng ý sửa") && offered.text.contains("từ chối 1"))
      #expect(try Dump(of: folder).workers.count == 2)
      // Kind by kind: another kind is no consent to this one.
      #expect(offered.text.contains("--repair-kinds leading-zero"))
      let other = try hoctap.run(call + ["--repair-kinds", "capitals,old-phone"])
      #expect(other.text.contains("1 dòng đợi đồng ý sửa"))
      #expect(try hoctap.run(call + ["--repair-kinds", "everything"]).code == 64)
      let taken = try hoctap.run(call + ["--repair-kinds", "leading-zero"])
      #expect(taken.code == 1)
      #expect(try Dump(of: folder).workers.map(\.name).last == "Phạm Văn Tư")
    }
  }

  @Test func theStableForm() throws {
    try withFiles(["a.csv": Self.list + Self.doubtful.split(separator: "\n").last! + "\n"]) { folder, path in
      let outcome = try hoctap.run("import", folder, path("a.csv"), "--dry-run", "--json", "--language", "en")
      #expect(outcome.code == 1)
      #expect(outcome.lines.count == 1)
      #expect(
        outcome.text.hasPrefix(
          #"{"files":[{"file":"a.csv","sheet":"","encoding":"utf8","enterprise":"DN0001","header":[2,2],"columns":["#
            + #"{"column":"A","header":"STT","meaning":"number"},"#), "\(outcome.text)")
      #expect(
        outcome.text.contains(
          #""counts":{"new":1,"same":1,"changed":0,"doubtful":0,"refused":1},"rows":[{"row":3,"name":"Nguyễn Thị Hòa","#
            + #""verdict":"same","stores":false,"worker":"CN000001","changes":[],"repairs":[],"reasons":[],"others":[],"record":"CN000001","walkIn":false}"#
        ))
      #expect(outcome.text.contains(#""reasons":["formula"]"#))
      #expect(
        outcome.text.hasSuffix(
          #""kind":"workers","notes":[],"session":null,"missing":["CN000002"]}],"stored":null}"# + "\n"))
      #expect(!outcome.text.contains("038090000111"))
    }
  }

  @Test func thoseMissingLeaveOnlyWhenSaid() throws {
    try withFiles(["a.csv": Self.list]) { folder, path in
      let outcome = try hoctap.run("import", folder, path("a.csv"), "--missing-left", "2026-11-01")
      #expect(outcome.code == 0 && outcome.text.contains("Đã lưu 2 bản ghi"))
      #expect(try Dump(of: folder).workers.map(\.rev) == [1, 2, 1])
    }
  }

  @Test func ofSeveralFilesWhoIsInOneHasNotLeft() throws {
    let files = [
      "a.csv": Self.list, "b.csv": "STT;Họ và tên\n1;Lê Văn An\n",
    ]
    try withFiles(files) { folder, path in
      let outcome = try hoctap.run(
        "import", folder, path("a.csv"), path("b.csv"), "--enterprise", "DN0001", "--missing-left", "2026-11-01")
      #expect(!outcome.text.contains("được ghi nghỉ từ"))
      #expect(try Dump(of: folder).workers.map(\.rev) == [1, 1, 1])
      let future = try hoctap.run("import", folder, path("a.csv"), "--missing-left", "2099-01-01")
      #expect(future.code == 64 && future.errorText.contains("chưa tới"))
    }
  }

  @Test(
    arguments: [
      (["a.csv"], 1), (["a.csv", "--enterprise", "DN0099"], 1), (["none.csv"], 2), (["nul.csv"], 2),
      (["broken.xlsx"], 2),
      (["words.csv", "--enterprise", "DN0001"], 1), ([], 64), (["a.csv", "--missing-left", "hôm qua"], 64),
      (["a.csv", "--enterprise", "DN0001", "--sheet", "Tháng 5"], 1),
    ] as [([String], Int32)])
  func whatIsRefusedIsSaidInASentence(_ arguments: [String], _ code: Int32) throws {
    let files = [
      "a.csv": Self.doubtful, "nul.csv": "STT,Họ và tên\n1,\0\n", "broken.xlsx": "PK\u{3}\u{4}rác",
      "words.csv": "Kính gửi\n",
    ]
    try withFiles(files) { folder, path in
      let before = try content(of: folder)
      let outcome = try hoctap.run(
        ["import", folder] + arguments.map { files.keys.contains($0) || $0 == "none.csv" ? path($0) : $0 })
      #expect(outcome.code == code && outcome.output.isEmpty, "\(outcome.text)")
      #expect(outcome.errorText.contains("Chưa") && outcome.errorText.count > 20, "\(outcome.errorText)")
      #expect(try content(of: folder) == before)
    }
  }
}
