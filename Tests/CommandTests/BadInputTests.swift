import CommandTestSupport
import Foundation
import JSONText
import Testing

@Suite struct BadInputTests {
  /// Everything that opens a register, without the folder.
  static let commands: [(first: [String], last: [String])] = [
    (["bars"], []), (["bars"], ["--json"]), (["dump"], []), (["history"], ["hoa"]), (["check"], []), (["apply"], []),
    (["follow"], []), (["compact"], []), (["backup"], []),
    (["backup"], ["--list"]), (["restore"], ["2026-11-22"]), (["restore"], ["2026-11-22", "--dry-run"]),
    (["mend"], ["--accept", "workers.json"]),
    (["open"], ["--plain"]), ([], ["--plain"]),
  ]

  /// What is no register, and a word of the sentence in both languages.
  enum NoRegister: String, CaseIterable, Sendable {
    case nothing, file, belowFile, emptyFolder, otherFolder, worldWritable, longName

    func make(in scratch: String) throws -> String {
      switch self {
      case .nothing: return scratch + "/không có"
      case .file, .belowFile:
        try Data("x".utf8).write(to: URL(fileURLWithPath: scratch + "/file"))
        return scratch + (self == .file ? "/file" : "/file/below")
      case .emptyFolder:
        mkdir(scratch + "/empty", 0o700)
        return scratch + "/empty"
      case .otherFolder:
        mkdir(scratch + "/other", 0o700)
        try Data(#"{"workers":[]}"#.utf8).write(to: URL(fileURLWithPath: scratch + "/other/data.json"))
        return scratch + "/other"
      case .worldWritable:
        try copySample(to: scratch + "/open")
        chmod(scratch + "/open", 0o777)
        return scratch + "/open"
      case .longName: return scratch + "/" + String(repeating: "d", count: 300)
      }
    }

    var words: (vietnamese: String, english: String) {
      switch self {
      case .nothing: ("Không có thư mục", "There is no folder")
      case .file, .belowFile: ("không phải thư mục", "is not a folder")
      case .emptyFolder, .otherFolder: ("không phải là sổ học tập", "is not a learning register")
      case .worldWritable: ("Ai cũng ghi được", "Everybody can write")
      case .longName: ("Máy báo lỗi", "The system failed")
      }
    }
  }

  @Test(arguments: NoRegister.allCases)
  func whatIsNoRegisterEndsWithASentenceAndCode2(_ place: NoRegister) throws {
    try withTemporaryFolder { scratch in
      let folder = try place.make(in: scratch)
      let before = try content(of: scratch)
      for command in Self.commands {
        for (language, word) in [(nil, place.words.vietnamese), ("en", place.words.english)] {
          let program = language.map { hoctap.with(["HOCTAP_LANGUAGE": $0]) } ?? hoctap
          let outcome = try program.run(command.first + [folder] + command.last)
          #expect(outcome.code == 2, "\(command)")
          #expect(outcome.output.isEmpty, "\(command)")
          #expect(outcome.errorText.contains(word), "\(command): \(outcome.errorText)")
          #expect(!outcome.errorText.contains("{"), "\(outcome.errorText)")
          #expect(outcome.errorText.split(separator: "\n").count == 1)
        }
        let option = try hoctap.run(command.first + [folder] + command.last + ["--language", "en"])
        #expect(option.errorText.contains(place.words.english))
      }
      #expect(try content(of: scratch) == before)
    }
  }

  @Test func aFolderWithoutRightsIsToldToWhomThisConcerns() throws {
    try withNewRegister(smallRegister) { folder in
      chmod(folder, 0)
      defer { chmod(folder, 0o700) }
      let outcome = try hoctap.run("bars", folder, "--json")
      // Root sees everything.
      #expect(outcome.code == (geteuid() == 0 ? 0 : 2))
      #expect(outcome.errorText.contains("Không có quyền") == (geteuid() != 0))
    }
  }

