public import LearningRegister

/// Registers made up for trying, showing and measuring. Nobody in them exists; the same seed gives the same records.
public enum SampleRegister {
  /// The last day of the sample commune: everything in it happened on or before this day or is planned after it.
  public static let today: Day = "2026-11-22"

  /// A commune's register of late November 2026: 24 enterprises, about 1,200 workers, 60 campaigns since 2023 and a few
  /// planned ones, with the hard cases of everyday work in it on purpose. Every record has revision 1.
  public static func commune(seed: UInt64 = 1) -> Register.Snapshot {
    var staff = CommuneStaff(seed: seed)
    staff.makeEnterprises()
    staff.makeWorkers()
    staff.declareHeadcounts()
    let calendar = CommuneCalendar(seed: seed, enterprises: staff.enterprises)
    var learning = CommuneLearning(seed: seed, staff: staff, campaigns: calendar.campaigns)
    learning.makeLists()
    let honours = CommuneHonours(seed: seed, staff: staff).honours
    var snapshot = Register.Snapshot()
    snapshot.offices = CommunePlan.offices
    snapshot.targets = CommunePlan.targets
    snapshot.enterprises = staff.enterprises
    snapshot.workers = staff.workers
    snapshot.campaigns = calendar.campaigns
    snapshot.attendance = learning.lists
    snapshot.honours = honours
    snapshot.tasks = CommuneFollowUp.tasks
    snapshot.visits = CommuneFollowUp.visits
    return snapshot
  }

  /// A register of exactly that many workers and attendance marks (present or late), with an enterprise for
  /// every 50 workers and running codes. Numbers below zero count as zero; without workers there are no marks.
  public static func sized(workers: Int, attendances: Int, seed: UInt64 = 1) -> Register.Snapshot {
    SizedRegister(workers: max(0, workers), attendances: workers > 0 ? max(0, attendances) : 0, seed: seed).snapshot()
  }
}
