import JSONText
import LearningRegister
import RegisterStorage

/// Everything kept about one person in the stable form of `person --format json`, which has no language.
enum PersonJSON {
  /// One object and a line feed.
  static func text(
    _ traces: PersonTraces, _ entries: [(reference: RecordReference, entries: [AuditEntry])], _ register: Register,
    isInReportWords: Bool, today: Day, why: String
  ) -> [UInt8] {
    var writer = JSONWriter(reserving: 1 << 14)
    writer.beginObject()
    member("person", traces.worker.code.text, &writer)
    member("made", today.iso, &writer)
    member("why", why, &writer)
    member("basis", "91/2025/QH15 19", &writer)
    writer.member("record")
    if let worker = register.workers[traces.worker] { worker.encode(into: &writer) } else { writer.null() }
    writer.member("formerCodes")
    writer.beginArray()
    for code in traces.formerCodes { writer.string(code.text) }
    writer.endArray()
    writer.member("attendance")
    writer.beginArray(onePerLine: true)
    for list in register.attendance.sorted { write(list, of: traces.worker, register, &writer) }
    writer.endArray()
    writer.member("walkIns")
    writer.beginArray(onePerLine: true)
    for name in traces.matchedNames {
      writer.beginObject()
      member("list", name.list.code.text, &writer)
      member("text", name.text, &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.member("honours")
    writer.beginArray(onePerLine: true)
    for honour in register.honours(naming: traces.worker) { honour.encode(into: &writer) }
    writer.endArray()
    writer.member("mentions")
    writer.beginArray()
    for reference in traces.mentions(in: register) {
      writer.string("\(reference.collection.rawValue)/\(reference.code)")
    }
    if isInReportWords { writer.string(ReportWordsFile.name) }
    writer.endArray()
    writer.member("journal")
    writer.beginArray(onePerLine: true)
    for (reference, entries) in entries {
      for entry in entries { write(entry, of: reference, &writer) }
    }
    writer.endArray()
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }

  private static func member(_ name: StaticString, _ text: String?, _ writer: inout JSONWriter) {
    guard let text else { return }
    writer.member(name)
    writer.string(text)
  }

  private static func write(
    _ list: AttendanceList, of worker: WorkerID, _ register: Register, _ writer: inout JSONWriter
  ) {
    let status = list.status(of: worker)
    let place = list.printed.firstIndex(of: worker)
    guard status != nil || place != nil else { return }
    let campaign = register.campaigns[list.campaign]
    writer.beginObject()
    member("list", list.id.code.text, &writer)
    member("campaign", list.campaign.code.text, &writer)
    member("name", campaign?.name, &writer)
    writer.member("session")
    writer.int(list.session)
    member("date", campaign?.session(list.session)?.date.iso, &writer)
    member("enterprise", list.enterprise?.code.text, &writer)
    member("status", status?.rawValue, &writer)
    if let place {
      writer.member("printed")
      writer.int(place + 1)
    }
    member("paper", list.paper, &writer)
    writer.endObject()
  }

  private static func write(_ entry: AuditEntry, of reference: RecordReference, _ writer: inout JSONWriter) {
    writer.beginObject()
    member("record", "\(reference.collection.rawValue)/\(reference.code)", &writer)
    writer.member("seq")
    writer.int(entry.sequence)
    member("at", entry.at.description, &writer)
    member("by", entry.author.by, &writer)
    member("tty", entry.author.terminal, &writer)
    member("what", word(entry.what), &writer)
    member("why", entry.why, &writer)
    if let undone = entry.undoes {
      writer.member("undoes")
      writer.int(undone)
    }
    if entry.isRedacted {
      writer.member("redacted")
      writer.bool(true)
    }
    writer.member("members")
    writer.beginArray()
    for change in entry.members {
      writer.beginObject()
      member("name", change.name, &writer)
      for (name, json) in [("old", change.old), ("new", change.new)] {
        writer.member(named: name)
        if let json { writer.raw(Array(json.utf8)) } else { writer.null() }
      }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private static func word(_ what: AuditEntry.What) -> String {
    switch what {
    case .created: "created"
    case .changed: "changed"
    case .removed: "removed"
    case .restored: "restored"
    case .anonymised: "anonymised"
    case .found: "found"
    case .looked: "looked"
    }
  }
}
