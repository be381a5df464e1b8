/// What every record of the register has in common.
public protocol RegisterRecord: Hashable, Sendable {
  /// The collection the record belongs to.
  static var collection: Collection { get }
  /// The record's code, unique in its collection.
  var id: Identifier<Self> { get set }
  /// How often the record was changed: 1 when new, +1 with each change.
  var revision: Int { get set }
  /// Codes the record had before a folder was joined to another.
  var formerIDs: [String] { get set }
  /// Members of the stored record this program does not know.
  var unknown: UnknownMembers { get set }
  /// The record as one of any collection.
  var record: Record { get }
  /// The content of a record of any collection; nil when it is of another.
  init?(_ record: Record)
}
