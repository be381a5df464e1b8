internal import LearningRegister
internal import RegisterExchange
internal import Screen
internal import Widgets

/// Asks how a list leaves the register: the form, the folder, and for numbers in full the reason; then tells how far it is.
struct ExportSheet: Sendable {
  let source: ExportSource
  /// The form chosen, with the folder being typed.
  var format: ExportFormat?
  var folder = TextField(maximumLength: 500)
  /// The reason being typed.
  var reason: TextField?
  /// A reason left with Esc, offered again for this list.
  var leftReason = ""
  /// Why numbers are in full; nil while they are masked.
  var why: String?
  /// The rows made so far; nil before it began.
  var work: ExportWork?

  var scope: Scope {
    if work != nil { return .exporting }
    if reason != nil { return .exportReason }
    return format == nil ? .export : .exportFolder
  }
}

/// An export under way.
struct ExportWork: Sendable {
  /// The register's version the rows were made from.
  var version: Int
  var cells: [[ExportTable.Cell]] = []
  /// How many of the list's rows were looked at.
  var taken = 0
  /// Whether the table went out of hand, to be written.
  var isWriting = false
}

extension Workbench {
  /// How many rows become cells at once: a few milliseconds of work.
  static let exportPiece = 500

  /// Begins to ask, where there is a list with something in it.
  mutating func openExport() {
    guard let source = exportSource(), source.count > 0 else {
      notice = Notice(.information, words(.nothingHere))
      return
    }
    sheet = .export(ExportSheet(source: source))
  }

  mutating func press(_ key: Key, _ command: Command?, on asked: ExportSheet) -> [Effect] {
    var asked = asked
    switch asked.scope {
    case .exporting:
      guard command == .back else { return [] }
      let isWriting = asked.work?.isWriting == true
      sheet = nil
      notice = Notice(.information, words(.exportStopped))
      return isWriting ? [.stopExport] : []
    case .exportReason: return pressOnReason(key, command, &asked)
    case .exportFolder:
      switch command {
      case .writeExport:
        asked.work = ExportWork(version: version)
      case .back: asked.format = nil
      case .reveal: switchMasking(&asked)
      default: _ = asked.folder.handle(key)
      }
    default:
      switch command {
      case .exportAs(let format):
        asked.format = format
        asked.folder = TextField(lastPrintFolder, maximumLength: 500, replacesOnFirstKey: true)
      case .reveal: switchMasking(&asked)
      case .back:
        sheet = nil
        return []
      default: break
      }
    }
    sheet = .export(asked)
    return []
  }

  /// Numbers in full, which needs a reason and a journal to note it in, or masked again.
  private mutating func switchMasking(_ asked: inout ExportSheet) {
    if asked.why != nil {
      asked.why = nil
    } else if !asked.source.hasNumbers {
      notice = Notice(.information, words(.exportHasNoNumbers))
    } else if let obstacle = reasonAgainstChanges {
      notice = Notice(.warning, words(.exportNeedsJournal, words(obstacle)))
    } else {
      asked.reason = TextField(asked.leftReason, maximumLength: 200, replacesOnFirstKey: true)
    }
  }

  private mutating func pressOnReason(_ key: Key, _ command: Command?, _ asked: inout ExportSheet) -> [Effect] {
    guard var field = asked.reason else { return [] }
    asked.reason = field
    switch command {
    case .typing: return choose(.typing)
    case .save:
      let why = finishedText(of: field)
      if why.isEmpty {
        notice = Notice(.warning, words(.exportNeedsReason))
      } else {
        asked.why = why
        asked.reason = nil
      }
    case .back where restoreKeys(in: &field): asked.reason = field
    case .back:
      asked.leftReason = finishedText(of: field)
      asked.reason = nil
    default:
      _ = write(key, in: &field, takesWords: true)
      asked.reason = field
    }
    sheet = .export(asked)
    return []
  }

  // MARK: Work

  /// Whether rows wait to be made into cells.
  var hasExportToMake: Bool {
    if case .export(let asked)? = sheet, let work = asked.work { return !work.isWriting }
    return false
  }

