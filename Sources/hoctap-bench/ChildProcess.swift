import Glibc

/// A program that was started.
struct ChildProcess {
  /// What a program that ended leaves behind.
  struct Ending {
    /// The exit code; 128 and the signal when a signal ended it.
    let code: Int32
    /// The most memory it held at once, in bytes.
    let peak: Int
  }

  /// Where a program's input, output and messages are.
  enum Channels {
    /// Descriptors of this process.
    case descriptors(input: Int32, output: Int32)
    /// The terminal of that name, which becomes the one the program belongs to.
    case terminal(String)
    /// Nothing to read, and nobody reads.
    case none
  }

  private let pid: pid_t

  /// Starts a program with a small environment of its own, the same on every machine.
  init(_ path: String, _ arguments: [String], _ channels: Channels = .none) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    switch channels {
    case .descriptors(let input, let output):
      posix_spawn_file_actions_adddup2(&actions, input, 0)
      posix_spawn_file_actions_adddup2(&actions, output, 1)
    case .terminal(let name):
      // A session of its own: then the terminal it opens first is its controlling one.
      posix_spawnattr_setflags(&attributes, 0x80)
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    case .none:
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    }
    var argumentPointers = ([path] + arguments).map { strdup($0) } + [nil]
    var environment = ChildProcess.environment.map { strdup($0) } + [nil]
    defer { for pointer in argumentPointers + environment { free(pointer) } }
    var pid: pid_t = 0
    let problem = posix_spawn(&pid, path, &actions, &attributes, &argumentPointers, &environment)
    guard problem == 0 else { throw BenchFailure.system("start \(path)", problem) }
    self.pid = pid
  }

  private static var environment: [String] {
    func kept(_ name: String) -> [String] { getenv(name).map { ["\(name)=\(String(cString: $0))"] } ?? [] }
    return ["TERM=xterm-256color", "LC_ALL=C.UTF-8", "HOCTAP_LANGUAGE=vi"] + kept("PATH") + kept("LD_LIBRARY_PATH")
      + kept("HOME") + kept("TMPDIR")
  }

  /// Waits for its end.
  func wait() throws -> Ending {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw BenchFailure.system("wait4") }
    }
    let signal = status & 0x7F
    return Ending(code: signal == 0 ? status >> 8 & 0xFF : 128 + signal, peak: usage.ru_maxrss * 1024)
  }

  /// Asks it to end.
  func terminate() { kill(pid, SIGTERM) }

  /// Runs a program to its end; throws when it does not end well.
  @discardableResult
  static func run(_ path: String, _ arguments: [String]) throws -> (milliseconds: Double, peak: Int) {
    let watch = Stopwatch()
    let ending = try ChildProcess(path, arguments).wait()
    let milliseconds = watch.milliseconds
    guard ending.code == 0 else { throw BenchFailure("\(path) \(arguments): exit code \(ending.code)") }
    return (milliseconds, ending.peak)
  }

  /// What a program prints.
  static func output(_ path: String, _ arguments: [String]) throws -> [UInt8] {
    let pipe = try Pipe()
    defer { close(pipe.reading) }
    let child = try ChildProcess(path, arguments, .descriptors(input: 0, output: pipe.writing))
    close(pipe.writing)
    var bytes: [UInt8] = []
    while case let part = Descriptors.read(pipe.reading), !part.isEmpty { bytes += part }
    let ending = try child.wait()
    guard ending.code == 0 else { throw BenchFailure("\(path) \(arguments): exit code \(ending.code)") }
    return bytes
  }
}
