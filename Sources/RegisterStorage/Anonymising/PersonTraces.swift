internal import JSONText
public import LearningRegister
internal import VietnameseText

/// What the register and its journal hold by which a person can be told: to show it all to that person, and to take it out
/// when the person is anonymised.
public struct PersonTraces: Hashable, Sendable {
  /// Names on paper lists that were matched with the person, in order of list.
  public struct MatchedName: Hashable, Sendable {
    /// The list.
    public let list: AttendanceListID
    /// The text as it stood there.
    public let text: String
  }

  /// The worker.
  public let worker: WorkerID
  /// The codes of records that became one with the worker's, in order.
  public internal(set) var formerCodes: [Code] = []
  /// The honours the worker ever held, as subject or as parent, in order of code.
  public internal(set) var honours: [HonourID] = []
  /// Names on lists matched with the worker.
  public internal(set) var matchedNames: [MatchedName] = []
  /// The names the worker had.
  public internal(set) var names: Set<String> = []
  /// Identity and telephone numbers.
  var numbers: Set<String> = []
  /// Whether no other worker has that name, so that it means this person wherever it stands.
  var isNameUnique = false
  /// Whether the worker, or a record that became one with it, is meant.
  func isPerson(_ code: Code) -> Bool { code == worker.code || formerCodes.contains(code) }

  /// Takes in what a state of the worker's record tells.
  mutating func note(_ state: Worker) {
    guard state.name != Worker.anonymousName else { return }
    names.insert(state.name)
    if let number = state.identity?.number { numbers.insert(number) }
    if let phone = state.phone { numbers.insert(phone.digits) }
  }

  /// Everything that is looked for as text, as bytes of a file.
  var texts: [[UInt8]] { (names.sorted() + numbers.sorted()).map { Array($0.utf8) } }

  /// Whether a free text tells a number of the person's, or the name where it is nobody else's.
  public func isTold(in text: String) -> Bool { cleaned(text, isAboutPerson: false) != text }

  /// A free text without the person's numbers, and without the name where the text is about the person or the name is
  /// nobody else's.
  func cleaned(_ text: String, isAboutPerson: Bool) -> String {
    var cleaned = text
    for number in numbers where !number.isEmpty { cleaned = cleaned.replacing(number, with: "***") }
    guard isAboutPerson || isNameUnique else { return cleaned }
    // The longest first: one name may begin with another.
    for name in names.sorted(by: { $0.count > $1.count }) {
      cleaned = cleaned.replacing(name, with: Worker.anonymousName)
    }
    let folded = " \(TextFold.folded(cleaned)) "
    // Written another way, without marks perhaps: then nothing of the text is left.
    let isTold = names.contains { name in
      let name = TextFold.folded(name)
      return name.contains(" ") && folded.contains(" \(name) ")
    }
    return isTold ? Worker.anonymousName : cleaned
  }

  /// Whether a text on a list may be the person: the name in whatever spelling, or a number.
  func isNamed(_ text: String) -> Bool {
    let folded = TextFold.folded(text)
    return names.contains { TextFold.folded($0) == folded } || numbers.contains(text.filter { $0 != " " })
  }

  /// Whether a text shares a word with a name, or is a number: enough where one name went and one person came.
  func mayBeNamed(_ text: String) -> Bool {
    let words = Set(TextFold.folded(text).split(separator: " "))
    return names.contains { !words.isDisjoint(with: TextFold.folded($0).split(separator: " ")) }
      || (!text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x20 })
  }
}

