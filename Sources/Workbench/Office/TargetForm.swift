internal import LearningRegister

extension FormDefinition {
  /// The years whose end may have targets of its own; those of the milestones stand apart.
  private static let years = [2024, 2026, 2027, 2028, 2029]

  /// The form of a target set. Five percentages stand on one line.
  static let targets = FormDefinition(
    collection: .targets, newTitle: .newTargets, editTitle: .editTargets,
    fields: [
      .choice(
        "level", .setLevel, TargetSet.Level.allCases.map { Choice($0.rawValue, .level($0)) },
        get: { (set: TargetSet) in set.level.rawValue },
        set: { (set: inout TargetSet, code: String?) in
          set.level = code.flatMap(TargetSet.Level.init(rawValue:)) ?? .commune
        }),
      .text("source", .setSource, \TargetSet.source),
      .custom(
        TargetSet.self, "from", .validFrom, .day, hint: .dayHint, required: true,
        read: { set, context in context.words.day(set.from) },
        write: { (set: inout TargetSet, text: String, context: FormContext) throws(FieldProblem) in
          guard let day = DayEntry.day(text, today: context.today) else { throw .notADay }
          set.from = day
        }),
      .yesNo(
        "official", .isOfficial, get: { (set: TargetSet) in set.official },
        set: { (set: inout TargetSet, value: Bool?) in set.official = value ?? false }),
      percents("milestones", .milestoneOf(2025), 2025, required: true, \.milestones),
      percents("milestones", .milestoneOf(2030), 2030, required: true, \.milestones),
    ] + years.map { percents("yearly", .yearlyOf($0), $0, required: false, \.yearly) })

  /// The targets of the end of a year, five numbers in order.
  private static func percents(
    _ member: String, _ label: Phrase, _ year: Int, required: Bool, _ path: MemberPath<TargetSet, [TargetSet.Milestone]>
  ) -> FormField {
    .custom(
      TargetSet.self, member, label, .text, hint: .percentsHint, required: required,
      read: { set, _ in
        set[keyPath: path].first { $0.date.year == year }?.percents.map(String.init).joined(separator: " ") ?? ""
      },
      write: { (set: inout TargetSet, text: String, _) throws(FieldProblem) in
        var values = set[keyPath: path]
        let place = values.firstIndex { $0.date.year == year }
        if text.isEmpty {
          if let place { values.remove(at: place) }
        } else {
          let numbers = text.split { " ,;/".contains($0) }.map { Int($0) }
          let percents = numbers.compactMap { $0 }.filter { (0...100).contains($0) }
          guard percents.count == 5, numbers.count == 5 else { throw .percents }
          if let place {
            values[place].percents = percents
          } else if let end = Day(year: year, month: 12, day: 31) {
            values.append(TargetSet.Milestone(date: end, percents: percents))
            values.sort { $0.date < $1.date }
          }
        }
        set[keyPath: path] = values
      })
  }
}
