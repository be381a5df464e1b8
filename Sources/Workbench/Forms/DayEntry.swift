public import LearningRegister

/// Reads a day the way a clerk keys it: `ddmmyyyy`, `ddmmyy`, `d/m/yyyy` with `/ . -`, `+` for today, `-3` for three days
/// ago, a lone `12` for the twelfth of this month. The day always comes before the month: 03/04/1990 is 3 April.
public enum DayEntry {
  /// The day meant; nil when the text is no day.
  public static func day(_ typed: String, today: Day) -> Day? {
    let text = typed.filter { $0 != " " }
    if text == "+" { return today }
    if text.hasPrefix("-"), let days = Int(text.dropFirst()), (1...36_500).contains(days) {
      return today.adding(days: -days)
    }
    if let day = Day(iso: text) { return day }
    let parts = text.split(omittingEmptySubsequences: false) { "/.-".contains($0) }.map(String.init)
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
    switch parts.count {
    case 3:
      guard parts[0].count <= 2, parts[1].count <= 2 else { return nil }
      return civil(parts[0], parts[1], parts[2], today: today)
    case 2:
      guard parts[0].count <= 2, parts[1].count <= 2 else { return nil }
      return civil(parts[0], parts[1], String(today.year), today: today)
    case 1:
      let digits = parts[0]
      switch digits.count {
      case 1, 2:
        let (year, month, _) = today.components
        return Int(digits).flatMap { Day(year: year, month: month, day: $0) }
      case 6, 8:
        return civil(
          String(digits.prefix(2)), String(digits.dropFirst(2).prefix(2)), String(digits.dropFirst(4)), today: today)
      default: return nil
      }
    default: return nil
    }
  }

  /// The birth date meant: a day, or a year alone; nil when the text is neither, or lies in the future.
  public static func birth(_ typed: String, today: Day) -> BirthDate? {
    let text = typed.filter { $0 != " " }
    if text.count == 4, let year = Int(text) { return (1900...today.year).contains(year) ? .year(year) : nil }
    guard text.count > 2, let day = day(text, today: today), day <= today else { return nil }
    return .day(day)
  }

  private static func civil(_ day: String, _ month: String, _ year: String, today: Day) -> Day? {
    guard let day = Int(day), let month = Int(month), var number = Int(year) else { return nil }
    switch year.count {
    case 4: break
    // Two digits mean the century that does not put the day more than ten years ahead.
    case 2: number += 2000 + number > today.year + 10 ? 1900 : 2000
    default: return nil
    }
    return Day(year: number, month: month, day: day)
  }
}
