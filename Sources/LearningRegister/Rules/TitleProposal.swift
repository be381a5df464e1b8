// Who may be proposed for "Công dân học tập".
extension Honour {
  /// Whether the honour is a "Công dân học tập" for a worker that was registered or proposed by the day and has no whole
  /// decision by then.
  public func isLearningCitizenWaiting(on day: Day) -> Bool {
    guard category == .title, kind == .learningCitizen, case .worker = subject, withdrawn == nil else { return false }
    if let decision, decision.isComplete, let date = decision.date, date <= day { return false }
    return [registered, proposed].contains { $0.map { $0 <= day } ?? false }
  }

  /// Whether it waits and its ten scores suffice in the office's terms (rule 3): ten boxes, none below 5, the sum 80, in a
  /// difficult area 70.
  public func isReadyForDecision(on day: Day, office: OfficeVersion?) -> Bool {
    isLearningCitizenWaiting(on: day) && TitleRule.suffices(scores, difficultArea: office?.difficultArea ?? false)
  }
}
