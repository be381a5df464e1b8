internal import Screen
internal import Widgets

/// Asks where a document goes: to the printer, or into files.
struct PrintSheet: Sendable {
  let document: PrintedDocument
  /// The folder being typed; nil while the way is asked.
  var folder: TextField?
  /// What went wrong before.
  var problem: String?
}

/// Where a document goes.
public enum PrintTarget: Hashable, Sendable {
  /// The command the office prints with.
  case printer
  /// Two files in a folder; empty means the current one.
  case folder(String)
}

/// What became of printing.
public enum PrintOutcome: Sendable {
  /// The command took it.
  case printed(PrintedDocument)
  /// The files are written.
  case written([String])
  /// Nothing was printed or written; why.
  case failed(PrintedDocument, happened: Phrase, fillings: [String])
}

extension Workbench {
  /// Shows what would be printed, how long it is, and the ways.
  mutating func ask(toPrint document: PrintedDocument) { sheet = .print(PrintSheet(document: document)) }

  mutating func press(_ key: Key, _ command: Command?, on asked: PrintSheet) -> [Effect] {
    var asked = asked
    switch command {
    case .save:
      sheet = nil
      if let folder = asked.folder {
        lastPrintFolder = folder.text
        return [.print(asked.document, .folder(folder.text))]
      }
      notice = Notice(.information, words(.printingNow, asked.document.name))
      return [.print(asked.document, .printer)]
    case .toFiles:
      asked.folder = TextField(lastPrintFolder, maximumLength: 500)
      asked.problem = nil
    case .back:
      guard asked.folder != nil else {
        sheet = nil
        return []
      }
      asked.folder = nil
    default: _ = asked.folder?.handle(key)
    }
    sheet = .print(asked)
    return []
  }

  /// Tells what came of it; what was not printed is offered again, since it can be saved.
  mutating func tell(_ outcome: PrintOutcome) {
    switch outcome {
    case .printed(let document): notice = Notice(.success, words(.printedNotice, document.name))
    case .written(let paths): notice = Notice(.success, words(.writtenNotice, paths.joined(separator: ", ")))
    case .failed(let document, let happened, let fillings):
      let text = words.filled(happened, fillings)
      notice = Notice(.failure, "\(text) \(words(.printFailedOffer))")
      // Whatever else is asked just now must not be pushed away.
      if sheet == nil { sheet = .print(PrintSheet(document: document, problem: text)) }
    }
  }

  /// Over the last lines of the screen that asked.
  func draw(_ asked: PrintSheet, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let pages = words(.printTitle, asked.document.name, words.number(asked.document.pageCount))
    let text = (asked.problem.map { CellWidth.wrapped($0, to: max(1, size.width - 2)).prefix(2) } ?? []) + [pages]
    let height = text.count + 2
    return canvas.inside(Rectangle(x: 0, y: size.height - height, width: size.width, height: height)) { canvas in
      canvas.fill(Rectangle(x: 0, y: 0, width: size.width, height: height))
      canvas.horizontalLine(y: 0)
      for (index, line) in text.enumerated() {
        let isProblem = asked.problem != nil && index < text.count - 1
        canvas.put(line, x: 1, y: 1 + index, width: size.width - 2, Style(isProblem ? .error : .heading))
      }
      guard let folder = asked.folder else {
        canvas.put(words(.printChoices), x: 1, y: height - 1, width: size.width - 2, Style(.normal))
        return nil
      }
      let label = words(.folderLabel)
      canvas.put(label, x: 1, y: height - 1, .heading)
      let x = 2 + CellWidth.of(label)
      return canvas.inside(Rectangle(x: x, y: height - 1, width: size.width - x - 1, height: 1)) {
        folder.draw(on: &$0, isFocused: true)
      }
    }
  }
}
