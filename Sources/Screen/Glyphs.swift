/// The signs a terminal can show: three sets with the same meaning.
public struct Glyphs: Hashable, Sendable {
  /// Which set of signs.
  public enum Kind: Hashable, Sendable, CaseIterable {
    /// Terminals with a full Unicode font.
    case unicode
    /// The Linux console and others that may have only the 512 signs of a Vietnamese console font.
    case console
    /// Terminals that show nothing but ASCII; Vietnamese letters lose their marks.
    case ascii
  }

  /// Which set this is.
  public let kind: Kind

  /// The signs of a kind.
  public init(_ kind: Kind) {
    self.kind = kind
  }

  /// For full Unicode fonts.
  public static let unicode = Glyphs(.unicode)
  /// For the Linux console.
  public static let console = Glyphs(.console)
  /// For ASCII only.
  public static let ascii = Glyphs(.ascii)

  private func choose<Sign>(_ unicode: Sign, _ console: Sign, _ ascii: Sign) -> Sign {
    switch kind {
    case .unicode: unicode
    case .console: console
    case .ascii: ascii
    }
  }

  /// The part of a bar known by name.
  public var named: Character { choose("█", "█", "#") }
  /// The part of a bar estimated from head-counts.
  public var estimated: Character { choose("▒", "▒", "=") }
  /// The part of a bar that what is planned may bring.
  public var planned: Character { "+" }
  /// The part of a bar that is not reached.
  public var rest: Character { choose("░", "░", ".") }
  /// One to seven eighths of a cell, where the font has them; otherwise none.
  public var eighths: [Character] { choose(["▏", "▎", "▍", "▌", "▋", "▊", "▉"], [], []) }
  /// A target's tick, in front of the bar.
  public var tick: Character { choose("┃", "┃", "|") }
  /// Today's reference mark, in front of the bar.
  public var reference: Character { choose("┆", "┆", ":") }
  /// Reached, in order.
  public var check: Character { choose("✓", "☑", "+") }
  /// Missed, not in order.
  public var cross: Character { choose("✗", "✗", "-") }
  /// A box that is ticked, as in attendance.
  public var ticked: Character { choose("✓", "☑", "x") }
  /// A box that is not ticked.
  public var unticked: Character { choose("·", "·", ".") }
  /// Arrow up, as a key's name.
  public var up: Character { choose("↑", "↑", "^") }
  /// Arrow down, as a key's name.
  public var down: Character { choose("↓", "↓", "v") }
  /// Arrow left, as a key's name.
  public var left: Character { choose("←", "←", "<") }
  /// Arrow right, as a key's name and between steps.
  public var right: Character { choose("→", "→", ">") }
  /// More rows above.
  public var more: Character { choose("▲", "▲", "^") }
  /// More rows below.
  public var moreBelow: Character { choose("▼", "▼", "v") }
  /// The chosen line of a short list.
  public var pointer: Character { choose("▶", "▶", ">") }
  /// A line across.
  public var horizontal: Character { choose("─", "─", "-") }
  /// A line down.
  public var vertical: Character { choose("│", "│", "|") }
  /// Something was cut.
  public var ellipsis: Character { choose("…", "…", "~") }
  /// An item of a list; a live screen.
  public var bullet: Character { choose("●", "●", "*") }
  /// Between two facts on a line.
  public var separator: Character { choose("·", "·", "-") }
  /// Whether the signs of eight dots are there, with which curves are drawn.
  public var hasDots: Bool { kind == .unicode }
  /// A point of a curve where there are no dots.
  public var point: Character { choose("●", "●", "*") }
  /// Levels of a sparkline from low to high; never empty.
  public var levels: [Character] {
    choose(["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"], ["░", "▒", "█"], [".", ":", "-", "=", "+", "*", "#"])
  }
}
