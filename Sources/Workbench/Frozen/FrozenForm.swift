internal import LearningRegister

extension FormDefinition {
  /// The form by which a period is frozen; the figures it would keep stand below it.
  static let frozen = FormDefinition(
    collection: .frozen, newTitle: .newFrozen, editTitle: .newFrozen,
    fields: [
      period(
        "period", .periodKind, .choice(kinds), hint: .choiceHint,
        read: { period, context in context.words(.period(period.kind)) },
        write: { (period: inout ReportPeriod, text: String, context: FormContext) throws(FieldProblem) in
          let code = try FormField.chosen(text, among: kinds, context.words).code
          let kind = ReportPeriod.Kind(rawValue: code) ?? .other
          period = ReportPeriod(kind, of: period.from.year) ?? period
        }),
      period(
        "period", .periodYear, .digits(4), hint: nil,
        read: { period, _ in String(period.from.year) },
        write: { (period: inout ReportPeriod, text: String, _) throws(FieldProblem) in
          guard let year = Int(text), (2000...2100).contains(year) else { throw .notANumber(2000...2100) }
          guard year != period.from.year else { return }
          let moved = (year - period.from.year) * 12
          period =
            ReportPeriod(period.kind, of: year)
            ?? ReportPeriod(from: period.from.adding(months: moved), to: period.to.adding(months: moved))
        }),
      period(
        "from", .periodFrom, .day, hint: .dayHint,
        read: { period, context in context.words.day(period.from) },
        write: { (period: inout ReportPeriod, text: String, context: FormContext) throws(FieldProblem) in
          guard let day = DayEntry.day(text, today: context.today) else { throw .notADay }
          period.from = day
        }),
      period(
        "asOf", .periodTo, .day, hint: .dayHint,
        read: { period, context in context.words.day(period.to) },
        write: { (period: inout ReportPeriod, text: String, context: FormContext) throws(FieldProblem) in
          guard let day = DayEntry.day(text, today: context.today) else { throw .notADay }
          guard day <= context.today else { throw .afterToday }
          period.to = day
        }),
      .custom(
        FrozenReport.self, "title", .reportTitle, .text, required: true,
        read: { report, _ in report.content?.title ?? "" },
        write: { (report: inout FrozenReport, text: String, _) throws(FieldProblem) in report.content?.title = text }),
      .custom(
        FrozenReport.self, "window", .reportWindow,
        .choice(Window.allCases.map { Choice($0.rawValue, .windowName($0)) }), hint: .choiceHint, required: true,
        read: { report, context in
          context.words(.windowName(report.content?.definitions.window ?? .cumulative))
        },
        write: { (report: inout FrozenReport, text: String, context: FormContext) throws(FieldProblem) in
          let choices = Window.allCases.map { Choice($0.rawValue, .windowName($0)) }
          let code = try FormField.chosen(text, among: choices, context.words).code
          report.content?.definitions.window = Window(rawValue: code) ?? .cumulative
        }),
    ])

  private static let kinds = ReportPeriod.Kind.allCases.map { Choice($0.rawValue, .period($0)) }

  /// A field over the period; a title nobody typed follows it.
  private static func period(
    _ member: String, _ label: Phrase, _ kind: FieldKind, hint: Phrase?,
    read: @escaping @Sendable (ReportPeriod, FormContext) -> String,
    write: @escaping @Sendable (inout ReportPeriod, String, FormContext) throws(FieldProblem) -> Void
  ) -> FormField {
    .custom(
      FrozenReport.self, member, label, kind, hint: hint, required: true,
      read: { report, context in report.period.map { read($0, context) } ?? "" },
      write: { (report: inout FrozenReport, text: String, context: FormContext) throws(FieldProblem) in
        guard let before = report.period else { return }
        var after = before
        try write(&after, text, context)
        report.day = after.to
        report.content?.from = after.from
        if report.content?.title == before.title(context.words) { report.content?.title = after.title(context.words) }
      })
  }
}

extension FrozenReport {
  /// The period the report is about; nil for one without content.
  var period: ReportPeriod? {
    guard let content, let day else { return nil }
    return ReportPeriod(from: content.from, to: day)
  }
}
