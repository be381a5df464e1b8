internal import LearningRegister
internal import RegisterExchange

// What the records of the five lists hold besides one line each, and the office's own collections: with these an export of
// everything leaves nothing of the register behind but remarks, accepted doubts and masked numbers.
extension RegisterTables {
  /// A part of a record: the record and what stands in it.
  private typealias Part<Whole, Piece> = (whole: Whole, piece: Piece)

  /// A table of parts, or of a collection of the office's; of an enterprise what is about it.
  func detailTable(_ kind: Kind, of enterprise: EnterpriseID?) -> ExportTable {
    var enterprises: [Enterprise] { register.enterprises.sorted.filter { enterprise == nil || $0.id == enterprise } }
    var campaigns: [Campaign] { campaignRows(of: enterprise).compactMap { register.campaigns[row: $0] } }
    switch kind {
    case .enterprises, .workers, .campaigns, .attendance, .honours: return table(kind, of: enterprise)
    case .employment: return employmentTable(of: enterprise)
    case .headcounts:
      return made(kind, headcountFields, enterprises.parts { $0.headcounts.filter { $0.date <= day } })
    case .nilDeclarations: return made(kind, nilFields, enterprises.parts(\.nilDeclarations))
    case .learningFund: return made(kind, fundFields, enterprises.parts(\.learningFund))
    case .sessions: return made(kind, sessionFields, campaigns.parts(\.sessions))
    case .money: return made(kind, moneyFields, campaigns.parts(\.money))
    case .materials: return made(kind, materialFields, campaigns.parts(\.materials))
    case .scores:
      return made(
        kind, scoreFields,
        register.honours.sorted.filter { honour in
          !honour.scores.isEmpty && (enterprise == nil || self.enterprise(of: honour) == enterprise)
        })
    case .visits:
      let visits = register.visits.sorted.filter { visit in
        visit.date <= day && (enterprise == nil || visit.enterprise == enterprise)
      }
      return made(kind, visitFields, visits)
    case .tasks: return made(kind, taskFields, enterprise == nil ? register.tasks.sorted : [])
    case .targets:
      let sets = enterprise == nil ? register.targets.sorted : []
      return made(kind, targetFields, sets.parts { $0.path })
    case .office: return made(kind, officeFields, enterprise == nil ? register.offices.sorted : [])
    case .frozen:
      let reports = enterprise == nil ? register.frozen.sorted : []
      return made(kind, frozenFields, reports.parts { $0.content?.figures ?? [] })
    }
  }

  private func made<Subject>(_ kind: Kind, _ fields: [Field<Subject>], _ subjects: [Subject]) -> ExportTable {
    let rows = subjects.map { subject in fields.map { $0.cell(subject) } }
    return table(named: kind.rawValue, title: words(.exported(kind)), fields.map(\.column), rows)
  }

  // MARK: Workers

  /// Everywhere a worker works or worked, up to the day.
  private func employmentTable(of enterprise: EnterpriseID?) -> ExportTable {
    let fields: [Field<Part<Worker, Employment>>] = [
      field("worker", .workerCode, .identifier) { code($0.whole.id) },
      field("name", .fullName) { .text($0.whole.name) },
      field("enterprise", .exportEnterpriseCode, .identifier) { code($0.piece.enterprise) },
      field("enterpriseName", .enterprise) { name(of: $0.piece.enterprise) },
      field("job", .job) { ExportTable.Cell($0.piece.job) },
      field("from", .since, .day) { ExportTable.Cell($0.piece.from) },
      field("to", .until, .day) { past($0.piece.to) },
    ]
    let parts = register.workers.sorted.parts { worker in
      worker.employment.filter { spell in
        (spell.from ?? day) <= day && (enterprise == nil || spell.enterprise == enterprise)
      }
    }
    return made(.employment, fields, parts)
  }

  // MARK: Enterprises

  private var headcountFields: [Field<Part<Enterprise, Enterprise.Headcount>>] {
    [
      field("enterprise", .exportEnterpriseCode, .identifier) { code($0.whole.id) },
      field("enterpriseName", .enterprise) { .text($0.whole.name) },
      field("date", .declaredOn, .day) { .day($0.piece.date) },
      field("workers", .declaredHeads, .number) { ExportTable.Cell($0.piece.workers) },
      field("source", .declaredSource) { ExportTable.Cell($0.piece.source) },
    ]
  }

