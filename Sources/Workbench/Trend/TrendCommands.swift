internal import LearningRegister

extension Workbench {
  /// Opens the months of the selected figure.
  mutating func openTrend() {
    guard case .overview(let state) = screens[screens.count - 1] else { return }
    screens.append(.trend(TrendState(indicator: state.selected)))
  }

  mutating func refresh(_ state: inout TrendState) {
    guard state.version != version || state.window != window || state.content?.points.last?.day != day else { return }
    state.content = register.trend(to: day, window: window)
    state.targets = figures.targets
    state.version = version
    state.window = window
  }

  mutating func perform(_ command: Command, _ state: inout TrendState) -> [Effect] {
    let last = max(0, (state.content?.points.count ?? 0) - 1)
    let page = max(1, state.visible - 1)
    let selected = min(last, state.selected)
    switch command {
    case .left: turn(&state.indicator, by: -1)
    case .right: turn(&state.indicator, by: 1)
    case .figure(let indicator): state.indicator = indicator
    case .nextPart: state.isTable.toggle()
    case .window:
      window = window.next
      refreshFigures()
    case .up: state.selected = max(0, selected - 1)
    case .down: state.selected = min(last, selected + 1)
    case .pageUp: state.selected = max(0, selected - page)
    case .pageDown: state.selected = min(last, selected + page)
    case .first: state.selected = 0
    case .last: state.selected = last
    case .back:
      goBack()
      return []
    default: break
    }
    keep(.trend(state))
    return []
  }
}
