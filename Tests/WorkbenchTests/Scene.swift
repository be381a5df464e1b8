import LearningRegister
import Testing

@testable import Workbench

/// A way to a screen worth keeping: the register it starts from and what is done.
struct Scene: Sendable, CustomTestStringConvertible {
  let name: String
  var fixture = Fixture.small
  var access = Access.writable
  var isReview = false
  var looks = [Look.usual, .narrow, .english]
  let play: @Sendable (inout Session) -> Void

  var testDescription: String { name }

  func session(_ look: Look) -> Session {
    var session = Session(
      fixture, size: look.size, language: look.language, glyphs: look.glyphs, access: access, isReview: isReview)
    session.idle()
    play(&session)
    return session
  }

  /// A scene that is reached by keys alone.
  static func keys(_ name: String, _ notation: String, _ looks: [Look] = [.usual, .narrow, .english]) -> Scene {
    Scene(name: name, looks: looks) { if !notation.isEmpty { $0.keys(notation) } }
  }
}

extension Scene {
  static let all =
    overview + lists + forms + attendance + papers + matters + sheets + records + people + settings + walk + analysis
    + reports + intake

  private static let every = [Look.usual, .narrow, .wide, .english, .plain]

  static let intake: [Scene] = [
    .keys("intake-files", "I"),
    .keys("intake", "Imay<enter><down><down><down>", every),
    .keys("intake-columns", "Imay<enter>c"),
    .keys("intake-repairs", "Imay<enter>r "),
    .keys("intake-missing", "Imay<enter>m0112"),
    .keys("intake-header", "Ikhong<enter>"),
    .keys("intake-attendance", "Idiem<enter>"),
    Scene(name: "intake-comparing", looks: [.usual, .english]) { session in
      session.holdsComparisons = true
      session.keys("Imay<enter>")
      session.happens(.listProgress(done: 12_400, of: 20_000))
    },
  ]

  static let overview: [Scene] = [
    .keys("overview", "", every),
    Scene(name: "overview-commune", fixture: .commune, looks: every) { _ in },
    .keys("overview-past", "[[[[[["),
    .keys("overview-year-window", "w<down>"),
    Scene(name: "overview-empty", fixture: .empty) { _ in },
    Scene(name: "overview-read-only", access: .readOnly(Phrase("Máy khác đang nén sổ", "Another terminal compacts"))) {
      _ in
    },
    Scene(name: "overview-review", isReview: true) { _ in },
    Scene(name: "overview-news") { session in
      session.news(.addPresent("CN000007", to: "DS26-002", in: session.register))
      session.idle()
    },
    Scene(name: "too-small", looks: [.usual, .english]) { $0.resize(50, 12) },
  ]

  static let lists: [Scene] = [
    .keys("enterprises", "2", every),
    .keys("workers", "3", every),
    Scene(name: "workers-commune", fixture: .commune, looks: [.usual, .wide]) { $0.keys("3<pgdn>") },
    .keys("workers-filter", "3/hoa"),
    .keys("workers-nothing", "3/xyz"),
    .keys("workers-marked", "3<down>  "),
    .keys("workers-by-enterprise", "3s"),
    .keys("campaigns", "4", every),
    .keys("honours", "5", every),
    .keys("standing", "<enter>", every),
    Scene(name: "standing-commune", fixture: .commune, looks: every) { $0.keys("<enter>") },
    .keys("call-list", "<enter><enter>"),
    Scene(name: "list-empty", fixture: .empty) { $0.keys("3") },
    Scene(name: "workers-past-new") { $0.keys("[3n") },
    .keys("campaign", "4<down><down><enter>", every),
    Scene(name: "bars-moved", looks: every) { session in
      session.keys("4<end><enter>ndn0003<tab>31/DS<enter>1-2<enter>")
    },
    .keys("campaign-cancelled", "4<down><enter>"),
    .keys("history", "3<enter>", every),
    .keys("history-leaver", "3/thai<enter>"),
    .keys("lookup", "/hoa"),
    .keys("lookup-empty", "<f3>"),
  ]
}

extension Change {
  /// One more worker present on a list, as another terminal would store it.
  static func addPresent(_ worker: WorkerID, to id: AttendanceListID, in register: Register) -> Change {
    guard var list = register.attendance[id] else { return Change([]) }
    list.absent.removeAll { $0 == worker }
    list.present.append(worker)
    return Change([.replace(.attendance(list), basedOn: list.revision)])
  }

  /// A record of a register taken away.
  static func removing(_ reference: RecordReference, in register: Register) -> Change {
    Change([.remove(reference, basedOn: register.record(reference)?.revision ?? 0)])
  }
}
