/// An exclusive lock that is held; given back by `release()`.
struct FolderLock {
  private let system: any FileSystem
  private let file: Descriptor

  /// Takes a lock, trying again for at most `limit` milliseconds. The lock file is opened anew each time, so that one
  /// that was deleted or replaced by a careless hand is noticed.
  init(
    _ name: String, in folder: Descriptor, _ files: FolderFiles, _ clock: any StorageClock, limit: Int
  ) throws(StorageError) {
    let system = files.system
    var waited = 0
    while true {
      let file: Descriptor
      do {
        file = try system.open(name, in: folder, .lock, permissions: files.rights.file)
      } catch {
        switch error.number {
        case ErrorNumber.access, ErrorNumber.permission: throw .readOnly(.permission)
        default: throw StorageError(error)
        }
      }
      do throws(StorageError) {
        if try FolderLock.take(file, system) {
          self.system = system
          self.file = file
          return
        }
        if waited >= limit {
          throw .locked((try? system.status(file)).flatMap { system.lockHolder(of: $0.identity) })
        }
      } catch {
        system.close(file)
        throw error
      }
      system.close(file)
      // Short pauses first: a save takes less than a millisecond.
      let pause = min(max(1, waited / 4), 50)
      clock.pause(milliseconds: pause)
      waited += pause
    }
  }

  /// Whether the lock of an open file could be taken and the file still has its name.
  private static func take(_ file: Descriptor, _ system: any FileSystem) throws(StorageError) -> Bool {
    do {
      guard try system.tryLock(file) else { return false }
    } catch {
      throw .lockImpossible(error.number)
    }
    do {
      return try system.status(file).links > 0
    } catch {
      throw StorageError(error)
    }
  }

  /// Gives the lock back.
  func release() {
    system.unlock(file)
    system.close(file)
  }
}
