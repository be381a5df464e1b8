import LearningRegister

/// Who has taken part in what by the end of 2025 and by today, so that the five figures come out as a commune's: decided
/// person by person, the keen ones of keen enterprises first.
struct Participation: Sendable {
  /// When a worker came to take part in a field.
  enum Since: Sendable {
    case never
    /// By 31 December 2025.
    case early
    /// In 2026.
    case late
  }

  /// The end of the first milestone's run.
  static let milestone: Day = "2025-12-31"
  /// Share of D reached in thousandths, a to e, by the milestone and by today: b and d are met in 2025, the others missed.
  static let shares: [(milestone: Int, today: Int)] = [(868, 881), (736, 742), (596, 634), (668, 693), (332, 391)]

  /// How keen each worker is, by position.
  let keenness: [Int]
  private let staff: CommuneStaff
  private let early: Set<Int>
  private let now: Set<Int>
  private let populations: (milestone: Int, today: Int)

  init(staff: CommuneStaff, generator: inout SampleGenerator) {
    self.staff = staff
    let byEnterprise = zip(staff.enterprises, EnterpriseProfile.all)
    let bonus = Dictionary(uniqueKeysWithValues: byEnterprise.map { ($0.id, $1.keenness) })
    keenness = staff.workers.map { worker in
      (worker.employment.first.flatMap { bonus[$0.enterprise] } ?? 0) * 2 + generator.below(100)
    }
    early = Set(staff.counted(on: Participation.milestone))
    now = Set(staff.counted(on: SampleRegister.today))
    populations = (staff.population(on: Participation.milestone), staff.population(on: SampleRegister.today))
  }

  /// For each worker when he or she came to take part in an indicator. Whoever is to be counted at the milestone or today
  /// must have had an occasion by then.
  func decide(
    _ indicator: Indicator, hadOccasion: (Int) -> Bool, hasOccasionIn2026: (Int) -> Bool,
    _ generator: inout SampleGenerator
  ) -> [Since] {
    let share = Participation.shares[Int(indicator.rawValue)]
    let rank = keenness.map { $0 + generator.below(70) }
    let order = staff.workers.indices.sorted { (rank[$0], $1) > (rank[$1], $0) }
    var since = [Since](repeating: .never, count: staff.workers.count)
    var wanted = populations.milestone * share.milestone / 1000
    for worker in order where wanted > 0 && early.contains(worker) && hadOccasion(worker) {
      since[worker] = .early
      wanted -= 1
    }
    wanted = populations.today * share.today / 1000 - now.count { since[$0] == .early }
    for worker in order where wanted > 0 && since[worker] == .never && now.contains(worker) && hasOccasionIn2026(worker)
    {
      since[worker] = .late
      wanted -= 1
    }
    // Those who count for nothing, having left or working in a household, learned like the others.
    for worker in order where !early.contains(worker) && !now.contains(worker) && rank[worker] > 70 {
      since[worker] = .early
    }
    return since
  }
}
