import Foundation
import LearningRegister
import RegisterStorage
import Testing

/// Drafts on the real file system.
@Suite struct RealDraftTests {
  @Test(arguments: [(0o700, 0o600), (0o770, 0o660)])
  func aDraftHasTheRightsOfItsFolderAndIsOfferedWhenItsLockIsFree(_ folderMode: Int, _ fileMode: Int) throws {
    let path = NSTemporaryDirectory() + "/so-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.setAttributes([.posixPermissions: folderMode], ofItemAtPath: path)
    try RegisterFolder.create(at: path, snapshot: Fixture.snapshot)
    let content = Array(#"{"name":"Lê"}"#.utf8)
    let other = try RegisterFolder.open(at: path).folder.openDrafts(author: Fixture.author)
    do {
      let store = try RegisterFolder.open(at: path).folder.openDrafts(author: Fixture.author)
      try store.keep(content, as: "a")
      try store.keepDurably(content, as: "b")
      let names = try FileManager.default.contentsOfDirectory(atPath: path + "/drafts")
      #expect(names.count == 4)
      for name in names {
        let mode = try FileManager.default.attributesOfItem(atPath: path + "/drafts/" + name)[.posixPermissions] as? Int
        #expect(mode == fileMode)
      }
      #expect(try other.orphans().isEmpty)
    }
    let found = try other.orphans()
    #expect(found.map(\.name) == ["a", "b"])
    #expect(found.map(\.bytes) == [content, content])
    for draft in found { try other.drop(draft) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/drafts").count == 1)
  }
}
