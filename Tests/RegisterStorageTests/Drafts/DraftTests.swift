import LearningRegister
import RegisterStorage
import Testing

/// Drafts: kept while their owner lives, offered once when it is gone.
@Suite struct DraftTests {
  private let one = Array(#"{"form":"worker","name":"Nguyễn Văn"}"#.utf8)
  private let two = Array(#"{"form":"worker","name":"Nguyễn Văn An"}"#.utf8)

  private func store(_ disk: MemoryDisk, by name: String = "lan") throws -> DraftStore {
    try Fixture.open(disk).folder.openDrafts(author: Author(by: name, terminal: "pts/2"))
  }

  private func files(_ disk: MemoryDisk) -> [String] {
    (disk.file("so/drafts")?.entries.keys).map { $0.sorted() } ?? []
  }

  /// The process of a store dies without a chance to tidy up.
  private func kill(_ store: DraftStore, _ disk: MemoryDisk) {
    disk.failing = (disk.log.count, .powerCut)
    try? store.keep(one, as: "never")
    disk.losePower(.nothing)
  }

  @Test func aDraftOfADeadProcessIsOfferedOnceAndGoesWhenItIsDropped() throws {
    let disk = try Fixture.disk()
    let dead = try store(disk)
    try dead.keep(one, as: "worker CN000001")
    try dead.keep(two, as: "worker CN000001")
    try dead.keep(one, as: "new/../worker")
    try dead.drop("new/../worker")
    kill(dead, disk)

    let next = try store(disk)
    let found = try next.orphans()
    #expect(found.map(\.name) == ["worker CN000001"])
    #expect(found.first?.bytes == two)
    #expect(found.first?.at == FixedClock().time)
    #expect(found.first?.author == Fixture.author)
    #expect(try next.orphans().isEmpty)
    #expect(try store(disk).orphans().isEmpty)
    try next.drop(try #require(found.first))
    #expect(files(disk).filter { $0.hasSuffix(".json") }.isEmpty)
    #expect(files(disk).count == 1)
  }

  @Test func aDraftIsNotOfferedWhileItsOwnerLives() throws {
    let disk = try Fixture.disk()
    let living = try store(disk)
    try living.keep(one, as: "a")
    #expect(try store(disk).orphans().isEmpty)
    try living.keep(two, as: "a")
    kill(living, disk)
    #expect(try store(disk).orphans().map(\.bytes) == [two])
  }

  @Test func anOwnerThatEndsInPeaceLeavesItsDraftsAndOtherwiseNothing() throws {
    let disk = try Fixture.disk()
    do {
      let store = try store(disk)
      try store.keep(one, as: "a")
      try store.drop("a")
      try store.drop("a")
    }
    #expect(files(disk).isEmpty)
    do { try store(disk).keep(one, as: "b") }
    #expect(files(disk).count == 2)
    #expect(try store(disk).orphans().map(\.name) == ["b"])
    #expect(disk.openDescriptors == 0)
  }

  @Test func whatWasTakenOverAndNotDroppedIsOfferedAgain() throws {
    let disk = try Fixture.disk()
    do { try store(disk).keep(one, as: "a") }
    do {
      let second = try store(disk)
      #expect(try second.orphans().count == 1)
      // A draft of the same name is another one.
      try second.keep(two, as: "a")
      try second.drop("a")
    }
    #expect(try store(disk).orphans().map(\.bytes) == [one])
  }

  @Test func twoWhoStartAtOnceShareTheDraftsAmongThem() throws {
    let disk = try Fixture.disk()
    for name in ["a", "b", "c"] { try store(disk).keep(one, as: name) }
    let (first, second) = (try store(disk), try store(disk))
    var ofSecond: [Draft] = []
    var calls = 0
    // The second looks in the middle of the first's taking over, after each of its writes of names.
    disk.afterEachRename = { call in
      guard call.hasPrefix("renameat"), calls == 0 else { return }
      calls += 1
      ofSecond += (try? second.orphans()) ?? []
    }
    let ofFirst = try first.orphans()
    disk.afterEachRename = nil
    #expect(calls == 1)
    #expect((ofFirst + ofSecond).map(\.name).sorted() == ["a", "b", "c"])
    #expect(!ofSecond.isEmpty)
  }

  @Test func draftsOfAnotherUserAreLeftToThem() throws {
    let disk = try Fixture.disk()
    do { try store(disk, by: "hoà").keep(one, as: "a") }
    #expect(try store(disk).orphans().isEmpty)
    #expect(try store(disk, by: "hoà").orphans().map(\.name) == ["a"])
  }

  @Test func onlyJSONIsKept() throws {
    let disk = try Fixture.disk()
    let store = try store(disk)
    for text in ["", "{", "{} {}", #"{"a":"#] {
      #expect(throws: StorageError.self) { try store.keep(Array(text.utf8), as: "a") }
    }
    try store.keep(Array("{\n  \"a\": [1,\n2]\n}".utf8), as: "a")
    kill(store, disk)
    #expect(
      try self.store(disk).orphans().map { String(decoding: $0.bytes, as: UTF8.self) } == ["{\n  \"a\": [1,\n2]\n}"])
  }

  @Test func whatIsNoDraftAnyMoreIsNotOfferedButKept() throws {
    let disk = try Fixture.disk()
    do { try store(disk).keep(one, as: "a") }
    let name = try #require(files(disk).first { $0.hasSuffix(".json") })
    let whole = disk.bytes("so/drafts/" + name)
    for length in 0..<whole.count - 1 {
      let cut = disk.copy()
      let zeros = length % 2 == 0 ? [] : [UInt8](repeating: 0, count: whole.count - length)
      cut.set("so/drafts/" + name, Array(whole[..<length]) + zeros)
      #expect(try store(cut).orphans().isEmpty, "\(length)")
      #expect(files(cut) == [name + ".broken"], "\(length)")
    }
  }

  @Test func aMissingFolderIsMade() throws {
    let disk = try Fixture.disk()
    disk.file("so")?.entries["drafts"] = nil
    do { try store(disk).keep(one, as: "a") }
    #expect(disk.file("so/drafts")?.permissions == 0o700)
    #expect(try store(disk).orphans().count == 1)
  }

  /// Keeps, keeps again, drops another, and takes over; gives what had been acknowledged when it ended.
  private func work(_ disk: MemoryDisk, durably: Bool) -> (text: [UInt8]?, droppedB: Bool, error: (any Error)?) {
    var text: [UInt8]?
    var droppedB = false
    do {
      let store = try store(disk)
      func keep(_ bytes: [UInt8], _ name: String) throws {
        if durably { try store.keepDurably(bytes, as: name) } else { try store.keep(bytes, as: name) }
      }
      try keep(one, "a")
      text = one
      try keep(one, "b")
      try keep(two, "a")
      text = two
      try store.drop("b")
      droppedB = true
      _ = try store.orphans()
      return (text, droppedB, nil)
    } catch {
      return (text, droppedB, error)
    }
  }

  private func calls(durably: Bool) throws -> Int {
    let disk = try Fixture.disk()
    do { try store(disk).keep(one, as: "old") }
    disk.restart()
    _ = work(disk, durably: durably)
    return disk.log.count
  }

  @Test(arguments: [false, true])
  func killedAtAnyCallNothingKeptIsLost(_ durably: Bool) throws {
    let fresh = try Fixture.disk()
    do { try store(fresh).keepDurably(one, as: "old") }
    for call in 0..<(try calls(durably: durably)) {
      for loss in durably ? MemoryDisk.Loss.allCases : [.nothing] {
        let disk = fresh.copy()
        disk.failing = (call, .powerCut)
        let done = work(disk, durably: durably)
        disk.losePower(loss)
        let found = try store(disk).orphans()
        let texts = found.filter { $0.name == "a" }.map(\.bytes)
        switch done.text {
        case nil: #expect(texts.isEmpty || texts == [one], "call \(call) \(loss)")
        case one?: #expect(texts == [one] || texts == [two], "call \(call) \(loss)")
        default: #expect(texts == [two], "call \(call) \(loss)")
        }
        #expect(found.filter { $0.name == "old" }.map(\.bytes) == [one], "call \(call) \(loss)")
        // Removing a draft is not worth waiting for the disk: it may come back, but only whole.
        #expect(found.filter { $0.name == "b" }.allSatisfy { $0.bytes == one })
        #expect(!files(disk).contains { $0.hasSuffix(".tmp") }, "call \(call)")
      }
    }
  }

  @Test(arguments: [MemoryDisk.Fault.error(5), .error(28), .short])
  func noFailingCallCostsADraft(_ fault: MemoryDisk.Fault) throws {
    let fresh = try Fixture.disk()
    do { try store(fresh).keep(one, as: "old") }
    for call in 0..<(try calls(durably: true)) {
      let disk = fresh.copy()
      disk.failing = (call, fault)
      let done = work(disk, durably: true)
      disk.restart()
      let found = try store(disk).orphans()
      // What failed at its very last step is there all the same.
      let texts = found.filter { $0.name == "a" }.map(\.bytes)
      if let text = done.text { #expect(texts == [text] || texts == [two], "call \(call)") }
      #expect(found.contains { $0.name == "old" && $0.bytes == one }, "call \(call)")
      #expect(disk.openDescriptors == 0, "call \(call)")
    }
  }
}
