import ArgumentParser
import LearningRegister
import RegisterExchange

/// What is said on the command line of columns, single rows, sessions and honours.
struct ImportChoices: ParsableArguments {
  @Option(help: ArgumentHelp(say(.listKindHelp), valueName: say(.kindName)))
  var kind: String?

  @Option(help: ArgumentHelp(say(.listColumnHelp), valueName: say(.columnName)))
  var column: [String] = []

  @Option(name: .customLong("leave-out"), help: ArgumentHelp(say(.leaveOutHelp), valueName: say(.rowsName)))
  var leaveOut: String?

  @Option(help: ArgumentHelp(say(.sameHelp), valueName: say(.sameName)))
  var same: [String] = []

  @Option(help: ArgumentHelp(say(.anotherHelp), valueName: say(.rowsName)))
  var another: String?

  @Option(help: ArgumentHelp(say(.listCampaignHelp), valueName: say(.listCodeName)))
  var campaign: String?

  @Option(help: ArgumentHelp(say(.listSessionHelp), valueName: say(.sessionName)))
  var session: Int?

  @Option(help: ArgumentHelp(say(.listTitleHelp), valueName: say(.kindName)))
  var title: String?

  @Option(help: ArgumentHelp(say(.listYearHelp), valueName: say(.yearName)))
  var year: Int?

  @Option(help: ArgumentHelp(say(.decisionHelp), valueName: say(.decisionName)))
  var decision: String?

  @Option(name: .customLong("decision-day"), help: ArgumentHelp(say(.decisionDayHelp), valueName: say(.dayName)))
  var decisionDay: String?

  @Option(help: ArgumentHelp(say(.authorityHelp), valueName: say(.authorityName)))
  var authority: String?

  /// The kind that was said; nil leaves it to each sheet.
  func listKind() throws -> ListKind? {
    guard let kind else { return nil }
    guard let found = ListKind(rawValue: kind) else {
      throw CommandFailure(
        say(.notAListKind, kind, ListKind.allCases.map(\.rawValue).joined(separator: ", ")), code: 64)
    }
    return found
  }

  /// The columns that were said, by their place.
  func columns() throws -> [Int: ListColumn] {
    var found: [Int: ListColumn] = [:]
    for text in column {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let place = Sheet.column(of: parts[0]), let meaning = ListColumn(rawValue: parts[1])
      else {
        throw CommandFailure(
          say(.notAColumnChoice, text, ListColumn.allCases.map(\.rawValue).joined(separator: ", ")), code: 64)
      }
      found[place] = meaning
    }
    return found
  }

  /// What was said of single rows.
  func decisions() throws -> [Int: RowDecision] {
    var found: [Int: RowDecision] = [:]
    func rows(_ text: String?) throws -> [Int] {
      try (text ?? "").split(separator: ",").map { piece in
        guard let row = Int(piece), row > 0 else { throw CommandFailure(say(.notARow, String(piece)), code: 64) }
        return row
      }
    }
    for row in try rows(leaveOut) { found[row] = .leaveOut }
    for row in try rows(another) { found[row] = .another(than: nil) }
    for text in same {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, let row = Int(parts[0]), row > 0, let code = Code(parts[1].uppercased()) else {
        throw CommandFailure(say(.notARow, text), code: 64)
      }
      let isEnterprise = code.text.hasPrefix(Collection.enterprises.codePrefix ?? "DN")
      found[row] = isEnterprise ? .sameEnterprise(EnterpriseID(code)) : .same(WorkerID(code))
    }
    return found
  }

  /// What was said of all honours.
  func honour() throws -> HonourTerms {
    let known = KindCode.titles + KindCode.commendations + KindCode.prizes
    if let title, !known.contains(KindCode(title)) {
      throw CommandFailure(say(.notAnHonour, title, known.map(\.text).joined(separator: ", ")), code: 64)
    }
    var said: Honour.Decision?
    if decision != nil || decisionDay != nil || authority != nil {
      said = Honour.Decision(
        number: decision, date: try decisionDay.map { try day($0) }, authority: authority)
    }
    return HonourTerms(kind: title.map { KindCode($0) }, year: year, decision: said)
  }

  /// The campaign that was said.
  func campaign(in register: Register) throws -> CampaignID? {
    guard let campaign else { return nil }
    guard let code = Code(campaign), register.campaigns.contains(CampaignID(code)) else {
      throw CommandFailure(say(.noSuchCampaign, campaign), code: 1)
    }
    return CampaignID(code)
  }
}
