internal import LearningRegister
internal import RegisterExchange
internal import Screen
internal import Widgets

// What is printed from the lists of enterprises and of honours: the sheet of one enterprise, and the lists that go with a
// paper on the title "Công dân học tập".
extension Workbench {
  mutating func printSelected(of state: ListState) {
    if let reason = reasonAgainst(.print) {
      notice = Notice(.warning, words(reason))
      return
    }
    switch state.kind {
    case .honours: printTitles(state)
    default:
      guard let row = state.selection.row, let enterprise = register.enterprises[row: row] else {
        notice = Notice(.information, words(.nothingHere))
        return
      }
      ask(toPrint: enterpriseSheet(of: enterprise))
    }
  }

  // MARK: One enterprise

  /// How many sessions, and of how many years, a sheet shows at most.
  private static let sessionsShown = 24
  private static let yearsShown = 3

  /// All the office knows of an enterprise, on a page or two.
  func enterpriseSheet(of enterprise: Enterprise) -> PrintedDocument {
    let figures = figures(of: enterprise.id)
    let sessions = sessions(of: enterprise.id)
    var more: [PrintedDocument.Table] = []
    if !sessions.rows.isEmpty {
      more.append(
        .init(
          words(.sheetSessions, String(day.year - Self.yearsShown + 1), String(day.year)),
          columns: [
            .init(words(.sessionDay), width: 10), .init(words(.sheetActivity), width: 0),
            .init(words(.sheetFields), width: 8), .init(words(.sheetPresent), width: 8, isNumber: true),
            .init(words(.sheetHeadsColumn), width: 8, isNumber: true), .init(words(.paperColumn), width: 12),
          ], rows: sessions.rows))
    }
    let honours = honours(of: enterprise.id)
    if !honours.isEmpty {
      more.append(
        .init(
          words(.sheetHonours),
          columns: [
            .init(words(.sessionDay), width: 10), .init(words(.sheetSubject), width: 0),
            .init(words(.honour), width: 22), .init(words(.sheetDecision), width: 18),
          ], rows: honours))
    }
    return PrintedDocument(
      name: "phieu-\(enterprise.id.code.text)", title: words(.enterpriseSheetTitle),
      above: head(of: enterprise) + [""] + population(of: enterprise, figures),
      columns: [
        .init(words(.sheetTarget), width: 0), .init(words(.sheetPersons), width: 8, isNumber: true),
        .init(words(.sheetVisits), width: 8, isNumber: true), .init(words(.sheetShare), width: 8, isNumber: true),
        .init(words(.sheetMilestones), width: 30),
      ], rows: figures.map(rows) ?? [], more: more,
      below: sessions.notes + words.definitionLines(self.figures.definitions) + [""]
        + openMatters(of: enterprise, figures, unresolved: sessions.walkIns),
      words: words)
  }

  private func head(of enterprise: Enterprise) -> [String] {
    let separator = " \(glyphs.separator) "
    func joined(_ parts: [String?]) -> String { parts.compactMap { $0 }.joined(separator: separator) }
    let tax = enterprise.taxCode.map { $0.isPersonal ? IdentityDocument.masked($0.text) : $0.text }
    let liaison = [enterprise.liaison?.name, enterprise.liaison?.phone?.digits].compactMap { $0 }
    let union = enterprise.union.map { union in union.chair.map { words(.sheetUnionChair, $0) } ?? words(.yes) }
    let clause = enterprise.agreement?.learningClause
    let agreement = enterprise.agreement.map { agreement in
      joined([
        clause.map { words($0 ? .sheetClauseYes : .sheetClauseNo) } ?? words(.sheetClauseUnknown),
        agreement.signed.map { words(.sheetSignedOn, words.day($0)) },
        agreement.expires.map { words(.sheetExpires, words.day($0)) },
      ])
    }
    let lines: [String?] = [
      register.office(on: day)?.name,
      joined([enterprise.name, enterprise.id.code.text, words(.enterpriseKind(enterprise.kind))]),
      tax.map { words(.sheetTaxCode, $0) }, enterprise.address.map { words(.sheetAddress, $0) },
      enterprise.sector.map { words(.sheetSector, $0) },
      liaison.isEmpty ? nil : words(.liaisonIs, liaison.joined(separator: separator)),
      words(.sheetUnion, union ?? words(.no)), words(.sheetAgreement, agreement ?? words(.no)),
      joined([
        enterprise.opened.map { words(.sheetOpened, words.day($0)) },
        enterprise.closed.map { words(.sheetClosed, words.day($0)) },
      ]),
    ]
    return lines.compactMap { $0 }.filter { !$0.isEmpty }
  }

  /// Who works there, as declared and as registered, and what was declared before.
  private func population(of enterprise: Enterprise, _ figures: Figures.EnterpriseFigures?) -> [String] {
    var lines = [
      "\(words(.asOf, words.day(day))) \(glyphs.separator) \(words(.window(window), words.day(self.figures.from)))"
    ]
    if let figures {
      lines.append(words(.sheetPopulation, words.number(figures.population), words.number(figures.named)))
    } else {
      lines.append(words(.enterpriseDoesNotCount, words.day(day)))
    }
    let declared = enterprise.headcounts.filter { $0.date <= day }.sorted { $0.date > $1.date }.prefix(6).map { count in
      "\(words.day(count.date)): \(words.number(count.workers))\(count.source.map { " (\($0))" } ?? "")"
    }
    if !declared.isEmpty { lines.append(words(.sheetHeadcounts, declared.joined(separator: "; "))) }
    let nothing = enterprise.nilDeclarations.filter { ($0.on ?? $0.to) <= day }.sorted { $0.from > $1.from }.prefix(4)
      .map { "\(words.day($0.from))–\(words.day($0.to))" }
    if !nothing.isEmpty { lines.append(words(.sheetNilDeclarations, nothing.joined(separator: "; "))) }
    return lines
  }

