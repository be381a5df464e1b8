internal import JSONText
public import LearningRegister

extension RegisterFolder {
  /// Makes a new register in a folder that is empty or not there yet, and brings it to the disk. Records without a
  /// revision get revision 1. `store` is the register's short name; without one a random name is made.
  ///
  /// Throws `.notEmpty` when something is in the folder. When anything else fails, what was made is removed again.
  public static func create(
    at path: String, snapshot: Register.Snapshot, store: String? = nil, system: any FileSystem = SystemFileSystem()
  ) throws(StorageError) {
    let (root, parent, isNew) = try openNewFolder(at: path, system)
    defer {
      system.close(root)
      system.close(parent)
    }
    var creation: FolderCreation?
    do throws(StorageError) {
      let status: FileStatus
      let names: [String]
      do throws(SystemError) {
        status = try system.status(root)
        names = try system.names(in: root)
      } catch {
        throw StorageError(error)
      }
      guard names.isEmpty else { throw .notEmpty(path) }
      let files = FolderFiles(system: system, rights: try FolderRights(of: status, path: path))
      creation = FolderCreation(files: files, root: root, store: store ?? randomName())
      try creation?.fill(with: snapshot)
      try files.call { () throws(SystemError) in try system.synchronize(parent) }
    } catch {
      creation?.remove()
      if isNew { try? system.removeFolder(lastName(of: path), in: parent) }
      throw error
    }
  }

  /// Opens the folder to be filled, made if need be, and the one that holds it.
  private static func openNewFolder(
    at path: String, _ system: any FileSystem
  ) throws(StorageError) -> (root: Descriptor, parent: Descriptor, isNew: Bool) {
    do throws(SystemError) {
      let root = try system.openFolder(atPath: path)
      do throws(SystemError) {
        return (root, try system.openFolder("..", in: root), false)
      } catch {
        system.close(root)
        throw error
      }
    } catch {
      switch error.number {
      case ErrorNumber.notFound: break
      case ErrorNumber.notAFolder: throw .notAFolder(path)
      default: throw StorageError(error)
      }
    }
    let name = lastName(of: path)
    let before = path.dropLast(path.reversed().prefix { $0 == "/" }.count).dropLast(name.count)
    do throws(SystemError) {
      let parent = try system.openFolder(atPath: before.isEmpty ? "." : String(before))
      do throws(SystemError) {
        try system.makeFolder(name, in: parent, permissions: FolderRights.owner.folder)
      } catch {
        system.close(parent)
        throw error
      }
      do throws(SystemError) {
        return (try system.openFolder(name, in: parent), parent, true)
      } catch {
        try? system.removeFolder(name, in: parent)
        system.close(parent)
        throw error
      }
    } catch {
      throw error.number == ErrorNumber.notFound ? .notFound(String(before)) : StorageError(error)
    }
  }

  private static func lastName(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// Five letters and digits that cannot be mistaken for one another.
  private static func randomName() -> String {
    String((0..<5).compactMap { _ in "abcdefghjkmnpqrstuvwxyz23456789".randomElement() })
  }
}

/// Fills an empty folder with a new register.
private struct FolderCreation {
  let files: FolderFiles
  let root: Descriptor
  let store: String

  private static let folders = [
    FolderLayout.journal, FolderLayout.imports, FolderLayout.drafts, FolderLayout.backups,
  ]

  private var system: any FileSystem { files.system }

  /// The manifest is the last file to be written: without it there is no register.
  func fill(with snapshot: Register.Snapshot) throws(StorageError) {
    for folder in Self.folders {
      try files.call { () throws(SystemError) in
        try system.makeFolder(folder, in: root, permissions: files.rights.folder)
      }
    }
    try add(FolderLayout.lock, "")
    try add(FolderLayout.compactLock, "")
    try add(FolderLayout.readMe, readMe)
    try writeSegment()
    var manifest = StoreManifest(store: store, sequence: 0, segment: 1, checksum: CRC32C(), files: [:])
    try write(snapshot.offices, &manifest)
    try write(snapshot.targets, &manifest)
    try write(snapshot.enterprises, &manifest)
    try write(snapshot.workers, &manifest)
    try write(snapshot.campaigns, &manifest)
    try write(snapshot.attendance, &manifest)
    try write(snapshot.honours, &manifest)
    try write(snapshot.tasks, &manifest)
    try write(snapshot.visits, &manifest)
    try write(snapshot.frozen, &manifest)
    try files.call { () throws(SystemError) in try system.synchronize(root) }
    let bytes = manifest.bytes
    try files.replace(FolderLayout.manifest, in: root) { (sink: inout FileSink) throws(StorageError) in
      try sink.write(bytes)
    }
  }

  private func add(_ name: String, _ text: String) throws(StorageError) {
    try Array(text.utf8).withRawBytes { bytes throws(StorageError) in
      try files.add(name, in: root, bytes)
    }
  }

  private func writeSegment() throws(StorageError) {
    let journal = try files.call { () throws(SystemError) in try system.openFolder(FolderLayout.journal, in: root) }
    defer { system.close(journal) }
    let header = JournalLine.header(segment: 1, store: store, after: 0, previous: CRC32C()).bytes
    try files.replace(FolderLayout.segment(1), in: journal) { (sink: inout FileSink) throws(StorageError) in
      try sink.write(header)
    }
  }

  private func write<R: StoredRecord>(_ records: [R], _ manifest: inout StoreManifest) throws(StorageError) {
    let isSorted = !zip(records, records.dropFirst()).contains { $0.id > $1.id }
    var sorted = isSorted ? records : records.sorted { $0.id < $1.id }
    for index in sorted.indices where sorted[index].revision < 1 { sorted[index].revision = 1 }
    manifest.files[R.collection] = try files.writeSnapshot(sorted: sorted, through: 0, in: root)
  }

  /// Takes away what was made, as far as that is possible.
  func remove() {
    if let journal = try? system.openFolder(FolderLayout.journal, in: root) {
      try? system.remove(FolderLayout.segment(1), in: journal)
      system.close(journal)
    }
    for folder in Self.folders { try? system.removeFolder(folder, in: root) }
    let made = [FolderLayout.manifest, FolderLayout.lock, FolderLayout.compactLock, FolderLayout.readMe]
    for name in made + Collection.allCases.map(\.fileName) { try? system.remove(name, in: root) }
  }

  private var readMe: String {
    """
    SỔ HỌC TẬP — thư mục dữ liệu
    Thư mục này chứa sổ học tập của cơ quan. Mở bằng lệnh: hoctap open THƯ-MỤC
    Các tệp *.json là dữ liệu: mỗi dòng một bản ghi, đọc được bằng mắt thường. Thư mục journal ghi lại từng lần sửa.
    Đừng đổi tên, đừng xoá, đừng sửa tệp trong journal. Muốn sao lưu: hoctap backup THƯ-MỤC. Kiểm tra: hoctap check THƯ-MỤC
    Dữ liệu cá nhân: không chép cho người không có trách nhiệm.

    LEARNING REGISTER — data folder
    This folder holds an office's learning register. Open it with: hoctap open FOLDER
    The *.json files are the data, one record per line, readable by eye. The folder journal holds every change made.
    Do not rename or delete anything, and do not edit the files in journal. To back up: hoctap backup FOLDER
    To verify: hoctap check FOLDER. It holds personal data: copy it only to those who are responsible for it.

    """
  }
}
