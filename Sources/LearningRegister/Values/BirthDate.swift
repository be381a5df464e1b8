/// When a person was born: a full day, or the year alone where the papers give no more.
public enum BirthDate: Hashable, Sendable {
  /// The day of birth.
  case day(Day)
  /// The year alone, 1 to 9999.
  case year(Int)

  /// The year of birth.
  public var year: Int {
    switch self {
    case .day(let day): day.year
    case .year(let year): year
    }
  }

  /// A birth date written `YYYY-MM-DD` or `YYYY`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    if let day = Day(iso: text) {
      self = .day(day)
    } else if text.utf8.count == 4, let year = Int(text), year > 0 {
      self = .year(year)
    } else {
      return nil
    }
  }

  /// The date written `YYYY-MM-DD`, or `YYYY` for a year alone.
  public var iso: String {
    switch self {
    case .day(let day): day.iso
    case .year(let year): String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    }
  }
}
