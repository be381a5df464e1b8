public import RegisterExchange

// What a row of a list would store that is not registered yet, in the clerk's words.
extension Words {
  /// All that will be stored of a row that is nobody registered: what it is called and its value, numbers of people
  /// hidden; empty for a row that is somebody, or that was not compared.
  public func contents(of row: ListPreview.Row) -> [(label: String, value: String)] {
    guard row.record == nil else { return [] }
    return row.differences.map { (listMember($0.member), listValue($0.member, $0.new)) }
  }

  /// The same on one line, what tells people from each other first.
  func contentLine(of row: ListPreview.Row) -> String? {
    guard row.record == nil, !row.differences.isEmpty else { return nil }
    return row.differences.map { difference in
      let value = listValue(difference.member, difference.new)
      let isPlain = ["sex", "employment", "job", "kind", "decisionNumber", "achievement", "address", "sector"]
        .contains(difference.member)
      return isPlain ? value : "\(listMember(difference.member)) \(value)"
    }.joined(separator: " · ")
  }
}

extension Phrase {
  static let listedRow = Phrase("Dòng {0} · {1} · {2}", "Row {0} · {1} · {2}")
  static let rowWillStore = Phrase("Sẽ ghi vào sổ", "To be stored")
  static let rowSays = Phrase("Đọc được ở dòng này, chưa ghi", "Read in this row, not stored")
  static let rowReasons = Phrase("Cần biết", "To know")
}
