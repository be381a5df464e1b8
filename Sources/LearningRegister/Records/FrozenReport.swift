/// A frozen report (kỳ báo cáo). Its content is kept as it stands in the file: a frozen report never changes.
public struct FrozenReport: RegisterRecord {
  /// The collection these records belong to.
  public static var collection: Collection { .frozen }
  /// The report's code.
  public var id: FrozenReportID
  /// How often the record was changed.
  public var revision = 0
  /// Codes the record had before folders were joined.
  public var formerIDs: [String] = []
  /// Members of the stored form this program does not know.
  public var unknown = UnknownMembers()

  /// A report of that code.
  public init(id: FrozenReportID) { self.id = id }
}
