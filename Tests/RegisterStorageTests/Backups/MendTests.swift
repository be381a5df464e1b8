import LearningRegister
import RegisterStorage
import Testing

/// The ways out of damage: named by `check`, done only when asked, and nothing is lost on the way.
@Suite struct MendTests {
  private let live = "so/journal/000003.jsonl"

  /// A register with a backup, a snapshot after a further change, and three changes behind it.
  private func prepared(backup: Bool = true) throws -> MemoryDisk {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    try opened.remark("một")
    if backup {
      try opened.folder.makeBackup(of: &opened.register)
    } else {
      try opened.folder.compact(&opened.register)
    }
    try opened.remark("hai", on: "CN000002")
    try opened.folder.compact(&opened.register)
    for text in ["ba", "bốn", "năm"] { try opened.remark(text) }
    return disk
  }

  private func replace(_ old: String, _ new: String, in path: String, _ disk: MemoryDisk) {
    let parts = disk.text(path).split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    #expect(parts.count == 2)
    disk.set(path, parts.joined(separator: new))
  }

  private func aside(_ disk: MemoryDisk) -> [String] {
    (disk.file("so/backups")?.entries.keys.filter { $0.hasPrefix("aside-") }).map { $0.sorted() } ?? []
  }

  /// Opens, checks that `check` names the same ways, takes one, and gives the folder as it is then.
  private func mend(
    _ disk: MemoryDisk, _ ways: [WayOut], taking way: WayOut, _ location: SourceLocation = #_sourceLocation
  ) throws -> Opened {
    var opened = try Fixture.open(disk)
    let before = disk.copy()
    let finding = try #require(opened.folder.findings.first, sourceLocation: location)
    #expect(opened.folder.waysOut(of: finding) == ways, sourceLocation: location)
    let report = try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk)
    #expect(report.waysOut[finding] == ways, sourceLocation: location)
    // Looking alone changes nothing.
    #expect(files(disk) == files(before), sourceLocation: location)
    try opened.folder.mend(finding, by: way, in: &opened.register)
    #expect(opened.folder.standing == .writable, "\(opened.folder.findings)", sourceLocation: location)
    #expect(disk.openDescriptors == 2, sourceLocation: location)
    #expect(try Fixture.open(disk).content == opened.content, sourceLocation: location)
    try opened.remark("sau khi sửa", on: "CN000004")
    try opened.folder.compact(&opened.register)
    let third = try Fixture.open(disk)
    #expect(third.content == opened.content && third.folder.findings.isEmpty, sourceLocation: location)
    let after = try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk)
    #expect(after.severity == .whole, "\(after.findings)", sourceLocation: location)
    return third
  }

  private func files(_ disk: MemoryDisk) -> [String: [UInt8]] {
    var found: [String: [UInt8]] = [:]
    func visit(_ file: MemoryDisk.File, _ path: String) {
      if !file.isFolder { found[path] = file.content }
      for (name, entry) in file.entries { visit(entry, path + "/" + name) }
    }
    visit(disk.root, "")
    return found
  }

  @Test func aLineIsTakenFromTheBackupAndBroughtUpToDate() throws {
    let disk = try prepared()
    let whole = try Fixture.open(disk).content
    let good = disk.text("so/workers.json")
    replace(#""name":"Nguyễn Văn Bình""#, #""name":"Nguyễn Văn Bình"#, in: "so/workers.json", disk)
    let broken = disk.bytes("so/workers.json")
    let take = WayOut.takeLineFromBackup("2026-11-22")
    let mended = disk.copy()
    let opened = try mend(disk, [take, .dropLine, .takeFileFromBackup("2026-11-22")], taking: take)
    // The remark was made after the backup.
    #expect(opened.register.workers["CN000002"]?.note == "hai")
    #expect(
      opened.content.filter { $0.reference.code != "CN000004" } == whole.filter { $0.reference.code != "CN000004" })
    #expect(aside(disk) == ["aside-2026-11-22T08-15-07.123-workers.json"])
    #expect(disk.bytes("so/backups/" + aside(disk)[0]) == broken)

    var other = try Fixture.open(mended)
    try other.folder.mend(other.folder.findings[0], by: take, in: &other.register)
    #expect(mended.text("so/workers.json") == good)
  }

  @Test func aLineIsLeftOutWhenThatIsWanted() throws {
    let disk = try prepared(backup: false)
    replace(#""name":"Nguyễn Văn Đạt""#, #""name":Nguyễn Văn Đạt"#, in: "so/workers.json", disk)
    var opened = try Fixture.open(disk)
    let finding = try #require(opened.folder.findings.first)
    #expect(opened.folder.waysOut(of: finding) == [.dropLine])
    try opened.folder.mend(finding, by: .dropLine, in: &opened.register)
    #expect(opened.register.workers.sorted.map(\.id) == ["CN000001", "CN000002", "CN000003"])
    #expect(opened.folder.standing == .writable)
    #expect(aside(disk).count == 1)
  }

  @Test func aMissingCommaIsSetAndHandEditsStay() throws {
    let disk = try prepared()
    let lines = disk.text("so/workers.json").split(separator: "\n").map(String.init)
    disk.set(
      "so/workers.json",
      (lines[0...1] + [String(lines[2].dropLast())] + lines[3...]).joined(separator: "\n").replacing(
        "Nguyễn Văn Cường", with: "Nguyễn Thị Cường") + "\n")
    let opened = try mend(disk, [.acceptAsIs, .takeFileFromBackup("2026-11-22")], taking: .acceptAsIs)
    #expect(opened.register.workers.count == 4)
    #expect(opened.register.workers["CN000003"]?.name == "Nguyễn Thị Cường")
    #expect(try opened.folder.history(of: RecordReference(.workers, "CN000003")).map(\.author.by) == ["hand"])
  }

  @Test func aWholeFileIsTakenFromTheBackup() throws {
    for isMissing in [true, false] {
      let disk = try prepared()
      let whole = try Fixture.open(disk).content
      if isMissing {
        disk.file("so")?.entries["workers.json"] = nil
      } else {
        disk.set("so/workers.json", "không phải sổ\n")
      }
      let take = WayOut.takeFileFromBackup("2026-11-22")
      var opened = try Fixture.open(disk)
      let finding = try #require(opened.folder.findings.first { $0.file == "workers.json" })
      #expect(opened.folder.waysOut(of: finding) == (isMissing ? [take, .acceptAsIs] : [take]))
      try opened.folder.mend(finding, by: take, in: &opened.register)
      #expect(opened.content == whole && opened.folder.standing == .writable)
      #expect(aside(disk).count == (isMissing ? 0 : 1))
      try opened.folder.compact(&opened.register)
      #expect(try Fixture.open(disk).folder.findings.isEmpty)
    }
  }

  @Test func aDamagedLineOfTheJournalIsPassedOverOrCutOff() throws {
    for way in [WayOut.acceptAsIs, .cutTail] {
      let disk = try prepared()
      replace(#""note":"bốn""#, #""note":"bón""#, in: live, disk)
      let segment = disk.bytes(live)
      let opened = try mend(disk, [.cutTail, .acceptAsIs], taking: way)
      #expect(opened.register.workers["CN000001"]?.note == (way == .cutTail ? "ba" : "năm"))
      if way == .cutTail {
        let torn = disk.file("so/journal")?.entries.filter { $0.key.hasPrefix("torn-000003-") }
        #expect(torn?.count == 1)
        #expect(torn?.first.map { segment.suffix($0.value.content.count).elementsEqual($0.value.content) } == true)
      } else {
        #expect(disk.bytes(live).starts(with: segment))
        // Two more changes, and the line that tells of the acceptance.
        #expect(opened.folder.sequence == 7)
      }
    }
  }

  @Test(arguments: ["missing", "flipped", "other"])
  func aManifestIsWrittenAnew(_ kind: String) throws {
    let disk = try prepared()
    let whole = try Fixture.open(disk).content
    switch kind {
    case "missing": disk.file("so")?.entries["store.json"] = nil
    case "flipped": replace(#""seq":2"#, #""seq":3"#, in: "so/store.json", disk)
    default: disk.set("so/store.json", "{}")
    }
    let opened = try mend(disk, [.acceptAsIs], taking: .acceptAsIs)
    #expect(
      opened.content.filter { $0.reference.code != "CN000004" } == whole.filter { $0.reference.code != "CN000004" })
    #expect(try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk).severity == .whole)
  }

  @Test func aMissingSegmentOrImportIsAccepted() throws {
    let disk = try prepared()
    disk.file("so/journal")?.entries["000003.jsonl"] = nil
    let opened = try mend(disk, [.acceptAsIs], taking: .acceptAsIs)
    #expect(opened.register.workers["CN000002"]?.note == "hai")
    #expect(opened.register.workers["CN000001"]?.note == "một")
  }

  @Test func acceptedDamageOfThePastIsToldUntilTheFileChangesAgain() throws {
    let old = "so/journal/000001.jsonl"
    for isMissing in [true, false] {
      let disk = try prepared()
      if isMissing {
        disk.file("so/journal")?.entries["000001.jsonl"] = nil
      } else {
        replace("một", "mốt", in: old, disk)
      }
      var opened = try Fixture.open(disk)
      let content = opened.content
      let finding = Finding("journal/000001.jsonl", line: isMissing ? 0 : 2, isMissing ? .missingFile : .checksum)
      let report = try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk)
      #expect(report.findings == [finding] && report.waysOut == [finding: [.acceptAsIs]])
      let damaged = disk.bytes(old)
      try opened.folder.mend(finding, by: .acceptAsIs, in: &opened.register, author: Fixture.author)
      #expect(disk.bytes(old) == damaged && opened.content == content)
      #expect(aside(disk) == [] && disk.text(live).contains(#""accepted":{"file":"journal/000001.jsonl","crc":"#))
      #expect(disk.text(live).contains(#""by":"lan""#))
      let told = [Finding("journal/000001.jsonl", .accepted(1))]
      #expect(try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk).findings == told)
      // It is no news, nothing to be undone, and stays accepted when the line itself has become history.
      var other = try Fixture.open(disk)
      #expect(try other.folder.undoable(by: Fixture.author).sequences == [5, 4, 3, 2] + (isMissing ? [] : [1]))
      try opened.remark("sáu")
      #expect(try other.folder.takeNews(into: &other.register).commits.map(\.sequence) == [7])
      try opened.folder.compact(&opened.register)
      #expect(try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk).findings == told)
      if isMissing {
        disk.file("so/journal")?.entries["000001.jsonl"] = MemoryDisk.File(
          isFolder: false, inode: 999, permissions: 0o600)
      } else {
        disk.set(old, damaged.dropLast(4) + [0x20] + damaged.suffix(4))
      }
      #expect(try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk).severity == .damaged)
    }
  }

  @Test func onlyThePastCanBeAcceptedWhileSomethingElseIsDamaged() throws {
    let disk = try prepared()
    replace("một", "mốt", in: "so/journal/000001.jsonl", disk)
    replace(#""name":"Nguyễn Văn Bình""#, #""name" "Nguyễn Văn Bình""#, in: "so/workers.json", disk)
    var opened = try Fixture.open(disk)
    let before = files(disk)
    #expect(throws: StorageError.self) {
      try opened.folder.mend(
        Finding("journal/000001.jsonl", line: 2, .checksum), by: .acceptAsIs, in: &opened.register)
    }
    #expect(files(disk) == before)
    #expect(disk.openDescriptors == 2)
  }

  /// Accepting a hand edit, an odd order or a damaged manifest never leaves out what could be saved elsewhere.
  @Test(arguments: ["handEdit", "order", "journal"])
  func acceptingWaitsForWhatCanBeSaved(_ kind: String) throws {
    let disk = try prepared()
    let finding: Finding
    switch kind {
    case "handEdit":
      replace("May Hoằng Hợp", "May Hoằng Hoà", in: "so/enterprises.json", disk)
      finding = Finding("enterprises.json", .handEdit)
    case "order":
      let lines = disk.text("so/workers.json").split(separator: "\n").map(String.init)
      disk.set("so/workers.json", (lines[..<1] + [lines[2], lines[1]] + lines[3...]).joined(separator: "\n") + "\n")
      finding = Finding("workers.json", line: 3, .order)
    default:
      replace(#""note":"bốn""#, #""note":"bón""#, in: live, disk)
      finding = Finding("journal/000003.jsonl", line: 3, .checksum)
    }
    replace(#""name":"Nguyễn Văn Đạt""#, #""name" "Nguyễn Văn Đạt""#, in: "so/workers.json", disk)
    var opened = try Fixture.open(disk)
    let broken = try #require(
      opened.folder.findings.first {
        guard $0.file == "workers.json", case .format = $0.problem else { return false }
        return true
      })
    let report = try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk)
    #expect(report.toMendFirst(before: finding, by: .acceptAsIs) == broken)
    #expect(report.toMendFirst(before: broken, by: .takeLineFromBackup("2026-11-22")) == nil)
    let before = files(disk)
    #expect(throws: StorageError.damaged(broken)) {
      try opened.folder.mend(finding, by: .acceptAsIs, in: &opened.register)
    }
    #expect(files(disk) == before && disk.openDescriptors == 2)
    try opened.folder.mend(broken, by: .takeLineFromBackup("2026-11-22"), in: &opened.register)
    try opened.folder.mend(finding, by: .acceptAsIs, in: &opened.register)
    #expect(opened.register.workers.count == 4 && opened.folder.standing == .writable)
    #expect(try RegisterFolder.check(at: "so", today: "2026-11-22", system: disk).severity == .whole)
  }

  @Test func anUnfinishedEndIsSetAside() throws {
    let disk = try prepared()
    let whole = disk.bytes(live)
    disk.set(live, whole + Array(#"{"seq":6,"at"#.utf8))
    var opened = try Fixture.open(disk)
    let finding = try #require(opened.folder.findings.first)
    #expect(opened.folder.waysOut(of: finding) == [.cutTail])
    try opened.folder.mend(finding, by: .cutTail, in: &opened.register)
    #expect(disk.bytes(live) == whole && opened.folder.findings.isEmpty)
  }

  @Test func aHandEditIsAccepted() throws {
    let disk = try prepared()
    replace("Nguyễn Văn Bình", "Nguyễn Thị Bình", in: "so/workers.json", disk)
    let opened = try mend(disk, [.acceptAsIs], taking: .acceptAsIs)
    #expect(opened.register.workers["CN000002"]?.name == "Nguyễn Thị Bình")
    #expect(
      try opened.folder.history(of: RecordReference(.workers, "CN000002")).map(\.author.by) == ["hand", "lan"])
  }

  @Test func nothingIsDoneThatIsNoWayOut() throws {
    let disk = try prepared()
    var opened = try Fixture.open(disk)
    let before = files(disk)
    let finding = Finding("workers.json", line: 3, .notOnePerLine)
    for way in [WayOut.cutTail, .dropLine, .takeLineFromBackup("2026-11-22"), .takeFileFromBackup("2026-11-20")] {
      #expect(throws: StorageError.damaged(finding)) {
        try opened.folder.mend(finding, by: way, in: &opened.register)
      }
    }
    #expect(files(disk) == before)
    let doubt = Finding("workers.json", .fault(RecordReference(.workers, "CN000001"), Fault("id", .missing)))
    #expect(opened.folder.waysOut(of: doubt) == [])
    #expect(opened.folder.waysOut(of: Finding("journal/000001.jsonl", line: 2, .checksum)) == [.acceptAsIs])
  }

  @Test(arguments: [MemoryDisk.Fault.powerCut, .short])
  func noFailingCallLosesAnything(_ fault: MemoryDisk.Fault) throws {
    for kind in 0..<3 {
      let fresh = try prepared()
      let whole = try Fixture.open(fresh).content
      var way = WayOut.acceptAsIs
      switch kind {
      case 0:
        replace(#""name":"Nguyễn Văn Bình""#, #""name":"Nguyễn Văn Bình"#, in: "so/workers.json", fresh)
        way = .takeLineFromBackup("2026-11-22")
      case 1: replace(#""seq":2"#, #""seq":3"#, in: "so/store.json", fresh)
      default: replace(#""note":"bốn""#, #""note":"bón""#, in: live, fresh)
      }
      func work(_ disk: MemoryDisk, failing call: Int?) throws -> Int {
        var opened = try Fixture.open(disk)
        let finding = try #require(opened.folder.findings.first)
        disk.restart()
        disk.failing = call.map { ($0, fault) }
        try opened.folder.mend(finding, by: way, in: &opened.register)
        return disk.log.count
      }
      let calls = try work(fresh.copy(), failing: nil)
      for call in 0..<calls {
        for loss in fault == .powerCut ? MemoryDisk.Loss.allCases : [.nothing] {
          let disk = fresh.copy()
          _ = try? work(disk, failing: call)
          disk.losePower(loss)
          var again = try Fixture.open(disk)
          // Trying once more does it.
          if let finding = again.folder.findings.first(where: { $0.consequence == .damage }) {
            let next = again.folder.waysOut(of: finding).contains(way) ? way : .acceptAsIs
            try again.folder.mend(finding, by: next, in: &again.register)
          }
          #expect(again.folder.standing == .writable, "\(kind) call \(call): \(again.folder.findings)")
          #expect(again.content == whole, "\(kind) call \(call) \(loss)")
        }
      }
    }
  }
}