  private var nilFields: [Field<Part<Enterprise, Enterprise.NilDeclaration>>] {
    [
      field("enterprise", .exportEnterpriseCode, .identifier) { code($0.whole.id) },
      field("enterpriseName", .enterprise) { .text($0.whole.name) },
      field("from", .exportPeriodFrom, .day) { .day($0.piece.from) },
      field("to", .exportTo, .day) { .day($0.piece.to) },
      field("on", .declaredOn, .day) { ExportTable.Cell($0.piece.on) },
    ]
  }

  private var fundFields: [Field<Part<Enterprise, Enterprise.LearningFund>>] {
    [
      field("enterprise", .exportEnterpriseCode, .identifier) { code($0.whole.id) },
      field("enterpriseName", .enterprise) { .text($0.whole.name) },
      field("year", .forYear, .number) { ExportTable.Cell($0.piece.year) },
      field("planned", .exportPlanned, .number) { ExportTable.Cell($0.piece.planned) },
      field("spent", .exportSpent, .number) { ExportTable.Cell($0.piece.spent) },
    ]
  }

  private var visitFields: [Field<Visit>] {
    [
      field("id", .code, .identifier) { code($0.id) },
      field("enterprise", .exportEnterpriseCode, .identifier) { code($0.enterprise) },
      field("enterpriseName", .enterprise) { name(of: $0.enterprise) },
      field("date", .dateColumn, .day) { .day($0.date) },
      field("purpose", .exportPurpose) { word(.exported($0.purpose), $0.purpose.rawValue) },
      field("findings", .exportFindings) { ExportTable.Cell($0.findings) },
      field("difficulties", .exportDifficulties) { visit in
        ExportTable.Cell(
          visit.difficulties.map { [$0.text, $0.answer].compactMap { $0 }.joined(separator: " → ") }
            .joined(separator: "; "))
      },
      field("followUp", .exportFollowUp) { ExportTable.Cell($0.followUp) },
    ]
  }

  // MARK: Campaigns and honours

  private var sessionFields: [Field<Part<Campaign, Campaign.Session>>] {
    [
      field("campaign", .exportCampaignCode, .identifier) { code($0.whole.id) },
      field("campaignName", .activity) { .text($0.whole.name) },
      field("session", .session, .number) { ExportTable.Cell($0.piece.number) },
      field("day", .dateColumn, .day) { .day($0.piece.date) },
      field("place", .place) { ExportTable.Cell($0.piece.place) },
      field("hours", .exportHours, .number) { $0.piece.hours.map { .number($0) } ?? .empty },
    ]
  }

  private var moneyFields: [Field<Part<Campaign, Campaign.Money>>] {
    [
      field("campaign", .exportCampaignCode, .identifier) { code($0.whole.id) },
      field("campaignName", .activity) { .text($0.whole.name) },
      field("source", .exportMoneyFrom) { stored($0.piece.source.rawValue, "source") },
      field("planned", .exportPlanned, .number) { ExportTable.Cell($0.piece.planned) },
      field("spent", .exportSpent, .number) { ExportTable.Cell($0.piece.spent) },
    ]
  }

  private var materialFields: [Field<Part<Campaign, Campaign.Material>>] {
    [
      field("campaign", .exportCampaignCode, .identifier) { code($0.whole.id) },
      field("campaignName", .activity) { .text($0.whole.name) },
      field("kind", .kind) { stored($0.piece.kind.text, "kind") },
      field("count", .exportCount, .number) { ExportTable.Cell($0.piece.count) },
    ]
  }

  private var scoreFields: [Field<Honour>] {
    let scores: [Field<Honour>] = (1...10).map { number in
      field("score\(number)", Phrase.exportScoreOf.filled(String(number)), .number) { (honour: Honour) in
        ExportTable.Cell(number <= honour.scores.count ? honour.scores[number - 1] : nil)
      }
    }
    let before: [Field<Honour>] = [
      field("honour", .code, .identifier) { code($0.id) },
      field("worker", .workerCode, .identifier) { code($0.subject.worker) },
      field("subject", .subject) { ExportTable.Cell(register.name(of: $0.subject)) },
    ]
    return before + scores + [field("sum", .exportScore, .number) { ExportTable.Cell($0.score) }]
  }

