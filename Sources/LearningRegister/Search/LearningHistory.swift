/// Everything the register knows of a worker's learning, newest first.
public struct LearningHistory: Hashable, Sendable {
  /// One line of the history.
  public struct Entry: Hashable, Sendable {
    /// What happened.
    public enum Event: Hashable, Sendable {
      /// Named on a list of a session; `counts` when the mark counts for the campaign's fields.
      case attendance(list: AttendanceListID, campaign: CampaignID, status: AttendanceList.Status, counts: Bool)
      /// An honour, given or on the way.
      case honour(HonourID)
      /// An honour was taken back.
      case withdrawal(HonourID)
      /// Began to work at an enterprise.
      case joined(EnterpriseID)
      /// Left an enterprise; the day is the first no longer employed.
      case left(EnterpriseID)
    }

    /// The day; nil when unknown.
    public let date: Day?
    /// What happened.
    public let event: Event
  }

  /// A planned session that would bring a missing field.
  public struct NextSession: Hashable, Sendable {
    /// The field that is missing.
    public let indicator: Indicator
    /// The campaign.
    public let campaign: CampaignID
    /// The day.
    public let date: Day
  }

  /// The worker.
  public let worker: WorkerID
  /// The entries, newest first; those without a day last.
  public private(set) var entries: [Entry]
  /// For every field reached since the programme start: the day of the latest mark; for e the day of the decision.
  public let reached: [Indicator: Day]
  /// For every field not reached: the next planned session open to the worker's enterprises, if there is one.
  public let next: [NextSession]

  /// Leaves out what happened after a day, as the history stood then.
  public mutating func forget(after day: Day) {
    entries.removeAll { $0.date.map { $0 > day } ?? false }
  }
}

extension Register {
  /// The learning history of a worker as known on a day; empty for a code that is not registered.
  public func history(of id: WorkerID, today: Day) -> LearningHistory {
    let office = office(on: today)
    let start = office?.programmeStart ?? "2022-10-19"
    var entries: [LearningHistory.Entry] = []
    var reached: [Indicator: Day] = [:]

    guard let worker = workers.row(of: id).map({ UInt32($0) }) else {
      return LearningHistory(worker: id, entries: [], reached: [:], next: [])
    }
    for row in marks.lists(naming: worker) {
      guard let list = attendance[row: row] else { continue }
      guard let status = list.status(of: id) else { continue }
      let campaign = campaigns[list.campaign]
      let date = campaign?.session(list.session)?.date
      let counts = campaign?.state == .held && (status == .present || status == .late)
      entries.append(
        .init(date: date, event: .attendance(list: list.id, campaign: list.campaign, status: status, counts: counts)))
      guard counts, let date, date >= start, date <= today, let fields = campaign?.fields else { continue }
      for field in Indicator.fields where fields.has(field) { reached[field] = max(reached[field] ?? date, date) }
    }
    for row in titles.owners.indices where titles.owners[row] == worker {
      guard let honour = honours[row: row] else { continue }
      // The latest step taken by the day; one still to come is told only where there is no other.
      let steps = [honour.decision?.date, honour.proposed, honour.registered].compactMap { $0 }
      entries.append(.init(date: steps.first { $0 <= today } ?? steps.first, event: .honour(honour.id)))
      if let withdrawn = honour.withdrawn { entries.append(.init(date: withdrawn.date, event: .withdrawal(honour.id))) }
      if case .worker = honour.subject, honour.countsAsLearningCitizen(on: today, office: office),
        let date = honour.decision?.date
      {
        reached[.e] = max(reached[.e] ?? date, date)
      }
    }
    let employment = workers[id]?.employment ?? []
    for spell in employment {
      entries.append(.init(date: spell.from, event: .joined(spell.enterprise)))
      if let to = spell.to { entries.append(.init(date: to, event: .left(spell.enterprise))) }
    }
    let ordered = entries.enumerated().sorted { left, right in
      switch (left.element.date, right.element.date) {
      case (let one?, let other?) where one != other: one > other
      case (nil, .some): false
      case (.some, nil): true
      default: left.offset < right.offset
      }
    }
    return LearningHistory(
      worker: id, entries: ordered.map(\.element), reached: reached,
      next: nextSessions(missing: Indicator.fields.filter { reached[$0] == nil }, employment: employment, today: today))
  }

  private func nextSessions(
    missing: [Indicator], employment: [Employment], today: Day
  ) -> [LearningHistory.NextSession] {
    let workplaces = employment.filter { $0.isActive(on: today) }.map(\.enterprise)
    guard !workplaces.isEmpty, !missing.isEmpty else { return [] }
    var best: [Indicator: LearningHistory.NextSession] = [:]
    campaigns.forEach { _, campaign in
      guard campaign.state == .planned,
        campaign.enterprises.isEmpty || campaign.enterprises.contains(where: workplaces.contains)
      else { return }
      for session in campaign.sessions where session.date >= today {
        for field in missing where campaign.fields.has(field) {
          if let known = best[field], known.date <= session.date { continue }
          best[field] = .init(indicator: field, campaign: campaign.id, date: session.date)
        }
      }
    }
    return missing.compactMap { best[$0] }
  }
}
