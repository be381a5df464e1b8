import Foundation
import Testing

/// README shows a screen of the program; it is the golden one, so it cannot grow stale.
@Suite struct ReadmeTests {
  private static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  @Test func screenIsTheGoldenOverview() throws {
    let golden = try String(
      contentsOf: Self.top.appendingPathComponent("Tests/WorkbenchTests/Goldens/overview-commune.80x24.vi.unicode.txt"),
      encoding: .utf8)
    // Two lines say how the screen came about, then an empty one.
    let picture = golden.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(3)
      .joined(separator: "\n").trimmingCharacters(in: .newlines)
    let place = Self.top.appendingPathComponent("README.md")
    let readme = try String(contentsOf: place, encoding: .utf8)
    let begin = "<!-- screen: overview -->\n```\n"
    let end = "```\n<!-- end of screen -->"
    let start = try #require(readme.range(of: begin))
    let stop = try #require(readme.range(of: end))
    let wanted = "\(readme[..<start.upperBound])\(picture)\n\(readme[stop.lowerBound...])"
    if ProcessInfo.processInfo.environment["HOCTAP_UPDATE_GOLDENS"] == "1" {
      try wanted.write(to: place, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: place, encoding: .utf8) == wanted)
  }
}
