internal import LearningRegister
internal import VietnameseText

/// Finds the registered worker a name or number on paper means: among the workers of one enterprise first, then among all.
struct PersonMatcher: Sendable {
  /// Who it is, or who it may be.
  struct Match: Hashable, Sendable {
    /// The one worker meant; nil when a person has to look.
    var certain: WorkerID?
    /// Look-alikes, best first, at most nine.
    var candidates: [WorkerID] = []
  }

  private struct Person: Sendable {
    let id: WorkerID
    let folded: String
    let year: Int?
  }

  private let persons: [Person]
  private var byName: [String: [WorkerID]] = [:]
  private var byPhone: [String: [WorkerID]] = [:]
  /// The telephone numbers of everybody, made only when one was pasted that nobody here has.
  private var everyPhone: [String: [WorkerID]]?

  /// Looks among these workers first.
  init(_ there: [WorkerID], in register: Register) {
    persons = there.compactMap { id in
      register.workers[id].map { Person(id: id, folded: TextFold.folded($0.name), year: $0.born?.year) }
    }
    for person in persons {
      byName[person.folded, default: []].append(person.id)
      if let phone = register.workers[person.id]?.phone { byPhone[phone.digits, default: []].append(person.id) }
    }
  }

  mutating func match(_ line: PastedLine, in register: inout Register) -> Match {
    if let number = line.number, let id = register.worker(identifiedBy: number) {
      return line.isZeroRestored ? Match(candidates: [id]) : Match(certain: id)
    }
    if let code = line.code, register.workers.contains(WorkerID(code)) { return Match(certain: WorkerID(code)) }
    if let phone = line.phone {
      let found = owners(of: phone, in: register)
      // A family may share a telephone: with another name beside it, somebody has to look.
      let isNameRight = found.count == 1 && (line.name.isEmpty || isNamed(found[0], line.name, in: register))
      if isNameRight { return Match(certain: found[0]) }
      if line.name.isEmpty, !found.isEmpty { return Match(candidates: Array(found.prefix(9))) }
    }
    guard !line.name.isEmpty else { return Match() }
    let folded = TextFold.folded(line.name)
    let here = possible(byName[folded] ?? [], line, in: register)
    if !here.isEmpty { return chosen(here, line, in: register) }
    let anywhere = possible(register.workers(named: line.name), line, in: register)
    if !anywhere.isEmpty { return chosen(anywhere, line, in: register) }
    return Match(candidates: alike(line) { PersonMatcher.isNear($0, folded) })
  }

  /// Those here who share the family and the given name, for somebody who looks a single name over.
  func namesakes(of line: PastedLine) -> [WorkerID] {
    let words = TextFold.folded(line.name).split(separator: " ")
    guard words.count > 1 else { return [] }
    return alike(line) { name in
      let other = name.split(separator: " ")
      return other.first == words.first && other.last == words.last
    }
  }

  private func alike(_ line: PastedLine, _ isAlike: (String) -> Bool) -> [WorkerID] {
    persons.filter { person in
      (line.year == nil || person.year == nil || person.year == line.year) && isAlike(person.folded)
    }.prefix(9).map(\.id)
  }

  private mutating func owners(of phone: PhoneNumber, in register: Register) -> [WorkerID] {
    if let here = byPhone[phone.digits] { return here }
    if everyPhone == nil {
      var all: [String: [WorkerID]] = [:]
      register.workers.forEach { _, worker in
        if let phone = worker.phone { all[phone.digits, default: []].append(worker.id) }
      }
      everyPhone = all
    }
    return everyPhone?[phone.digits] ?? []
  }

  private func isNamed(_ id: WorkerID, _ name: String, in register: Register) -> Bool {
    register.workers[id].map { TextFold.folded($0.name) == TextFold.folded(name) } ?? false
  }

  /// Without those whose year of birth or identity number is another one.
  private func possible(_ ids: [WorkerID], _ line: PastedLine, in register: Register) -> [WorkerID] {
    ids.filter { id in
      guard let worker = register.workers[id] else { return false }
      if let year = line.year, let born = worker.born?.year, born != year { return false }
      if let number = line.number, !line.isZeroRestored, let other = worker.identity?.number,
        other.count == number.count
      {
        return false
      }
      return true
    }
  }

  /// One who is spelled so is meant; a name typed without marks means everybody it may stand for.
  private func chosen(_ ids: [WorkerID], _ line: PastedLine, in register: Register) -> Match {
    let spelled = ids.filter { PersonName.isSpelled(line.name, as: register.workers[$0]?.name ?? "") }
    if spelled.count == 1 { return Match(certain: spelled[0]) }
    return Match(candidates: Array((spelled + ids.filter { !spelled.contains($0) }).prefix(9)))
  }

  /// Whether two folded names may be one: a letter more, less or another, or a middle name left out.
  private static func isNear(_ one: String, _ other: String) -> Bool {
    let left = one.split(separator: " ")
    let right = other.split(separator: " ")
    if left.count > 1, right.count > 1, left.count != right.count, left.first == right.first, left.last == right.last {
      return true
    }
    return isOneLetterApart(Array(one.utf8), Array(other.utf8))
  }

  private static func isOneLetterApart(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard long.count - short.count <= 1, long.count > 4 else { return false }
    var same = 0
    while same < short.count, short[same] == long[same] { same += 1 }
    let restOfShort = short.dropFirst(long.count == short.count ? same + 1 : same)
    return restOfShort.elementsEqual(long.dropFirst(same + 1))
  }
}