extension RegisterFolder {
  /// What the register and the whole journal hold by which a worker can be told; of one who is not registered nothing.
  public func traces(of worker: WorkerID, in register: inout Register) throws(StorageError) -> PersonTraces {
    var traces = PersonTraces(worker: worker)
    guard let present = register.workers[worker] else { return traces }
    traces.note(present)
    var honours: Set<HonourID> = Set(register.honours(naming: worker).map(\.id))
    // A former code may be that of another folder, and somebody else's here: it counts only where the journal tells of the
    // merging.
    let claimed = present.formerIDs.compactMap { Code($0) }.filter { register.workers[WorkerID($0)] == nil }
    let wanted = ([worker.code] + claimed).map { Array($0.text.utf8) + [UInt8(ascii: "\"")] }
    var candidates: [(list: AttendanceListID, gone: [String], isSingle: Bool)] = []
    let search = JournalSearch(journal: journal, last: place)
    try search.lines(with: wanted + [Array(",\"import\":{\"file\":".utf8)]) { line in
      guard let change = search.change(line), let whole = try? journal.complete(change, previous: true) else {
        return true
      }
      let operations = whole.operations
      // Newest first: who became one with the worker last is known before who became one with that record.
      let isTouched = operations.contains { operation in
        guard let record = operation.record, case .worker(let state) = record else { return false }
        return traces.isPerson(state.id.code)
      }
      for case .remove(let reference, _) in operations.map(\.operation)
      where isTouched && reference.collection == .workers && claimed.contains(reference.code)
        && !traces.formerCodes.contains(reference.code)
      {
        traces.formerCodes.append(reference.code)
      }
      for operation in operations {
        for state in [operation.record, operation.previous].compactMap({ $0 }) {
          switch state {
          case .worker(let state) where traces.isPerson(state.id.code): traces.note(state)
          case .honour(let honour):
            if let holder = honour.subject.worker, traces.isPerson(holder.code) { honours.insert(honour.id) }
          default: break
          }
        }
        if let candidate = traces.matching(operation) { candidates.append(candidate) }
      }
      return true
    }
    for candidate in candidates.reversed() {
      let open = register.attendance[candidate.list]?.walkIns ?? []
      for text in candidate.gone where !open.contains(text) && text != Worker.anonymousName {
        guard candidate.isSingle ? traces.mayBeNamed(text) : traces.isNamed(text) else { continue }
        let match = PersonTraces.MatchedName(list: candidate.list, text: text)
        if !traces.matchedNames.contains(match) { traces.matchedNames.append(match) }
      }
    }
    traces.matchedNames.sort { $0.list < $1.list }
    traces.formerCodes.sort()
    traces.honours = honours.sorted()
    traces.isNameUnique = traces.names.allSatisfy { name in
      register.workers(named: name).allSatisfy { $0 == worker }
    }
    return traces
  }
}

extension PersonTraces {
  /// The names that went from a list in a change that marked the person there; nil for every other operation.
  fileprivate func matching(
    _ operation: StoredOperation
  ) -> (list: AttendanceListID, gone: [String], isSingle: Bool)? {
    guard case .attendance(let new)? = operation.record, case .attendance(let old)? = operation.previous else {
      return nil
    }
    func marked(_ list: AttendanceList) -> Set<WorkerID> { Set(AttendanceList.Status.allCases.flatMap { list[$0] }) }
    let came = marked(new).subtracting(marked(old))
    guard came.contains(where: { isPerson($0.code) }) else { return nil }
    var left = new.walkIns
    var gone: [String] = []
    for text in old.walkIns {
      if let place = left.firstIndex(of: text) { left.remove(at: place) } else { gone.append(text) }
    }
    return gone.isEmpty ? nil : (new.id, gone, came.count == 1 && gone.count == 1)
  }
}

extension StoredOperation {
  /// The record as the operation left it; nil when it removed it.
  var record: Record? {
    switch operation {
    case .add(let record), .replace(let record, _), .restore(let record): record
    case .remove: nil
    }
  }
}

extension PersonTraces {
  /// Other people's and other records in which the person's name stands, where it is nobody else's, or a number: they are
  /// not altered when the person is anonymised. Names on lists are told with them.
  public func mentions(in register: Register) -> [RecordReference] {
    let texts = (isNameUnique ? names.sorted() : []).map { Array($0.utf8) } + numbers.sorted().map { Array($0.utf8) }
    let own = Set([worker.code] + formerCodes)
    return Collection.allCases.flatMap { collection in
      register.records(of: collection).filter { record in
        switch record {
        case .worker(let other) where own.contains(other.id.code): return false
        case .honour(let honour) where honour.subject.worker.map({ own.contains($0.code) }) ?? false: return false
        default: break
        }
        var writer = JSONWriter()
        record.encode(into: &writer)
        return writer.withBytes { bytes in texts.contains { bytes.holds($0) } }
      }.map(\.reference)
    }
  }
}
