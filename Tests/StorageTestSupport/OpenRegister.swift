internal import Glibc
package import LearningRegister
package import RegisterStorage

/// A folder with its register, as a process has it.
package struct OpenRegister {
  /// The folder.
  package let folder: RegisterFolder
  /// The register.
  package var register: Register

  /// Opens a folder.
  package init(_ path: String, _ system: any FileSystem = SystemFileSystem()) throws(StorageError) {
    (folder, register) = try RegisterFolder.open(at: path, system: system, clock: StillClock())
  }

  /// Saves a change.
  @discardableResult
  package mutating func commit(_ change: Change) throws(CommitError) -> Commit {
    try folder.commit(change, to: &register, author: Author(by: "lan", terminal: "pts/2"))
  }

  /// Saves another remark on a worker.
  package mutating func remark(_ text: String, on id: WorkerID = "CN000001") throws(CommitError) {
    guard var worker = register.workers[id] else { return }
    worker.note = text
    try commit(Change([.replace(.worker(worker), basedOn: worker.revision)]))
  }

  /// Everything the register holds.
  package var content: [Record] { Collection.allCases.flatMap { register.records(of: $0) } }
}

/// A clock that stands still and waits next to nothing.
package struct StillClock: StorageClock {
  private let time: Timestamp

  /// The clock.
  package init() { time = Timestamp(milliseconds: 1_795_310_107_123) }

  /// Always the same moment.
  package func now() -> Timestamp { time }

  /// Lets other processes run for a moment: one that was just forked holds the locks until its program begins.
  package func pause(milliseconds: Int) { poll(nil, 0, 1) }
}
