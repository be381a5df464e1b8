internal import LearningRegister
internal import Screen
internal import Widgets

// Looking ahead: will the targets be reached, what do the planned campaigns bring, which sessions are advised.
extension Workbench {
  mutating func openFuture() {
    screens.append(.future(FutureState()))
  }

  /// Computes anew what the register, the day or a choice made out of date.
  mutating func refresh(_ state: inout FutureState) {
    let question = FutureState.Question(
      version: version, day: day, window: window, fieldsPerSession: state.fieldsPerSession,
      countsPlanned: state.countsPlanned)
    guard state.asked != question else { return }
    // What only the advice is asked with leaves the forecasts as they are.
    if state.asked?.version != version || state.asked?.day != day { state.forecasts = register.forecasts(asOf: day) }
    let isSameAdvice = state.asked?.fieldsPerSession == state.fieldsPerSession && state.asked?.day == day
    state.asked = question
    let planned = needPlanned()
    state.planned = planned
    let advice = register.advice(
      in: figures, fieldsPerSession: state.fieldsPerSession, planned: state.countsPlanned ? planned : nil)
    state.advice = advice
    state.rows = Array(advice.sessions.indices)
    if !isSameAdvice { state.selection = Selection() }
    state.marked = []
    state.selection.settle(in: state.rows, isWatched: false)
  }

  mutating func perform(_ command: Command, _ state: inout FutureState) -> [Effect] {
    if state.selection.move(command, in: state.rows) {
      keep(.future(state))
      return []
    }
    switch command {
    case .mark:
      guard let row = state.selection.row else { break }
      if state.marked.remove(row) == nil { state.marked.insert(row) }
      state.selection.go(to: state.selection.place + 1, in: state.rows)
    case .markAll:
      state.marked = state.marked.count == state.rows.count ? [] : Set(state.rows)
    case .fieldsPerSession: state.fieldsPerSession = state.fieldsPerSession % Indicator.fields.count + 1
    case .countPlanned: state.countsPlanned.toggle()
    case .planSessions:
      keep(.future(state))
      return planSessions(of: state)
    case .open:
      keep(.future(state))
      guard let session = session(selectedIn: state), let field = session.fields.indicators.first else { return [] }
      screens.append(.list(ListState(.notReached(NotReached(field, .enterprise(session.enterprise))))))
      return []
    case .back:
      goBack()
      return []
    default: break
    }
    keep(.future(state))
    return []
  }

  private func session(selectedIn state: FutureState) -> Advice.Session? {
    state.selection.row.flatMap {
      state.advice?.sessions.indices.contains($0) == true ? state.advice?.sessions[$0] : nil
    }
  }

  /// Makes planned campaigns of the marked sessions, else of the selected one: a week apart from in two weeks on, to be
  /// moved where they fit.
  private mutating func planSessions(of state: FutureState) -> [Effect] {
    guard let advice = state.advice, !advice.sessions.isEmpty else {
      notice = Notice(.information, words(.nothingToPlan))
      return []
    }
    let wanted = state.marked.isEmpty ? [state.selection.row].compactMap { $0 } : state.marked.sorted()
    let codes = register.nextCodes(in: .campaigns, on: moment.today, count: wanted.count)
    let operations = zip(wanted, codes).enumerated().map { index, planned -> LearningRegister.Operation in
      let session = advice.sessions[planned.0]
      let fields = session.fields.indicators.map { words(.indicator($0)) }.joined(separator: ", ")
      var campaign = Campaign(
        id: CampaignID(planned.1), name: words(.advisedCampaign, fields), kind: "training", fields: session.fields,
        sessions: [.init(number: 1, date: moment.today.adding(days: 14 + 7 * index))])
      campaign.enterprises = [session.enterprise]
      campaign.revision = 1
      return .add(.campaign(campaign))
    }
    return request(Change(operations), .planning)
  }
}
