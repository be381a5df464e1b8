import CommandTestSupport
import Foundation
import Testing

@Suite struct FollowTests {
  /// Changes made before the program watches are no news to it; the first one it tells shows that it does.
  private func awaitFirst(_ follower: Conversation, in folder: String) throws -> Int {
    while true {
      let outcome = try apply([#"{"ops":[{"put":"workers","rec":{"name":"Mở đầu"}}],"by":"lan"}"#], to: folder)
      try #require(outcome.code == 0)
      guard let line = follower.hear(within: 100) else { continue }
      return try #require(Int(line.prefix { $0 != " " }))
    }
  }

  @Test func everyChangeOfOtherProcessesIsPrintedOnce() throws {
    try withNewRegister(smallRegister) { folder in
      let follower = try Conversation(hoctap, "follow", folder)
      var sequence = try awaitFirst(follower, in: folder)
      let last = try Dump(of: folder).seq
      while sequence < last {
        sequence += 1
        #expect(follower.hear()?.hasPrefix("\(sequence) ") == true)
      }
      let outcome = try apply(
        [
          #"{"ops":[{"put":"workers","id":"CN000002","rev":1,"rec":{"name":"Lê Văn Ân"}},{"del":"honours","id":"KT000001","rev":1}],"by":"Mai"}"#,
          #"{"ops":[{"put":"workers","rec":{"id":"CN000500","name":"Ngô Văn Ba"}}],"by":"hùng\u001b[31m"}"#,
        ], to: folder)
      #expect(outcome.code == 0, "\(outcome.text)")
      let first = try #require(follower.hear()).split(separator: " ", maxSplits: 2)
      #expect(first[0] == "\(last + 1)")
      #expect(first[1].hasPrefix("20") && first[1].contains("T"))
      #expect(first[2] == "Mai put workers CN000002 2, del honours KT000001 1")
      let second = try #require(follower.hear())
      #expect(second.hasSuffix(" put workers CN000500 1"))
      #expect(!second.utf8.contains(0x1B))
      #expect(follower.kill(SIGTERM) == -SIGTERM)
    }
  }

  /// A file laid into the journal folder wakes the follower and must neither end nor occupy it.
  @Test func aNoticeWithoutNewsIsQuietedAgain() throws {
    try withNewRegister { folder in
      let follower = try Conversation(hoctap, "follow", folder)
      _ = try awaitFirst(follower, in: folder)
      while follower.hear(within: 200) != nil {}
      try Data().write(to: URL(fileURLWithPath: folder + "/journal/note.txt"))
      // Once it sleeps again it has used no more than it needed to look: compared after many changes' worth of waiting.
      #expect(follower.hear(within: 500) == nil)
      let ticks = try processorTicks(of: follower.process)
      #expect(follower.hear(within: 500) == nil)
      #expect(try processorTicks(of: follower.process) - ticks < 10)
      #expect(try apply([#"{"ops":[{"put":"workers","rec":{"name":"Sau"}}]}"#], to: folder).code == 0)
      #expect(follower.hear()?.hasSuffix(" 1") == true)
    }
  }

  /// Processor time used so far, in hundredths of a second.
  private func processorTicks(of process: pid_t) throws -> Int {
    let text = try String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    let fields = text[text.lastIndex(of: ")")!...].split(separator: " ")
    return Int(fields[12])! + Int(fields[13])!
  }

  @Test func aSnapshotMadeMeanwhileLosesNothing() throws {
    try withNewRegister(smallRegister) { folder in
      let follower = try Conversation(hoctap, "follow", folder)
      _ = try awaitFirst(follower, in: folder)
      let last = try Dump(of: folder).seq
      #expect(try hoctap.run("compact", folder).code == 0)
      #expect(try apply([#"{"ops":[{"put":"workers","rec":{"id":"CN000500","name":"Sau"}}]}"#], to: folder).code == 0)
      var line = follower.hear()
      while let told = line, !told.hasPrefix("\(last + 1) ") { line = follower.hear() }
      #expect(line?.hasSuffix(" put workers CN000500 1") == true)
    }
  }
}
