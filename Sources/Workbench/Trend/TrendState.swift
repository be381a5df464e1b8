internal import LearningRegister

/// A figure month by month, drawn or in numbers.
struct TrendState: Sendable {
  var indicator: Indicator
  /// Whether the numbers are shown instead of the drawing.
  var isTable = false
  var content: Trend?
  var targets: TargetSet?
  /// What the trend was computed from: the register's version, which counts up with another day too, and the window.
  var version = -1
  var window = Window.cumulative
  /// The selected month; the last at first.
  var selected = Int.max
  var top = 0
  var visible = 1
}
