import Foundation
import LearningRegister
import RegisterStorage
import StorageTestSupport

/// A small disk of its own, mounted for a test; only root may do that.
struct SmallDisk: ~Copyable {
  let path: String

  /// Mounts a file system of so many KiB in memory over a folder; nil where that is not allowed.
  init?(_ path: String, kilobytes: Int) {
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k,mode=700") == 0 else { return nil }
    self.path = path
  }

  deinit { umount2(path, Int32(MNT_DETACH)) }

  /// Bytes that can still be written.
  var free: Int {
    var found = statvfs()
    statvfs(path, &found)
    return Int(found.f_bavail) * Int(found.f_bsize)
  }

  /// Fills the disk until only so many pages of 4 KiB are left.
  func fill(leaving pages: Int) throws {
    unlink(path + "/ballast")
    let file = open(path + "/ballast", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(file) }
    var size = free - pages * 4096
    guard file >= 0 else { throw POSIXError(.ENOSPC) }
    // What a disk in memory calls free may be a few pages more than it gives.
    while size > 0, posix_fallocate(file, 0, size) != 0 { size -= 4096 }
    guard size > 0 else { throw POSIXError(.ENOSPC) }
  }

  /// Makes room again.
  func makeRoom() { unlink(path + "/ballast") }
}

/// Works on a disk until it is full, and again when there is room.
struct FullDisk {
  var sabotage: Sabotage?

  /// With every amount of room: a clear refusal, nothing lost, and work goes on when there is room; nil where no small
  /// disk may be mounted.
  func run(rooms: Range<Int>) throws -> Faults? {
    var faults = Faults()
    let scratch = try ScratchFolder()
    for pages in rooms {
      guard let disk = SmallDisk(scratch.path, kilobytes: 512) else { return nil }
      let path = disk.path + "/so"
      try SmallRegister.create(at: path)
      var opened = try OpenRegister(path, sabotage?.applied() ?? SystemFileSystem())
      try disk.fill(leaving: pages)
      faults.count += 1
      let acknowledged = work(&opened, room: pages, &faults)
      do {
        let found = try OpenRegister(path)
        faults.expect(found.content == acknowledged, "\(pages) pages: other content on the full disk")
        faults.expect(found.folder.standing == .writable, "\(pages) pages: \(found.folder.findings)")
        disk.makeRoom()
        try opened.remark("có chỗ rồi", on: "CN000004")
        try opened.folder.compact(&opened.register)
        let again = try OpenRegister(path)
        faults.expect(again.content == opened.content && again.folder.findings.isEmpty, "\(pages) pages: after room")
      } catch {
        faults.expect(false, "\(pages) pages: \(error)")
      }
    }
    return faults
  }

  /// Saves and writes snapshots until there is no room; gives what was acknowledged.
  private func work(_ opened: inout OpenRegister, room pages: Int, _ faults: inout Faults) -> [Record] {
    var acknowledged = opened.content
    for number in 0..<400 {
      do {
        if number % 5 == 3 {
          try opened.folder.compact(&opened.register)
        } else {
          // Always more, so that the snapshots grow too.
          let workers: [WorkerID] = ["CN000001", "CN000002", "CN000003"]
          try opened.remark(String(repeating: "ệ", count: min(1900, number * 60 + 60)), on: workers[number % 3])
          acknowledged = opened.content
        }
      } catch {
        let isClear =
          switch error {
          case CommitError.storage(.noSpace), StorageError.noSpace: true
          default: false
          }
        faults.expect(isClear, "\(pages) pages: \(error)")
        faults.expect(opened.content == acknowledged, "\(pages) pages: the process shows what was refused")
        return acknowledged
      }
    }
    faults.expect(false, "\(pages) pages: the disk never was full")
    return acknowledged
  }

  /// A new register on a disk with every amount of room: whole, or refused with nothing left.
  func runCreation(rooms: Range<Int>) throws -> Faults? {
    var faults = Faults()
    let scratch = try ScratchFolder()
    guard let disk = SmallDisk(scratch.path, kilobytes: 256) else { return nil }
    for pages in rooms {
      try disk.fill(leaving: pages)
      faults.count += 1
      let path = disk.path + "/so"
      do throws(StorageError) {
        try SmallRegister.create(at: path)
      } catch {
        if case .noSpace = error {} else { faults.expect(false, "\(pages) pages: \(error)") }
        faults.expect(access(path, F_OK) != 0, "\(pages) pages: something is left")
        continue
      }
      faults.expect((try? OpenRegister(path))?.folder.standing == .writable, "\(pages) pages: not whole")
      try FolderImage.empty(path)
      rmdir(path)
    }
    return faults
  }
}
