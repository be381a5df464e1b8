extension Register {
  /// The one change that makes one person of two records: the record that stays takes in the other, which is removed.
  /// On the attendance lists the person stands once in every session, as what counts most (present, late, excused,
  /// absent), and honours follow. Nil when one of the two is not
  /// registered or was anonymised.
  public func merging(
    _ removed: WorkerID, into kept: WorkerID, choices: [WorkerMerging.Member: WorkerMerging.Choice] = [:]
  ) -> Change? {
    guard removed != kept, let gone = workers[removed], let stays = workers[kept],
      !gone.isAnonymous, !stays.isAnonymous
    else { return nil }
    var merging = WorkerMerging(gone, into: stays)
    merging.choices = choices
    return change(of: merging)
  }

  private func change(of merging: WorkerMerging) -> Change {
    let (kept, removed) = (merging.kept.id, merging.removed.id)
    let worker = merging.merged
    var operations = mergedLists(removed, into: worker)
      .map { Operation.replace(.attendance($0), basedOn: $0.revision) }
    for honour in honourRows(of: removed).compactMap({ honours[row: $0] }).sorted(by: { $0.id < $1.id }) {
      guard let subject = honour.subject.moved(from: removed, to: kept) else { continue }
      var moved = honour
      moved.subject = subject
      operations.append(.replace(.honour(moved), basedOn: honour.revision))
    }
    // The one goes before the other takes over its number, and comes back after the number was given back.
    operations.append(.remove(RecordReference(removed), basedOn: merging.removed.revision))
    operations.append(.replace(.worker(worker), basedOn: merging.kept.revision))
    return Change(operations)
  }

  /// How many sessions a worker is marked at, in any status.
  public func sessions(naming worker: WorkerID) -> Int {
    Set(lists(naming: worker).map { SessionKey($0) }).count
  }

  /// How many honours a worker holds, as subject or as parent.
  public func honours(of worker: WorkerID) -> Int { honourRows(of: worker).count }

  /// The honours a worker holds, as subject or as parent, in order of code.
  public func honours(naming worker: WorkerID) -> [Honour] {
    honourRows(of: worker).compactMap { honours[row: $0] }.sorted { $0.id < $1.id }
  }

  /// The rows of those honours.
  func honourRows(of worker: WorkerID) -> [Int] {
    var rows: [Int] = []
    honours.lookThrough { row, honour in
      switch honour.pointee.subject {
      case .worker(worker), .child(_, _, worker): rows.append(row)
      default: break
      }
    }
    return rows
  }

  private func lists(naming worker: WorkerID) -> [AttendanceList] {
    guard let row = workers.row(of: worker) else { return [] }
    return marks.lists(naming: UInt32(row)).compactMap { attendance[row: $0] }
  }

  /// The lists that change, in order of code.
  private func mergedLists(_ removed: WorkerID, into kept: Worker) -> [AttendanceList] {
    var sessions: [SessionKey: [AttendanceList]] = [:]
    for list in lists(naming: removed) { sessions[SessionKey(list), default: []].append(list) }
    for list in lists(naming: kept.id) where sessions[SessionKey(list)]?.contains(where: { $0.id == list.id }) == false
    {
      sessions[SessionKey(list)]?.append(list)
    }
    var changed: [AttendanceList] = []
    for (session, lists) in sessions {
      func status(_ list: AttendanceList) -> AttendanceList.Status? { list.bestStatus(of: kept.id, removed) }
      let best = AttendanceList.Status.allCases.first { wanted in lists.contains { status($0) == wanted } }
      let date = campaigns[session.campaign]?.session(session.number)?.date
      func isHome(_ list: AttendanceList) -> Bool {
        guard let enterprise = list.enterprise, let date else { return false }
        return kept.employment.contains { $0.enterprise == enterprise && $0.isActive(on: date) }
      }
      // Of several lists with that status the one of the workplace keeps the mark.
      let candidates = lists.filter { status($0) == best }.sorted { $0.id < $1.id }
      let home =
        candidates.first(where: isHome) ?? candidates.first { $0.status(of: kept.id) != nil } ?? candidates.first
      for list in lists {
        let merged = list.naming(kept.id, insteadOf: removed, as: list.id == home?.id ? best : nil)
        if merged != list { changed.append(merged) }
      }
    }
    return changed.sorted { $0.id < $1.id }
  }
}

/// One session of a campaign.
private struct SessionKey: Hashable {
  let campaign: CampaignID
  let number: Int

  init(_ list: AttendanceList) {
    campaign = list.campaign
    number = list.session
  }
}

extension AttendanceList {
  /// What counts most of the marks of two codes of one person.
  fileprivate func bestStatus(of one: WorkerID, _ other: WorkerID) -> Status? {
    Status.allCases.first { self[$0].contains(one) || self[$0].contains(other) }
  }

  /// The list with the person named once with one status in the place of the first such mark, or not at all. A counted
  /// mark that goes takes its head with it: that head is counted elsewhere.
  fileprivate func naming(_ kept: WorkerID, insteadOf removed: WorkerID, as wanted: Status?) -> AttendanceList {
    var list = self
    let isOne = { (worker: WorkerID) in worker == kept || worker == removed }
    for status in Status.allCases {
      let place = list[status].firstIndex(where: isOne)
      list[status].removeAll(where: isOne)
      if status == wanted, let place { list[status].insert(kept, at: place) }
    }
    // A number of the printed sheet means the person who stays, unless he or she has one of their own there.
    if !list.printed.contains(kept) { list.printed = list.printed.map { $0 == removed ? kept : $0 } }
    let counted = { (list: AttendanceList) in Set(list.present + list.late).count }
    let gone = counted(self) - counted(list)
    if gone > 0, let heads { list.heads = max(0, heads - gone) }
    return list
  }
}

extension Honour.Subject {
  /// The subject with one worker in the place of another; nil when it does not name that one.
  fileprivate func moved(from removed: WorkerID, to kept: WorkerID) -> Honour.Subject? {
    switch self {
    case .worker(removed): .worker(kept)
    case .child(let name, let school, removed): .child(name: name, school: school, parent: kept)
    case .worker, .child, .enterprise, .collective: nil
    }
  }
}
