public import LearningRegister
internal import Screen

extension Workbench {
  /// A worker's learning history as plain lines, as the command prints it; the identity number is masked.
  public func historyText(of id: WorkerID) -> [String] {
    guard let worker = register.workers[id] else { return [] }
    let history = register.history(of: id, today: day)
    var head = [worker.name]
    if let sex = worker.sex { head.append(words(sex == .female ? .female : .male)) }
    if let born = worker.born { head.append(words.birth(born)) }
    head.append(worker.id.code.text)
    if let identity = worker.identity { head.append("\(identity.kind.rawValue.uppercased()) \(identity.masked)") }
    for spell in worker.employment where spell.isActive(on: day) {
      head.append(register.enterprises[spell.enterprise]?.name ?? spell.enterprise.code.text)
    }
    let reached = Indicator.allCases.map { indicator in
      let state = history.reached[indicator].map { "\(glyphs.check) \(words.day($0))" }
      return "\(indicator.letter) \(state ?? "\(glyphs.cross) \(words(.historyNone))")"
    }
    let lines = history.entries.map { entry in
      let line = historyLine(entry)
      return [entry.date.map { words.day($0) } ?? "—", line.kind, line.text, line.right, line.paper]
        .filter { !$0.isEmpty }.joined(separator: "  ")
    }
    return [head.joined(separator: " \(glyphs.separator) "), "  " + reached.joined(separator: "  ")]
      + lines.map { "  " + $0 } + nextSessionLines(history).map { "  " + $0 }
  }
}
