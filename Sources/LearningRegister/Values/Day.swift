/// A calendar day without a time: Vietnam has one time zone and the register never needs an hour.
/// Years 1 to 9999 of the Gregorian calendar.
@frozen public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970; earlier days are negative.
  public let number: Int32

  /// The day that many days after 1 January 1970.
  @inlinable public init(number: Int32) { self.number = number }

  /// The day of a year, month (1–12) and day of month; nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Years are counted from March, so that the leap day is the last of its year.
    let shiftedYear = month <= 2 ? year - 1 : year
    let shiftedMonth = (month + 9) % 12
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear % 400
    let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// A day written `YYYY-MM-DD`, exactly ten bytes; nil for anything else.
  public init?(iso bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func digits(_ range: Range<Int>) -> Int? {
      var value = 0
      for index in range {
        let digit = Int(bytes[index]) - 0x30
        guard (0...9).contains(digit) else { return nil }
        value = value * 10 + digit
      }
      return value
    }
    guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// A day written `YYYY-MM-DD`; nil for anything else.
  public init?(iso text: some StringProtocol) {
    var copy = String(text)
    guard let day = copy.withUTF8({ Day(iso: UnsafeRawBufferPointer($0)) }) else { return nil }
    self = day
  }

  /// The number of days of a month, 28 to 31.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// Year, month (1–12) and day of month.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The year, 1 to 9999.
  public var year: Int { components.year }

  /// The day that many days later (earlier when negative).
  @inlinable public func adding(days: Int) -> Day { Day(number: number + Int32(days)) }

  /// The same day of a later (or earlier) month; a day the month lacks becomes its last day.
  public func adding(months: Int) -> Day {
    let (year, month, day) = components
    let total = year * 12 + month - 1 + months
    let newYear = min(max(total / 12, 1), 9999)
    let newMonth = total % 12 + 1
    let newDay = min(day, Day.length(ofMonth: newMonth, year: newYear))
    return Day(year: newYear, month: newMonth, day: newDay) ?? self
  }

  /// The last day of this day's month.
  public var endOfMonth: Day {
    let (year, month, _) = components
    return Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) ?? self
  }

  /// The day written `YYYY-MM-DD`.
  public var iso: String {
    let (year, month, day) = components
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let padding = String(repeating: "0", count: 4 - String(year).count)
    return "\(padding)\(year)-\(two(month))-\(two(day))"
  }

  /// Earlier days first.
  @inlinable public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

extension Day: CustomStringConvertible {
  /// The day written `YYYY-MM-DD`.
  public var description: String { iso }
}

extension Day: ExpressibleByStringLiteral {
  /// A day written in the source as `YYYY-MM-DD`; anything else is a programming mistake.
  public init(stringLiteral value: String) {
    guard let day = Day(iso: value) else { preconditionFailure("not a day: \(value)") }
    self = day
  }
}
