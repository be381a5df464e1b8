import RegisterTestSupport
import Testing

@testable import Workbench

@Suite struct RowOrderTests {
  /// Narrow and wide numbers take different ways and must come to the same.
  @Test(arguments: [3, 1000, 100_000_000])
  func equalRowsKeepTheirOrder(highest: Int) {
    var random = SeededGenerator(seed: 7)
    for count in [0, 1, 2, 50, 400] {
      let rows = Array(0..<count).shuffled(using: &random)
      let numbers = (0..<count).map { _ in random.number(-highest...highest) }
      let plain = rows.enumerated().sorted { (numbers[$0.element], $0.offset) < (numbers[$1.element], $1.offset) }
      #expect(RowOrder.sorted(rows) { numbers[$0] } == plain.map(\.element))
      let falling = rows.enumerated().sorted { (-numbers[$0.element], $0.offset) < (-numbers[$1.element], $1.offset) }
      #expect(RowOrder.sorted(rows, isDescending: true) { numbers[$0] } == falling.map(\.element))
    }
  }
}
