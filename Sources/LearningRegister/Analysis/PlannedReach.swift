/// What the planned campaigns could bring: whom of those counted today, and not yet reached, they are meant for. It is what
/// they bring at most, if everybody comes; nothing here enters a figure.
public struct PlannedReach: Hashable, Sendable {
  /// What one planned campaign adds to those before it.
  public struct Addition: Hashable, Sendable {
    /// The campaign.
    public let campaign: CampaignID
    /// The day of its first session from the day asked for on.
    public let date: Day
    /// The fields it carries, a to d.
    public let fields: FieldSet
    /// The enterprises it is meant for, in order of code.
    public let enterprises: [EnterpriseID]
    /// By field a to d: persons it could newly reach, after those of the campaigns before it.
    public let persons: [Int]

    /// An addition of a campaign.
    public init(campaign: CampaignID, date: Day, fields: FieldSet, enterprises: [EnterpriseID], persons: [Int]) {
      self.campaign = campaign
      self.date = date
      self.fields = fields
      self.enterprises = enterprises
      self.persons = persons
    }
  }

  /// The day of the figures; sessions after it are planned ones.
  public let day: Day
  /// The last day looked at.
  public let through: Day
  /// The campaigns meant for named enterprises, in order of date and code.
  public let additions: [Addition]
  /// Planned campaigns open to all: nobody can say whom they will reach.
  public let openCampaigns: [CampaignID]

  /// How many persons more a field could reach; 0 for e, which no campaign brings.
  public func persons(_ indicator: Indicator) -> Int {
    indicator == .e ? 0 : additions.reduce(0) { $0 + $1.persons[Int(indicator.rawValue)] }
  }
}

extension Register {
  /// What the campaigns planned after the day of the figures and up to another day could bring (the question "what if").
  /// A campaign is meant for its enterprises and for those it has lists of.
  public func plannedReach(in figures: Figures, through: Day) -> PlannedReach {
    var listed: [CampaignID: Set<EnterpriseID>] = [:]
    var planned: [(date: Day, campaign: Campaign)] = []
    campaigns.lookThrough { _, campaign in
      guard campaign.pointee.state == .planned else { return }
      let dates = campaign.pointee.sessions.lazy.map(\.date).filter { $0 > figures.asOf && $0 <= through }
      guard let date = dates.min() else { return }
      planned.append((date, campaign.pointee))
      listed[campaign.pointee.id] = Set(campaign.pointee.enterprises)
    }
    attendance.lookThrough { _, list in
      guard let enterprise = list.pointee.enterprise else { return }
      listed[list.pointee.campaign]?.insert(enterprise)
    }
    planned.sort { ($0.date, $0.campaign.id) < ($1.date, $1.campaign.id) }
    var audience = Audience(of: self, in: figures)
    var additions: [PlannedReach.Addition] = []
    var open: [CampaignID] = []
    for (date, campaign) in planned {
      let fields = campaign.fields.intersection(FieldSet(Indicator.fields))
      guard !fields.isEmpty else { continue }
      let meant = (listed[campaign.id] ?? []).filter { enterprises.row(of: $0) != nil }.sorted()
      guard !meant.isEmpty else {
        open.append(campaign.id)
        continue
      }
      let reached = audience.reach(fields, at: meant)
      additions.append(
        .init(
          campaign: campaign.id, date: date, fields: fields, enterprises: meant, persons: (0..<4).map { reached[$0] }))
    }
    return PlannedReach(day: figures.asOf, through: through, additions: additions, openCampaigns: open)
  }
}

/// The named workers counted in figures, by enterprise, with the fields each has reached; campaigns are tried out on it.
struct Audience {
  private let register: Register
  private let day: Int32
  /// By worker row: the fields reached, tried ones included.
  private(set) var reached: [UInt8]
  private let starts: [Int]
  private let workers: [UInt32]
  /// By enterprise row and field: workers there who have not reached it.
  private(set) var lacking: [SIMD4<Int>]

  init(of register: Register, in figures: Figures) {
    self.register = register
    day = figures.asOf.number
    reached = figures.reach
    var counts = [Bool](repeating: false, count: register.enterprises.rowCount)
    for enterprise in figures.enterprises {
      if let row = register.enterprises.row(of: enterprise.id) { counts[row] = true }
    }
    // Two passes over the spells: how many are at each enterprise, then who.
    let spells = register.spells
    let day = day
    func visit(_ body: (_ worker: Int, _ enterprise: Int) -> Void) {
      for worker in spells.first.indices {
        spells.forEachWorkplace(worker: worker, on: day) { if counts[$0] { body(worker, $0) } }
      }
    }
    var starts = [Int](repeating: 0, count: counts.count + 1)
    visit { starts[$1 + 1] += 1 }
    for row in counts.indices { starts[row + 1] += starts[row] }
    var ends = starts
    var workers = [UInt32](repeating: 0, count: starts[counts.count])
    var lacking = [SIMD4<Int>](repeating: .zero, count: counts.count)
    let reached = reached
    visit { worker, enterprise in
      workers[ends[enterprise]] = UInt32(worker)
      ends[enterprise] += 1
      lacking[enterprise] &+= Audience.ones[Int(~reached[worker] & 0x0F)]
    }
    (self.starts, self.workers, self.lacking) = (starts, workers, lacking)
  }

  /// By set of fields: 1 for each in it.
  private static let ones: [SIMD4<Int>] = (0..<16).map { SIMD4($0 & 1, $0 >> 1 & 1, $0 >> 2 & 1, $0 >> 3 & 1) }

  /// The named workers of an enterprise.
  func workers(at enterprise: Int) -> ArraySlice<UInt32> { workers[starts[enterprise]..<starts[enterprise + 1]] }

  /// How many workers of an enterprise lack at least one of the fields.
  func lackingAny(_ fields: FieldSet, at enterprise: Int) -> Int {
    workers(at: enterprise).count { ~reached[Int($0)] & fields.rawValue & 0x0F != 0 }
  }

  /// Lets everybody at an enterprise reach the fields; gives how many newly did, by field.
  mutating func reach(_ fields: FieldSet, at enterprise: Int) -> SIMD4<Int> {
    var newly = SIMD4<Int>.zero
    for place in starts[enterprise]..<starts[enterprise + 1] {
      let worker = Int(workers[place])
      let added = fields.rawValue & 0x0F & ~reached[worker]
      guard added != 0 else { continue }
      reached[worker] |= added
      let ones = Audience.ones[Int(added)]
      newly &+= ones
      // Who works at two enterprises is lacking at neither from now on.
      register.spells.forEachWorkplace(worker: worker, on: day) { lacking[$0] &-= ones }
    }
    return newly
  }

  /// Lets everybody at several enterprises reach the fields; gives how many newly did, by field.
  mutating func reach(_ fields: FieldSet, at enterprises: [EnterpriseID]) -> SIMD4<Int> {
    enterprises.compactMap { register.enterprises.row(of: $0) }.reduce(into: .zero) { $0 &+= reach(fields, at: $1) }
  }
}
