/// The office profile from a given day on: names, signatory and settings change with reforms and elections, and old
/// papers keep the names of their day.
public struct OfficeVersion: RegisterRecord {
  /// Who signs.
  public struct Signatory: Hashable, Sendable {
    /// The post, such as `CHỦ TỊCH`.
    public var title: String?
    /// The name.
    public var name: String?
    /// Whom the signatory signs for (`KT.`, `TM.`), as printed.
    public var by: String?
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// A signatory.
    public init(title: String? = nil, name: String? = nil, by: String? = nil) {
      self.title = title
      self.name = name
      self.by = by
    }
  }

  /// The collection these records belong to.
  public static var collection: Collection { .office }
  /// The day the version is valid from, as `YYYY-MM-DD`.
  public var id: OfficeID
  /// How often the record was changed.
  public var revision = 0
  /// The unit, such as `UBND xã Hoằng Hợp`.
  public var name: String
  /// The line above the unit on papers.
  public var superior: String?
  /// The place name on papers.
  public var place: String?
  /// Who signs.
  public var signatory: Signatory?
  /// The recipients of reports, one line each.
  public var recipients: [String] = []
  /// The communes that were merged into this one.
  public var formerCommunes: [String] = []
  /// The day cumulative figures begin (default 19/10/2022, Decision 1268/QĐ-TTg).
  public var programmeStart: Day
  /// Whether the office lies in a difficult area, where 70 points suffice for the title.
  public var difficultArea = false
  /// The kinds of enterprise that count.
  public var scope: [Enterprise.Kind] = [.company, .cooperative]
  /// How long a title is valid, in months; nil means without end.
  public var titleValidityMonths: Int?
  /// The share of a campaign's sessions one must have been at to be reached in b or c, in whole percent 1–100; nil means
  /// that one session is enough.
  public var minimumShare: Int?
  /// Whether a and d may be reported with the estimate, as a second figure beside the headline.
  public var reportsEstimate = false
  /// The window the program opens with; nil means cumulative.
  public var window: Window?
  /// Codes the record had before folders were joined.
  public var formerIDs: [String] = []
  /// Members of the stored form this program does not know.
  public var unknown = UnknownMembers()

  /// A version of that day and unit name.
  public init(id: OfficeID, name: String, programmeStart: Day = "2022-10-19") {
    self.id = id
    self.name = name
    self.programmeStart = programmeStart
  }

  /// The day the version is valid from; a code that is no day counts as always.
  public var validFrom: Day? { Day(iso: id.code.text) }

  /// The window figures usually have.
  public var usualWindow: Window { window ?? .cumulative }
}
