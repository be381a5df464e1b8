package import RegisterStorage

/// One call to the system, as a tap sees it.
package struct SystemCall: Hashable, Sendable {
  /// Which call.
  package enum Kind: String, CaseIterable, Sendable {
    case openFolder, makeFolder, open, read, write, truncate, fdatasync, fsync, status, rename, remove, removeFolder
    case names, lock
  }

  /// Which call.
  package var kind: Kind
  /// The file's or folder's path, as far as it was named.
  package var path: String
  /// The number the tap gave to the file or folder; stays when the name changes.
  package var node = 0
  /// The number of the folder the name stands in.
  package var folder = 0
  /// The name inside that folder.
  package var name = ""
  /// The new name of a file that is renamed.
  package var newName = ""
  /// How a file is opened.
  package var access: FileAccess?
  /// Whether a file was made by being opened, or whether what is synchronised is a folder.
  package var isNew = false
  /// Whether the call is about a folder.
  package var isFolder = false
  /// What is written.
  package var bytes: [UInt8] = []
  /// Where it is written, or the length a file is cut to.
  package var size = 0
}

/// What becomes of a call.
package enum Verdict: Hashable, Sendable {
  /// It is made.
  case proceed
  /// It fails with this number, without being made.
  case fail(Int32)
  /// It is not made, but said to have succeeded.
  case pretend
  /// Only half of what is to be written is.
  case half
  /// Another file is opened, and emptied.
  case instead(String)
}

/// Looks at every call and decides what becomes of it.
package protocol CallTap: Sendable {
  /// Decides.
  func before(_ call: SystemCall) -> Verdict
  /// The call was made and succeeded.
  func after(_ call: SystemCall)
}

extension CallTap {
  /// Does nothing.
  package func after(_ call: SystemCall) {}
}
