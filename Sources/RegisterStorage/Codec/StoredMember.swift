import JSONText
import LearningRegister

/// The members one kind of object may have, numbered from 0 in the order they are written; at most 32.
protocol StoredMember: RawRepresentable, CaseIterable where RawValue == UInt8 {
  /// The names in the order of the numbers.
  static var names: [StaticString] { get }
  /// One bit for each member the object cannot do without.
  static var required: UInt32 { get }
  /// One bit for each member that is read for the figures.
  static var figures: UInt32 { get }
  /// One bit for each required member that may yet be missing in a text from outside.
  static var assigned: UInt32 { get }
}

extension StoredMember {
  static var required: UInt32 { 0 }
  static var figures: UInt32 { .max }
  static var assigned: UInt32 { 0 }

  /// The bit of a member.
  @inline(__always)
  static func bit(_ member: Self) -> UInt32 { 1 << UInt32(member.rawValue) }
}

/// The members of a record: among them its code, which a text from outside may leave to storage.
protocol RecordMember: StoredMember {
  static var id: Self { get }
}

extension RecordMember {
  static var required: UInt32 { bit(.id) }
  static var assigned: UInt32 { bit(.id) }
}

/// How far an object has been read.
struct MemberProgress {
  /// One bit for each member met.
  var seen: UInt32 = 0
  /// The number after the highest met: files written by this program have their members in order.
  var expected = 0
  var unknown: [UnknownMembers.Member] = []
}

extension JSONReader {
  /// Reads an object into `object`: gives each known member to `read`, which must read its value, and returns the
  /// unknown ones.
  @inline(__always)
  mutating func readMembers<Object, Member: StoredMember>(
    of object: inout Object, _ detail: RecordDetail,
    _ read: (inout Object, Member, inout JSONReader) throws(RecordFormatError) -> Void
  ) throws(RecordFormatError) -> UnknownMembers {
    do { try beginObject() } catch { throw RecordFormatError(error) }
    let start = offset - 1
    let names = Member.names
    let wanted = detail == .figures ? Member.figures : .max
    var progress = MemberProgress()
    while let index = try nextKnownMember(names, &progress, detail) {
      if wanted & (1 << UInt32(index)) == 0 {
        do { try skipValue() } catch { throw RecordFormatError(error) }
        continue
      }
      guard let member = Member(rawValue: UInt8(truncatingIfNeeded: index)) else { continue }
      do { try read(&object, member, &self) } catch { throw error.of(names[index]) }
    }
    let required = detail == .normalizingText ? Member.required & ~Member.assigned : Member.required
    let missing = required & ~progress.seen
    if missing != 0 { throw formatError(.missing, at: start).of(names[missing.trailingZeroBitCount]) }
    return UnknownMembers(progress.unknown)
  }

  /// Goes to the value of the next known member and gives its number; nil, and outside the object, after the last.
  @inline(__always)
  private mutating func nextKnownMember(
    _ names: [StaticString], _ progress: inout MemberProgress, _ detail: RecordDetail
  ) throws(RecordFormatError) -> Int? {
    var index = progress.expected
    while index < names.count {
      if takeMember(names[index]) {
        progress.expected = index + 1
        progress.seen |= 1 << UInt32(index)
        return index
      }
      index += 1
    }
    return try findMember(names, &progress, detail)
  }

  /// The exact path for members in another order, with spaces or escapes, or unknown.
  @inline(never)
  private mutating func findMember(
    _ names: [StaticString], _ progress: inout MemberProgress, _ detail: RecordDetail
  ) throws(RecordFormatError) -> Int? {
    do throws(JSONError) {
      while let name = try nextMember() {
        if let index = names.firstIndex(where: { name == $0 }) {
          guard progress.seen & (1 << UInt32(index)) == 0 else {
            throw error(.duplicateMember(name.string), at: name.offset)
          }
          progress.seen |= 1 << UInt32(index)
          progress.expected = max(progress.expected, index + 1)
          return index
        }
        if detail == .figures {
          try skipValue()
          continue
        }
        let text = name.string
        if progress.unknown.contains(where: { $0.name.utf8.elementsEqual(text.utf8) }) {
          throw error(.duplicateMember(text), at: name.offset)
        }
        progress.unknown.append(UnknownMembers.Member(name: text, json: try readJSON()))
      }
      return nil
    } catch {
      throw RecordFormatError(error)
    }
  }

  /// Reads any value as its JSON text. Line breaks, which only a hand puts between values, are dropped: what is read
  /// here is written into journal lines.
  private mutating func readJSON() throws(JSONError) -> String {
    let text = try readRawValue()
    guard text.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return String(decoding: text, as: UTF8.self) }
    return String(decoding: text.filter { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  /// An error at an offset into the reader's text.
  @inline(never)
  func formatError(_ problem: RecordFormatError.Problem, at offset: Int) -> RecordFormatError {
    RecordFormatError(problem, at: position(at: offset))
  }
}
