import Glibc
import RegisterStorage
import Synchronization

/// The first backup of a day, or one that was asked for, made on a thread of its own and with a folder object of its own, so that no key waits:
/// the locks and the journal keep the two apart as they do two programs.
final class BackupOfTheDay: Sendable {
  /// Becomes readable when the backup is made or has failed.
  let descriptor: Int32
  private let writing: Int32
  private let path: String
  /// Whether somebody asked for it, so that one is made in any case and its end is told.
  let isAsked: Bool
  private let failure = Mutex<StorageError?>(nil)

  /// Begins when a backup is due; nil when none is, or no thread can be had, in which case the next start makes it.
  init?(of folder: RegisterFolder, isAsked: Bool = false) {
    guard isAsked || BackupOfTheDay.isDue(folder) else { return nil }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (descriptor, writing) = (ends[0], ends[1])
    path = folder.path
    self.isAsked = isAsked
    var thread = pthread_t()
    let errand = Unmanaged.passRetained(self)
    let started = pthread_create(
      &thread, nil,
      { argument in
        // Signals belong to the loop.
        var all = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, nil)
        if let argument { Unmanaged<BackupOfTheDay>.fromOpaque(argument).takeRetainedValue().run() }
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

  /// What went wrong; nil when the backup is made, or another program makes it.
  func outcome() -> StorageError? { failure.withLock { $0 } }

  /// Where the backups cannot even be listed, trying to make one tells why.
  private static func isDue(_ folder: RegisterFolder) -> Bool {
    folder.needsBackup || (folder.standing == .writable && (try? folder.backups()) == nil)
  }

  private func run() {
    do throws(StorageError) {
      var (folder, register) = try RegisterFolder.open(at: path)
      if isAsked || BackupOfTheDay.isDue(folder) { try folder.makeBackup(of: &register) }
    } catch {
      switch error {
      case .compacting, .locked: if isAsked { failure.withLock { $0 = error } }
      default: failure.withLock { $0 = error }
      }
    }
    var byte: UInt8 = 1
    _ = write(writing, &byte, 1)
  }
}
