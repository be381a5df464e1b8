package import RegisterStorage

/// A deliberate mistake, to prove that a harness sees it.
package enum Sabotage: String, CaseIterable, Sendable {
  /// The change is acknowledged before it is saved; whoever acknowledges must look at this.
  case earlyAcknowledgement
  /// Files are never brought to the disk.
  case noSync
  /// Folders are never brought to the disk.
  case noFolderSync
  /// Files are rewritten where they are instead of being replaced.
  case inPlace
  /// The lock is said to be held, but is not.
  case noLock

  /// The system's file system with the mistake in it.
  package func applied(to base: any FileSystem = SystemFileSystem()) -> any FileSystem {
    TappedFileSystem(base, SabotageTap(sabotage: self))
  }
}

private struct SabotageTap: CallTap {
  let sabotage: Sabotage

  func before(_ call: SystemCall) -> Verdict {
    switch (sabotage, call.kind) {
    case (.noSync, .fdatasync): .pretend
    case (.noSync, .fsync) where !call.isFolder: .pretend
    case (.noFolderSync, .fsync) where call.isFolder: .pretend
    case (.inPlace, .open) where call.access == .create && call.name.hasSuffix(".json.tmp"):
      .instead(String(call.name.dropLast(4)))
    case (.inPlace, .rename) where call.name.hasSuffix(".json.tmp"): .pretend
    case (.noLock, .lock): .pretend
    default: .proceed
    }
  }
}
