public import Foundation

/// A program that is still running, spoken to line by line.
public final class Conversation {
  /// How long an answer may take before the test fails, in milliseconds; a loaded machine needs a fraction of it.
  public static let patience: Int32 = 60_000

  /// The process.
  public let process: pid_t
  private let line: Int32
  private var heard: [UInt8] = []
  private var isEnded = false

  /// Starts the program with its input and output on one line to here; errors are left out.
  public init(_ program: Program, _ arguments: String...) throws {
    var ends: [Int32] = [0, 0]
    // Closed in every other child, so that nobody else keeps the line open.
    guard socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0, &ends) == 0 else {
      throw ProgramFailure(description: "no line to the program")
    }
    var actions = SpawnActions()
    actions.use(ends[1], as: 0)
    actions.use(ends[1], as: 1)
    actions.open("/dev/null", O_WRONLY, as: 2)
    process = try program.spawn(arguments, &actions)
    line = ends[0]
    close(ends[1])
  }

  deinit {
    if !isEnded { _ = kill() }
    close(line)
  }

  /// Sends one line.
  public func say(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = send(line, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// The next line, waited for; nil when the program ended, or when nothing came within the limit.
  public func hear(within limit: Int32 = patience) -> String? {
    while true {
      if let end = heard.firstIndex(of: 0x0A) {
        let answer = String(decoding: heard[..<end], as: UTF8.self)
        heard.removeFirst(end + 1)
        return answer
      }
      var waiting = pollfd(fd: line, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, limit) > 0 else { return nil }
      var block = [UInt8](repeating: 0, count: 4096)
      let count = read(line, &block, block.count)
      guard count > 0 else { return nil }
      heard += block.prefix(count)
    }
  }

  /// Ends the input and waits for the program's end.
  public func finish() -> Int32 {
    shutdown(line, Int32(SHUT_WR))
    isEnded = true
    return Program.end(of: process)
  }

  /// Ends the program as a power cut would, or with another signal.
  public func kill(_ signal: Int32 = SIGKILL) -> Int32 {
    Foundation.kill(process, signal)
    return finish()
  }
}
