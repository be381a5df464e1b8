/// An enterprise, cooperative or household business on the commune's territory.
public struct Enterprise: RegisterRecord {
  /// The legal kind.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Company (doanh nghiệp).
    case company
    /// Cooperative (hợp tác xã).
    case cooperative
    /// Household business (hộ kinh doanh).
    case household
  }

  /// The collection these records belong to.
  public static var collection: Collection { .enterprises }
  /// The enterprise's code, such as `DN0007`.
  public var id: EnterpriseID
  /// How often the record was changed.
  public var revision = 0
  /// The registered name.
  public var name: String
  /// The legal kind.
  public var kind: Kind
  /// The tax code.
  public var taxCode: TaxCode?
  /// The address, as text.
  public var address: String?
  /// The commune of before 1 July 2025 in which it lies.
  public var formerCommune: String?
  /// The first day of business; nil counts as always.
  public var opened: Day?
  /// The first day closed; nil while open.
  public var closed: Day?
  /// The branch of business, as text.
  public var sector: String?
  /// The person to call.
  public var liaison: Liaison?
  /// The grassroots union; nil when there is none.
  public var union: Union?
  /// The collective agreement.
  public var agreement: Agreement?
  /// Money for learning, by year.
  public var learningFund: [LearningFund] = []
  /// Declared head-counts, a dated series.
  public var headcounts: [Headcount] = []
  /// Nil declarations: "nothing was organised in this period".
  public var nilDeclarations: [NilDeclaration] = []
  /// What somebody said the columns of this enterprise's lists hold.
  public var listColumns: [ListedColumn] = []
  /// Doubts accepted.
  public var accepted: [AcceptedDoubt] = []
  /// A free remark.
  public var note: String?
  /// Codes the record had before folders were joined.
  public var formerIDs: [String] = []
  /// Members of the stored form this program does not know.
  public var unknown = UnknownMembers()

  /// An enterprise of that code, name and kind.
  public init(id: EnterpriseID, name: String, kind: Kind = .company) {
    self.id = id
    self.name = name
    self.kind = kind
  }

  /// Whether the enterprise is open on the day: `opened` ≤ day and `closed` absent or after it.
  public func isOpen(on day: Day) -> Bool {
    (opened.map { $0 <= day } ?? true) && (closed.map { $0 > day } ?? true)
  }

  /// The declared head-count in force: the latest dated on or before the day; of several on one date the last entered.
  public func headcount(on day: Day) -> Headcount? {
    var found: Headcount?
    for count in headcounts where count.date <= day && count.date >= found?.date ?? count.date { found = count }
    return found
  }
}

extension Enterprise {
  /// The person at the enterprise whom the office calls.
  public struct Liaison: Hashable, Sendable {
    /// Name.
    public var name: String?
    /// Telephone.
    public var phone: PhoneNumber?
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// A liaison of that name and number.
    public init(name: String? = nil, phone: PhoneNumber? = nil) {
      self.name = name
      self.phone = phone
    }
  }

  /// The grassroots union of the enterprise.
  public struct Union: Hashable, Sendable {
    /// The chair's name.
    public var chair: String?
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// A union with that chair.
    public init(chair: String? = nil) { self.chair = chair }
  }

  /// The collective agreement (plan III.4.d).
  public struct Agreement: Hashable, Sendable {
    /// Whether it has a clause on learning; nil when unknown.
    public var learningClause: Bool?
    /// The day it was signed.
    public var signed: Day?
    /// The day it expires.
    public var expires: Day?
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// An agreement.
    public init(learningClause: Bool? = nil, signed: Day? = nil, expires: Day? = nil) {
      self.learningClause = learningClause
      self.signed = signed
      self.expires = expires
    }
  }

  /// The enterprise's money for learning in one year (plan III.2.c), in đồng.
  public struct LearningFund: Hashable, Sendable {
    /// The calendar year.
    public var year: Int
    /// Planned, in đồng.
    public var planned: Int?
    /// Spent, in đồng.
    public var spent: Int?
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// The money of one year.
    public init(year: Int, planned: Int? = nil, spent: Int? = nil) {
      self.year = year
      self.planned = planned
      self.spent = spent
    }
  }

  /// A declared number of workers from a given day on.
  public struct Headcount: Hashable, Sendable {
    /// The day it holds from.
    public var date: Day
    /// The number of workers, 0 or more.
    public var workers: Int
    /// The paper it comes from, such as `01/PLI`.
    public var source: String?
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// A declaration.
    public init(date: Day, workers: Int, source: String? = nil) {
      self.date = date
      self.workers = workers
      self.source = source
    }
  }

  /// A column of the lists this enterprise sends, remembered for the next one.
  public struct ListedColumn: Hashable, Sendable {
    /// The words at its head, without marks and capitals.
    public var header: String
    /// What it holds, by the name the reading of lists gives it.
    public var meaning: String
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// A column under that header.
    public init(header: String, meaning: String) {
      self.header = header
      self.meaning = meaning
    }
  }

  /// A declaration that nothing was organised in a period; silence is not one (rule 11).
  public struct NilDeclaration: Hashable, Sendable {
    /// First day of the period.
    public var from: Day
    /// Last day of the period.
    public var to: Day
    /// The day it was declared.
    public var on: Day?
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// A declaration for that period.
    public init(from: Day, to: Day, on: Day? = nil) {
      self.from = from
      self.to = to
      self.on = on
    }
  }
}
