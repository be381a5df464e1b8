/// A title (danh hiệu), commendation (hình thức khen thưởng) or contest prize. Titles and commendations are kept apart:
/// only the title "Công dân học tập" counts for indicator e.
public struct Honour: RegisterRecord {
  /// What sort of honour it is.
  public enum Category: String, CaseIterable, Hashable, Sendable {
    /// A title.
    case title
    /// A commendation.
    case commendation
    /// A prize of a contest.
    case prize
  }

  /// Who is honoured.
  public enum Subject: Hashable, Sendable {
    /// A worker.
    case worker(WorkerID)
    /// A worker's child who studies well (plan III.1.d).
    case child(name: String, school: String?, parent: WorkerID?)
    /// An enterprise.
    case enterprise(EnterpriseID)
    /// A team or other collective.
    case collective(name: String, enterprise: EnterpriseID?)
  }

  /// The decision that gives the honour. All of number, date and authority are needed before a title counts.
  public struct Decision: Hashable, Sendable {
    /// The number, such as `112/QĐ-UBND`.
    public var number: String?
    /// The day of the decision.
    public var date: Day?
    /// The authority that decided.
    public var authority: String?
    /// Who signed.
    public var signer: String?
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// A decision.
    public init(number: String? = nil, date: Day? = nil, authority: String? = nil, signer: String? = nil) {
      self.number = number
      self.date = date
      self.authority = authority
      self.signer = signer
    }
  }

  /// The decision that takes the honour back.
  public struct Withdrawal: Hashable, Sendable {
    /// The number.
    public var number: String?
    /// The day from which the honour no longer holds; nil counts as from the start.
    public var date: Day?
    /// Why.
    public var why: String?
    /// Members of the stored form this program does not know.
    public var unknown = UnknownMembers()

    /// A withdrawal.
    public init(number: String? = nil, date: Day? = nil, why: String? = nil) {
      self.number = number
      self.date = date
      self.why = why
    }
  }

  /// The collection these records belong to.
  public static var collection: Collection { .honours }
  /// The honour's code, such as `KT000031`.
  public var id: HonourID
  /// How often the record was changed.
  public var revision = 0
  /// Title, commendation or prize.
  public var category: Category
  /// The kind, from the office's list.
  public var kind: KindCode
  /// Who is honoured.
  public var subject: Subject
  /// Members of the stored form of `subject` this program does not know.
  public var subjectUnknown = UnknownMembers()
  /// Members of the child or collective in `subject` this program does not know.
  public var subjectPartUnknown = UnknownMembers()
  /// The year it is for.
  public var year: Int?
  /// The day the subject registered for the title.
  public var registered: Day?
  /// The ten boxes of "Công dân học tập", 0–10 each; empty when not scored.
  public var scores: [Int] = []
  /// The day it was proposed.
  public var proposed: Day?
  /// The decision.
  public var decision: Decision?
  /// The withdrawal.
  public var withdrawn: Withdrawal?
  /// The bonus in đồng, as typed; never computed.
  public var bonus: Int?
  /// What it is given for.
  public var achievement: String?
  /// Doubts accepted.
  public var accepted: [AcceptedDoubt] = []
  /// A free remark.
  public var note: String?
  /// Codes the record had before folders were joined.
  public var formerIDs: [String] = []
  /// Members of the stored form this program does not know.
  public var unknown = UnknownMembers()

  /// An honour of that code, category, kind and subject.
  public init(id: HonourID, category: Category, kind: KindCode, subject: Subject, year: Int? = nil) {
    self.id = id
    self.category = category
    self.kind = kind
    self.subject = subject
    self.year = year
  }

  /// The sum of the ten boxes; nil when they are not all there.
  public var score: Int? { scores.count == 10 ? scores.reduce(0, +) : nil }
}
