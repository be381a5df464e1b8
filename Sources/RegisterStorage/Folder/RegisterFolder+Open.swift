public import LearningRegister

extension RegisterFolder {
  /// Opens a data folder without a lock and reads everything that can be read. With `.figures` only what the figures
  /// need is read, and the folder is only read.
  ///
  /// Throws `.notFound`, `.notAFolder`, `.permission`, `.worldWritable` or `.notARegister` when there is nothing to
  /// show. Damage does not throw: it is listed in `findings`, and `standing` says that nothing can be saved.
  public static func open(
    at path: String, detail: RecordDetail = .full, system: any FileSystem = SystemFileSystem(),
    clock: any StorageClock = SystemClock()
  ) throws(StorageError) -> (folder: RegisterFolder, register: Register) {
    let journal = try openJournal(at: path, system)
    do throws(StorageError) {
      let loaded = try FolderLoader(journal: journal, detail: detail).load()
      let standing = standing(of: loaded, journal, detail)
      let folder = RegisterFolder(
        path: path, detail: detail, journal: journal, clock: clock, loaded: loaded, standing: standing)
      return (folder, loaded.register)
    } catch {
      system.close(journal.folder)
      system.close(journal.root)
      if case .notARegister = error { throw .notARegister(path) }
      throw error
    }
  }

  /// Opens the two folders everything goes through.
  static func openJournal(at path: String, _ system: any FileSystem) throws(StorageError) -> JournalFolder {
    let root = try openRoot(at: path, system)
    do throws(StorageError) {
      let status: FileStatus
      do { status = try system.status(root) } catch { throw StorageError(error) }
      let files = FolderFiles(system: system, rights: try FolderRights(of: status, path: path))
      let folder: Descriptor
      do {
        folder = try system.openFolder(FolderLayout.journal, in: root)
      } catch {
        guard error.number == ErrorNumber.notFound else { throw StorageError(error) }
        guard (try? system.status(FolderLayout.manifest, in: root)) != nil else { throw .notARegister(path) }
        throw .damaged(Finding(FolderLayout.journal, .missingFile))
      }
      return JournalFolder(files: files, folder: folder, root: root)
    } catch {
      system.close(root)
      throw error
    }
  }

  private static func openRoot(at path: String, _ system: any FileSystem) throws(StorageError) -> Descriptor {
    do {
      return try system.openFolder(atPath: path)
    } catch {
      switch error.number {
      case ErrorNumber.notFound: throw .notFound(path)
      case ErrorNumber.notAFolder: throw .notAFolder(path)
      case ErrorNumber.access, ErrorNumber.permission: throw .permission(path)
      default: throw StorageError(error)
      }
    }
  }

  /// Whether what was read can be written on.
  static func standing(of loaded: borrowing LoadedFolder, _ journal: JournalFolder, _ detail: RecordDetail) -> Standing
  {
    if let version = loaded.newerVersion { return .readOnly(.newerVersion(version)) }
    if let damage = loaded.findings.first(where: { $0.consequence == .damage }) { return .readOnly(.damaged(damage)) }
    if detail != .full { return .readOnly(.figuresOnly) }
    do {
      let segment = FolderLayout.segment(loaded.place.segment)
      journal.files.system.close(try journal.files.system.open(segment, in: journal.folder, .append, permissions: 0))
      return .writable
    } catch {
      switch error.number {
      case ErrorNumber.readOnly: return .readOnly(.fileSystem)
      case ErrorNumber.access, ErrorNumber.permission: return .readOnly(.permission)
      default:
        let path = FolderLayout.segmentPath(loaded.place.segment)
        return .readOnly(.damaged(Finding(path, .unreadable(error.number))))
      }
    }
  }
}
