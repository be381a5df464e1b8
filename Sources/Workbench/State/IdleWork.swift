internal import LearningRegister

/// Work that may wait until nothing is typed; each piece takes a few milliseconds, the first at most a tenth of a second.
enum IdleWork: Hashable, Sendable {
  case directory
  case listings
  case activity
  case milestones
  case checks
  case matters
  case lookAlikes
  case trend(Int)
}

/// Tables over the attendance lists. What campaigns add up to is made when it is shown; workers' last days, which need
/// every mark, while nothing is typed.
struct ActivityCache: Sendable {
  var version = -1
  var campaigns: [Register.CampaignActivity] = []
  /// Counts up when `lastDays` are made anew.
  var lastDaysVersion = 0
  var lastDays: [Day?] = []
  /// A day number before all of them.
  var earliest: Int { (lastDays.lazy.compactMap { $0.map { Int($0.number) } }.min() ?? 0) - 1 }
}

extension Workbench {
  /// Whether `idle` has something to do.
  public var hasIdleWork: Bool { !waiting.isEmpty || hasExportToMake }

  /// How many quarter ends the small trend shows.
  static let trendLength = 7

  /// How many records are looked at for the inbox at once: about a millisecond of work.
  static let mattersPiece = 2000

  /// How many workers are compared with those like them at once: a few milliseconds of work.
  static let lookAlikePiece = 200

  mutating func askForIdleWork() {
    waiting = directory == nil ? [.directory] : []
    waiting +=
      [.activity, .listings, .milestones] + (0..<Workbench.trendLength).map(IdleWork.trend) + [.checks, .lookAlikes]
      + [.matters]
    if trend.count != Workbench.trendLength {
      trend = Array(repeating: [], count: Workbench.trendLength)
    }
  }

  mutating func workWhileIdle() {
    guard !waiting.isEmpty else { return }
    switch waiting.removeFirst() {
    case .directory: needDirectory()
    case .listings:
      if listings.take(Listings.piece, from: register) { waiting.append(.listings) }
    case .checks:
      if register.prepareNextCheck() { waiting.insert(.checks, at: 0) }
    case .lookAlikes:
      if register.lookForLookAlikes(Workbench.lookAlikePiece) {
        waiting.append(.lookAlikes)
      } else {
        matters.takeLookAlikes(from: register)
      }
    case .matters:
      if matters.take(Workbench.mattersPiece, from: register) { waiting.append(.matters) }
    case .activity:
      needCampaignActivity()
      makeLastDays()
    case .milestones:
      let past = figures.targets?.milestones.filter { $0.date < day } ?? []
      // What a milestone came to is always told over the whole programme, whatever window is looked at.
      milestoneFigures = past.map { register.figures(asOf: $0.date) }
    case .trend(let index):
      let end = trendDay(index)
      trend[index] = register.figures(asOf: end, window: window).indicators.map(\.tenths)
    }
  }

  /// The end of a past quarter; the last one is the day looked at.
  private func trendDay(_ index: Int) -> Day {
    let back = Workbench.trendLength - 1 - index
    return back == 0 ? day : day.adding(months: -3 * back).endOfMonth
  }

  mutating func needDirectory() {
    if directory == nil { directory = WorkerDirectory(register) }
  }

  /// What is printed does not wait for idle time.
  mutating func needLastDays() {
    if activity.lastDays.isEmpty { makeLastDays() }
  }

  private mutating func makeLastDays() {
    activity.lastDays = register.lastActivity(asOf: day)
    activity.lastDaysVersion += 1
  }

  mutating func needListings() { listings.complete(from: register) }

  mutating func needCampaignActivity() {
    guard activity.version != version else { return }
    activity.version = version
    activity.campaigns = register.campaignActivity()
  }
}
