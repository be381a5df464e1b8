/// The counted marks (present or late) of every attendance list as worker rows, all in one array, with how many of them
/// repeat a person already marked on another list of the same session.
struct MarkIndex: Sendable {
  struct List: Sendable {
    /// Where the rows of the distinct workers present or late begin in `workers`, how many they are, and for how many
    /// there is room.
    var start = 0
    var count = 0
    var room = 0
    /// How many of them a list before this one in the session also marks.
    var repeats = 0
    /// How many of them a list before this one in the session, of the same enterprise, also marks (such lists are a fault).
    var repeatsAtEnterprise = 0
    /// Everybody there, named or not: heads, or else those named and the walk-ins.
    var heads = 0
    /// The place in `sessions`.
    var session = MarkIndex.nowhere
    var enterprise = MarkIndex.nowhere
    /// The next list of the session.
    var next = MarkIndex.nowhere

    @inline(__always)
    var marks: Range<Int> { start..<(start + count) }
  }

  /// A session that has, or had, lists.
  struct Session: Sendable {
    let campaign: UInt32
    let number: Int
    var firstList = MarkIndex.nowhere
    /// The next session of the campaign.
    let next: UInt32
  }

  static let nowhere = UInt32.max
  /// By row of the attendance lists.
  private(set) var lists: [List] = []
  private(set) var sessions: [Session] = []
  /// The marks of all lists, as rows of the workers' table.
  private(set) var workers: [UInt32] = []
  /// Whether a list names a record that is not there (only after a hand edit).
  private(set) var hasDangling = false
  /// By campaign row: the first of its sessions.
  private var firstSession: [UInt32] = []
  /// Elements of `workers` that no list uses any more.
  private var waste = 0
  /// By worker row and by enterprise row: the stamp of the last list met that names them.
  private var workerStamps: [UInt32] = []
  private var enterpriseStamps: [UInt32] = []
  private var stamp: UInt32 = 0

  init() {}

  init(
    attendance: RecordTable<AttendanceList>, campaigns: RecordTable<Campaign>, enterprises: RecordTable<Enterprise>,
    workers: RecordTable<Worker>
  ) {
    lists = Array(repeating: List(), count: attendance.rowCount)
    var marks = 0
    attendance.forEach { _, list in marks += list.present.count + list.late.count }
    self.workers.reserveCapacity(marks)
    attendance.forEach { row, list in
      place(row: row, list, campaigns, enterprises)
      write(list, row: row, workers)
    }
    for session in sessions.indices { recount(UInt32(session)) }
  }

  /// The place of a campaign's session among those that have lists; nil for others.
  func session(_ number: Int, ofCampaign campaign: Int) -> Int? {
    guard campaign < firstSession.count else { return nil }
    var place = firstSession[campaign]
    while place != MarkIndex.nowhere {
      if sessions[Int(place)].number == number { return Int(place) }
      place = sessions[Int(place)].next
    }
    return nil
  }

  /// Takes over the attendance list in a row.
  mutating func set(
    row: Int, list: AttendanceList, campaigns: RecordTable<Campaign>, enterprises: RecordTable<Enterprise>,
    workers: RecordTable<Worker>
  ) {
    while lists.count <= row { lists.append(List()) }
    let before = takeOut(row: row)
    place(row: row, list, campaigns, enterprises)
    write(list, row: row, workers)
    let after = lists[row].session
    recount(after)
    if before != after { recount(before) }
    if waste > 4096 + self.workers.count / 2 { closeUp() }
  }

  /// Forgets the attendance list in a row.
  mutating func clear(row: Int) {
    guard row < lists.count else { return }
    let session = takeOut(row: row)
    waste += lists[row].room
    lists[row] = List()
    recount(session)
  }

  /// Takes a list out of its session, which is returned; its room stays.
  private mutating func takeOut(row: Int) -> UInt32 {
    let list = lists[row]
    guard list.session != MarkIndex.nowhere else { return MarkIndex.nowhere }
    var place = sessions[Int(list.session)].firstList
    if place == UInt32(row) {
      sessions[Int(list.session)].firstList = list.next
    } else {
      while lists[Int(place)].next != UInt32(row) { place = lists[Int(place)].next }
      lists[Int(place)].next = list.next
    }
    lists[row] = List(start: list.start, room: list.room)
    return list.session
  }

