/// A way to put right what a spreadsheet or an old font did to a value. It is offered; only with consent is it taken.
public struct Repair: Hashable, Sendable {
  /// What happened to the value.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A number lost its leading zeros.
    case leadingZero = "leading-zero"
    /// A letter stands for the digit that it looks like.
    case letterForDigit = "letter-for-digit"
    /// A long number is written with an exponent, all its digits still there.
    case scientific
    /// A day is the number a spreadsheet counts days by.
    case dateSerial = "date-serial"
    /// A day has its month first.
    case monthFirst = "month-first"
    /// A year is written with two digits.
    case shortYear = "short-year"
    /// A telephone number of before 2018.
    case oldPhone = "old-phone"
    /// An old font has no capitals with marks.
    case capitals
    /// A word of address, or the sign of a list, stands before a name.
    case title
    /// A remark stands in brackets behind a name.
    case remark
    /// A cell still holds the text of an old font.
    case font
  }

  /// What happened.
  public let kind: Kind
  /// The member of the worker concerned, by its stored name.
  public let member: String
  /// The value as it stands in the file.
  public let old: String
  /// The value as it would be taken.
  public let new: String
}
