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
  /// Spells of employment in the order they were entered.
  public var employment: [Employment]
  /// The members no figure needs, as one element: where only figures are read there is none, and a hundred thousand
  /// workers take a third of the memory.
  private var particulars: [Particulars] = []

  /// A worker of that code and name; everything else unknown.
  public init(id: WorkerID, name: String, employment: [Employment] = []) {
    self.id = id
    self.name = name
    self.employment = employment
  }
}

extension Worker {
  /// What is known of a person besides name and work.
  private struct Particulars: Hashable, Sendable {
    var born: BirthDate?
    var sex: Sex?
    var identity: IdentityDocument?
    var phone: PhoneNumber?
    var village: String?
    var formerCommune: String?
    var education: String?
    var skillGrade: Int?
    var unionMember: Bool?
    var note: String?
    var accepted: [AcceptedDoubt] = []
    var formerIDs: [String] = []
    var anonymisedOn: Day?
    var unknown = UnknownMembers()
  }

  private mutating func write(isNothing: Bool, _ body: (inout Particulars) -> Void) {
    if particulars.isEmpty {
      if isNothing { return }
      particulars.append(Particulars())
    }
    body(&particulars[0])
  }

  /// Date or year of birth.
  public var born: BirthDate? {
    get { particulars.isEmpty ? nil : particulars[0].born }
    set { write(isNothing: newValue == nil) { $0.born = newValue } }
  }

  /// Sex.
  public var sex: Sex? {
    get { particulars.isEmpty ? nil : particulars[0].sex }
    set { write(isNothing: newValue == nil) { $0.sex = newValue } }
  }

  /// The identity paper; a worker may be registered before it is known.
  public var identity: IdentityDocument? {
    get { particulars.isEmpty ? nil : particulars[0].identity }
    set { write(isNothing: newValue == nil) { $0.identity = newValue } }
  }

  /// Telephone.
  public var phone: PhoneNumber? {
    get { particulars.isEmpty ? nil : particulars[0].phone }
    set { write(isNothing: newValue == nil) { $0.phone = newValue } }
  }

  /// Village (thôn).
  public var village: String? {
    get { particulars.isEmpty ? nil : particulars[0].village }
    set { write(isNothing: newValue == nil) { $0.village = newValue } }
  }

  /// The commune of before 1 July 2025 in which the village lies.
  public var formerCommune: String? {
    get { particulars.isEmpty ? nil : particulars[0].formerCommune }
    set { write(isNothing: newValue == nil) { $0.formerCommune = newValue } }
  }

  /// Schooling, as text.
  public var education: String? {
    get { particulars.isEmpty ? nil : particulars[0].education }
    set { write(isNothing: newValue == nil) { $0.education = newValue } }
  }

  /// Skill grade (bậc thợ), 1 to 7.
  public var skillGrade: Int? {
    get { particulars.isEmpty ? nil : particulars[0].skillGrade }
    set { write(isNothing: newValue == nil) { $0.skillGrade = newValue } }
  }

  /// Whether the worker is a union member; nil when unknown.
  public var unionMember: Bool? {
    get { particulars.isEmpty ? nil : particulars[0].unionMember }
    set { write(isNothing: newValue == nil) { $0.unionMember = newValue } }
  }

  /// A free remark.
  public var note: String? {
    get { particulars.isEmpty ? nil : particulars[0].note }
    set { write(isNothing: newValue == nil) { $0.note = newValue } }
  }

  /// Doubts a clerk has accepted, with the reason.
  public var accepted: [AcceptedDoubt] {
    get { particulars.isEmpty ? [] : particulars[0].accepted }
    set { write(isNothing: newValue == []) { $0.accepted = newValue } }
  }

  /// Codes the record had before folders were joined.
  public var formerIDs: [String] {
    get { particulars.isEmpty ? [] : particulars[0].formerIDs }
    set { write(isNothing: newValue == []) { $0.formerIDs = newValue } }
  }

  /// The day on which everything that told who this is was taken out; nil for everybody else. It is never taken back.
  public var anonymisedOn: Day? {
    get { particulars.isEmpty ? nil : particulars[0].anonymisedOn }
    set { write(isNothing: newValue == nil) { $0.anonymisedOn = newValue } }
  }

  /// Members of the stored form this program does not know.
  public var unknown: UnknownMembers {
    get { particulars.isEmpty ? UnknownMembers() : particulars[0].unknown }
    set { write(isNothing: newValue == UnknownMembers()) { $0.unknown = newValue } }
  }

  /// Two workers are the same when all members are, wherever they are kept.
  public static func == (left: Worker, right: Worker) -> Bool {
    left.id == right.id && left.revision == right.revision && left.name == right.name
      && left.employment == right.employment
      && (left.particulars == right.particulars
        || left.particulars.first ?? Particulars() == right.particulars.first ?? Particulars())
  }

  /// Feeds what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(revision)
    hasher.combine(name)
    hasher.combine(employment)
    hasher.combine(particulars.first ?? Particulars())
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
