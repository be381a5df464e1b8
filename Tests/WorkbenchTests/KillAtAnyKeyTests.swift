import LearningRegister
import Screen
import Testing

@testable import Workbench

/// The program is killed at any key of a piece of work; at the next start `D` takes the work up, the remaining keys are
/// keyed, and what is stored is the same.
@Suite struct KillAtAnyKeyTests {
  private func survives(_ notation: String, on fixture: Fixture = .small) {
    let keys = KeyNotation.keys(notation)
    var whole = Session(fixture, isRecording: false)
    whole.idle()
    whole.keys(keys, notation)
    #expect(whole.stored.count == 1, "\(whole.notice) \(whole.line)")
    var kept = 0
    for count in 1..<keys.count {
      var killed = Session(fixture, isRecording: false)
      killed.idle()
      killed.keys(Array(keys[..<count]), "the first \(count) keys")
      let drafts = killed.workbench.openDrafts
      var session = Session(fixture, isRecording: false)
      session.idle()
      if drafts.isEmpty {
        // Nothing was typed yet that could be lost.
        session.keys(Array(keys[..<count]), "again")
      } else {
        kept += 1
        session.found(drafts)
        session.keys("D")
        #expect(session.line == killed.line, "after \(count) keys")
      }
      session.keys(Array(keys[count...]), "the remaining keys")
      #expect(
        Register.differences(whole.register.content, session.register.content) == [],
        "after \(count) keys: \(session.notice) \(session.line)")
    }
    #expect(kept > keys.count / 2, "\(kept) of \(keys.count)")
  }

  @Test(arguments: [
    "<f3>ds41<enter>a-7,12,30,48,55,101,117,150,200,233<enter>",
    "<f3>ds41<enter>1-240 -7 -12 -30-35 -101 -200<enter>",
    "<f3>ds43<enter> <tab><tab>2<tab>leef thij hoa<tab>giay 5<f2>",
  ])
  func aPaperList(_ notation: String) { survives(notation, on: .paper) }

  @Test(arguments: [
    "5d112/QĐ-UBND<tab>20112026<f2>duc<enter>xuan<enter>hoa<enter><f2>",
    "5nxuan<tab>2025050120269810987698910112025112/QĐ-UBND<tab>20112026UBND xã<f2>",
  ])
  func aDecision(_ notation: String) { survives(notation) }
}
