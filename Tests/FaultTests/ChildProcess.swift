import Foundation

/// A program run as a process of its own, with a pipe to its input and one from its output.
final class ChildProcess {
  /// The folder the programs are built into, beside this test.
  static let products: String = {
    var bytes = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &bytes, bytes.count)
    let own = String(decoding: bytes.prefix(max(0, length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return (own as NSString).deletingLastPathComponent
  }()

  let process: pid_t
  /// The end the child reads from.
  private let input: Int32
  /// The end the child writes to; readable without waiting.
  let output: Int32
  private var heard: [UInt8] = []
  /// How the process ended: the exit code, or the signal's number below zero; nil while it runs.
  private(set) var ending: Int32?

  /// Starts a program. What it says about errors goes into a file.
  init(_ program: String, _ arguments: [String], errors: String) throws {
    var (toChild, fromChild) = ([Int32](repeating: -1, count: 2), [Int32](repeating: -1, count: 2))
    // Closed in every other child, so that nobody else keeps the line open.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &toChild) == 0, socketpair(AF_UNIX, kind, 0, &fromChild) == 0 else {
      throw POSIXError(.EMFILE)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Threads of this test block signals, which a child would inherit.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    let path = program.hasPrefix("/") ? program : Self.products + "/" + program
    let words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { (text: String) in strdup(text) } + [nil]
    let settings = ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"]
    let variables: [UnsafeMutablePointer<CChar>?] = settings.map { (text: String) in strdup(text) } + [nil]
    defer { for text in words + variables { free(text) } }
    var started = pid_t()
    let number = posix_spawn(&started, path, &actions, &attributes, words, variables)
    close(toChild[0])
    close(fromChild[1])
    (process, input, output) = (started, toChild[1], fromChild[0])
    guard number == 0 else { throw POSIXError(.ENOENT) }
    _ = fcntl(output, F_SETFL, O_NONBLOCK)
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
  }

  deinit {
    kill()
    close(input)
    close(output)
  }

  /// Sends as many of the lines as the pipe takes; gives their number.
  func feed(_ lines: [String]) -> Int {
    for (index, line) in lines.enumerated() {
      let bytes = Array((line + "\n").utf8)
      // So short a line is taken whole or not at all.
      if send(input, bytes, bytes.count, Int32(MSG_NOSIGNAL)) != bytes.count { return index }
    }
    return lines.count
  }

  /// The whole lines the child has written since the last look.
  func lines() -> [String] {
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(output, &block, block.count), count > 0 { heard += block.prefix(count) }
    guard let last = heard.lastIndex(of: 0x0A) else { return [] }
    let whole = heard[...last].split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    heard.removeFirst(last + 1)
    return whole
  }

  /// Whether the process has ended by itself.
  var hasEnded: Bool {
    if ending == nil { collect(WNOHANG) }
    return ending != nil
  }

  /// Waits for the end.
  func wait() { if ending == nil { collect(0) } }

  /// Ends the process at once; true when it was still running.
  @discardableResult
  func kill(_ signal: Int32 = SIGKILL) -> Bool {
    if hasEnded { return false }
    Foundation.kill(process, signal)
    wait()
    return ending == -signal
  }

  private func collect(_ options: Int32) {
    var status: Int32 = 0
    var found: pid_t
    repeat { found = waitpid(process, &status, options) } while found < 0 && errno == EINTR
    guard found == process else { return }
    ending = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  /// Waits until one of the children has something to say, at most that long; false when none has.
  static func waitForAny(_ children: [ChildProcess], seconds: Int32) -> Bool {
    var watched = children.map { pollfd(fd: $0.output, events: Int16(POLLIN), revents: 0) }
    return poll(&watched, nfds_t(watched.count), seconds * 1000) > 0
  }

  /// Lets a moment pass: what is killed is killed anywhere, not only right after it has spoken.
  static func letPass(microseconds: Int) {
    var limit = timespec(tv_sec: 0, tv_nsec: microseconds * 1000)
    pselect(0, nil, nil, nil, &limit, nil)
  }
}
