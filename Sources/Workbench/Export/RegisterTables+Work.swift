internal import LearningRegister
internal import RegisterExchange

// Campaigns, attendance and honours.
extension RegisterTables {
  /// A campaign with what its lists add up to.
  struct CampaignLine {
    let campaign: Campaign
    let sums: Register.CampaignActivity
  }

  var campaignForm: RowForm { campaignForm(with: register.campaignActivity()) }

  func campaignForm(with activity: [Register.CampaignActivity]) -> RowForm {
    form(campaignFields) { row in
      register.campaigns[row: row].map {
        CampaignLine(campaign: $0, sums: activity.indices.contains(row) ? activity[row] : .init())
      }
    }
  }

  private var campaignFields: [Field<CampaignLine>] {
    [
      field("id", .code, .identifier) { code($0.campaign.id) },
      field("name", .activity) { .text($0.campaign.name) },
      field("kind", .kind) { word(.kind($0.campaign.kind), $0.campaign.kind.text) },
      field("fields", .fields) { ExportTable.Cell($0.campaign.fields.letters) },
      field("state", .state) { word($0.campaign.state.phrase, $0.campaign.state.rawValue) },
      field("sessions", .exportSessions, .number) { ExportTable.Cell($0.campaign.sessions.count) },
      field("firstDay", .exportFirstDay, .day) { ExportTable.Cell($0.campaign.sessions.map(\.date).min()) },
      field("lastDay", .exportLastDay, .day) { ExportTable.Cell($0.campaign.sessions.map(\.date).max()) },
      field("organiser", .organiser) { ExportTable.Cell($0.campaign.organiser) },
      field("partner", .partner) { ExportTable.Cell($0.campaign.partner) },
      field("task", .planClause, .identifier) { ExportTable.Cell($0.campaign.task) },
      field("lists", .exportLists, .number) { ExportTable.Cell(isLater($0.campaign) ? nil : $0.sums.lists) },
      field("attendances", .exportMarks, .number) { line in
        ExportTable.Cell(isLater(line.campaign) ? nil : line.sums.attendances)
      },
      field("unnamed", .exportUnnamed, .number) { ExportTable.Cell(isLater($0.campaign) ? nil : $0.sums.unnamed) },
      field("papers", .paperNumber, .identifier) { ExportTable.Cell($0.sums.papers.joined(separator: "; ")) },
    ]
  }

  /// Whether all of it lies after the day looked at.
  private func isLater(_ campaign: Campaign) -> Bool {
    campaign.sessions.map(\.date).min().map { $0 > day } ?? false
  }

  var honourFields: [Field<Honour>] {
    [
      field("id", .code, .identifier) { code($0.id) },
      field("category", .exportCategory) { word(.exported($0.category), $0.category.rawValue) },
      field("kind", .kind) { word(.kind($0.kind), $0.kind.text) },
      field("subject", .exportSubject) { ExportTable.Cell(register.name(of: $0.subject)) },
      field("worker", .workerCode, .identifier) { code($0.subject.worker) },
      field("enterprise", .exportEnterpriseCode, .identifier) { code(enterprise(of: $0)) },
      field("enterpriseName", .enterprise) { name(of: enterprise(of: $0)) },
      field("year", .forYear, .number) { ExportTable.Cell($0.year) },
      field("registered", .registeredOn, .day) { past($0.registered) },
      field("score", .exportScore, .number) { ExportTable.Cell($0.score) },
      field("proposed", .proposedOn, .day) { past($0.proposed) },
      field("decision", .decisionNumber, .identifier) { ExportTable.Cell(decision(of: $0)?.number) },
      field("decisionDate", .decisionDate, .day) { ExportTable.Cell(decision(of: $0)?.date) },
      field("authority", .authority) { ExportTable.Cell(decision(of: $0)?.authority) },
      field("signer", .signer) { ExportTable.Cell(decision(of: $0)?.signer) },
      field("withdrawn", .withdrawalDate, .day) { past($0.withdrawn?.date) },
      field("bonus", .bonus, .number) { ExportTable.Cell($0.bonus) },
      field("achievement", .achievement) { ExportTable.Cell($0.achievement) },
    ]
  }

  private func decision(of honour: Honour) -> Honour.Decision? {
    honour.decision.flatMap { ($0.date ?? day) <= day ? $0 : nil }
  }

  /// The enterprise an honour belongs to: its own, or where the worker works on the day.
  func enterprise(of honour: Honour) -> EnterpriseID? {
    switch honour.subject {
    case .enterprise(let id): id
    case .collective(_, let id): id
    case .worker, .child:
      honour.subject.worker.flatMap { register.workers.row(of: $0) }.flatMap { register.workplace(ofRow: $0, on: day) }
    }
  }

  // MARK: Attendance

  /// A person on a list: somebody registered, or only a name.
  struct Mark {
    let list: AttendanceList
    let campaign: Campaign?
    let worker: WorkerID?
    let name: String
    /// nil for a name without a worker.
    let status: AttendanceList.Status?
  }

  /// Everybody on every list of a session up to the day.
  func attendanceTable(of enterprise: EnterpriseID?) -> ExportTable {
    let fields = markFields
    var rows: [[ExportTable.Cell]] = []
    for row in register.attendance.rowsInOrder {
      guard let list = register.attendance[row: row], enterprise == nil || list.enterprise == enterprise else {
        continue
      }
      let campaign = register.campaigns[list.campaign]
      if let date = campaign?.session(list.session)?.date, date > day { continue }
      func put(_ worker: WorkerID?, _ name: String, _ status: AttendanceList.Status?) {
        let mark = Mark(list: list, campaign: campaign, worker: worker, name: name, status: status)
        rows.append(fields.map { $0.cell(mark) })
      }
      for status in AttendanceList.Status.allCases {
        for worker in list[status] { put(worker, register.workers[worker]?.name ?? "", status) }
      }
      for walkIn in list.walkIns { put(nil, isMasked ? WalkInText.shown(walkIn) : walkIn, nil) }
    }
    return table(
      named: Kind.attendance.rawValue, title: words(.exported(.attendance)), fields.map(\.column), rows)
  }

  var markFields: [Field<Mark>] {
    [
      field("list", .exportListCode, .identifier) { code($0.list.id) },
      field("campaign", .exportCampaignCode, .identifier) { code($0.list.campaign) },
      field("campaignName", .activity) { ExportTable.Cell($0.campaign?.name) },
      field("session", .session, .number) { ExportTable.Cell($0.list.session) },
      field("day", .dateColumn, .day) { ExportTable.Cell($0.campaign?.session($0.list.session)?.date) },
      field("enterprise", .exportEnterpriseCode, .identifier) { code($0.list.enterprise) },
      field("enterpriseName", .enterprise) { name(of: $0.list.enterprise) },
      field("worker", .workerCode, .identifier) { code($0.worker) },
      field("name", .fullName) { ExportTable.Cell($0.name) },
      field("mark", .exportMark) { mark in
        mark.status.map { word(.status($0), $0.rawValue) } ?? word(.exportWalkIn, "walkIn")
      },
    ]
  }
}
