import LearningRegister
import RegisterStorage
import Testing

/// What was removed and is gone, read from the journal.
@Suite struct RemovalTests {
  @Test func whatIsGoneIsToldLatestFirst() throws {
    let disk = try Fixture.disk()
    var opened = try Fixture.open(disk)
    let name = try #require(opened.register.workers["CN000003"]?.name)
    func remove(_ reference: RecordReference) throws -> Commit {
      let revision = try #require(opened.register.record(reference)?.revision)
      return try opened.commit(Change([.remove(reference, basedOn: revision)], why: "trùng"))
    }
    _ = try remove(RecordReference(.workers, "CN000003"))
    let second = try remove(RecordReference(.workers, "CN000004"))
    _ = try remove(RecordReference(.enterprises, "DN0002"))
    try opened.folder.compact(&opened.register)
    // Who came back is not among them.
    try opened.commit(try #require(second.inverse), undoes: second.sequence)
    for folder in [opened.folder, try Fixture.open(disk).folder] {
      let gone = try folder.removals(limit: 10, in: opened.register)
      #expect(gone.map(\.reference.code) == ["DN0002", "CN000003"])
      #expect(gone.map(\.entry.what) == [.removed, .removed])
      #expect(gone.map(\.entry.why) == ["trùng", "trùng"])
      #expect(gone[1].entry.members.first { $0.name == "name" }?.old == "\"\(name)\"")
      #expect(try folder.removals(limit: 1, in: opened.register).map(\.reference.code) == ["DN0002"])
    }
    #expect(try Fixture.open(try Fixture.disk()).folder.removals(limit: 10, in: opened.register).isEmpty)
  }
}
