/// A name on an attendance list that is not matched with a worker yet.
public struct OpenWalkIn: Hashable, Sendable {
  /// The list it stands on.
  public let list: AttendanceListID
  /// The name, or the number, as it was keyed.
  public let text: String
  /// Which of several equal texts on the list it is, from 0.
  public let repetition: Int
}

extension Register {
  /// Every walk-in not matched yet, those of the newest lists first. One look at every list, but at no mark: about a
  /// millisecond for 20,000 lists, so it is asked when a screen opens or the register changed, not with every key.
  public func openWalkIns() -> [OpenWalkIn] {
    var rows: [Int] = []
    attendance.lookThrough { row, list in
      if !list.pointee.walkIns.isEmpty { rows.append(row) }
    }
    let lists = rows.compactMap { attendance[row: $0] }.map { list in
      (list, campaigns[list.campaign]?.session(list.session)?.date)
    }
    return lists.sorted { one, other in
      switch (one.1, other.1) {
      case (let left?, let right?) where left != right: left > right
      case (_?, nil): true
      case (nil, _?): false
      default: one.0.id > other.0.id
      }
    }.flatMap { list, _ in
      var seen: [String: Int] = [:]
      return list.walkIns.map { text in
        defer { seen[text, default: 0] += 1 }
        return OpenWalkIn(list: list.id, text: text, repetition: seen[text, default: 0])
      }
    }
  }
}
