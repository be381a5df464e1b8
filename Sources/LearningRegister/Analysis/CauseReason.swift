/// What made a person a part of a piece: the day and the fact, as today's data tell.
public enum CauseReason: Hashable, Sendable {
  /// The first session since the earlier day that the person was at; where there is none, the first of the window.
  case session(CampaignID, Day)
  /// The last session that reached the person, now before the window.
  case sessionPassed(CampaignID, Day)
  /// The last session that reached the person; it counts still, but is not enough any more.
  case notEnough(CampaignID, Day)
  /// A title by a decision of the day.
  case title(HonourID, Day)
  /// The title was withdrawn on the day.
  case titleWithdrawn(HonourID, Day)
  /// The title is valid no longer, or by the office's settings does not count any more.
  case titleEnded(HonourID)
  /// Began to work there; without a day when it is not known.
  case joined(EnterpriseID, Day?)
  /// Left; the day is the first no longer employed.
  case left(EnterpriseID, Day?)
  /// The enterprise began to count: it opened, or came into the scope.
  case opened(EnterpriseID, Day?)
  /// The enterprise no longer counts: it closed, or left the scope.
  case closed(EnterpriseID, Day?)
  /// The facts were changed later; today's data do not tell more.
  case changedLater
}

extension Causes {
  /// A person of a piece with where the person works or worked, and why it is one of the piece.
  public struct Detail: Hashable, Sendable {
    /// The person.
    public let worker: WorkerID
    /// Where the person works on the later day, or worked on the earlier; nil when nowhere.
    public let enterprise: EnterpriseID?
    /// What made it so.
    public let reason: CauseReason
  }
}

extension Register {
  /// Everybody of a piece of `causes`, with the reason, in the order of the piece: one pass over the marks, however many
  /// persons there are. `isCorrection` for a piece of `corrections`.
  public func details(of piece: Causes.Piece, in causes: Causes, isCorrection: Bool = false) -> [Causes.Detail] {
    CauseReading(register: self, causes: causes, isCorrection: isCorrection).details(of: piece)
  }
}

private struct CauseReading {
  let register: Register
  let causes: Causes
  let isCorrection: Bool

  /// More days than there are.
  private static let later: Int32 = 4_000_000

  private struct Reached {
    var day: Int32
    var row: Int
  }

  func details(of piece: Causes.Piece) -> [Causes.Detail] {
    let rows = piece.persons.map { register.workers.row(of: $0) }
    var reasons: [CauseReason]
    switch piece.kind {
    case .newlyReached, .noLongerReached:
      let isNew = piece.kind == .newlyReached
      // What no longer counts about the earlier day cannot be found in today's data.
      if isCorrection, !isNew {
        reasons = rows.map { _ in .changedLater }
      } else {
        reasons = causes.indicator == .e ? titles(of: rows, isNew: isNew) : sessions(of: rows, isNew: isNew)
      }
    case .joinedReached, .joinedNotReached, .leftReached, .leftNotReached:
      let isJoining = piece.kind == .joinedReached || piece.kind == .joinedNotReached
      reasons = rows.map { employment(ofRow: $0, isJoining: isJoining) }
    case .unnamed: return []
    }
    let day = isCorrection || !piece.kind.isOnLaterDay ? causes.from : causes.to
    return piece.persons.indices.map { index in
      let workplace =
        causes.enterprise ?? rows[index].flatMap { register.workplace(ofRow: $0, on: day) }
      return Causes.Detail(worker: piece.persons[index], enterprise: workplace, reason: reasons[index])
    }
  }

