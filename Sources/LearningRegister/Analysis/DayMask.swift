/// Up to 64 ascending days, of which a set is a number with a bit for each.
struct DayMask: Sendable {
  /// The most days there can be.
  static let most = 64

  /// The days, earliest first.
  let days: [Int32]
  /// By days since the first, up to the last: how many of the days are earlier.
  private let earlier: [UInt8]

  init(_ days: [Int32]) {
    self.days = days
    let first = days.first ?? 0
    let last = days.last ?? 0
    var earlier = [UInt8](repeating: 0, count: Int(last - first) + 1)
    var passed = 0
    for offset in earlier.indices {
      while days[passed] < first + Int32(offset) { passed += 1 }
      earlier[offset] = UInt8(passed)
    }
    self.earlier = earlier
  }

  /// All days.
  var all: UInt64 { DayMask.first(days.count) }

  /// The days from one on and before another.
  @inline(__always)
  func days(from: Int32, before to: Int32) -> UInt64 {
    DayMask.first(countEarlier(than: to)) & ~DayMask.first(countEarlier(than: from))
  }

  /// The days of which something is true.
  func days(where isTrue: (Int) -> Bool) -> UInt64 {
    var mask: UInt64 = 0
    for index in days.indices where isTrue(index) { mask |= 1 << UInt64(index) }
    return mask
  }

  @inline(__always)
  private func countEarlier(than day: Int32) -> Int {
    if day <= days[0] { return 0 }
    let offset = Int(day) - Int(days[0])
    return offset < earlier.count ? Int(earlier[offset]) : days.count
  }

  @inline(__always)
  private static func first(_ count: Int) -> UInt64 { count >= most ? .max : (1 << UInt64(count)) - 1 }
}

/// How many sets of days hold each day, kept as the differences from day to day: most sets change once or twice, so
/// taking one in costs one or two additions.
struct DayCounts: Sendable {
  private var steps: [Int32]
  private let all: UInt64

  init(_ days: DayMask) {
    steps = Array(repeating: 0, count: days.days.count)
    all = days.all
  }

  /// Takes a set in; it must hold none but the days.
  @inline(__always)
  mutating func add(_ mask: UInt64) {
    var changes = (mask ^ (mask << 1)) & all
    while changes != 0 {
      let index = changes.trailingZeroBitCount
      steps[index] &+= mask >> UInt64(index) & 1 != 0 ? 1 : -1
      changes &= changes &- 1
    }
  }

  /// By day: how many sets hold it.
  var counts: [Int] {
    var count: Int32 = 0
    return steps.map { step in
      count += step
      return Int(count)
    }
  }
}
