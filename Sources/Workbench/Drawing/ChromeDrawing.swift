internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

// The lines around every screen: what the program is and shows, what just happened, and the keys.
extension Workbench {
  func drawHeader(on canvas: inout Canvas) {
    let office = register.office(on: day)?.name ?? ""
    canvas.fill(Rectangle(x: 0, y: 0, width: size.width, height: 1), style: Style(.header))
    var right = " \(glyphs.bullet) \(moment.time) "
    if isReview { right = " \(reviewBadge) " }
    if case .readOnly = access, !isReview { right = " \(words(.readOnlyBadge))" + right }
    right = (pastDay.map { words(.asOf, words.day($0)) } ?? words.day(moment.today)) + " " + right
    let rightWidth = CellWidth.of(right)
    let title = "\(words(.appName)) \(glyphs.separator) \(office)"
    canvas.put(title, x: 1, y: 0, width: max(0, size.width - rightWidth - 3), Style(.header))
    let isOrdinary = pastDay == nil && following == .live
    canvas.put(right, x: size.width - rightWidth, y: 0, Style(isOrdinary ? .header : .warning))
    if screens.count == 1, case .overview = screens[0] { drawTabs(on: &canvas) } else { drawSmallFigures(on: &canvas) }
  }

  private func drawTabs(on canvas: inout Canvas) {
    var labels = Tab.allCases.map { "\($0.rawValue) \(words($0.phrase))" }
    let needed = labels.reduce(1) { $0 + CellWidth.of($1) + 2 }
    if needed - Tab.allCases.count > size.width {
      labels[Tab.enterprises.rawValue - 1] = "\(Tab.enterprises.rawValue) \(words(.enterprisesShort))"
    }
    var x = 1
    for (tab, label) in zip(Tab.allCases, labels) {
      x += canvas.put(label, x: x, y: 1, Style(tab == self.tab ? .selected : .normal)) + (needed > size.width ? 1 : 2)
    }
  }

  /// The five figures small, with sign, on every screen but the overview.
  private func drawSmallFigures(on canvas: inout Canvas) {
    var x = 1
    for figure in figures.indicators {
      let target = running(figure)
      x += canvas.put("\(figure.indicator.letter) ", x: x, y: 1, .strong)
      x += canvas.put((isIncomplete ? "~" : "") + words.tenths(figure.tenths) + " ", x: x, y: 1, Ink.normal)
      if let met = target?.met {
        x += canvas.put(String(met ? glyphs.check : glyphs.cross), x: x, y: 1, met ? .good : .bad)
      }
      if let moved = moved[figure.indicator] { x += canvas.put(" " + signed(moved), x: x, y: 1, .accent) }
      x += 2
    }
    // Figures of another window than the usual one must not be taken for the usual ones.
    guard window != usualWindow else { return }
    let label = words(.window(window), words.day(figures.from))
    let width = CellWidth.of(label)
    if x + width < size.width { canvas.put(label, x: size.width - width - 1, y: 1, .warning) }
  }

  /// Whether Vietnamese words are typed where the keys go.
  private var takesVietnamese: Bool {
    switch screens[screens.count - 1] {
    case .form(let state): state.focusedKind.takesWords
    case .reportWords: true
    default: false
    }
  }

  /// A change with its sign: `+3` or `−2`.
  func signed(_ number: Int) -> String { number < 0 ? "-\(words.number(-number))" : "+\(words.number(number))" }

  func drawNotice(on canvas: inout Canvas) {
    canvas.horizontalLine(y: size.height - 2)
    var shown = notice
    // What is old must not be taken for new, whatever else was said.
    if notice == nil, case .lost(let reason) = following {
      shown = Notice(.warning, words(.reviewLost, refreshedAt, words(reason)))
    }
    guard let notice = shown else { return }
    // A long notice takes the lines it needs, up to three, from the bottom of the screen.
    let lines = CellWidth.wrapped(notice.text, to: max(1, size.width - 4)).prefix(3)
    for (index, line) in lines.enumerated() {
      let y = size.height - 1 - lines.count + index
      canvas.inside(Rectangle(x: 0, y: y, width: size.width, height: 1)) {
        if index == 0 {
          Notice(notice.kind, line).draw(on: &$0)
        } else {
          $0.put("   " + line, x: 0, y: 0, width: size.width, Style(.normal))
        }
      }
    }
  }

  func drawFooter(on canvas: inout Canvas) {
    var items: [FooterBar.Item] = []
    for binding in Binding.bindings(in: scope) where reasonAgainst(binding.command) == nil {
      guard let label = binding.footer else { continue }
      var key = binding.keys.first.flatMap { Workbench.shown($0, glyphs) } ?? ""
      // Keys that come in pairs are shown as one.
      if binding.command == .up, scope == .overview { key = "\(glyphs.up)\(glyphs.down)" }
      if binding.command == .left, [.merging, .causes, .trend].contains(scope) {
        key = "\(glyphs.left)\(glyphs.right)"
      }
      if [.monthBack, .earlierMonthBack].contains(binding.command) { key = "[ ]" }
      items.append(FooterBar.Item(key, words(isReview && binding.command == .reveal ? .revealPerson : label)))
    }
    // Help stands fourth where there is much to name, and stays however narrow the line is.
    if items.count > 4, let help = items.lastIndex(where: { $0.key == "?" }) {
      items.insert(items.remove(at: help), at: 3)
    }
    let help = items.lastIndex { $0.key == "?" }
    var trailing = storedToday > 0 ? [words(.todayCount, words.number(storedToday))] : []
    if typing.settings.method != .off, takesVietnamese {
      trailing.insert(words(.typing(typing.settings.method)), at: 0)
    }
    FooterBar(items, keeping: help, trailing: trailing.joined(separator: " \(glyphs.separator) ")).draw(on: &canvas)
  }
}

extension Tab {
  /// What the tab is called.
  var phrase: Phrase {
    switch self {
    case .overview: .overview
    case .enterprises: .enterprises
    case .workers: .workers
    case .campaigns: .campaigns
    case .honours: .honours
    }
  }
}
