internal import LearningRegister

extension FormDefinition {
  /// The form of an office version. The day it is valid from is its code: it is asked for once.
  static let office = FormDefinition(
    collection: .office, newTitle: .newOffice, editTitle: .editOffice,
    fields: [
      validFrom,
      .text("name", .unitName, \OfficeVersion.name),
      .text("superior", .superiorLine, \OfficeVersion.superior),
      .text("place", .placeName, \OfficeVersion.place),
      signatory(.signatoryTitle, .text, \.title),
      signatory(.signatoryName, .name, \.name),
      signatory(.signatoryBy, .text, \.by),
      lines("recipients", .recipients, \.recipients),
      lines("formerCommunes", .formerCommunes, \.formerCommunes),
      .custom(
        OfficeVersion.self, "programmeStart", .programmeStart, .day, hint: .dayHint, required: true,
        read: { office, context in context.words.day(office.programmeStart) },
        write: { (office: inout OfficeVersion, text: String, context: FormContext) throws(FieldProblem) in
          guard let day = DayEntry.day(text, today: context.today) else { throw .notADay }
          office.programmeStart = day
        }),
      .yesNo(
        "difficultArea", .difficultArea, get: { (office: OfficeVersion) in office.difficultArea },
        set: { (office: inout OfficeVersion, value: Bool?) in office.difficultArea = value ?? false }),
      counts(.company, .countsCompanies), counts(.cooperative, .countsCooperatives),
      counts(.household, .countsHouseholds),
      number("titleValidityMonths", .titleValidity, .noEndHint, 1...1200, \.titleValidityMonths),
      number("minimumShare", .minimumShare, .minimumShareHint, 1...100, \.minimumShare),
      .yesNo(
        "reportsEstimate", .reportsEstimate, get: { (office: OfficeVersion) in office.reportsEstimate },
        set: { (office: inout OfficeVersion, value: Bool?) in office.reportsEstimate = value ?? false }),
      .choice(
        "window", .usualWindow, Window.allCases.map { Choice($0.rawValue, .windowName($0)) }, required: false,
        get: { (office: OfficeVersion) in office.usualWindow.rawValue },
        set: { (office: inout OfficeVersion, code: String?) in
          let window = code.flatMap(Window.init(rawValue:))
          // What was never said stays unsaid.
          if window ?? .cumulative != office.usualWindow { office.window = window }
        }),
    ])

  private static let validFrom: FormField = {
    var field = FormField.custom(
      OfficeVersion.self, "id", .validFrom, .day, hint: .dayHint, required: true,
      read: { office, context in office.validFrom.map { context.words.day($0) } ?? "" },
      write: { (office: inout OfficeVersion, text: String, context: FormContext) throws(FieldProblem) in
        guard let day = DayEntry.day(text, today: context.today), let code = Code(day.iso) else { throw .notADay }
        guard !context.register.offices.contains(OfficeID(code)) else { throw .dayTaken }
        office.id = OfficeID(code)
      })
    field.isShown = { record in OfficeVersion(record)?.revision == 0 }
    return field
  }()

  private static func signatory(
    _ label: Phrase, _ kind: FieldKind, _ path: MemberPath<OfficeVersion.Signatory, String?>
  ) -> FormField {
    .custom(
      OfficeVersion.self, "signatory", label, kind,
      read: { office, _ in office.signatory?[keyPath: path] ?? "" },
      write: { (office: inout OfficeVersion, text: String, _) throws(FieldProblem) in
        guard !text.isEmpty || office.signatory != nil else { return }
        var signatory = office.signatory ?? OfficeVersion.Signatory()
        signatory[keyPath: path] = text.isEmpty ? nil : text
        office.signatory = signatory
      })
  }

  /// Several lines in one field.
  private static func lines(_ member: String, _ label: Phrase, _ path: MemberPath<OfficeVersion, [String]>) -> FormField
  {
    .custom(
      OfficeVersion.self, member, label, .text, hint: .semicolonHint,
      read: { office, _ in office[keyPath: path].joined(separator: "; ") },
      write: { (office: inout OfficeVersion, text: String, _) throws(FieldProblem) in
        // A line that holds the sign itself stays whole as long as nobody types over it.
        guard text != office[keyPath: path].joined(separator: "; ") else { return }
        office[keyPath: path] = text.split(separator: ";").map { part in
          String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }.filter { !$0.isEmpty }
      })
  }

  private static func counts(_ kind: Enterprise.Kind, _ label: Phrase) -> FormField {
    .yesNo(
      "scope", label, get: { (office: OfficeVersion) in office.scope.contains(kind) },
      set: { (office: inout OfficeVersion, value: Bool?) in
        guard (value ?? false) != office.scope.contains(kind) else { return }
        office.scope = Enterprise.Kind.allCases.filter { $0 == kind ? value == true : office.scope.contains($0) }
      })
  }

  private static func number(
    _ member: String, _ label: Phrase, _ hint: Phrase, _ range: ClosedRange<Int>,
    _ path: MemberPath<OfficeVersion, Int?>
  ) -> FormField {
    var field = FormField.number(member, label, range, path)
    field.hint = hint
    return field
  }
}
