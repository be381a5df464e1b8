public import Screen
internal import Widgets

/// Work the loop does itself that may last: nothing else happens meanwhile, but it tells how far it is and can be stopped.
public enum LongWork: Sendable {
  /// A large change is being stored.
  case storing
  /// A large step that is to be taken back, or done again, is being read from the journal.
  case readingStep
}

extension Frame {
  /// The picture as it stands, with how far the work is in place of its last notice.
  public func telling(_ work: LongWork, done: Int, of all: Int, in language: Language, glyphs: Glyphs) -> Frame {
    let words = Words(language)
    let phrase: Phrase =
      switch work {
      case .storing: .storingRecords
      case .readingStep: .readingStep
      }
    var canvas = Canvas(over: grid, glyphs: glyphs)
    canvas.horizontalLine(y: grid.size.height - 2)
    canvas.inside(Rectangle(x: 0, y: grid.size.height - 2, width: grid.size.width, height: 1)) {
      Notice(.information, words(phrase, words.number(done), words.number(all))).draw(on: &$0)
    }
    return Frame(grid: canvas.grid, cursor: nil)
  }
}
