internal import LearningRegister
internal import VietnameseText

// Makers of fields: each ties one kind of text to one member of a record.
extension FormField {
  /// A field over any member, given how to read and write it.
  static func custom<R: RegisterRecord>(
    _: R.Type, _ member: String, _ label: Phrase, _ kind: FieldKind, hint: Phrase? = nil, required: Bool = false,
    carried: Bool = false, read: @escaping @Sendable (R, FormContext) -> String,
    write: @escaping @Sendable (inout R, String, FormContext) throws(FieldProblem) -> Void
  ) -> FormField {
    FormField(
      member: member, label: label, kind: kind, hint: hint, isRequired: required, isCarried: carried,
      read: { record, context in R(record).map { read($0, context) } ?? "" },
      write: { (record: inout Record, text: String, context: FormContext) throws(FieldProblem) in
        guard var content = R(record) else { return }
        let clean = TextNormalizer.clean(text)
        if required, clean.isEmpty { throw .required }
        try write(&content, clean, context)
        record = content.record
      })
  }

  /// A line of text that must be there.
  static func text<R: RegisterRecord>(
    _ member: String, _ label: Phrase, _ path: MemberPath<R, String>, kind: FieldKind = .text,
    hint: Phrase? = nil
  ) -> FormField {
    .custom(
      R.self, member, label, kind, hint: hint, required: true, read: { record, _ in record[keyPath: path] },
      write: { (record: inout R, text: String, _) throws(FieldProblem) in
        record[keyPath: path] = kind == .name ? PersonName.withCapitalInitials(text) : text
      })
  }

  /// A line of text that may be empty.
  static func text<R: RegisterRecord>(
    _ member: String, _ label: Phrase, _ path: MemberPath<R, String?>, kind: FieldKind = .text,
    hint: Phrase? = nil, carried: Bool = false
  ) -> FormField {
    .custom(
      R.self, member, label, kind, hint: hint, carried: carried, read: { record, _ in record[keyPath: path] ?? "" },
      write: { (record: inout R, text: String, _) throws(FieldProblem) in
        let stored = kind == .name ? PersonName.withCapitalInitials(text) : text
        record[keyPath: path] = stored.isEmpty ? nil : stored
      })
  }

  /// A day that may be empty.
  static func day<R: RegisterRecord>(
    _ member: String, _ label: Phrase, _ path: MemberPath<R, Day?>, carried: Bool = false
  ) -> FormField {
    .custom(
      R.self, member, label, .day, hint: .dayHint, carried: carried,
      read: { record, context in record[keyPath: path].map(context.words.day) ?? "" },
      write: { (record: inout R, text: String, context: FormContext) throws(FieldProblem) in
        record[keyPath: path] = try FormField.optionalDay(text, context)
      })
  }

  /// A telephone number that may be empty.
  static func phone<R: RegisterRecord>(
    _ member: String, _ label: Phrase, _ path: MemberPath<R, PhoneNumber?>
  ) -> FormField {
    .custom(
      R.self, member, label, .code, hint: .phoneHint,
      read: { record, _ in record[keyPath: path]?.digits ?? "" },
      write: { (record: inout R, text: String, _) throws(FieldProblem) in
        if text.isEmpty {
          record[keyPath: path] = nil
        } else if let number = PhoneNumber(text) {
          record[keyPath: path] = number
        } else if let modern = PhoneNumber.modern(from: text) {
          throw .oldPhone(modern)
        } else {
          throw .phone
        }
      })
  }

  /// A whole number that may be empty.
  static func number<R: RegisterRecord>(
    _ member: String, _ label: Phrase, _ range: ClosedRange<Int>, _ path: MemberPath<R, Int?>
  ) -> FormField {
    .custom(
      R.self, member, label, .number(range), read: { record, _ in record[keyPath: path].map(String.init) ?? "" },
      write: { (record: inout R, text: String, _) throws(FieldProblem) in
        record[keyPath: path] = try FormField.optionalNumber(text, range)
      })
  }

