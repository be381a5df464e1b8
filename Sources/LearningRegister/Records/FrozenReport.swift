/// A frozen report (kỳ báo cáo). Its content is kept as it stands in the file: a frozen report never changes.
public struct FrozenReport: RegisterRecord {
  public static var collection: Collection { .frozen }
  /// The report's code.
  public var id: FrozenReportID
  public var revision = 0
  public var formerIDs: [String] = []
  public var unknown = UnknownMembers()

  /// A report of that code.
  public init(id: FrozenReportID) { self.id = id }
}
