import Glibc
import RegisterStorage
import Synchronization

/// Work on the folder that takes longer than a key may wait, done on a thread of its own with a folder object of its own:
/// the locks and the journal keep the two apart as they do two programs.
final class BackgroundWork: Sendable {
  enum Job: Sendable {
    /// The first backup of a day, if one is due.
    case backupOfTheDay
    /// A backup somebody asked for, whose end is told.
    case backup
    /// A new snapshot, because the journal became long.
    case snapshot
  }

  /// What is done.
  let job: Job
  /// Becomes readable when it is done or has failed.
  let descriptor: Int32
  private let writing: Int32
  private let path: String
  private let failure = Mutex<StorageError?>(nil)

  /// Begins the work; nil when none is due, or no thread can be had, in which case the next occasion does it.
  init?(_ job: Job, on folder: RegisterFolder) {
    if case .backupOfTheDay = job, !folder.needsBackup { return nil }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (descriptor, writing) = (ends[0], ends[1])
    path = folder.path
    self.job = job
    var thread = pthread_t()
    let errand = Unmanaged.passRetained(self)
    let started = pthread_create(
      &thread, nil,
      { argument in
        // Signals belong to the loop.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
        if let argument { Unmanaged<BackgroundWork>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, errand.toOpaque())
    guard started == 0 else {
      errand.release()
      return nil
    }
    pthread_detach(thread)
  }

  deinit {
    close(descriptor)
    close(writing)
  }

  /// What went wrong; nil when it is done, or another program does it.
  func outcome() -> StorageError? { failure.withLock { $0 } }

  private func run() {
    do throws(StorageError) {
      switch job {
      case .backupOfTheDay:
        try RegisterFolder.makeBackupOfTheDay(at: path)
      case .backup:
        var (folder, register) = try RegisterFolder.open(at: path)
        try folder.makeBackup(of: &register)
      case .snapshot:
        var (folder, register) = try RegisterFolder.open(at: path)
        if folder.needsCompaction { try folder.compact(&register) }
      }
    } catch {
      switch (job, error) {
      // Another program does the same.
      case (.backupOfTheDay, .locked): break
      // The journal grows on and nothing is lost; the next save tries again.
      case (.snapshot, _): break
      default: failure.withLock { $0 = error }
      }
    }
    var byte: UInt8 = 1
    _ = write(writing, &byte, 1)
  }
}
