internal import LearningRegister
internal import Screen

// Everything the register holds about one person, for that person (right of access).
extension Workbench {
  /// The dossier: who, why it is kept, everything recorded, and what was done with it; nil when nobody has that code. Its
  /// numbers are not hidden: it is for the person, and was noted in the journal before.
  public func dossier(of told: PersonTold, why: String) -> PrintedDocument? {
    guard let worker = register.workers[told.worker] else { return nil }
    let today = moment.today
    var above = [register.office(on: today)?.name ?? ""]
    above.append(words(.dossierFor, worker.name, worker.id.code.text))
    above.append(words(.dossierMade, words.day(today), why))
    above += ["", words(.dossierPurpose), words(.dossierRights), ""]
    above.append(words(.dossierPerson))
    above += personLines(worker)
    above += ["", words(.dossierWork)] + workLines(worker) + ["", words(.dossierLearning)]
    return PrintedDocument(
      name: worker.id.code.text + "-ho-so", title: words(.dossierTitle), above: above,
      columns: [
        .init(words(.sessionDay), width: 10), .init(words(.kind), width: 10), .init(words(.slipContent), width: 0),
        .init(words(.slipResult), width: 12), .init(words(.paperColumn), width: 10),
      ], rows: learningRows(told),
      below: mentionLines(told) + [words(.dossierJournal)] + journalLines(told) + ["", words(.dossierEnd)], words: words
    )
  }

  private func label(_ member: String, _ collection: Collection = .workers) -> String {
    words(.member(member, in: collection))
  }

  private func personLines(_ worker: Worker) -> [String] {
    var lines: [String] = []
    func line(_ member: String, _ text: String?) {
      if let text, !text.isEmpty { lines.append("- \(label(member)): \(text)") }
    }
    line("name", worker.name)
    line("born", worker.born.map { words.birth($0) })
    line("sex", worker.sex.map { words($0 == .female ? .female : .male) })
    line("identity", worker.identity.map { "\($0.kind.rawValue.uppercased()) \($0.number)" })
    line("phone", worker.phone?.digits)
    line("village", worker.village)
    line("formerCommune", worker.formerCommune)
    line("education", worker.education)
    line("skillGrade", worker.skillGrade.map(String.init))
    line("unionMember", worker.unionMember.map { words($0 ? .yes : .no) })
    line("note", worker.note)
    line("formerIds", worker.formerIDs.joined(separator: ", "))
    for doubt in worker.accepted { line("accepted", doubt.why) }
    for member in worker.unknown.members { lines.append("- \(member.name): \(member.json)") }
    if let day = worker.anonymisedOn { lines.append("- \(words(.anonymisedSince, words.day(day)))") }
    return lines
  }

  private func workLines(_ worker: Worker) -> [String] {
    let lines = worker.employment.map { spell in
      var parts = ["\(register.enterprises[spell.enterprise]?.name ?? "") (\(spell.enterprise))"]
      if let job = spell.job { parts.append(job) }
      parts.append(words(.dossierSpell, words.day(spell.from), words.day(spell.to)))
      return "- " + parts.joined(separator: "; ")
    }
    return lines.isEmpty ? ["- —"] : lines
  }

