internal import LearningRegister
internal import VietnameseText

// Which rows below a header are people, and what the others are.
extension ListTable {
  /// What is seen of a row before its neighbours are looked at.
  private struct Seen {
    let row: Sheet.Row
    /// Why it is nobody by itself.
    var kind: Skipped.Kind?
    /// Its running number.
    let number: Int?
    /// Whether a number, or a fact nobody else has, says that it is somebody.
    let isSomebody: Bool
    /// Whether it says nothing but a name.
    let isBare: Bool
    /// The name it would have.
    let name: String
  }

  mutating func takeRows(_ rows: ArraySlice<Sheet.Row>) {
    let dates = columns.filter { !$0.parts.isEmpty }
    var seen = rows.map { raw in
      look(at: dates.isEmpty || ListTable.isColumnNumbers(raw) ? raw : raw.joining(dates))
    }
    let bare = kind.naming.contains(.name) ? tellNobodies(in: &seen) : []
    let end = endOfPeople(seen)
    var top = Movement.none
    var movement = Movement.none
    var group = ""
    for (place, one) in seen.enumerated() {
      let row = one.row
      switch place >= end ? .signature : one.kind {
      case .group:
        skipped.append(Skipped(row: row.number, kind: .group))
        let words = HeaderWords.plain(row.cells.map(\.value.text).joined(separator: " "))
        group = words
        if kind != .workers {
          continue
        } else if HeaderWords.has(words, "giam"), !HeaderWords.has(words, "giam doc") {
          top = .leaves
        } else if HeaderWords.has(words, "tang") {
          top = .joins
        } else if HeaderWords.has(words, "khac") {
          top = .none
        }
        if top != .none { tellsOnlyMovements = true }
        // Who only earns otherwise neither comes nor goes.
        movement = HeaderWords.has(words, "luong") ? .none : top
      case .some(let kind): skipped.append(Skipped(row: row.number, kind: kind))
      case nil: people.append(Person(row: row, movement: movement, group: group, isBare: bare.contains(place)))
      }
    }
  }

  /// The first row of the signatures. Where the running numbers go on behind them, they were of one page only.
  private func endOfPeople(_ seen: [Seen]) -> Int {
    var last: Int?
    for (place, one) in seen.enumerated() {
      if one.kind == nil { last = one.number ?? last }
      guard one.kind == .signature else { continue }
      let next = seen[place...].first { $0.kind == nil && $0.number != nil }?.number
      if next == nil || last == nil || next != last.map({ $0 + 1 }) { return place }
    }
    return seen.count
  }

  /// Tells from the neighbours what rows are that have a name and nothing else; gives those of which nothing tells it.
  private func tellNobodies(in seen: inout [Seen]) -> Set<Int> {
    // What stands behind the last of them says nothing of the others.
    guard let last = seen.lastIndex(where: { $0.kind == nil && $0.isSomebody }) else { return [] }
    let people = seen[...last].filter { $0.kind == nil }
    guard people.count(where: \.isSomebody) * 2 >= people.count else { return [] }
    let isNumbered = people.count { $0.number != nil } * 2 >= people.count
    var bare: Set<Int> = []
    var hasClosed = false
    for place in seen.indices {
      let one = seen[place]
      if one.isSomebody {
        hasClosed = false
      } else if place > last {
        if one.kind == .signature || ListTable.isNote(one.name) || closes(one) {
          seen[place].kind = ListTable.isNote(one.name) ? .note : .signature
          hasClosed = true
        } else if one.kind == nil, hasClosed {
          seen[place].kind = .signature
        } else if one.kind == nil, one.isBare || isNumbered {
          if ListTable.isGroupName(one.name) { seen[place].kind = .group } else { bare.insert(place) }
        }
      } else if one.kind == .signature, ListTable.isOffice(one.name) {
        // With people behind it, “Kế toán” is where they work.
        seen[place].kind = .group
      } else if one.kind == .signature || one.kind == nil && hasClosed {
        seen[place].kind = .signature
        hasClosed = true
      } else if one.kind == nil, one.isBare {
        let next = seen[(place + 1)...].first { $0.kind != .group }
        if ListTable.isNote(one.name) {
          seen[place].kind = .note
        } else if ListTable.isGroupName(one.name) || ListTable.isOffice(one.name) || next?.number == 1 {
          seen[place].kind = .group
        } else {
          bare.insert(place)
        }
      }
    }
    return bare
  }

