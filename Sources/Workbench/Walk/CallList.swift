internal import LearningRegister
internal import Screen
internal import Widgets

// The call list on paper and as a table for other programs. Neither names identity numbers or workers' telephones: people
// are asked to a session through their enterprise, whose liaison stands on top.
extension Workbench {
  mutating func printWorkers(_ state: ListState) {
    if let reason = reasonAgainst(.print) {
      notice = Notice(.warning, words(reason))
      return
    }
    guard case .notReached(let question) = state.kind else {
      notice = Notice(.information, words(.onlyCallListsPrint))
      return
    }
    needLastDays()
    ask(toPrint: callList(of: question, rows: state.rows))
  }

  func callList(of question: NotReached, rows: [Int]) -> PrintedDocument {
    let indicator = question.indicator
    let indicatorName = "\(indicator.letter) \(words(.indicator(indicator)))"
    var above = [register.office(on: day)?.name ?? ""]
    if let place = title(of: question.place) { above.append(place) }
    var name = "chua-dat-\(indicator.letter)"
    var isOneEnterprise = false
    if case .enterprise(let id) = question.place {
      isOneEnterprise = true
      name += "-\(id.code.text)"
      if let liaison = register.enterprises[id]?.liaison {
        let parts = [liaison.name, liaison.phone?.digits].compactMap { $0 }
        if !parts.isEmpty { above.append(words(.liaisonIs, parts.joined(separator: " \(glyphs.separator) "))) }
      }
      if let figure = figures(of: id)?[indicator] {
        above.append(
          words(
            .callListFigures, words.number(figure.population), words.number(figure.reached),
            words.percent(figure.tenths)))
      }
    }
    let windowText = words(.window(window), words.day(figures.from))
    above.append("\(words(.asOf, words.day(day))) \(glyphs.separator) \(windowText)")
    above.append(words(.definitionsHead, words.definitions(figures.definitions, of: indicator, withWindow: false)))
    let lines = rows.enumerated().compactMap { place, row -> [String]? in
      guard let worker = register.workers[row: row] else { return nil }
      return [
        String(place + 1), worker.id.code.text, worker.name, worker.born.map { String($0.year) } ?? "",
        isOneEnterprise ? jobName(of: worker) : workplaceName(ofRow: row), reachedLetters(of: worker.id),
        lastDay(row: row).map { words.day($0) } ?? "",
      ]
    }
    return PrintedDocument(
      name: name, title: words(.callListTitle, words.number(lines.count), indicatorName),
      above: above.filter { !$0.isEmpty },
      columns: [
        .init(words(.sheetNumber), width: 4, isNumber: true), .init(words(.code), width: 9),
        .init(words(.fullName), width: 0), .init(words(.sheetYear), width: 6),
        .init(words(isOneEnterprise ? .job : .enterprise), width: 18), .init(words(.reachedColumn), width: 6),
        .init(words(.lastActivityColumn), width: 10),
      ], rows: lines, below: [footnote(of: question)].compactMap { $0 }, isData: true, words: words)
  }

  /// The job at the first enterprise a worker works at on the day.
  func jobName(of worker: Worker) -> String { worker.employment.first { $0.isActive(on: day) }?.job ?? "" }

  func workplaceName(ofRow row: Int) -> String {
    guard let workplace = register.workplace(ofRow: row, on: day) else { return "" }
    return register.enterprises[workplace]?.name ?? workplace.code.text
  }

  /// The indicators that reached a worker as `ab··e`.
  func reachedLetters(of worker: WorkerID) -> String {
    let reached = register.reached(worker, in: figures)
    return Indicator.allCases.map { reached.has($0) ? $0.letter : String(glyphs.separator) }.joined()
  }
}
