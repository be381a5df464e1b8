import Foundation

/// A program to be started as another process starts it: file, arguments and the whole environment.
public struct Program: Sendable {
  /// The executable's path.
  public var path: String
  /// What is put before every run's own arguments.
  public var arguments: [String] = []
  /// The environment; nothing else is inherited.
  public var environment: [String: String]

  /// The program in a file.
  public init(path: String, environment: [String: String] = Program.plainEnvironment) {
    self.path = path
    self.environment = environment
  }

  /// The built `hoctap`, which stands beside the test bundle.
  public static var hoctap: Program { Program(path: folderOfProducts + "/hoctap") }

  /// The folder the test bundle and the executables are built into.
  public static var folderOfProducts: String {
    var bytes = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &bytes, bytes.count)
    let bundle = String(decoding: bytes.prefix(max(0, length)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return (bundle as NSString).deletingLastPathComponent
  }

  /// As little as a shell would give, so that nothing of the machine decides a test.
  public static var plainEnvironment: [String: String] {
    ["PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"]
  }

  /// The program with more in its environment.
  public func with(_ more: [String: String]) -> Program {
    var copy = self
    copy.environment.merge(more) { $1 }
    return copy
  }

  /// Where standard output goes.
  public enum Sink: Sendable {
    /// Into ``Outcome/output``.
    case kept
    /// Into a file such as `/dev/full`.
    case file(String)
    /// Nowhere: the descriptor is closed.
    case closed
  }

  /// Runs to the end, with the input on standard input.
  public func run(_ arguments: [String], input: [UInt8] = [], output sink: Sink = .kept) throws -> Outcome {
    try withTemporaryFolder { folder in
      let names = (input: folder + "/input", output: folder + "/output", errors: folder + "/errors")
      try Data(input).write(to: URL(fileURLWithPath: names.input))
      var actions = SpawnActions()
      actions.open(names.input, O_RDONLY, as: 0)
      switch sink {
      case .kept: actions.open(names.output, O_WRONLY | O_CREAT, as: 1)
      case .file(let path): actions.open(path, O_WRONLY, as: 1)
      case .closed: actions.close(1)
      }
      actions.open(names.errors, O_WRONLY | O_CREAT, as: 2)
      let process = try spawn(arguments, &actions)
      let code = Program.end(of: process)
      let kept = FileManager.default.contents(atPath: names.output) ?? Data()
      let errors = FileManager.default.contents(atPath: names.errors) ?? Data()
      return Outcome(code: code, output: Array(kept), errors: Array(errors))
    }
  }

  /// Runs to the end, with the lines on standard input.
  public func run(_ arguments: String..., lines: [String] = []) throws -> Outcome {
    try run(arguments, input: Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  func spawn(_ arguments: [String], _ actions: inout SpawnActions) throws -> pid_t {
    var process = pid_t()
    let words = ([path] + self.arguments + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + variables { free(text) } }
    // Threads of a test run have signals blocked; the program shall begin as under a shell.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let number = posix_spawn(&process, path, &actions.actions, &attributes, words, variables)
    guard number == 0 else { throw ProgramFailure(description: "\(path): \(String(cString: strerror(number)))") }
    return process
  }

  /// Waits for the end; the exit code, or the signal's number below zero.
  static func end(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : -signal
  }
}

/// What a run came to.
public struct Outcome: Sendable {
  /// The exit code, or the signal's number below zero.
  public let code: Int32
  /// What was written to standard output.
  public let output: [UInt8]
  /// What was written to standard error.
  public let errors: [UInt8]

  /// Standard output as text.
  public var text: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  public var errorText: String { String(decoding: errors, as: UTF8.self) }
  /// The lines of standard output.
  public var lines: [String] { text.split(separator: "\n").map(String.init) }
}

/// Why a program could not be started or heard.
public struct ProgramFailure: Error, CustomStringConvertible {
  /// What happened.
  public let description: String

  /// A failure in words.
  public init(description: String) { self.description = description }
}

/// What a child does with its descriptors before it begins.
struct SpawnActions: ~Copyable {
  var actions = posix_spawn_file_actions_t()

  init() { posix_spawn_file_actions_init(&actions) }

  deinit {
    var actions = actions
    posix_spawn_file_actions_destroy(&actions)
  }

  mutating func open(_ path: String, _ flags: Int32, as descriptor: Int32) {
    posix_spawn_file_actions_addopen(&actions, descriptor, path, flags, 0o600)
  }

  mutating func use(_ other: Int32, as descriptor: Int32) {
    posix_spawn_file_actions_adddup2(&actions, other, descriptor)
  }

  mutating func close(_ descriptor: Int32) { posix_spawn_file_actions_addclose(&actions, descriptor) }
}
