import Testing
import VietnameseText

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (12_345, "12.345"), (1_234_567, "1.234.567"), (-1, "-1"),
    (-999, "-999"), (-1000, "-1.000"), (Int.min, "-9.223.372.036.854.775.808"),
    (Int.max, "9.223.372.036.854.775.807"),
  ])
  func grouped(number: Int, vietnamese: String) {
    #expect(NumberText.vietnamese.grouped(number) == vietnamese)
    #expect(NumberText.english.grouped(number) == vietnamese.replacing(".", with: ","))
  }

  @Test(arguments: [
    (0, "0,0", "0.0"), (899, "89,9", "89.9"), (1000, "100,0", "100.0"), (12_345, "1.234,5", "1,234.5"),
    (-5, "-0,5", "-0.5"), (-15, "-1,5", "-1.5"), (-10, "-1,0", "-1.0"),
    (Int.min, "-922.337.203.685.477.580,8", "-922,337,203,685,477,580.8"),
  ])
  func tenths(tenths: Int, vietnamese: String, english: String) {
    #expect(NumberText.vietnamese.tenths(tenths) == vietnamese)
    #expect(NumberText.english.tenths(tenths) == english)
  }
}
