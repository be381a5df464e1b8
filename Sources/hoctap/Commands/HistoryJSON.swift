import JSONText
import LearningRegister

/// Learning histories in the stable form of `history --json`; identity numbers are masked.
enum HistoryJSON {
  /// An array of one object a worker, and a line feed.
  static func text(_ workers: [WorkerID], _ register: Register, today: Day) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginArray(onePerLine: true)
    for id in workers { write(register.history(of: id, today: today), register, to: &writer) }
    writer.endArray()
    writer.lineFeed()
    return writer.bytes
  }

  private static func write(_ history: LearningHistory, _ register: Register, to writer: inout JSONWriter) {
    guard let worker = register.workers[history.worker] else { return }
    writer.beginObject()
    writer.member("id")
    writer.string(worker.id.code.text)
    writer.member("name")
    writer.string(worker.name)
    if let born = worker.born {
      writer.member("born")
      writer.string(born.iso)
    }
    if let identity = worker.identity {
      writer.member("identity")
      writer.string(identity.masked)
    }
    writer.member("reached")
    writer.beginObject()
    for indicator in Indicator.allCases {
      guard let date = history.reached[indicator] else { continue }
      writer.member(named: indicator.letter)
      writer.string(date.iso)
    }
    writer.endObject()
    writer.member("entries")
    writer.beginArray()
    for entry in history.entries { write(entry, register, to: &writer) }
    writer.endArray()
    writer.member("next")
    writer.beginArray()
    for next in history.next {
      writer.beginObject()
      writer.member("field")
      writer.string(next.indicator.letter)
      writer.member("campaign")
      writer.string(next.campaign.code.text)
      writer.member("date")
      writer.string(next.date.iso)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private static func write(_ entry: LearningHistory.Entry, _ register: Register, to writer: inout JSONWriter) {
    func member(_ name: StaticString, _ text: String?) {
      guard let text else { return }
      writer.member(name)
      writer.string(text)
    }
    writer.beginObject()
    member("date", entry.date?.iso)
    switch entry.event {
    case .attendance(let list, let campaign, let status, let counts):
      member("event", "attendance")
      member("campaign", campaign.code.text)
      member("name", register.campaigns[campaign]?.name)
      member("fields", register.campaigns[campaign]?.fields.letters)
      member("status", status.rawValue)
      writer.member("counts")
      writer.bool(counts)
      member("list", list.code.text)
      member("paper", register.attendance[list]?.paper)
    case .honour(let id):
      member("event", "honour")
      member("honour", id.code.text)
      member("kind", register.honours[id]?.kind.text)
      member("decision", register.honours[id]?.decision?.number)
    case .withdrawal(let id):
      member("event", "withdrawal")
      member("honour", id.code.text)
      member("decision", register.honours[id]?.withdrawn?.number)
    case .joined(let enterprise):
      member("event", "joined")
      member("enterprise", enterprise.code.text)
    case .left(let enterprise):
      member("event", "left")
      member("enterprise", enterprise.code.text)
    }
    writer.endObject()
  }
}
