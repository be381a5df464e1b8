public import LearningRegister
internal import VietnameseText

/// What a scanner types when it reads a citizen's card: `số|CMND cũ|họ tên|ddmmyyyy|giới tính|địa chỉ|ngày cấp`. Only what the
/// register needs is kept; the address and the day of issue are forgotten at once.
public struct ScannedCard: Hashable, Sendable {
  /// The twelve digits.
  public let number: String
  /// The nine digits of the card before it; nil when there was none.
  public let formerNumber: String?
  /// The full name, stored form, initials in capitals.
  public let name: String
  /// The day of birth, or the year where the card has no more.
  public let born: BirthDate
  /// The sex.
  public let sex: Sex

  /// A card from its line of six or seven fields; the field of the former number may be empty or left out. Nil when anything
  /// needed is missing or misread: a wrong person is worse than a second scan.
  public init?(_ line: String) {
    var fields = line.split(separator: "|", omittingEmptySubsequences: false).map { TextNormalizer.clean(String($0)) }
    guard (6...7).contains(fields.count) else { return nil }
    // Cards of persons who never had another number come with the field empty, or without it.
    if fields.count == 6, fields[1].contains(where: \.isLetter) { fields.insert("", at: 1) }
    guard IdentityDocument(kind: .cccd, number: fields[0]) != nil,
      fields[1].isEmpty || IdentityDocument(kind: .cmnd, number: fields[1]) != nil,
      let name = ScannedCard.name(fields[2]), let born = ScannedCard.born(fields[3]),
      let sex = ScannedCard.sex(fields[4])
    else { return nil }
    number = fields[0]
    formerNumber = fields[1].isEmpty ? nil : fields[1]
    self.name = name
    self.born = born
    self.sex = sex
  }

  private static func name(_ text: String) -> String? {
    guard text.contains(where: \.isLetter), !text.contains(where: \.isNumber), text.count <= 80 else { return nil }
    // Newer cards write the name in capitals.
    return PersonName.withCapitalInitials(text == text.uppercased() ? text.lowercased() : text)
  }

  private static func born(_ text: String) -> BirthDate? {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let year = Int(text.suffix(4)),
      (1900...2100).contains(year), let month = Int(text.dropFirst(2).prefix(2)), let day = Int(text.prefix(2))
    else { return nil }
    if month == 0, day == 0 { return .year(year) }
    return Day(year: year, month: month, day: day).map(BirthDate.day)
  }

  private static func sex(_ text: String) -> Sex? {
    switch TextFold.folded(text) {
    case "nam": .male
    case "nu": .female
    default: nil
    }
  }
}
