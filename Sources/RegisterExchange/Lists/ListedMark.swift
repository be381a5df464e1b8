internal import LearningRegister
internal import VietnameseText

extension ListTable {
  /// The numbers of the sessions that have a column each; nil where at most one has.
  var sessionColumns: [Int]? {
    let numbers = columns.filter { $0.meaning == .mark }.compactMap { HeaderWords.session($0.words) }
    return numbers.count > 1 ? numbers : nil
  }

  /// The codes of the attendance lists that its rows name.
  var listCodes: Set<AttendanceListID> {
    guard let place = place(of: .listCode) else { return [] }
    return Set(people.compactMap { $0.row[place].flatMap { Code($0.text.uppercased()) }.map { AttendanceListID($0) } })
  }
}

/// Reads from the columns of an attendance list how each person attended.
struct ListedMarkReader {
  /// What a row says of its person.
  enum Mark: Hashable {
    case status(AttendanceList.Status)
    /// There, as one whom nobody is known by.
    case walkIn
    case problem(RowProblem)

    /// How the person attended.
    var status: AttendanceList.Status { if case .status(let status) = self { status } else { .present } }
  }

  private let columns: [ListTable.Column]
  private let signatures: ListTable.Column?
  /// What a `v` stands for in a column: a tick, or the first letter of the word for absent; nil when nobody can tell.
  private var meaningOfV: [Int: AttendanceList.Status] = [:]
  /// The columns whose empty cells mean that nobody came.
  private var emptyIsAbsent: Set<Int> = []
  /// Whether no column says who came.
  let isWithoutMarks: Bool
  /// Whether there is a column of signatures and nothing in it.
  let hasNoSignatures: Bool
  /// Whether most signed, so that the others were not there.
  private let mostSigned: Bool

  /// Of columns of several sessions only that of one is read.
  init(_ table: ListTable, session: Int?) {
    let marks: [ListColumn] = [.mark, .markPresent, .markLate, .markExcused, .markAbsent]
    let people = table.people
    func filled(_ column: ListTable.Column) -> Int { people.count { $0.row[column.place] != nil } }
    let others = table.sessionColumns ?? []
    columns = table.columns.filter { column in
      let isOther = HeaderWords.session(column.words).map { others.contains($0) && $0 != session } ?? false
      return marks.contains(column.meaning) && filled(column) > 0 && !isOther
    }
    let signed = table.columns.first { $0.meaning == .signature }
    let signatures = signed.map(filled) ?? 0
    // Marks say more than signatures.
    self.signatures = columns.isEmpty && signatures > 0 ? signed : nil
    hasNoSignatures = signed != nil && signatures == 0
    mostSigned = signatures * 2 >= people.count
    isWithoutMarks = columns.isEmpty && self.signatures == nil
    for column in columns where [.mark, .markPresent].contains(column.meaning) { weigh(column, people) }
  }

  private mutating func weigh(_ column: ListTable.Column, _ people: [ListTable.Person]) {
    var ticks = 0
    var found: [AttendanceList.Status: Int] = [:]
    for person in people {
      guard let value = person.row[column.place] else { continue }
      if ListedMarkReader.isV(value) { ticks += 1 }
      if let status = ListedMarkReader.status(value) { found[status, default: 0] += 1 }
    }
    let isTick: Bool? =
      (found[.present] ?? 0) > 0 ? false : (found[.absent] ?? 0) > 0 || ticks * 2 >= people.count ? true : nil
    if let isTick { meaningOfV[column.place] = isTick ? .present : .absent }
    // Where somebody is marked as present, those without a mark were not.
    if (found[.present] ?? 0) > 0 || isTick == true && ticks > 0 { emptyIsAbsent.insert(column.place) }
  }

  /// Whether signatures say who came.
  var isBySignature: Bool { signatures != nil }

  /// How the person of a row attended.
  func mark(_ row: Sheet.Row) -> Mark {
    if isWithoutMarks { return .status(.present) }
    if let signatures {
      if let value = row[signatures.place] {
        // What is written where one signs may say that somebody was not there.
        let said = ListedMarkReader.status(value)
        if let said, said != .present { return .status(said) }
        let isUnclear = ListedMarkReader.isV(value) || TextFold.folded(value.text).hasPrefix("vang ")
        return said == nil && isUnclear ? .problem(.notAMark(value.text)) : .status(.present)
      }
      return mostSigned ? .status(.absent) : .problem(.notAMark(""))
    }
    var said: [AttendanceList.Status] = []
    for column in columns {
      guard let value = row[column.place] else { continue }
      if ListedMarkReader.isNo(value), column.meaning != .mark { continue }
      switch column.meaning {
      case .markPresent:
        // Beside other signs a “v” may be a tick or “vắng”: somebody must say.
        if ListedMarkReader.isV(value), meaningOfV[column.place] == .absent { return .problem(.notAMark(value.text)) }
        said.append(ListedMarkReader.status(value) ?? .present)
      case .markLate: said.append(.late)
      case .markExcused: said.append(.excused)
      case .markAbsent:
        // Why somebody was absent may stand in the cell.
        said.append(ListedMarkReader.status(value) == .excused ? .excused : .absent)
      default:
        if ["ngoai danh sach", "name only"].contains(TextFold.folded(value.text)) { return .walkIn }
        let meaning = ListedMarkReader.isV(value) ? meaningOfV[column.place] : ListedMarkReader.status(value)
        guard let meaning else { return .problem(.notAMark(value.text)) }
        said.append(meaning)
      }
    }
    return joined(Set(said))
  }

  private func joined(_ said: Set<AttendanceList.Status>) -> Mark {
    switch said {
    case []:
      let presence = columns.contains { $0.meaning == .markPresent || emptyIsAbsent.contains($0.place) }
      return .status(presence ? .absent : .present)
    case [.present, .late]: return .status(.late)
    case [.absent, .excused]: return .status(.excused)
    default: return said.count == 1 ? .status(said.first ?? .present) : .problem(.contradictoryMarks)
    }
  }

  private static func isV(_ value: CellValue) -> Bool { value.text == "v" || value.text == "V" }

  /// A sign that says no: the person belongs in another column.
  private static func isNo(_ value: CellValue) -> Bool {
    ["0", "-", "–", "khong", "false"].contains(TextFold.folded(value.text))
  }

  private static func status(_ value: CellValue) -> AttendanceList.Status? {
    switch value {
    case .truth(let truth): return truth ? .present : .absent
    case .number(let number): return number == 1 ? .present : number == 0 ? .absent : nil
    case .day, .unusable: return nil
    case .text(let text):
      if ["✓", "✔", "√", "☑", "+", "×", "✕"].contains(text) { return .present }
      switch TextFold.folded(text).filter({ $0 != "." }) {
      case "x", "co", "co mat", "1", "du", "true", "yes", "present": return .present
      case "m", "t", "muon", "den muon", "di muon", "tre", "di tre", "late": return .late
      case "p", "cp", "phep", "co phep", "vang co phep", "vang phep", "nghi phep", "excused":
        return .excused
      case "k", "kp", "o", "0", "-", "–", "vang", "vang mat", "khong", "khong phep", "vang khong phep", "false", "no",
        "nghi", "absent":
        return .absent
      default: return nil
      }
    }
  }
}
