extension Register {
  /// A field by the kinds of the campaigns that carried it; the kinds that had a session in the window.
  func breakdownByKind(of indicator: Indicator, in figures: Figures) -> Breakdown {
    let reach = kindReach(of: indicator, in: figures)
    let targets = figures.targets?.milestones ?? []
    let groups = reach.kinds.indices.map { place in
      Breakdown.Group(
        key: reach.kinds[place].text,
        figure: IndicatorFigure(
          indicator: indicator, population: figures.named, reached: reach.reached[place],
          attendances: reach.attendances[place], estimate: nil, upper: nil, targets: targets))
    }
    let ordered = groups.sorted { one, other in
      one.figure.reached != other.figure.reached
        ? one.figure.reached > other.figure.reached : Breakdown.isBefore(one.key, other.key)
    }
    return Breakdown(day: figures.asOf, indicator: indicator, grouping: .kind, groups: ordered)
  }

  /// By worker row: whether a held session of that kind and field reached the worker in the window.
  func reached(of indicator: Indicator, byKind kind: KindCode, in figures: Figures) -> [Bool] {
    let sessions = kindSessions(of: indicator, in: figures)
    guard let wanted = sessions.kinds.firstIndex(of: kind) else {
      return [Bool](repeating: false, count: workers.rowCount)
    }
    var result = [Bool](repeating: false, count: workers.rowCount)
    let bit = FieldSet(indicator).rawValue
    for list in marks.lists where list.session != MarkIndex.nowhere {
      guard sessions.kindOfSession[Int(list.session)] == Int32(wanted) else { continue }
      for worker in marks.workers[list.marks] where figures.reach[Int(worker)] & bit != 0 { result[Int(worker)] = true }
    }
    return result
  }

  /// By session that has lists: the place of its campaign's kind among `kinds`, −1 where it does not count for the field.
  private func kindSessions(
    of indicator: Indicator, in figures: Figures
  ) -> (kinds: [KindCode], kindOfSession: [Int32]) {
    var kinds: [KindCode] = []
    var places: [KindCode: Int] = [:]
    var kindOfSession = [Int32](repeating: -1, count: marks.sessions.count)
    guard indicator != .e else { return (kinds, kindOfSession) }
    campaigns.lookThrough { row, campaign in
      guard campaign.pointee.state == .held, campaign.pointee.fields.has(indicator) else { return }
      for index in campaign.pointee.sessions.indices {
        let date = campaign.pointee.sessions[index].date
        guard date >= figures.from, date <= figures.asOf else { continue }
        let kind = campaign.pointee.kind
        let place = places[kind] ?? kinds.count
        if place == kinds.count {
          places[kind] = place
          kinds.append(kind)
        }
        if let session = marks.session(campaign.pointee.sessions[index].number, ofCampaign: row) {
          kindOfSession[session] = Int32(place)
        }
      }
    }
    return (kinds, kindOfSession)
  }

  private func kindReach(
    of indicator: Indicator, in figures: Figures
  ) -> (kinds: [KindCode], reached: [Int], attendances: [Int]) {
    let sessions = kindSessions(of: indicator, in: figures)
    var attendances = [Int](repeating: 0, count: sessions.kinds.count)
    // By worker row: the kinds that reached the worker, one bit each; kinds beyond 64 are gone through again.
    var reached = [Int](repeating: 0, count: sessions.kinds.count)
    for first in stride(from: 0, to: sessions.kinds.count, by: 64) {
      var bits = [UInt64](repeating: 0, count: workers.rowCount)
      for list in marks.lists where list.session != MarkIndex.nowhere {
        let kind = Int(sessions.kindOfSession[Int(list.session)])
        guard kind >= first, kind < first + 64 else { continue }
        attendances[kind] += list.count - list.repeats
        let bit = UInt64(1) << UInt64(kind - first)
        for worker in marks.workers[list.marks] { bits[Int(worker)] |= bit }
      }
      // Whom the figures do not count as reached no kind has reached.
      let wanted = FieldSet(indicator).rawValue
      for row in bits.indices where bits[row] != 0 && figures.counted[row] != 0 && figures.reach[row] & wanted != 0 {
        var rest = bits[row]
        while rest != 0 {
          reached[first + rest.trailingZeroBitCount] += 1
          rest &= rest - 1
        }
      }
    }
    return (sessions.kinds, reached, attendances)
  }
}