  /// Notes the session and the enterprise of a list. A list whose campaign is not there has no session and never counts.
  private mutating func place(
    row: Int, _ list: borrowing AttendanceList, _ campaigns: RecordTable<Campaign>, _ enterprises: RecordTable<Enterprise>
  ) {
    guard let campaign = campaigns.row(of: list.campaign) else {
      hasDangling = true
      return
    }
    if let enterprise = list.enterprise {
      if let found = enterprises.row(of: enterprise) {
        lists[row].enterprise = UInt32(found)
      } else {
        hasDangling = true
      }
    }
    let place = session(list.session, ofCampaign: campaign) ?? addSession(list.session, campaign)
    lists[row].session = UInt32(place)
    lists[row].next = sessions[place].firstList
    sessions[place].firstList = UInt32(row)
  }

  private mutating func addSession(_ number: Int, _ campaign: Int) -> Int {
    while firstSession.count <= campaign { firstSession.append(MarkIndex.nowhere) }
    sessions.append(Session(campaign: UInt32(campaign), number: number, next: firstSession[campaign]))
    firstSession[campaign] = UInt32(sessions.count - 1)
    return sessions.count - 1
  }

  /// Writes down the distinct workers of a list.
  private mutating func write(_ list: borrowing AttendanceList, row: Int, _ table: RecordTable<Worker>) {
    let most = list.present.count + list.late.count
    if lists[row].room < most {
      waste += lists[row].room
      lists[row].start = workers.count
      lists[row].room = most
      workers.append(contentsOf: repeatElement(0, count: most))
    }
    prepareStamps(1, workers: table.rowCount)
    stamp += 1
    var place = lists[row].start
    for status in [list.present, list.late] {
      for worker in status {
        guard let found = table.row(of: worker) else {
          hasDangling = true
          continue
        }
        if workerStamps[found] == stamp { continue }
        workerStamps[found] = stamp
        workers[place] = UInt32(truncatingIfNeeded: found)
        place += 1
      }
    }
    lists[row].count = place - lists[row].start
    lists[row].heads = list.heads ?? lists[row].count + list.walkIns.count
  }

  /// Counts the repetitions of one session anew.
  private mutating func recount(_ session: UInt32) {
    guard session != MarkIndex.nowhere else { return }
    var row = sessions[Int(session)].firstList
    prepareStamps(lists.count, workers: workerStamps.count)
    // Stamps above this one come from lists of this session.
    let start = stamp
    while row != MarkIndex.nowhere {
      stamp += 1
      let list = lists[Int(row)]
      var repeats = 0
      for place in list.marks {
        let worker = Int(workers[place])
        if workerStamps[worker] > start { repeats += 1 }
        workerStamps[worker] = stamp
      }
      lists[Int(row)].repeats = repeats
      lists[Int(row)].repeatsAtEnterprise = 0
      if list.enterprise != MarkIndex.nowhere {
        let enterprise = Int(list.enterprise)
        while enterpriseStamps.count <= enterprise { enterpriseStamps.append(0) }
        if enterpriseStamps[enterprise] > start { recountTwins(of: row, in: session) }
        enterpriseStamps[enterprise] = stamp
      }
      row = list.next
    }
  }

  /// Counts how many of a list's marks the lists of its enterprise before it have.
  private mutating func recountTwins(of row: UInt32, in session: UInt32) {
    var before = Set<UInt32>()
    var place = sessions[Int(session)].firstList
    while place != row {
      let list = lists[Int(place)]
      if list.enterprise == lists[Int(row)].enterprise { before.formUnion(workers[list.marks]) }
      place = list.next
    }
    lists[Int(row)].repeatsAtEnterprise = workers[lists[Int(row)].marks].count { before.contains($0) }
  }

  /// Makes sure that so many more stamps can be given, and that every worker has one.
  private mutating func prepareStamps(_ count: Int, workers: Int) {
    if workerStamps.count < workers {
      workerStamps.append(contentsOf: repeatElement(0, count: workers - workerStamps.count))
    }
    guard Int(stamp) + count >= Int(UInt32.max) else { return }
    workerStamps = Array(repeating: 0, count: workerStamps.count)
    enterpriseStamps = Array(repeating: 0, count: enterpriseStamps.count)
    stamp = 0
  }

  /// Writes the marks of all lists close together again.
  private mutating func closeUp() {
    var closed: [UInt32] = []
    closed.reserveCapacity(workers.count - waste)
    for row in lists.indices {
      let marks = lists[row].marks
      lists[row].start = closed.count
      lists[row].room = marks.count
      closed.append(contentsOf: workers[marks])
    }
    workers = closed
    waste = 0
  }
}
