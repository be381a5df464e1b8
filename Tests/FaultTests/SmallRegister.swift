import LearningRegister
import RegisterStorage
import StorageTestSupport
import Testing

/// A small register and the work done on it.
enum SmallRegister {
  static var snapshot: Register.Snapshot {
    var snapshot = Register.Snapshot()
    snapshot.offices = [OfficeVersion(id: "2025-07-01", name: "UBND xã Hoằng Hợp")]
    snapshot.enterprises = [Enterprise(id: "DN0001", name: "Công ty TNHH May Hoằng Hợp")]
    snapshot.workers = zip(["CN000001", "CN000002", "CN000003", "CN000004"], ["An", "Bình", "Cường", "Đạt"]).map {
      Worker(
        id: $0 as WorkerID, name: "Nguyễn Văn \($1)", employment: [Employment(enterprise: "DN0001", from: "2024-01-01")]
      )
    }
    snapshot.campaigns = [
      Campaign(
        id: "HD26-001", name: "Tuần lễ học tập", kind: "training", fields: FieldSet(Indicator.a), state: .held,
        sessions: [Campaign.Session(number: 1, date: "2026-10-02")])
    ]
    var list = AttendanceList(id: "DS26-001", campaign: "HD26-001", session: 1, enterprise: "DN0001")
    list.present = ["CN000001", "CN000002"]
    snapshot.attendance = [list]
    return snapshot
  }

  static func create(at path: String, _ system: any FileSystem = SystemFileSystem()) throws(StorageError) {
    try RegisterFolder.create(at: path, snapshot: snapshot, store: "k7qm2", system: system)
  }
}

/// One thing a clerk does.
enum Step: Sendable {
  case remark(String, WorkerID)
  case hireAndDismiss
  /// More than a journal line holds.
  case importMany
  case snapshot

  /// Does it.
  func perform(on opened: inout OpenRegister) throws {
    switch self {
    case .remark(let text, let worker): try opened.remark(text, on: worker)
    case .hireAndDismiss:
      let dismissed = RecordReference(.workers, "CN000003")
      guard let revision = opened.register.workers["CN000003"]?.revision else { return }
      try opened.commit(
        Change([.add(.worker(Worker(id: "-", name: "Lê Thị Hạnh"))), .remove(dismissed, basedOn: revision)]))
    case .importMany:
      let long = String(repeating: "ệ", count: 1999)
      try opened.commit(
        Change(
          (0..<180).map { number in
            var worker = Worker(id: "-", name: "Trần Thị \(number)")
            worker.note = long
            return .add(.worker(worker))
          }))
    case .snapshot: try opened.folder.compact(&opened.register)
    }
  }
}

/// Some work on a folder, from a known beginning.
struct Work: Sendable, CustomTestStringConvertible {
  let name: String
  let steps: [Step]
  /// Bytes of a dead writer at the end of the journal.
  var torn = ""

  var testDescription: String { name }

  static let saves = Work(
    name: "saves", steps: [.remark("một", "CN000001"), .hireAndDismiss, .remark("hai", "CN000002")])
  static let settling = Work(
    name: "saves after a dead writer", steps: [.remark("một", "CN000001"), .remark("hai", "CN000001")],
    torn: #"{"seq":1,"at":"2026-11-22T08:15"#)
  static let snapshots = Work(
    name: "snapshots",
    steps: [.remark("một", "CN000001"), .snapshot, .hireAndDismiss, .snapshot, .remark("hai", "CN000002")])
  static let large = Work(name: "a large import", steps: [.importMany, .remark("sau", "CN000001")])
  static let all = [saves, settling, snapshots]

  /// The folder before the work.
  func prepare(_ path: String) throws -> FolderImage {
    try FolderImage.empty(path)
    try SmallRegister.create(at: path)
    var image = try FolderImage(reading: path)
    image.files["journal/000001.jsonl"]? += Array(torn.utf8)
    try image.write(to: path)
    return image
  }

  /// The register after each change, by its number, when nothing goes wrong.
  func states(_ path: String) throws -> [[Record]] {
    var opened = try OpenRegister(path)
    var states = [opened.content]
    for step in steps {
      try step.perform(on: &opened)
      if opened.folder.sequence == states.count { states.append(opened.content) }
    }
    return states
  }
}

/// What a harness found; a deliberate mistake must leave something here.
struct Faults {
  private(set) var found: [String] = []
  var count = 0

  mutating func expect(_ isRight: Bool, _ what: @autoclosure () -> String) {
    if !isRight { found.append(what()) }
  }

  /// The first few, for a message.
  var summary: String { "\(found.count) faults: " + found.prefix(5).joined(separator: "; ") }
}
