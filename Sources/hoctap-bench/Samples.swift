/// Times of one thing measured again and again, in milliseconds.
struct Samples {
  private(set) var values: [Double] = []

  /// Adds one time.
  mutating func add(_ milliseconds: Double) { values.append(milliseconds) }

  /// The time below which that share of all times lies, 0 to 1; 0 when nothing was measured.
  func quantile(_ share: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    return sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
  }

  /// The middle one.
  var median: Double { quantile(0.5) }

  /// The smallest; 0 when nothing was measured.
  var smallest: Double { values.min() ?? 0 }
}

extension Double {
  /// A time in milliseconds with a unit that suits it, such as `0.24 ms` or `812 µs`.
  var asTime: String {
    if self >= 100 { return "\(Int(rounded())) ms" }
    if self >= 1 { return "\(tenths) ms" }
    if self >= 0.001 { return "\((self * 1000).tenths) µs" }
    return "\((self * 1_000_000).tenths) ns"
  }

  /// With one digit after the point.
  var tenths: String {
    let whole = Int((self * 10).rounded())
    return "\(whole / 10).\(abs(whole % 10))"
  }
}
