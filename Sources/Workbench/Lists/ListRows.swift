internal import LearningRegister
internal import Widgets

extension Workbench {
  /// Makes a list's rows anew when the register, the query or the order changed; the selection stays on its record.
  mutating func refresh(_ state: inout ListState) {
    let query = state.query.text
    let lastDays = state.order == .activity ? activity.lastDaysVersion : 0
    guard
      state.version != version || state.shownQuery != query || state.shownOrder != state.order
        || state.lastDaysVersion != lastDays
    else { return }
    let wasShown = state.version >= 0 && state.shownQuery == query && state.shownOrder == state.order
    if state.kind.collection == .workers { needDirectory() }
    if case .standing = state.kind { needCompleteness() }
    if state.kind == .campaigns { needCampaignActivity() }
    needListings()
    state.rows = rows(of: state.kind, query: query, order: state.order)
    state.version = version
    state.shownQuery = query
    state.shownOrder = state.order
    state.lastDaysVersion = lastDays
    state.marked = state.marked.filter { record(row: $0, of: state.kind) != nil }
    if !wasShown, state.isFiltering || state.selection.row == nil { state.selection = Selection() }
    state.selection.settle(in: state.rows, isWatched: wasShown && othersChanged)
    if state.selection.isLost { notice = Notice(.warning, words(.selectionWentAway)) }
  }

  private func rows(of kind: ListState.Kind, query: String, order: ListState.Order) -> [Int] {
    switch kind {
    case .workers(let enterprise):
      let there = enterprise.map { register.workers(at: $0, on: day) }
      return workerRows(among: there, query: query, order: order)
    case .notReached(let question):
      return workerRows(among: register.notReached(question, in: figures), query: query, order: order)
    case .enterprises:
      return sorted(listings.enterprises.find(query), by: order, inCodeOrder: register.enterprises.rowsInOrder) { row in
        self.register.enterprises[row: row].flatMap { self.figures(of: $0.id) }?.population ?? -1
      }
    case .standing(let indicator):
      let rows = listings.enterprises.find(query).filter { row in
        register.enterprises[row: row].map { figures(of: $0.id) != nil } ?? false
      }
      return sorted(rows, by: order, inCodeOrder: register.enterprises.rowsInOrder) { row in
        self.register.enterprises[row: row].map { self.rank(of: $0.id, indicator, by: order) } ?? -1
      }
    case .campaigns:
      // A list's code means the campaign whose list it is.
      if let id = list(named: query), let list = register.attendance[id],
        let row = register.campaigns.row(of: list.campaign)
      {
        return [row]
      }
      return sorted(listings.campaigns.find(query), by: order, inCodeOrder: register.campaigns.rowsInOrder) {
        self.listings.campaigns.number(row: $0)
      }
    case .honours:
      return sorted(listings.honours.find(query), by: order, inCodeOrder: register.honours.rowsInOrder) {
        self.listings.honours.number(row: $0)
      }
    }
  }

  /// What an enterprise's place in a standing goes by, largest first.
  private func rank(of enterprise: EnterpriseID, _ indicator: Indicator, by order: ListState.Order) -> Int {
    switch order {
    case .population: figures(of: enterprise)?.population ?? 0
    case .percent: 1000 - (figures(of: enterprise)?[indicator].tenths ?? 1001)
    // Who never declared a head-count stands before the oldest.
    case .age: completeness(of: enterprise)?.headcountMonths(on: day) ?? 100_000
    default: missing(indicator, at: enterprise)
    }
  }

  /// Persons an enterprise lacks of the running target.
  func missing(_ indicator: Indicator, at enterprise: EnterpriseID) -> Int {
    figures(of: enterprise)?[indicator].running(on: day)?.missing ?? 0
  }

  private func workerRows(among wanted: [Int]?, query: String, order: ListState.Order) -> [Int] {
    guard let directory else { return [] }
    var rows = directory.find(query)
    if let wanted {
      var isWanted = [Bool](repeating: false, count: register.workers.rowCount)
      for row in wanted { isWanted[row] = true }
      rows = rows.filter { isWanted[$0] }
    }
    switch order {
    case .code: return inCodeOrder(rows, register.workers.rowsInOrder)
    case .enterprise:
      let names = places(of: listings.enterprises.order, count: register.enterprises.rowCount)
      let ranks = register.workplaceRows(on: day).map { $0.map { names[$0] } ?? names.count }
      return RowOrder.sorted(rows) { ranks[$0] }
    case .activity:
      let never = activity.earliest
      return RowOrder.sorted(rows, isDescending: true) { row in lastDay(row: row).map { Int($0.number) } ?? never }
    default: return rows
    }
  }

  /// The day of a worker's latest session; nil when there is none.
  func lastDay(row: Int) -> Day? { activity.lastDays.indices.contains(row) ? activity.lastDays[row] : nil }

  /// By name, as they come; or by a number, largest first, then by name; or by code.
  private func sorted(
    _ rows: [Int], by order: ListState.Order, inCodeOrder codes: [Int], number: (Int) -> Int
  ) -> [Int] {
    switch order {
    case .code: inCodeOrder(rows, codes)
    case .name: rows
    default: RowOrder.sorted(rows, isDescending: true, by: number)
    }
  }

  private func inCodeOrder(_ rows: [Int], _ codes: [Int]) -> [Int] {
    var isListed = [Bool](repeating: false, count: (codes.max() ?? -1) + 1)
    for row in rows { isListed[row] = true }
    return codes.filter { isListed[$0] }
  }

  /// By row: where the row stands in an order of rows.
  private func places(of order: [Int], count: Int) -> [Int] {
    var places = [Int](repeating: order.count, count: count)
    for (place, row) in order.enumerated() { places[row] = place }
    return places
  }

  /// How a figure stands against the target that runs on the day looked at.
  func running(_ figure: IndicatorFigure) -> MilestoneFigure? { figure.running(on: day) }
}
