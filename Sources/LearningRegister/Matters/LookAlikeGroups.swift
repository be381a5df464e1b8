internal import VietnameseText

/// Workers of one name and year of birth, group by group, where two may be one person.
struct LookAlikeGroups: Sendable {
  /// By the row of its first worker: the rows of a group, ascending.
  private(set) var groups: [Int: [Int]] = [:]
  /// By worker row: what the name index files the worker under; 0 where it cannot.
  private var numbers: [UInt64] = []
  /// By number: the first rows of its groups.
  private var firsts: [UInt64: [Int]] = [:]

  /// Looks at the next rows, those of a group met included; false when all were looked at. The name index must be whole.
  mutating func take(_ count: Int, from register: Register) -> Bool {
    var left = count
    while numbers.count < register.workers.rowCount {
      guard left > 0 else { return true }
      let row = numbers.count
      let number = LookAlikeGroups.number(row: row, in: register)
      numbers.append(number)
      left -= 1
      if number != 0, register.names.isLast(row, of: number) { left -= lookAt(number, in: register) }
    }
    return false
  }

  /// Takes over what happened to the worker in a row, once all were looked at.
  mutating func update(_ row: Int, in register: Register) {
    let number = LookAlikeGroups.number(row: row, in: register)
    while numbers.count <= row { numbers.append(0) }
    let before = numbers[row]
    numbers[row] = number
    for number in Set([before, number]) where number != 0 { _ = lookAt(number, in: register) }
  }

  private static func number(row: Int, in register: Register) -> UInt64 {
    var number: UInt64 = 0
    register.workers.lookAt(row: row) { number = NameIndex.number(of: $0.pointee) ?? 0 }
    return number
  }

  /// Makes the groups of a number anew; how many rows it has.
  private mutating func lookAt(_ number: UInt64, in register: Register) -> Int {
    for first in firsts[number] ?? [] { groups[first] = nil }
    firsts[number] = nil
    let rows = register.names.rows(of: number)
    // Two people with papers of their own are two people: nearly always that is all there is to look at.
    guard rows.count > 1, rows.contains(where: { isWithoutPaper(row: $0, in: register) }) else { return rows.count }
    // Nearly always one name; two may come to one number.
    var named: [NameAndYear: (rows: [Int], withoutPaper: Int)] = [:]
    for row in rows {
      register.workers.lookAt(row: row) { worker in
        guard !worker.pointee.accepted.contains(where: { $0.check == Doubt.Check.lookAlike.rawValue }) else { return }
        let key = NameAndYear(name: TextFold.folded(worker.pointee.name), year: worker.pointee.born?.year)
        named[key, default: ([], 0)].rows.append(row)
        if worker.pointee.identity == nil { named[key]?.withoutPaper += 1 }
      }
    }
    for group in named.values where group.rows.count > 1 && group.withoutPaper > 0 {
      groups[group.rows[0]] = group.rows
      firsts[number, default: []].append(group.rows[0])
    }
    return rows.count
  }

  private func isWithoutPaper(row: Int, in register: Register) -> Bool {
    var isWithout = false
    register.workers.lookAt(row: row) { isWithout = $0.pointee.identity == nil }
    return isWithout
  }

  private struct NameAndYear: Hashable {
    let name: String
    let year: Int?
  }
}
