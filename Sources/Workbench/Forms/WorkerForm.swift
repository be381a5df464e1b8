internal import LearningRegister

extension FormDefinition {
  /// The form of a worker. The employment fields show the latest spell; a move to another enterprise is a command of its own.
  static let worker = FormDefinition(
    collection: .workers, newTitle: .newWorker, editTitle: .editWorker,
    fields: [
      .text("name", .fullName, \Worker.name, kind: .name),
      .custom(
        Worker.self, "born", .born, .birth, hint: .birthHint,
        read: { worker, context in worker.born.map(context.words.birth) ?? "" },
        write: { (worker: inout Worker, text: String, context: FormContext) throws(FieldProblem) in
          guard !text.isEmpty else { return worker.born = nil }
          guard let born = DayEntry.birth(text, today: context.today) else { throw .notABirth }
          worker.born = born
        }),
      .choice(
        "sex", .sex, [Choice("male", .male), Choice("female", .female)], required: false,
        get: { (worker: Worker) in worker.sex?.rawValue },
        set: { (worker: inout Worker, code: String?) in worker.sex = code.flatMap(Sex.init(rawValue:)) }),
      masked(
        .custom(
          Worker.self, "identity", .identity, .longNumber(12), hint: .identityHint,
          read: { worker, _ in worker.identity?.number ?? "" },
          write: { (worker: inout Worker, text: String, _) throws(FieldProblem) in
            worker.identity = try identity(text)
          })),
      .reference(
        "employment", .enterprise, .enterprises, carried: true,
        get: { (worker: Worker) in worker.employment.last?.enterprise.code },
        set: { (worker: inout Worker, code: Code?) in
          worker.editLatestSpell(at: code.map { EnterpriseID($0) })
        }),
      spellText(.job, \.job, carried: true),
      spellDay(.since, \.from, carried: false),
      spellDay(.until, \.to, carried: false),
      .phone("phone", .phone, \Worker.phone),
      .text("village", .village, \Worker.village, kind: .name),
      .text("formerCommune", .formerCommune, \Worker.formerCommune, kind: .name, carried: true),
      .text("education", .education, \Worker.education),
      .number("skillGrade", .skillGrade, 1...7, \Worker.skillGrade),
      .yesNo(
        "unionMember", .unionMember, get: { (worker: Worker) in worker.unionMember },
        set: { (worker: inout Worker, value: Bool?) in worker.unionMember = value }),
      .text("note", .note, \Worker.note),
    ])

  /// The field with its stored value hidden.
  static func masked(_ field: FormField) -> FormField {
    var field = field
    field.isMasked = true
    return field
  }

  private static func identity(_ text: String) throws(FieldProblem) -> IdentityDocument? {
    let number = text.filter { $0 != " " && $0 != "." }.uppercased()
    if number.isEmpty { return nil }
    guard number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      guard let passport = IdentityDocument(kind: .passport, number: number) else { throw .passport }
      return passport
    }
    guard
      let paper = IdentityDocument(kind: .cccd, number: number) ?? IdentityDocument(kind: .cmnd, number: number)
    else { throw .identity(number) }
    return paper
  }

  private static func spellText(
    _ label: Phrase, _ path: MemberPath<Employment, String?>, carried: Bool
  ) -> FormField {
    var field = FormField.custom(
      Worker.self, "employment", label, .text, carried: carried,
      read: { worker, _ in worker.employment.last?[keyPath: path] ?? "" },
      write: { (worker: inout Worker, text: String, _) throws(FieldProblem) in
        guard let last = worker.employment.indices.last else { return }
        worker.employment[last][keyPath: path] = text.isEmpty ? nil : text
      })
    field.isShown = hasSpell
    return field
  }

  private static func spellDay(
    _ label: Phrase, _ path: MemberPath<Employment, Day?>, carried: Bool
  ) -> FormField {
    var field = FormField.custom(
      Worker.self, "employment", label, .day, hint: .dayHint, carried: carried,
      read: { worker, context in worker.employment.last?[keyPath: path].map(context.words.day) ?? "" },
      write: { (worker: inout Worker, text: String, context: FormContext) throws(FieldProblem) in
        guard let last = worker.employment.indices.last else { return }
        worker.employment[last][keyPath: path] = try FormField.optionalDay(text, context)
      })
    field.isShown = hasSpell
    return field
  }

  @Sendable private static func hasSpell(_ record: Record) -> Bool {
    Worker(record).map { !$0.employment.isEmpty } ?? false
  }
}

extension Worker {
  /// Corrects the enterprise of the latest spell; without one a spell begins, without an enterprise the spell goes.
  fileprivate mutating func editLatestSpell(at enterprise: EnterpriseID?) {
    switch (employment.indices.last, enterprise) {
    case (let last?, let enterprise?): employment[last].enterprise = enterprise
    case (nil, let enterprise?): employment.append(Employment(enterprise: enterprise))
    case (.some, nil): employment.removeLast()
    case (nil, nil): break
    }
  }
}
