import JSONText
import LearningRegister
import RegisterExchange
import VietnameseText
import Workbench

// The stable form of an import for programs.
extension ImportReport {
  /// One object and a line feed: the files, and the number of the change that was stored.
  func json(stored sequence: Int?) -> [UInt8] {
    var writer = JSONWriter(reserving: 1 << 16)
    writer.beginObject()
    writer.member("files")
    writer.beginArray()
    for list in lists { write(list, &writer) }
    writer.endArray()
    writer.member("stored")
    if let sequence { writer.int(sequence) } else { writer.null() }
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }

  private func write(_ list: List, _ writer: inout JSONWriter) {
    let (file, preview) = (list.file, list.preview)
    writer.beginObject()
    writer.member("file")
    writer.string(FolderListing.name(of: file.path))
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
    writer.member("kind")
    writer.string(preview.table.kind.rawValue)
    writer.member("notes")
    writer.beginArray()
    for note in preview.notes { writer.string(note.name) }
    writer.endArray()
    writer.member("session")
    writeSession(preview, &writer)
    writer.member("missing")
    writer.beginArray()
    for id in list.missing { writer.string(id.code.text) }
    writer.endArray()
    writer.endObject()
  }

  private func writeSession(_ preview: ListPreview, _ writer: inout JSONWriter) {
    for case .session(let campaign, let number, _) in preview.notes {
      writer.beginObject()
      writer.member("campaign")
      writer.string(campaign.code.text)
      writer.member("session")
      writer.int(number)
      writer.endObject()
      return
    }
    writer.null()
  }

  private func write(_ row: ListPreview.Row, _ writer: inout JSONWriter) {
    // Values of people are hidden as on the screen; everything else is as stored.
    func value(_ member: String, _ text: String) -> String {
      ["identity", "phone", "liaisonPhone", "taxCode"].contains(member) ? Words(.english).listValue(member, text) : text
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
    for name in row.problems.map(\.name) + row.remarks.map(\.name) + row.doubts.map(\.check.rawValue) {
      writer.string(name)
    }
    writer.endArray()
    writer.member("others")
    writer.beginArray()
    for code in row.problems.flatMap(\.others) + row.doubts.flatMap(\.others) {
      writer.string(code.text)
    }
    writer.endArray()
    writer.member("record")
    if let record = row.record { writer.string(record.code.text) } else { writer.null() }
    writer.member("walkIn")
    writer.bool(row.isWalkIn)
    writer.endObject()
  }
}
