import LearningRegister
import RegisterStorage

/// A small register in memory for the tests of the folder.
enum Fixture {
  static let author = Author(by: "lan", terminal: "pts/2")

  static var snapshot: Register.Snapshot {
    var snapshot = Register.Snapshot()
    snapshot.offices = [OfficeVersion(id: "2025-07-01", name: "UBND xã Hoằng Hợp")]
    var company = Enterprise(id: "DN0001", name: "Công ty TNHH May Hoằng Hợp")
    company.headcounts = [Enterprise.Headcount(date: "2025-06-05", workers: 240, source: "01/PLI")]
    snapshot.enterprises = [Enterprise(id: "DN0002", name: "HTX Đại Thắng", kind: .cooperative), company]
    snapshot.workers = (1...4).map { number in
      var worker = Worker(
        id: Identifier(Code("CN00000\(number)")!), name: "Nguyễn Văn \(["An", "Bình", "Cường", "Đạt"][number - 1])",
        employment: [Employment(enterprise: "DN0001", from: "2024-01-01")])
      worker.phone = PhoneNumber("091234567\(number)")
      return worker
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

  /// A disk with a register in the folder `so`, all of it on the disk.
  static func disk() throws -> MemoryDisk {
    let disk = MemoryDisk()
    try RegisterFolder.create(at: "so", snapshot: snapshot, store: "k7qm2", system: disk)
    disk.losePower(.nothing)
    return disk
  }

  static func open(_ disk: MemoryDisk, _ detail: RecordDetail = .full) throws(StorageError) -> Opened {
    let (folder, register) = try RegisterFolder.open(at: "so", detail: detail, system: disk, clock: FixedClock())
    return Opened(folder: folder, register: register)
  }

  /// A change that gives a worker another remark.
  static func remark(_ text: String, on id: WorkerID = "CN000001", in register: Register) -> Change {
    guard var worker = register.workers[id] else { return Change([]) }
    worker.note = text
    return Change([.replace(.worker(worker), basedOn: worker.revision)])
  }
}

extension OwnSteps {
  /// All steps, read.
  var all: [Commit] { sequences.compactMap { sequence in first { $0 == sequence } } }
}

/// A folder with its register, as a process has it.
struct Opened {
  let folder: RegisterFolder
  var register: Register

  @discardableResult
  mutating func commit(
    _ change: Change, by author: Author = Fixture.author, undoes: Int? = nil,
    goesOn: (_ done: Int, _ all: Int) -> Bool = { _, _ in true }
  ) throws(CommitError) -> Commit {
    try folder.commit(change, to: &register, author: author, undoes: undoes, goesOn: goesOn)
  }

  @discardableResult
  mutating func remark(_ text: String, on id: WorkerID = "CN000001") throws(CommitError) -> Commit {
    try commit(Fixture.remark(text, on: id, in: register))
  }

  /// Everything the register holds.
  var content: [Record] { Collection.allCases.flatMap { register.records(of: $0) } }
}
