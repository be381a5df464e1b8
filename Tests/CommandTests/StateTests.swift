import CommandTestSupport
import Foundation
import Testing

/// init, dump, history, check, compact and sample.
@Suite struct StateTests {
  @Test func aNewRegisterHoldsThePlanAndItsTargets() throws {
    try withTemporaryFolder { scratch in
      let folder = scratch + "/sổ mới"
      let outcome = try hoctap.run("init", folder)
      #expect(outcome.code == 0)
      #expect(outcome.text.contains(folder))
      let dump = try Dump(of: folder)
      #expect(dump.seq == 0)
      #expect(dump.workers.isEmpty && dump.enterprises.isEmpty && dump.honours.isEmpty)
      // The seventeen tasks of part III and the duties of part V.
      #expect(dump.tasks.count >= 17)
      let targets = try String(contentsOfFile: folder + "/targets.json", encoding: .utf8)
      #expect(targets.contains(#"{"date":"2025-12-31","a":90,"b":72,"c":65,"d":65,"e":35}"#))
      #expect(targets.contains(#"{"date":"2030-12-31","a":95,"b":85,"c":85,"d":80,"e":60}"#))
      #expect(try hoctap.run("check", folder).code == 0)
      // Nobody else may look into it.
      var status = stat()
      #expect(stat(folder, &status) == 0 && status.st_mode & 0o077 == 0)
      #expect(stat(folder + "/workers.json", &status) == 0 && status.st_mode & 0o077 == 0)
    }
  }

  @Test func anEmptyFolderMayBeFilled() throws {
    try withTemporaryFolder { scratch in
      let made = try hoctap.run("init", scratch)
      #expect(made.code == 0)
      #expect(try Dump(of: scratch).seq == 0)
    }
  }

