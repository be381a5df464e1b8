/// One of the five targets of the plan, part II.2 (a–e).
public enum Indicator: UInt8, CaseIterable, Hashable, Sendable {
  /// Politics and law.
  case a
  /// Vocational skills.
  case b
  /// Life skills.
  case c
  /// Information technology and digital skills.
  case d
  /// The title "Công dân học tập".
  case e

  /// The letter the plan uses, `a` to `e`.
  public var letter: String {
    switch self {
    case .a: "a"
    case .b: "b"
    case .c: "c"
    case .d: "d"
    case .e: "e"
    }
  }

  /// The indicator of a letter; nil for any other text.
  public init?(letter: some StringProtocol) {
    guard let found = Indicator.allCases.first(where: { $0.letter == letter }) else { return nil }
    self = found
  }

  /// The four indicators a campaign can carry; e is reached by a title, never by attendance.
  public static let fields: [Indicator] = [.a, .b, .c, .d]
}

/// The fields a–d a campaign carries; several are allowed.
@frozen public struct FieldSet: OptionSet, Hashable, Sendable {
  /// One bit per indicator, a the lowest.
  public let rawValue: UInt8

  /// A set from its bits.
  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The set of one indicator.
  @inlinable public init(_ indicator: Indicator) { rawValue = 1 << indicator.rawValue }

  /// A set of several indicators.
  public init(_ indicators: some Sequence<Indicator>) {
    rawValue = indicators.reduce(0) { $0 | (1 << $1.rawValue) }
  }

  /// Whether the set holds the indicator.
  @inlinable public func has(_ indicator: Indicator) -> Bool { rawValue & (1 << indicator.rawValue) != 0 }

  /// The indicators in order a–e.
  public var indicators: [Indicator] { Indicator.allCases.filter { has($0) } }

  /// The letters in order, such as `ac`.
  public var letters: String { indicators.map(\.letter).joined() }
}
