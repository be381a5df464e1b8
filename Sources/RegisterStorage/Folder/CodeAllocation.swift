internal import LearningRegister

/// Gives new records their codes, under the lock, where every code in use is known.
struct CodeAllocation {
  private let day: Day
  private var next: [Collection: Code] = [:]
  private var given: [RecordReference: Code] = [:]

  /// The change with a free code for every new record whose code is taken or stands for none; what the other records of
  /// the change say about it follows.
  static func allocate(_ change: Change, in register: borrowing Register, on day: Day) throws(Refusal) -> Change {
    var allocation = CodeAllocation(day: day)
    var added: Set<RecordReference> = []
    var codes: [Code?] = []
    for operation in change.operations {
      guard case .add(let record) = operation else {
        codes.append(nil)
        continue
      }
      let reference = record.reference
      let isFree = !reference.code.isPlaceholder && !added.contains(reference) && register.record(reference) == nil
      let code = isFree ? nil : try allocation.code(for: reference, in: register)
      added.insert(code.map { RecordReference(reference.collection, $0) } ?? reference)
      codes.append(code)
    }
    guard !allocation.given.isEmpty else { return change }
    var result = change
    for (index, code) in codes.enumerated() {
      result.operations[index] = allocation.renamed(change.operations[index], code: code)
    }
    return result
  }

  private init(day: Day) { self.day = day }

  private mutating func code(
    for reference: RecordReference, in register: borrowing Register
  ) throws(Refusal) -> Code {
    let collection = reference.collection
    guard var code = next[collection] ?? register.nextCode(in: collection, on: day) else {
      // The code is part of the content: an office version's day, a task's year and clause.
      throw reference.code.isPlaceholder ? .faults(reference, [Fault("id", .missing)]) : .taken(reference)
    }
    while register.record(RecordReference(collection, code)) != nil { code = try code.successor(for: reference) }
    next[collection] = try code.successor(for: reference)
    given[reference] = code
    return code
  }

  private func renamed(_ operation: Operation, code: Code?) -> Operation {
    switch operation {
    case .add(let record): .add(renamed(record).stamped(code: code))
    case .replace(let record, let revision): .replace(renamed(record), basedOn: revision)
    case .restore(let record): .restore(renamed(record))
    case .remove: operation
    }
  }

  private func new<R: RegisterRecord>(_ id: Identifier<R>) -> Identifier<R> {
    given[RecordReference(id)].map { Identifier($0) } ?? id
  }

  /// The record with the codes it names replaced by those given; its own code stays.
  private func renamed(_ record: Record) -> Record {
    switch record {
    case .worker(var worker):
      for index in worker.employment.indices {
        worker.employment[index].enterprise = new(worker.employment[index].enterprise)
      }
      return .worker(worker)
    case .campaign(var campaign):
      campaign.enterprises = campaign.enterprises.map(new)
      return .campaign(campaign)
    case .attendance(var list):
      list.campaign = new(list.campaign)
      list.enterprise = list.enterprise.map(new)
      for status in AttendanceList.Status.allCases { list[status] = list[status].map(new) }
      list.printed = list.printed.map(new)
      return .attendance(list)
    case .honour(var honour):
      honour.subject = renamed(honour.subject)
      return .honour(honour)
    case .visit(var visit):
      visit.enterprise = new(visit.enterprise)
      return .visit(visit)
    case .office, .targets, .enterprise, .task, .frozen:
      return record
    }
  }

  private func renamed(_ subject: Honour.Subject) -> Honour.Subject {
    switch subject {
    case .worker(let worker): .worker(new(worker))
    case .child(let name, let school, let parent): .child(name: name, school: school, parent: parent.map(new))
    case .enterprise(let enterprise): .enterprise(new(enterprise))
    case .collective(let name, let enterprise): .collective(name: name, enterprise: enterprise.map(new))
    }
  }
}

extension Code {
  /// Whether the code only stands for one still to be given: `-`, or `-` and a mark that tells several apart.
  var isPlaceholder: Bool { text.utf8.first == UInt8(ascii: "-") }

  /// The code with the number at its end one higher.
  fileprivate func successor(for reference: RecordReference) throws(Refusal) -> Code {
    let text = text
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let next = String((Int(text.suffix(digits)) ?? 0) + 1)
    let padding = String(repeating: "0", count: max(0, digits - next.count))
    guard let code = Code(text.dropLast(digits) + padding + next) else { throw .taken(reference) }
    return code
  }
}
