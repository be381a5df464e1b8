import LearningRegister

/// Random numbers that are the same on every machine and with every release of the language (SplitMix64): the library's
/// own `random(in:)` and `shuffle` may change, so nothing here uses them.
struct SampleGenerator: Sendable {
  private var state: UInt64

  /// A generator; equal seeds and streams give equal numbers. A stream is a part of the sample, so that more words in one
  /// part leave the others as they were.
  init(seed: UInt64, stream: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 ^ (stream &* 0xD1B5_4A32_D192_ED03) }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, the count.
  mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

  /// A number of the range.
  mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// True in that many of a thousand cases.
  mutating func chance(_ perThousand: Int) -> Bool { below(1000) < perThousand }

  /// One of several.
  mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }

  /// A day of the range.
  mutating func day(_ from: Day, _ through: Day) -> Day {
    from.adding(days: below(Int(through.number - from.number) + 1))
  }

  /// The elements in random order.
  mutating func shuffled<T>(_ elements: [T]) -> [T] {
    var result = elements
    for index in result.indices.dropFirst().reversed() { result.swapAt(index, below(index + 1)) }
    return result
  }
}
