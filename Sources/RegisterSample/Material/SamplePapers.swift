import LearningRegister

/// Numbers of papers and telephones: well formed, never given twice, of no real person.
struct SamplePapers: Sendable {
  private var given: Set<String> = []

  /// Provinces of birth, Thanh Hoá (038) by far the most frequent.
  private static let provinces = WeightedWords(
    "038:880 040:30 037:20 036:15 034:10 001:10 030:5 031:5 019:5 066:5 064:5 075:5 079:5")
  private static let mobile = WeightedWords(
    """
    097:14 098:12 096:8 086:4 032:3 033:4 034:5 035:5 036:5 037:5 038:5 039:4 091:6 094:6 088:3 083:2 084:2 085:2 081:2 \
    082:2 090:4 093:4 089:2 070:1 076:1 077:1 078:1 079:1 092:2 056:1 058:1 099:1 059:1
    """)

  /// A citizen identity card that agrees with sex and year of birth.
  mutating func cccd(_ sex: Sex, born year: Int, _ generator: inout SampleGenerator) -> IdentityDocument {
    while true {
      let century = (year / 100 - 19) * 2 + (sex == .female ? 1 : 0)
      let number =
        SamplePapers.provinces.draw(&generator) + String(century) + digits(year % 100, 2)
        + digits(generator.below(1_000_000), 6)
      if given.insert(number).inserted, let paper = IdentityDocument(kind: .cccd, number: number) { return paper }
    }
  }

  /// An old identity card, 9 digits; those of Thanh Hoá began with 17.
  mutating func cmnd(_ generator: inout SampleGenerator) -> IdentityDocument {
    while true {
      let number = "17" + digits(generator.below(10_000_000), 7)
      if given.insert(number).inserted, let paper = IdentityDocument(kind: .cmnd, number: number) { return paper }
    }
  }

  /// A mobile number.
  mutating func phone(_ generator: inout SampleGenerator) -> PhoneNumber {
    while true {
      let number = SamplePapers.mobile.draw(&generator) + digits(generator.below(10_000_000), 7)
      if given.insert(number).inserted, let phone = PhoneNumber(number) { return phone }
    }
  }

  /// A landline of Thanh Hoá.
  mutating func landline(_ generator: inout SampleGenerator) -> PhoneNumber {
    while true {
      let number = "02373" + digits(generator.below(1_000_000), 6)
      if given.insert(number).inserted, let phone = PhoneNumber(number) { return phone }
    }
  }

  /// A tax code of Thanh Hoá with its check digit.
  mutating func taxCode(_ generator: inout SampleGenerator) -> TaxCode {
    while true {
      let stem = "280" + digits(generator.below(1_000_000), 6)
      let weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
      let sum = zip(weights, stem.utf8).reduce(0) { $0 + $1.0 * Int($1.1 - 0x30) }
      let number = stem + String(10 - sum % 11)
      if given.insert(number).inserted, let code = TaxCode(number) { return code }
    }
  }

  /// A household's tax code: the twelve digits of its owner's card.
  mutating func householdTaxCode(_ sex: Sex, born year: Int, _ generator: inout SampleGenerator) -> TaxCode? {
    TaxCode(cccd(sex, born: year, &generator).number)
  }

  private func digits(_ value: Int, _ width: Int) -> String { SampleCodes.digits(value, width) }
}
