internal import LearningRegister

/// Work that may wait until nothing is typed; each piece takes a few milliseconds, the first at most a tenth of a second.
enum IdleWork: Hashable, Sendable {
  case directory
  case milestones
  case trend(Int)
}

/// Tables over the attendance lists, made when a list first needs them.
struct ActivityCache: Sendable {
  var version = -1
  var day: Day?
  var campaigns: [Register.CampaignActivity] = []
  var lastDays: [Day?] = []
}

extension Workbench {
  /// Whether `idle` has something to do.
  public var hasIdleWork: Bool { !waiting.isEmpty }

  /// How many quarter ends the small trend shows.
  static let trendLength = 7

  mutating func askForIdleWork() {
    waiting = directory == nil ? [.directory] : []
    waiting += [.milestones] + (0..<Workbench.trendLength).map(IdleWork.trend)
    if trend.count != Workbench.trendLength {
      trend = Array(repeating: [], count: Workbench.trendLength)
    }
  }

  mutating func workWhileIdle() {
    guard !waiting.isEmpty else { return }
    switch waiting.removeFirst() {
    case .directory: needDirectory()
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

  mutating func needActivity() {
    guard activity.version != version || activity.day != day else { return }
    activity = ActivityCache(
      version: version, day: day, campaigns: register.campaignActivity(), lastDays: register.lastActivity(asOf: day))
  }
}
