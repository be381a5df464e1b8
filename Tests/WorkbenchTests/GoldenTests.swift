import Screen
import Testing

@testable import Workbench

@Suite struct GoldenTests {
  @Test(arguments: Scene.all) func looksAsKept(_ scene: Scene) {
    for look in scene.looks { expectGolden(scene.session(look), scene.name, look) }
  }

  /// The overview without colours: what stays visible of weight and selection.
  @Test func overviewWithoutColours() {
    let session = Scene.overview[0].session(.usual)
    guard let frame = session.steps.last?.frame else { return }
    Golden.expect(
      frame.grid.attributeMap(Theme(depth: .mono)) + "\n", "overview.mono-attributes.txt", #_sourceLocation)
    Golden.expect(frame.grid.styleMap + "\n", "overview.roles.txt", #_sourceLocation)
  }

  @Test func noScreenIsKeptThatNobodyDraws() throws {
    let drawn = Scene.all.flatMap { scene in scene.looks.map { Golden.fileName(scene.name, $0) } }
    #expect(Set(drawn).count == drawn.count)
    let others: Set = ["overview.mono-attributes.txt", "overview.roles.txt"]
    #expect(try Golden.names().subtracting(drawn).subtracting(others) == [])
  }

  /// What a row of plain text cannot show: nothing reaches beyond the right edge, since the grid ends there, and no half
  /// of a wide letter is left behind.
  @Test(arguments: Scene.all) func everyRowFits(_ scene: Scene) {
    for look in scene.looks {
      for step in scene.session(look).steps {
        let grid = step.frame.grid
        #expect(grid.size == step.workbench.size)
        if let cursor = step.frame.cursor {
          #expect((0..<grid.size.width).contains(cursor.x) && (0..<grid.size.height).contains(cursor.y))
        }
      }
    }
  }
}
