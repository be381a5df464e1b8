import LearningRegister

@testable import Workbench

// The time machine, the levels on the bars, the walk down, nil declarations, and the shared terminal.
extension Scene {
  private static let every = [Look.usual, .narrow, .wide, .english, .plain]

  static let walk: [Scene] = [
    Scene(name: "overview-reference", fixture: .commune, looks: every) { $0.keys("l") },
    Scene(name: "overview-national", fixture: .commune) { $0.keys("ll") },
    Scene(name: "overview-programme-start", fixture: .commune, looks: [.usual]) { session in
      session.keys("T19102022<enter>[")
      session.idle()
    },
    .keys("day-entry", "T31122025"),
    .keys("day-entry-future", "T01012027<enter>"),
    Scene(name: "standing-past", fixture: .commune) { $0.keys("<down><enter>T30062024<enter>") },
    Scene(name: "standing-by-age", fixture: .commune, looks: [.usual]) { $0.keys("w<enter>sss") },
    Scene(name: "call-list-commune", fixture: .commune, looks: every) { session in
      session.keys("<enter><enter>")
      session.idle()
    },
    Scene(name: "call-list-group", fixture: .commune) { $0.keys("<down><enter>bb<enter>") },
    Scene(name: "breakdown-former-commune", fixture: .commune, looks: every) { $0.keys("<enter>b") },
    Scene(name: "breakdown-sex", fixture: .commune) { $0.keys("<down><enter>bb") },
    Scene(name: "breakdown-union", fixture: .commune, looks: [.usual]) { $0.keys("<enter>bbb") },
    Scene(name: "breakdown-job", fixture: .commune, looks: [.usual, .wide]) {
      $0.keys("<down><down><enter>bbbb<down>")
    },
    Scene(name: "breakdown-kind", fixture: .commune) { $0.keys("<down><enter>bbbbb") },
    Scene(name: "matrix-commune", fixture: .commune, looks: every) { $0.keys("<enter>m<down>") },
    .keys("matrix", "2m"),
    Scene(name: "nil-period", fixture: .commune) { $0.keys("<enter>N") },
    Scene(name: "nil-stored", fixture: .commune, looks: [.usual, .narrow]) { $0.keys("w<enter>  N<left><enter>") },
    Scene(name: "print-call-list", fixture: .commune, looks: [.usual]) { $0.keys("<enter><enter>P") },
    .keys("export", "3x"),
    .keys("export-folder", "3xx"),
    .keys("export-reason", "3x<f6>"),
    .keys("export-full", "3x<f6>ddoois chieeus<enter>c"),
    Scene(name: "export-progress", fixture: .commune) { session in
      session.keys("3xx<enter>")
      session.happens(.idle)
    },
    Scene(name: "campaigns-past", fixture: .commune, looks: [.usual]) { $0.keys("4[[[[[[<home>") },
    Scene(name: "history-past", fixture: .commune, looks: [.usual]) { $0.keys("{/nguyen thi hoa<enter>") },
    Scene(name: "review-workers", fixture: .commune, isReview: true) { $0.keys("3") },
    Scene(name: "review-history", isReview: true) { $0.keys("3/hoa<enter>") },
    Scene(name: "review-revealed", isReview: true, looks: [.usual]) { $0.keys("3/dang thi hoa<enter><f6>") },
    Scene(name: "review-attendance", fixture: .paper, isReview: true, looks: [.usual]) { $0.keys("4<enter><enter>") },
    Scene(name: "review-lost", fixture: .commune, isReview: true) { session in
      session.happens(.following(.lost(Phrase("thư mục không còn", "the folder is gone"))))
    },
  ]
}
