import LearningRegister

@testable import Workbench

extension Scene {
  private static let every = [Look.usual, .narrow, .wide, .english, .plain]

  static let forms: [Scene] = [
    .keys("form-worker", "3n", every),
    .keys(
      "form-worker-filled",
      "3nnguyễn thị lan<tab>030419902<tab>038190001234<tab>may hoằng<tab>thợ may<tab>+<tab>"),
    .keys("form-worker-faults", "3n<f2>"),
    .keys("form-worker-fault-birth", "3nLan<tab>32011990<tab>"),
    .keys("form-worker-identity-taken", "3nLan<tab>1990<tab>nu<tab>038187012345<tab><c-s>"),
    .keys("form-worker-doubts", "3nLan<tab>1990<tab>nam<tab>038187099999<tab><c-s>", [.usual, .narrow]),
    .keys("form-worker-choice", "3nLan<tab>1990<tab><f4>"),
    .keys("form-worker-reference", "3nLan<tab>1990<tab>nu<tab><tab><f4>hoang"),
    .keys("form-worker-edit", "3/hoa<tab>e", every),
    .keys("form-worker-stored", "3nLan<c-s>"),
    .keys("form-worker-carried", "3n" + lan + "<c-s>"),
    .keys("form-worker-draft", "3nNguyễn Văn<esc>"),
    .keys("form-worker-draft-again", "3nNguyễn Văn<esc>n"),
    .keys("form-leave-warning", "3nLan<c-q>"),
    .keys("form-move", "3<home>c", every),
    .keys("form-enterprise", "2n", every),
    .keys("form-enterprise-edit", "2e"),
    .keys("form-enterprise-faults", "2nHTX Mới<tab><tab>123<tab>"),
    .keys("form-campaign", "4n", every),
    .keys("form-campaign-edit", "4<end>e"),
    .keys("form-campaign-doubt", "4nHội thi<tab>12<tab><tab>2<tab>+<c-s>"),
    .keys("form-title", "5n", every),
    .keys("form-title-edit", "5<end>e"),
    .keys("form-title-child", "5n<backtab>2<tab>"),
    .keys("form-title-worker", "5nlê văn an<tab>"),
    .keys("form-title-scores", "5nxuan<tab><tab><tab>98104"),
    .keys("form-commendation", "5k", every),
    .keys("decision", "5d", every),
    .keys("decision-nobody", decision),
    .keys("decision-typing", decision + "duc<enter>xuan<enter>hoa", every),
    .keys("decision-named", decision + "pta<enter>duc<enter>xuan<enter>toan<enter>", every),
    .keys("decision-doubts", decision + "pta<enter>duc<enter><f2>"),
    .keys("decision-stored", decision + "duc<enter>xuan<enter><f2>"),
    .keys("decision-marked", "5   d5/QĐ<tab>20112026<f2>"),
    .keys("withdrawal", "5<end> <up> t"),
    .keys("form-attendance-list", "4<end><enter>n"),
  ]

  /// The head of a decision, up to the names.
  private static let decision = "5d112/QĐ-UBND<tab>20112026<f2>"

  /// A whole worker, keyed field by field.
  private static let lan = "Lan<tab>1990<tab>nu<tab><tab>dn0001<tab>thợ may<tab>01032024<tab><tab>Thôn 3"

  static let attendance: [Scene] = [
    .keys("attendance-new", "4<end><enter>ndn0003<tab>31/DS<enter>", every),
    .keys("attendance-open", "4<end><enter><enter>", every),
    .keys("attendance-ranges", "4<end><enter><enter>1-4 -2 +3"),
    .keys("attendance-ranges-beyond", "4<end><enter><enter>1-9"),
    .keys("attendance-ranges-backwards", "4<end><enter><enter>5-2"),
    .keys("attendance-marks", "4<end><enter><enter>omp<down>v"),
    .keys("attendance-doubt", "4<end><enter><enter><tab><tab>99<enter>"),
    .keys("attendance-walk-in", "4<end><enter><enter><tab><tab><tab>lò thị mai<tab>"),
    .keys("attendance-empty", "4<home><enter>n<tab><enter>"),
    .keys("attendance-leave-warning", "4<end><enter><enter>o<esc>"),
    Scene(name: "attendance-past", looks: [.usual]) { $0.keys("[4<end><enter><enter>a") },
    Scene(name: "attendance-commune", fixture: .commune, looks: [.usual, .wide]) { session in
      session.keys("4/hd26-0<enter><enter>")
    },
  ]

