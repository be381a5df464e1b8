internal import LearningRegister

// Faults, doubts, refusals and problems as sentences in the clerk's words.
extension Workbench {
  func sentence(_ problem: FieldProblem, _ field: FormField) -> String {
    switch problem {
    case .required: words(.mustBeFilled)
    case .notADay: words(.notADay)
    case .notABirth: words(.notABirth)
    case .notANumber(let range): words(.notANumber, words.number(range.lowerBound), words.number(range.upperBound))
    case .notAmount: words(.notAnAmount)
    case .unknownChoice: words(.unknownChoice)
    case .severalChoices(let labels): words(.severalChoices, labels.prefix(4).joined(separator: ", "))
    case .notFound: words(.notFound)
    case .severalFound(let count): words(.severalFound, count >= 50 ? "50+" : String(count))
    case .identity(let digits): words(.identityDigits, String(digits))
    case .passport: words(.passportForm)
    case .phone: words(.phoneForm)
    case .oldPhone(let modern): words(.oldPhone, modern.digits)
    case .taxCode: words(.taxCodeForm)
    case .scores: words(.scoresForm)
    case .fields: words(.fieldsForm)
    case .days: words(.daysForm)
    }
  }

  func sentence(_ fault: Fault) -> String {
    switch fault.problem {
    case .missing: words(.mustBeFilled)
    case .tooLong(let limit): words(.tooLong, String(limit))
    case .invisibleCharacters: words(.invisibleCharacters)
    case .outOfRange(let range): words(.notANumber, words.number(range.lowerBound), words.number(range.upperBound))
    case .endBeforeBeginning: words(.endBeforeBeginning)
    case .unknownReference(let reference): words(.unknownRecord, reference.code.text)
    case .identityOf(let worker): words(.identityTaken, named(worker))
    case .taxCodeOf(let enterprise):
      words(.taxCodeTaken, "\(enterprise) \(register.enterprises[enterprise]?.name ?? "")")
    case .listedBy(let list): words(.listExists, list.code.text)
    case .markedTwice(let worker): words(.markedTwice, named(worker))
    case .doubled: words(.doubled)
    case .overlap: words(.spellsOverlap)
    case .sessionInUse(let number): words(.sessionInUse, String(number))
    case .notTenScores: words(.scoresForm)
    case .codeMismatch: words(.codeMismatch)
    case .frozen: words(.frozenStays)
    }
  }

  func sentence(_ doubt: Doubt) -> String {
    let others = doubt.others.prefix(3).map { code in
      register.workers[WorkerID(code)].map { "\(code) \($0.name)" } ?? code.text
    }
    let more = doubt.others.count > 3 ? words(.andMore, String(doubt.others.count - 3)) : ""
    return words(.doubt(doubt.check), others.joined(separator: ", ") + more)
  }

  func sentence(_ refusal: Refusal) -> String {
    switch refusal {
    case .unknown(let reference): words(.recordGone, reference.code.text)
    case .taken(let reference): words(.codeTaken, reference.code.text)
    case .changedMeanwhile(let reference, _): words(.changedMeanwhile, reference.code.text)
    case .stillNamed(let reference, let collection, let count):
      words(.stillNamed, context.title(of: reference.code, in: reference.collection), String(count),
        words(.recordsOf(collection)))
    case .faults(let reference, let faults):
      faults.first.map { "\(reference.code): \(sentence($0))" } ?? reference.code.text
    }
  }

  func sentence(_ problem: PaperRanges.Problem) -> String {
    switch problem {
    case .unreadable(let piece): words(.rangeUnreadable, piece)
    case .beyond(let number, let last): words(.rangeBeyond, String(number), String(last))
    case .backwards(let piece): words(.rangeBackwards, piece)
    }
  }

  private func named(_ worker: WorkerID) -> String { "\(worker) \(register.workers[worker]?.name ?? "")" }
}
