import JSONText
import LearningRegister
import Screen
import Workbench

/// The workers an indicator has not reached, as `missing` prints them.
struct CallListText {
  let question: NotReached
  let figures: Figures
  let register: Register
  private let rows: [Int]
  private let lastDays: [Day?]

  init(_ question: NotReached, _ figures: Figures, _ register: Register) {
    self.question = question
    self.figures = figures
    self.register = register
    rows = register.notReached(question, in: figures)
    lastDays = register.lastActivity(asOf: figures.asOf)
  }

  private var enterprise: EnterpriseID? { if case .enterprise(let id) = question.place { id } else { nil } }

  /// Of the enterprise, or of the commune; nil for an enterprise that does not count on the day.
  private var whole: (named: Int, figure: IndicatorFigure)? {
    guard let enterprise else { return (figures.named, figures[question.indicator]) }
    return figures.enterprises.first { $0.id == enterprise }.map { ($0.named, $0[question.indicator]) }
  }

  /// One object and a line feed; the workers in order of code.
  var json: [UInt8] {
    var writer = JSONWriter(reserving: 1024 + 100 * rows.count)
    writer.beginObject()
    writer.member("asOf")
    writer.string(figures.asOf.iso)
    writer.member("window")
    writer.string(figures.window.rawValue)
    writer.member("from")
    writer.string(figures.from.iso)
    writer.member("id")
    writer.string(question.indicator.letter)
    writer.member("enterprise")
    if let enterprise { writer.string(enterprise.code.text) } else { writer.null() }
    let population = whole?.figure.population ?? 0
    let named = whole?.named ?? 0
    writer.member("population")
    writer.int(population)
    writer.member("named")
    writer.int(named)
    writer.member("unnamed")
    writer.int(population - named)
    writer.member("notReached")
    writer.int(rows.count)
    if let figure = whole?.figure { FiguresJSON.members(of: figure, to: &writer) }
    writer.member("workers")
    writer.beginArray(onePerLine: true)
    let inOrder = rows.compactMap { row in register.workers[row: row].map { (row, $0.id) } }.sorted { $0.1 < $1.1 }
    for (row, id) in inOrder {
      writer.beginObject()
      writer.member("id")
      writer.string(id.code.text)
      writer.member("enterprise")
      if let place = enterprise ?? register.workplace(ofRow: row, on: figures.asOf) {
        writer.string(place.code.text)
      } else {
        writer.null()
      }
      writer.member("reached")
      writer.string(register.reached(id, in: figures).letters)
      writer.member("lastActivity")
      if let day = lastDays[row] { writer.string(day.iso) } else { writer.null() }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }

  /// A head, one row a worker by name, and what the list does not hold.
  func lines(_ words: Words) -> [String] {
    let population = whole?.figure.population ?? 0
    let named = whole?.named ?? 0
    let indicator = "\(question.indicator.letter) \(words(question.indicator.phrase))"
    let name = enterprise.map { " · \(register.enterprises[$0]?.name ?? $0.code.text)" } ?? ""
    var lines = [
      say(
        .missingHead, indicator + name, words.number(rows.count), words.number(named), words.day(figures.asOf),
        words(figures.window.phrase, words.day(figures.from)))
    ]
    let definitions = words.definitions(figures.definitions, of: question.indicator, withWindow: false)
    lines += CellWidth.wrapped(definitions, to: 80)
    let wanted = Set(rows)
    let head = [
      say(.barsCode), say(.missingName), say(.missingBorn), say(.barsEnterprise), say(.missingReached),
      say(.missingLast),
    ]
    let table = WorkerDirectory(register).find("").filter(wanted.contains).compactMap { row -> [String]? in
      guard let worker = register.workers[row: row] else { return nil }
      let place = enterprise ?? register.workplace(ofRow: row, on: figures.asOf)
      return [
        worker.id.code.text, CellWidth.cut(worker.name, to: 26), worker.born.map { String($0.year) } ?? "",
        CellWidth.cut(place.map { register.enterprises[$0]?.name ?? $0.code.text } ?? "", to: 26),
        register.reached(worker.id, in: figures).letters, lastDays[row].map { words.day($0) } ?? "",
      ]
    }
    // Who never took part has nothing in the last column.
    if !table.isEmpty {
      lines += TextTable.lines([head] + table, right: []).map { line in
        String(line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
      }
    }
    if population > named { lines.append(say(.missingUnnamed, words.number(population - named))) }
    return lines
  }
}
