internal import LearningRegister

extension FormDefinition {
  /// A worker begins at another enterprise: a new spell; the one before ends on the same day unless both go on.
  static let move = FormDefinition(
    collection: .workers, newTitle: .moveWorker, editTitle: .moveWorker,
    fields: [
      .reference(
        "employment", .newEnterpriseOfWorker, .enterprises, required: true,
        get: { (worker: Worker) in
          worker.employment.last.flatMap { $0.enterprise.code == "?" ? nil : $0.enterprise.code }
        },
        set: { (worker: inout Worker, code: Code?) in
          guard let code, let last = worker.employment.indices.last else { return }
          worker.employment[last].enterprise = EnterpriseID(code)
        }),
      .custom(
        Worker.self, "employment", .since, .day, hint: .dayHint, required: true, carried: true,
        read: { worker, context in worker.employment.last?.from.map(context.words.day) ?? "" },
        write: { (worker: inout Worker, text: String, context: FormContext) throws(FieldProblem) in
          guard let day = try FormField.optionalDay(text, context), let last = worker.employment.indices.last else {
            return
          }
          let before = worker.employment[last].from
          worker.employment[last].from = day
          for index in worker.employment.indices.dropLast() where worker.employment[index].ends(with: before) {
            worker.employment[index].to = day
          }
        }),
      .custom(
        Worker.self, "employment", .job, .text,
        read: { worker, _ in worker.employment.last?.job ?? "" },
        write: { (worker: inout Worker, text: String, _) throws(FieldProblem) in
          guard let last = worker.employment.indices.last else { return }
          worker.employment[last].job = text.isEmpty ? nil : text
        }),
      .choice(
        "employment", .formerWork, [Choice("ends", .formerWorkEnds), Choice("goesOn", .formerWorkGoesOn)],
        get: { (worker: Worker) in
          worker.employment.dropLast().contains { $0.to == nil } ? "goesOn" : "ends"
        },
        set: { (worker: inout Worker, code: String?) in
          guard let start = worker.employment.last?.from else { return }
          for index in worker.employment.indices.dropLast() {
            if code == "ends" {
              if worker.employment[index].to == nil { worker.employment[index].to = start }
            } else if worker.employment[index].to == start {
              worker.employment[index].to = nil
            }
          }
        }),
    ])
}

extension Employment {
  /// Whether the spell was ended by the move that began on that day.
  fileprivate func ends(with start: Day?) -> Bool { to != nil && to == start }
}
