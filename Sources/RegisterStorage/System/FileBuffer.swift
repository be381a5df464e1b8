internal import Glibc

/// A file's content in memory. Read, not mapped: another program that shortens a mapped file would kill this one.
final class FileBuffer: @unchecked Sendable {
  // Written only while it is filled, before anybody else has it.
  private let memory: UnsafeMutableRawPointer
  private let count: Int

  /// The content.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: memory, count: count) }

  deinit { free(memory) }

  /// Reads an open file from an offset up to a size, or to its end when that comes first.
  init(
    _ file: Descriptor, from offset: Int = 0, to size: Int, _ system: any FileSystem
  ) throws(SystemError) {
    let wanted = max(0, size - offset)
    // Large pages spare the cost of a page fault for every 4 KB, which would exceed that of parsing.
    let isLarge = wanted > 4 << 20
    var allocated: UnsafeMutableRawPointer?
    guard posix_memalign(&allocated, isLarge ? 2 << 20 : 64, max(wanted, 64)) == 0, let allocated else {
      throw SystemError("posix_memalign", number: ENOMEM)
    }
    if isLarge { madvise(allocated, wanted, MADV_HUGEPAGE) }
    memory = allocated
    var filled = 0
    var failure: SystemError?
    while filled < wanted, failure == nil {
      do throws(SystemError) {
        let part = UnsafeMutableRawBufferPointer(start: allocated + filled, count: wanted - filled)
        let got = try system.read(file, into: part, at: offset + filled)
        if got == 0 { break }
        filled += got
      } catch {
        failure = error
      }
    }
    count = filled
    if let failure { throw failure }
  }
}
