internal import LearningRegister

extension FormDefinition {
  /// The form of a title (danh hiệu).
  static let title = FormDefinition(
    collection: .honours, newTitle: .newTitle, editTitle: .editTitle,
    fields: [kind(KindCode.titles, carried: true)] + subject + [year]
      + [
        .day("registered", .registeredOn, \Honour.registered),
        shown(
          { $0.kind == .learningCitizen },
          .custom(
            Honour.self, "scores", .scores, .scores, hint: .scoresHint,
            read: { honour, _ in honour.scores.map(String.init).joined(separator: " ") },
            write: { (honour: inout Honour, text: String, _) throws(FieldProblem) in
              honour.scores = try scores(text)
            })),
        .day("proposed", .proposedOn, \Honour.proposed),
      ] + decision + closing)

  /// The form of a commendation (hình thức khen thưởng) or a contest prize.
  static let commendation = FormDefinition(
    collection: .honours, newTitle: .newCommendation, editTitle: .editCommendation,
    fields: [kind(KindCode.commendations + KindCode.prizes, carried: true)] + subject + [year]
      + [.text("achievement", .achievement, \Honour.achievement, carried: true)] + decision
      + [
        .money(
          "bonus", .bonus, get: { (honour: Honour) in honour.bonus },
          set: { (honour: inout Honour, amount: Int?) in honour.bonus = amount })
      ] + closing)

  private static func kind(_ kinds: [KindCode], carried: Bool) -> FormField {
    .choice(
      "kind", .kind, kinds.map { Choice($0.text, Phrase.kind($0)) }, carried: carried,
      get: { (honour: Honour) in honour.kind.text.isEmpty ? nil : honour.kind.text },
      set: { (honour: inout Honour, code: String?) in
        honour.kind = KindCode(code ?? "")
        guard honour.category != .title else { return }
        honour.category = KindCode.prizes.contains(honour.kind) ? .prize : .commendation
      })
  }

  static let year: FormField = .custom(
    Honour.self, "year", .forYear, .digits(4), carried: true,
    read: { honour, _ in honour.year.map(String.init) ?? "" },
    write: { (honour: inout Honour, text: String, _) throws(FieldProblem) in
      honour.year = try FormField.optionalNumber(text, 1990...2100)
    })

  /// Who is honoured: the kind of subject, then the fields it needs.
  private static let subject: [FormField] = [
    .choice(
      "subject", .subject,
      [
        Choice("worker", .worker), Choice("child", .workersChild), Choice("enterprise", .enterprise),
        Choice("collective", .collective),
      ], carried: true,
      get: { (honour: Honour) in honour.subject.form },
      set: { (honour: inout Honour, code: String?) in
        guard code != honour.subject.form else { return }
        switch code {
        case "child": honour.subject = .child(name: "", school: nil, parent: nil)
        case "enterprise": honour.subject = .enterprise(EnterpriseID(.none))
        case "collective": honour.subject = .collective(name: "", enterprise: nil)
        default: honour.subject = .worker(WorkerID(.none))
        }
      }),
    shown(
      { $0.subject.form == "worker" },
      .reference(
        "subject", .worker, .workers, required: true,
        get: { (honour: Honour) in honour.subject.worker.flatMap { $0.code == .none ? nil : $0.code } },
        set: { (honour: inout Honour, code: Code?) in honour.subject = .worker(WorkerID(code ?? .none)) })),
    shown(
      { $0.subject.form == "child" || $0.subject.form == "collective" },
      .custom(
        Honour.self, "subject", .subjectName, .name, required: true,
        read: { honour, _ in honour.subject.name ?? "" },
        write: { (honour: inout Honour, text: String, _) throws(FieldProblem) in
          switch honour.subject {
          case .child(_, let school, let parent): honour.subject = .child(name: text, school: school, parent: parent)
          case .collective(_, let enterprise): honour.subject = .collective(name: text, enterprise: enterprise)
          case .worker, .enterprise: break
          }
        })),
    shown(
      { $0.subject.form == "child" },
      .custom(
        Honour.self, "subject", .school, .text,
        read: { honour, _ in
          if case .child(_, let school, _) = honour.subject { school ?? "" } else { "" }
        },
        write: { (honour: inout Honour, text: String, _) throws(FieldProblem) in
          guard case .child(let name, _, let parent) = honour.subject else { return }
          honour.subject = .child(name: name, school: text.isEmpty ? nil : text, parent: parent)
        })),
    shown(
      { $0.subject.form == "child" },
      .reference(
        "subject", .parent, .workers, get: { (honour: Honour) in honour.subject.worker?.code },
        set: { (honour: inout Honour, code: Code?) in
          guard case .child(let name, let school, _) = honour.subject else { return }
          honour.subject = .child(name: name, school: school, parent: code.map { WorkerID($0) })
        })),
    shown(
      { $0.subject.form == "enterprise" || $0.subject.form == "collective" },
      .reference(
        "subject", .enterprise, .enterprises,
        get: { (honour: Honour) in honour.subject.enterprise.flatMap { $0.code == .none ? nil : $0.code } },
        set: { (honour: inout Honour, code: Code?) in
          switch honour.subject {
          case .enterprise: honour.subject = .enterprise(EnterpriseID(code ?? .none))
          case .collective(let name, _):
            honour.subject = .collective(name: name, enterprise: code.map { EnterpriseID($0) })
          case .worker, .child: break
          }
        })),
  ]

  static let decision: [FormField] = [
    decisionText(.decisionNumber, \.number),
    decisionDay,
    decisionText(.authority, \.authority),
    decisionText(.signer, \.signer),
  ]

