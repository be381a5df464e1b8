/// Who attended one session from one enterprise: the paper list that came back, in the register.
public struct AttendanceList: RegisterRecord {
  /// How a named worker attended.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    /// Present; counts.
    case present
    /// Came late; counts (rule 2).
    case late
    /// Excused.
    case excused
    /// Absent.
    case absent
  }

  /// The collection these records belong to.
  public static var collection: Collection { .attendance }
  /// The list's code, such as `DS26-052`.
  public var id: AttendanceListID
  /// How often the record was changed.
  public var revision = 0
  /// The campaign.
  public var campaign: CampaignID
  /// The session's number within the campaign.
  public var session: Int
  /// The enterprise the list is of; a list without one gives names only.
  public var enterprise: EnterpriseID?
  /// Workers present.
  public var present: [WorkerID] = []
  /// Workers who came late.
  public var late: [WorkerID] = []
  /// Workers excused.
  public var excused: [WorkerID] = []
  /// Workers absent.
  public var absent: [WorkerID] = []
  /// Everybody who was there, named or not; nil means those named and the walk-ins.
  public var heads: Int?
  /// Names on the paper not yet matched with a worker.
  public var walkIns: [String] = []
  /// The workers in the order of the numbers on the sheet that was printed, so that a number keyed from the paper means the
  /// same person whoever came or left since; empty when nothing was printed.
  public var printed: [WorkerID] = []
  /// The paper list's number.
  public var paper: String?
  /// Doubts accepted.
  public var accepted: [AcceptedDoubt] = []
  /// Codes the record had before folders were joined.
  public var formerIDs: [String] = []
  /// Members of the stored form this program does not know.
  public var unknown = UnknownMembers()

  /// An empty list for a session.
  public init(id: AttendanceListID, campaign: CampaignID, session: Int, enterprise: EnterpriseID?) {
    self.id = id
    self.campaign = campaign
    self.session = session
    self.enterprise = enterprise
  }

  /// The workers of one status.
  public subscript(status: Status) -> [WorkerID] {
    get {
      switch status {
      case .present: present
      case .late: late
      case .excused: excused
      case .absent: absent
      }
    }
    set {
      switch status {
      case .present: present = newValue
      case .late: late = newValue
      case .excused: excused = newValue
      case .absent: absent = newValue
      }
    }
  }

  /// The status of a worker on the list; nil when not named.
  public func status(of worker: WorkerID) -> Status? { Status.allCases.first { self[$0].contains(worker) } }
}
