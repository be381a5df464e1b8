import JSONText
import LearningRegister

// How members are written. Values that are absent, empty texts and empty lists leave their member out.
extension JSONWriter {
  /// When something was written, by whom and at which terminal, as a journal line and a draft tell it.
  mutating func stamp(_ at: Timestamp, _ author: Author) {
    member("at")
    string(at.description)
    member("by")
    string(author.by)
    member("tty")
    if let terminal = author.terminal { string(terminal) } else { null() }
  }

  /// The beginning of every record.
  mutating func beginRecord(_ record: some RegisterRecord) {
    beginObject()
    member("id")
    code(record.id)
    member("rev")
    int(record.revision)
  }

  /// The end of every record: the codes it had before, the unknown members and the closing brace.
  mutating func endRecord(_ record: some RegisterRecord) {
    texts("formerIds", record.formerIDs)
    endPart(record.unknown)
  }

  /// The end of every object with unknown members.
  mutating func endPart(_ unknown: UnknownMembers) {
    for other in unknown.members {
      member(named: other.name)
      json(other.json)
    }
    endObject()
  }

  /// A value that is JSON already.
  mutating func json(_ text: String) {
    var text = text
    text.withUTF8 { raw(UnsafeRawBufferPointer($0)) }
  }

  mutating func text(_ name: StaticString, _ value: String?) {
    guard let value, !value.isEmpty else { return }
    requiredText(name, value)
  }

  mutating func requiredText(_ name: StaticString, _ value: String) {
    member(name)
    string(value)
  }

  mutating func texts(_ name: StaticString, _ values: [String]) {
    list(name, values) { $0.string($1) }
  }

  mutating func code<Subject>(_ id: Identifier<Subject>) {
    string(id.code.text)
  }

  mutating func code<Subject>(_ name: StaticString, _ id: Identifier<Subject>?) {
    guard let id else { return }
    member(name)
    code(id)
  }

  mutating func codes<Subject>(_ name: StaticString, _ ids: [Identifier<Subject>], always: Bool = false) {
    list(name, ids, always: always) { $0.code($1) }
  }

  mutating func day(_ name: StaticString, _ day: Day?) {
    text(name, day?.iso)
  }

  mutating func whole(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    member(name)
    int(value)
  }

  /// A number, without a fraction where it has none.
  mutating func number(_ name: StaticString, _ value: Double?) {
    guard let value, value.isFinite else { return }
    member(name)
    let text = value.description
    json(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  mutating func flag(_ name: StaticString, _ value: Bool?) {
    guard let value else { return }
    member(name)
    bool(value)
  }

  mutating func word<Word: RawRepresentable<String>>(_ name: StaticString, _ word: Word?) {
    text(name, word?.rawValue)
  }

  mutating func part(_ name: StaticString, _ part: (some StoredPart)?) {
    guard let part else { return }
    member(name)
    part.encode(into: &self)
  }

  mutating func parts(_ name: StaticString, _ parts: [some StoredPart], always: Bool = false) {
    list(name, parts, always: always) { $1.encode(into: &$0) }
  }

  mutating func list<Element>(
    _ name: StaticString, _ elements: [Element], always: Bool = false,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    guard always || !elements.isEmpty else { return }
    member(name)
    beginArray()
    for element in elements { write(&self, element) }
    endArray()
  }
}
