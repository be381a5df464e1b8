import LearningRegister

extension PlainFigures {
  /// Where these figures differ from others, in a few words each; empty when they are equal in every member.
  public func differences(from other: PlainFigures) -> [String] {
    var found: [String] = []
    func note<Value: Equatable>(_ what: String, _ mine: Value, _ theirs: Value) {
      if mine != theirs { found.append("\(what): \(mine) ≠ \(theirs)") }
    }
    note("from", from, other.from)
    note("population", population, other.population)
    note("named", named, other.named)
    note("oldest head-count", oldestHeadcount, other.oldestHeadcount)
    note("reporting", reporting, other.reporting)
    note("targets", targets?.id, other.targets?.id)
    note("settings", settings, other.settings)
    note("counted", counted, other.counted)
    for worker in Set(reach.keys).union(other.reach.keys).sorted() {
      note("reach of \(worker)", reach[worker]?.letters, other.reach[worker]?.letters)
    }
    func compare(_ whose: String, _ mine: [Figure], _ theirs: [Figure]) {
      note("\(whose) figures", mine.count, theirs.count)
      for (one, two) in zip(mine, theirs) {
        let name = "\(whose) \(one.indicator)"
        note("\(name) D", one.population, two.population)
        note("\(name) N", one.reached, two.reached)
        note("\(name) lượt", one.attendances, two.attendances)
        note("\(name) L", one.estimate, two.estimate)
        note("\(name) U", one.upper, two.upper)
        note("\(name) tenths", one.tenths, two.tenths)
        note("\(name) milestones", one.milestones, two.milestones)
      }
    }
    compare("commune", figures, other.figures)
    note("enterprises", rows.map(\.id), other.rows.map(\.id))
    for (mine, theirs) in zip(rows, other.rows) where mine.id == theirs.id {
      note("\(mine.id) D", mine.population, theirs.population)
      note("\(mine.id) named", mine.named, theirs.named)
      note("\(mine.id) declared", mine.declared, theirs.declared)
      note("\(mine.id) reports", mine.reports, theirs.reports)
      compare("\(mine.id)", mine.figures, theirs.figures)
    }
    // Whatever a later member adds must be compared too.
    if found.isEmpty, self != other { found.append("another member differs") }
    return found
  }
}
