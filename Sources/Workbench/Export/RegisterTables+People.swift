internal import LearningRegister
internal import RegisterExchange

// Workers and enterprises. The heads of workers are words our own reading of lists knows, so that an exported list can be
// filled in and read back.
extension RegisterTables {
  /// A worker with what is looked up once for several columns.
  struct WorkerLine {
    let worker: Worker
    let row: Int
    let spell: Employment?
  }

  var workerForm: RowForm {
    let day = day
    return form(workerFields) { row in
      register.workers[row: row].map { worker in
        WorkerLine(worker: worker, row: row, spell: worker.employment.first { $0.isActive(on: day) })
      }
    }
  }

  private var workerFields: [Field<WorkerLine>] {
    [
      field("id", .workerCode, .identifier) { code($0.worker.id) },
      field("name", .fullName) { .text($0.worker.name) },
      field("born", .exportBorn, .day) { born($0.worker.born) },
      field("sex", .exportSex) { line in
        guard let sex = line.worker.sex else { return .empty }
        return word(sex == .female ? .female : .male, sex.rawValue)
      },
      field("identity", .identity, .identifier) { line in
        ExportTable.Cell(isMasked ? line.worker.identity?.masked : line.worker.identity?.number)
      },
      field("phone", .phone, .identifier) { number($0.worker.phone) },
      field("village", .village) { ExportTable.Cell($0.worker.village) },
      field("formerCommune", .formerCommune) { ExportTable.Cell($0.worker.formerCommune) },
      field("education", .education) { ExportTable.Cell($0.worker.education) },
      field("skillGrade", .skillGrade, .number) { ExportTable.Cell($0.worker.skillGrade) },
      field("unionMember", .unionMember, .truth) { ExportTable.Cell($0.worker.unionMember) },
      field("enterprise", .exportEnterpriseCode, .identifier) { code($0.spell?.enterprise) },
      field("enterpriseName", .enterprise) { name(of: $0.spell?.enterprise) },
      field("job", .job) { ExportTable.Cell($0.spell?.job) },
      field("from", .exportFrom, .day) { ExportTable.Cell($0.spell?.from) },
      field("reached", .exportReached) { ExportTable.Cell(register.reached($0.worker.id, in: figures).letters) },
      field("lastActivity", .exportLastActivity, .day) { line in
        ExportTable.Cell(lastDays.indices.contains(line.row) ? lastDays[line.row] : nil)
      },
    ]
  }

  var enterpriseFields: [Field<Enterprise>] {
    let own: [Field<Enterprise>] = [
      field("id", .exportEnterpriseCode, .identifier) { code($0.id) },
      field("name", .enterpriseName) { .text($0.name) },
      field("kind", .kind) { word(.exported($0.kind), $0.kind.rawValue) },
      field("taxCode", .taxCode, .identifier) { enterprise in
        // A household's is its owner's identity number.
        guard let taxCode = enterprise.taxCode else { return .empty }
        return .text(isMasked && taxCode.isPersonal ? IdentityDocument.masked(taxCode.text) : taxCode.text)
      },
      field("address", .address) { ExportTable.Cell($0.address) },
      field("formerCommune", .formerCommune) { ExportTable.Cell($0.formerCommune) },
      field("sector", .sector) { ExportTable.Cell($0.sector) },
      field("opened", .opened, .day) { ExportTable.Cell($0.opened) },
      field("closed", .closed, .day) { past($0.closed) },
      field("liaison", .liaisonName) { ExportTable.Cell($0.liaison?.name) },
      field("phone", .phone, .identifier) { number($0.liaison?.phone) },
      field("population", .exportPopulation, .number) { ExportTable.Cell(figures(of: $0.id)?.population) },
      field("named", .exportNamed, .number) { ExportTable.Cell(figures(of: $0.id)?.named) },
    ]
    let reached: [Field<Enterprise>] = Indicator.allCases.flatMap { indicator in
      let letter = indicator.letter
      return [
        field(letter, Phrase.exportReachedOf.filled(letter), .number) { (enterprise: Enterprise) in
          ExportTable.Cell(figures(of: enterprise.id)?[indicator].reached)
        },
        field(letter + "Percent", Phrase(letter + " %", letter + " %"), .number) { (enterprise: Enterprise) in
          percent(figures(of: enterprise.id)?[indicator].tenths)
        },
      ]
    }
    return own + reached
  }
}
