internal import Screen
internal import Widgets

/// Asks where a document goes: to the printer, or into files.
struct PrintSheet: Sendable {
  let document: PrintedDocument
  /// The folder being typed; nil while the way is asked.
  var folder: TextField?
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
        return [.print(asked.document, .folder(folder.text))]
      }
      notice = Notice(.information, words(.printingNow, asked.document.name))
      return [.print(asked.document, .printer)]
    case .toFiles:
      asked.folder = TextField(lastPrintFolder, maximumLength: 500, replacesOnFirstKey: true)
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
    case .written(let paths):
      if let path = paths.first { rememberFolder(of: path) }
      notice = Notice(.success, words(.writtenNotice, paths.joined(separator: ", ")))
    case .failed(let document, let happened, let fillings):
      let text = words.filled(happened, fillings)
      notice = Notice(.failure, "\(text) \(words(.printFailedOffer))")
      // Whatever else is asked just now must not be pushed away.
      if sheet == nil { sheet = .print(PrintSheet(document: document)) }
    }
  }

  /// Offered again is a folder that could be written to.
  mutating func rememberFolder(of path: String) {
    lastPrintFolder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private func choices(of document: PrintedDocument) -> Phrase {
    document.official != nil ? .printChoicesOfPaper : document.isData ? .printChoicesWithTable : .printChoices
  }

  /// Over the last lines of the screen that asked.
  func draw(_ asked: PrintSheet, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let title = words(
      // The other forms of an official paper have pages of their own.
      asked.document.official == nil ? .printTitle : .printTitleOfPaper, asked.document.name,
      words.number(asked.document.pageCount))
    return canvas.inside(Rectangle(x: 0, y: size.height - 3, width: size.width, height: 3)) { canvas in
      canvas.fill(Rectangle(x: 0, y: 0, width: size.width, height: 3))
      canvas.horizontalLine(y: 0)
      canvas.put(title, x: 1, y: 1, width: size.width - 2, Style(.heading))
      guard let folder = asked.folder else {
        canvas.put(
          words(choices(of: asked.document)), x: 1, y: 2, width: size.width - 2,
          Style(.normal))
        return nil
      }
      let label = words(.folderLabel)
      canvas.put(label, x: 1, y: 2, .heading)
      let x = 2 + CellWidth.of(label)
      return canvas.inside(Rectangle(x: x, y: 2, width: size.width - x - 1, height: 1)) {
        folder.draw(on: &$0, isFocused: true)
      }
    }
  }
}
