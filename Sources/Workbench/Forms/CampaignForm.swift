internal import LearningRegister
internal import VietnameseText

extension FormDefinition {
  /// The form of a campaign. The days of its sessions stand on one line; place and hours hold for all of them.
  static let campaign = FormDefinition(
    collection: .campaigns, newTitle: .newCampaign, editTitle: .editCampaign,
    fields: [
      .text("name", .campaignName, \Campaign.name),
      .choice(
        "kind", .kind, KindCode.campaigns.map { Choice($0.text, Phrase.kind($0)) },
        get: { (campaign: Campaign) in campaign.kind.text.isEmpty ? nil : campaign.kind.text },
        set: { (campaign: inout Campaign, code: String?) in campaign.kind = KindCode(code ?? "other") }),
      .custom(
        Campaign.self, "fields", .fields, .code, hint: .fieldsHint,
        read: { campaign, _ in campaign.fields.letters },
        write: { (campaign: inout Campaign, text: String, _) throws(FieldProblem) in
          var fields: FieldSet = []
          for letter in text.lowercased() where !" ,;+".contains(letter) {
            guard let field = Indicator(letter: String(letter)), field != .e else { throw .fields }
            fields.insert(FieldSet(field))
          }
          campaign.fields = fields
        }),
      .choice(
        "state", .state,
        [Choice("planned", .planned), Choice("held", .held), Choice("cancelled", .cancelled)],
        get: { (campaign: Campaign) in campaign.state.rawValue },
        set: { (campaign: inout Campaign, code: String?) in
          campaign.state = code.flatMap(Campaign.State.init(rawValue:)) ?? .planned
        }),
      .custom(
        Campaign.self, "sessions", .sessionDays, .text, hint: .sessionDaysHint, required: true,
        read: { campaign, context in campaign.sessions.map { context.words.day($0.date) }.joined(separator: " ") },
        write: { (campaign: inout Campaign, text: String, context: FormContext) throws(FieldProblem) in
          var days: [Day] = []
          for part in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" }) {
            guard let day = DayEntry.day(String(part), today: context.today) else { throw .days }
            days.append(day)
          }
          campaign.schedule(days)
        }),
      session(.place, .text, read: { session, _ in session.place ?? "" }) {
        (sessions: inout [Campaign.Session], text: String) throws(FieldProblem) in
        for index in sessions.indices { sessions[index].place = text.isEmpty ? nil : text }
      },
      session(.hours, .code, read: { session, context in session.hours.map { context.words.hours($0) } ?? "" }) {
        (sessions: inout [Campaign.Session], text: String) throws(FieldProblem) in
        let hours = Double(text.replacing(",", with: "."))
        guard text.isEmpty || hours.map({ (0...1000).contains($0) }) == true else { throw .notANumber(0...1000) }
        for index in sessions.indices { sessions[index].hours = hours }
      },
      .choice(
        "form", .form, [Choice("inPerson", .inPerson), Choice("online", .online), Choice("selfStudy", .selfStudy)],
        required: false, get: { (campaign: Campaign) in campaign.form?.rawValue },
        set: { (campaign: inout Campaign, code: String?) in
          campaign.form = code.flatMap(Campaign.Form.init(rawValue:))
        }),
      .text("organiser", .organiser, \Campaign.organiser, carried: true),
      .text("partner", .partner, \Campaign.partner),
      .text("task", .planClause, \Campaign.task, kind: .code, hint: .planClauseHint),
    ]
      + Campaign.Money.Source.allCases.flatMap { source in
        [money(source, \.planned, .moneyPlanned(source)), money(source, \.spent, .moneySpent(source))]
      }
      + [
        material("leaflet", .leaflets), material("book", .books),
        .text("note", .note, \Campaign.note),
      ])

  /// A property all sessions share; when they differ, it is left alone until somebody types.
  private static func session(
    _ label: Phrase, _ kind: FieldKind, read: @escaping @Sendable (Campaign.Session, FormContext) -> String,
    write: @escaping @Sendable (inout [Campaign.Session], String) throws(FieldProblem) -> Void
  ) -> FormField {
    .custom(
      Campaign.self, "sessions", label, kind, carried: true,
      read: { campaign, context in campaign.sessions.first.map { read($0, context) } ?? "" },
      write: { (campaign: inout Campaign, text: String, context: FormContext) throws(FieldProblem) in
        let shown = campaign.sessions.first.map { read($0, context) } ?? ""
        guard TextNormalizer.clean(shown) != text else { return }
        try write(&campaign.sessions, text)
      })
  }

  private static func money(
    _ source: Campaign.Money.Source, _ path: MemberPath<Campaign.Money, Int?>, _ label: Phrase
  ) -> FormField {
    .money(
      "money", label, get: { (campaign: Campaign) in campaign.money.first { $0.source == source }?[keyPath: path] },
      set: { (campaign: inout Campaign, amount: Int?) in
        if let index = campaign.money.firstIndex(where: { $0.source == source }) {
          campaign.money[index][keyPath: path] = amount
        } else if let amount {
          var money = Campaign.Money(source: source)
          money[keyPath: path] = amount
          campaign.money.append(money)
        }
      })
  }

  private static func material(_ kind: KindCode, _ label: Phrase) -> FormField {
    .custom(
      Campaign.self, "materials", label, .number(0...10_000_000),
      read: { campaign, _ in campaign.materials.first { $0.kind == kind }.map { String($0.count) } ?? "" },
      write: { (campaign: inout Campaign, text: String, _) throws(FieldProblem) in
        let count = try FormField.optionalNumber(text, 0...10_000_000)
        if let index = campaign.materials.firstIndex(where: { $0.kind == kind }) {
          if let count { campaign.materials[index].count = count } else { campaign.materials.remove(at: index) }
        } else if let count {
          campaign.materials.append(Campaign.Material(kind: kind, count: count))
        }
      })
  }
}

extension Campaign {
  /// Sets the days of the sessions. A session keeps its number and place as long as its position stays; new ones get the
  /// next numbers.
  fileprivate mutating func schedule(_ days: [Day]) {
    var result: [Session] = []
    var next = (sessions.map(\.number).max() ?? 0) + 1
    for (index, day) in days.enumerated() {
      if sessions.indices.contains(index) {
        var session = sessions[index]
        session.date = day
        result.append(session)
      } else {
        var session = sessions.last ?? Session(number: next, date: day)
        session.number = next
        session.date = day
        session.unknown = UnknownMembers()
        result.append(session)
        next += 1
      }
    }
    sessions = result
  }
}
