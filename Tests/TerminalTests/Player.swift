import Foundation
import LearningRegister
import RegisterStorage
import Screen
import Workbench

/// The program without a terminal: the same keys on the same register give the picture a terminal must show.
struct Player {
  private let folder: RegisterFolder
  private var workbench: Workbench
  private let glyphs: Glyphs
  private var decoder = KeyDecoder()

  init(_ path: String, size: Size = Size(width: 80, height: 24), glyphs: Glyphs = .unicode) throws {
    let opened = try RegisterFolder.open(at: path)
    folder = opened.folder
    self.glyphs = glyphs
    workbench = Workbench(
      register: opened.register, size: size, glyphs: glyphs,
      moment: Moment(today: SystemClock().now().day, time: "00:00"))
  }

  /// The bytes a terminal sends.
  mutating func type(_ text: String) {
    for key in decoder.feed(Array(text.utf8)) + decoder.flush() {
      for effect in workbench.update(.key(key)) {
        switch effect {
        case .commit(let change): store(change, undoes: nil)
        case .undo: takeBack(try? folder.undoable(by: Author.ofThisProcess()).first())
        case .redo: takeBack(try? folder.redoable(by: Author.ofThisProcess()).first())
        default: break
        }
      }
    }
  }

  mutating func resize(to size: Size) { _ = workbench.update(.resize(size)) }

  private mutating func takeBack(_ step: Commit?) {
    guard let step, case .possible(let change)? = try? folder.takingBack(step, in: workbench.register) else { return }
    store(change, undoes: step.sequence)
    let author = Author.ofThisProcess()
    let steps = StepsBack(
      canUndo: (try? folder.undoable(by: author).isEmpty) == false,
      canRedo: (try? folder.redoable(by: author).isEmpty) == false)
    _ = workbench.update(.steps(steps))
  }

  private mutating func store(_ change: Change, undoes: Int?) {
    let commit = try? folder.commit(
      change, to: &workbench.register, author: Author.ofThisProcess(), undoes: undoes)
    guard let commit else { return }
    let stored = StoredChange(
      sequence: commit.sequence, operations: commit.operations, inverse: commit.inverse, by: commit.author.by)
    _ = workbench.update(.stored(stored))
  }

  /// The picture once nothing is left to do, with the time of day masked, and the cursor's place.
  mutating func picture() -> (text: String, cursor: Position?) {
    while workbench.hasIdleWork { _ = workbench.update(.idle) }
    let frame = workbench.frame()
    return (Player.masked(Tmux.trimmed(frame.grid.adapted(to: glyphs).text)), frame.cursor)
  }

  /// A screen with the time of day in its first line made the same for all.
  static func masked(_ screen: String) -> String {
    var lines = screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let first = lines.first { lines[0] = first.replacing(/[0-9][0-9]:[0-9][0-9]$/, with: "00:00") }
    return lines.joined(separator: "\n")
  }
}
