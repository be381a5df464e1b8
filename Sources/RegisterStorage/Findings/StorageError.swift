/// Why a data folder cannot be opened, read or written.
public enum StorageError: Error, Hashable, Sendable {
  /// Another process held the lock longer than the time limit.
  case locked(LockHolder?)
  /// The disk, or the user's share of it, is full. Nothing was saved.
  case noSpace
  /// Something in the folder is damaged, so nothing is written.
  case damaged(Finding)
  /// Another program wrote into the journal: this save was taken back.
  case changedOutside
  /// The folder may only be read.
  case readOnly(ReadOnlyReason)
  /// This file system cannot lock files, so two clerks could not write safely; the error number of the system.
  case lockImpossible(Int32)
  /// There is such a folder, but no register in it.
  case notARegister(String)
  /// There is no such folder.
  case notFound(String)
  /// The path names something else than a folder.
  case notAFolder(String)
  /// A new register needs an empty folder.
  case notEmpty(String)
  /// The user may not do this with the file or folder.
  case permission(String)
  /// Everybody on this machine could write into the folder.
  case worldWritable(String)
  /// Another process is just writing a snapshot.
  case compacting
  /// No such change: the journal does not go back, or forward, to that number.
  case unknownSequence(Int)
  /// What was written does not read back as it was written.
  case readBack(String)
  /// The register has no backup of that name.
  case noBackup(String)
  /// The backup of that name is one of another register.
  case backupOfAnotherRegister(String)
  /// Another system call failed. Nothing was saved.
  case system(SystemError)

  /// The meaning of a failed system call.
  init(_ error: SystemError) {
    self =
      switch error.number {
      case ErrorNumber.noSpace, ErrorNumber.quota, ErrorNumber.tooLarge: .noSpace
      case ErrorNumber.access, ErrorNumber.permission: .permission(error.file ?? error.call)
      case ErrorNumber.readOnly: .readOnly(.fileSystem)
      default: .system(error)
      }
  }
}

/// Why a folder may only be read.
public enum ReadOnlyReason: Hashable, Sendable {
  /// A newer program wrote the folder (its format version).
  case newerVersion(Int)
  /// Something is damaged.
  case damaged(Finding)
  /// The user may not write there.
  case permission
  /// The file system is mounted to be read only.
  case fileSystem
  /// Another program wrote into the journal.
  case changedOutside
  /// Only what the figures need was read.
  case figuresOnly
}

/// Whether changes can be saved.
public enum Standing: Hashable, Sendable {
  /// Changes can be saved.
  case writable
  /// The folder is only shown.
  case readOnly(ReadOnlyReason)
}
