internal import LearningRegister

extension FormDefinition {
  /// The form of an enterprise. Head-count fields show the declaration in force; another date adds a declaration.
  static let enterprise = FormDefinition(
    collection: .enterprises, newTitle: .newEnterprise, editTitle: .editEnterprise,
    fields: [
      .text("name", .enterpriseName, \Enterprise.name),
      .choice(
        "kind", .kind,
        [Choice("company", .company), Choice("cooperative", .cooperative), Choice("household", .household)],
        get: { (enterprise: Enterprise) in enterprise.kind.rawValue },
        set: { (enterprise: inout Enterprise, code: String?) in
          enterprise.kind = code.flatMap(Enterprise.Kind.init(rawValue:)) ?? .company
        }),
      masked(
        .custom(
          Enterprise.self, "taxCode", .taxCode, .code, hint: .taxCodeHint,
          read: { enterprise, _ in enterprise.taxCode?.text ?? "" },
          write: { (enterprise: inout Enterprise, text: String, _) throws(FieldProblem) in
            guard !text.isEmpty else { return enterprise.taxCode = nil }
            guard let code = TaxCode(text) else { throw .taxCode }
            enterprise.taxCode = code
          })),
      .text("address", .address, \Enterprise.address),
      .text("formerCommune", .formerCommune, \Enterprise.formerCommune, carried: true),
      .text("sector", .sector, \Enterprise.sector),
      .day("opened", .opened, \Enterprise.opened),
      .day("closed", .closed, \Enterprise.closed),
      .custom(
        Enterprise.self, "headcounts", .declaredHeads, .number(0...1_000_000), hint: .declaredHeadsHint,
        read: { enterprise, context in
          enterprise.headcounts.latest.map { String($0.workers) } ?? ""
        },
        write: { (enterprise: inout Enterprise, text: String, context: FormContext) throws(FieldProblem) in
          guard let workers = try FormField.optionalNumber(text, 0...1_000_000) else { return }
          if enterprise.headcounts.latest?.workers == workers { return }
          enterprise.headcounts.declare(on: context.today) { $0.workers = workers }
        }),
      .custom(
        Enterprise.self, "headcounts", .declaredOn, .day, hint: .dayHint,
        read: { enterprise, context in enterprise.headcounts.latest.map { context.words.day($0.date) } ?? "" },
        write: { (enterprise: inout Enterprise, text: String, context: FormContext) throws(FieldProblem) in
          guard let day = try FormField.optionalDay(text, context) else { return }
          enterprise.headcounts.redateNewest(to: day)
        }),
      .custom(
        Enterprise.self, "headcounts", .declaredSource, .text,
        read: { enterprise, _ in enterprise.headcounts.latest?.source ?? "" },
        write: { (enterprise: inout Enterprise, text: String, _) throws(FieldProblem) in
          enterprise.headcounts.editNewest { $0.source = text.isEmpty ? nil : text }
        }),
      part(.liaisonName, "liaison", .name, \.liaison, Enterprise.Liaison(), \.name),
      .custom(
        Enterprise.self, "liaison", .phone, .code, hint: .phoneHint,
        read: { enterprise, _ in enterprise.liaison?.phone?.digits ?? "" },
        write: { (enterprise: inout Enterprise, text: String, _) throws(FieldProblem) in
          if text.isEmpty {
            enterprise.liaison?.phone = nil
            return
          }
          guard let phone = PhoneNumber(text) else {
            if let modern = PhoneNumber.modern(from: text) { throw .oldPhone(modern) }
            throw .phone
          }
          var liaison = enterprise.liaison ?? Enterprise.Liaison()
          liaison.phone = phone
          enterprise.liaison = liaison
        }),
      .yesNo(
        "union", .hasUnion, get: { (enterprise: Enterprise) in enterprise.union.map { _ in true } },
        set: { (enterprise: inout Enterprise, value: Bool?) in
          enterprise.union = value == true ? enterprise.union ?? Enterprise.Union() : nil
        }),
      shown({ $0.union != nil }, part(.unionChair, "union", .name, \.union, Enterprise.Union(), \.chair)),
      .yesNo(
        "agreement", .learningClause, get: { (enterprise: Enterprise) in enterprise.agreement?.learningClause },
        set: { (enterprise: inout Enterprise, value: Bool?) in
          guard value != nil || enterprise.agreement != nil else { return }
          var agreement = enterprise.agreement ?? Enterprise.Agreement()
          agreement.learningClause = value
          enterprise.agreement = agreement
        }),
      shown({ $0.agreement?.learningClause == true }, agreementDay(.agreementSigned, \.signed)),
      shown({ $0.agreement?.learningClause == true }, agreementDay(.agreementExpires, \.expires)),
      fund(.fundPlanned, \.planned),
      fund(.fundSpent, \.spent),
      .text("note", .note, \Enterprise.note),
    ])

