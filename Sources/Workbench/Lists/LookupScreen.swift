internal import LearningRegister
internal import Screen
internal import Widgets

extension Workbench {
  mutating func refresh(_ state: inout LookupState) {
    let query = state.query.text
    needListings()
    switch state.collection {
    case .workers:
      needDirectory()
      state.rows = query.isEmpty ? [] : directory?.find(query) ?? []
      if case .merging(let one) = state.purpose, let row = register.workers.row(of: one) {
        state.rows.removeAll { $0 == row }
      }
      state.list = state.purpose == .history ? list(named: query) : nil
      state.slip = state.purpose == .history && state.rows.isEmpty ? slip(named: query) : nil
    case .campaigns:
      state.rows = context.candidates(query, in: .campaigns, limit: 200)
        .compactMap { register.campaigns.row(of: CampaignID($0)) }
    default:
      state.rows = context.candidates(query, in: .enterprises, limit: 500)
        .compactMap { register.enterprises.row(of: EnterpriseID($0)) }
    }
    state.selected = max(0, min(state.selected, state.rows.count - 1))
  }

  mutating func perform(_ command: Command, _ state: inout LookupState) -> [Effect] {
    switch command {
    case .up: state.selected = max(0, state.selected - 1)
    case .down: state.selected = min(max(0, state.rows.count - 1), state.selected + 1)
    case .pageUp: state.selected = max(0, state.selected - 10)
    case .pageDown: state.selected = min(max(0, state.rows.count - 1), state.selected + 10)
    case .back:
      screens.removeLast()
      return []
    case .open where state.rows.isEmpty && state.list != nil:
      screens.removeLast()
      if let list = state.list { openAttendance(list) }
      return []
    case .open where state.rows.isEmpty && state.slip != nil:
      guard let slip = state.slip, register.workers.contains(slip.code.worker) else { break }
      screens.removeLast()
      screens.append(.history(HistoryState(worker: slip.code.worker)))
      return []
    case .open:
      guard state.rows.indices.contains(state.selected) else {
        notice = Notice(.information, words(state.query.text.isEmpty ? .typeToFind : .nobodyFound))
        keep(.lookup(state))
        return []
      }
      let row = state.rows[state.selected]
      screens.removeLast()
      return choose(row, state)
    default: break
    }
    keep(.lookup(state))
    return []
  }

  /// Hands a record over to whoever asked for one.
  mutating func choose(_ row: Int, _ state: LookupState) -> [Effect] {
    let code: Code? =
      switch state.collection {
      case .workers: register.workers[row: row]?.id.code
      case .campaigns: register.campaigns[row: row]?.id.code
      default: register.enterprises[row: row]?.id.code
      }
    guard let code else { return [] }
    switch state.purpose {
    case .history: screens.append(.history(HistoryState(worker: WorkerID(code))))
    case .field: fillField(with: code.text)
    case .merging(let one): openMerging(one, WorkerID(code))
    case .intake:
      switch state.collection {
      case .workers: return say(rowIs: WorkerID(code))
      case .campaigns: return take(CampaignID(code))
      default: return take(EnterpriseID(code))
      }
    case .walkIn(let walkIn): return resolve(walkIn, by: WorkerID(code))
    }
    return []
  }
}
