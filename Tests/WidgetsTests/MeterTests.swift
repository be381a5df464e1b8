import Screen
import Testing
import Widgets

@Suite struct MeterTests {
  private func bar(_ named: Int, _ estimated: Int, of total: Int, _ ticks: [Int], _ width: Int, _ glyphs: Glyphs)
    -> String
  {
    Meter(named: named, estimated: estimated, total: total, ticks: ticks.map { Meter.Tick(perMille: $0) })
      .text(width: width, glyphs: glyphs)
  }

  @Test(arguments: [
    (0, 0, 100, [], "░░░░░░░░░░"), (50, 0, 100, [], "█████░░░░░"), (55, 0, 100, [], "█████▌░░░░"),
    (100, 0, 100, [], "██████████"),
    (99, 0, 100, [], "█████████▉"), (999_999, 0, 1_000_000, [], "█████████▉"), (50, 20, 100, [], "█████▒▒░░░"),
    (55, 20, 100, [], "█████▌▒░░░"), (0, 0, 0, [900], "░░░░░░░░░┃"), (50, 50, 100, [], "█████▒▒▒▒▒"),
    (50, 49, 100, [], "█████▒▒▒▒░"),
    (90, 0, 100, [900], "█████████┃"), (1799, 0, 2000, [900], "████████▉┃"), (1800, 0, 2000, [900], "█████████┃"),
    (899, 0, 1000, [900], "████████▉┃"), (94, 0, 100, [950], "████████▉┃"), (95, 0, 100, [950], "█████████┃"),
    (80, 11, 100, [900], "████████▒┃"), (80, 9, 100, [900], "████████░┃"), (1000, 0, 1000, [900, 1000], "█████████┃"),
    (5, 0, 10, [300, 700], "███┃█░░┃░░"), (-5, 0, 10, [], "░░░░░░░░░░"), (20, 5, 10, [], "██████████"),
    (1, 0, 10, [0], "┃░░░░░░░░░"),
  ])
  func unicode(_ named: Int, _ estimated: Int, _ total: Int, _ ticks: [Int], _ expected: String) {
    #expect(bar(named, estimated, of: total, ticks, 10, .unicode) == expected)
  }

  @Test(arguments: [
    (55, 0, 100, [900], "█████░░░░┃", "#####....|"), (1799, 0, 2000, [900], "████████░┃", "########.|"),
    (1800, 0, 2000, [900], "█████████┃", "#########|"), (50, 20, 100, [], "█████▒▒░░░", "#####==..."),
    (99, 0, 100, [], "█████████░", "#########."), (55, 5, 100, [], "█████▒░░░░", "#####=...."),
  ])
  func consoleAndASCII(_ named: Int, _ estimated: Int, _ total: Int, _ ticks: [Int], _ console: String, _ ascii: String)
  {
    #expect(bar(named, estimated, of: total, ticks, 10, .console) == console)
    #expect(bar(named, estimated, of: total, ticks, 10, .ascii) == ascii)
  }

  @Test func referenceMarkStandsInFront() {
    let meter = Meter(
      named: 3, total: 10, ticks: [Meter.Tick(perMille: 900), Meter.Tick(perMille: 520, isReference: true)])
    #expect(meter.text(width: 10, glyphs: .unicode) == "███░░┆░░░┃")
    #expect(meter.text(width: 10, glyphs: .ascii) == "###..:...|")
  }

  /// At every width and for every count, a missed target keeps a gap before its tick and a reached one does not.
  @Test(arguments: [1, 2, 3, 7, 10, 33, 50, 56, 57, 120], [true, false])
  func tickTellsTheTruth(width: Int, hasEighths: Bool) {
    for total in [1, 3, 240, 2000] {
      for tick in [Meter.Tick(perMille: 900), Meter.Tick(perMille: 505), Meter.Tick(perMille: 333)] {
        let place = min(tick.perMille * width / 1000, width - 1)
        for count in 0...total {
          let meter = Meter(named: count, total: total, ticks: [tick])
          let pieces = meter.pieces(width: width, hasEighths: hasEighths)
          #expect(pieces.count == width && pieces[place] == .tick)
          if place > 0 { #expect((pieces[place - 1] == .named) == meter.reaches(tick, count: count)) }
          if count < total { #expect(pieces.last != .named) }
        }
      }
    }
  }

  @Test func nothingTrapsWithoutRoom() {
    #expect(Meter(named: 1, total: 2, ticks: [Meter.Tick(perMille: 5000)]).pieces(width: 0, hasEighths: true) == [])
    #expect(
      Meter(named: .max, estimated: .max, total: .max).pieces(width: 3, hasEighths: true) == [.named, .named, .named])
  }
}
