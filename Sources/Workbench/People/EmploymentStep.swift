internal import LearningRegister

/// What happens to a worker's employment in a key or two: another enterprise, leaving, coming back.
enum EmploymentStep: CaseIterable, Hashable, Sendable {
  case move, leave, comeBack

  init?(_ command: Command) {
    switch command {
    case .move: self = .move
    case .leaveWork: self = .leave
    case .comeBack: self = .comeBack
    default: return nil
    }
  }

  var definition: FormDefinition {
    switch self {
    case .move: .move
    case .leave: .leave
    case .comeBack: .comeBack
    }
  }

  /// The worker with the step taken today, for the form to go on from; nil when there is nothing to do.
  func prepared(_ worker: Worker, today: Day) -> Worker? {
    var result = worker
    switch self {
    case .move, .leave:
      if self == .leave, !worker.employment.contains(where: { $0.to == nil }) { return nil }
      for index in result.employment.indices where result.employment[index].to == nil {
        result.employment[index].to = today
      }
      if self == .move { result.employment.append(Employment(enterprise: "?", from: today)) }
    case .comeBack:
      guard !worker.employment.contains(where: { $0.to == nil }),
        let last = worker.employment.max(by: { ($0.to?.number ?? .max) < ($1.to?.number ?? .max) })
      else { return nil }
      result.employment.append(Employment(enterprise: last.enterprise, job: last.job, from: today))
    }
    return result
  }

  /// Stands for any worker in the form for several.
  func anybody(today: Day) -> Worker {
    let spell =
      self == .leave ? Employment(enterprise: "?", to: today) : Employment(enterprise: "?", from: today)
    return Worker(id: "?", name: "", employment: [spell])
  }

  /// Why the step means nothing for a worker.
  func reason(against worker: Worker) -> Phrase {
    switch self {
    case .move, .leave: .alreadyLeft
    case .comeBack: worker.employment.isEmpty ? .neverWorked : .stillWorking
    }
  }
}

extension FormState {
  /// The step the form is for; nil for forms of whole records.
  var step: EmploymentStep? { EmploymentStep.allCases.first { $0.definition.newTitle == definition.newTitle } }
}

extension FormDefinition {
  /// A worker leaves: every spell that goes on ends on one day.
  static let leave = FormDefinition(
    collection: .workers, newTitle: .leaveWorkTitle, editTitle: .leaveWorkTitle,
    fields: [
      .custom(
        Worker.self, "employment", .leftSince, .day, hint: .stepDayHint, required: true,
        read: { worker, context in
          ending(worker, context).lazy.compactMap { worker.employment[$0].to }.first.map(context.words.day) ?? ""
        },
        write: { (worker: inout Worker, text: String, context: FormContext) throws(FieldProblem) in
          guard let day = try FormField.optionalDay(text, context) else { return }
          for index in ending(worker, context) { worker.employment[index].to = day }
        })
    ])

  /// A worker comes back: a new spell, where nothing else is typed at the enterprise of before.
  static let comeBack = FormDefinition(
    collection: .workers, newTitle: .comeBackTitle, editTitle: .comeBackTitle,
    fields: [
      .custom(
        Worker.self, "employment", .backSince, .day, hint: .stepDayHint, required: true,
        read: { worker, context in worker.employment.last?.from.map(context.words.day) ?? "" },
        write: { (worker: inout Worker, text: String, context: FormContext) throws(FieldProblem) in
          guard let day = try FormField.optionalDay(text, context), let last = worker.employment.indices.last else {
            return
          }
          worker.employment[last].from = day
        }),
      .custom(
        Worker.self, "employment", .backAt, .reference(.enterprises), hint: .backAtHint,
        read: { worker, _ in
          worker.employment.last.flatMap { $0.enterprise == "?" ? nil : $0.enterprise.code.text } ?? ""
        },
        write: { (worker: inout Worker, text: String, context: FormContext) throws(FieldProblem) in
          guard !text.isEmpty, let last = worker.employment.indices.last else { return }
          worker.employment[last].enterprise = EnterpriseID(try context.code(of: text, in: .enterprises))
        }),
    ])

  /// The spells that go on in the register and end with this form; of anybody's, all.
  @Sendable private static func ending(_ worker: Worker, _ context: FormContext) -> [Int] {
    guard let stored = context.register.workers[worker.id]?.employment else { return Array(worker.employment.indices) }
    return worker.employment.indices.filter { stored.indices.contains($0) && stored[$0].to == nil }
  }
}
