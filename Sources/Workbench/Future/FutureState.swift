internal import LearningRegister

/// The screen that looks ahead: whether the targets will be reached, what is planned, which sessions are advised.
struct FutureState: Sendable {
  /// The most fields one advised session carries.
  var fieldsPerSession = 2
  /// Whether what planned campaigns may bring is taken off before sessions are advised.
  var countsPlanned = true
  /// The advised sessions by their place in the advice.
  var rows: [Int] = []
  var selection = Selection()
  var marked = Set<Int>()
  var forecasts: [Forecast.Outcome] = []
  var planned: PlannedReach?
  var advice: Advice?
  /// What all of it was computed for.
  var asked: Question?

  /// What the answers depend on.
  struct Question: Hashable, Sendable {
    let version: Int
    let day: Day
    let window: Window
    let fieldsPerSession: Int
    let countsPlanned: Bool
  }
}
