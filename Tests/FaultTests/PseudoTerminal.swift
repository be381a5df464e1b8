import Foundation

/// A program in a terminal of its own, which this test plays.
final class PseudoTerminal {
  /// What the terminal shows.
  var screen: TerminalScreen
  /// The process.
  let process: pid_t
  /// How it ended: the exit code, or the signal's number below zero; nil while it runs.
  private(set) var ending: Int32?
  /// A deliberate mistake: every so many blocks of output one is lost.
  var losesEvery: Int?
  private var blocks = 0
  private var master: Int32
  private var line: Int32

  /// Starts a program in a terminal of that size.
  init(_ program: String, _ arguments: [String], width: Int, height: Int) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    // TIOCSPTLCK and TIOCGPTN: what `unlockpt` and `ptsname` ask for.
    var (locked, number): (Int32, Int32) = (0, 0)
    guard master >= 0, ioctl(master, 0x4004_5431, &locked) == 0, ioctl(master, 0x8004_5430, &number) == 0 else {
      throw POSIXError(.ENXIO)
    }
    let name = "/dev/pts/\(number)"
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    // Kept open to ask what the program has not read yet.
    line = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
    screen = TerminalScreen(width: width, height: height)
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    // The first terminal a process without one opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    // A session of its own (POSIX_SPAWN_SETSID), and no signal blocked, as threads of this test have them.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(0x80 | POSIX_SPAWN_SETSIGMASK))
    let settings = ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "TERM=xterm-256color"]
    let words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { (text: String) in strdup(text) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = settings.map { (text: String) in strdup(text) } + [nil]
    var started = pid_t()
    let outcome = posix_spawn(&started, program, &actions, &attributes, words, variables)
    for text in words + variables { free(text) }
    posix_spawn_file_actions_destroy(&actions)
    posix_spawnattr_destroy(&attributes)
    process = started
    guard outcome == 0 else { throw POSIXError(.ENOENT) }
  }

  deinit {
    if !hasEnded {
      kill(process, SIGKILL)
      collect(0)
    }
    hangUp()
  }

  // MARK: What the person does

  /// Types bytes, taking in what the program paints meanwhile; false when it reads no more.
  func type(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty, !hasEnded {
      var watched = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&watched, 1, 20_000) > 0 else { return false }
      if watched.revents & Int16(POLLIN) != 0 { takeIn() }
      guard watched.revents & Int16(POLLOUT) != 0 else { continue }
      let written = rest.withUnsafeBytes { write(master, $0.baseAddress, min($0.count, 512)) }
      if written > 0 { rest = rest.dropFirst(written) }
    }
    return true
  }

  /// Gives the terminal another size; nothing of the old picture is left.
  func resize(width: Int, height: Int) {
    takeIn()
    screen = TerminalScreen(width: width, height: height)
    screen.spoil()
    var size = winsize(ws_row: UInt16(height), ws_col: UInt16(width), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Sends the program a signal.
  func signal(_ number: Int32) { kill(process, number) }

  /// Hangs up.
  func hangUp() {
    if line >= 0 { close(line) }
    if master >= 0 { close(master) }
    (line, master) = (-1, -1)
  }

  // MARK: What the program does

  /// Takes in what was painted.
  func takeIn() {
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(master, &block, block.count), count > 0 {
      blocks += 1
      if let losesEvery, blocks % losesEvery == 0 { continue }
      screen.feed(block.prefix(count))
    }
  }

  /// Waits until everything typed is read and painted and the program sleeps; false when that never happens.
  func settle() -> Bool {
    let end = Date().addingTimeInterval(60)
    var quiet = 0
    while Date() < end, !hasEnded {
      var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      // Longer than the rest of an escape sequence is waited for.
      if poll(&watched, 1, 35) > 0 {
        takeIn()
        quiet = 0
      } else if unread == 0, state == "S" {
        quiet += 1
        if quiet == 2 { return true }
      }
    }
    return hasEnded
  }

  /// Waits until something is true of the picture; false when it does not come true.
  func wait(_ isTrue: (TerminalScreen) -> Bool) -> Bool {
    let end = Date().addingTimeInterval(20)
    while !isTrue(screen), !hasEnded {
      guard Date() < end else { return false }
      var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      if poll(&watched, 1, 100) > 0 { takeIn() }
    }
    return true
  }

  /// Waits until the process is stopped or has ended.
  func waitForStop() -> Bool {
    let end = Date().addingTimeInterval(20)
    while Date() < end, !hasEnded {
      if state == "T" { return true }
      var watched = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      if poll(&watched, 1, 1) > 0 { takeIn() }
    }
    return hasEnded
  }

  /// Waits for the end; nil when it does not come.
  func waitForEnd() -> Int32? {
    let end = Date().addingTimeInterval(20)
    while !hasEnded, Date() < end {
      if master >= 0 { takeIn() }
      poll(nil, 0, 1)
    }
    return ending
  }

  /// Processor time used in a third of a second in which nothing happens, in hundredths of a second.
  func idleTime() -> Int {
    let before = ticks
    poll(nil, 0, 333)
    return ticks - before
  }

  /// Whether the process has ended.
  var hasEnded: Bool {
    if ending == nil { collect(WNOHANG) }
    return ending != nil
  }

  private func collect(_ options: Int32) {
    var status: Int32 = 0
    guard waitpid(process, &status, options) == process else { return }
    ending = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
  }

  /// What the system says about the process, for a message.
  var condition: String {
    let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let lines = status.split(separator: "\n").filter { $0.hasPrefix("S") }
    return "\(lines.joined(separator: ", ")), \(unread) bytes unread"
  }

  private var unread: Int32 {
    var count: Int32 = 0
    _ = ioctl(line, UInt(FIONREAD), &count)
    return count
  }

  private var statistics: [Substring] {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    return text.split(separator: ")").last?.split(separator: " ") ?? []
  }

  private var state: String { statistics.first.map(String.init) ?? "?" }

  private var ticks: Int { statistics.count > 12 ? (Int(statistics[11]) ?? 0) + (Int(statistics[12]) ?? 0) : 0 }
}
