import Glibc
import LearningRegister
import RegisterStorage

/// Writes a register as tables for a database, numbers for codes and days, so that the database has an easy life.
struct TableExport {
  private static let always = "-1000000"
  private static let never = "10000000"
  private let register: Register
  private let folder: String

  /// Reads a data folder; the tables go into another folder.
  init(of data: String, into folder: String) throws {
    register = try RegisterFolder.open(at: data).register
    self.folder = folder
  }

  /// Writes the tables, the script that makes a database of them, and the script that asks for the figures.
  func write(asOf day: Day) throws {
    try writeRecords()
    try writeMarks()
    try write("load.sql", Array(DatabaseScripts.load(tables: folder).utf8))
    try write("ask.sql", Array(DatabaseScripts.ask(register, asOf: day).utf8))
  }

  private func writeRecords() throws {
    var enterprises = ""
    var headcounts = ""
    register.enterprises.forEach { row, record in
      let opened = record.opened.map { String($0.number) } ?? TableExport.always
      let closed = record.closed.map { String($0.number) } ?? TableExport.never
      enterprises += "\(row),\(record.id),\(record.kind.rawValue),\(opened),\(closed)\n"
      for count in record.headcounts { headcounts += "\(row),\(count.date.number),\(count.workers)\n" }
    }
    try write("enterprise.csv", Array(enterprises.utf8))
    try write("headcount.csv", Array(headcounts.utf8))

    var workers = ""
    var spells = ""
    register.workers.forEach { row, record in
      workers += "\(row),\(record.id)\n"
      for spell in record.employment {
        guard let enterprise = register.enterprises.row(of: spell.enterprise) else { continue }
        let from = spell.from.map { String($0.number) } ?? TableExport.always
        let to = spell.to.map { String($0.number) } ?? TableExport.never
        spells += "\(row),\(enterprise),\(from),\(to)\n"
      }
    }
    try write("worker.csv", Array(workers.utf8))
    try write("spell.csv", Array(spells.utf8))

    var honours = ""
    register.honours.forEach { _, record in
      guard case .worker(let worker) = record.subject, let row = register.workers.row(of: worker),
        record.category == .title, record.kind == .learningCitizen, let decision = record.decision,
        let date = decision.date, decision.number != nil, decision.authority != nil
      else { return }
      let end = record.withdrawn.map { String(($0.date ?? date).number) } ?? TableExport.never
      let sum = record.scores.reduce(0, +)
      honours += "\(row),\(date.number),\(end),\(record.scores.count),\(sum),\(record.scores.min() ?? 0)\n"
    }
    try write("honour.csv", Array(honours.utf8))
  }

  private func writeMarks() throws {
    var campaigns = ""
    var sessions = ""
    var places: [CampaignID: [Int: Int]] = [:]
    var next = 1
    register.campaigns.forEach { row, record in
      campaigns += "\(row),\(record.state.rawValue),\(record.fields.rawValue)\n"
      for session in record.sessions where places[record.id]?[session.number] == nil {
        places[record.id, default: [:]][session.number] = next
        sessions += "\(next),\(row),\(session.date.number)\n"
        next += 1
      }
    }
    try write("campaign.csv", Array(campaigns.utf8))
    try write("session.csv", Array(sessions.utf8))

    var marks: [UInt8] = []
    register.attendance.forEach { _, list in
      guard let session = places[list.campaign]?[list.session] else { return }
      let enterprise = list.enterprise.flatMap { register.enterprises.row(of: $0) } ?? -1
      let end = Array(",\(session),\(enterprise)\n".utf8)
      for worker in list.present + list.late {
        guard let row = register.workers.row(of: worker) else { continue }
        marks += Array(String(row).utf8)
        marks += end
      }
    }
    try write("mark.csv", marks)
  }

  private func write(_ name: String, _ bytes: [UInt8]) throws {
    let descriptor = open("\(folder)/\(name)", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw BenchFailure.system("open") }
    defer { close(descriptor) }
    try Descriptors.write(descriptor, bytes)
  }
}
