/// A step on the way of an honour that is taken for many at once: registered → proposed → decided → withdrawn.
public enum HonourStep: String, CaseIterable, Hashable, Sendable {
  /// Registered for a title on a day.
  case registered
  /// Proposed on a day.
  case proposed
  /// Given by a decision.
  case decided
  /// Taken back by a decision.
  case withdrawn
}

/// What a step makes of one worker, enterprise or honour.
public enum HonourStepOutcome: Hashable, Sendable {
  /// Why a step does nothing for somebody.
  public enum Obstacle: Hashable, Sendable {
    /// The record is not there any more.
    case gone
    /// Only titles are registered and proposed.
    case noTitle
    /// It was registered on this day already.
    case registered(Day)
    /// It was proposed on this day already.
    case proposed(Day)
    /// It has this decision already.
    case decided(String)
    /// It was withdrawn already.
    case withdrawn
    /// There is nothing decided that could be withdrawn.
    case nothingToWithdraw
  }

  /// A new honour, without a code yet.
  case add(Honour)
  /// An honour that is there goes on; with its revision as it is now.
  case replace(Honour)
  /// Nothing can be done.
  case refused(Obstacle)

  /// The honour as it will be; nil where nothing can be done.
  public var honour: Honour? {
    switch self {
    case .add(let honour), .replace(let honour): honour
    case .refused: nil
    }
  }
}

extension Register {
  /// The honours of a subject, in the order they were entered.
  public mutating func honours(of subject: Honour.Subject) -> [Honour] {
    subjects.rows(of: subject, in: honours).sorted().compactMap { honours[row: $0] }
  }

  /// What a step makes of a target. `template` carries the kind, the year and the step's own day or decision. A worker or
  /// enterprise goes on with the honour of that kind and year that waits for a decision, and begins a new one where there
  /// is none; a withdrawal takes the latest decided one.
  public mutating func outcome(
    of step: HonourStep, _ template: Honour, for target: RecordReference
  ) -> HonourStepOutcome {
    let subject: Honour.Subject
    switch target.collection {
    case .honours:
      guard let honour = honours[HonourID(target.code)] else { return .refused(.gone) }
      return honour.after(step, template)
    case .workers where workers.contains(WorkerID(target.code)): subject = .worker(WorkerID(target.code))
    case .enterprises where enterprises.contains(EnterpriseID(target.code)):
      subject = .enterprise(EnterpriseID(target.code))
    default: return .refused(.gone)
    }
    let ofKind = honours(of: subject).filter {
      $0.kind == template.kind && $0.category == template.category && $0.withdrawn == nil
    }
    if step == .withdrawn {
      let decided = ofKind.filter { $0.decision?.isComplete == true }
        .max { ($0.decision?.date?.number ?? 0, $0.id.code) < ($1.decision?.date?.number ?? 0, $1.id.code) }
      return decided?.after(step, template) ?? .refused(.nothingToWithdraw)
    }
    let open = ofKind.last { honour in
      honour.decision?.isComplete != true
        && (honour.year == nil || template.year == nil || honour.year == template.year)
    }
    if let open { return open.after(step, template) }
    var new = template
    new.subject = subject
    return .add(new)
  }
}

extension Honour {
  /// The honour after a step.
  fileprivate func after(_ step: HonourStep, _ template: Honour) -> HonourStepOutcome {
    var next = self
    if next.year == nil { next.year = template.year }
    switch step {
    case .registered:
      if category != .title { return .refused(.noTitle) }
      if let registered { return .refused(.registered(registered)) }
      next.registered = template.registered
    case .proposed:
      if category != .title { return .refused(.noTitle) }
      if let proposed { return .refused(.proposed(proposed)) }
      next.proposed = template.proposed
    case .decided:
      if withdrawn != nil { return .refused(.withdrawn) }
      if let decision, decision.isComplete { return .refused(.decided(decision.number ?? "")) }
      next.decision = template.decision
      next.bonus = bonus ?? template.bonus
      next.achievement = achievement ?? template.achievement
    case .withdrawn:
      if withdrawn != nil { return .refused(.withdrawn) }
      guard decision?.isComplete == true else { return .refused(.nothingToWithdraw) }
      next.withdrawn = template.withdrawn
    }
    return .replace(next)
  }
}