  @Test func aNewRegisterOnlyWhereThereIsRoom() throws {
    try withSample { folder in
      let scratch = (folder as NSString).deletingLastPathComponent
      let before = try content(of: scratch)
      for place in [folder, folder + "/workers.json", folder + "/store.json/x", scratch + "/a/b", scratch] {
        for command in ["init", "sample"] {
          let outcome = try hoctap.run(command, place)
          // A folder that holds something is refused; any other place cannot be used.
          #expect(outcome.code == (place == folder || place == scratch ? 1 : 2), "\(command) \(place)")
          #expect(outcome.output.isEmpty)
          #expect(!outcome.errors.isEmpty)
        }
      }
      #expect(try content(of: scratch) == before)
    }
  }

  @Test func aNewerRegisterIsShownAndNotWritten() throws {
    try withSample { folder in
      let path = folder + "/store.json"
      var manifest = try String(contentsOfFile: path, encoding: .utf8)
      manifest.replace(#""version":1,"#, with: #""version":2,"#)
      // As the newer program would write it: the checksum over all that stands before it.
      let end = try #require(manifest.range(of: #","check":"#))
      manifest = String(manifest[..<end.lowerBound])
      manifest += #","check":"\#(CRC32C(of: Array(manifest.utf8)))"}"# + "\n"
      try manifest.write(toFile: path, atomically: false, encoding: .utf8)
      let before = try content(of: folder)
      let change = #"{"ops":[{"put":"workers","rec":{"name":"An"}}]}"#
      let vietnamese = try apply([change], to: folder)
      #expect(vietnamese.code == 2)
      #expect(vietnamese.output.isEmpty)
      #expect(vietnamese.errorText.contains("bản mới hơn"))
      let english = try hoctap.with(["HOCTAP_LANGUAGE": "en"]).run("compact", folder)
      #expect(english.code == 2)
      #expect(english.errorText.contains("newer program"))
      #expect(try hoctap.run("bars", folder, "--json").text == hoctap.run("bars", sampleData, "--json").text)
      #expect(try content(of: folder) == before)
    }
  }

  @Test func brokenJSONIsToldWithItsPlaceAndTheRestIsShown() throws {
    try withSample { folder in
      let path = folder + "/workers.json"
      var lines = try String(contentsOfFile: path, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      // The colon after "name" goes.
      let column = try #require(lines[4].range(of: #""name":"#))
      let place = "workers.json:5:\(lines[4].distance(from: lines[4].startIndex, to: column.upperBound) + 1)"
      lines[4].replaceSubrange(column, with: #""name" "#)
      try lines.joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
      let before = try content(of: folder)
      for command in Self.commands where command.first != ["follow"] && command.first != ["mend"] {
        let outcome = try hoctap.run(command.first + [folder] + command.last)
        #expect(outcome.code == 2, "\(command)")
        let said = command.first == ["check"] ? outcome.text : outcome.errorText
        #expect(said.contains(place), "\(command): \(said)")
        #expect(said.contains("\n  {\"id\":\"CN000004\""), "\(command): the line with a caret")
        #expect(said.contains(" ^\n"))
      }
      // The others are shown.
      #expect(try hoctap.run("dump", folder).text.contains(#"{"id":"CN000005""#))
      #expect(try apply([#"{"ops":[{"put":"workers","rec":{"name":"An"}}]}"#], to: folder).output.isEmpty)
      #expect(try content(of: folder) == before)
    }
  }

  @Test func aMissingFileIsDamage() throws {
    try withSample { folder in
      try FileManager.default.removeItem(atPath: folder + "/honours.json")
      let outcome = try hoctap.run("bars", folder, "--json")
      #expect(outcome.code == 2)
      #expect(outcome.errorText.contains("honours.json"))
      #expect(try hoctap.run("compact", folder).code == 2)
      #expect(!FileManager.default.fileExists(atPath: folder + "/honours.json"))
    }
  }

  /// Calls that are wrong, whatever is in the folder.
  static let wrongCalls: [[String]] = [
    ["bars"], ["bars", "S", "--nope"], ["bars", "S", "T"], ["bars", "S", "--as-of", "31/12/2025"],
    ["bars", "S", "--as-of", "2025-02-30"], ["bars", "S", "--window", "month"], ["bars", "S", "--by", "village"],
    ["bars", "S", "--language", "fr"], ["dump"], ["dump", "S", "--as-of-seq", "x"], ["history", "S"], ["init"],
    ["apply"],
    ["sample"], ["sample", "N", "--workers", "5"], ["sample", "N", "--workers", "0", "--attendances", "5"],
    ["sample", "N", "--workers", "5", "--attendances", "5", "--seed", "-1"], ["follow"], ["compact"], ["check"],
    ["backup"], ["backup", "S", "T"], ["mend"], ["mend", "S"], ["mend", "S", "--drop"], ["restore"], ["restore", "S"],
    ["restore", "S", "2026-11-22", "T"],
    ["S", "--nope"], ["open", "S", "T"], ["demo", "S"],
  ]

  @Test(arguments: wrongCalls)
  func wrongCallsEndWith64(_ call: [String]) throws {
    try withNewRegister { folder in
      let before = try content(of: folder)
      let scratch = (folder as NSString).deletingLastPathComponent
      let arguments = call.map { $0 == "S" ? folder : $0 == "N" ? scratch + "/new" : $0 }
      let outcome = try hoctap.run(arguments)
      #expect(outcome.code == 64)
      #expect(outcome.output.isEmpty)
      #expect(!outcome.errors.isEmpty)
      // Each is told in the language of the run.
      let english = try hoctap.with(["HOCTAP_LANGUAGE": "en"]).run(arguments)
      #expect(english.code == 64)
      #expect(english.errorText != outcome.errorText)
      #expect(try content(of: folder) == before)
      #expect(!FileManager.default.fileExists(atPath: scratch + "/new"))
    }
  }

  @Test(arguments: ["join"])
  func aCommandOfALaterVersionIsToldSo(_ command: String) throws {
    try withTemporaryFolder { scratch in
      for call in [[command], [command, "--language", "vi"], ["--language", "vi", command], [command, scratch, "x"]] {
        let outcome = try hoctap.run(call)
        #expect(outcome.code == 64 && outcome.output.isEmpty)
        #expect(outcome.errorText.contains("chưa có trong bản này") && outcome.errorText.contains("hoctap --help"))
      }
      let english = try hoctap.with(["HOCTAP_LANGUAGE": "en"]).run(command)
      #expect(english.errorText.contains("not in this version"))
      // A register may have that name, and everything else is a folder as before.
      let shell = Program(path: "/bin/bash", environment: hoctap.environment.merging(["H": hoctap.path]) { $1 })
      let named = try shell.run("-c", "cd \(scratch) && \"$H\" init \(command) && \"$H\" \(command) --plain")
      #expect(named.code == 0 && named.text.contains("CNLĐ"), "\(named.errorText)")
      let history = try hoctap.run("history", scratch + "/" + command, command)
      #expect(history.code == 1)
      #expect(try hoctap.run(command + "s").errorText.contains("Không có thư mục"))
    }
  }

  @Test func nobodyFoundIsCode1() throws {
    let outcome = try hoctap.run("history", sampleData, "zzzz")
    #expect(outcome.code == 1)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errorText.contains("zzzz"))
    let json = try hoctap.run("history", sampleData, "zzzz", "--json")
    #expect(json.code == 1)
    #expect(json.text == "[\n]\n")
  }

  @Test func withoutATerminalThereIsNoScreen() throws {
    try withTemporaryFolder { scratch in
      for arguments in [[sampleData], ["open", sampleData], ["open", sampleData, "--review"], ["demo"]] {
        let outcome = try hoctap.with(["TMPDIR": scratch, "TERM": "xterm"]).run(arguments)
        #expect(outcome.code == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errorText.contains("--plain"))
      }
      #expect(try content(of: scratch).isEmpty, "no copy is left behind")
    }
  }
}
