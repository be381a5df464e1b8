import LearningRegister
import Testing

/// The numbers people carry: which are taken, in which form, and what they say by themselves.
@Suite struct NumberChecksTests {
  @Test(arguments: [
    ("0300588569", "0300588569"), ("0100109106", "0100109106"), ("2800123452", "2800123452"),
    ("0300 588 569", "0300588569"), ("0300588569-001", "0300588569-001"), ("0300588569-999", "0300588569-999"),
    ("038187012345", "038187012345"), ("0300588568", nil), ("0300588560", nil), ("030058856", nil),
    ("03005885691", nil),
    ("0300588569-000", nil), ("0300588569001", nil), ("0300588569-01", nil), ("0300588568-001", nil),
    ("03005a8569", nil), ("03818701234x", nil), ("", nil),
    // The remainder that would need a check digit of 10 is never issued.
    ("0000000000", nil), ("0000000001", nil), ("0000000030", nil),
  ])
  func taxCodes(_ typed: String, _ stored: String?) {
    #expect(TaxCode(typed)?.text == stored)
  }

  @Test func aHouseholdsTaxCodeIsPersonal() {
    #expect(TaxCode("038187012345")?.isPersonal == true)
    #expect(TaxCode("0300588569-001")?.isPersonal == false)
  }

  /// Of every nine digits at most one tenth digit is right.
  @Test(arguments: [
    100_000_007, 223_456_796, 346_913_585, 470_370_374, 593_827_163, 717_283_952, 840_740_741, 964_197_530,
  ])
  func oneCheckDigitAtMost(_ nine: Int) {
    let right = (0...9).filter { TaxCode("\(nine)\($0)") != nil }
    let digits = String(nine).compactMap(\.wholeNumberValue)
    let wanted = 10 - zip(digits, [31, 29, 23, 19, 17, 13, 7, 5, 3]).map(*).reduce(0, +) % 11
    #expect(right == (wanted == 10 ? [] : [wanted]))
  }

  @Test(arguments: [
    ("0912345678", "0912345678"), ("+84 912 345 678", "0912345678"), ("84912345678", "0912345678"),
    ("0912.345.678", "0912345678"), ("(091) 234-5678", "0912345678"), ("0312345678", "0312345678"),
    ("0512345678", "0512345678"), ("0712345678", "0712345678"), ("0812345678", "0812345678"),
    ("02373123456", "02373123456"), ("+842373123456", "02373123456"), ("0612345678", nil), ("091234567", nil),
    ("09123456789", nil), ("0237312345", nil), ("01662345678", nil), ("9123456789", nil), ("O912345678", nil),
    ("", nil),
  ])
  func phones(_ typed: String, _ stored: String?) {
    #expect(PhoneNumber(typed)?.digits == stored)
  }

  @Test(arguments: [
    ("01662345678", "0362345678"), ("0123 456 7890", "0834567890"), ("+841202345678", "0702345678"),
    ("01992345678", "0592345678"), ("01112345678", nil), ("0912345678", nil), ("0166234567", nil),
  ])
  func phonesOfBefore2018HaveANewForm(_ typed: String, _ now: String?) {
    #expect(PhoneNumber.modern(from: typed)?.digits == now)
  }

  @Test(arguments: [
    (IdentityDocument.Kind.cccd, "038187012345", true), (.cccd, "38187012345", false), (.cccd, "0381870123456", false),
    (.cccd, "03818701234a", false), (.cmnd, "171234567", true), (.cmnd, "17123456", false),
    (.passport, "B1234567", true),
    (.passport, "b1234567", false), (.passport, "B12", false),
  ])
  func papers(_ kind: IdentityDocument.Kind, _ number: String, _ isTaken: Bool) {
    #expect((IdentityDocument(kind: kind, number: number) != nil) == isTaken)
  }

  @Test(arguments: [
    ("038087012345", Sex.male, 1987), ("038187012345", .female, 1987), ("038201012345", .male, 2001),
    ("038301012345", .female, 2001), ("038400012345", .male, 2100),
  ])
  func aCCCDSaysSexAndYear(_ number: String, _ sex: Sex, _ year: Int) throws {
    let stated = try #require(IdentityDocument(kind: .cccd, number: number)?.statedBirth)
    #expect(stated.sex == sex && stated.year == year)
  }
}
