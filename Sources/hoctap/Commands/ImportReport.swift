import LearningRegister
import RegisterExchange
import Workbench

/// What an import would do or did, for people and for programs.
struct ImportReport {
  /// A file of the call and what it comes to.
  struct List {
    let file: ImportedFile
    let preview: ListPreview
    /// Other sheets with a table.
    let others: [String]
    let isForced: Bool
    /// Those who work at the enterprise and are in none of its lists.
    var missing: [WorkerID]
    /// Those of them who leave.
    var leaving: Set<WorkerID>

    init(file: ImportedFile, preview: ListPreview, others: [String], isForced: Bool) {
      (self.file, self.preview, self.others, self.isForced) = (file, preview, others, isForced)
      (missing, leaving) = (preview.missing, preview.leaving)
    }

    /// Whether the file names another enterprise than the call, which nobody has said is right.
    var waitsForForce: Bool {
      !isForced && preview.notes.contains { if case .namesOther = $0 { true } else { false } }
    }

    /// Whether somebody should look before all of it is in the register.
    var hasDoubts: Bool {
      waitsForForce || preview.count(.doubtful) + preview.count(.refused) > 0
        || preview.notes.contains { if case .doubts = $0 { true } else { $0.isObstacle } }
    }
  }

  let lists: [List]
  let missingLeftOn: Day?

  /// The lines for a person: every row that is not as registered already.
  func lines(in register: Register) -> [String] {
    let words = Words(chosenLanguage())
    return lists.flatMap { list in
      head(list, words, register) + rows(list.preview, words, register) + tail(list, words, register)
    }
  }

  private func head(_ list: List, _ words: Words, _ register: Register) -> [String] {
    let (file, preview) = (list.file, list.preview)
    let rows = preview.table.headerRows
    let header = rows.count == 1 ? String(rows.lowerBound) : "\(rows.lowerBound)–\(rows.upperBound)"
    let name = FolderListing.name(of: file.path)
    let people = words.number(preview.rows.count)
    var lines = [
      preview.table.sheet.isEmpty
        ? words(.textFileLine, name, header, people)
        : words(.listFileLine, name, preview.table.sheet, header, people)
    ]
    lines.append(words(.listKindLine, words.kind(preview.table.kind)))
    let sample = preview.rows.prefix(5).map(\.name).joined(separator: ", ")
    lines.append(words(.encodingLine, words(file.file.encoding.phrase), sample))
    if let id = preview.enterprise {
      lines.append(words(.listEnterpriseLine, id.code.text, register.enterprises[id]?.name ?? ""))
    }
    func columns(_ wanted: (ListColumn) -> Bool) -> String {
      preview.table.columns.filter { wanted($0.meaning) }
        .map { "\(Sheet.letters(of: $0.place)) \($0.header)" }.joined(separator: ", ")
    }
    let kinds: [(Phrase, String)] = [
      (.columnsRead, columns { $0 != .personal && $0 != .unread }), (.columnsUnread, columns { $0 == .unread }),
      (.columnsPersonal, columns { $0 == .personal }),
      (.rowsSkipped, preview.table.skipped.map { String($0.row) }.joined(separator: ", ")),
      (.otherSheets, list.others.joined(separator: ", ")),
    ]
    return lines + kinds.filter { !$0.1.isEmpty }.map { words($0.0, $0.1) }
      + preview.notes.map { words.sentence($0, in: register) }
  }

  private func rows(_ preview: ListPreview, _ words: Words, _ register: Register) -> [String] {
    let shown = preview.rows.filter { $0.verdict != .same }
    guard !shown.isEmpty else { return [] }
    let head = [words(.rowColumn), words(.verdictColumn), words(.missingName), words(.detailsColumn)]
    let rows = shown.map { row in
      [
        String(row.number), words(row.verdict.phrase), row.name,
        words.details(of: row, in: register).joined(separator: "; "),
      ]
    }
    return [""] + TextTable.lines([head] + rows, right: [0]) + [""]
  }

  private func tail(_ list: List, _ words: Words, _ register: Register) -> [String] {
    let preview = list.preview
    let counts = [ListPreview.Verdict.new, .same, .changed, .doubtful, .refused]
      .map { words.number(preview.count($0)) }
    var lines = [words.filled(.countsLine, counts)]
    let waiting = preview.rows.filter { $0.problems.contains(.needsRepair) }
    if !waiting.isEmpty {
      let kinds = Set(waiting.flatMap(\.repairs).map(\.kind.rawValue)).sorted().joined(separator: ",")
      lines.append(words(.repairsOffered, words.number(waiting.count), kinds))
    }
    func told(_ ids: [WorkerID]) -> String {
      ids.prefix(10).map { "\($0) \(register.workers[$0]?.name ?? "")" }.joined(separator: ", ")
        + (ids.count > 10 ? " …" : "")
    }
    if let day = missingLeftOn {
      let leaving = list.missing.filter(list.leaving.contains)
      let staying = list.missing.filter { !list.leaving.contains($0) }
      if !leaving.isEmpty {
        lines.append(words(.missingLeftLine, words.number(leaving.count), words.day(day), told(leaving)))
      }
      if !staying.isEmpty {
        lines.append(words(.missingStayLine, words.number(staying.count), words.day(day), told(staying)))
      }
    } else if let enterprise = preview.enterprise, !list.missing.isEmpty {
      lines.append(
        words(.missingLine, words.number(list.missing.count), enterprise.code.text, told(list.missing)))
    }
    if list.waitsForForce { lines.append(words(.waitsForForce, preview.enterprise?.code.text ?? "")) }
    return lines
  }
}
