internal import LearningRegister

/// Brings the marks of an attendance list back worker by worker: whoever others marked since keeps that mark.
struct MarkMerge {
  private let marks: [AttendanceList.Status: [WorkerID]]

  /// `after` is the list as the step left it, `before` as it was. Nil for other records, and where others changed just
  /// those marks.
  init?(_ after: Record?, to before: Record?, over present: Record) {
    guard case .attendance(let left)? = after, case .attendance(let old)? = before, case .attendance(let now) = present
    else { return nil }
    var marks: [AttendanceList.Status: [WorkerID]] = [:]
    for status in AttendanceList.Status.allCases {
      if left[status] == now[status] {
        marks[status] = old[status]
        continue
      }
      let gone = Set(left[status]).subtracting(old[status])
      guard gone.isSubset(of: now[status]) else { return nil }
      var merged = now[status].filter { !gone.contains($0) }
      for (place, worker) in old[status].enumerated() where !left[status].contains(worker) {
        merged.insert(worker, at: min(place, merged.count))
      }
      marks[status] = merged
    }
    let all = marks.values.flatMap { $0 }
    guard Set(all).count == all.count else { return nil }
    self.marks = marks
  }

  /// The record with those marks.
  func marked(_ record: Record) -> Record {
    guard case .attendance(var list) = record else { return record }
    for (status, workers) in marks { list[status] = workers }
    return .attendance(list)
  }

  /// Whether a stored member holds marks.
  static func holdsMarks(_ member: String) -> Bool { AttendanceList.Status(rawValue: member) != nil }
}
