extension Register {
  /// What the lists of one campaign add up to.
  public struct CampaignActivity: Hashable, Sendable {
    /// Attendance lists.
    public var lists = 0
    /// Marks present or late, by session and person once.
    public var attendances = 0
    /// Heads without a name.
    public var unnamed = 0
    /// The paper numbers, in the order of the lists.
    public var papers: [String] = []

    /// Nothing yet.
    public init() {}
  }

  /// By row of `campaigns`: what the lists of each campaign add up to.
  public func campaignActivity() -> [CampaignActivity] {
    var result = [CampaignActivity](repeating: CampaignActivity(), count: campaigns.rowCount)
    attendance.forEach { row, list in
      let marks = self.marks.lists[row]
      guard marks.session != MarkIndex.nowhere else { return }
      let campaign = Int(self.marks.sessions[Int(marks.session)].campaign)
      result[campaign].lists += 1
      result[campaign].attendances += marks.count - marks.repeats
      result[campaign].unnamed += max(0, marks.heads - marks.count)
      if let paper = list.paper { result[campaign].papers.append(paper) }
    }
    return result
  }

  /// By place in `MarkIndex.sessions`: the day of a held session between two days, both included; nil for the others.
  func heldSessionDates(from: Day? = nil, through day: Day) -> [Day?] {
    var dates = [Day?](repeating: nil, count: marks.sessions.count)
    campaigns.lookThrough { row, campaign in
      guard campaign.pointee.state == .held else { return }
      for index in campaign.pointee.sessions.indices {
        let date = campaign.pointee.sessions[index].date
        guard date <= day, from.map({ $0 <= date }) ?? true,
          let place = marks.session(campaign.pointee.sessions[index].number, ofCampaign: row)
        else { continue }
        dates[place] = date
      }
    }
    return dates
  }

  /// By row of `workers`: the day of the latest session held up to a day at which the worker was present or late.
  public func lastActivity(asOf day: Day) -> [Day?] {
    var result = [Day?](repeating: nil, count: workers.rowCount)
    let dates = heldSessionDates(through: day)
    for list in marks.lists where list.session != MarkIndex.nowhere {
      guard let date = dates[Int(list.session)] else { continue }
      for worker in marks.workers[list.marks] where result[Int(worker)].map({ $0 < date }) ?? true {
        result[Int(worker)] = date
      }
    }
    return result
  }

  /// The rows of the workers at an enterprise on a day.
  public func workers(at enterprise: EnterpriseID, on day: Day) -> [Int] {
    guard let row = enterprises.row(of: enterprise) else { return [] }
    return spells.first.indices.filter { spells.isActive(worker: $0, at: row, on: day.number) }
  }

  /// By row of `workers`: the row of the enterprise where each works on a day, as `workplace(ofRow:on:)`; nil for
  /// nowhere. Read in one go from front to back, without touching a record.
  public func workplaceRows(on day: Day) -> [Int?] {
    spells.first.indices.map { spells.workplace(worker: $0, on: day.number).map(Int.init) }
  }

  /// Where a worker works on a day; the first spell entered when there are several, nil when nowhere.
  public func workplace(ofRow row: Int, on day: Day) -> EnterpriseID? {
    workers[row: row]?.employment.first { $0.isActive(on: day) }?.enterprise
  }
}
