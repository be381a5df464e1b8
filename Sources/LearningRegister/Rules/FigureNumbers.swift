/// The numbers of the five figures of one whole, close together: for thousands of enterprises they are computed far more
/// often than looked at.
struct FigureNumbers: Hashable, Sendable {
  let population: Int
  /// By indicator; the last three are unused.
  let reached: SIMD8<Int>
  /// By field.
  let attendances: SIMD4<Int>
  let estimate: SIMD4<Int>
  let upper: SIMD4<Int>
  let targets: [TargetSet.Milestone]

  /// The figure of one indicator.
  func figure(_ indicator: Indicator) -> IndicatorFigure {
    let index = Int(indicator.rawValue)
    let isField = indicator != .e
    return IndicatorFigure(
      indicator: indicator, population: population, reached: reached[index],
      attendances: isField ? attendances[index] : nil, estimate: isField ? estimate[index] : nil,
      upper: isField ? upper[index] : nil, targets: targets)
  }

  /// The five figures, a to e.
  var figures: [IndicatorFigure] { Indicator.allCases.map(figure) }
}
