import JSONText
import LearningRegister
import RegisterExchange
import VietnameseText
import Workbench

/// What an import would do or did, for people and for programs.
struct ImportReport {
  let lists: [(file: ImportedFile, preview: ListPreview)]
  let missingLeftOn: Day?

  /// The lines for a person: every row that is not as registered already.
  func lines(in register: Register) -> [String] {
    let words = Words(chosenLanguage())
    return lists.flatMap { list in
      head(list.file, list.preview, words, register) + rows(list.preview, words, register)
        + tail(list.preview, words, register)
    }
  }

  private func head(
    _ file: ImportedFile, _ preview: ListPreview, _ words: Words, _ register: Register
  ) -> [String] {
    let rows = file.table.headerRows
    let header = rows.count == 1 ? String(rows.lowerBound) : "\(rows.lowerBound)–\(rows.upperBound)"
    let name = ImportedFile.name(of: file.path)
    let people = words.number(preview.rows.count)
    var lines = [
      file.table.sheet.isEmpty
        ? words(.textFileLine, name, header, people)
        : words(.listFileLine, name, file.table.sheet, header, people)
    ]
    let sample = preview.rows.prefix(5).map(\.name).joined(separator: ", ")
    lines.append(words(.encodingLine, words(file.file.encoding.phrase), sample))
    if let id = preview.enterprise {
      lines.append(words(.listEnterpriseLine, id.code.text, register.enterprises[id]?.name ?? ""))
    }
    func columns(_ wanted: (ListColumn) -> Bool) -> String {
      preview.table.columns.filter { wanted($0.meaning) }
        .map { "\(Sheet.letters(of: $0.place)) \($0.header)" }.joined(separator: ", ")
    }
    let kinds: [(Phrase, String)] = [
      (.columnsRead, columns { $0 != .personal && $0 != .unread }), (.columnsUnread, columns { $0 == .unread }),
      (.columnsPersonal, columns { $0 == .personal }),
      (.rowsSkipped, preview.table.skipped.map { String($0.row) }.joined(separator: ", ")),
      (.otherSheets, file.others.joined(separator: ", ")),
    ]
    return lines + kinds.filter { !$0.1.isEmpty }.map { words($0.0, $0.1) }
  }

  private func rows(_ preview: ListPreview, _ words: Words, _ register: Register) -> [String] {
    let shown = preview.rows.filter { $0.verdict != .same }
    guard !shown.isEmpty else { return [] }
    let head = [words(.rowColumn), words(.verdictColumn), words(.missingName), words(.detailsColumn)]
    let rows = shown.map { row in
      [
        String(row.number), words(row.verdict.phrase), row.name,
        words.details(of: row, in: register).joined(separator: "; "),
      ]
    }
    return [""] + TextTable.lines([head] + rows, right: [0]) + [""]
  }

  private func tail(_ preview: ListPreview, _ words: Words, _ register: Register) -> [String] {
    let counts = [ListPreview.Verdict.new, .same, .changed, .doubtful, .refused]
      .map { words.number(preview.count($0)) }
    var lines = [words.filled(.countsLine, counts)]
    let waiting = preview.rows.count { $0.problems.contains(.needsRepair) }
    if waiting > 0 { lines.append(words(.repairsOffered, words.number(waiting))) }
    if let enterprise = preview.enterprise, !preview.missing.isEmpty {
      let names = preview.missing.prefix(10).map { "\($0) \(register.workers[$0]?.name ?? "")" }
      let all = names.joined(separator: ", ") + (preview.missing.count > 10 ? " …" : "")
      let count = words.number(preview.missing.count)
      lines.append(
        missingLeftOn.map { words(.missingLeftLine, count, words.day($0), all) }
          ?? words(.missingLine, count, enterprise.code.text, all))
    }
    return lines
  }

