public import LearningRegister

extension TargetSet {
  /// The reference of a day by the words of the guide, in hundredths of hundredths by counting days: on the straight
  /// line between the values before and behind the day; a milestone stands before a yearly value of its day.
  public func plainReference(_ indicator: Indicator, on day: Day) -> Int? {
    func value(on day: Day) -> Int? {
      let own = milestones.first { $0.date == day } ?? yearly.first { $0.date == day }
      return own.map { $0.percents[Int(indicator.rawValue)] }
    }
    if let own = value(on: day) { return own * 10 }
    let days = milestones.map(\.date) + yearly.map(\.date)
    guard let before = days.filter({ $0 < day }).max() else { return nil }
    guard let behind = days.filter({ $0 > day }).min() else { return value(on: before)! * 10 }
    let start = value(on: before)! * 10
    let end = value(on: behind)! * 10
    let length = Double(behind.number - before.number)
    let exact = Double(start) + Double(end - start) * Double(day.number - before.number) / length
    return Int((exact + 0.5).rounded(.down))
  }
}
