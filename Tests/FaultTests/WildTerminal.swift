import Foundation
import LearningRegister
import RegisterStorage
import RegisterTestSupport
import StorageTestSupport

/// A person who types anything at all, in a terminal that changes its size, while others send signals.
struct WildTerminal {
  var program = "\(ChildProcess.products)/hoctap"
  var seed: UInt64 = 20_261_122
  /// A deliberate mistake: every so many blocks of output one is lost.
  var losesEvery: Int?

  /// Does so many things; the program must live, sleep when nothing happens, and always show a whole picture.
  func run(events: Int) throws -> Faults {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/so"
    let maker = try ChildProcess(
      "hoctap", ["sample", path, "--workers", "60", "--attendances", "300"], errors: scratch.path + "/errors")
    maker.wait()
    var session = WildSession(random: SeededGenerator(seed: seed))
    while session.faults.count < events, session.faults.found.count < 5 {
      try session.start(self, path)
      let end = min(events, session.faults.count + 4000)
      while session.faults.count < end, session.faults.found.count < 5, session.isRunning { session.doSomething() }
      session.finish()
      let report = try RegisterFolder.check(at: path, today: "2026-11-22")
      session.expect(report.severity != .damaged, "the folder is damaged: \(report.findings.prefix(3))")
    }
    return session.faults
  }
}

private struct WildSession {
  var random: SeededGenerator
  var faults = Faults()
  private var terminal: PseudoTerminal?
  /// The last things typed, for a message.
  private var typed: [UInt8] = []

  init(random: SeededGenerator) { self.random = random }

  var isRunning: Bool { terminal?.hasEnded == false }

  mutating func expect(_ isRight: Bool, _ what: @autoclosure () -> String) {
    let last = String(decoding: typed.suffix(60), as: UTF8.self).debugDescription
    let number = faults.count
    faults.expect(isRight, "event \(number), after \(last): \(what())")
  }

  mutating func start(_ wild: WildTerminal, _ path: String) throws {
    let started = try PseudoTerminal(wild.program, [path], width: 100, height: 30)
    terminal = started
    expect(started.wait { $0.cells.contains { $0.text != " " } } && started.settle(), "does not start")
    started.losesEvery = wild.losesEvery
  }

  /// One thing after the other; several keys at once, as hands and slow lines have it.
  mutating func doSomething() {
    guard let terminal else { return }
    faults.count += 1
    switch random.number(0...999) {
    case 0..<25: resize(terminal)
    case 25..<30: suspend(terminal)
    case 30..<34: terminal.signal(SIGINT)
    case 34..<38: terminal.signal(SIGWINCH)
    case 38..<42: compare(terminal)
    case 42..<44: rest(terminal)
    case 44..<60: type(WildInput.paste(&random), terminal)
    default:
      var bytes = WildInput.key(&random)
      for _ in 0..<random.number(0...12) {
        bytes += WildInput.key(&random)
        faults.count += 1
      }
      type(bytes, terminal)
    }
    if terminal.hasEnded { expect(terminal.ending == 0, "ended with \(terminal.ending ?? 0)") }
    let unknown = terminal.screen.unknown.first
    expect(unknown == nil, "sent \(unknown ?? "")")
  }

  private mutating func type(_ bytes: [UInt8], _ terminal: PseudoTerminal) {
    typed = Array((typed + bytes).suffix(200))
    expect(terminal.type(bytes), "reads no more")
  }

  private mutating func resize(_ terminal: PseudoTerminal) {
    // Mostly sizes people have, sometimes absurd ones.
    let width = random.chance(70) ? random.number(60...140) : random.number(1...300)
    let height = random.chance(70) ? random.number(18...50) : random.number(1...90)
    terminal.resize(width: width, height: height)
    expect(
      terminal.wait { $0.spoiled == 0 }, "\(terminal.screen.spoiled) places of \(width)×\(height) were not painted")
  }