  private static func decisionText(
    _ label: Phrase, _ path: MemberPath<Honour.Decision, String?>
  ) -> FormField {
    .custom(
      Honour.self, "decision", label, .text, carried: true,
      read: { honour, _ in honour.decision?[keyPath: path] ?? "" },
      write: { (honour: inout Honour, text: String, _) throws(FieldProblem) in
        honour.editDecision { $0[keyPath: path] = text.isEmpty ? nil : text }
      })
  }

  private static let decisionDay: FormField = .custom(
    Honour.self, "decision", .decisionDate, .day, hint: .dayHint, carried: true,
    read: { honour, context in honour.decision?.date.map(context.words.day) ?? "" },
    write: { (honour: inout Honour, text: String, context: FormContext) throws(FieldProblem) in
      let day = try FormField.optionalDay(text, context)
      honour.editDecision { $0.date = day }
    })

  /// Withdrawal, shown once the honour is stored with a decision, and the remark.
  private static let closing: [FormField] = [
    withdrawalText(.withdrawalNumber, \.number),
    shown(
      { $0.decision != nil && $0.revision > 0 },
      .custom(
        Honour.self, "withdrawn", .withdrawalDate, .day, hint: .dayHint,
        read: { honour, context in honour.withdrawn?.date.map(context.words.day) ?? "" },
        write: { (honour: inout Honour, text: String, context: FormContext) throws(FieldProblem) in
          let day = try FormField.optionalDay(text, context)
          honour.editWithdrawal { $0.date = day }
        })),
    withdrawalText(.withdrawalReason, \.why),
    .text("note", .note, \Honour.note),
  ]

  private static func withdrawalText(
    _ label: Phrase, _ path: MemberPath<Honour.Withdrawal, String?>
  ) -> FormField {
    shown(
      { $0.decision != nil && $0.revision > 0 },
      .custom(
        Honour.self, "withdrawn", label, .text, read: { honour, _ in honour.withdrawn?[keyPath: path] ?? "" },
        write: { (honour: inout Honour, text: String, _) throws(FieldProblem) in
          honour.editWithdrawal { $0[keyPath: path] = text.isEmpty ? nil : text }
        }))
  }

  static func shown(_ condition: @escaping @Sendable (Honour) -> Bool, _ field: FormField) -> FormField {
    var field = field
    field.isShown = { record in Honour(record).map(condition) ?? false }
    return field
  }

  /// How many boxes the text typed so far fills, their sum, and the boxes below 5; nil where it is no list of scores yet.
  static func runningSum(_ text: String) -> (boxes: Int, points: Int, low: [Int])? {
    let parts = text.split { " ,;".contains($0) }.map(String.init)
    let pieces = parts.count == 1 && parts[0].count > 2 ? parts[0].map(String.init) : parts
    let scores = pieces.compactMap { Int($0) }
    guard !scores.isEmpty, scores.count == pieces.count else { return nil }
    return (scores.count, scores.reduce(0, +), TitleRule.lowBoxes(scores))
  }

  /// The boxes after one more digit was typed behind them, each its own: `0` behind `1` makes ten of it. Nil where all ten
  /// are filled.
  static func scores(_ text: String, typing digit: Character) -> String? {
    let boxes = text.split(separator: " ")
    if digit == "0", text.last == "1", boxes.last == "1" { return text + "0" }
    guard boxes.count < 10 else { return nil }
    return (boxes + [Substring(String(digit))]).joined(separator: " ")
  }

  /// Whether nothing can follow: ten boxes, the last of which is no 1 that may become a 10.
  static func areScoresFull(_ text: String) -> Bool {
    let boxes = text.split(separator: " ")
    return boxes.count == 10 && boxes.last != "1"
  }

  /// Ten scores: apart (`8 9 10 …`), or ten digits in a row where none is 10.
  private static func scores(_ text: String) throws(FieldProblem) -> [Int] {
    if text.isEmpty { return [] }
    let parts = text.split { " ,;".contains($0) }.map(String.init)
    let pieces = parts.count == 1 && parts[0].count == 10 ? parts[0].map(String.init) : parts
    let scores = pieces.compactMap { Int($0) }
    guard scores.count == 10, pieces.count == 10, scores.allSatisfy({ (0...10).contains($0) }) else { throw .scores }
    return scores
  }
}

extension Code {
  /// Stands for a subject not chosen yet; no record has this code.
  fileprivate static let none: Code = "?"
}

extension TitleRule {
  /// The numbers of the boxes, counted from 1, that are below the lowest allowed.
  static func lowBoxes(_ scores: [Int]) -> [Int] { scores.indices.filter { scores[$0] < lowestBox }.map { $0 + 1 } }
}

extension Honour.Subject {
  /// The kind of subject as the form names it.
  var form: String {
    switch self {
    case .worker: "worker"
    case .child: "child"
    case .enterprise: "enterprise"
    case .collective: "collective"
    }
  }

  /// The name of a subject that is not registered; nil for workers and enterprises.
  var name: String? {
    switch self {
    case .child(let name, _, _), .collective(let name, _): name
    case .worker, .enterprise: nil
    }
  }
}

extension Honour {
  fileprivate mutating func editDecision(_ change: (inout Decision) -> Void) {
    var content = decision ?? Decision()
    change(&content)
    decision = content == Decision() ? nil : content
  }

  mutating func editWithdrawal(_ change: (inout Withdrawal) -> Void) {
    var content = withdrawn ?? Withdrawal()
    change(&content)
    withdrawn = content == Withdrawal() ? nil : content
  }
}