  /// Makes the next rows of an export, and hands the table over when all are there.
  mutating func makeNextExportPiece() -> [Effect] {
    guard case .export(var asked)? = sheet, var work = asked.work, let format = asked.format else { return [] }
    // The rows made so far must have one owner, or every piece would copy them.
    (sheet, asked.work) = (nil, nil)
    if work.version != version {
      // What was made from the former register must not stand beside what is made from this one.
      work = ExportWork(version: version)
      notice = Notice(.information, words(.exportListGone))
    }
    let tables: RegisterTables
    let columns: [ExportTable.Column]
    switch asked.source.content {
    case .made(let heads, let rows):
      tables = registerTables(isMasked: asked.why == nil)
      (columns, work.cells, work.taken) = (heads, rows, rows.count)
    case .list(let kind, let rows):
      if work.taken == 0 {
        needLastDays()
        needCampaignActivity()
        if case .standing = kind { needCompleteness() }
      }
      tables = registerTables(isMasked: asked.why == nil)
      let form = rowForm(of: kind, tables)
      columns = form.columns
      let end = min(rows.count, work.taken + Workbench.exportPiece)
      for row in rows[work.taken..<end] {
        if let cells = form.cells(row) { work.cells.append(cells) }
      }
      work.taken = end
    }
    guard work.taken == asked.source.count else {
      asked.work = work
      sheet = .export(asked)
      return []
    }
    let table = tables.table(
      named: "\(asked.source.name)-\(day.iso)", title: asked.source.title, columns, work.cells)
    work.isWriting = true
    work.cells = []
    asked.work = work
    sheet = .export(asked)
    return [
      .export(
        ExportOrder(
          table: table, format: format, folder: asked.folder.text, notes: words.exportNotes, why: asked.why))
    ]
  }

  /// Tells what came of it. What could not be written is offered again, since another folder may do.
  mutating func tell(_ outcome: ExportOutcome) {
    // Whoever stopped one was told so then.
    if outcome == .stopped { return }
    var again: ExportSheet?
    if case .export(let asked)? = sheet, asked.work?.isWriting == true {
      again = asked
      again?.work = nil
      sheet = nil
    }
    switch outcome {
    case .written(let path, let rows):
      rememberFolder(of: path)
      notice = Notice(.success, words(.exportDone, words.number(rows), path))
    case .stopped: break
    case .refused(let problem):
      notice = Notice(.failure, words.sentence(problem))
      again?.format = nil
    case .failed(let happened, let fillings): notice = Notice(.failure, words.filled(happened, fillings))
    }
    switch outcome {
    case .refused, .failed: if sheet == nil, let again { sheet = .export(again) }
    case .written, .stopped: break
    }
  }

  // MARK: Drawing

  /// Over the last lines of the screen that asked.
  func draw(_ asked: ExportSheet, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let form = asked.format.map { " \(glyphs.separator) .\($0.rawValue)" } ?? ""
    let title = words(.exportTitle, words.number(asked.source.count), asked.source.title) + form
    let numbers = asked.why.map { words(.exportFull, $0) } ?? words(.exportMasked)
    return canvas.inside(Rectangle(x: 0, y: size.height - 4, width: size.width, height: 4)) { canvas in
      canvas.fill(Rectangle(x: 0, y: 0, width: size.width, height: 4))
      canvas.horizontalLine(y: 0)
      canvas.put(title, x: 1, y: 1, width: size.width - 2, Style(.heading))
      if asked.source.hasNumbers {
        canvas.put(numbers, x: 1, y: 2, width: size.width - 2, Style(asked.why == nil ? .dim : .warning))
      }
      if let work = asked.work {
        let text =
          work.isWriting
          ? words(.exportWriting)
          : words(.exportProgress, words.number(work.taken), words.number(asked.source.count))
        canvas.put(text, x: 1, y: 3, width: size.width - 2, Style(.strong))
        return nil
      }
      if let reason = asked.reason { return draw(reason, label: .exportReasonLabel, on: &canvas) }
      if asked.format != nil { return draw(asked.folder, label: .folderLabel, on: &canvas) }
      canvas.put(words(.exportChoices), x: 1, y: 3, width: size.width - 2, Style(.normal))
      return nil
    }
  }

  private func draw(_ field: TextField, label: Phrase, on canvas: inout Canvas) -> Position? {
    let label = words(label)
    canvas.put(label, x: 1, y: 3, .heading)
    let x = 2 + CellWidth.of(label)
    return canvas.inside(Rectangle(x: x, y: 3, width: canvas.size.width - x - 1, height: 1)) {
      field.draw(on: &$0, isFocused: true)
    }
  }
}
