// Taking out of the register who a person is, so that the counts stay and nobody is told by them.
extension Worker {
  /// The name everybody has who was anonymised.
  public static let anonymousName = "Người đã ẩn danh"

  /// Whether everything that told who this is was taken out.
  public var isAnonymous: Bool { anonymisedOn != nil }

  /// The worker without what tells who it is. What figures need stays: enterprises with days, sex, union membership and
  /// former commune; so do former codes, which tell nothing. One who is anonymous already keeps his or her day.
  public func anonymised(on day: Day) -> Worker {
    let spells = employment.map { Employment(enterprise: $0.enterprise, from: $0.from, to: $0.to) }
    var worker = Worker(id: id, name: Worker.anonymousName, employment: spells)
    worker.revision = revision
    worker.sex = sex
    worker.formerCommune = formerCommune
    worker.unionMember = unionMember
    worker.formerIDs = formerIDs
    worker.anonymisedOn = anonymisedOn ?? day
    return worker
  }
}

extension Honour {
  /// The honour without what tells whose it is: achievement, bonus, remarks, reasons and a child's name and school. Kind,
  /// year, days, scores and decision stay, by which it counts.
  public var anonymised: Honour {
    var honour = Honour(id: id, category: category, kind: kind, subject: subject, year: year)
    if case .child(_, _, let parent) = subject {
      honour.subject = .child(name: Worker.anonymousName, school: nil, parent: parent)
    }
    honour.revision = revision
    honour.registered = registered
    honour.scores = scores
    honour.proposed = proposed
    honour.decision = decision.map {
      Decision(number: $0.number, date: $0.date, authority: $0.authority, signer: $0.signer)
    }
    honour.withdrawn = withdrawn.map { Withdrawal(number: $0.number, date: $0.date) }
    honour.formerIDs = formerIDs
    return honour
  }
}

extension Register {
  /// The change that anonymises a worker, and the honours held as subject or as parent; what is so already is left alone,
  /// and without operations when all of it is. Marks on lists stay, and names on lists that were never matched are
  /// somebody else's. Every figure is the same after it, but that the job is not recorded any more. Nil when nobody has
  /// that code.
  public func anonymising(_ id: WorkerID, on day: Day) -> Change? {
    guard let worker = workers[id] else { return nil }
    var operations: [Operation] = []
    let anonymous = worker.anonymised(on: day)
    if anonymous != worker { operations.append(.replace(.worker(anonymous), basedOn: worker.revision)) }
    for honour in honours(naming: id) {
      let anonymous = honour.anonymised
      if anonymous != honour { operations.append(.replace(.honour(anonymous), basedOn: honour.revision)) }
    }
    return Change(operations)
  }

  /// Everybody who was anonymised, in the order of registration. One look at every worker.
  public var anonymousWorkers: [Worker] {
    var found: [Worker] = []
    workers.lookThrough { _, worker in if worker.pointee.isAnonymous { found.append(worker.pointee) } }
    return found
  }

  /// Whether a worker was anonymised; false for a code nobody has.
  public func isAnonymous(_ id: WorkerID) -> Bool {
    var isAnonymous = false
    if let row = workers.row(of: id) { workers.lookAt(row: row) { isAnonymous = $0.pointee.isAnonymous } }
    return isAnonymous
  }
}
