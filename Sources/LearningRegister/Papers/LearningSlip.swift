/// What a learning slip says of a worker on a day: the facts in the order they are printed, and nothing that happened later.
public struct LearningSlip: Hashable, Sendable {
  /// The worker.
  public let worker: Worker
  /// The day the slip tells of.
  public let day: Day
  /// Where the worker works on the day.
  public let workplaces: [String]
  /// What is reached and everything that happened by the day.
  public let history: LearningHistory
  /// The facts as texts, one a line of the slip, in no language: what the check code is computed from.
  let facts: [String]

  /// The check code of the slip in the register of that random name.
  public func code(store: String) -> SlipCode {
    SlipCode(
      worker: worker.id, day: day, check: SlipCode.check(of: [worker.id.code.text, day.iso] + facts, store: store))
  }
}

extension Register {
  /// The slip of a worker as of a day; nil for a code that is not registered.
  public func learningSlip(of id: WorkerID, on day: Day) -> LearningSlip? {
    guard let worker = workers[id] else { return nil }
    var history = history(of: id, today: day)
    history.forget(after: day)
    let workplaces = worker.employment.filter { $0.isActive(on: day) }
      .map { enterprises[$0.enterprise]?.name ?? $0.enterprise.code.text }
    var facts = [
      worker.name, worker.sex?.rawValue ?? "", worker.born?.iso ?? "", worker.identity?.masked ?? "",
      workplaces.joined(separator: "\u{1F}"),
    ]
    facts += Indicator.allCases.map { "\($0.letter) \(history.reached[$0]?.iso ?? "")" }
    facts += history.entries.map { ([$0.date?.iso ?? ""] + fact($0.event, on: day)).joined(separator: "\u{1F}") }
    return LearningSlip(worker: worker, day: day, workplaces: workplaces, history: history, facts: facts)
  }

  /// What stands against a slip's code, in the register of that random name.
  public func standing(of code: SlipCode, store: String) -> SlipCode.Standing {
    guard let slip = learningSlip(of: code.worker, on: code.day) else { return .unknownWorker }
    return slip.code(store: store) == code ? .matches(slip) : .differs
  }

  private func fact(_ event: LearningHistory.Entry.Event, on day: Day) -> [String] {
    switch event {
    case .attendance(let list, let campaign, let status, let counts):
      let record = campaigns[campaign]
      return [
        "attendance", record?.name ?? campaign.code.text, record?.fields.letters ?? "", status.rawValue,
        counts ? "counts" : "", attendance[list]?.paper ?? list.code.text,
      ]
    case .honour(let id):
      let honour = honours[id]
      return ["honour", honour?.kind.text ?? id.code.text, honour?.decisionNumber(on: day) ?? ""]
    case .withdrawal(let id):
      return ["withdrawal", honours[id]?.kind.text ?? id.code.text, honours[id]?.withdrawn?.number ?? ""]
    case .joined(let enterprise): return ["joined", enterprises[enterprise]?.name ?? enterprise.code.text]
    case .left(let enterprise): return ["left", enterprises[enterprise]?.name ?? enterprise.code.text]
    }
  }
}

extension Honour {
  /// The number of the decision, where it was taken by a day or its day is not known; nil while it is waited for.
  public func decisionNumber(on day: Day) -> String? {
    guard let decision, decision.date.map({ $0 <= day }) ?? true else { return nil }
    return decision.number
  }
}
