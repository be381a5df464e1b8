public import LearningRegister

/// A moment as the journal writes it: local time to the millisecond with the offset from UTC.
public struct Timestamp: Hashable, Sendable, CustomStringConvertible {
  /// Milliseconds since 1 January 1970, 00:00 UTC.
  public let milliseconds: Int64
  /// Minutes that local time is ahead of UTC; 420 in Vietnam.
  public let offset: Int

  /// A moment.
  public init(milliseconds: Int64, offset: Int = 420) {
    self.milliseconds = milliseconds
    self.offset = offset
  }

  /// Reads `2026-11-22T08:15:07.123+07:00`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    let marks: [(Int, String)] = [(4, "-"), (7, "-"), (10, "T"), (13, ":"), (16, ":"), (19, "."), (26, ":")]
    guard bytes.count == 29, marks.allSatisfy({ bytes[$0.0] == $0.1.utf8.first }),
      bytes[23] == UInt8(ascii: "+") || bytes[23] == UInt8(ascii: "-"),
      let year = number(0..<4), let month = number(5..<7), let dayOfMonth = number(8..<10),
      let day = Day(year: year, month: month, day: dayOfMonth),
      let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19),
      let fraction = number(20..<23), let aheadHours = number(24..<26), let aheadMinutes = number(27..<29),
      hour < 24, minute < 60, second <= 60, aheadHours < 24, aheadMinutes < 60
    else { return nil }
    offset = (aheadHours * 60 + aheadMinutes) * (bytes[23] == UInt8(ascii: "-") ? -1 : 1)
    let minutes = (Int64(day.number) * 24 + Int64(hour)) * 60 + Int64(minute) - Int64(offset)
    milliseconds = (minutes * 60 + Int64(second)) * 1000 + Int64(fraction)
  }

  private var localMilliseconds: Int64 { milliseconds + Int64(offset) * 60_000 }

  /// The local calendar day.
  public var day: Day {
    let days = localMilliseconds / 86_400_000 - (localMilliseconds % 86_400_000 < 0 ? 1 : 0)
    // Years 1 to 9999, which is what a day can be.
    return Day(number: Int32(clamping: max(-719_162, min(2_932_896, days))))
  }

  /// `2026-11-22T08:15:07.123+07:00`.
  public var description: String {
    let ofDay = ((localMilliseconds % 86_400_000) + 86_400_000) % 86_400_000
    let time =
      [ofDay / 3_600_000, ofDay / 60_000 % 60, ofDay / 1000 % 60].map { Self.padded(Int($0), 2) }.joined(separator: ":")
    let ahead = abs(offset)
    let zone = (offset < 0 ? "-" : "+") + Self.padded(ahead / 60, 2) + ":" + Self.padded(ahead % 60, 2)
    return "\(day.iso)T\(time).\(Self.padded(Int(ofDay % 1000), 3))\(zone)"
  }

  /// The moment as part of a file's name: no colons, no offset.
  var fileNamePart: String {
    String(description.prefix(23)).split(separator: ":").joined(separator: "-")
  }

  private static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
