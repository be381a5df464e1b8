import CommandTestSupport
import Foundation
import Testing

/// `hoctap import` of enterprises, attendance and honours, and what is said of columns and rows.
@Suite struct ImportKindsTests {
  private func withFile(_ text: String, _ body: (_ folder: String, _ file: String) throws -> Void) throws {
    try withNewRegister(smallRegister) { folder in
      let file = (folder as NSString).deletingLastPathComponent + "/list.csv"
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      try body(folder, file)
    }
  }

  @Test func enterprisesAreGuessedAndStored() throws {
    let list = """
      DANH SÁCH DOANH NGHIỆP
      STT,Tên doanh nghiệp,Mã số thuế,Số lao động
      1,Công ty TNHH Sao Mai,2800123452,9
      2,Hộ kinh doanh Bà Tám,038187000111,2

      """
    try withFile(list) { folder, file in
      let outcome = try hoctap.run("import", folder, file)
      #expect(outcome.code == 0, "\(outcome.text)")
      #expect(outcome.text.contains("Loại danh sách: doanh nghiệp"))
      #expect(outcome.text.contains("mã số thuế: (chưa ghi) → 2800123452"))
      #expect(!outcome.text.contains("038187000111"))
      #expect(try Dump(of: folder).enterprises.map(\.name) == ["Công ty TNHH Sao Mai", "Hộ kinh doanh Bà Tám"])
      let again = try hoctap.run("import", folder, file)
      #expect(again.code == 0 && again.text.contains("Không có gì để ghi"))
    }
  }

  @Test func attendanceIsOfOneSession() throws {
    let list = "CÔNG TY TNHH SAO MAI\nSTT,Họ và tên,Điểm danh\n1,Lê Văn An,x\n2,Vũ Thị Mơ,x\n"
    try withFile(list) { folder, file in
      let without = try hoctap.run("import", folder, file, "--kind", "attendance")
      #expect(without.code == 1 && without.text.contains("Danh sách không cho biết là của buổi nào"))
      let call = ["import", folder, file, "--campaign", "HD25-001"]
      let outcome = try hoctap.run(call)
      #expect(outcome.code == 1)
      #expect(outcome.text.contains("Buổi học: HD25-001 Phổ biến Bộ luật Lao động · buổi 1 · 12/05/2025 (đã chọn)"))
      #expect(outcome.text.contains("điểm danh: vắng → có mặt"))
      #expect(outcome.text.contains("ghi tên ngoài danh sách"))
      #expect(try Dump(of: folder).attendance.map(\.rev) == [2])
      let json = try hoctap.run(call + ["--dry-run", "--json"])
      #expect(json.code == 0)
      #expect(
        json.text.contains(
          #""kind":"attendance","notes":["session-by-said"],"session":{"campaign":"HD25-001","session":1},"missing":[]"#
        ))
      #expect(
        json.text.contains(#""verdict":"same","stores":false,"worker":null"#) && json.text.contains(#""walkIn":true"#))
    }
  }

  @Test func honoursTakeWhatIsSaid() throws {
    try withFile("STT,Họ và tên\n1,Nguyễn Thị Hoà\n") { folder, file in
      let call = ["import", folder, file, "--kind", "honours"]
      let bare = try hoctap.run(call)
      #expect(bare.code == 1 && bare.text.contains("không ghi là danh hiệu hay hình thức khen nào"))
      let said =
        call + ["--title", "giayKhen", "--year", "2025", "--decision", "5/QĐ-UBND", "--decision-day", "2025-11-20"]
      let half = try hoctap.run(said + ["--dry-run"])
      #expect(half.code == 1 && half.text.contains("cần xem 1"))
      let whole = try hoctap.run(said + ["--authority", "UBND xã"])
      #expect(whole.code == 0, "\(whole.text)")
      #expect(try Dump(of: folder).honours.count == 2)
    }
  }

  @Test func columnsSaidAreRememberedWithTheEnterprise() throws {
    let list = "CÔNG TY TNHH SAO MAI\nSTT,Họ và tên,Số máy\n1,Lê Văn An,0912345678\n"
    try withFile(list) { folder, file in
      let first = try hoctap.run("import", folder, file)
      #expect(first.code == 0 && first.text.contains("Không có gì để ghi"))
      let said = try hoctap.run("import", folder, file, "--column", "C=phone")
      #expect(said.code == 0 && said.text.contains("điện thoại"), "\(said.text)")
      let dump = try hoctap.run("dump", folder)
      #expect(dump.text.contains("0912345678") && dump.text.contains("so may"))
      let next = try hoctap.run("import", folder, file, "--json", "--dry-run")
      #expect(next.text.contains(#"{"column":"C","header":"Số máy","meaning":"phone"}"#))
    }
  }

  @Test func lookAlikesAreSettledByRow() throws {
    let list = "STT,Họ và tên,Ngày sinh,Số CCCD\n1,Nguyễn Thị Hoà,03/04/1987,038187099999\n2,Vũ Thị Mơ,,\n"
    try withFile(list) { folder, file in
      let call = ["import", folder, file, "--enterprise", "DN0001"]
      let out = try hoctap.run(call + ["--leave-out", "2,3", "--dry-run"])
      #expect(out.code == 1 && out.text.contains("cần xem 2") && out.text.contains("Không có gì để ghi"))
      let same = try hoctap.run(call + ["--same", "2=CN000001", "--leave-out", "3", "--dry-run"])
      #expect(same.text.contains("như cũ 1"))
      let another = try hoctap.run(call + ["--another", "2"])
      #expect(another.text.contains("Mới 2"))
      #expect(try Dump(of: folder).workers.count == 4)
    }
  }

  @Test func anotherEnterpriseNeedsForce() throws {
    let list = "CÔNG TY TNHH SAO MAI\nSTT,Họ và tên\n1,Vũ Thị Mơ\n"
    try withFile(list) { folder, file in
      let other =
        #"{"ops":[{"put":"enterprises","rec":{"id":"DN0002","name":"Hợp tác xã Bình Minh","kind":"cooperative"}}]}"#
      _ = try apply([other], to: folder)
      let call = ["import", folder, file, "--enterprise", "DN0002"]
      let outcome = try hoctap.run(call)
      #expect(outcome.code == 1)
      #expect(outcome.text.contains("ghi doanh nghiệp khác: DN0001") && outcome.text.contains("--force"))
      #expect(try Dump(of: folder).workers.count == 2)
      #expect(try hoctap.run(call + ["--force"]).code == 0)
      #expect(try Dump(of: folder).workers.count == 3)
    }
  }

  @Test(
    arguments: [
      ["--kind", "lists"], ["--column", "C"], ["--column", "1=phone"], ["--column", "C=pay"], ["--same", "x"],
      ["--leave-out", "a"], ["--title", "vua"], ["--decision-day", "20/11/2025"],
    ])
  func wrongUseIsSaid(_ arguments: [String]) throws {
    try withFile("STT,Họ và tên\n1,Lê Văn An\n") { folder, file in
      let outcome = try hoctap.run(["import", folder, file] + arguments)
      #expect(outcome.code == 64 && outcome.output.isEmpty && outcome.errorText.count > 20, "\(outcome.errorText)")
    }
  }

  @Test(arguments: ["vi", "en"]) func helpFitsTheScreen(_ language: String) throws {
    let outcome = try hoctap.run("import", "--help", "--language", language)
    #expect(outcome.lines.allSatisfy { $0.count <= 80 })
  }
}
