import Glibc

/// Folders on network file systems, where a change made on another machine wakes nobody here.
enum NetworkFolder {
  private static let types = ["nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "ceph", "afs"]

  /// Whether the path lies on such a file system, by the kernel's list of mounts; unknown counts as local.
  static func isOne(_ path: String) -> Bool {
    guard let resolved = realpath(path, nil) else { return false }
    defer { free(resolved) }
    let place = String(cString: resolved)
    var best = (length: -1, type: "")
    for line in mounts() {
      // ID parent device root MOUNT-POINT options … - TYPE source options
      let parts = line.split(separator: " ")
      guard parts.count > 5, let dash = parts.firstIndex(of: "-"), dash + 1 < parts.count else { continue }
      let point = String(parts[4])
      let isAbove = point == "/" || place == point || place.hasPrefix(point + "/")
      if isAbove, point.utf8.count > best.length { best = (point.utf8.count, String(parts[dash + 1])) }
    }
    return types.contains(best.type) || best.type.hasPrefix("fuse")
  }

  private static func mounts() -> [Substring] {
    guard let file = fopen("/proc/self/mountinfo", "re") else { return [] }
    defer { fclose(file) }
    var text: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, file), count > 0 { text += block.prefix(count) }
    return String(decoding: text, as: UTF8.self).split(separator: "\n")
  }
}
