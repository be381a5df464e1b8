internal import Glibc

/// Spares most page faults and system calls where much memory is filled at once: at a million marks they would cost more
/// than reading the text does.
enum LargeMemory {
  /// Makes the calling thread's part of the heap large at once, of large pages. That of a new thread would grow page by
  /// page, one system call each.
  static func prepareHeap() {
    let bytes = 48 << 20
    let memory = malloc(bytes)
    prepare(memory, bytes: bytes)
    free(memory)
  }

  /// Asks for large pages for memory that is about to be filled.
  static func prepare(_ start: UnsafeMutableRawPointer?, bytes: Int) {
    guard let start, bytes > 4 << 20 else { return }
    let page = 4096
    let first = (Int(bitPattern: start) + page - 1) / page * page
    let end = (Int(bitPattern: start) + bytes) / page * page
    madvise(UnsafeMutableRawPointer(bitPattern: first), end - first, MADV_HUGEPAGE)
  }
}
