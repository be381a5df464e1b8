import Glibc
import RegisterStorage
import Workbench

/// Looks what stands in a folder of files, for choosing a list.
enum FolderReading {
  /// More names than anybody looks through.
  private static let limit = 2000

  /// `~` means the home.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }

  /// The folders and the files that may hold a list, in the order of their names; empty means the current folder.
  static func listing(of path: String) -> FolderListing {
    let wanted = path.isEmpty ? "." : expanded(path)
    guard let resolved = realpath(wanted, nil) else { return failed(wanted) }
    let whole = String(cString: resolved)
    free(resolved)
    guard let folder = opendir(whole) else { return failed(whole) }
    defer { closedir(folder) }
    let offset = SystemClock().now().offset
    var lines: [FolderListing.Line] = []
    while lines.count < limit, let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var state = stat()
      guard !name.hasPrefix("."), fstatat(dirfd(folder), name, &state, 0) == 0 else { continue }
      let isFolder = state.st_mode & S_IFMT == S_IFDIR
      // An old workbook is shown as well: opening it says how to save it so that it can be read.
      let endings = [".xlsx", ".xls", ".csv", ".tsv", ".txt"]
      guard isFolder || state.st_mode & S_IFMT == S_IFREG && endings.contains(where: name.lowercased().hasSuffix) else {
        continue
      }
      let changed = Moment(Timestamp(milliseconds: Int64(state.st_mtim.tv_sec) * 1000, offset: offset))
      lines.append(.init(name: name, isFolder: isFolder, bytes: Int(state.st_size), changed: changed))
    }
    lines.sort { one, other in
      one.isFolder == other.isFolder ? one.name < other.name : one.isFolder
    }
    return FolderListing(path: whole, lines: lines)
  }

  private static func failed(_ path: String) -> FolderListing {
    FolderListing(path: path, lines: [], problem: systemReason(errno))
  }
}
