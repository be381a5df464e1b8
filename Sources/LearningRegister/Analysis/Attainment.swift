/// When a worker last did what counts for each of the five indicators, within the window of some figures.
public struct Attainment: Hashable, Sendable {
  /// The worker's row.
  public let row: Int
  /// By indicator a–e: the day of the latest session that counts, for e of the latest decision that counts; nil where the
  /// indicator has not reached the worker.
  public let days: [Day?]

  /// The day of one indicator.
  public subscript(indicator: Indicator) -> Day? { days[Int(indicator.rawValue)] }
}

extension Register {
  /// The matrix of an enterprise's workers and the five indicators, in row order. The days of a column are as many as the
  /// enterprise's figures count. Empty for an enterprise that does not count. One pass over the marks.
  public func attainments(at enterprise: EnterpriseID, in figures: Figures) -> [Attainment] {
    guard figures.enterprises.contains(where: { $0.id == enterprise }), let place = enterprises.row(of: enterprise)
    else { return [] }
    let day = figures.asOf.number
    let rows = figures.counted.indices.filter {
      figures.counted[$0] != 0 && spells.isActive(worker: $0, at: place, on: day)
    }
    var position = [Int32](repeating: -1, count: workers.rowCount)
    for (index, row) in rows.enumerated() { position[row] = Int32(index) }
    var days = [[Day?]](repeating: Array(repeating: nil, count: 5), count: rows.count)
    var sessions = [(fields: FieldSet, date: Day)?](repeating: nil, count: marks.sessions.count)
    campaigns.lookThrough { row, campaign in
      guard campaign.pointee.state == .held else { return }
      for index in campaign.pointee.sessions.indices {
        let date = campaign.pointee.sessions[index].date
        guard date >= figures.from, date <= figures.asOf,
          let session = marks.session(campaign.pointee.sessions[index].number, ofCampaign: row)
        else { continue }
        sessions[session] = (campaign.pointee.fields, date)
      }
    }
    for list in marks.lists where list.session != MarkIndex.nowhere {
      guard let session = sessions[Int(list.session)] else { continue }
      for worker in marks.workers[list.marks] where position[Int(worker)] >= 0 {
        let index = Int(position[Int(worker)])
        for field in Indicator.fields where session.fields.has(field) {
          let column = Int(field.rawValue)
          days[index][column] = max(days[index][column] ?? session.date, session.date)
        }
      }
    }
    let question = TitleQuestion(day: figures.asOf, office: office(on: figures.asOf))
    for title in titles.titles {
      guard let title, position[Int(title.worker)] >= 0, title.term.counts(question) else { continue }
      let index = Int(position[Int(title.worker)])
      let date = Day(number: title.term.from)
      days[index][4] = max(days[index][4] ?? date, date)
    }
    return zip(rows, days).map { row, days in
      // What the figures do not count as reached has no day here either.
      Attainment(
        row: row, days: zip(Indicator.allCases, days).map { FieldSet(rawValue: figures.reach[row]).has($0) ? $1 : nil })
    }
  }
}
