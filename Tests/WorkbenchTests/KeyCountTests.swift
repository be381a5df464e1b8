import LearningRegister
import Testing

@testable import Workbench

/// How many keys everyday work takes, and that the program may be killed at any of them.
@Suite struct KeyCountTests {
  /// The first of a stack of papers from one enterprise.
  private static let firstWorker =
    "3nnguyeenx thij lan<enter>030419902038190001234dn0001<enter>may<enter>01032021<tab><tab>0912345678<enter>"
    + "thoon 2<enter>hoawngf loocj<f2>"
  /// The second: enterprise, job and former commune are carried over, the first day and the village are those before.
  private static let secondWorker =
    "lee thij hoaf<enter>050619912038191004321<enter><enter><enter><c-d><enter>0987654321<enter><c-d><f2>"

  @Test func aWorkerOfTenFieldsTakesAtMost57Keys() throws {
    var session = Session()
    session.keys(Self.firstWorker)
    try #require(session.stored.count == 1, "\(session.notice) \(session.line)")
    #expect(KeyNotation.keys(Self.secondWorker).count <= 57)
    session.keys(Self.secondWorker)
    try #require(session.stored.count == 2, "\(session.notice) \(session.line)")
    let worker = try #require(session.worker("Lê Thị Hòa"))
    #expect(worker.born == .day("1991-06-05"))
    #expect(worker.sex == .female)
    #expect(worker.identity?.number == "038191004321")
    #expect(worker.employment == [Employment(enterprise: "DN0001", job: "may", from: "2021-03-01")])
    #expect(worker.phone?.digits == "0987654321")
    #expect(worker.village == "Thôn 2")
    #expect(worker.formerCommune == "Hoằng Lộc")
  }

  /// Killed at any key, the next start goes on where the clerk stood and comes to the same.
  @Test func theSecondWorkerSurvivesAKillAtAnyKey() throws {
    let keys = KeyNotation.keys(Self.secondWorker)
    for count in 1..<keys.count {
      var first = Session(isRecording: false)
      first.keys(Self.firstWorker)
      first.keys(Array(keys[..<count]), "the first \(count) keys")
      var second = Session(isRecording: false)
      first.stored.forEach { second.news(Change($0.operations)) }
      second.found(first.workbench.openDrafts)
      second.keys("D")
      #expect(second.line == first.line, "after \(count) keys")
      for field in first.form.map({ $0.texts.indices.filter { [focus = $0.focus] in $0 != focus } }) ?? [] {
        #expect(second.form?.texts[field] == first.form?.texts[field], "after \(count) keys")
      }
    }
  }

  /// From any screen: F3 and four digits, Enter.
  @Test(arguments: ["", "2", "3", "4", "5", "3<enter>", "4<end><enter>", "3n", "4<end><enter><enter>", "?", "3/x", "B"])
  func sixKeysToAHistoryByTheLastFourDigits(_ way: String) {
    var session = Session()
    session.keys(way)
    session.keys("<f3>2345<enter>")
    #expect(session.history?.worker == "CN000003", "\(way)")
  }
}
