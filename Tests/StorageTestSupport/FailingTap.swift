internal import Synchronization

/// Lets chosen calls fail.
package final class FailingTap: CallTap {
  /// How long the trouble lasts.
  package enum Extent: CaseIterable, Sendable {
    /// Only that call.
    case once
    /// That call and every later one of its kind, as on a full disk.
    case kind
    /// That call and everything after it, as on a disk that is gone.
    case everything
  }

  private struct State {
    var calls: [SystemCall.Kind] = []
    var failing: [Int] = []
    var number: Int32 = 5
    var extent = Extent.once
    var isShort = false
    var failed: Set<SystemCall.Kind> = []
    var injected = 0
  }

  private let state = Mutex(State())

  /// Lets nothing fail yet.
  package init() {}

  /// The calls made since the last arming, by their kind.
  package var calls: [SystemCall.Kind] { state.withLock { $0.calls } }
  /// How many calls have failed since the last arming.
  package var injected: Int { state.withLock { $0.injected } }

  /// From now on calls are counted from 0, and those of these numbers fail. A short one writes half.
  package func arm(_ failing: [Int] = [], number: Int32 = 5, _ extent: Extent = .once, isShort: Bool = false) {
    state.withLock { $0 = State(failing: failing, number: number, extent: extent, isShort: isShort) }
  }

  /// Decides.
  package func before(_ call: SystemCall) -> Verdict {
    state.withLock { state in
      let index = state.calls.count
      state.calls.append(call.kind)
      let isChosen = state.failing.contains(index)
      let goesOn =
        switch state.extent {
        case .once: false
        case .kind: state.failed.contains(call.kind)
        case .everything: !state.failed.isEmpty
        }
      guard isChosen || goesOn else { return .proceed }
      state.failed.insert(call.kind)
      state.injected += 1
      return state.isShort && call.kind == .write ? .half : .fail(state.number)
    }
  }
}
