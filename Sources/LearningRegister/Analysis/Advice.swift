/// Which sessions, at which enterprises and in which fields, would bring the missing figures with the fewest sessions.
public struct Advice: Hashable, Sendable {
  /// One session that is advised.
  public struct Session: Hashable, Sendable {
    /// Where.
    public let enterprise: EnterpriseID
    /// The fields it should carry.
    public let fields: FieldSet
    /// Named workers there who lack at least one of the fields.
    public let invited: Int
    /// By field a to d: persons it is expected to reach newly, by the share of those invited who came to the sessions of
    /// the last twelve months.
    public let persons: [Int]
    /// By field a to d: persons of the target still missing after it and all sessions before it.
    public let missing: [Int]
  }

  /// Of those invited to the lists of enterprises in the last twelve months, how many came.
  public struct Turnout: Hashable, Sendable {
    /// Those present or late.
    public let present: Int
    /// Named workers of the enterprises on the days of the sessions.
    public let invited: Int

    /// Persons expected of a number invited, cut; all of them where nothing is known yet.
    public func expected(of count: Int) -> Int { invited == 0 ? count : count * min(present, invited) / invited }
  }

  /// The sessions, the one that brings most first.
  public let sessions: [Session]
  /// By field a to d: persons missing to the running target before any of them; what planned campaigns may bring is
  /// already taken off where it was asked for.
  public let missing: [Int]
  /// How many of those invited are expected to come.
  public let turnout: Turnout
  /// The most fields one session may carry.
  public let fieldsPerSession: Int

  /// By field a to d: persons missing even after all sessions: nobody named is left who could be invited.
  public var left: [Int] { sessions.last?.missing ?? missing }
}

extension Register {
  /// The sessions advised as of the day of the figures, for the target that runs on it. Always the session that brings most
  /// of what is missing is taken next, until nothing is missing or nobody is left to invite; the numbers are of distinct
  /// persons. `planned` takes off what the planned campaigns may bring first.
  public func advice(in figures: Figures, fieldsPerSession: Int = 2, planned: PlannedReach? = nil) -> Advice {
    let turnout = turnout(before: figures.asOf)
    var audience = Audience(of: self, in: figures)
    var missing = SIMD4<Int>.zero
    for field in Indicator.fields {
      let figure = figures[field]
      guard let target = figures.targets?.running(on: figures.asOf)?[field] else { continue }
      let place = Int(field.rawValue)
      let coming = planned.map { turnout.expected(of: $0.persons(field)) } ?? 0
      missing[place] = max(0, (target * figure.population + 99) / 100 - figure.reached - coming)
    }
    for addition in planned?.additions ?? [] { _ = audience.reach(addition.fields, at: addition.enterprises) }
    let before = missing
    let choices = (1..<16).map { FieldSet(rawValue: UInt8($0)) }.filter {
      $0.rawValue.nonzeroBitCount <= max(1, fieldsPerSession)
    }
    /// What a session would bring of what is missing, and with which fields; the fewest fields that bring it.
    func best(at enterprise: Int) -> (gain: Int, fields: FieldSet) {
      var found = (gain: 0, fields: FieldSet())
      for fields in choices {
        var gain = 0
        for field in fields.indicators {
          let place = Int(field.rawValue)
          gain += min(missing[place], turnout.expected(of: audience.lacking[enterprise][place]))
        }
        let isLighter = fields.rawValue.nonzeroBitCount < found.fields.rawValue.nonzeroBitCount
        if gain > found.gain || (gain == found.gain && gain > 0 && isLighter) { found = (gain, fields) }
      }
      return found
    }
    // What an enterprise brings only ever shrinks, so the best known so far is looked at again and mostly stands.
    var known = enterprises.rowsInOrder.map { (row: $0, gain: best(at: $0).gain) }
    var sessions: [Advice.Session] = []
    while let place = known.indices.max(by: { known[$0].gain < known[$1].gain }), known[place].gain > 0 {
      let (gain, fields) = best(at: known[place].row)
      if gain < known[place].gain {
        known[place].gain = gain
        continue
      }
      guard let id = enterprises[row: known[place].row]?.id else { break }
      let invited = audience.lackingAny(fields, at: known[place].row)
      let newly = audience.reach(fields, at: known[place].row)
      var persons = [0, 0, 0, 0]
      for field in 0..<4 {
        persons[field] = turnout.expected(of: newly[field])
        missing[field] = max(0, missing[field] - persons[field])
      }
      known[place].gain = best(at: known[place].row).gain
      sessions.append(
        .init(
          enterprise: id, fields: fields, invited: invited, persons: persons, missing: (0..<4).map { missing[$0] }))
    }
    return Advice(
      sessions: sessions, missing: (0..<4).map { before[$0] }, turnout: turnout,
      fieldsPerSession: max(1, fieldsPerSession))
  }

  /// How many of those invited came to the sessions held in the twelve months before a day.
  func turnout(before day: Day) -> Advice.Turnout {
    let from = Window.twelveMonths.begin(endingOn: day, programmeStart: day)
    let dates = heldSessionDates(from: from, through: day)
    // By enterprise: the days of its lists, so that one pass over the spells finds who was invited.
    var days = [[Int32]](repeating: [], count: enterprises.rowCount)
    var present = 0
    for list in marks.lists where list.session != MarkIndex.nowhere && list.enterprise != MarkIndex.nowhere {
      guard let date = dates[Int(list.session)], list.count > 0 else { continue }
      days[Int(list.enterprise)].append(date.number)
      present += list.count
    }
    var invited = 0
    func count(_ spell: EmploymentIndex.Spell) {
      guard spell.enterprise != EmploymentIndex.nowhere else { return }
      for day in days[Int(spell.enterprise)] where spell.isActive(on: day) { invited += 1 }
    }
    for spell in spells.first { count(spell) }
    for spell in spells.further { count(spell) }
    return Advice.Turnout(present: present, invited: invited)
  }
}
