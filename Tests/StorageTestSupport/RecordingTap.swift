internal import RegisterStorage
internal import Synchronization

/// One thing that was done to a disk. Files and folders are numbered.
package enum DiskStep: Hashable, Sendable {
  /// A file or folder was made and named.
  case make(Int, isFolder: Bool, folder: Int, name: String)
  /// Bytes were written.
  case write(Int, offset: Int, bytes: [UInt8])
  /// A file was cut.
  case truncate(Int, size: Int)
  /// A file got another name in its folder.
  case rename(Int, folder: Int, from: String, to: String)
  /// A name was taken away.
  case remove(Int, folder: Int, name: String)
  /// A file or folder was brought to the disk.
  case sync(Int)
  /// Everything up to this change was acknowledged to the person.
  case acknowledge(Int)
}

/// Writes down everything that is done to a disk.
package final class RecordingTap: CallTap {
  private let recorded = Mutex<[DiskStep]>([])

  /// Nothing yet.
  package init() {}

  /// What was done so far.
  package var steps: [DiskStep] { recorded.withLock { $0 } }

  /// Notes that the person was told.
  package func acknowledge(_ sequence: Int) { recorded.withLock { $0.append(.acknowledge(sequence)) } }

  /// Lets everything pass.
  package func before(_ call: SystemCall) -> Verdict { .proceed }

  /// Writes a call down.
  package func after(_ call: SystemCall) {
    let step: DiskStep? =
      switch call.kind {
      case .makeFolder: .make(call.node, isFolder: true, folder: call.folder, name: call.name)
      case .open where call.isNew: .make(call.node, isFolder: false, folder: call.folder, name: call.name)
      case .write: .write(call.node, offset: call.size, bytes: call.bytes)
      case .truncate: .truncate(call.node, size: call.size)
      case .rename: .rename(call.node, folder: call.folder, from: call.name, to: call.newName)
      case .remove, .removeFolder: .remove(call.node, folder: call.folder, name: call.name)
      case .fsync, .fdatasync: .sync(call.node)
      case .open, .openFolder, .read, .status, .names, .lock: nil
      }
    if let step { recorded.withLock { $0.append(step) } }
  }
}
