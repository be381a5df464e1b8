/// One duty of the plan's parts III and V in one year, with how far it is.
public struct PlanTask: RegisterRecord {
  /// How far the task is.
  public enum Status: String, CaseIterable, Hashable, Sendable {
    case notStarted, running, done
  }

  /// The collection these records belong to.
  public static var collection: Collection { .tasks }
  /// The code: year and clause, such as `2026-III.1.a`.
  public var id: PlanTaskID
  /// How often the record was changed.
  public var revision = 0
  /// The clause of the plan, such as `III.1.a`.
  public var task: String
  /// The year.
  public var year: Int
  /// How far it is.
  public var status: Status = .notStarted
  /// The day it is due.
  public var due: Day?
  /// Who is responsible.
  public var owner: String?
  /// What proves it.
  public var evidence: String?
  /// Codes the record had before folders were joined.
  public var formerIDs: [String] = []
  /// Members of the stored form this program does not know.
  public var unknown = UnknownMembers()

  /// A task of that clause in that year.
  public init(id: PlanTaskID, task: String, year: Int) {
    self.id = id
    self.task = task
    self.year = year
  }
}
