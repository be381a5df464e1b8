internal import LearningRegister

extension FormDefinition {
  /// What a step takes once for all: day, or decision. Marked honours keep their own kind and year.
  static func step(_ step: HonourStep, forMarked: Bool) -> FormDefinition {
    let values: [FormField] =
      switch step {
      case .registered: [required(.day("registered", .registeredOn, \Honour.registered))]
      case .proposed: [required(.day("proposed", .proposedOn, \Honour.proposed))]
      case .decided: decisionOfStep
      case .withdrawn: withdrawalOfStep
      }
    let kinds = step == .decided ? KindCode.titles + KindCode.commendations + KindCode.prizes : KindCode.titles
    return FormDefinition(
      collection: .honours, newTitle: forMarked ? .stepForMarked(step) : .step(step), editTitle: .step(step),
      fields: (forMarked ? [] : [kind(among: kinds)] + (step == .withdrawn ? [] : [year])) + values)
  }

  /// What holds for all honours of a list, where the list does not say it; nothing of it must be filled in.
  static let listedHonours = FormDefinition(
    collection: .honours, newTitle: .listedHonours, editTitle: .listedHonours,
    fields: [kind(among: KindCode.titles + KindCode.commendations + KindCode.prizes), year] + decision)

  /// The kind, from which the category follows.
  private static func kind(among kinds: [KindCode]) -> FormField {
    .choice(
      "kind", .kind, kinds.map { Choice($0.text, Phrase.kind($0)) },
      get: { (honour: Honour) in honour.kind.text.isEmpty ? nil : honour.kind.text },
      set: { (honour: inout Honour, code: String?) in
        honour.kind = KindCode(code ?? "")
        honour.category =
          KindCode.titles.contains(honour.kind)
          ? .title : KindCode.prizes.contains(honour.kind) ? .prize : .commendation
      })
  }

  private static let decisionOfStep: [FormField] = [
    required(decision[0]), required(decision[1]), required(decision[2]), decision[3],
    shown({ $0.category != .title }, .text("achievement", .achievement, \Honour.achievement)),
    shown(
      { $0.category != .title },
      .money(
        "bonus", .bonus, get: { (honour: Honour) in honour.bonus },
        set: { (honour: inout Honour, amount: Int?) in honour.bonus = amount })),
  ]

  private static let withdrawalOfStep: [FormField] = [
    .custom(
      Honour.self, "withdrawn", .withdrawalNumber, .text, required: true,
      read: { honour, _ in honour.withdrawn?.number ?? "" },
      write: { (honour: inout Honour, text: String, _) throws(FieldProblem) in
        honour.editWithdrawal { $0.number = text }
      }),
    .custom(
      Honour.self, "withdrawn", .withdrawalDate, .day, hint: .dayHint, required: true,
      read: { honour, context in honour.withdrawn?.date.map(context.words.day) ?? "" },
      write: { (honour: inout Honour, text: String, context: FormContext) throws(FieldProblem) in
        let day = try FormField.optionalDay(text, context)
        honour.editWithdrawal { $0.date = day }
      }),
    .custom(
      Honour.self, "withdrawn", .withdrawalReason, .text,
      read: { honour, _ in honour.withdrawn?.why ?? "" },
      write: { (honour: inout Honour, text: String, _) throws(FieldProblem) in
        honour.editWithdrawal { $0.why = text.isEmpty ? nil : text }
      }),
  ]

  /// The field, which must not stay empty.
  private static func required(_ field: FormField) -> FormField {
    var field = field
    field.isRequired = true
    let write = field.write
    field.write = { (record: inout Record, text: String, context: FormContext) throws(FieldProblem) in
      if text.isEmpty { throw .required }
      try write(&record, text, context)
    }
    return field
  }
}

extension HonourStep {
  /// The name a draft of the step carries.
  func draftForm(forMarked: Bool) -> String { forMarked ? rawValue + "Marked" : rawValue }

  /// The forms of all steps by the names of their drafts.
  static let draftForms: [String: FormDefinition] = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { step in
      [false, true].map { (step.draftForm(forMarked: $0), FormDefinition.step(step, forMarked: $0)) }
    })
}
