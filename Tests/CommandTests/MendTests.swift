import CommandTestSupport
import Foundation
import Testing

/// check names the ways out of damage, mend takes one.
@Suite struct MendTests {
  /// A register with a snapshot, a backup of it and a live segment behind.
  private func withRegister(_ body: (_ folder: String, _ backup: String) throws -> Void) throws {
    try withNewRegister(smallRegister) { folder in
      let made = try hoctap.run("backup", folder)
      let name = try FileManager.default.contentsOfDirectory(atPath: folder + "/backups")
      try #require(made.code == 0 && name.count == 1, "\(made.errorText)")
      for note in ["một", "hai", "ba"] {
        let worker = try #require(try Dump(of: folder).workers.first { $0.id == "CN000002" })
        let change =
          #"{"ops":[{"put":"workers","id":"CN000002","rev":\#(worker.rev),"rec":{"name":"Lê Văn An","note":"\#(note)"}}]}"#
        try #require(try apply([change], to: folder).code == 0)
      }
      try body(folder, name[0])
    }
  }

  private func edit(_ path: String, _ old: String, _ new: String) throws {
    var text = try String(contentsOfFile: path, encoding: .utf8)
    let range = try #require(text.range(of: old))
    text.replaceSubrange(range, with: new)
    try text.write(toFile: path, atomically: false, encoding: .utf8)
  }

  /// The commands check names, as they stand behind the sentence, without `hoctap`.
  private func commands(_ outcome: Outcome) -> [String] {
    outcome.lines.filter { $0.hasPrefix("  → ") }.compactMap { line in
      line.range(of: ": hoctap ").map { String(line[$0.upperBound...]) }
    }
  }

