/// What each role looks like at a colour depth.
///
/// Colours only repeat what a sign or a word already says; without colours, bold, underlined and reversed keep the parts apart.
public struct Theme: Hashable, Sendable {
  /// The colours that may be used.
  public let depth: ColourDepth

  /// The theme for a colour depth.
  public init(depth: ColourDepth) {
    self.depth = depth
  }

  /// Colours and attributes for `style`.
  public func appearance(of style: Style) -> Appearance {
    let base =
      switch depth {
      case .mono: mono(style.ink)
      case .eight: eight(style.ink)
      case .sixteen: sixteen(style.ink)
      }
    return Appearance(base.foreground, on: base.background, base.attributes.union(style.attributes))
  }

  private func mono(_ ink: Ink) -> Appearance {
    switch ink {
    case .normal, .dim, .barEstimated, .barRest, .line, .footer, .good: Appearance()
    case .strong, .heading, .barNamed, .barTick, .key, .bad, .accent: Appearance(-1, on: -1, .bold)
    case .warning: Appearance(-1, on: -1, [.bold, .underline])
    case .selected, .header: Appearance(-1, on: -1, .reverse)
    case .field: Appearance(-1, on: -1, .underline)
    case .fieldFocused: Appearance(-1, on: -1, [.underline, .bold])
    case .error: Appearance(-1, on: -1, [.reverse, .bold])
    }
  }

  private func eight(_ ink: Ink) -> Appearance {
    switch ink {
    case .normal, .footer: Appearance()
    case .dim: Appearance(-1, on: -1, .dim)
    case .strong: Appearance(-1, on: -1, .bold)
    case .heading: Appearance(6, on: -1, .bold)
    case .selected: Appearance(0, on: 6)
    case .good, .barNamed: Appearance(2)
    case .bad: Appearance(1, on: -1, .bold)
    case .warning, .barTick: Appearance(3, on: -1, .bold)
    case .accent: Appearance(3)
    case .barEstimated: Appearance(6)
    case .barRest, .line: Appearance(-1, on: -1, .dim)
    case .field: Appearance(-1, on: -1, .underline)
    case .fieldFocused: Appearance(7, on: 4, .bold)
    case .error: Appearance(7, on: 1, .bold)
    case .header: Appearance(7, on: 4, .bold)
    case .key: Appearance(6)
    }
  }

  private func sixteen(_ ink: Ink) -> Appearance {
    switch ink {
    case .bad: Appearance(9)
    case .warning, .barTick: Appearance(11)
    case .barRest, .line: Appearance(8)
    case .fieldFocused, .error, .header:
      Appearance(15, on: eight(ink).background, .bold)
    default: eight(ink)
    }
  }
}
