import JSONText
import LearningRegister

/// The causes in the stable form of `why --json`.
enum CausesJSON {
  /// One object and a line feed; `causes` is never empty. `journalSince` is the day the journal begins on where it does
  /// not tell what was known then.
  static func text(_ causes: [Causes], journalSince: Day?) -> [UInt8] {
    let first = causes[0]
    var writer = JSONWriter(reserving: 1 << 16)
    writer.beginObject()
    writer.member("from")
    writer.string(first.from.iso)
    writer.member("to")
    writer.string(first.to.iso)
    writer.member("window")
    writer.string(first.window.rawValue)
    writer.member("enterprise")
    if let enterprise = first.enterprise { writer.string(enterprise.code.text) } else { writer.null() }
    writer.member("knownThen")
    writer.bool(first.shown != nil)
    writer.member("journalSince")
    if let journalSince { writer.string(journalSince.iso) } else { writer.null() }
    writer.member("indicators")
    writer.beginArray(onePerLine: true)
    for causes in causes {
      writer.beginObject()
      writer.member("id")
      writer.string(causes.indicator.letter)
      writer.member("shown")
      if let shown = causes.shown { write(shown, to: &writer) } else { writer.null() }
      writer.member("start")
      write(causes.start, to: &writer)
      writer.member("end")
      write(causes.end, to: &writer)
      writer.member("pieces")
      writer.beginArray()
      for piece in causes.corrections ?? [] { write(piece, isRecordedLater: true, to: &writer) }
      for piece in causes.pieces { write(piece, isRecordedLater: false, to: &writer) }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }

  private static func write(_ count: Causes.Count, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("population")
    writer.int(count.population)
    writer.member("reached")
    writer.int(count.reached)
    writer.endObject()
  }

  private static func write(_ piece: Causes.Piece, isRecordedLater: Bool, to writer: inout JSONWriter) {
    let count = piece.count
    writer.beginObject()
    writer.member("kind")
    writer.string(piece.kind.rawValue)
    writer.member("recordedLater")
    writer.bool(isRecordedLater)
    writer.member("reached")
    writer.int(count.reached)
    writer.member("population")
    writer.int(count.population)
    writer.member("persons")
    writer.beginArray()
    for person in piece.persons { writer.string(person.code.text) }
    writer.endArray()
    writer.member("enterprises")
    writer.beginArray()
    for part in piece.enterprises {
      writer.beginObject()
      writer.member("id")
      writer.string(part.enterprise.code.text)
      writer.member("before")
      writer.int(part.before)
      writer.member("after")
      writer.int(part.after)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }
}
