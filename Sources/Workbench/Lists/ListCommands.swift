internal import LearningRegister
internal import Screen
internal import Widgets

extension Workbench {
  mutating func perform(_ command: Command, _ state: inout OverviewState) {
    let all = Indicator.allCases
    let place = Int(state.selected.rawValue)
    switch command {
    case .up: state.selected = all[max(0, place - 1)]
    case .down: state.selected = all[min(all.count - 1, place + 1)]
    case .open:
      keep(.overview(state))
      screens.append(.list(ListState(.standing(state.selected))))
    case .levels: levels = nextLevels
    case .showPlanned: showsPlanned.toggle()
    default: break
    }
  }

  mutating func perform(_ command: Command, _ state: inout ListState) -> [Effect] {
    if state.isFiltering { return performWhileFiltering(command, &state) }
    if saysNews(&state.selection, before: command) {
      keep(.list(state))
      return []
    }
    if state.selection.move(command, in: state.rows) {
      keep(.list(state))
      return []
    }
    switch command {
    case .filter: state.isFiltering = true
    case .sort:
      let orders = state.kind.orders
      let next = ((orders.firstIndex(of: state.order) ?? 0) + 1) % orders.count
      state.order = orders[next]
      notice = Notice(.information, words(.sortedBy, words(.order(state.order))))
    case .mark:
      if let row = state.selection.row {
        if state.marked.remove(row) == nil { state.marked.insert(row) }
        _ = state.selection.move(.down, in: state.rows)
      }
    case .back:
      if !state.query.text.isEmpty {
        state.query = TextField()
      } else if !state.marked.isEmpty {
        state.marked = []
      } else {
        goBack()
        return []
      }
    case .new:
      keep(.list(state))
      openNew(for: state.kind)
      return []
    case .newCommendation:
      keep(.list(state))
      openForm(new: .honour(Honour(id: "?", category: .commendation, kind: "", subject: .worker("?"), year: day.year)))
      return []
    case .step(let step):
      keep(.list(state))
      openStep(step, from: state)
      return []
    case .markAll: markAll(&state)
    case .print where state.kind.collection != .workers:
      keep(.list(state))
      printSelected(of: state)
      return []
    case .breakdown, .matrix, .declareNothing, .print:
      keep(.list(state))
      walkOn(command, from: state)
      return []
    case .move, .leaveWork, .comeBack:
      keep(.list(state))
      if let step = EmploymentStep(command) { open(step, for: workersMeant(state)) }
      return []
    case .merge:
      keep(.list(state))
      merge(workersMeant(state))
      return []
    case .open, .edit:
      keep(.list(state))
      if let row = state.selection.row { open(row, of: state.kind, with: command) }
      if command == .open, state.kind == .campaigns, let list = list(named: state.query.text) { openAttendance(list) }
      return []
    case .remove:
      keep(.list(state))
      return remove(state)
    default: break
    }
    keep(.list(state))
    return []
  }

  private mutating func performWhileFiltering(_ command: Command, _ state: inout ListState) -> [Effect] {
    switch command {
    case .open:
      state.isFiltering = false
      return perform(.open, &state)
    case .endFilter: state.isFiltering = false
    case .back:
      state.isFiltering = false
      state.query = TextField()
    default: _ = state.selection.move(command, in: state.rows)
    }
    keep(.list(state))
    return []
  }

  private mutating func openNew(for kind: ListState.Kind) {
    if let reason = reasonAgainstChanges {
      notice = Notice(.warning, words(reason))
      return
    }
    switch kind {
    case .enterprises, .standing: openForm(new: .enterprise(Enterprise(id: "?", name: "")))
    case .notReached(let question):
      var worker = Worker(id: "?", name: "")
      if case .enterprise(let enterprise) = question.place {
        worker.employment = [Employment(enterprise: enterprise)]
      }
      openForm(new: .worker(worker))
    case .workers(let enterprise):
      var worker = Worker(id: "?", name: "")
      if let enterprise { worker.employment = [Employment(enterprise: enterprise)] }
      openForm(new: .worker(worker))
    case .campaigns: openForm(new: .campaign(Campaign(id: "?", name: "", kind: "", fields: [])))
    case .honours:
      openForm(
        new: .honour(Honour(id: "?", category: .title, kind: .learningCitizen, subject: .worker("?"), year: day.year)))
    }
  }

  private mutating func open(_ row: Int, of kind: ListState.Kind, with command: Command) {
    switch kind {
    case .enterprises, .standing:
      guard let enterprise = register.enterprises[row: row] else { return }
      if command == .edit {
        openForm(editing: .enterprise(enterprise))
      } else if case .standing(let indicator) = kind {
        screens.append(.list(ListState(.notReached(NotReached(indicator, .enterprise(enterprise.id))))))
      } else {
        screens.append(.list(ListState(.workers(at: enterprise.id))))
      }
    case .workers, .notReached:
      guard let worker = register.workers[row: row] else { return }
      switch command {
      case .edit: openForm(editing: .worker(worker))
      default: screens.append(.history(HistoryState(worker: worker.id)))
      }
    case .campaigns:
      guard let campaign = register.campaigns[row: row] else { return }
      if command == .edit {
        openForm(editing: .campaign(campaign))
      } else {
        screens.append(.campaign(CampaignState(campaign: campaign.id)))
      }
    case .honours:
      guard let honour = register.honours[row: row] else { return }
      openForm(editing: .honour(honour))
    }
  }

  /// Removes the marked records, or the selected one: undoable, so without a question.
  private mutating func remove(_ state: ListState) -> [Effect] {
    let rows = state.marked.isEmpty ? state.selection.row.map { [$0] } ?? [] : state.marked.sorted()
    let records = rows.compactMap { record(row: $0, of: state.kind) }
    guard !records.isEmpty else { return [] }
    var operations: [LearningRegister.Operation] = []
    for record in records {
      // A campaign's lists go with it, in the same change.
      if case .campaign(let campaign) = record {
        operations += register.attendance.records.filter { $0.campaign == campaign.id }
          .map { .remove(RecordReference($0.id), basedOn: $0.revision) }
      }
      operations.append(.remove(record.reference, basedOn: record.revision))
    }
    let last = operations.last.map { [$0] } ?? []
    let others = operations.count > 1 ? words(.andMore, String(operations.count - 1)) : ""
    let label = records.count == 1 ? describe(last) + others : words(.manyRecords, String(records.count))
    return request(Change(operations), .removal(label: label))
  }

  func record(row: Int, of kind: ListState.Kind) -> Record? {
    switch kind.collection {
    case .enterprises: register.enterprises[row: row].map(Record.enterprise)
    case .workers: register.workers[row: row].map(Record.worker)
    case .campaigns: register.campaigns[row: row].map(Record.campaign)
    case .honours: register.honours[row: row].map(Record.honour)
    default: nil
    }
  }
}
