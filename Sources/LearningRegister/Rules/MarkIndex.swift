/// The counted marks (present or late) of every attendance list as worker rows, with how many of them repeat a person
/// already marked on an earlier list of the same session.
struct MarkIndex: Sendable {
  struct List: Sendable {
    /// Rows of the distinct workers present or late.
    var workers: [UInt32] = []
    /// How many of them an earlier list of the same session also marks.
    var repeats = 0
    /// How many of them an earlier list of the same session and enterprise also marks (two such lists are a fault).
    var repeatsAtEnterprise = 0
    var campaign: UInt32 = MarkIndex.nowhere
    var session: Int32 = 0
    var enterprise: UInt32 = MarkIndex.nowhere
    /// Everybody there, named or not: heads, or else those named and the walk-ins.
    var heads: Int = 0
  }

  struct SessionKey: Hashable, Sendable {
    let campaign: UInt32
    let session: Int32
  }

  static let nowhere = UInt32.max
  private(set) var lists: [List] = []
  private var sessions: [SessionKey: [UInt32]] = [:]
  /// Whether a list names a record that is not there (only after a hand edit).
  private(set) var hasDangling = false

  init() {}

  init(of register: Register) {
    lists = Array(repeating: List(), count: register.attendance.rowCount)
    sessions.reserveCapacity(register.attendance.count)
    register.attendance.forEach { row, list in place(row: row, list: list, in: register) }
    // Lists of one session follow each other, so one stamp per worker tells both kinds of repetition.
    var stamps = [UInt32](repeating: 0, count: register.workers.rowCount)
    var stamp: UInt32 = 0
    for rows in sessions.values {
      let start = stamp
      for row in rows {
        stamp += 1
        guard let list = register.attendance[row: Int(row)] else { continue }
        var seen: [UInt32] = []
        seen.reserveCapacity(list.present.count + list.late.count)
        var repeats = 0
        for marked in [list.present, list.late] {
          for worker in marked {
            guard let found = register.workers.row(of: worker) else {
              hasDangling = true
              continue
            }
            let last = stamps[found]
            if last == stamp { continue }
            if last > start { repeats += 1 }
            stamps[found] = stamp
            seen.append(UInt32(found))
          }
        }
        lists[Int(row)].workers = seen
        lists[Int(row)].repeats = repeats
        finish(row: Int(row), list: list)
      }
      recountTwins(rows)
    }
  }

  mutating func set(row: Int, list: AttendanceList, in register: Register) {
    while lists.count <= row { lists.append(List()) }
    clear(row: row)
    place(row: row, list: list, in: register)
    var seen: [UInt32] = []
    var known = Set<UInt32>()
    for worker in list.present + list.late {
      guard let found = register.workers.row(of: worker) else {
        hasDangling = true
        continue
      }
      if known.insert(UInt32(found)).inserted { seen.append(UInt32(found)) }
    }
    lists[row].workers = seen
    finish(row: row, list: list)
    recount(SessionKey(campaign: lists[row].campaign, session: lists[row].session))
  }

  mutating func clear(row: Int) {
    guard row < lists.count else { return }
    let key = SessionKey(campaign: lists[row].campaign, session: lists[row].session)
    lists[row] = List()
    guard key.campaign != MarkIndex.nowhere else { return }
    sessions[key]?.removeAll { $0 == UInt32(row) }
    recount(key)
  }

  private mutating func place(row: Int, list: AttendanceList, in register: Register) {
    guard let campaign = register.campaigns.row(of: list.campaign), let session = Int32(exactly: list.session) else {
      hasDangling = true
      return
    }
    lists[row].campaign = UInt32(campaign)
    lists[row].session = session
    if let enterprise = list.enterprise {
      if let found = register.enterprises.row(of: enterprise) {
        lists[row].enterprise = UInt32(found)
      } else {
        hasDangling = true
      }
    }
    sessions[SessionKey(campaign: UInt32(campaign), session: session), default: []].append(UInt32(row))
  }

  private mutating func finish(row: Int, list: AttendanceList) {
    lists[row].heads = list.heads ?? lists[row].workers.count + list.walkIns.count
  }

  /// Counts the repetitions of one session anew.
  private mutating func recount(_ key: SessionKey) {
    guard let rows = sessions[key] else { return }
    var seen = Set<UInt32>()
    for row in rows {
      var repeats = 0
      for worker in lists[Int(row)].workers where !seen.insert(worker).inserted { repeats += 1 }
      lists[Int(row)].repeats = repeats
    }
    recountTwins(rows)
  }

  private mutating func recountTwins(_ rows: [UInt32]) {
    for (index, row) in rows.enumerated() {
      let enterprise = lists[Int(row)].enterprise
      let twins = rows[..<index].filter { lists[Int($0)].enterprise == enterprise }
      lists[Int(row)].repeatsAtEnterprise =
        twins.isEmpty
        ? 0 : lists[Int(row)].workers.count { worker in twins.contains { lists[Int($0)].workers.contains(worker) } }
    }
  }
}
