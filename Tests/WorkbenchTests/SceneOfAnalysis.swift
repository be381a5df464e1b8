import LearningRegister

@testable import Workbench

extension Scene {
  /// Why a figure changed, and its way through the months.
  static let analysis: [Scene] = [
    Scene(name: "causes", fixture: .commune) { session in
      session.keys("v{")
      session.happens(.recorded(through: "2025-12-31", .register(session.withoutNewest)))
      session.keys("<down>")
    },
    .keys("causes-reading", "v"),
    Scene(name: "causes-journal-later", fixture: .commune) { session in
      session.keys("<down>v{")
      session.happens(.recorded(through: "2025-12-31", .notBefore("2026-03-02")))
    },
    Scene(name: "causes-typing", fixture: .commune, looks: [.usual, .narrow]) { $0.keys("vT3006") },
    Scene(name: "causes-enterprise", fixture: .commune, looks: [.usual, .narrow]) { session in
      session.keys("<enter>v{")
      session.happens(.recorded(through: "2025-12-31", .notBefore(nil)))
    },
    Scene(name: "cause-list", fixture: .commune) { session in
      session.keys("v{<down><enter>")
    },
    Scene(name: "cause-list-corrections", fixture: .commune) { session in
      session.keys("v{e")
      session.happens(.recorded(through: "2025-12-31", .register(session.withoutNewest)))
      session.keys("<home><enter>")
    },
    Scene(name: "cause-list-enterprises", fixture: .commune, looks: [.usual, .narrow]) { $0.keys("v{<end><enter>") },
    Scene(name: "trend", fixture: .commune, looks: [.usual, .narrow, .english, .plain, .wide]) { $0.keys("g") },
    Scene(name: "trend-title", fixture: .commune, looks: [.usual]) { $0.keys("ge<up><up><up><up><up><up>") },
    Scene(name: "trend-table", fixture: .commune) { $0.keys("gb<tab>") },
    Scene(name: "future", fixture: .commune, looks: [.usual, .narrow, .english, .plain, .wide]) { $0.keys("f") },
    Scene(name: "future-marked", fixture: .commune, looks: [.usual]) { $0.keys("fsp <down> ") },
    Scene(name: "future-past", fixture: .commune, looks: [.usual]) { $0.keys("f{{{{") },
    Scene(name: "future-empty", fixture: .empty, looks: [.usual, .narrow]) { $0.keys("f") },
    Scene(name: "bars-planned", fixture: .commune, looks: [.usual, .narrow, .english]) { $0.keys("f* n<esc>p") },
    Scene(name: "removed-records", fixture: .small, looks: [.usual, .narrow, .english]) { session in
      session.keys("H")
      session.happens(.removals(session.removals))
      session.keys("<down>")
    },
    Scene(name: "trend-empty", fixture: .empty, looks: [.usual]) { $0.keys("g") },
  ]
}

extension Session {
  /// The register as it would have been without a few of its records, as if they had been recorded later.
  fileprivate var withoutNewest: Register {
    var then = register
    for list in register.attendance.sorted.filter({ !$0.present.isEmpty }).prefix(6) {
      var shorter = list
      shorter.present = Array(list.present.dropFirst(4))
      _ = try? then.apply(Change([.replace(.attendance(shorter), basedOn: list.revision)]))
    }
    for honour in register.honours.sorted.filter({ $0.countsAsLearningCitizen(on: "2025-12-31", office: nil) }).prefix(
      5)
    {
      _ = try? then.apply(Change([.remove(RecordReference(honour.id), basedOn: honour.revision)]))
    }
    for enterprise in register.enterprises.sorted.prefix(2) {
      var other = enterprise
      other.headcounts = enterprise.headcounts.map {
        Enterprise.Headcount(date: $0.date, workers: $0.workers + 30, source: $0.source)
      }
      _ = try? then.apply(Change([.replace(.enterprise(other), basedOn: enterprise.revision)]))
    }
    return then
  }
}
