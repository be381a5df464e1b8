public import LearningRegister

// Faults, doubts, refusals and problems as sentences in the clerk's words.
extension Words {
  /// A hard fault in a sentence.
  public func sentence(_ fault: Fault, in register: Register) -> String {
    switch fault.problem {
    case .missing: self(.mustBeFilled)
    case .tooLong(let limit): self(.tooLong, String(limit))
    case .invisibleCharacters: self(.invisibleCharacters)
    case .outOfRange(let range): self(.notANumber, number(range.lowerBound), number(range.upperBound))
    case .endBeforeBeginning: self(.endBeforeBeginning)
    case .unknownReference(let reference): self(.unknownRecord, reference.code.text)
    case .identityOf(let worker): self(.identityTaken, named(worker, in: register))
    case .taxCodeOf(let enterprise):
      self(.taxCodeTaken, "\(enterprise) \(register.enterprises[enterprise]?.name ?? "")")
    case .listedBy(let list): self(.listExists, list.code.text)
    case .markedTwice(let worker): self(.markedTwice, named(worker, in: register))
    case .doubled: self(.doubled)
    case .overlap: self(.spellsOverlap)
    case .sessionInUse(let number): self(.sessionInUse, String(number))
    case .notTenScores: self(.scoresForm)
    case .codeMismatch: self(.codeMismatch)
    case .frozen: self(.frozenStays)
    case .future: self(.afterToday)
    case .anonymous: self(.staysAnonymous)
    }
  }

  /// A doubt in a sentence.
  public func sentence(_ doubt: Doubt, in register: Register) -> String {
    let others = doubt.others.prefix(3).map { code in
      register.workers[WorkerID(code)].map { "\(code) \($0.name)" } ?? code.text
    }
    let more = doubt.others.count > 3 ? self(.andMore, String(doubt.others.count - 3)) : ""
    return self(.doubt(doubt.check), others.joined(separator: ", ") + more)
  }

  /// Why a change was refused, in a sentence.
  public func sentence(_ refusal: Refusal, in register: Register) -> String {
    switch refusal {
    case .unknown(let reference): self(.recordGone, reference.code.text)
    case .taken(let reference): self(.codeTaken, reference.code.text)
    case .changedMeanwhile(let reference, _): self(.changedMeanwhile, reference.code.text)
    case .stillNamed(let reference, let collection, let count):
      self(
        .stillNamed, register.title(of: reference), String(count),
        self(.recordsOf(collection)))
    case .stopped: self(.stoppedStoring)
    case .faults(let reference, let faults):
      "\(reference.code): "
        + faults.map { "\"\($0.member)\" \(sentence($0, in: register))" }.joined(separator: "; ")
    }
  }

  private func named(_ worker: WorkerID, in register: Register) -> String {
    "\(worker) \(register.workers[worker]?.name ?? "")"
  }
}

extension Register {
  /// How a record is called; its code when it has no name of its own.
  func title(of reference: RecordReference) -> String {
    let code = reference.code
    return switch reference.collection {
    case .enterprises: enterprises[EnterpriseID(code)]?.name ?? code.text
    case .workers: workers[WorkerID(code)]?.name ?? code.text
    case .campaigns: campaigns[CampaignID(code)]?.name ?? code.text
    case .honours: honours[HonourID(code)].map { name(of: $0.subject) } ?? code.text
    case .attendance:
      attendance[AttendanceListID(code)].flatMap { campaigns[$0.campaign]?.name } ?? code.text
    default: code.text
    }
  }
}

extension Workbench {
  func sentence(_ fault: Fault) -> String { words.sentence(fault, in: register) }
  func sentence(_ doubt: Doubt) -> String { words.sentence(doubt, in: register) }
  func sentence(_ refusal: Refusal) -> String { words.sentence(refusal, in: register) }

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
    case .identity(let text) where text.count == 11 && IdentityDocument(kind: .cccd, number: "0" + text) != nil:
      words(.identityLostZero, "0" + text)
    case .identity(let text): words(.identityDigits, String(text.count))
    case .passport: words(.passportForm)
    case .phone: words(.phoneForm)
    case .oldPhone(let modern): words(.oldPhone, modern.digits)
    case .taxCode: words(.taxCodeForm)
    case .scores: words(.scoresForm)
    case .fields: words(.fieldsForm)
    case .days: words(.daysForm)
    case .percents: words(.percentsForm)
    case .dayTaken: words(.dayTaken)
    case .afterToday: words(.afterToday)
    }
  }

  func sentence(_ problem: PaperRanges.Problem) -> String {
    switch problem {
    case .unreadable(let piece): words(.rangeUnreadable, piece)
    case .beyond(let number, let last): words(.rangeBeyond, String(number), String(last))
    case .backwards(let piece): words(.rangeBackwards, piece)
    }
  }
}
