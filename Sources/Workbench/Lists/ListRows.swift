internal import LearningRegister
internal import VietnameseText
internal import Widgets

extension Workbench {
  /// Makes a list's rows anew when the register, the query or the order changed; the selection stays on its record.
  mutating func refresh(_ state: inout ListState) {
    let query = state.query.text
    guard state.version != version || state.shownQuery != query || state.shownOrder != state.order else { return }
    let wasShown = state.version >= 0 && state.shownQuery == query && state.shownOrder == state.order
    if case .workers = state.kind { needDirectory() }
    needActivity()
    state.rows = rows(of: state.kind, query: query, order: state.order)
    state.version = version
    state.shownQuery = query
    state.shownOrder = state.order
    state.marked = state.marked.filter { record(row: $0, of: state.kind) != nil }
    if !wasShown, state.isFiltering || state.selection.row == nil { state.selection = Selection() }
    state.selection.settle(in: state.rows, isWatched: wasShown && othersChanged)
    if state.selection.isLost { notice = Notice(.warning, words(.selectionWentAway)) }
  }

  private func rows(of kind: ListState.Kind, query: String, order: ListState.Order) -> [Int] {
    switch kind {
    case .workers(let enterprise, let indicator):
      return workerRows(at: enterprise, lacking: indicator, query: query, order: order)
    case .enterprises:
      let rows = matching(register.enterprises, query) { "\($0.name) \($0.taxCode?.text ?? "")" }
      return sorted(rows, by: order, name: { self.register.enterprises[row: $0]?.name ?? "" }) { row in
        self.register.enterprises[row: row].flatMap { self.figures(of: $0.id) }?.population ?? -1
      }
    case .standing(let indicator):
      let rows = matching(register.enterprises, query) { $0.name }.filter { row in
        register.enterprises[row: row].map { figures(of: $0.id) != nil } ?? false
      }
      return sorted(rows, by: order, name: { self.register.enterprises[row: $0]?.name ?? "" }) { row in
        self.register.enterprises[row: row].map { self.missing(indicator, at: $0.id) } ?? -1
      }
    case .campaigns:
      let rows = matching(register.campaigns, query) { "\($0.name) \(words(.kind($0.kind)))" }
      return sorted(rows, by: order, name: { self.register.campaigns[row: $0]?.name ?? "" }) { row in
        Int(self.register.campaigns[row: row]?.sessions.map(\.date.number).max() ?? 0)
      }
    case .honours:
      let rows = matching(register.honours, query) {
        "\(subjectName($0.subject)) \(words(.kind($0.kind))) \($0.decision?.number ?? "")"
      }
      return sorted(
        rows, by: order, name: { self.register.honours[row: $0].map { self.subjectName($0.subject) } ?? "" }
      ) { row in
        self.register.honours[row: row].map { Int(($0.decision?.date ?? $0.proposed ?? $0.registered)?.number ?? 0) }
          ?? 0
      }
    }
  }

  /// Persons an enterprise lacks of the running target.
  func missing(_ indicator: Indicator, at enterprise: EnterpriseID) -> Int {
    guard let figure = figures(of: enterprise)?.indicators[Int(indicator.rawValue)] else { return 0 }
    return running(figure)?.missing ?? 0
  }

  private func workerRows(
    at enterprise: EnterpriseID?, lacking indicator: Indicator?, query: String, order: ListState.Order
  ) -> [Int] {
    guard let directory else { return [] }
    var rows = directory.find(query)
    if let enterprise {
      let there = Set(register.workers(at: enterprise, on: day))
      rows = rows.filter(there.contains)
    }
    if let indicator {
      rows = rows.filter { row in
        register.workers[row: row].map { !register.reached($0.id, in: figures).has(indicator) } ?? false
      }
    }
    switch order {
    case .code: return rows.sorted { code($0, register.workers) < code($1, register.workers) }
    case .enterprise:
      var keys: [EnterpriseID: TextSortKey] = [:]
      func key(_ row: Int) -> TextSortKey? {
        guard let id = register.workplace(ofRow: row, on: day) else { return nil }
        if let known = keys[id] { return known }
        let key = TextSortKey(register.enterprises[id]?.name ?? "")
        keys[id] = key
        return key
      }
      return stablySorted(rows.map { (key($0), $0) }) { one, other in
        guard let other else { return one != nil }
        return one.map { $0 < other } ?? false
      }
    case .activity:
      return stablySorted(rows.map { (lastDay(row: $0)?.number ?? .min, $0) }) { $0 > $1 }
    default: return rows
    }
  }

  /// The day of a worker's latest session; nil when there is none.
  func lastDay(row: Int) -> Day? { activity.lastDays.indices.contains(row) ? activity.lastDays[row] : nil }

  private func code<R>(_ row: Int, _ table: RecordTable<R>) -> Code { table[row: row]?.id.code ?? "~" }

  /// The rows whose text or code holds every unmarked word typed, as the beginning of a word or the end of a code.
  private func matching<R>(_ table: RecordTable<R>, _ query: String, text: (R) -> String) -> [Int] {
    let typed = TextFold.folded(query).split(separator: " ")
    var rows: [Int] = []
    table.forEach { row, record in
      if typed.isEmpty {
        rows.append(row)
        return
      }
      let code = TextFold.folded(record.id.code.text)
      let words = TextFold.folded(text(record)).split(separator: " ")
      let fits = typed.allSatisfy { part in
        code.hasSuffix(part) || code.hasPrefix(part) || words.contains { $0.hasPrefix(part) }
      }
      if fits { rows.append(row) }
    }
    return rows
  }

  /// By name; or by a number, largest first, then by name; or as they come, by code.
  private func sorted(
    _ rows: [Int], by order: ListState.Order, name: (Int) -> String, number: (Int) -> Int
  ) -> [Int] {
    if order == .code { return rows }
    let named = stablySorted(rows.map { (TextSortKey(name($0)), $0) }) { $0 < $1 }
    if order == .name { return named }
    return stablySorted(named.map { (number($0), $0) }) { $0 > $1 }
  }

  private func stablySorted<Key>(_ rows: [(key: Key, row: Int)], by areInOrder: (Key, Key) -> Bool) -> [Int] {
    rows.enumerated().sorted { left, right in
      if areInOrder(left.element.key, right.element.key) { return true }
      if areInOrder(right.element.key, left.element.key) { return false }
      return left.offset < right.offset
    }.map(\.element.row)
  }

  /// How the subject of an honour is called.
  func subjectName(_ subject: Honour.Subject) -> String {
    switch subject {
    case .worker(let id): register.workers[id]?.name ?? id.code.text
    case .child(let name, _, _): name
    case .enterprise(let id): register.enterprises[id]?.name ?? id.code.text
    case .collective(let name, _): name
    }
  }

  /// How a figure stands against the target that runs on the day looked at.
  func running(_ figure: IndicatorFigure) -> MilestoneFigure? {
    figure.milestones.first { $0.date >= day } ?? figure.milestones.last
  }
}
