import CommandTestSupport
import Foundation
import Testing

@Suite struct OutputTests {
  static let printing: [[String]] = [
    ["bars"], ["bars", "--json"], ["bars", "--by", "enterprise"], ["dump"], ["history", "hoa"],
    ["history", "hoa", "--json"],
    ["check"], ["check", "--json"], ["open", "--plain"], ["compact"], ["apply"], ["init"], ["sample"], ["--help"],
    ["--version"], ["bars", "--help"],
  ]

  /// Who cannot print an acknowledgement must not claim success.
  @Test(arguments: printing, [Program.Sink.file("/dev/full"), .closed])
  func aResultThatCannotBePrintedIsCode2(_ call: [String], _ sink: Program.Sink) throws {
    try withNewRegister(smallRegister) { folder in
      var arguments = call
      if !call.contains("--help") && !call.contains("--version") {
        arguments.insert(call[0] == "init" || call[0] == "sample" ? folder + "-new" : folder, at: 1)
      }
      let input = call[0] == "apply" ? #"{"ops":[{"put":"workers","rec":{"name":"An"}}]}"# + "\n" : ""
      let outcome = try hoctap.run(arguments, input: Array(input.utf8), output: sink)
      #expect(outcome.code == 2)
    }
  }

  @Test func aReaderThatGoesAwayEndsTheProgramQuietly() throws {
    let shell = Program(
      path: "/bin/bash", environment: hoctap.environment.merging(["H": hoctap.path, "S": sampleData]) { $1 })
    let outcome = try shell.run("-c", #""$H" dump "$S" | head -c 10 > /dev/null; echo "${PIPESTATUS[0]}""#)
    #expect(outcome.text == "2\n" || outcome.text == "0\n", "not a signal: \(outcome.text)")
    #expect(outcome.errors.isEmpty)
  }

  /// A name that was written into the file by hand, with what steers terminals and turns lines round.
  static let nasty = "Lê\\u001b[31m\\u0007 Văn\\u202e An\\u200b\\u0085\\u009b2J\\u2028x\\r\\n\\ty"

  @Test func nothingFromTheDataCanSteerTheTerminal() throws {
    try withSample { folder in
      for (file, name) in [("workers.json", "Nguyễn Thị Hoà"), ("enterprises.json", "Công ty")] {
        let path = folder + "/" + file
        var text = try String(contentsOfFile: path, encoding: .utf8)
        let range = try #require(text.range(of: #""name":""# + name))
        text.replaceSubrange(range, with: #""name":""# + Self.nasty + " " + name)
        try text.write(toFile: path, atomically: false, encoding: .utf8)
      }
      let calls = [
        ["history", folder, "hoa"], ["history", folder, "hoa", "--json"], ["dump", folder], ["check", folder],
        ["bars", folder, "--by", "enterprise"], ["check", folder, "--json"], ["history", folder, "x\u{1B}[2J\u{202E}"],
        ["bars", folder + "\u{1B}[2J\u{202E}"], ["bars", folder, "--window", "\u{1B}[2J"],
        ["bars", folder, "--\u{1B}[2J\u{9B}"], ["\u{1B}[2J", "\u{1B}[2J"],
      ]
      for call in calls {
        let outcome = try hoctap.run(call)
        for scalar in (outcome.text + outcome.errorText).unicodeScalars {
          let isHarmless =
            scalar == "\n"
            || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
              && !["\u{202E}", "\u{200B}", "\u{2028}"].contains(scalar)
          #expect(isHarmless, "\(call) printed U+\(String(scalar.value, radix: 16))")
        }
      }
      #expect(try hoctap.run("history", folder, "hoa").text.contains("Văn"), "the rest of the name is shown")
    }
  }

  @Test func whatIsNotJSONIsNotRepeatedRawEither() throws {
    try withNewRegister { folder in
      let outcome = try hoctap.run(
        ["apply", folder], input: Array("\u{1B}[2J\n{\"ops\":[{\"put\":\"\\u001b[2J\\u202e\",\"rec\":{}}]}\n".utf8))
      #expect(outcome.code == 1)
      #expect(!outcome.output.contains(0x1B))
      #expect(!outcome.text.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func vietnameseUnlessAskedOtherwise() throws {
    let vietnamese = try hoctap.run("bars", sampleData, "--as-of", "2026-11-22")
    #expect(vietnamese.text.contains("Chính trị, pháp luật"))
    #expect(vietnamese.text.contains("88,0 %"))
    let english = try hoctap.run("bars", sampleData, "--as-of", "2026-11-22", "--language", "en")
    #expect(english.text.contains("Politics and law"))
    #expect(english.text.contains("88.0"))
    #expect(!english.text.contains("thiếu"))
    #expect(try hoctap.run("bars", sampleData, "--as-of", "2026-11-22", "--language=en").text == english.text)
    let asked = hoctap.with(["HOCTAP_LANGUAGE": "en"])
    #expect(try asked.run("bars", sampleData, "--as-of", "2026-11-22").text == english.text)
    // The option is stronger, and a language nobody knows is as none.
    #expect(try asked.run("bars", sampleData, "--as-of", "2026-11-22", "--language", "vi").text == vietnamese.text)
    let unknown = hoctap.with(["HOCTAP_LANGUAGE": "tlh"])
    #expect(try unknown.run("bars", sampleData, "--as-of", "2026-11-22").text == vietnamese.text)
    // JSON has no language.
    #expect(try asked.run("bars", sampleData, "--json").text == hoctap.run("bars", sampleData, "--json").text)
  }

  @Test func helpTeachesInBothLanguages() throws {
    let vietnamese = try hoctap.run("--help")
    let asked = try hoctap.with(["HOCTAP_LANGUAGE": "en"]).run("--help")
    #expect(vietnamese.code == 0 && asked.code == 0)
    #expect(vietnamese.text.contains("Sổ học tập"))
    #expect(asked.text.contains("Learning register"))
    let commands = [
      "init", "apply", "dump", "bars", "history", "check", "follow", "compact", "backup", "restore", "mend", "sample",
      "demo", "open", "text",
    ]
    for command in commands {
      #expect(vietnamese.text.contains("  \(command) "))
      let help = try hoctap.run(command, "--help")
      #expect(help.code == 0)
      #expect(!help.output.isEmpty)
      #expect(help.errors.isEmpty)
    }
    #expect(try hoctap.run("--version").text.hasPrefix("hoctap "))
  }

  /// What the argument parser says of itself in English.
  static let foreign = [
    "OVERVIEW", "USAGE", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Show ", "See ", "default", "values:", "Error", "Usage",
    "Help:", "Missing", "Unknown", "Unexpected", "invalid", "provide",
  ]

  @Test func helpIsVietnameseThroughout() throws {
    let commands = [
      "init", "apply", "dump", "bars", "history", "check", "follow", "compact", "backup", "restore", "mend", "sample",
      "demo", "open",
    ]
    for call in [["--help"], ["help"], ["help", "bars"]] + commands.map({ [$0, "--help"] }) {
      let page = try hoctap.run(call).text
      for word in Self.foreign { #expect(!page.contains(word), "\(call): \(word)") }
      #expect(page.contains("CÁCH DÙNG: hoctap") && page.contains("TUỲ CHỌN:"), "\(page)")
      let english = try hoctap.with(["HOCTAP_LANGUAGE": "en"]).run(call).text
      #expect(english.contains("USAGE: hoctap") && english.contains("OPTIONS:"))
      #expect(!english.contains("CÁCH DÙNG"))
    }
    let page = try hoctap.run("--help").lines
    let columns = ["open", "demo", "init"].compactMap { name in
      page.first { $0.hasPrefix("  \(name) ") && !$0.contains("hoctap") }.map { line -> Int in
        let text = line.dropFirst(2).drop { $0 != " " }
        let words = text.hasPrefix(" (mặc định)") ? text.dropFirst(11) : text
        return line.count - words.drop { $0 == " " }.count
      }
    }
    #expect(columns == [26, 26, 26])
  }

  @Test(arguments: [
    (["restore"], "thiếu <SỔ>"), (["bars", "S", "--nope"], "không có tuỳ chọn --nope"),
    (["bars", "S", "--jsn"], "Ý bạn là --json?"), (["bars", "S", "T"], "thừa “T”"),
    (["bars", "S", "T", "U"], "thừa 2 chữ"),
    (["dump", "S", "--as-of-seq", "x"], "“x” không dùng được cho --as-of-seq"),
    (["bars", "S", "--by"], "thiếu giá trị cho --by"), (["bars", "S", "--language", "fr"], "chỉ có vi và en"),
    (["bars", "S", "--json=x"], "không đi với giá trị"),
  ])
  func mistakesAreToldInVietnamese(_ call: [String], _ words: String) throws {
    let outcome = try hoctap.run(call)
    #expect(outcome.code == 64)
    #expect(outcome.errorText.contains("Lỗi: ") && outcome.errorText.contains(words), "\(outcome.errorText)")
    for word in Self.foreign { #expect(!outcome.errorText.contains(word), "\(outcome.errorText)") }
    let english = try hoctap.with(["HOCTAP_LANGUAGE": "en"]).run(call)
    #expect(english.errorText.contains("Error: ") && !english.errorText.contains("Lỗi"))
  }
}
