/// What the system says about a file or folder.
public struct FileStatus: Hashable, Sendable {
  /// Length in bytes.
  public var size: Int
  /// Permission bits, such as 0o600.
  public var permissions: UInt32
  /// Whether it is a folder.
  public var isFolder: Bool
  /// Whether it is an ordinary file.
  public var isFile: Bool
  /// How many names the file has; 0 once it was deleted.
  public var links: Int
  /// Tells files apart, also when one has taken the other's name: device and inode number.
  public var identity: FileIdentity

  /// A status.
  public init(size: Int, permissions: UInt32, isFolder: Bool, isFile: Bool, links: Int, identity: FileIdentity) {
    self.size = size
    self.permissions = permissions
    self.isFolder = isFolder
    self.isFile = isFile
    self.links = links
    self.identity = identity
  }

  /// Whether members of the folder's group may write.
  public var isGroupWritable: Bool { permissions & 0o020 != 0 }
  /// Whether everybody on this machine may write.
  public var isWorldWritable: Bool { permissions & 0o002 != 0 }
}

/// Which file it is, whatever its name.
public struct FileIdentity: Hashable, Sendable {
  /// The device the file lies on.
  public let device: UInt64
  /// The file's number on that device.
  public let inode: UInt64

  /// A file's identity.
  public init(device: UInt64, inode: UInt64) {
    self.device = device
    self.inode = inode
  }
}