  // MARK: The office

  private var taskFields: [Field<PlanTask>] {
    [
      field("id", .code, .identifier) { code($0.id) },
      field("task", .planClause, .identifier) { .text($0.task) },
      field("year", .forYear, .number) { ExportTable.Cell($0.year) },
      field("status", .state) { word(.exported($0.status), $0.status.rawValue) },
      field("due", .exportDue, .day) { ExportTable.Cell($0.due) },
      field("owner", .exportOwner) { ExportTable.Cell($0.owner) },
      field("evidence", .exportEvidence) { ExportTable.Cell($0.evidence) },
    ]
  }

  private var targetFields: [Field<Part<TargetSet, TargetSet.Milestone>>] {
    let percents: [Field<Part<TargetSet, TargetSet.Milestone>>] = Indicator.allCases.map { indicator in
      field(indicator.letter, Phrase(indicator.letter + " %", indicator.letter + " %"), .number) { part in
        ExportTable.Cell(part.piece[indicator])
      }
    }
    return [
      field("id", .code, .identifier) { code($0.whole.id) },
      field("level", .exportLevel) { word(.level($0.whole.level), $0.whole.level.rawValue) },
      field("official", .officialWord, .truth) { .truth($0.whole.official) },
      field("source", .declaredSource) { ExportTable.Cell($0.whole.source) },
      field("from", .exportFrom, .day) { .day($0.whole.from) },
      field("date", .exportMilestone, .day) { .day($0.piece.date) },
    ] + percents
  }

  private var officeFields: [Field<OfficeVersion>] {
    [
      field("from", .exportFrom, .day) { ExportTable.Cell($0.validFrom) },
      field("name", .exportOffice) { .text($0.name) },
      field("superior", .superiorLine) { ExportTable.Cell($0.superior) },
      field("place", .placeName) { ExportTable.Cell($0.place) },
      field("signatoryTitle", .signatoryTitle) { ExportTable.Cell($0.signatory?.title) },
      field("signatoryName", .signatoryName) { ExportTable.Cell($0.signatory?.name) },
      field("signatoryBy", .signatoryBy) { ExportTable.Cell($0.signatory?.by) },
      field("recipients", .recipients) { ExportTable.Cell($0.recipients.joined(separator: "; ")) },
      field("formerCommunes", .formerCommune) { ExportTable.Cell($0.formerCommunes.joined(separator: "; ")) },
      field("programmeStart", .programmeStart, .day) { .day($0.programmeStart) },
      field("difficultArea", .difficultArea, .truth) { .truth($0.difficultArea) },
    ]
  }

  private var frozenFields: [Field<Part<FrozenReport, FrozenReport.Figure>>] {
    [
      field("id", .code, .identifier) { code($0.whole.id) },
      field("title", .reportTitle) { ExportTable.Cell($0.whole.content?.title) },
      field("from", .exportFrom, .day) { ExportTable.Cell($0.whole.content?.from) },
      field("day", .exportTo, .day) { ExportTable.Cell($0.whole.day) },
      field("frozenAt", .frozenAtColumn, .day) { ExportTable.Cell($0.whole.content?.frozenAt) },
      field("by", .frozenByColumn) { ExportTable.Cell($0.whole.content?.by) },
      field("population", .exportPopulation, .number) { ExportTable.Cell($0.whole.content?.population) },
      field("named", .exportNamed, .number) { ExportTable.Cell($0.whole.content?.named) },
      field("indicator", .exportIndicator, .identifier) { .text($0.piece.indicator.letter) },
      field("reached", .personsReachedColumn, .number) { ExportTable.Cell($0.piece.reached) },
      field("attendances", .exportMarks, .number) { ExportTable.Cell($0.piece.attendances) },
    ]
  }

  /// A stored word in the language of the screens.
  private func stored(_ code: String, _ member: String) -> ExportTable.Cell {
    Phrase.storedWord(code, of: member).map { word($0, code) } ?? .text(code)
  }
}

extension Array {
  /// Each record with each of its pieces.
  fileprivate func parts<Piece>(_ pieces: (Element) -> [Piece]) -> [(whole: Element, piece: Piece)] {
    flatMap { whole in pieces(whole).map { (whole, $0) } }
  }
}