  /// Runs a command that check named, in a shell, as a person copies it.
  private func runAsNamed(_ command: String) throws -> Outcome {
    let shell = Program(path: "/bin/bash", environment: hoctap.environment.merging(["H": hoctap.path]) { $1 })
    return try shell.run("-c", #""$H" "# + command)
  }

  private func expectClean(_ folder: String, _ location: SourceLocation = #_sourceLocation) throws {
    let check = try hoctap.run("check", folder)
    #expect(check.code == 0 && commands(check).isEmpty, "\(check.text)", sourceLocation: location)
    let after = try apply([#"{"ops":[{"put":"workers","rec":{"name":"Trần Thị Bích"}}]}"#], to: folder)
    #expect(after.code == 0, "\(after.errorText)", sourceLocation: location)
    #expect(try hoctap.run("check", folder).code == 0, sourceLocation: location)
  }

  @Test func aBrokenLineIsTakenFromTheBackupOrLeftOut() throws {
    try withRegister { folder, backup in
      try edit(folder + "/workers.json", #""name":"Nguyễn Thị Hoà""#, #""name" "Nguyễn Thị Hoà""#)
      let broken = try Data(contentsOf: URL(fileURLWithPath: folder + "/workers.json"))
      let before = try content(of: folder)
      let check = try hoctap.run("check", folder)
      #expect(check.code == 2)
      #expect(check.lines[0].hasPrefix("workers.json:2:") && check.lines[2].hasSuffix("^"))
      let named = commands(check)
      #expect(named.count == 3 && check.lines[3].contains("bản sao lưu \(backup)"))
      #expect(named[0].hasSuffix(" --take-backup workers.json:2"))
      #expect(named[1].hasSuffix(" --drop workers.json:2"))
      #expect(named[2].hasSuffix(" --take-backup workers.json"))
      let json = try hoctap.run("check", folder, "--json")
      #expect(
        json.text.contains(
          #""mend":["--take-backup workers.json:2","--drop workers.json:2","--take-backup workers.json"]"#))
      #expect(try content(of: folder) == before, "looking changes nothing")

      let mended = try runAsNamed(named[0])
      #expect(mended.code == 0 && mended.errors.isEmpty, "\(mended.errorText)")
      #expect(mended.text.contains("Đã sửa workers.json:2") && mended.text.contains("aside-"))
      #expect(mended.text.contains("Sổ ghi được như thường"))
      let aside = try content(of: folder).filter { $0.key.hasPrefix("backups/aside-") }
      #expect(aside.count == 1 && aside.first?.value == broken)
      let workers = try Dump(of: folder).workers
      #expect(workers.map(\.name) == ["Nguyễn Thị Hoà", "Lê Văn An"])
      #expect(workers[1].note == "ba", "what came after the backup stays")
      try expectClean(folder)
    }
  }

  @Test func theOtherWaysAreTakenAsNamed() throws {
    for (way, names) in [("--drop", ["Lê Văn An"]), ("--take-backup", ["Nguyễn Thị Hoà", "Lê Văn An"])] {
      try withRegister { folder, _ in
        try edit(folder + "/workers.json", #""name":"Nguyễn Thị Hoà""#, #""name" "Nguyễn Thị Hoà""#)
        // Without the list and the names in it nothing names the worker that may go.
        let named = commands(try hoctap.run("check", folder))
        let command = try #require(named.last { $0.contains(way) })
        #expect(try runAsNamed(command).code == 0)
        #expect(try Dump(of: folder).workers.map(\.name) == names)
        #expect(try hoctap.run("check", folder).code == (way == "--drop" ? 1 : 0))
      }
    }
  }

  @Test(arguments: ["--cut", "--accept"])
  func aDamagedJournalLineIsCutOffOrAccepted(_ way: String) throws {
    try withRegister { folder, _ in
      let segment = folder + "/journal/000002.jsonl"
      try edit(segment, #""note":"hai""#, #""note":"hài""#)
      let check = try hoctap.run("check", folder)
      #expect(check.code == 2 && check.lines[0].hasPrefix("journal/000002.jsonl:3: "))
      #expect(try hoctap.run("backup", folder).code == 2)
      let command = try #require(commands(check).first { $0.contains(way) })
      let mended = try runAsNamed(command)
      #expect(mended.code == 0, "\(mended.errorText)")
      #expect(try Dump(of: folder).workers.last?.note == (way == "--cut" ? "một" : "ba"))
      #expect(mended.text.contains("torn-") == (way == "--cut"))
      #expect(try content(of: folder).keys.contains { $0.hasPrefix("journal/torn-") } == (way == "--cut"))
      try expectClean(folder)
      if way == "--accept" {
        #expect(try hoctap.run("check", folder).text.contains("đã được chấp nhận"))
        // What was accepted is what stood there then, nothing else.
        try edit(segment, #""note":"ba""#, #""note":"bà""#)
        #expect(try hoctap.run("check", folder).code == 2)
      }
    }
  }

  @Test func damageOfThePastIsAcceptedWithoutTouchingIt() throws {
    try withRegister { folder, _ in
      let segment = folder + "/journal/000001.jsonl"
      try edit(segment, "Lê Văn An", "Lê Văn Ân")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: segment))
      let check = try hoctap.run("check", folder)
      #expect(check.code == 2)
      #expect(commands(check).map { $0.hasSuffix(" --accept journal/000001.jsonl:3") } == [true])
      #expect(try runAsNamed(commands(check)[0]).code == 0)
      #expect(try Data(contentsOf: URL(fileURLWithPath: segment)) == bytes)
      try expectClean(folder)
    }
  }

  @Test func aMissingFileAndADamagedManifestAreMended() throws {
    try withRegister { folder, _ in
      let dump = try hoctap.run("dump", folder).text
      try FileManager.default.removeItem(atPath: folder + "/honours.json")
      let named = commands(try hoctap.run("check", folder))
      #expect(named.first?.hasSuffix("--take-backup honours.json") == true)
      #expect(try runAsNamed(named[0]).code == 0)
      #expect(try hoctap.run("dump", folder).text == dump)
      try edit(folder + "/store.json", #""seq":"#, #""seq":1"#)
      let manifest = commands(try hoctap.run("check", folder))
      #expect(manifest.count == 1 && manifest[0].hasSuffix(" --accept store.json:1"))
      #expect(try runAsNamed(manifest[0]).code == 0)
      #expect(try hoctap.run("dump", folder).text == dump)
      try expectClean(folder)
    }
  }

  @Test func acceptingNeverLosesWhatCanBeSaved() throws {
    try withRegister { folder, _ in
      try edit(folder + "/workers.json", #""name":"Nguyễn Thị Hoà""#, #""name" "Nguyễn Thị Hoà""#)
      try edit(folder + "/journal/000002.jsonl", #""note":"hai""#, #""note":"hài""#)
      let before = try content(of: folder)
      let refused = try hoctap.run("mend", folder, "--accept", "journal/000002.jsonl:3")
      #expect(refused.code == 1 && refused.output.isEmpty && refused.errorText.contains("workers.json:2"))
      #expect(try content(of: folder) == before)
      // In the other order both are mended. A column may stand behind the line, as check prints it.
      let first = try hoctap.run("mend", folder, "--take-backup", "workers.json:2:33")
      #expect(first.code == 0 && first.text.contains("Còn 1 chỗ hỏng"), "\(first.errorText)")
      #expect(try hoctap.run("mend", folder, "--accept", "journal/000002.jsonl:3").code == 0)
      #expect(try Dump(of: folder).workers.map(\.name) == ["Nguyễn Thị Hoà", "Lê Văn An"])
      try expectClean(folder)
    }
  }

  @Test func whatIsNoWayOutIsRefused() throws {
    try withRegister { folder, _ in
      try edit(folder + "/workers.json", #""name":"Nguyễn Thị Hoà""#, #""name" "Nguyễn Thị Hoà""#)
      let before = try content(of: folder)
      let calls = [
        ["--cut", "workers.json:2"], ["--drop", "workers.json"], ["--drop", "workers.json:3"],
        ["--accept", "workers.json:2"], ["--take-backup", "x.json"], ["--accept", ""], ["--cut", "../x:1"],
        ["--drop", "workers.json:-2"], ["--drop", "workers.json:2:3:4"],
      ]
      for call in calls {
        for (language, word) in [("vi", "Chưa sửa gì"), ("en", "Nothing was changed")] {
          let outcome = try hoctap.run(["mend", folder] + call + ["--language", language])
          #expect(outcome.code == 1 && outcome.output.isEmpty, "\(call)")
          #expect(outcome.errorText.contains(word) && outcome.errorText.contains("hoctap check"))
        }
      }
      #expect(try hoctap.run("mend", folder).code == 64)
      #expect(try hoctap.run("mend", folder, "--drop", "workers.json:2", "--accept", "store.json").code == 64)
      #expect(try content(of: folder) == before)
    }
  }

  @Test func aHandEditIsToldAndCanBeMadeTheSnapshot() throws {
    try withRegister { folder, _ in
      try edit(folder + "/workers.json", "Nguyễn Thị Hoà", "Nguyễn Thị Hòa")
      let check = try hoctap.run("check", folder)
      #expect(check.code == 0 && commands(check).map { $0.hasSuffix("--accept workers.json") } == [true])
      #expect(try runAsNamed(commands(check)[0]).code == 0)
      #expect(try hoctap.run("check", folder).lines.count == 1)
      #expect(try Dump(of: folder).workers[0].name == "Nguyễn Thị Hòa")
    }
  }
}
