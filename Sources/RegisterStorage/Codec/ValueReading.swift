import JSONText
import LearningRegister
import VietnameseText

// How the values of members are read. Every function stands before a value and reads it whole;
// `null` is given as nil, and "required" ones refuse it.
extension JSONReader {
  // MARK: Texts

  /// The bytes of a text, valid until the next text is read.
  @inline(__always)
  mutating func readBytes() throws(RecordFormatError) -> UnsafeRawBufferPointer? {
    do {
      if try readNullIfPresent() { return nil }
      return try readStringBytes()
    } catch {
      throw RecordFormatError(error)
    }
  }

  @inline(__always)
  mutating func readRequiredBytes() throws(RecordFormatError) -> UnsafeRawBufferPointer {
    do {
      return try readStringBytes()
    } catch {
      if case .wrongKind(_, found: .null) = error.problem { throw RecordFormatError(.missing, at: error.position) }
      throw RecordFormatError(error)
    }
  }

  /// An optional text; an empty one is none.
  @inline(__always)
  mutating func readText(_ detail: RecordDetail) throws(RecordFormatError) -> String? {
    guard let bytes = try readBytes() else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    if detail == .normalizingText {
      let cleaned = TextNormalizer.clean(text)
      return cleaned.isEmpty ? nil : cleaned
    }
    return text.isEmpty ? nil : text
  }

  /// A text of which the figures only ask whether it is there; for them any text stands for it.
  @inline(__always)
  mutating func readTextOrSign(_ detail: RecordDetail) throws(RecordFormatError) -> String? {
    guard detail == .figures else { return try readText(detail) }
    guard let bytes = try readBytes(), !bytes.isEmpty else { return nil }
    return "+"
  }

  mutating func readRequiredText(_ detail: RecordDetail) throws(RecordFormatError) -> String {
    let text = String(decoding: try readRequiredBytes(), as: UTF8.self)
    return detail == .normalizingText ? TextNormalizer.clean(text) : text
  }

  mutating func readTexts(_ detail: RecordDetail) throws(RecordFormatError) -> [String] {
    try readList { (reader: inout JSONReader) throws(RecordFormatError) in try reader.readRequiredText(detail) }
  }

  // MARK: Codes

  @inline(__always)
  mutating func readRequiredCode<Subject>() throws(RecordFormatError) -> Identifier<Subject> {
    let start = offset
    guard let code = Code(utf8: try readRequiredBytes()) else { throw formatError(.notCode, at: start) }
    return Identifier(code)
  }

  mutating func readCode<Subject>() throws(RecordFormatError) -> Identifier<Subject>? {
    let start = offset
    guard let bytes = try readBytes(), !bytes.isEmpty else { return nil }
    guard let code = Code(utf8: bytes) else { throw formatError(.notCode, at: start) }
    return Identifier(code)
  }

  /// A list of codes.
  mutating func readCodes<Subject>() throws(RecordFormatError) -> [Identifier<Subject>] {
    do {
      if try readNullIfPresent() { return [] }
      try beginArray()
    } catch {
      throw RecordFormatError(error)
    }
    // Gathered on the stack and then kept in an array of just that size, since there are very many lists.
    var gathered = InlineArray<64, Identifier<Subject>>(repeating: Identifier(.unassigned))
    var count = 0
    var list: [Identifier<Subject>] = []
    while try hasElement() {
      if count == gathered.count {
        gathered.span.withUnsafeBufferPointer { list.append(contentsOf: $0) }
        count = 0
      }
      gathered[count] = try readRequiredCode()
      count += 1
    }
    gathered.span.withUnsafeBufferPointer { list.append(contentsOf: $0[..<count]) }
    return list
  }

  // MARK: Days

  mutating func readDay() throws(RecordFormatError) -> Day? {
    let start = offset
    guard let bytes = try readBytes(), !bytes.isEmpty else { return nil }
    guard let day = Day(iso: bytes) else { throw formatError(.notDay, at: start) }
    return day
  }

  mutating func readRequiredDay() throws(RecordFormatError) -> Day {
    let start = offset
    return try required(readDay(), at: start)
  }

  mutating func readBirthDate() throws(RecordFormatError) -> BirthDate? {
    let start = offset
    guard let bytes = try readBytes(), !bytes.isEmpty else { return nil }
    if let day = Day(iso: bytes) { return .day(day) }
    var year = 0
    for byte in bytes where bytes.count == 4 && (0x30...0x39).contains(byte) { year = year * 10 + Int(byte - 0x30) }
    guard bytes.count == 4, bytes.allSatisfy({ (0x30...0x39).contains($0) }), year > 0 else {
      throw formatError(.notBirthDate, at: start)
    }
    return .year(year)
  }

  // MARK: Numbers

  mutating func readWhole(_ range: ClosedRange<Int> = .count) throws(RecordFormatError) -> Int? {
    let start = offset
    let value: Int
    do {
      if try readNullIfPresent() { return nil }
      value = try readInt()
    } catch {
      throw RecordFormatError(error)
    }
    guard range.contains(value) else { throw formatError(.outOfRange(range), at: start) }
    return value
  }

