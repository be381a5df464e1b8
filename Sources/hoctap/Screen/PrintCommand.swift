import Glibc
import Screen
import Workbench

/// A document on its way to the command the office prints with. The command is started directly, never through a shell, and
/// the loop goes on meanwhile: its end is told by a descriptor.
final class PrintCommand {
  /// Why the command could not be started.
  enum Problem: Error {
    case noCommand
    case cannotStart(command: String, error: Int32)
    case noRoom(error: Int32)
  }

  /// What is printed.
  let document: PrintedDocument
  /// Readable when the command says something and when it ends.
  let descriptor: Int32
  private let name: String
  private let process: pid_t
  private var said: [UInt8] = []

  /// The command and its arguments: the words of `HOCTAP_PRINT`, else `lp`. Words are parted by blanks and nothing else has a
  /// meaning.
  static var words: [String] {
    let wish = getenv("HOCTAP_PRINT").map { String(cString: $0) } ?? "lp"
    return wish.split(separator: " ").map(String.init)
  }

  /// Starts the command with the plain text of the document on its standard input.
  init(_ document: PrintedDocument) throws(Problem) {
    let words = PrintCommand.words
    guard let name = words.first else { throw .noCommand }
    let input: Int32
    do { input = try PrintCommand.spooled(document.text) } catch { throw .noRoom(error: error.number) }
    defer { close(input) }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .noRoom(error: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What this program ignores the command must not; a session of its own keeps it off the terminal.
    var usual = sigset_t()
    sigemptyset(&usual)
    for signal in [SIGPIPE, SIGXFSZ, SIGINT, SIGQUIT, SIGTSTP] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK) | newSession)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let error = posix_spawnp(&process, name, &actions, &attributes, &arguments, environ)
    guard error == 0 else {
      close(ends[0])
      throw .cannotStart(command: name, error: error)
    }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    (self.document, self.name, self.process, descriptor) = (document, name, process, ends[0])
  }

  deinit { close(descriptor) }

  /// Reads what the command said; its outcome once it has ended.
  func outcome() -> PrintOutcome? {
    var buffer = [UInt8](repeating: 0, count: 1024)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 {
        if said.count < 4096 { said += buffer[..<count] }
        continue
      }
      if count < 0, errno == EINTR { continue }
      // Nothing more for now; nothing at all means that it has ended.
      if count < 0 { return nil }
      break
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    if status == 0 { return .printed(document) }
    let words = String(decoding: said, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    let code = status & 0x7F == 0 ? String((status >> 8) & 0xFF) : "-\(status & 0x7F)"
    return .failed(document, happened: .printCommandFailed, fillings: [name, code, VisibleText.cleaned(words)])
  }

  private struct SystemError: Error { let number: Int32 }

  /// A nameless file with the text, so that a slow command never makes the loop wait; only its owner could read it.
  private static func spooled(_ text: String) throws(SystemError) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/hoctap-print-XXXXXX").utf8CString)
    let file = mkstemp(&template)
    guard file >= 0 else { throw SystemError(number: errno) }
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    unlink(template)
    guard FileWriting.writeAll(text, to: file), lseek(file, 0, SEEK_SET) == 0 else {
      let number = errno
      close(file)
      throw SystemError(number: number)
    }
    return file
  }
}
