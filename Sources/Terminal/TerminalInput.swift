internal import Glibc
internal import Screen

/// The listening half: one `poll` over the keyboard, the signals and whatever else the caller watches.
struct TerminalInput {
  /// What one sleep brought.
  struct Findings {
    var keys: [Key] = []
    var signals: [Int32] = []
    var ready: [Int32] = []
    var ended = false
    var timedOut = false
  }

  /// How long the rest of an escape sequence may take, and the rest of a paste, in milliseconds.
  private static let sequenceWait = 25
  private static let pasteWait = 1000
  private static let blockLength = 64 * 1024
  /// More than this is delivered before the rest is read, so that endless input cannot starve the screen.
  private static let mostAtOnce = 2 << 20
  /// A flood (a paste without brackets) is gathered for a frame's length instead of being painted piece by piece.
  private static let flood = 1024
  private static let frame = 16

  private var decoder = KeyDecoder()
  private var block = [UInt8](repeating: 0, count: blockLength)
  private var hasEnded = false
  private var lastRead = 0

  /// A clock that never jumps, in milliseconds.
  static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// Sleeps until the deadline, or until a key, a signal or a descriptor wakes it.
  mutating func collect(until deadline: Int?, signals: Int32, descriptors: [Int32]) -> Findings {
    var findings = Findings()
    if hasEnded {
      findings.ended = true
      return findings
    }
    let start = Self.milliseconds()
    let pendingEnd: Int? =
      switch decoder.pending {
      case .nothing: nil
      case .sequence: lastRead + Self.sequenceWait
      case .paste: lastRead + Self.pasteWait
      }
    let wake = [deadline, pendingEnd].compactMap { $0 }.min()
    var watched = ([STDIN_FILENO, signals] + descriptors).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let wait = wake.map { Int32(clamping: max($0 - start, 0)) } ?? -1
    let count = poll(&watched, nfds_t(watched.count), wait)
    if count > 0 {
      if watched[1].revents != 0 { findings.signals = readSignals(signals) }
      if watched[0].revents != 0 { drain(into: &findings) }
      for entry in watched.dropFirst(2) where entry.revents != 0 { findings.ready.append(entry.fd) }
    }
    let now = Self.milliseconds()
    if watched[0].revents == 0, let pendingEnd, now >= pendingEnd { findings.keys = decoder.flush() }
    if let deadline { findings.timedOut = now >= deadline }
    return findings
  }

  /// Reads until nothing waits any more.
  private mutating func drain(into findings: inout Findings) {
    var total = 0
    let start = Self.milliseconds()
    while total < Self.mostAtOnce {
      let length = block.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      if length < 0 && (errno == EINTR || errno == EAGAIN) {
        if errno == EAGAIN { return }
        continue
      }
      guard length > 0 else {
        hasEnded = true
        findings.ended = true
        return
      }
      total += length
      lastRead = Self.milliseconds()
      findings.keys += decoder.feed(Array(block[..<length]))
      let isFlood = total >= Self.flood
      let patience = isFlood ? max(start + Self.frame - Self.milliseconds(), 0) : 0
      var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
      if poll(&waiting, 1, Int32(patience)) <= 0 { return }
    }
  }

  private func readSignals(_ descriptor: Int32) -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let length = read(descriptor, &bytes, bytes.count)
    guard length > 0 else { return [] }
    return bytes[..<length].map { Int32($0) }
  }
}
