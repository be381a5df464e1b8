import CommandTestSupport
import Foundation
import Testing

/// A terminal on the wall of a tmux server of its own, with a shell in it. Nothing else of the machine is used.
struct Tmux {
  /// How long something may take to show before the test fails, in seconds; a loaded machine needs a fraction of it.
  private static let patience: TimeInterval = 60
  private static let prompt = "@ "

  private let program: Program
  private let name: String
  /// Where the shell stands.
  private let folder: String

  /// Runs a test in a new terminal and ends everything in it afterwards.
  static func with(
    columns: Int = 80, rows: Int = 24, environment: [String: String] = [:], in scratch: String,
    _ body: (Tmux) throws -> Void
  ) throws {
    let configuration = scratch + "/tmux.conf"
    let lines = [
      "set -g status off", "set -s escape-time 0", "set -g default-terminal tmux-256color",
      "set -g default-command 'exec bash --norc --noprofile --noediting'",
    ]
    try lines.joined(separator: "\n").write(toFile: configuration, atomically: false, encoding: .utf8)
    var program = Program(path: "/usr/bin/tmux").with([
      "PATH": Program.folderOfProducts + ":/usr/local/bin:/usr/bin:/bin", "TMUX_TMPDIR": scratch, "TMPDIR": scratch,
      "PROMPT_COMMAND": "PS1='\(prompt)'", "TERM": "xterm-256color", "SHELL": "/bin/bash",
    ])
    program = program.with(environment)
    program.arguments = ["-u", "-f", configuration, "-L", "hoctap-\(getpid())"]
    let terminal = Tmux(program: program, name: "one", folder: scratch)
    defer { _ = try? program.run("kill-server") }
    try terminal.open(columns: columns, rows: rows)
    try body(terminal)
  }

  /// A second terminal of the same server.
  func another() throws -> Tmux {
    let other = Tmux(program: program, name: "two", folder: folder)
    try other.open(columns: 80, rows: 24)
    return other
  }

  private func open(columns: Int, rows: Int) throws {
    try run("new-session", "-d", "-s", name, "-c", folder, "-x", String(columns), "-y", String(rows))
    try waitForPrompt()
  }

  @discardableResult
  private func run(_ arguments: String...) throws -> String {
    let outcome = try program.run(arguments)
    try #require(outcome.code == 0, "tmux \(arguments): \(outcome.errorText)")
    return outcome.text
  }

  // MARK: Hands

  /// Types text, character by character as it stands; what it does not touch is sent as bytes.
  func type(_ text: String) throws { try run("send-keys", "-t", name, "-l", text) }

  /// Presses keys by their tmux names, such as `Enter`, `C-s`, `F10`.
  func press(_ keys: String...) throws {
    let outcome = try program.run(["send-keys", "-t", name] + keys)
    try #require(outcome.code == 0, "\(outcome.errorText)")
  }

  /// Types a line into the shell.
  func command(_ line: String) throws {
    try type(line)
    try press("Enter")
  }

  /// Pastes, in brackets where the program asked for them.
  func paste(_ text: String) throws {
    let outcome = try program.run(["load-buffer", "-"], input: Array(text.utf8))
    try #require(outcome.code == 0)
    try run("paste-buffer", "-p", "-r", "-t", name)
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws {
    try run("resize-window", "-t", name, "-x", String(columns), "-y", String(rows))
  }

  // MARK: Eyes

  /// What the terminal shows, without blanks at the ends of lines.
  func screen() throws -> String { Self.trimmed(try run("capture-pane", "-p", "-t", name)) }

  /// What the terminal shows with its colours and attributes as escape sequences.
  func colours() throws -> String { try run("capture-pane", "-p", "-e", "-t", name) }

  /// What tmux knows about the terminal, by its format names.
  func ask(_ format: String) throws -> String { try run("display-message", "-p", "-t", name, format).trimmed }

  /// The process the shell has in the foreground by that name.
  func process(named name: String = "hoctap") throws -> pid_t {
    let shell = try ask("#{pane_pid}")
    let children = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    for child in children.split(separator: " ") {
      let found = try? String(contentsOfFile: "/proc/\(child)/comm", encoding: .utf8)
      if found?.trimmed == name { return pid_t(child)! }
    }
    throw ProgramFailure(description: "no \(name) runs below \(shell): \(children)")
  }

  /// Looks until the screen is as wanted, and returns it; a screen that never gets there fails the test.
  @discardableResult
  func wait(
    _ what: String = "", sourceLocation: SourceLocation = #_sourceLocation, until isReached: (String) throws -> Bool
  ) throws -> String {
    let end = Date(timeIntervalSinceNow: Self.patience)
    while true {
      let screen = try screen()
      if try isReached(screen) { return screen }
      try #require(Date() < end, "waited in vain \(what) on\n\(screen)", sourceLocation: sourceLocation)
      // Leaves the processor to the program for as long as a frame.
      _ = poll(nil, 0, 15)
    }
  }

  /// Looks until a text is shown.
  @discardableResult
  func waitFor(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try wait("for “\(text)”", sourceLocation: sourceLocation) { $0.contains(text) }
  }

  /// Looks until the shell asks for the next line.
  @discardableResult
  func waitForPrompt(sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    try wait("for the shell", sourceLocation: sourceLocation) { screen in
      screen.split(separator: "\n").last.map { $0.trimmed == Self.prompt.trimmed } ?? false
    }
  }

  /// Looks until a folder has a backup of its own.
  func waitForBackup(in folder: String) throws {
    try wait("for the backup") { _ in
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/backups")
      return names?.contains { !$0.hasPrefix("tmp-") } == true
    }
  }

  /// Opens a register and waits for the overview.
  @discardableResult
  func openRegister(_ folder: String, with prefix: String = "", sourceLocation: SourceLocation = #_sourceLocation)
    throws
    -> String
  {
    try command("clear; \(prefix) hoctap '\(folder)'")
    // Down to the footer: a picture may be on its way yet.
    return try wait("for the overview", sourceLocation: sourceLocation) { screen in
      let lines = screen.split(separator: "\n")
      let begins = lines.first.map { $0.hasPrefix(" So hoc tap") || $0.hasPrefix(" Sổ học tập") } ?? false
      return begins && lines.last?.contains("Enter") == true
    }
  }

  /// Lines without the blanks at their ends.
  static func trimmed(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

extension StringProtocol {
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
