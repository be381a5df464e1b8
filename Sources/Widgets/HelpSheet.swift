public import Screen

/// A sheet of keys in groups that scrolls.
public struct HelpSheet: Hashable, Sendable {
  /// One key and what it does.
  public struct Entry: Hashable, Sendable {
    /// The key's name.
    public let key: String
    /// What it does; broken into lines as needed.
    public let description: String
    /// Why it cannot be used now; nil when it can.
    public let disabledReason: String?

    /// An entry.
    public init(key: String, description: String, disabledReason: String? = nil) {
      self.key = key
      self.description = description
      self.disabledReason = disabledReason
    }
  }

  /// Keys that belong together.
  public struct Group: Hashable, Sendable {
    /// The head.
    public let title: String
    /// The keys.
    public let entries: [Entry]

    /// A group.
    public init(_ title: String, _ entries: [Entry]) {
      self.title = title
      self.entries = entries
    }
  }

  private enum Line {
    case blank
    case title(String)
    case entry(key: String, text: String, isDim: Bool)
  }

  /// What is shown.
  public let groups: [Group]
  /// The first line shown.
  public private(set) var top = 0

  /// A sheet, shown from its beginning.
  public init(_ groups: [Group]) {
    self.groups = groups
  }

  /// Scrolls by arrows, Page up, Page down, Home and End on a sheet drawn at `size`; false when the key is not for the sheet.
  public mutating func handle(_ key: Key, size: Size) -> Bool {
    let page = max(size.height - 1, 1)
    let last = max(lines(width: size.width).count - size.height, 0)
    switch key {
    case .up: top -= 1
    case .down: top += 1
    case .pageUp: top -= page
    case .pageDown, .character(" "): top += page
    case .home: top = 0
    case .end: top = last
    default: return false
    }
    top = min(max(top, 0), last)
    return true
  }

  /// Draws the lines that fit; signs in the right corner tell when there are more.
  public func draw(on canvas: inout Canvas) {
    let size = canvas.size
    let lines = lines(width: size.width)
    let keyWidth = keyWidth(size.width)
    let top = min(top, max(lines.count - size.height, 0))
    for (y, line) in lines.dropFirst(top).prefix(size.height).enumerated() {
      switch line {
      case .blank: break
      case .title(let title): canvas.put(title, x: 1, y: y, width: size.width - 2, Style(.heading))
      case .entry(let key, let text, let isDim):
        canvas.put(key, x: 2, y: y, width: keyWidth, Style(isDim ? .dim : .key))
        canvas.put(text, x: keyWidth + 4, y: y, width: size.width - keyWidth - 5, Style(isDim ? .dim : .normal))
      }
    }
    if top > 0 { canvas.put(String(canvas.glyphs.more), x: size.width - 1, y: 0, .dim) }
    if lines.count - top > size.height {
      canvas.put(String(canvas.glyphs.moreBelow), x: size.width - 1, y: size.height - 1, .dim)
    }
  }

  /// The widest key, but never more than a third of the sheet.
  private func keyWidth(_ width: Int) -> Int {
    let widest = groups.flatMap(\.entries).map { CellWidth.of($0.key) }.max() ?? 0
    return min(widest, width / 3)
  }

  private func lines(width: Int) -> [Line] {
    let room = max(width - keyWidth(width) - 5, 1)
    var lines: [Line] = []
    for group in groups {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.title(group.title))
      for entry in group.entries {
        let isDim = entry.disabledReason != nil
        let text = entry.description + (entry.disabledReason.map { " (\($0))" } ?? "")
        for (index, line) in CellWidth.wrapped(text, to: room).enumerated() {
          lines.append(.entry(key: index == 0 ? entry.key : "", text: line, isDim: isDim))
        }
      }
    }
    return lines
  }
}