  /// An amount in đồng that may be empty.
  static func money<R: RegisterRecord>(
    _ member: String, _ label: Phrase, get: @escaping @Sendable (R) -> Int?,
    set: @escaping @Sendable (inout R, Int?) -> Void
  ) -> FormField {
    .custom(
      R.self, member, label, .money, hint: .moneyHint,
      read: { record, context in get(record).map(context.words.number) ?? "" },
      write: { (record: inout R, text: String, _) throws(FieldProblem) in
        set(&record, try FormField.optionalAmount(text))
      })
  }

  /// One of a list, by a stored code.
  static func choice<R: RegisterRecord>(
    _ member: String, _ label: Phrase, _ choices: [Choice], required: Bool = true, carried: Bool = false,
    get: @escaping @Sendable (R) -> String?, set: @escaping @Sendable (inout R, String?) -> Void
  ) -> FormField {
    .custom(
      R.self, member, label, .choice(choices), hint: .choiceHint, required: required, carried: carried,
      read: { record, context in
        guard let code = get(record) else { return "" }
        return choices.first { $0.code == code }.map { context.words($0.label) } ?? code
      },
      write: { (record: inout R, text: String, context: FormContext) throws(FieldProblem) in
        // A code the list does not know is kept as long as nobody types over it.
        if let kept = get(record), kept == text { return }
        set(&record, text.isEmpty ? nil : try FormField.chosen(text, among: choices, context.words).code)
      })
  }

  /// Yes, no or unknown.
  static func yesNo<R: RegisterRecord>(
    _ member: String, _ label: Phrase, get: @escaping @Sendable (R) -> Bool?,
    set: @escaping @Sendable (inout R, Bool?) -> Void
  ) -> FormField {
    .choice(
      member, label, [Choice("yes", .yes), Choice("no", .no)], required: false,
      get: { (record: R) in get(record).map { $0 ? "yes" : "no" } },
      set: { (record: inout R, code: String?) in set(&record, code.map { $0 == "yes" }) })
  }

  /// A registered record of another collection, by its code.
  static func reference<R: RegisterRecord>(
    _ member: String, _ label: Phrase, _ collection: Collection, required: Bool = false, carried: Bool = false,
    get: @escaping @Sendable (R) -> Code?, set: @escaping @Sendable (inout R, Code?) -> Void
  ) -> FormField {
    .custom(
      R.self, member, label, .reference(collection), hint: .referenceHint, required: required, carried: carried,
      read: { record, _ in get(record)?.text ?? "" },
      write: { (record: inout R, text: String, context: FormContext) throws(FieldProblem) in
        set(&record, text.isEmpty ? nil : try context.code(of: text, in: collection))
      })
  }

  static func optionalDay(_ text: String, _ context: FormContext) throws(FieldProblem) -> Day? {
    if text.isEmpty { return nil }
    guard let day = DayEntry.day(text, today: context.today) else { throw .notADay }
    return day
  }

  static func optionalNumber(_ text: String, _ range: ClosedRange<Int>) throws(FieldProblem) -> Int? {
    if text.isEmpty { return nil }
    guard let number = Int(text.filter { $0 != "." && $0 != "," }), range.contains(number) else {
      throw .notANumber(range)
    }
    return number
  }

  static func optionalAmount(_ text: String) throws(FieldProblem) -> Int? {
    if text.isEmpty { return nil }
    guard let amount = Int(text.filter { !" .,đ".contains($0) }), amount >= 0 else { throw .notAmount }
    return amount
  }

  /// The entry of a list meant by a number, the exact label, or unmarked letters that fit only one.
  static func chosen(_ text: String, among choices: [Choice], _ words: Words) throws(FieldProblem) -> Choice {
    if let number = Int(text), choices.indices.contains(number - 1) { return choices[number - 1] }
    let wanted = TextFold.folded(text)
    let labels = choices.map { TextFold.folded(words($0.label)) }
    if let exact = labels.firstIndex(of: wanted) { return choices[exact] }
    let starting = choices.indices.filter { labels[$0].hasPrefix(wanted) }
    let found = starting.isEmpty ? choices.indices.filter { labels[$0].contains(wanted) } : starting
    guard let first = found.first else { throw .unknownChoice }
    guard found.count == 1 else { throw .severalChoices(found.map { words(choices[$0].label) }) }
    return choices[first]
  }
}
