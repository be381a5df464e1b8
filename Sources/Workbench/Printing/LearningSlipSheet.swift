public import LearningRegister
internal import Screen

// The learning slip of one worker with its check code, and looking a code up again.
extension Workbench {
  /// What a worker takes along: the learning history as of the day looked at, identity and telephone numbers hidden, and at
  /// the end the code by which anybody at the office can ask whether the register says the same. Nil for a code that is not
  /// registered.
  public func learningSlip(of id: WorkerID) -> PrintedDocument? {
    guard let slip = register.learningSlip(of: id, on: day) else { return nil }
    let worker = slip.worker
    var person = [worker.name, worker.id.code.text]
    if let sex = worker.sex { person.append(words(sex == .female ? .female : .male)) }
    if let born = worker.born { person.append(words.birth(born)) }
    var above = [register.office(on: day)?.name ?? "", person.joined(separator: " \(glyphs.separator) ")]
    if let identity = worker.identity {
      let paper = Phrase.storedWord(identity.kind.rawValue, of: "kind").map { words($0) } ?? ""
      above.append("\(paper.prefix(1).uppercased())\(paper.dropFirst()) \(identity.masked)")
    }
    if !slip.workplaces.isEmpty { above.append(words(.sheetEnterprise, slip.workplaces.joined(separator: ", "))) }
    above.append(words(.slipAsOf, words.day(day)))
    let reached = Indicator.allCases.map { indicator in
      let state = slip.history.reached[indicator].map { words(.slipReached, words.day($0)) } ?? words(.historyNone)
      return "\(indicator.letter)  \(words(.indicator(indicator))): \(state)"
    }
    let rows = slip.history.entries.map { entry in
      let line = historyLine(entry)
      let right = line.right.split(separator: " ").joined(separator: " ")
      return [entry.date.map { words.day($0) } ?? "", line.kind, line.text, right, line.paper]
    }
    let code = words(.slipCode, slip.code(store: journal.store).text, words.number(rows.count))
    return PrintedDocument(
      name: worker.id.code.text, title: words(.slipTitle), above: (above + [""] + reached),
      columns: [
        .init(words(.sessionDay), width: 10), .init(words(.kind), width: 10), .init(words(.slipContent), width: 0),
        .init(words(.slipResult), width: 14), .init(words(.paperColumn), width: 11),
      ], rows: rows, below: nextSessionLines(slip.history) + ["", code, words(.slipCodeUse)], words: words)
  }

  /// The slip a typed code names, and what stands against it; nil for what is no code of a slip.
  func slip(named text: String) -> (code: SlipCode, standing: SlipCode.Standing)? {
    SlipCode(text).map { ($0, register.standing(of: $0, store: journal.store)) }
  }

  /// What a code comes to, in sentences: whose slip, whether it matches, and what the slip said.
  public func slipAnswer(_ code: SlipCode, _ standing: SlipCode.Standing) -> [String] {
    let name = register.workers[code.worker].map { " \(shownName(of: $0))" } ?? ""
    let head = words(.slipIs, code.text, "\(code.worker.code.text)\(name)", words.day(code.day))
    switch standing {
    case .matches(let slip):
      let letters = Indicator.allCases.filter { slip.history.reached[$0] != nil }.map(\.letter)
      let reached = letters.isEmpty ? words(.historyNone) : letters.joined(separator: ", ")
      return [head, words(.slipMatches), words(.slipSaid, reached, words.number(slip.history.entries.count))]
    case .differs: return [head, words(.slipDiffers)]
    case .unknownWorker: return [head, words(.slipUnknown)]
    }
  }

  /// The answer below the look-up.
  func draw(_ code: SlipCode, _ standing: SlipCode.Standing, on canvas: inout Canvas) {
    let width = canvas.size.width
    let ink: Ink =
      switch standing {
      case .matches: .good
      case .differs, .unknownWorker: .warning
      }
    canvas.fill(Rectangle(x: 1, y: 2, width: width - 2, height: 1), style: Style(.selected))
    var y = 2
    var texts = slipAnswer(code, standing)
    if standing != .unknownWorker { texts.append(words(.slipOpens)) }
    for (index, text) in texts.enumerated() {
      for line in CellWidth.wrapped(text, to: max(1, width - 2)) {
        canvas.put(line, x: 1, y: y, width: width - 2, Style(index == 0 ? .selected : index == 1 ? ink : .normal))
        y += 1
      }
    }
  }
}
