/// One figure taken apart: the workers of D who are known by name, in groups, and how many of each group are reached.
/// Declared heads without a name belong to no group.
///
/// All groupings but one are partitions: every counted worker stands in exactly one group, so that D and N of the groups add
/// up to the named D and to N of the commune. By kind of campaign a person may stand in several groups or in none.
public struct Breakdown: Hashable, Sendable {
  /// What the workers are grouped by.
  public enum Grouping: String, CaseIterable, Hashable, Sendable {
    /// The former commune of the worker's village.
    case formerCommune
    /// Sex.
    case sex
    /// Union membership.
    case union
    /// The job at the first spell entered that is active at a counting enterprise, upper and lower case alike.
    case job
    /// The kind of the campaigns that reached them; not a partition. Nothing for e.
    case kind

    /// Whether every counted worker stands in exactly one group.
    public var isPartition: Bool { self != .kind }
  }

  /// One group.
  public struct Group: Hashable, Sendable {
    /// What its members share: the text as recorded, `male` and `female`, `member` and `notMember`, or the code of a kind;
    /// nil where nothing is recorded.
    public let key: String?
    /// N of those in the group, of its named workers. By kind: those reached by campaigns of that kind, of all the named,
    /// with the lượt of those campaigns. There is no estimate for a group.
    public let figure: IndicatorFigure

    /// Persons of the group who are not reached.
    public var notReached: Int { figure.population - figure.reached }
  }

  /// The day of the figures.
  public let day: Day
  /// Which figure.
  public let indicator: Indicator
  /// What it is grouped by.
  public let grouping: Grouping
  /// The groups, those first that have most persons not reached (by kind: that reached most), then by key.
  public let groups: [Group]
}

extension Register {
  /// One figure in groups, on the day and in the window of those figures: one pass over the workers, by kind one over the
  /// marks. The figures must be this register's.
  public func breakdown(of indicator: Indicator, by grouping: Breakdown.Grouping, in figures: Figures) -> Breakdown {
    if grouping == .kind { return breakdownByKind(of: indicator, in: figures) }
    let groups = membership(by: grouping, in: figures)
    let bit = FieldSet(indicator).rawValue
    var sizes = [(population: Int, reached: Int)](repeating: (0, 0), count: groups.keys.count)
    for (row, group) in groups.groupOfRow.enumerated() where group >= 0 {
      sizes[Int(group)].population += 1
      if figures.reach[row] & bit != 0 { sizes[Int(group)].reached += 1 }
    }
    let targets = figures.targets?.milestones ?? []
    let found = zip(groups.keys, sizes).map { key, size in
      Breakdown.Group(
        key: key,
        figure: IndicatorFigure(
          indicator: indicator, population: size.population, reached: size.reached, attendances: nil, estimate: nil,
          upper: nil, targets: targets))
    }
    let ordered = found.sorted { one, other in
      one.notReached != other.notReached ? one.notReached > other.notReached : Breakdown.isBefore(one.key, other.key)
    }
    return Breakdown(day: figures.asOf, indicator: indicator, grouping: grouping, groups: ordered)
  }

  /// By row of the workers' table: the group of every counted worker, −1 for others.
  func membership(
    by grouping: Breakdown.Grouping, in figures: Figures
  ) -> (keys: [String?], groupOfRow: [Int32]) {
    var names = GroupNames(isCaseSensitive: grouping != .job)
    let counting = countingRows(in: figures)
    var groupOfRow = [Int32](repeating: -1, count: figures.counted.count)
    workers.lookThrough { row, worker in
      guard row < figures.counted.count, figures.counted[row] != 0 else { return }
      let group: Int =
        switch grouping {
        case .formerCommune: names.group(of: worker.pointee.formerCommune)
        case .sex: names.group(of: worker.pointee.sex?.rawValue)
        case .union: names.group(of: worker.pointee.unionMember.map { $0 ? "member" : "notMember" })
        case .job: names.group(of: job(worker, counting, on: figures.asOf))
        case .kind: 0
        }
      groupOfRow[row] = Int32(group)
    }
    let (keys, merged) = names.finished()
    for row in groupOfRow.indices where groupOfRow[row] >= 0 {
      groupOfRow[row] = Int32(merged[Int(groupOfRow[row])])
    }
    return (keys, groupOfRow)
  }

  /// By row of the enterprises: whether the enterprise counts in these figures.
  func countingRows(in figures: Figures) -> [Bool] {
    var counting = [Bool](repeating: false, count: enterprises.rowCount)
    for enterprise in figures.enterprises {
      if let row = enterprises.row(of: enterprise.id) { counting[row] = true }
    }
    return counting
  }

  private func job(_ worker: UnsafePointer<Worker>, _ counting: [Bool], on day: Day) -> String? {
    for index in worker.pointee.employment.indices where worker.pointee.employment[index].isActive(on: day) {
      if let row = enterprises.row(of: worker.pointee.employment[index].enterprise), counting[row] {
        return worker.pointee.employment[index].job
      }
    }
    return nil
  }
}

extension Breakdown {
  /// The order of keys: by their scalars, what is not recorded last.
  static func isBefore(_ one: String?, _ other: String?) -> Bool {
    switch (one, other) {
    case (let one?, let other?): one.unicodeScalars.lexicographicallyPrecedes(other.unicodeScalars)
    case (.some, nil): true
    default: false
    }
  }
}
