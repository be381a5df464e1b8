internal import Foundation

/// A private folder that is removed in the end.
package struct ScratchFolder: ~Copyable {
  /// Its path.
  package let path: String

  /// Makes one: in memory where the machine has such a place, or on the disk.
  package init(onDisk: Bool = false) throws {
    let memory = "/dev/shm"
    let place = !onDisk && access(memory, W_OK) == 0 ? memory : NSTemporaryDirectory()
    var template = Array((place + "/hoctap-faults-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw POSIXError(.EIO) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    try? FolderImage.empty(path)
    rmdir(path)
  }
}
