/// An open file or folder.
public typealias Descriptor = Int32

/// How a file is opened. Links are never followed and no child process inherits the descriptor.
public enum FileAccess: Hashable, Sendable {
  /// Only to read.
  case read
  /// To read, and to write at the end, wherever that is at the moment of writing.
  case append
  /// A file that must not exist yet, to read and write.
  case create
  /// The lock file: made when it is missing, never written.
  case lock
}

/// The system calls the data folder needs, so that tests can let any of them fail. Everything is named relative to an
/// open folder. Each call maps to one system call, repeated only when a signal interrupted it.
public protocol FileSystem: Sendable {
  /// Opens a folder by its path.
  func openFolder(atPath path: String) throws(SystemError) -> Descriptor
  /// Opens a folder inside another.
  func openFolder(_ name: String, in folder: Descriptor) throws(SystemError) -> Descriptor
  /// Makes a folder with exactly these permissions, whatever the process's umask says.
  func makeFolder(_ name: String, in folder: Descriptor, permissions: UInt32) throws(SystemError)
  /// Opens a file; one that is made gets exactly these permissions.
  func open(_ name: String, in folder: Descriptor, _ access: FileAccess, permissions: UInt32) throws(SystemError)
    -> Descriptor
  /// Closes a descriptor.
  func close(_ file: Descriptor)
  /// Reads from an offset on; gives the number of bytes, 0 at the end of the file.
  func read(_ file: Descriptor, into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(SystemError) -> Int
  /// Writes once; gives the number of bytes written, which may be fewer than asked for.
  func write(_ file: Descriptor, _ bytes: UnsafeRawBufferPointer) throws(SystemError) -> Int
  /// Cuts a file to a length.
  func truncate(_ file: Descriptor, to size: Int) throws(SystemError)
  /// Brings a file's content, and the length it needs, to the disk.
  func synchronizeContent(_ file: Descriptor) throws(SystemError)
  /// Brings a file or a folder with its names to the disk.
  func synchronize(_ file: Descriptor) throws(SystemError)
  /// The status of an open file.
  func status(_ file: Descriptor) throws(SystemError) -> FileStatus
  /// The status of the file of that name.
  func status(_ name: String, in folder: Descriptor) throws(SystemError) -> FileStatus
  /// Gives a file another name, replacing what has that name.
  func rename(_ name: String, to newName: String, in folder: Descriptor) throws(SystemError)
  /// Removes a file's name.
  func remove(_ name: String, in folder: Descriptor) throws(SystemError)
  /// Removes an empty folder.
  func removeFolder(_ name: String, in folder: Descriptor) throws(SystemError)
  /// The names in a folder, without `.` and `..`, in any order.
  func names(in folder: Descriptor) throws(SystemError) -> [String]
  /// Tries once to take the exclusive lock of a file; false when another has it.
  func tryLock(_ file: Descriptor) throws(SystemError) -> Bool
  /// Gives the lock of a file back.
  func unlock(_ file: Descriptor)
  /// Who holds the lock of a file; nil when the system does not say.
  func lockHolder(of file: FileIdentity) -> LockHolder?
  /// A descriptor that becomes readable when something in the folder is written, made or renamed; nil when the system
  /// cannot watch.
  func watch(_ folder: Descriptor) -> Descriptor?
  /// Takes the notices waiting on such a descriptor, so that it can become readable again.
  func takeNotices(_ watch: Descriptor)
}

/// The numbers of the errors this room tells apart.
enum ErrorNumber {
  static let permission: Int32 = 1
  static let notFound: Int32 = 2
  static let access: Int32 = 13
  static let exists: Int32 = 17
  static let notAFolder: Int32 = 20
  static let invalid: Int32 = 22
  static let tooLarge: Int32 = 27
  static let noSpace: Int32 = 28
  static let readOnly: Int32 = 30
  static let quota: Int32 = 122
}
