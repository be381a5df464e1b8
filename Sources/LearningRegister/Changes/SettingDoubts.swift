// What is odd about settings, targets and reports: mostly that they reach into the past.
extension Register {
  /// A version that begins in the past with other settings than held until now alters past figures. The first version
  /// holds for all days before it, too.
  func doubts(of office: OfficeVersion, today: Day) -> [Doubt] {
    guard let from = office.validFrom, let present = offices[office.id] ?? self.office(on: from) else { return [] }
    let isFirst = !offices.records.contains { $0.id < office.id }
    guard from < today || isFirst else { return [] }
    func settings(_ version: OfficeVersion) -> FigureDefinitions {
      FigureDefinitions(asOf: from, window: .cumulative, office: version, targets: nil)
    }
    return settings(office) == settings(present) ? [] : [Doubt(.altersPast, "id")]
  }

  func doubts(of set: TargetSet, today: Day) -> [Doubt] {
    var found: [Doubt] = []
    let before = targets[set.id]
    let present = before ?? (set.official ? officialTargets(on: set.from) : nil)
    let wasOfficial = before?.official ?? false
    if set.official || wasOfficial, min(set.from, before?.from ?? set.from) < today,
      present.map({ $0.milestones != set.milestones || $0.yearly != set.yearly }) ?? true
        || before.map({ $0.official != set.official || $0.from != set.from }) ?? false
    {
      found.append(Doubt(.altersPast, "from"))
    }
    let twins = targets.sorted.filter { $0.official && set.official && $0.id != set.id && $0.from == set.from }
    if !twins.isEmpty { found.append(Doubt(.sameDay, "from", others: twins.map(\.id.code))) }
    return found
  }

  /// Freezing a period again is asked about once; what is stored stays without a doubt.
  func doubts(of report: FrozenReport) -> [Doubt] {
    guard let content = report.content, !frozen.contains(report.id) else { return [] }
    let twins = frozen.sorted.filter { $0.asOf == report.asOf && $0.content?.from == content.from }
    return twins.isEmpty ? [] : [Doubt(.frozenBefore, "asOf", others: twins.map(\.id.code))]
  }
}
