public import LearningRegister

extension ListPreview {
  /// Those who work at each enterprise and are in none of its lists. A list that tells only who came and went says
  /// nothing of the others; whoever is in it is not missing.
  public static func missing(fromAll lists: [ListPreview]) -> [EnterpriseID: [WorkerID]] {
    var missing: [EnterpriseID: [WorkerID]] = [:]
    let workers = lists.filter { $0.table.kind == .workers && $0.enterprise != nil }
    for list in workers where !list.table.tellsOnlyMovements {
      guard let enterprise = list.enterprise else { continue }
      let found = Set(list.missing)
      missing[enterprise] = missing[enterprise].map { $0.filter(found.contains) } ?? list.missing
    }
    for list in workers {
      guard let enterprise = list.enterprise else { continue }
      let listed = Set(list.rows.compactMap(\.worker))
      missing[enterprise]?.removeAll { listed.contains($0) }
    }
    return missing
  }

  /// Those of them who began work at an enterprise before a day, no longer working there from that day on.
  public static func leavers(
    among missing: [WorkerID], from enterprise: EnterpriseID, on day: Day, in register: Register
  ) -> [Worker] {
    missing.compactMap { id in
      guard var worker = register.workers[id] else { return nil }
      for place in worker.employment.indices
      where worker.employment[place].enterprise == enterprise && worker.employment[place].to == nil
        && worker.employment[place].from.map({ $0 < day }) ?? true
      {
        worker.employment[place].to = day
      }
      return worker == register.workers[id] ? nil : worker
    }
  }
}