  static let papers: [Scene] = [
    Scene(name: "walk-ins", fixture: .paper, looks: every) { $0.keys("W<down>") },
    Scene(name: "walk-ins-none", fixture: .empty, looks: [.usual]) { $0.keys("W") },
    Scene(name: "lookup-list", fixture: .paper) { $0.keys("<f3>ds41") },
    Scene(name: "paste-question", fixture: .paper, looks: every) { session in
      session.keys("<f3>ds42<enter>")
      session.paste("dang thi hoa\nĐặng Thị Hoạ")
    },
    Scene(name: "paste-done", fixture: .paper) { session in
      session.keys("<f3>ds42<enter>")
      session.paste("dang thi hoa 1987\nNgười Lạ")
    },
    Scene(name: "card-unknown", fixture: .paper) { session in
      session.keys("<f3>ds42<enter>")
      session.type(CardReadingTests.new)
      session.keys("<enter>")
    },
    Scene(name: "card-reading", fixture: .paper, looks: [.usual]) { session in
      session.keys("<f3>")
      session.type("038199000003||Ng")
    },
    Scene(name: "print", fixture: .paper, looks: every) { $0.keys("<f3>ds41<enter>P") },
    Scene(name: "print-folder", fixture: .paper, looks: [.usual, .narrow]) { $0.keys("<f3>ds41<enter>Pw/tmp") },
    Scene(name: "print-failed", fixture: .paper, looks: [.usual, .narrow]) { session in
      session.printFails = true
      session.keys("<f3>ds41<enter>P<enter>")
    },
    Scene(name: "attendance-find", fixture: .paper) { $0.keys("<f3>ds41<enter>/lan") },
  ]

  static let matters: [Scene] = [
    .keys("matters", "3nLan<esc>V", every),
    .keys("matters-workers", "V<end><up><enter>"),
    .keys("matters-walk-ins", "V<home><down><down><enter>", every),
    .keys("matters-none", "V<home><enter>"),
    Scene(name: "matters-commune", fixture: .commune, looks: every) { $0.keys("V") },
    Scene(name: "matters-commune-look-alikes", fixture: .commune) { $0.keys("V<down><enter>") },
  ]

  static let sheets: [Scene] = [
    .keys("help", "?", every),
    .keys("help-end", "?<end>"),
    .keys("help-form", "3n<f1>"),
    .keys("help-attendance", "4<end><enter><enter>?"),
    .keys("palette", ":", every),
    .keys("palette-typed", "3:xo"),
    .keys("palette-past", "[3:"),
    .keys("removed", "3<home><del>"),
    .keys("removal-refused", "2<del>"),
    .keys("undone", "3nLan<c-s><esc>u"),
    .keys("unknown-key", "3q"),
    Scene(name: "selected-removed-elsewhere") { session in
      session.keys("3<end><up>")
      session.news(.removing(RecordReference(WorkerID("CN000011")), in: session.register))
      session.keys("e")
    },
    Scene(name: "storage-failure") { session in
      session.nextFailure = .storage(
        happened: Phrase("Ổ đĩa đầy ({0})", "The disk is full ({0})"), fillings: ["/srv"],
        safe: Phrase("Sổ vẫn như trước.", "The register is as it was."),
        press: Phrase("Dọn ổ đĩa rồi bấm F2 lại.", "Make room, then press F2 again."))
      session.keys("3nLan<c-s>")
    },
    Scene(name: "clash") { session in
      var worker = session.register.workers["CN000001"]!
      worker.name = "Lê Văn Ấn"
      session.meanwhile = Change([.replace(.worker(worker), basedOn: 1)])
      session.keys("3<home>e<c-u>Lê Văn Ân<c-s>")
    },
  ]
}
