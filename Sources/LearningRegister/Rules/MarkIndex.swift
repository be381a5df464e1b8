/// The marks of every attendance list as worker rows, all in one array, the counted ones (present or late) first, with
/// how many of them repeat a person already marked on another list of the same session.
struct MarkIndex: Sendable {
  struct List: Sendable {
    /// Where the rows of the distinct workers present or late begin in `workers`, how many they are, and for how many
    /// there is room.
    var start = 0
    var count = 0
    var room = 0
    /// How many workers are named altogether; the excused and absent stand behind the others.
    var named = 0
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
    var everybody: Range<Int> { start..<(start + named) }
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
    attendance.lookThrough { _, list in
      marks += list.pointee.present.count + list.pointee.late.count
      marks += list.pointee.excused.count + list.pointee.absent.count
    }
    self.workers.reserveCapacity(marks)
    attendance.lookThrough { row, list in
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

  /// The place of the first of a campaign's sessions that have, or had, lists; the others hang on it.
  func firstSession(ofCampaign campaign: Int) -> UInt32 {
    campaign < firstSession.count ? firstSession[campaign] : MarkIndex.nowhere
  }

  /// The rows of the lists of a campaign's session.
  func listRows(ofSession number: Int, ofCampaign campaign: Int) -> [Int] {
    guard let place = session(number, ofCampaign: campaign) else { return [] }
    var rows: [Int] = []
    var row = sessions[place].firstList
    while row != MarkIndex.nowhere {
      rows.append(Int(row))
      row = lists[Int(row)].next
    }
    return rows
  }

  /// The numbers of a campaign's sessions that have lists.
  func sessionsInUse(ofCampaign campaign: Int) -> [Int] {
    guard campaign < firstSession.count else { return [] }
    var numbers: [Int] = []
    var place = firstSession[campaign]
    while place != MarkIndex.nowhere {
      if sessions[Int(place)].firstList != MarkIndex.nowhere { numbers.append(sessions[Int(place)].number) }
      place = sessions[Int(place)].next
    }
    return numbers
  }

  /// By row of the workers: whether any list names them.
  func namedWorkers(ofRows count: Int) -> [Bool] {
    var isNamed = [Bool](repeating: false, count: count)
    for list in lists {
      for place in list.everybody where Int(workers[place]) < count { isNamed[Int(workers[place])] = true }
    }
    return isNamed
  }

  /// The rows of the lists that name a worker in any status, ascending.
  func lists(naming worker: UInt32) -> [Int] {
    var places: [Int] = []
    workers.withUnsafeBufferPointer { workers in
      var start = 0
      while start < workers.count {
        // Blocks without a way out in the middle, so that many marks are compared at once.
        let end = min(start + 4096, workers.count)
        var isHere = false
        for place in start..<end { isHere = isHere || workers[place] == worker }
        if isHere {
          for place in start..<end where workers[place] == worker { places.append(place) }
        }
        start = end
      }
    }
    guard !places.isEmpty else { return [] }
    return lists.indices.filter { row in
      let list = lists[row].everybody
      guard let next = places.first(where: { $0 >= list.lowerBound }) else { return false }
      return list.contains(next)
    }
  }

  /// Takes over the attendance list in a row.
  mutating func set(
    row: Int, list: AttendanceList, campaigns: RecordTable<Campaign>, enterprises: RecordTable<Enterprise>,
    workers: RecordTable<Worker>
  ) {
    while lists.count <= row { lists.append(List()) }
    let before = takeOut(row: row)
    withUnsafePointer(to: list) { list in
      place(row: row, list, campaigns, enterprises)
      write(list, row: row, workers)
    }
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
    lists[row] = List(start: list.start, room: list.room)
    guard list.session != MarkIndex.nowhere else { return MarkIndex.nowhere }
    var place = sessions[Int(list.session)].firstList
    if place == UInt32(row) {
      sessions[Int(list.session)].firstList = list.next
    } else {
      while lists[Int(place)].next != UInt32(row) { place = lists[Int(place)].next }
      lists[Int(place)].next = list.next
    }
    return list.session
  }

  /// Notes the session and the enterprise of a list. A list whose campaign is not there has no session and never counts.
  private mutating func place(
    row: Int, _ list: UnsafePointer<AttendanceList>, _ campaigns: RecordTable<Campaign>,
    _ enterprises: RecordTable<Enterprise>
  ) {
    guard let campaign = campaigns.row(of: list.pointee.campaign) else {
      hasDangling = true
      return
    }
    if let enterprise = list.pointee.enterprise {
      if let found = enterprises.row(of: enterprise) {
        lists[row].enterprise = UInt32(found)
      } else {
        hasDangling = true
      }
    }
    let place = session(list.pointee.session, ofCampaign: campaign) ?? addSession(list.pointee.session, campaign)
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
  private mutating func write(_ list: UnsafePointer<AttendanceList>, row: Int, _ table: RecordTable<Worker>) {
    let most =
      list.pointee.present.count + list.pointee.late.count + list.pointee.excused.count + list.pointee.absent.count
    if lists[row].room < most {
      waste += lists[row].room
      lists[row].start = workers.count
      lists[row].room = most
      workers.append(contentsOf: repeatElement(0, count: most))
    }
    prepareStamps(1, workers: table.rowCount)
    stamp += 1
    lists[row].named = 0
    write(list.pointee.present, row: row, table)
    write(list.pointee.late, row: row, table)
    lists[row].count = lists[row].named
    write(list.pointee.excused, row: row, table)
    write(list.pointee.absent, row: row, table)
    lists[row].heads = list.pointee.heads ?? lists[row].count + list.pointee.walkIns.count
  }

  private mutating func write(_ marked: [WorkerID], row: Int, _ table: RecordTable<Worker>) {
    var end = lists[row].everybody.upperBound
    let stamp = stamp
    workers.withUnsafeMutableBufferPointer { workers in
      workerStamps.withUnsafeMutableBufferPointer { stamps in
        for worker in marked {
          guard let found = table.row(of: worker) else {
            hasDangling = true
            continue
          }
          if stamps[found] == stamp { continue }
          stamps[found] = stamp
          workers[end] = UInt32(truncatingIfNeeded: found)
          end += 1
        }
      }
    }
    lists[row].named = end - lists[row].start
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
      lists[Int(row)].repeats = stampMarks(of: list, after: start)
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

  /// Stamps the workers of a list and counts those stamped since `start`.
  private mutating func stampMarks(of list: List, after start: UInt32) -> Int {
    let stamp = stamp
    return workers.withUnsafeBufferPointer { workers in
      workerStamps.withUnsafeMutableBufferPointer { stamps in
        var repeats = 0
        for worker in workers[list.marks] {
          if stamps[Int(worker)] > start { repeats += 1 }
          stamps[Int(worker)] = stamp
        }
        return repeats
      }
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
      let everybody = lists[row].everybody
      lists[row].start = closed.count
      lists[row].room = everybody.count
      closed.append(contentsOf: workers[everybody])
    }
    workers = closed
    waste = 0
  }
}
