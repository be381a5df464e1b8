internal import LearningRegister
internal import RegisterExchange
internal import Screen
internal import VietnameseText
internal import Widgets

// The official report on the screen: which period, what is printed on it, and its text.
extension Workbench {
  /// Opens the report of the year of the day looked at, or of the frozen period in sight.
  mutating func openReport() -> [Effect] {
    var subject = ReportRequest.Subject.period(.year)
    switch screens[screens.count - 1] {
    case .frozen(let state):
      if let row = state.selection.row, let report = register.frozen[row: row], report.content != nil {
        subject = .frozen(report.id)
      }
    case .frozenReport(let state): subject = .frozen(state.report)
    default: break
    }
    screens.append(
      .report(ReportState(request: ReportRequest(subject: subject, asOf: day, today: moment.today))))
    return composeReport()
  }

  /// Asks for the report on top to be composed; keys go on meanwhile.
  mutating func composeReport() -> [Effect] {
    guard case .report(var state) = screens[screens.count - 1] else { return [] }
    state.isComposing = true
    state.version = version
    keep(.report(state))
    return [.composeReport(state.request)]
  }

  /// A report was composed: it is shown where it is still wanted.
  mutating func show(_ composed: ComposedReport, for request: ReportRequest) {
    for place in screens.indices {
      guard case .report(var state) = screens[place], state.request == request else { continue }
      state.isComposing = false
      state.report = composed.report
      state.isImpossible = composed.report == nil
      state.wording = composed.wording
      state.lines = composed.lines
      screens[place] = .report(state)
      if composed.wording == nil { notice = Notice(.warning, words(.reportWordsUnreadable)) }
    }
  }

  mutating func perform(_ command: Command, _ state: inout ReportState) -> [Effect] {
    let room = Workbench.reportRoom(in: bodySize)
    let page = max(1, room - 1)
    switch command {
    case .up: state.top -= 1
    case .down: state.top += 1
    case .pageUp: state.top -= page
    case .pageDown: state.top += page
    case .first: state.top = 0
    case .last: state.top = state.lines.count
    case .left: state.left = max(0, state.left - 20)
    case .right: state.left += 20
    case .nextPart, .previousField: return choose(by: command == .nextPart ? 1 : -1, &state)
    case .earlierYearBack, .earlierYearOn: return chooseYear(by: command == .earlierYearBack ? -1 : 1, &state)
    case .reportLine(let line):
      keep(.report(state))
      askFor(line, state)
      return []
    case .composeAgain:
      keep(.report(state))
      return composeReport()
    case .edit:
      keep(.report(state))
      openReportWords(state)
      return []
    case .print, .toFiles:
      keep(.report(state))
      printReport(state, toFiles: command == .toFiles)
      return []
    case .back:
      goBack()
      return []
    default: break
    }
    state.top = max(0, min(state.top, state.lines.count - room))
    keep(.report(state))
    return []
  }

  /// The periods there are: the usual ones, chosen days, and every frozen one, the latest first.
  private func subjects(_ state: ReportState) -> [ReportRequest.Subject] {
    let year = state.request.asOf.year
    let usual = [RegisterExchange.ReportPeriod.Kind.year, .half, .nineMonths, .toMilestone]
    var days = ReportRequest.Subject.days(
      from: Day(year: year, month: 1, day: 1) ?? state.request.asOf, through: state.request.asOf)
    if case .days = state.request.subject { days = state.request.subject }
    let frozen = register.frozen.sorted.filter { $0.content != nil && $0.asOf != nil }
      .sorted { ($0.asOf ?? day, $0.id.code) > ($1.asOf ?? day, $1.id.code) }
    return usual.map { .period($0) } + [days] + frozen.map { .frozen($0.id) }
  }

  private mutating func choose(by step: Int, _ state: inout ReportState) -> [Effect] {
    let all = subjects(state)
    let place = all.firstIndex(of: state.request.subject) ?? 0
    state.request.subject = all[(place + step + all.count) % all.count]
    state.top = 0
    keep(.report(state))
    return composeReport()
  }

  /// The year before or after; a year that is not over is told as of the day looked at.
  private mutating func chooseYear(by step: Int, _ state: inout ReportState) -> [Effect] {
    let year = state.request.asOf.year + step
    guard let end = Day(year: year, month: 12, day: 31), year <= day.year, end >= programmeStart else { return [] }
    state.request.asOf = min(end, day)
    if case .days(let from, let through) = state.request.subject {
      let through = through.adding(months: 12 * step)
      state.request.subject = .days(from: from.adding(months: 12 * step), through: min(through, day))
    }
    state.top = 0
    keep(.report(state))
    return composeReport()
  }

