import CommandTestSupport
import Foundation
import Testing

@Suite struct SlipTests {
  /// The code printed at the end of a slip.
  private func code(_ text: String) throws -> String {
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("Mã kiểm tra: ") })
    return String(line.dropFirst(13).prefix { $0 != " " })
  }

  @Test func theCodeOfASlipMatchesUntilTheRegisterChanges() throws {
    try withNewRegister(smallRegister) { folder in
      let slip = try hoctap.run("slip", folder, "CN000001", "--as-of", "2026-06-30")
      #expect(slip.code == 0 && slip.errors.isEmpty)
      #expect(slip.text.contains("Nguyễn Thị Hoà") && !slip.text.contains("038187012345"))
      let code = try code(slip.text)
      #expect(code.hasPrefix("CN000001-20260630-"))
      let matches = try hoctap.run("slip", folder, "--check", code.lowercased())
      #expect(matches.code == 0 && matches.text.contains("Khớp với sổ."))
      let another = try hoctap.run("slip", folder, "--check", "CN000002" + code.dropFirst(8))
      #expect(another.code == 1 && another.text.contains("Không khớp"))
      _ = try apply(
        [#"{"ops":[{"patch":"workers","id":"CN000001","set":{"name":"Nguyễn Thị Hòa"}}]}"#], to: folder)
      let changed = try hoctap.run("slip", folder, "--check", code)
      #expect(changed.code == (try Dump(of: folder).workers[0].name == "Nguyễn Thị Hòa" ? 1 : 0))
    }
  }

  @Test func anotherRegisterHasOtherCodes() throws {
    var codes = Set<String>()
    for _ in 0..<3 {
      try withNewRegister(smallRegister) { folder in
        codes.insert(try code(try hoctap.run("slip", folder, "CN000001", "--as-of", "2026-06-30").text))
      }
    }
    #expect(codes.count > 1)
  }

  @Test(
    arguments: [
      ([], 64), (["CN000001", "--check", "x"], 64), (["--check", "xyz"], 64), (["CN000009"], 1),
      (["--check", "CN000009-20260630-7KQM"], 1), (["--check", "CN000001-20260630-7KQM", "--as-of", "2026-01-01"], 64),
    ] as [([String], Int32)])
  func wrongCallsAreRefused(_ arguments: [String], _ code: Int32) throws {
    try withNewRegister(smallRegister) { folder in
      let outcome = try hoctap.run(["slip", folder] + arguments, input: [])
      #expect(outcome.code == code)
    }
  }
}
