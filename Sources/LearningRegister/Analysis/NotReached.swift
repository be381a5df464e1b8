/// Which workers of D are asked for who are not reached by one indicator: the call list.
public struct NotReached: Hashable, Sendable {
  /// Where they are looked for.
  public enum Place: Hashable, Sendable {
    /// In the whole commune.
    case everywhere
    /// Among the workers of one enterprise.
    case enterprise(EnterpriseID)
    /// In one group of a breakdown. By kind: whom no campaign of that kind reached, others may have.
    case group(Breakdown.Grouping, String?)
  }

  /// Which indicator.
  public let indicator: Indicator
  /// Where.
  public let place: Place

  /// Those not reached by an indicator at a place.
  public init(_ indicator: Indicator, _ place: Place = .everywhere) {
    self.indicator = indicator
    self.place = place
  }
}

extension Register {
  /// The rows of the workers of D whom the indicator has not reached in these figures, ascending. An enterprise that does not
  /// count has none.
  public func notReached(_ question: NotReached, in figures: Figures) -> [Int] {
    let bit = FieldSet(question.indicator).rawValue
    func isMissing(_ row: Int) -> Bool { figures.counted[row] != 0 && figures.reach[row] & bit == 0 }
    switch question.place {
    case .everywhere:
      return figures.counted.indices.filter(isMissing)
    case .enterprise(let id):
      guard figures.enterprises.contains(where: { $0.id == id }), let row = enterprises.row(of: id) else { return [] }
      let day = figures.asOf.number
      return figures.counted.indices.filter { isMissing($0) && spells.isActive(worker: $0, at: row, on: day) }
    case .group(.kind, let key):
      guard let key else { return [] }
      let reached = reached(of: question.indicator, byKind: KindCode(key), in: figures)
      return figures.counted.indices.filter { figures.counted[$0] != 0 && !reached[$0] }
    case .group(let grouping, let key):
      let groups = membership(by: grouping, in: figures)
      guard let wanted = groups.keys.firstIndex(of: key) else { return [] }
      return figures.counted.indices.filter { groups.groupOfRow[$0] == Int32(wanted) && isMissing($0) }
    }
  }
}
