internal import CTerminal
internal import Glibc
public import Screen

/// The terminal while the program owns it: one object, made at the start and given back at the end.
///
/// Nothing here decides anything: ``wait(timeout:descriptors:)`` tells what happened, ``paint(_:cursor:)`` shows a grid.
public final class TerminalSession {
  /// The signs this terminal can show.
  public let glyphs: Glyphs
  /// The looks of the roles at this terminal's colours.
  public let theme: Theme
  /// The size last told, in cells; never above 1,000 × 500.
  public private(set) var size: Size

  private var input = TerminalInput()
  private var painter: TerminalPainter
  private var isClosed = false

  private init(glyphs: Glyphs, theme: Theme) {
    self.glyphs = glyphs
    self.theme = theme
    painter = TerminalPainter(glyphs: glyphs, theme: theme)
    size = Self.currentSize()
    painter.resize(to: size)
  }

  deinit {
    restore()
  }

  /// Takes the terminal over.
  public static func start(_ options: TerminalOptions = TerminalOptions()) throws(TerminalError) -> TerminalSession {
    var colours: Int32 = 0
    var isUTF8: Int32 = 0
    let outcome = terminal_open(options.lastWords, &colours, &isUTF8)
    let name = environment("TERM") ?? ""
    if outcome == Int32(terminal_not_a_terminal) { throw .notATerminal }
    if outcome == Int32(terminal_dumb) { throw .dumbTerminal }
    if outcome != Int32(terminal_ok) { throw .cannotStart(name) }
    let glyphs = options.glyphs ?? Self.glyphs(terminal: name, isUTF8: isUTF8 != 0)
    let depth = colours < 8 ? .mono : options.depth ?? Self.depth(colours: Int(colours))
    return TerminalSession(glyphs: glyphs, theme: Theme(depth: depth))
  }

  /// Sleeps until something happens and tells all of it; input that waits is drained to the end. Never empty.
  ///
  /// - Parameters:
  ///   - timeout: Milliseconds after which ``TerminalEvent/timeout`` is told; nil sleeps for good.
  ///   - descriptors: Further descriptors to watch for something to read, such as the folder's.
  public func wait(timeout: Int? = nil, descriptors: [Int32] = []) -> [TerminalEvent] {
    let deadline = timeout.map { TerminalInput.milliseconds() + max($0, 0) }
    while true {
      if let resized = noticeSize() { return [.resized(resized)] }
      let found = input.collect(until: deadline, signals: terminal_signals(), descriptors: descriptors)
      var events: [TerminalEvent] = []
      for signal in found.signals {
        switch signal {
        case SIGHUP: events.append(.hangUp)
        case SIGTERM: events.append(.terminate)
        case SIGTSTP: events.append(.suspendRequested)
        case SIGCONT:
          terminal_reenter()
          events.append(.resumed)
        default: break  // a new size is asked for below
        }
      }
      if let resized = noticeSize() { events.append(.resized(resized)) }
      if !found.keys.isEmpty { events.append(.keys(found.keys)) }
      if found.ended { events.append(.hangUp) }
      for descriptor in found.ready { events.append(.descriptorReady(descriptor)) }
      if events.isEmpty, found.timedOut { events.append(.timeout) }
      if !events.isEmpty { return events }
    }
  }

  /// Shows a grid and puts the cursor, or hides it. Only cells that changed are sent, in one go.
  ///
  /// A grid of another size than the terminal's is cut, or filled up with blanks.
  public func paint(_ grid: Grid, cursor: Position?) {
    if isClosed { return }
    painter.paint(grid, cursor: cursor)
  }

  /// Gives the terminal back and stops the process; returns with the screen shown again when it is continued.
  public func suspend() {
    if isClosed { return }
    terminal_suspend()
  }

  /// Draws the whole screen anew, for when something else wrote over it.
  public func repaint() {
    if isClosed { return }
    terminal_reenter()
  }

  /// Gives the terminal back for good; further calls do nothing.
  public func restore() {
    isClosed = true
    terminal_close()
  }

  private func noticeSize() -> Size? {
    let current = Self.currentSize()
    if current == size || isClosed { return nil }
    size = current
    painter.resize(to: current)
    return current
  }

  /// A terminal that does not know its size (a serial line) is taken for 80×24.
  private static func currentSize() -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    terminal_size(&rows, &columns)
    if rows <= 0 || columns <= 0 { return Size(width: 80, height: 24) }
    return Size(width: min(Int(columns), 1000), height: min(Int(rows), 500))
  }

  private static func glyphs(terminal name: String, isUTF8: Bool) -> Glyphs {
    if !isUTF8 { return .ascii }
    return name == "linux" || name.hasPrefix("linux-") || name.hasPrefix("vt1") || name.hasPrefix("vt2")
      ? .console : .unicode
  }

  private static func depth(colours: Int) -> ColourDepth {
    if let wish = environment("NO_COLOR"), !wish.isEmpty { return .mono }
    return colours >= 16 ? .sixteen : .eight
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
