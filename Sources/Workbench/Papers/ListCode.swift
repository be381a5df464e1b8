internal import LearningRegister
internal import Screen

// The code printed on a paper list leads to the list, from wherever one looks something up.
extension Workbench {
  /// The list a typed code names: `DS26-041`, `ds-26-041`, `ds26041`, or `ds41` for this year's.
  func list(named text: String) -> AttendanceListID? {
    let typed = text.uppercased().filter { $0 != " " }
    guard typed.count > 2 else { return nil }
    if let code = Code(typed), register.attendance.contains(AttendanceListID(code)) { return AttendanceListID(code) }
    guard typed.hasPrefix("DS") else { return nil }
    let parts = typed.dropFirst(2).split(separator: "-").map(String.init)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ part in part.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let yearDigits = String(String(day.year).suffix(2))
    let (year, number) =
      parts.count == 2
      ? (parts[0], parts[1])
      : parts[0].count > 3 ? (String(parts[0].prefix(2)), String(parts[0].dropFirst(2))) : (yearDigits, parts[0])
    guard let value = Int(number), let code = Code("DS\(year)-\(value < 10 ? "00" : value < 100 ? "0" : "")\(value)")
    else { return nil }
    return register.attendance.contains(AttendanceListID(code)) ? AttendanceListID(code) : nil
  }

  /// A list on one line: code, day, enterprise, campaign.
  func listLine(_ id: AttendanceListID) -> String {
    guard let list = register.attendance[id] else { return id.code.text }
    let campaign = register.campaigns[list.campaign]
    let parts = [
      id.code.text, campaign?.session(list.session).map { words.day($0.date) }, enterpriseName(list.enterprise),
      campaign?.name,
    ]
    return parts.compactMap { $0 }.joined(separator: " \(glyphs.separator) ")
  }

  mutating func openAttendance(_ id: AttendanceListID) {
    if let list = register.attendance[id] { openAttendance(list, isNew: false) }
  }
}
