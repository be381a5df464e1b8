public import JSONText
public import LearningRegister

/// What a change replaced: the members of a record whose written value differs, with their old values. Journal lines
/// carry it as `was`, so that every change can be read and taken back without looking at older lines.
public struct MemberDifference: Hashable, Sendable {
  /// The members that differ, in the order of the old record, then those that are new; each with its old value as JSON
  /// text, `null` where it was absent. `rev`, which always differs, is not among them.
  public let members: [UnknownMembers.Member]

  /// Compares two states of one record member by member at the top level.
  public init(from old: Record, to new: Record) {
    let oldMembers = old.writtenMembers
    let newMembers = new.writtenMembers
    func value(of name: String, in members: [UnknownMembers.Member]) -> String? {
      members.first { $0.name.utf8.elementsEqual(name.utf8) }?.json
    }
    var found: [UnknownMembers.Member] = []
    for member in oldMembers {
      if let json = value(of: member.name, in: newMembers), json.utf8.elementsEqual(member.json.utf8) { continue }
      found.append(member)
    }
    for member in newMembers where value(of: member.name, in: oldMembers) == nil {
      found.append(UnknownMembers.Member(name: member.name, json: "null"))
    }
    members = found.filter { $0.name != "rev" }
  }

  /// Writes the difference as one object.
  public func encode(into writer: inout JSONWriter) {
    writer.beginObject()
    writer.endPart(UnknownMembers(members))
  }

  /// Writes `was` of a change: the difference, or the whole old record when it was removed.
  public static func encodeWas(old: Record, new: Record?, into writer: inout JSONWriter) {
    if let new {
      MemberDifference(from: old, to: new).encode(into: &writer)
    } else {
      old.encode(into: &writer)
    }
  }
}