  /// The five figures, each against its milestones.
  private func rows(_ figures: Figures.EnterpriseFigures) -> [[String]] {
    Indicator.allCases.map { indicator in
      let figure = figures[indicator]
      let milestones = figure.milestones.map { milestone in
        let year = String(milestone.date.year)
        return milestone.missing == 0
          ? words(.sheetMet, year, String(milestone.target))
          : words(.sheetMissing, year, String(milestone.target), words.number(milestone.missing))
      }
      return [
        "\(indicator.letter)  \(words(.indicator(indicator)))", words.number(figure.reached),
        figure.attendances.map { words.number($0) } ?? "—", words.percent(figure.tenths),
        milestones.joined(separator: "; "),
      ]
    }
  }

  /// The sessions of the last years at which the enterprise has a list, newest first.
  private func sessions(of enterprise: EnterpriseID) -> (rows: [[String]], notes: [String], walkIns: Int) {
    let first = Day(year: day.year - Self.yearsShown + 1, month: 1, day: 1) ?? day
    var found: [(date: Day, list: AttendanceList)] = []
    register.attendance.forEach { _, list in
      guard list.enterprise == enterprise, let campaign = register.campaigns[list.campaign], campaign.state == .held,
        let date = campaign.session(list.session)?.date, date >= first, date <= day
      else { return }
      found.append((date, copy list))
    }
    found.sort { $0.date == $1.date ? $0.list.id < $1.list.id : $0.date > $1.date }
    let rows = found.prefix(Self.sessionsShown).map { date, list in
      let campaign = register.campaigns[list.campaign]
      return [
        words.day(date), campaign?.name ?? list.campaign.code.text, campaign?.fields.letters ?? "",
        words.number(list.present.count + list.late.count), list.heads.map { words.number($0) } ?? "",
        list.paper ?? list.id.code.text,
      ]
    }
    let hidden = found.count - rows.count
    return (
      Array(rows), hidden > 0 ? [words(.sheetMoreSessions, words.number(hidden))] : [],
      found.reduce(0) { $0 + $1.list.walkIns.count }
    )
  }

  /// The honours of the enterprise and its teams that were decided by the day.
  private func honours(of enterprise: EnterpriseID) -> [[String]] {
    var found: [(date: Day, row: [String])] = []
    register.honours.forEach { _, honour in
      switch honour.subject {
      case .enterprise(enterprise), .collective(_, enterprise): break
      default: return
      }
      guard honour.withdrawn == nil, let date = honour.decision?.date, date <= day else { return }
      found.append(
        (
          date,
          [
            words.day(date), register.name(of: honour.subject), words(.kind(honour.kind)),
            honour.decision?.number ?? "",
          ]
        ))
    }
    return found.sorted { $0.date > $1.date }.prefix(10).map(\.row)
  }

  /// What waits at the enterprise for somebody.
  private func openMatters(
    of enterprise: Enterprise, _ figures: Figures.EnterpriseFigures?, unresolved: Int
  ) -> [String] {
    var matters: [String] = []
    let unnamed = (figures?.population ?? 0) - (figures?.named ?? 0)
    if unnamed > 0 { matters.append(words(.unnamedHeadsToo, words.number(unnamed))) }
    let months = enterprise.headcount(on: day).map { day.wholeMonths(since: $0.date) }
    if months.map({ $0 >= 6 }) ?? true {
      matters.append(months.map { words(.sheetOldCount, String($0)) } ?? words(.sheetNoCount))
    }
    if figures?.reports == false { matters.append(words(.sheetSilent)) }
    if unresolved > 0 { matters.append(words(.walkInsTitle, words.number(unresolved))) }
    let open = register.visits.records.filter { $0.enterprise == enterprise.id && $0.date <= day }
      .flatMap { visit in visit.difficulties.filter { $0.answer == nil }.map { (visit.date, $0.text) } }
      .sorted { $0.0 > $1.0 }.prefix(5)
    matters += open.map { words(.sheetDifficulty, words.day($0.0), $0.1) }
    return matters.isEmpty ? [] : [words(.sheetMatters)] + matters.map { "- \($0)" }
  }

  // MARK: Titles

  /// The list of those proposed for the title, or, where everybody marked has a decision, of those recognised.
  private mutating func printTitles(_ state: ListState) {
    let office = register.office(on: day)
    let marked = state.marked.compactMap { register.honours[row: $0] }
    let counting = marked.filter { $0.countsAsLearningCitizen(on: day, office: office) }
    if !marked.isEmpty, counting.count == marked.count {
      ask(
        toPrint: PrintedDocument(
          OfficialReport(recognised: counting, in: register, on: day), name: "cong-dan-hoc-tap-\(day.iso)"))
      return
    }
    var ready: [Honour] = []
    var waiting = 0
    func look(_ honour: Honour) {
      guard honour.isLearningCitizenWaiting(on: day) else { return }
      waiting += 1
      if honour.isReadyForDecision(on: day, office: office) { ready.append(honour) }
    }
    if marked.isEmpty { register.honours.records.forEach(look) } else { marked.forEach(look) }
    guard !ready.isEmpty else {
      notice = Notice(.information, words(.nobodyToPropose, words.number(waiting)))
      return
    }
    let others = (marked.isEmpty ? waiting : marked.count) - ready.count
    if others > 0 { notice = Notice(.information, words(.notProposed, words.number(others))) }
    ask(
      toPrint: PrintedDocument(
        OfficialReport(proposing: ready, in: register, on: day), name: "de-nghi-cong-nhan-\(day.iso)"))
  }
}
