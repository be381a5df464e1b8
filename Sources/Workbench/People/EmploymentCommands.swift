internal import LearningRegister
internal import Widgets

// A step of employment for one worker, or for all that are marked as one change.
extension Workbench {
  /// Opens the short form for those workers.
  mutating func open(_ step: EmploymentStep, for workers: [WorkerID]) {
    guard workers.count != 1 else {
      if let worker = workers.first.flatMap({ register.workers[$0] }) { open(step, for: worker) }
      return
    }
    openForm(
      new: .worker(step.anybody(today: moment.today)), purpose: .everyone(workers), definition: step.definition)
  }

  private mutating func open(_ step: EmploymentStep, for worker: Worker) {
    guard let prepared = step.prepared(worker, today: moment.today) else {
      notice = Notice(.information, words(step.reason(against: worker)))
      return
    }
    openForm(new: .worker(prepared), purpose: .edit(basedOn: worker.revision), definition: step.definition)
  }

  /// Asks for one change that takes the step for everyone; whoever does not need it is left out.
  mutating func storeForEveryone(_ state: inout FormState, _ workers: [WorkerID]) -> [Effect] {
    guard let step = state.step else { return [] }
    let context = self.context
    let target = step == .move ? Worker(state.current)?.employment.last?.enterprise : nil
    var operations: [LearningRegister.Operation] = []
    for id in workers {
      guard let worker = register.workers[id], let prepared = step.prepared(worker, today: moment.today),
        !worker.employment.contains(where: { $0.to == nil && $0.enterprise == target })
      else { continue }
      var record = Record.worker(prepared)
      for (field, text) in zip(state.definition.fields, state.texts) { try? field.write(&record, text, context) }
      if let fault = register.faults(of: record, replacing: .worker(worker)).first {
        let sentence = words(.faultOfPerson, "\(id) \(worker.name)", self.sentence(fault))
        state.problems[state.focus] = sentence
        keep(.form(state))
        notice = Notice(.failure, sentence)
        return []
      }
      operations.append(.replace(record, basedOn: worker.revision))
    }
    keep(.form(state))
    guard !operations.isEmpty else {
      notice = Notice(.warning, words(.nobodyNeedsStep))
      return []
    }
    let label = words(.storedForPeople, words(state.definition.newTitle).lowercased(), words.number(operations.count))
    let leftOut = workers.count - operations.count
    return request(
      Change(operations),
      .everyone(label: leftOut == 0 ? label : words(.peopleLeftOut, label, words.number(leftOut))))
  }

  /// The step is stored for everyone: the list comes back without marks.
  mutating func finishEveryone() {
    if case .form = screens[screens.count - 1] { screens.removeLast() }
    guard case .list(var list) = screens[screens.count - 1] else { return }
    list.marked = []
    keep(.list(list))
  }

  /// The workers a command on the list means: those marked, else the selected one.
  func workersMeant(_ state: ListState) -> [WorkerID] {
    let rows = state.marked.isEmpty ? state.selection.row.map { [$0] } ?? [] : state.marked.sorted()
    return rows.compactMap { register.workers[row: $0]?.id }
  }

  /// Marks every line shown, or takes the marks away where all are marked.
  func markAll(_ state: inout ListState) {
    state.marked = state.marked.count == state.rows.count ? [] : Set(state.rows)
  }
}