  private func learningRows(_ told: PersonTold) -> [[String]] {
    var rows: [(day: Day?, row: [String])] = []
    for list in register.attendance.sorted {
      let status = list.status(of: told.worker)
      let place = list.printed.firstIndex(of: told.worker)
      guard status != nil || place != nil else { continue }
      let campaign = register.campaigns[list.campaign]
      let day = campaign?.session(list.session)?.date
      var text = "\(campaign?.name ?? "") (\(list.campaign), \(list.id))"
      if let place { text += "; " + words(.dossierPrinted, String(place + 1)) }
      let result = status.map { words(.status($0)) } ?? words(.dossierUnmarked)
      rows.append((day, [words.day(day), words(.activity), text, result, list.paper ?? ""]))
    }
    for name in told.matchedNames {
      let list = register.attendance[name.list]
      let day = list.flatMap { register.campaigns[$0.campaign]?.session($0.session)?.date }
      rows.append(
        (day, [words.day(day), words(.activity), words(.dossierMatched, name.text, name.list.code.text), "", ""]))
    }
    for honour in register.honours(naming: told.worker) {
      let day = honour.decision?.date ?? honour.proposed ?? honour.registered
      let result = honour.decision?.number ?? words(.waitingForDecision)
      let kind = words(honour.category == .title ? .titleWord : .honour)
      rows.append((day, [words.day(day), kind, honourText(honour), result, honour.id.code.text]))
    }
    // Newest first; what has no day last.
    return rows.enumerated().sorted { one, other in
      switch (one.element.day, other.element.day) {
      case (let left?, let right?) where left != right: left > right
      case (.some, nil): true
      case (nil, .some): false
      default: one.offset < other.offset
      }
    }.map(\.element.row)
  }

  private func honourText(_ honour: Honour) -> String {
    var parts = [words(.kind(honour.kind))]
    func part(_ member: String, _ text: String?) {
      if let text, !text.isEmpty { parts.append("\(label(member, .honours)): \(text)") }
    }
    if case .child(let name, let school, _) = honour.subject {
      parts.append(words(.dossierChild, [name, school].compactMap { $0 }.joined(separator: ", ")))
    }
    part("year", honour.year.map(String.init))
    part("registered", honour.registered.map { words.day($0) })
    part("proposed", honour.proposed.map { words.day($0) })
    part("scores", honour.scores.map(String.init).joined(separator: " "))
    if let decision = honour.decision {
      part("decision", [decision.authority, decision.signer].compactMap { $0 }.joined(separator: ", "))
    }
    if let gone = honour.withdrawn {
      part(
        "withdrawn", [gone.number, gone.date.map { words.day($0) }, gone.why].compactMap { $0 }.joined(separator: ", "))
    }
    part("bonus", honour.bonus.map { words.number($0) })
    part("achievement", honour.achievement)
    part("note", honour.note)
    for doubt in honour.accepted { part("accepted", doubt.why) }
    return parts.joined(separator: "; ")
  }

  private func mentionLines(_ told: PersonTold) -> [String] {
    var codes = told.mentions.map { "\(words(.recordWord($0.collection))) \($0.code)" }
    if told.isInReportWords { codes.append(words(.dossierReportWords)) }
    return codes.isEmpty ? [] : [words(.dossierMentions, codes.joined(separator: ", ")), ""]
  }

  private func journalLines(_ told: PersonTold) -> [String] {
    told.records.flatMap { record -> [String] in
      let values = AuditText(
        words: words, register: register, isRevealed: true, ellipsis: glyphs.ellipsis,
        collection: record.reference.collection)
      let name = "\(words(.recordWord(record.reference.collection))) \(record.reference.code)"
      return record.lines.map { line in
        var text = "- \(words.day(line.at.today)) \(line.at.time), "
        text += line.by == "hand" ? words(.byHand) : line.by
        text += line.terminal.map { " (\($0))" } ?? ""
        text += ": \(words(.auditWhat(line.what))), \(name)"
        let members = line.members.map { member in
          let label = words(.member(member.name, in: record.reference.collection))
          // Whom a clerk took for another person is nobody else's business.
          if member.name == "accepted" { return label }
          let old = member.old.map { values.text($0, of: member.name) }
          let new = member.new.map { values.text($0, of: member.name) }
          return "\(label): \(old.map { "“\($0)” → " } ?? "")“\(new ?? words(.emptyValue))”"
        }
        if !members.isEmpty { text += ". " + members.joined(separator: "; ") }
        if line.isRedacted { text += ". " + words(.redactedLine) }
        if let why = line.why { text += ". " + words(.auditWhy, why) }
        return text
      }
    }
  }
}