  /// Whether a row behind all people begins the signatures: a department or nothing under the names, and somebody's office
  /// beside it.
  private func closes(_ one: Seen) -> Bool {
    guard one.name.isEmpty || ListTable.isGroupName(one.name) || ListTable.isOffice(one.name) else { return false }
    return ListTable.isOffice(one.name)
      || one.row.cells.contains { ListTable.isSignature($0.value.text) && $0.value.text != one.name }
  }

  /// The name in a row: of the person, else of the enterprise where a list has such.
  private func name(in row: Sheet.Row) -> String {
    func text(_ meanings: [ListColumn]) -> String {
      meanings.compactMap { place(of: $0).flatMap { row[$0]?.text } }.joined(separator: " ")
    }
    let person = kind.naming.contains(.name) ? text([.name, .familyNames, .givenName]) : ""
    return person.isEmpty && kind.naming.contains(.enterprise) ? text([.enterprise]) : person
  }

  private func look(at row: Sheet.Row) -> Seen {
    let name = name(in: row)
    let number = place(of: .number).flatMap { row[$0]?.text }.flatMap { Int($0.prefix { $0 != "." && $0 != ")" }) }
    let facts = kind.facts
    let hasFacts = columns.contains { column in
      facts.contains(column.meaning) && row[column.place].map { ListTable.isFact($0, of: column.meaning) } ?? false
    }
    let names: Set<ListColumn> = [.name, .familyNames, .givenName, .number]
    let isBare = !columns.contains { !names.contains($0.meaning) && row[$0.place] != nil }
    return Seen(
      row: row, kind: kind(of: row, name, hasFacts, isNumbered: number != nil), number: number,
      isSomebody: number != nil || hasFacts, isBare: isBare, name: name)
  }

  /// What stands in columns of numbers and days is a fact only with a number in it: signatures stand anywhere.
  private static func isFact(_ value: CellValue, of meaning: ListColumn) -> Bool {
    switch meaning {
    case .born, .bornMale, .bornFemale, .identity, .phone: value.text.contains(where: \.isNumber)
    default: true
    }
  }

  /// Why a row is nobody, looked at alone; nil for a person.
  private func kind(of row: Sheet.Row, _ name: String, _ hasFacts: Bool, isNumbered: Bool) -> Skipped.Kind? {
    if ListTable.isColumnNumbers(row) || repeatsHeader(row) { return .columnNumbers }
    let whole = row.cells.filter { if case .text = $0.value { true } else { false } }.map(\.value.text)
    let texts = name.isEmpty ? whole : [whole.first ?? "", name]
    // A sum may stand under any column.
    if !isNumbered, kind != .enterprises || !hasFacts, texts.contains(where: ListTable.isTotal) { return .total }
    if !hasFacts, !isNumbered {
      if texts.contains(where: ListTable.isClosing) { return .total }
      if texts.contains(where: ListTable.isSignature) { return .signature }
      if let first = row.cells.first, isGroup(row, first, name) { return .group }
    }
    return name.contains(where: \.isLetter) || name.hasPrefix("=") ? nil : .nameless
  }

  /// Whether the heads of the columns stand in a row again, as on every page of a print.
  private func repeatsHeader(_ row: Sheet.Row) -> Bool {
    guard row.cells.count > 1 else { return false }
    return row.cells.allSatisfy { cell in
      guard case .text(let text) = cell.value, let column = columns.first(where: { $0.place == cell.column }) else {
        return false
      }
      return column.header == text || column.header.hasPrefix(text + " · ")
    }
  }

  private func isGroup(_ row: Sheet.Row, _ first: Sheet.Cell, _ name: String) -> Bool {
    guard row.cells.count <= 3, case .text(let text) = first.value else { return false }
    let head = text.prefix { $0 != " " }.drop { "-+*".contains($0) }
    let number = head.split { ".)".contains($0) }.first.map(String.init) ?? ""
    let isRoman = !number.isEmpty && number.allSatisfy { "IVX".contains($0) }
    let isLetter = number.count == 1 && ("A"..."H").contains(number)
    let isHeaded = isRoman || isLetter && (head.count > 1 || text.count == 1)
    if isHeaded, head.count < text.count || row.cells.count > 1 { return true }
    // One cell over the whole row, beside or in the column of names.
    guard row.cells.count == 1 else { return false }
    let isOutside =
      (place(of: .name) ?? (kind.naming.contains(.enterprise) ? place(of: .enterprise) : nil)).map {
        $0 != first.column
      } ?? name.isEmpty
    return isOutside || text.hasSuffix(":")
      || place(of: .number) != nil && ListTable.beginsAsGroup(text) && text.count < 40
  }
}
