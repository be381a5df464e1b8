/// A worker (CNLĐ). A person is one record for life: moving to another enterprise is a new spell, never a second worker.
public struct Worker: RegisterRecord {
  /// The collection these records belong to.
  public static var collection: Collection { .workers }
  /// The worker's code, such as `CN000012`.
  public var id: WorkerID
  /// How often the record was changed.
  public var revision = 0
  /// The full name as the papers give it, family name first, NFC.
  public var name: String
  /// Date or year of birth.
  public var born: BirthDate?
  /// Sex.
  public var sex: Sex?
  /// The identity paper; a worker may be registered before it is known.
  public var identity: IdentityDocument?
  /// Telephone.
  public var phone: PhoneNumber?
  /// Village (thôn).
  public var village: String?
  /// The commune of before 1 July 2025 in which the village lies.
  public var formerCommune: String?
  /// Schooling, as text.
  public var education: String?
  /// Skill grade (bậc thợ), 1 to 7.
  public var skillGrade: Int?
  /// Whether the worker is a union member; nil when unknown.
  public var unionMember: Bool?
  /// Spells of employment in the order they were entered.
  public var employment: [Employment]
  /// Doubts a clerk has accepted, with the reason.
  public var accepted: [AcceptedDoubt] = []
  /// A free remark.
  public var note: String?
  /// Codes the record had before folders were joined.
  public var formerIDs: [String] = []
  /// Members of the stored form this program does not know.
  public var unknown = UnknownMembers()

  /// A worker of that code and name; everything else unknown.
  public init(id: WorkerID, name: String, employment: [Employment] = []) {
    self.id = id
    self.name = name
    self.employment = employment
  }
}

/// A spell of employment at one enterprise. The end is exclusive: a worker who leaves on 1 July works there up to 30 June.
public struct Employment: Hashable, Sendable {
  /// The enterprise.
  public var enterprise: EnterpriseID
  /// The job, as text.
  public var job: String?
  /// The first day; nil when unknown, which counts as always.
  public var from: Day?
  /// The first day no longer employed; nil while employed.
  public var to: Day?
  /// Members of the stored form this program does not know.
  public var unknown = UnknownMembers()

  /// A spell at an enterprise.
  public init(enterprise: EnterpriseID, job: String? = nil, from: Day? = nil, to: Day? = nil) {
    self.enterprise = enterprise
    self.job = job
    self.from = from
    self.to = to
  }

  /// Whether the spell covers the day: `from` ≤ day and `to` absent or after it.
  public func isActive(on day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (to.map { $0 > day } ?? true)
  }
}

/// A doubt that a person has looked at and accepted, with the reason given.
public struct AcceptedDoubt: Hashable, Sendable {
  /// The check's code, such as `cccd-year`.
  public var check: String
  /// Why the value is right all the same.
  public var why: String
  /// The look-alike who is another person; nil when the doubt was about nobody, or
  /// about any.
  public var other: WorkerID?
  /// Members of the stored form this program does not know.
  public var unknown = UnknownMembers()

  /// A doubt of that check, about that other record, accepted for that reason.
  public init(check: String, why: String, other: WorkerID? = nil) {
    self.check = check
    self.why = why
    self.other = other
  }
}
