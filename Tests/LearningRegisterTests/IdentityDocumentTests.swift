import LearningRegister
import Testing

@Suite struct IdentityDocumentTests {
  /// However long a number is, most of it stays hidden.
  @Test(arguments: [
    (IdentityDocument.Kind.cccd, "038187012345", "038•••••2345"), (.cmnd, "171234567", "••••••567"),
    (.passport, "B1234567", "•••••567"), (.passport, "B1234", "•••••"), (.passport, "AB1234567890", "AB1•••••7890"),
  ])
  func aMaskedNumberTellsLittle(kind: IdentityDocument.Kind, number: String, masked: String) throws {
    let document = try #require(IdentityDocument(kind: kind, number: number))
    #expect(document.masked == masked)
    #expect(masked.count { $0 == "•" } * 12 >= number.count * 5)
  }
}
