internal import JSONText
internal import LearningRegister

/// Takes a person out of lines of the journal and of files of large changes.
struct Redaction {
  let traces: PersonTraces
  let day: Day
  /// Whether only free texts are changed. They come first, because what to look for in them is known from the records.
  let isOfTextsOnly: Bool

  /// What lines are looked for by.
  var searched: [[UInt8]] {
    let codes = [traces.worker.code] + traces.formerCodes
    let lists = Set(traces.matchedNames.map(\.list.code.text)).sorted()
    return codes.map { Array($0.text.utf8) + [UInt8(ascii: "\"")] } + traces.texts
      + lists.map { Array("\"attendance\",\"id\":\"\($0)\"".utf8) }
  }

  /// A line in place of one of the journal, without line feed; nil when it stays. `imported` is what its file of a large
  /// change is to be called from now on. A line that is damaged has the person's values covered, and stays damaged.
  func line(
    _ line: UnsafeRawBufferPointer, after previous: CRC32C?, imported: ImportReference?
  ) -> [UInt8]? {
    guard let previous else { return nil }
    guard let stated = JournalLine.verifiedChecksum(line, after: previous) else { return covered(line) }
    do throws(JSONError) {
      return try members(of: line, imported)?.withRawBytes { open in
        JournalLine.redacted(open, after: previous, keeping: stated)
      }
    } catch {
      return covered(line)
    }
  }

  /// The line's members up to its checksums; nil when none of them changes.
  private func members(
    of line: UnsafeRawBufferPointer, _ imported: ImportReference?
  ) throws(JSONError) -> [UInt8]? {
    let isAboutPerson = codes.contains { line.holds($0) }
    var reader = JSONReader(line)
    var writer = JSONWriter(reserving: line.count + 256)
    var isChanged = false
    writer.beginObject()
    try reader.beginObject()
    while let name = try reader.nextMember() {
      switch name {
      case "crc", "redacted": try reader.skipValue()
      case "why":
        writer.member("why")
        if try reader.readNullIfPresent() {
          writer.null()
          continue
        }
        let why = try reader.readString()
        let cleaned = traces.cleaned(why, isAboutPerson: isAboutPerson)
        isChanged = isChanged || cleaned != why
        writer.string(cleaned)
      case "ops":
        writer.member("ops")
        isChanged = try copyOperations(from: &reader, to: &writer, onePerLine: false) || isChanged
      case "import":
        let raw = try reader.readRawValue()
        writer.member("import")
        if let imported {
          isChanged = true
          writer.beginObject()
          writer.member("file")
          writer.string(imported.name)
          writer.member("crc")
          writer.string(imported.checksum.description)
          writer.endObject()
        } else {
          writer.raw(raw)
        }
      default:
        let text = name.string
        let raw = try reader.readRawValue()
        writer.member(named: text)
        writer.raw(raw)
      }
    }
    return isChanged ? writer.bytes : nil
  }

  private var codes: [[UInt8]] {
    ([traces.worker.code] + traces.formerCodes).map { Array($0.text.utf8) + [UInt8(ascii: "\"")] }
  }

  /// The content of the file of a large change without the person; nil when it stays.
  func importFile(_ bytes: UnsafeRawBufferPointer) throws(JSONError) -> [UInt8]? {
    var reader = JSONReader(bytes)
    var writer = JSONWriter(reserving: bytes.count + 4096)
    var isChanged = false
    writer.beginObject()
    try reader.beginObject()
    while let name = try reader.nextMember() {
      if name == "ops" {
        writer.member("ops")
        isChanged = try copyOperations(from: &reader, to: &writer, onePerLine: true) || isChanged
      } else {
        let text = name.string
        let raw = try reader.readRawValue()
        writer.member(named: text)
        writer.raw(raw)
      }
    }
    writer.endObject()
    writer.lineFeed()
    return isChanged ? writer.bytes : nil
  }

  /// Copies operations byte for byte, but for those that tell of the person; true when there was one.
  private func copyOperations(
    from reader: inout JSONReader, to writer: inout JSONWriter, onePerLine: Bool
  ) throws(JSONError) -> Bool {
    var isChanged = false
    let searched = searched
    try reader.beginArray()
    writer.beginArray(onePerLine: onePerLine)
    while try reader.nextElement() {
      let raw = try reader.readRawValue()
      if let stored = searched.contains(where: { raw.holds($0) }) ? operation(raw) : nil {
        stored.encode(into: &writer)
        isChanged = true
      } else {
        writer.raw(raw)
      }
    }
    writer.endArray()
    return isChanged
  }

  /// The operation without the person; nil when it tells nothing of the person.
  private func operation(_ raw: UnsafeRawBufferPointer) -> StoredOperation? {
    var reader = JSONReader(raw)
    guard var stored = try? StoredOperation(from: &reader, previous: true) else { return nil }
    let before = (stored.record, stored.previous)
    stored.previous = stored.previous.map(cleaned)
    switch stored.operation {
    case .add(let record): stored.operation = .add(cleaned(record))
    case .replace(let record, let revision): stored.operation = .replace(cleaned(record), basedOn: revision)
    case .restore(let record): stored.operation = .restore(cleaned(record))
    case .remove: break
    }
    return (stored.record, stored.previous) == before ? nil : stored
  }

  /// A state of a record without the person.
  func cleaned(_ record: Record) -> Record {
    switch record {
    case .worker(let worker) where !isOfTextsOnly && traces.isPerson(worker.id.code):
      return .worker(worker.anonymised(on: day))
    case .honour(let honour) where !isOfTextsOnly:
      guard let holder = honour.subject.worker, traces.isPerson(holder.code) else { return record }
      return .honour(honour.anonymised)
    case .attendance(var list):
      let texts = traces.matchedNames.filter { $0.list == list.id }.map(\.text)
      for (place, text) in list.walkIns.enumerated() where texts.contains(text) {
        list.walkIns[place] = Worker.anonymousName
      }
      return .attendance(list)
    default: return record
    }
  }

  /// The bytes with every value of the person covered by stars; nil when there is none. For what is no whole line.
  func covered(_ bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    var covered = Array(bytes)
    for text in traces.texts {
      var start = 0
      while let place = bytes.place(of: text, from: start) {
        for index in place..<place + text.count { covered[index] = UInt8(ascii: "*") }
        start = place + text.count
      }
    }
    return covered.elementsEqual(bytes) ? nil : covered
  }
}

extension UnsafeRawBufferPointer {
  /// Whether a text stands somewhere in the bytes.
  func holds(_ text: [UInt8]) -> Bool { place(of: text, from: 0) != nil }

  /// Where a text stands at or after a place; nil when it does not.
  func place(of text: [UInt8], from start: Int) -> Int? {
    guard let first = text.first, count >= text.count else { return nil }
    var place = start
    while place <= count - text.count {
      if self[place] == first, UnsafeRawBufferPointer(rebasing: self[place..<place + text.count]).elementsEqual(text) {
        return place
      }
      place += 1
    }
    return nil
  }
}