  mutating func readRequiredWhole(_ range: ClosedRange<Int> = .count) throws(RecordFormatError) -> Int {
    let start = offset
    return try required(readWhole(range), at: start)
  }

  mutating func readWholes() throws(RecordFormatError) -> [Int] {
    try readList { (reader: inout JSONReader) throws(RecordFormatError) in try reader.readRequiredWhole() }
  }

  mutating func readNumber() throws(RecordFormatError) -> Double? {
    do { return try readNullIfPresent() ? nil : readDouble() } catch { throw RecordFormatError(error) }
  }

  mutating func readFlag() throws(RecordFormatError) -> Bool? {
    do { return try readNullIfPresent() ? nil : readBool() } catch { throw RecordFormatError(error) }
  }

  // MARK: Words

  /// One of the words a member may have.
  mutating func readWord<Word: CaseIterable & RawRepresentable<String>>() throws(RecordFormatError) -> Word? {
    let start = offset
    guard let bytes = try readBytes(), !bytes.isEmpty else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    for word in Word.allCases where word.rawValue == text { return word }
    throw formatError(.notWord(allowed: Word.allCases.map(\.rawValue)), at: start)
  }

  mutating func readRequiredWord<Word: CaseIterable & RawRepresentable<String>>() throws(RecordFormatError) -> Word {
    let start = offset
    return try required(readWord(), at: start)
  }

  /// A list of words; nil for `null`.
  mutating func readWords<Word: CaseIterable & RawRepresentable<String>>(
    _ type: Word.Type = Word.self
  ) throws(RecordFormatError) -> [Word]? {
    if try passNull() { return nil }
    return try readList { (reader: inout JSONReader) throws(RecordFormatError) in try reader.readRequiredWord() }
  }

  mutating func readKind(_ detail: RecordDetail) throws(RecordFormatError) -> KindCode {
    KindCode(try readRequiredText(detail))
  }

  mutating func readPhone() throws(RecordFormatError) -> PhoneNumber? {
    let start = offset
    guard let bytes = try readBytes(), !bytes.isEmpty else { return nil }
    if let phone = PhoneNumber(stored: bytes) { return phone }
    guard let phone = PhoneNumber(String(decoding: bytes, as: UTF8.self)) else {
      throw formatError(.notPhone, at: start)
    }
    return phone
  }

  mutating func readTaxCode() throws(RecordFormatError) -> TaxCode? {
    let start = offset
    guard let bytes = try readBytes(), !bytes.isEmpty else { return nil }
    guard let code = TaxCode(String(decoding: bytes, as: UTF8.self)) else { throw formatError(.notTaxCode, at: start) }
    return code
  }

  // MARK: Lists and objects

  /// A list; `null` is an empty one.
  @inline(__always)
  mutating func readList<Element>(
    reserving capacity: Int = 1, _ element: (inout JSONReader) throws(RecordFormatError) -> Element
  ) throws(RecordFormatError) -> [Element] {
    do {
      if try readNullIfPresent() { return [] }
      try beginArray()
    } catch {
      throw RecordFormatError(error)
    }
    guard try hasElement() else { return [] }
    var list: [Element] = []
    list.reserveCapacity(capacity)
    repeat { list.append(try element(&self)) } while try hasElement()
    return list
  }

  @inline(__always)
  private mutating func hasElement() throws(RecordFormatError) -> Bool {
    do { return try nextElement() } catch { throw RecordFormatError(error) }
  }

  mutating func readParts<Part: StoredPart>(_ detail: RecordDetail) throws(RecordFormatError) -> [Part] {
    try readList { (reader: inout JSONReader) throws(RecordFormatError) in
      try Part.decode(from: &reader, detail: detail)
    }
  }

  mutating func readPart<Part: StoredPart>(_ detail: RecordDetail) throws(RecordFormatError) -> Part? {
    if try passNull() { return nil }
    return try Part.decode(from: &self, detail: detail)
  }

  mutating func readRequiredPart<Part: StoredPart>(_ detail: RecordDetail) throws(RecordFormatError) -> Part {
    let start = offset
    return try required(readPart(detail), at: start)
  }

  @inline(__always)
  mutating func passNull() throws(RecordFormatError) -> Bool {
    do { return try readNullIfPresent() } catch { throw RecordFormatError(error) }
  }

  @inline(__always)
  func required<Value>(_ value: Value?, at start: Int) throws(RecordFormatError) -> Value {
    guard let value else { throw formatError(.missing, at: start) }
    return value
  }
}

extension ClosedRange<Int> {
  /// Counts, numbers and revisions. What lies beyond is a slip, and sums of what lies within never overflow.
  static var count: ClosedRange<Int> { 0...1_000_000_000 }
  /// Money in đồng.
  static var money: ClosedRange<Int> { 0...1_000_000_000_000_000 }
  /// Calendar years.
  static var year: ClosedRange<Int> { 1...9999 }
  /// Percentages.
  static var percent: ClosedRange<Int> { 0...100 }
}