  private static func shown(
    _ condition: @escaping @Sendable (Enterprise) -> Bool, _ field: FormField
  ) -> FormField {
    var field = field
    field.isShown = { record in Enterprise(record).map(condition) ?? false }
    return field
  }

  /// A text inside an optional part of the enterprise.
  private static func part<Part: Hashable & Sendable>(
    _ label: Phrase, _ member: String, _ kind: FieldKind, _ part: MemberPath<Enterprise, Part?>,
    _ empty: Part, _ path: MemberPath<Part, String?>
  ) -> FormField {
    .custom(
      Enterprise.self, member, label, kind,
      read: { enterprise, _ in enterprise[keyPath: part]?[keyPath: path] ?? "" },
      write: { (enterprise: inout Enterprise, text: String, _) throws(FieldProblem) in
        guard !text.isEmpty || enterprise[keyPath: part] != nil else { return }
        var content = enterprise[keyPath: part] ?? empty
        content[keyPath: path] = text.isEmpty ? nil : text
        enterprise[keyPath: part] = content
      })
  }

  private static func agreementDay(
    _ label: Phrase, _ path: MemberPath<Enterprise.Agreement, Day?>
  ) -> FormField {
    .custom(
      Enterprise.self, "agreement", label, .day, hint: .dayHint,
      read: { enterprise, context in enterprise.agreement?[keyPath: path].map(context.words.day) ?? "" },
      write: { (enterprise: inout Enterprise, text: String, context: FormContext) throws(FieldProblem) in
        enterprise.agreement?[keyPath: path] = try FormField.optionalDay(text, context)
      })
  }

  /// The learning fund of this year.
  private static func fund(
    _ label: Phrase, _ path: MemberPath<Enterprise.LearningFund, Int?>
  ) -> FormField {
    .custom(
      Enterprise.self, "learningFund", label, .money, hint: .moneyHint,
      read: { enterprise, context in
        let fund = enterprise.learningFund.first { $0.year == context.today.year }
        return fund?[keyPath: path].map(context.words.number) ?? ""
      },
      write: { (enterprise: inout Enterprise, text: String, context: FormContext) throws(FieldProblem) in
        let amount = try FormField.optionalAmount(text)
        let year = context.today.year
        if let index = enterprise.learningFund.firstIndex(where: { $0.year == year }) {
          enterprise.learningFund[index][keyPath: path] = amount
        } else if let amount {
          var fund = Enterprise.LearningFund(year: year)
          fund[keyPath: path] = amount
          enterprise.learningFund.append(fund)
        }
      })
  }
}

extension [Enterprise.Headcount] {
  /// The declaration with the latest date.
  fileprivate var latest: Enterprise.Headcount? { newest.map { self[$0] } }

  private var newest: Int? { indices.max { self[$0].date < self[$1].date } }

  /// Adds a declaration, or changes the one of that day.
  fileprivate mutating func declare(on day: Day, _ change: (inout Enterprise.Headcount) -> Void) {
    if let index = firstIndex(where: { $0.date == day }) {
      change(&self[index])
    } else {
      var count = Enterprise.Headcount(date: day, workers: 0)
      change(&count)
      append(count)
    }
  }

  fileprivate mutating func editNewest(_ change: (inout Enterprise.Headcount) -> Void) {
    if let newest { change(&self[newest]) }
  }

  /// Moves the latest declaration to another day; one that stood there is replaced.
  fileprivate mutating func redateNewest(to day: Day) {
    guard let newest, self[newest].date != day else { return }
    var count = self[newest]
    count.date = day
    remove(at: newest)
    removeAll { $0.date == day }
    append(count)
  }
}
