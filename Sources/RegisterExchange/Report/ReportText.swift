internal import Screen

extension OfficialReport {
  /// The report as plain text in 80 columns, with tables of box characters.
  public var text: String {
    var lines = head
    lines += [""] + centred(kind) + centred(subject, within: 64) + ["\(blank(32))\(rule(16))", ""]
    lines += addressing
    for block in body {
      switch block {
      case .heading(let text): lines += [""] + ReportLine.wrapped(text, to: 80) + [""]
      case .paragraph(let text): lines += paragraph(text)
      case .room(let prompt): lines += paragraph("[\(prompt): …]")
      case .table(let table): lines += self.lines(of: table)
      }
    }
    lines += [""] + foot
    if let annex {
      lines += ["", ""] + centred(Annex.label) + centred(annex.name) + centred(annex.accompaniment)
      lines += annex.tables.flatMap(self.lines(of:))
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.map(trimmed).joined(separator: "\n") + "\n"
  }

  /// The lines of the text parted where a new page begins: the paper itself, and its annex.
  public func parted(_ lines: [String]) -> [ArraySlice<String>] {
    let label = centred(Annex.label).map(trimmed).first
    guard annex != nil, let start = lines.lastIndex(where: { $0 == label }) else { return [lines[...]] }
    var paper = lines[..<start]
    while paper.last?.isEmpty ?? false { paper.removeLast() }
    return [paper, lines[start...]]
  }

  private func lines(of table: Table) -> [String] {
    [""] + ReportLine.wrapped(table.title, to: 80) + BoxTable(table).lines
      + table.notes.flatMap { note in ReportLine.wrapped("- " + note, to: 80) } + [""]
  }

  private var head: [String] {
    let left = (superior.map { [$0] } ?? []) + issuer
    let leftLines = left.flatMap { ReportLine.wrapped($0, to: 34) }
    let right = [Self.nation, Self.motto, rule(26)]
    return sideBySide(leftLines + [rule(12)], right) + [""] + sideBySide([number], [placeAndDate])
  }

  /// One addressee stands beside the words, several below them.
  private var addressing: [String] {
    guard addressees.count != 1 else {
      let lines = ReportLine.wrapped("\(Self.addressing) \(addressees[0])", to: 60)
      return lines.map { ReportLine.centred($0, 80) } + [""]
    }
    guard !addressees.isEmpty else { return [] }
    let ends = addressees.enumerated().map { $0.offset == addressees.count - 1 ? "." : ";" }
    return ["\(blank(20))\(Self.addressing)"]
      + zip(addressees, ends).flatMap { addressee, end in
        ReportLine.wrapped("- \(addressee)\(end)", to: 54).map { blank(24) + $0 }
      } + [""]
  }

  private var foot: [String] {
    let left = recipients.isEmpty ? [Self.preparer] : ["Nơi nhận:"] + recipients.map { "- \($0)" }
    let name = [signer ?? ""]
    let right = signature + ["", "", "", ""] + name
    let height = max(left.count, right.count)
    return (0..<height).flatMap { line -> [String] in
      var one = line < left.count ? ReportLine.wrapped(left[line], to: 38) : [""]
      if recipients.isEmpty { one = one.map { ReportLine.centred($0, 38) } }
      let other = line < right.count ? right[line] : ""
      return one.enumerated().map { index, text in
        ReportLine.left(text, 40) + (index == 0 ? ReportLine.centred(other, 40) : "")
      }
    }
  }

  private func sideBySide(_ left: [String], _ right: [String]) -> [String] {
    (0..<max(left.count, right.count)).map { line in
      ReportLine.centred(line < left.count ? left[line] : "", 34)
        + ReportLine.centred(line < right.count ? right[line] : "", 46)
    }
  }

  private func paragraph(_ text: String) -> [String] {
    // The first line is set in by blanks no line is broken at; texts made harmless have none of their own.
    ReportLine.wrapped("\u{A0}\u{A0}\u{A0}\u{A0}" + text, to: 80).map { $0.replacing("\u{A0}", with: " ") }
  }

  private func centred(_ text: String, within width: Int = 80) -> [String] {
    // Room for what is filled in by hand stays as wide as it is.
    ReportLine.wrapped(text.replacing("  ", with: "\u{A0}\u{A0}"), to: width)
      .map { ReportLine.centred($0.replacing("\u{A0}", with: " "), 80) }
  }

  private func rule(_ width: Int) -> String { String(repeating: "─", count: width) }
  private func blank(_ width: Int) -> String { String(repeating: " ", count: width) }

  private func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}

/// A table drawn with box characters.
struct BoxTable {
  private let table: OfficialReport.Table
  private let widths: [Int]

  init(_ table: OfficialReport.Table) {
    self.table = table
    widths = table.widths
  }

  var lines: [String] {
    func border(_ left: String, _ middle: String, _ right: String) -> String {
      left + widths.map { String(repeating: "─", count: $0) }.joined(separator: middle) + right
    }
    var lines = [border("┌", "┬", "┐")] + row(table.columns.map(\.title), isHead: true) + [border("├", "┼", "┤")]
    for (index, texts) in table.rows.enumerated() {
      if index > 0 { lines.append(border("├", "┼", "┤")) }
      lines += row(texts)
    }
    return lines + [border("└", "┴", "┘")]
  }

  private func row(_ texts: [String], isHead: Bool = false) -> [String] {
    let cells = zip(texts, widths).map { ReportLine.wrapped($0, to: $1) }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      "│"
        + cells.enumerated().map { column, cell in
          let text = line < cell.count ? cell[line] : ""
          if isHead { return ReportLine.centred(text, widths[column]) }
          return table.columns[column].isNumber
            ? ReportLine.right(text, widths[column]) : ReportLine.left(text, widths[column])
        }.joined(separator: "│") + "│"
    }
  }
}

/// Lines of plain text, in cells.
enum ReportLine {
  static func wrapped(_ text: String, to width: Int) -> [String] { CellWidth.wrapped(text, to: width) }
  static func left(_ text: String, _ width: Int) -> String { text + blank(width - CellWidth.of(text)) }
  static func right(_ text: String, _ width: Int) -> String { blank(width - CellWidth.of(text)) + text }

  static func centred(_ text: String, _ width: Int) -> String {
    let room = width - CellWidth.of(text)
    return blank(room / 2) + text + blank(room - room / 2)
  }

  private static func blank(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
