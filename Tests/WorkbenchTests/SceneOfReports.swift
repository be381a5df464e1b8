import LearningRegister

@testable import Workbench

extension Scene {
  /// The official report, the office's words, and the code of a slip.
  static let reports: [Scene] = [
    Scene(name: "report", fixture: .commune) { $0.keys("R<pgdn>") },
    Scene(name: "report-start", fixture: .commune, looks: [.usual, .wide]) { $0.keys("R") },
    Scene(name: "report-sideways", fixture: .commune, looks: [.narrow]) { $0.keys("R<pgdn><pgdn><pgdn><right>") },
    Scene(name: "report-composing") { session in
      session.composesAtOnce = false
      session.keys("R")
    },
    .keys("report-days", "RT"),
    .keys("report-days-wrong", "RT30062026 01012026<enter>"),
    .keys("report-print", "R<enter>"),
    .keys("report-words", "Re"),
    Scene(name: "report-words-written") { session in
      session.keys("ReDDa soos ddown vij ddax toor chuwsc hocj taapj cho coong nhaan lao ddoongj, ")
      session.keys("nhieefu nowi vuwowtj chir tieeu.<enter>DDoanj hai.<tab>Muwa baox keso daif.")
    },
    .keys("slip-differs", "<f3>CN000003-20261122-7KQM"),
    Scene(name: "slip-matches") { session in
      session.keys("3/hoa<enter>p<enter>")
      let code = session.register.learningSlip(of: "CN000003", on: Fixture.today)?.code(store: "5f3a9c").text ?? ""
      session.keys("<f3>\(code)")
    },
  ]
}