  private mutating func printReport(_ state: ReportState, toFiles: Bool) {
    if let reason = reasonAgainst(.print) {
      notice = Notice(.warning, words(reason))
      return
    }
    guard let report = state.report, !state.isComposing else {
      notice = Notice(.information, words(state.isComposing ? .composingReport : .reportImpossible))
      return
    }
    var document = PrintSheet(
      document: PrintedDocument(report, name: reportFileName(state.request), lines: state.lines))
    if toFiles { document.folder = TextField(lastPrintFolder, maximumLength: 500, replacesOnFirstKey: true) }
    sheet = .print(document)
  }

  private func reportFileName(_ request: ReportRequest) -> String {
    switch request.subject {
    case .frozen(let id): return "bao-cao-\(id.code.text)"
    case .period, .days:
      let period = request.period(in: register)
      let through = min(period?.through ?? request.asOf, request.asOf)
      switch period?.kind {
      case .half: return "bao-cao-6-thang-\(through.year)"
      case .nineMonths: return "bao-cao-9-thang-\(through.year)"
      case .year: return "bao-cao-nam-\(through.year)"
      case .toMilestone: return "bao-cao-den-moc-\(period?.through.year ?? through.year)"
      case nil: return "bao-cao-\(period?.from.iso ?? "")-\(period?.through.iso ?? "")"
      }
    }
  }

  /// What a period is called on the screen.
  func title(of request: ReportRequest) -> String {
    let cut = words(.reportAsOf, words.day(request.asOf))
    func dated(_ text: String, _ end: Day) -> String {
      request.asOf < end ? "\(text) \(glyphs.separator) \(cut)" : text
    }
    switch request.subject {
    case .frozen(let id):
      let report = register.frozen[id]
      return words(.reportFrozen, report?.content?.title ?? id.code.text, words.day(report?.asOf))
    case .days(let from, let through): return words(.reportOfDays, words.day(from), words.day(through))
    case .period(let kind):
      guard let period = request.period(in: register) else { return "" }
      return dated(
        words(.reportPeriod(kind), String(period.through.year), words.day(period.through)), period.through)
    }
  }

  // MARK: One line

  private mutating func askFor(_ line: ReportLine, _ state: ReportState) {
    let text: String
    switch line {
    case .number: text = state.request.number ?? ""
    case .signed: text = state.request.signed.map { words.day($0) } ?? ""
    case .days:
      let period = state.request.period(in: register)
      text =
        period.map { "\(words.day($0.from)) \(words.day(min($0.through, state.request.asOf)))" } ?? ""
    }
    sheet = .reportLine(
      ReportLineSheet(line: line, field: TextField(text, maximumLength: 40, replacesOnFirstKey: !text.isEmpty)))
  }

  mutating func press(_ key: Key, _ command: Command?, on asked: ReportLineSheet) -> [Effect] {
    var asked = asked
    switch command {
    case .save:
      guard case .report(var state) = screens[screens.count - 1] else { break }
      if let problem = take(TextNormalizer.clean(asked.field.text), for: asked.line, &state.request) {
        asked.problem = words(problem)
        break
      }
      sheet = nil
      state.top = 0
      keep(.report(state))
      return composeReport()
    case .back:
      sheet = nil
      return []
    default:
      if asked.field.handle(key) == .changed { asked.problem = nil }
    }
    sheet = .reportLine(asked)
    return []
  }

  /// Takes a line into the request; why it cannot be taken otherwise.
  private func take(_ text: String, for line: ReportLine, _ request: inout ReportRequest) -> Phrase? {
    switch line {
    case .number: request.number = text.isEmpty ? nil : text
    case .signed:
      let day = DayEntry.day(text, today: moment.today)
      if day == nil, !text.isEmpty { return .notADay }
      request.signed = day
    case .days:
      let days = text.split { $0 == " " || $0 == "–" }.map { DayEntry.day(String($0), today: moment.today) }
      switch (days.count, days.first ?? nil, days.last ?? nil) {
      case (1, let asOf?, _):
        guard asOf <= day else { return .reportDayToCome }
        request.asOf = asOf
        if case .period = request.subject { return nil }
        request.subject = .period(.year)
      case (2, let from?, let through?):
        guard from <= through else { return .reportDaysOrder }
        request.subject = .days(from: from, through: through)
        request.asOf = min(through, day)
      default: return .reportDaysForm
      }
    }
    return nil
  }
}