  @Test func aStateOfThePastIsTheDumpTakenThen() throws {
    try withNewRegister { folder in
      var dumps = [try hoctap.run("dump", folder).text]
      let changes =
        smallRegister + [
          #"{"ops":[{"put":"workers","id":"CN000002","rev":1,"rec":{"name":"Lê Văn Ân","lạ":[1,{"x":null}]}},{"del":"honours","id":"KT000001","rev":1}]}"#,
          #"{"ops":[{"del":"attendance","id":"DS25-001","rev":1}]}"#,
        ]
      for (index, change) in changes.enumerated() {
        #expect(try apply([change], to: folder).code == 0)
        dumps.append(try hoctap.run("dump", folder).text)
        if index == 3 { #expect(try hoctap.run("compact", folder).code == 0) }
      }
      for (sequence, dump) in dumps.enumerated() {
        #expect(dump.hasPrefix(#"{"seq":\#(sequence),"#))
        let past = try hoctap.run("dump", folder, "--as-of-seq", String(sequence))
        #expect(past.text == dump)
        #expect(past.code == 0)
      }
      let unknown = try hoctap.run("dump", folder, "--as-of-seq", "8")
      #expect(unknown.code == 2)
      #expect(unknown.output.isEmpty)
      #expect(unknown.errorText.contains("8"))
    }
  }

  @Test func aSnapshotChangesNothingThatIsShown() throws {
    try withNewRegister(smallRegister) { folder in
      let dump = try hoctap.run("dump", folder).text
      #expect(try hoctap.run("compact", folder).code == 0)
      #expect(try hoctap.run("dump", folder).text == dump)
      #expect(try String(contentsOfFile: folder + "/workers.json", encoding: .utf8).contains("Nguyễn Thị Hoà"))
      #expect(try hoctap.run("check", folder).code == 0)
      let before = try content(of: folder)
      #expect(try hoctap.run("compact", folder).code == 0)
      #expect(try content(of: folder) == before, "nothing new, nothing written")
    }
  }

  @Test func historyAsJSON() throws {
    try withNewRegister(smallRegister) { folder in
      let hoa =
        #"{"id":"CN000001","name":"Nguyễn Thị Hoà","born":"1987-04-03","identity":"038•••••2345","reached":{"a":"2025-05-12"},"#
        + #""entries":[{"date":"2025-05-12","event":"attendance","campaign":"HD25-001","name":"Phổ biến Bộ luật Lao động","#
        + #""fields":"a","status":"present","counts":true,"list":"DS25-001","paper":"7"},"#
        + #"{"date":"2021-03-01","event":"joined","enterprise":"DN0001"}],"next":[]}"#
      let an =
        #"{"id":"CN000002","name":"Lê Văn An","reached":{"e":"2025-11-20"},"#
        + #""entries":[{"date":"2025-11-20","event":"honour","honour":"KT000001","kind":"congDanHocTap","decision":"112/QĐ-UBND"},"#
        + #"{"date":"2025-05-12","event":"attendance","campaign":"HD25-001","name":"Phổ biến Bộ luật Lao động","#
        + #""fields":"a","status":"absent","counts":false,"list":"DS25-001","paper":"7"},"#
        + #"{"date":"2022-01-01","event":"joined","enterprise":"DN0001"}],"next":[]}"#
      for query in ["hoa", "nguyen thi hoa", "nth", "2345", "CN000001", "HOÀ", "Nguyễn"] {
        let outcome = try hoctap.run("history", folder, query, "--json")
        #expect(outcome.text == "[\n\(hoa)\n]\n", "\(query)")
        #expect(outcome.code == 0)
      }
      #expect(try hoctap.run("history", folder, "an", "--json").text == "[\n\(an)\n]\n")
      #expect(try hoctap.run("history", folder, "le", "van", "an", "--json").text == "[\n\(an)\n]\n")
    }
  }

  @Test func historyInWords() throws {
    try withNewRegister(smallRegister) { folder in
      let outcome = try hoctap.run("history", folder, "hoa")
      #expect(outcome.lines.first?.hasPrefix("Nguyễn Thị Hoà") == true)
      #expect(outcome.text.contains("12/05/2025"))
      #expect(outcome.text.contains("Phổ biến Bộ luật Lao động"))
      #expect(!outcome.text.contains("038187012345"), "identity numbers are masked")
      let english = try hoctap.run("history", folder, "hoa", "--language", "en")
      #expect(english.lines.count == outcome.lines.count)
      #expect(english.text != outcome.text)
    }
  }

  @Test func checkTellsWholeDoubtfulAndDamaged() throws {
    try withNewRegister(smallRegister) { folder in
      let whole = try hoctap.run("check", folder)
      #expect(whole.code == 0 && whole.lines.count == 1)
      let json = try hoctap.run("check", folder, "--json")
      #expect(json.text.hasPrefix(#"{"severity":"whole","seq":5,"records":"#))
      #expect(json.text.contains(#""journalLines":5,"findings":["#))

      let path = folder + "/journal/000001.jsonl"
      var journal = try String(contentsOfFile: path, encoding: .utf8)
      journal.replace("Nguyễn Thị Hoà", with: "Nguyễn Thị Hoa")
      try journal.write(toFile: path, atomically: true, encoding: .utf8)
      let damaged = try hoctap.run("check", folder)
      #expect(damaged.code == 2)
      #expect(damaged.text.contains("journal/000001.jsonl:3"))
      #expect(try hoctap.run("check", folder, "--json").text.hasPrefix(#"{"severity":"damaged""#))
    }
    let sample = try hoctap.run("check", sampleData)
    #expect(sample.code == 1, "the sample holds cases to look at")
    #expect(try hoctap.run("check", sampleData, "--json").text.contains(#""check":""#))
  }

  @Test func theSampleOfTheCheckoutIsWhatTheGeneratorMakes() throws {
    try withTemporaryFolder { scratch in
      let again = try hoctap.run("sample", scratch + "/again")
      #expect(again.code == 0)
      let made = try content(of: scratch + "/again").filter { !$0.value.isEmpty }
      let kept = try content(of: sampleData).filter { !$0.value.isEmpty }
      #expect(made.keys.sorted() == kept.keys.sorted())
      for (path, bytes) in made { #expect(kept[path] == bytes, "\(path): make it anew with hoctap sample") }
    }
  }

  @Test func theSameSeedGivesTheSameBytes() throws {
    try withTemporaryFolder { scratch in
      func sample(_ name: String, _ arguments: [String]) throws -> [String: Data] {
        let outcome = try hoctap.run(["sample", scratch + "/" + name] + arguments)
        try #require(outcome.code == 0, "\(outcome.errorText)")
        return try content(of: scratch + "/" + name)
      }
      let size = ["--workers", "300", "--attendances", "2000"]
      let one = try sample("one", size + ["--seed", "7"])
      #expect(try sample("two", size + ["--seed", "7"]) == one)
      #expect(try sample("three", size + ["--seed", "8"])["workers.json"] != one["workers.json"])
      #expect(try Dump(of: scratch + "/one").workers.count == 300)
      #expect(try sample("four", ["--seed", "7"]) == sample("five", ["--seed", "7"]))
    }
  }
}