  private mutating func suspend(_ terminal: PseudoTerminal) {
    terminal.signal(SIGTSTP)
    expect(terminal.waitForStop(), "does not stop: \(terminal.condition)")
    guard !terminal.hasEnded else { return }
    terminal.takeIn()
    terminal.screen.spoil()
    terminal.signal(SIGCONT)
    expect(terminal.wait { $0.spoiled == 0 }, "\(terminal.screen.spoiled) places were not painted after a stop")
  }

  /// What was painted piece by piece must be what is painted all at once.
  private mutating func compare(_ terminal: PseudoTerminal) {
    expect(terminal.settle(), "does not come to rest")
    guard !terminal.hasEnded else { return }
    let (pieces, minute) = (terminal.screen, time(nil) / 60)
    terminal.screen.spoil()
    terminal.signal(SIGCONT)
    expect(terminal.wait { $0.spoiled == 0 }, "not painted anew")
    expect(terminal.settle(), "does not come to rest")
    // The clock in the picture may have gone on.
    guard !terminal.hasEnded, time(nil) / 60 == minute else { return }
    expect(pieces == terminal.screen, "a wrong picture: \(pieces.difference(terminal.screen))")
  }

  private mutating func rest(_ terminal: PseudoTerminal) {
    expect(terminal.settle(), "does not come to rest")
    // A thread may just be ending what a key asked for; what spins never rests.
    let time = (0..<3).lazy.map { _ in terminal.idleTime() }.first { $0 <= 2 } ?? terminal.idleTime()
    expect(time <= 2, "\(time) hundredths of a second of work in a third of a second of rest")
  }

  /// The line is hung up.
  mutating func finish() {
    guard let terminal else { return }
    if !terminal.hasEnded {
      terminal.hangUp()
      let ending = terminal.waitForEnd()
      expect(ending == 0, "hung up: \(ending.map(String.init) ?? "goes on")")
    }
    self.terminal = nil
  }
}

/// What may come from a keyboard.
enum WildInput {
  private static let special = [
    "\r", "\t", "\u{7F}", " ", "/", "?", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}OA", "\u{1B}OB",
    "\u{1B}[H", "\u{1B}[F", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[3~", "\u{1B}[Z", "\u{1B}OP", "\u{1B}OQ", "\u{1B}OR",
    "\u{1B}OS", "\u{1B}[15~", "\u{1B}[18~", "\u{13}", "\u{1A}", "\u{12}", "\u{10}", "\u{04}", "\u{0C}", "\u{03}",
  ]
  private static let rubbish = [
    "\u{1B}[<0;10;10M", "\u{1B}[M   ", "\u{1B}[999;999R", "\u{1B}[?62;c", "\u{1B}]0;x\u{07}", "\u{1B}P1$r\u{1B}\\",
    "\u{1B}[1;5;9;9;9~", "\u{1B}\u{1B}[A", "\u{00}", "\u{1B}[200~\u{1B}[201~", "\u{1B}[201~", "\u{1B}[I", "\u{1B}[O",
  ]
  private static let letters = Array("abcdefghklmnopstuvwxyzABCL0123456789[]{}:ăâđêôơưàáảãạộễỷ漢字👩‍👩‍👧e\u{301}").map(
    String.init)

  static func key(_ random: inout SeededGenerator) -> [UInt8] {
    switch random.number(0...999) {
    case 0: return Array(random.pick(["\u{11}", "\u{1B}[21~"]).utf8)  // leave
    case 1..<40: return [0x1B]
    case 40..<50: return (0..<random.number(1...4)).map { _ in UInt8(random.number(0x80...0xFF)) }
    case 50..<80: return Array(random.pick(rubbish).utf8)
    case 80..<450: return Array(random.pick(letters).utf8)
    default: return Array(random.pick(special).utf8)
    }
  }

  static func paste(_ random: inout SeededGenerator) -> [UInt8] {
    let strange = ["\u{202E}", "\u{200B}", "\u{07}", "\u{1B}[2J", "\u{1B}[31m", "\n", "\r\n", "\u{9B}2J", "\u{2028}"]
    let text = (0..<random.number(1...300)).map { _ in random.chance(10) ? random.pick(strange) : random.pick(letters) }
    let bytes = Array(text.joined().utf8)
    // Without brackets every control sign would be a key.
    return Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8)
  }
}