  /// One object and a line feed: the files, and the number of the change that was stored.
  func json(stored sequence: Int?) -> [UInt8] {
    var writer = JSONWriter(reserving: 1 << 16)
    writer.beginObject()
    writer.member("files")
    writer.beginArray()
    for (file, preview) in lists { write(file, preview, &writer) }
    writer.endArray()
    writer.member("stored")
    if let sequence { writer.int(sequence) } else { writer.null() }
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }

  private func write(_ file: ImportedFile, _ preview: ListPreview, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("file")
    writer.string(ImportedFile.name(of: file.path))
    writer.member("sheet")
    writer.string(preview.table.sheet)
    writer.member("encoding")
    writer.string(file.file.encoding.rawValue)
    writer.member("enterprise")
    if let enterprise = preview.enterprise { writer.string(enterprise.code.text) } else { writer.null() }
    writer.member("header")
    writer.beginArray()
    writer.int(preview.table.headerRows.lowerBound)
    writer.int(preview.table.headerRows.upperBound)
    writer.endArray()
    writer.member("columns")
    writer.beginArray()
    for column in preview.table.columns {
      writer.beginObject()
      writer.member("column")
      writer.string(Sheet.letters(of: column.place))
      writer.member("header")
      writer.string(column.header)
      writer.member("meaning")
      writer.string(column.meaning.rawValue)
      writer.endObject()
    }
    writer.endArray()
    writer.member("counts")
    writer.beginObject()
    for verdict in ListPreview.Verdict.allCases {
      writer.member(named: verdict.rawValue)
      writer.int(preview.count(verdict))
    }
    writer.endObject()
    writer.member("rows")
    writer.beginArray()
    for row in preview.rows { write(row, &writer) }
    writer.endArray()
    writer.member("skipped")
    writer.beginArray()
    for skipped in preview.table.skipped {
      writer.beginObject()
      writer.member("row")
      writer.int(skipped.row)
      writer.member("kind")
      writer.string(skipped.kind.rawValue)
      writer.endObject()
    }
    writer.endArray()
    writer.member("missing")
    writer.beginArray()
    for id in preview.missing { writer.string(id.code.text) }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ row: ListPreview.Row, _ writer: inout JSONWriter) {
    // Values of people are hidden as on the screen; everything else is as stored.
    func value(_ member: String, _ text: String) -> String {
      ["identity", "phone"].contains(member) ? Words(.english).listValue(member, text) : text
    }
    writer.beginObject()
    writer.member("row")
    writer.int(row.number)
    writer.member("name")
    writer.string(row.name)
    writer.member("verdict")
    writer.string(row.verdict.rawValue)
    writer.member("stores")
    writer.bool(row.isStored)
    writer.member("worker")
    if let worker = row.worker { writer.string(worker.code.text) } else { writer.null() }
    writer.member("changes")
    writer.beginArray()
    for difference in row.differences {
      writer.beginObject()
      writer.member("member")
      writer.string(difference.member)
      writer.member("from")
      if let old = difference.old { writer.string(value(difference.member, old)) } else { writer.null() }
      writer.member("to")
      writer.string(value(difference.member, difference.new))
      writer.endObject()
    }
    writer.endArray()
    writer.member("repairs")
    writer.beginArray()
    for repair in row.repairs {
      writer.beginObject()
      writer.member("kind")
      writer.string(repair.kind.rawValue)
      writer.member("member")
      writer.string(repair.member)
      writer.member("from")
      writer.string(value(repair.member, repair.old))
      writer.member("to")
      writer.string(value(repair.member, repair.new))
      writer.endObject()
    }
    writer.endArray()
    writer.member("reasons")
    writer.beginArray()
    for name in row.problems.map(\.name) + row.doubts.map(\.check.rawValue) { writer.string(name) }
    writer.endArray()
    writer.member("others")
    writer.beginArray()
    for code in row.problems.flatMap({ $0.workers.map(\.code) }) + row.doubts.flatMap(\.others) {
      writer.string(code.text)
    }
    writer.endArray()
    writer.endObject()
  }
}
