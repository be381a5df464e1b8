extension Register {
  /// The next free code of a collection: one above the highest number in use, with the year for campaigns, lists and
  /// visits (`HD26-031`); nil where the code is given by the record's content.
  public func nextCode(in collection: Collection, on day: Day) -> Code? {
    guard let letters = collection.codePrefix else { return nil }
    let twoDigits = day.year % 100
    let year = (twoDigits < 10 ? "0" : "") + String(twoDigits)
    return switch collection {
    case .enterprises: nextCode(letters, width: 4, among: enterprises)
    case .workers: nextCode(letters, width: 6, among: workers)
    case .honours: nextCode(letters, width: 6, among: honours)
    case .campaigns: nextCode("\(letters)\(year)-", width: 3, among: campaigns)
    case .attendance: nextCode("\(letters)\(year)-", width: 3, among: attendance)
    case .visits: nextCode("\(letters)\(year)-", width: 3, among: visits)
    case .office, .targets, .tasks, .frozen: nil
    }
  }

  /// So many free codes of a collection, one after another; none where the code is given by the record's content.
  public func nextCodes(in collection: Collection, on day: Day, count: Int) -> [Code] {
    guard let first = nextCode(in: collection, on: day) else { return [] }
    let letters = String(first.text.reversed().drop { $0.isNumber }.reversed())
    let digits = first.text.dropFirst(letters.count)
    let start = Int(digits) ?? 0
    return (start..<(start + max(0, count))).compactMap { number in
      let text = String(number)
      return Code(letters + String(repeating: "0", count: max(0, digits.count - text.count)) + text)
    }
  }

  private func nextCode<R>(_ prefix: String, width: Int, among table: RecordTable<R>) -> Code? {
    let highest = table.highestNumber(after: prefix)
    let digits = String(highest + 1)
    return Code(prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits)
  }
}
