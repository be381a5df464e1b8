extension [Employment] {
  /// The spells of two records of one person: those that overlap at one enterprise are one spell, which covers the days
  /// of both; of a known and an unknown beginning the known one stays. In order of their beginnings.
  static func united(_ one: [Employment], _ other: [Employment]) -> [Employment] {
    if other.isEmpty || one == other { return one }
    var result: [Employment] = []
    for spell in (one + other).inOrder {
      if let last = result.lastIndex(where: { $0.enterprise == spell.enterprise && $0.overlaps(spell) }) {
        result[last].join(spell)
      } else {
        result.append(spell)
      }
    }
    return result.inOrder
  }

  /// By beginning, an unknown one first, then by end, none last.
  private var inOrder: [Employment] {
    func place(_ spell: Employment) -> (Int32, Int32) { (spell.from?.number ?? .min, spell.to?.number ?? .max) }
    let sorted = enumerated().sorted { left, right in
      place(left.element) == place(right.element)
        ? left.offset < right.offset : place(left.element) < place(right.element)
    }
    return sorted.map(\.element)
  }
}

extension Employment {
  /// Takes in a spell that begins no earlier and overlaps; a spell that begins later knows the job better.
  fileprivate mutating func join(_ later: Employment) {
    to = to.flatMap { end in later.to.map { Swift.max(end, $0) } }
    job = later.from == from ? job ?? later.job : later.job ?? job
    from = from ?? later.from
    unknown = unknown.joined(with: later.unknown)
  }
}

extension UnknownMembers {
  /// These members, and those of the other whose names are not among them.
  func joined(with other: UnknownMembers) -> UnknownMembers {
    let names = Set(members.map(\.name))
    return UnknownMembers(members + other.members.filter { !names.contains($0.name) })
  }
}
