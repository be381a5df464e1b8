internal import Foundation

/// Everything in a folder, by paths below it.
package struct FolderImage: Hashable, Sendable {
  /// The content of every file.
  package var files: [String: [UInt8]] = [:]
  /// Every folder, the one above before the one below; without the folder itself.
  package var folders: [String] = []

  /// Nothing.
  package init() {}

  /// What is in a folder now.
  package init(reading path: String) throws {
    for (name, isFolder) in try Self.entries(path) {
      guard isFolder else {
        files[name] = try Self.bytes(path + "/" + name)
        continue
      }
      let inner = try FolderImage(reading: path + "/" + name)
      folders += [name] + inner.folders.map { name + "/" + $0 }
      for (file, bytes) in inner.files { files[name + "/" + file] = bytes }
    }
    folders.sort()
  }

  /// Empties a folder, made if need be, and fills it with this.
  package func write(to path: String) throws {
    try Self.empty(path)
    for folder in folders {
      guard mkdir(path + "/" + folder, 0o700) == 0 else { throw POSIXError(.EIO) }
    }
    for (name, bytes) in files { try Self.write(bytes, to: path + "/" + name) }
  }

  /// The content of one file.
  package static func bytes(_ path: String) throws -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw POSIXError(.ENOENT) }
    defer { close(file) }
    var found = stat()
    fstat(file, &found)
    var bytes = [UInt8](repeating: 0, count: Int(found.st_size))
    let count = read(file, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  /// Writes one file anew.
  package static func write(_ bytes: [UInt8], to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw POSIXError(.EIO) }
    defer { close(file) }
    guard Foundation.write(file, bytes, bytes.count) == bytes.count else { throw POSIXError(.ENOSPC) }
  }

  /// Removes a file, if it is there.
  package static func remove(_ path: String) throws {
    if unlink(path) != 0, errno != ENOENT { throw POSIXError(.EIO) }
  }

  /// Makes a folder, or empties it.
  package static func empty(_ path: String) throws {
    if mkdir(path, 0o700) == 0 { return }
    for (name, isFolder) in try entries(path) {
      let inner = path + "/" + name
      if isFolder {
        try empty(inner)
        rmdir(inner)
      } else {
        unlink(inner)
      }
    }
  }

  private static func entries(_ path: String) throws -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(path) else { throw POSIXError(.ENOENT) }
    defer { closedir(stream) }
    var found: [(String, Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { found.append((name, Int32(entry.pointee.d_type) == Int32(DT_DIR))) }
    }
    return found
  }
}