  /// The sessions by which persons were reached: the first of the window up to the later day, or the last of the window
  /// up to the earlier.
  private func sessions(of rows: [Int?], isNew: Bool) -> [CauseReason] {
    let day = isNew && !isCorrection ? causes.to : causes.from
    let begin = causes.window.begin(
      endingOn: day, programmeStart: register.office(on: day)?.programmeStart ?? "2022-10-19")
    let laterBegin = causes.window.begin(
      endingOn: causes.to, programmeStart: register.office(on: causes.to)?.programmeStart ?? "2022-10-19")
    var dates = [Int32?](repeating: nil, count: register.marks.sessions.count)
    register.campaigns.lookThrough { row, campaign in
      guard campaign.pointee.state == .held, campaign.pointee.fields.has(causes.indicator) else { return }
      for session in campaign.pointee.sessions where begin <= session.date && session.date <= day {
        if let place = register.marks.session(session.number, ofCampaign: row) { dates[place] = session.date.number }
      }
    }
    var isAsked = [Bool](repeating: false, count: register.workers.rowCount)
    for case let row? in rows { isAsked[row] = true }
    var found: [Int: Reached] = [:]
    for list in register.marks.lists where list.session != MarkIndex.nowhere {
      guard var date = dates[Int(list.session)] else { continue }
      // Sessions since the earlier day go before older ones.
      if isNew, date <= causes.from.number { date += CauseReading.later }
      let campaign = Int(register.marks.sessions[Int(list.session)].campaign)
      for place in list.marks {
        let worker = Int(register.marks.workers[place])
        guard isAsked[worker] else { continue }
        if let known = found[worker], isNew ? known.day <= date : known.day >= date { continue }
        found[worker] = Reached(day: date, row: campaign)
      }
    }
    return rows.map { row in
      guard let reached = row.flatMap({ found[$0] }) else { return .changedLater }
      let campaign = CampaignID(register.campaigns.code(row: reached.row))
      if isNew {
        let day = reached.day > causes.to.number ? reached.day - CauseReading.later : reached.day
        return .session(campaign, Day(number: day))
      }
      let isPassed = reached.day < laterBegin.number
      return isPassed
        ? .sessionPassed(campaign, Day(number: reached.day)) : .notEnough(campaign, Day(number: reached.day))
    }
  }

  private func titles(of rows: [Int?], isNew: Bool) -> [CauseReason] {
    let day = isNew && !isCorrection ? causes.to : causes.from
    let question = TitleQuestion(day: day, office: register.office(on: day))
    var found: [Int: Reached] = [:]
    for (row, title) in register.titles.titles.enumerated() {
      guard let title, title.term.counts(question) else { continue }
      let worker = Int(title.worker)
      if let known = found[worker], isNew ? known.day <= title.term.from : known.day >= title.term.from { continue }
      found[worker] = Reached(day: title.term.from, row: row)
    }
    return rows.map { row in
      guard let reached = row.flatMap({ found[$0] }) else { return .changedLater }
      let honour = HonourID(register.honours.code(row: reached.row))
      if isNew { return .title(honour, Day(number: reached.day)) }
      guard let end = register.titles.titles[reached.row]?.term.to, end <= causes.to.number else {
        return .titleEnded(honour)
      }
      return .titleWithdrawn(honour, Day(number: end))
    }
  }

  /// Why a person is counted on only one of the days: the spell, or else the enterprise.
  private func employment(ofRow row: Int?, isJoining: Bool) -> CauseReason {
    guard let worker = row.flatMap({ register.workers[row: $0] }) else { return .changedLater }
    if isCorrection, !isJoining { return .changedLater }
    let day = isJoining && !isCorrection ? causes.to : causes.from
    let active = worker.employment.filter {
      $0.isActive(on: day) && (causes.enterprise == nil || causes.enterprise == $0.enterprise)
    }
    guard let spell = active.first(where: { counts($0.enterprise, on: day) }) else { return .changedLater }
    let enterprise = register.enterprises[spell.enterprise]
    if isCorrection { return .joined(spell.enterprise, spell.from) }
    if isJoining {
      let wasCounting = counts(spell.enterprise, on: causes.from)
      return wasCounting || spell.from.map({ $0 > causes.from }) ?? false
        ? .joined(spell.enterprise, spell.from) : .opened(spell.enterprise, enterprise?.opened)
    }
    if let end = spell.to, end <= causes.to { return .left(spell.enterprise, end) }
    return .closed(spell.enterprise, enterprise?.closed)
  }

  private func counts(_ enterprise: EnterpriseID, on day: Day) -> Bool {
    guard let record = register.enterprises[enterprise], record.isOpen(on: day) else { return false }
    return (register.office(on: day)?.scope ?? [.company, .cooperative]).contains(record.kind)
  }
}

extension Causes.Kind {
  /// Whether a person of this kind is counted on the later day.
  fileprivate var isOnLaterDay: Bool { self != .leftReached && self != .leftNotReached }
}
