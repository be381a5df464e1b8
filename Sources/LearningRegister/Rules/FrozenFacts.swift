// Facts older than the last frozen report may be corrected, but not without a reason: the report stays as it is, and
// whoever compares asks why.
extension FrozenReport {
  /// The day the report tells of: its member `asOf`, else its code where that is a day.
  public var asOf: Day? {
    if let day { return day }
    let text = unknown.members.first { $0.name == "asOf" }?.json
    return Day(iso: text.map { $0.filter { $0 != "\"" } } ?? id.code.text)
  }
}

extension Register {
  /// The day of the latest frozen report; nil when none is frozen.
  public var frozenThrough: Day? { frozen.records.lazy.compactMap(\.asOf).max() }

  /// Whether a change adds, alters or takes away anything that happened on or before a day, or holds since ever.
  /// Facts without a day of their own, such as a name, never count.
  public func changesFacts(through day: Day, by change: Change) -> Bool {
    change.operations.contains { operation in
      let new: Record? =
        switch operation {
        case .add(let record), .replace(let record, _), .restore(let record): record
        case .remove: nil
        }
      return changesFacts(through: day, from: record(operation.reference), to: new)
    }
  }

  /// Whether a record that took the place of another adds, alters or takes away anything that happened on or before a
  /// day. The days of attendance lists are those their campaigns have now.
  public func changesFacts(through day: Day, from old: Record?, to new: Record?) -> Bool {
    let before = old.map(datedFacts) ?? []
    let after = new.map(datedFacts) ?? []
    return before.symmetricDifference(after).contains { fact in fact.day.map { $0 <= day } ?? true }
  }

  /// Whether a record that took the place of another may have altered the figures of a day: facts as above, or
  /// settings and targets that hold on it.
  public func changesFigures(of day: Day, from old: Record?, to new: Record?) -> Bool {
    switch (old ?? new, old, new) {
    case (.office, _, _):
      let settings = [old, new].map { record -> FigureDefinitions? in
        guard case .office(let office)? = record, office.validFrom ?? day <= day else { return nil }
        return FigureDefinitions(asOf: day, window: .cumulative, office: office, targets: nil)
      }
      return settings[0] != settings[1]
    case (.targets, _, _):
      let sets = [old, new].map { record -> TargetSet? in
        guard case .targets(var set)? = record, set.official, set.from <= day else { return nil }
        set.revision = 0
        return set
      }
      return sets[0] != sets[1]
    default: return changesFacts(through: day, from: old, to: new)
    }
  }

  private func datedFacts(of record: Record) -> Set<DatedFact> {
    switch record {
    case .worker(let worker):
      return Set(
        worker.employment.flatMap { spell in
          [DatedFact(spell.from, .joined(spell.enterprise))]
            + (spell.to.map { [DatedFact($0, .left(spell.enterprise))] } ?? [])
        })
    case .enterprise(let enterprise):
      var facts: Set = [DatedFact(enterprise.opened, .opened(enterprise.kind))]
      if let closed = enterprise.closed { facts.insert(DatedFact(closed, .closed)) }
      for count in enterprise.headcounts { facts.insert(DatedFact(count.date, .declared(count.workers))) }
      for nothing in enterprise.nilDeclarations { facts.insert(DatedFact(nothing.to, .nothingHeld(nothing.from))) }
      return facts
    case .campaign(let campaign):
      guard campaign.state == .held else { return [] }
      return Set(campaign.sessions.map { DatedFact($0.date, .held($0.number, campaign.fields)) })
    case .attendance(let list):
      let date = campaigns[list.campaign]?.session(list.session)?.date
      let named = Set(list.present + list.late)
      return [DatedFact(date, .attended(list.enterprise, named, list.heads, list.walkIns.count))]
    case .honour(let honour):
      var facts: Set<DatedFact> = []
      if let date = honour.decision?.date {
        facts.insert(DatedFact(date, .decided(honour.kind, honour.subject, honour.decision?.number)))
      }
      if let withdrawn = honour.withdrawn { facts.insert(DatedFact(withdrawn.date, .withdrawn(honour.kind))) }
      return facts
    case .office, .targets, .task, .visit, .frozen: return []
    }
  }
}

/// Something that happened on a day; without a day it holds since ever.
private struct DatedFact: Hashable {
  enum What: Hashable {
    case joined(EnterpriseID)
    case left(EnterpriseID)
    case opened(Enterprise.Kind)
    case closed
    case declared(Int)
    case nothingHeld(Day)
    case held(Int, FieldSet)
    case attended(EnterpriseID?, Set<WorkerID>, Int?, Int)
    case decided(KindCode, Honour.Subject, String?)
    case withdrawn(KindCode)
  }

  let day: Day?
  let what: What

  init(_ day: Day?, _ what: What) {
    self.day = day
    self.what = what
  }
}
