/// The permissions of what is made in a folder: only for the owner, or also for the group when the folder itself is
/// group-writable.
struct FolderRights: Hashable, Sendable {
  let file: UInt32
  let folder: UInt32

  /// Only the owner.
  static let owner = FolderRights(file: 0o600, folder: 0o700)

  private init(file: UInt32, folder: UInt32) {
    self.file = file
    self.folder = folder
  }

  /// The rights that go with a folder; throws when everybody could write there.
  init(of folder: FileStatus, path: String) throws(StorageError) {
    if folder.isWorldWritable { throw .worldWritable(path) }
    // Set-group-id lets what is made inside belong to the folder's group, whoever makes it.
    self = folder.isGroupWritable ? FolderRights(file: 0o660, folder: 0o2770) : .owner
  }
}
