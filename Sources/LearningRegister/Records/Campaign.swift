/// A learning activity: propaganda, training, contest and so on, held in one or more sessions.
public struct Campaign: RegisterRecord {
  /// How far the campaign is; only held campaigns count (rule 2).
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// Planned.
    case planned
    /// Held.
    case held
    /// Cancelled; its marks stay but count for nothing.
    case cancelled
  }

  /// The form of learning.
  public enum Form: String, CaseIterable, Hashable, Sendable {
    /// In person.
    case inPerson
    /// Online.
    case online
    /// Self-study.
    case selfStudy
  }

  /// The collection these records belong to.
  public static var collection: Collection { .campaigns }
  /// The campaign's code, such as `HD26-031`.
  public var id: CampaignID
  /// How often the record was changed.
  public var revision = 0
  /// What it is called.
  public var name: String
  /// The kind, from the office's list.
  public var kind: KindCode
  /// The fields a–d it carries; may be several.
  public var fields: FieldSet
  /// The clause of the plan it carries out, such as `III.1.a`.
  public var task: String?
  /// How far it is.
  public var state: State
  /// The sessions, numbered.
  public var sessions: [Session]
  /// The enterprises it is meant for; empty when open to all.
  public var enterprises: [EnterpriseID] = []
  /// The form of learning.
  public var form: Form?
  /// Who organises it.
  public var organiser: String?
  /// The partner institution.
  public var partner: String?
  /// Money by source.
  public var money: [Money] = []
  /// Materials handed out.
  public var materials: [Material] = []
  /// Doubts accepted.
  public var accepted: [AcceptedDoubt] = []
  /// A free remark.
  public var note: String?
  /// Codes the record had before folders were joined.
  public var formerIDs: [String] = []
  /// Members of the stored form this program does not know.
  public var unknown = UnknownMembers()

  /// A campaign of that code, name, kind and fields.
  public init(
    id: CampaignID, name: String, kind: KindCode, fields: FieldSet, state: State = .planned, sessions: [Session] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.fields = fields
    self.state = state
    self.sessions = sessions
  }

  /// The session of that number.
  public func session(_ number: Int) -> Session? { sessions.first { $0.number == number } }
}

extension Campaign {
  /// One meeting of a campaign; it counts by its own date.
  public struct Session: Hashable, Sendable {
    /// Its number within the campaign, from 1.
    public var number: Int
    /// The day.
    public var date: Day
    /// The place, as text.
    public var place: String?
    /// Its length in hours.
    public var hours: Double?
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// A session of that number and day.
    public init(number: Int, date: Day, place: String? = nil, hours: Double? = nil) {
      self.number = number
      self.date = date
      self.place = place
      self.hours = hours
    }
  }

  /// Money planned and spent from one source, in đồng.
  public struct Money: Hashable, Sendable {
    /// Where money comes from (plan IV).
    public enum Source: String, CaseIterable, Hashable, Sendable {
      case commune, union, enterprise, other
    }

    /// The source.
    public var source: Source
    /// Planned, in đồng.
    public var planned: Int?
    /// Spent, in đồng.
    public var spent: Int?
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// Money from a source.
    public init(source: Source, planned: Int? = nil, spent: Int? = nil) {
      self.source = source
      self.planned = planned
      self.spent = spent
    }
  }

  /// Books, leaflets and the like handed out (plan III.4.c).
  public struct Material: Hashable, Sendable {
    /// The kind, as a code.
    public var kind: KindCode
    /// How many.
    public var count: Int
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// A number of things of one kind.
    public init(kind: KindCode, count: Int) {
      self.kind = kind
      self.count = count
    }
  }
}
