internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

extension Workbench {
  /// The smallest terminal in which the screens make sense.
  static let smallest = Size(width: 60, height: 16)

  var isTooSmall: Bool { size.width < Workbench.smallest.width || size.height < Workbench.smallest.height }

  /// Where the next key belongs.
  var scope: Scope {
    switch sheet {
    case .help: return .help
    case .palette, .values, .listChoices: return .palette
    case .reason: return .reason
    case .anonymise: return .anonymise
    case .print(let asked): return asked.folder == nil ? .print : .printFolder
    case .reportLine: return .reportLine
    case .export(let asked): return asked.scope
    case .person: return .person
    case .day: return .dayEntry
    case .nilDeclaration: return .nilDeclaration
    case nil: break
    }
    switch screens[screens.count - 1] {
    case .overview: return .overview
    case .list(let state): return state.isFiltering ? .filter : state.kind.scope
    case .campaign: return .campaign
    case .history: return .history
    case .form(let state): return state.asked.isEmpty ? .form : .lookAlike
    case .attendance(let state):
      return state.part == .names ? .attendance : state.part == .find ? .attendanceFind : .attendanceEntry
    case .roll(let state): return state.reason == nil ? .roll : .form
    case .lookup: return .lookup
    case .audit: return .audit
    case .backups: return .backups
    case .matters: return .matters
    case .merging: return .merging
    case .walkIns: return .walkIns
    case .office: return .office
    case .frozen: return .frozen
    case .frozenReport: return .frozenReport
    case .breakdown: return .breakdown
    case .matrix: return .matrix
    case .causes(let state): return state.typed == nil ? .causes : .causesDay
    case .causeList: return .causeList
    case .trend: return .trend
    case .future: return .future
    case .removed: return .removed
    case .report: return .report
    case .reportWords: return .reportWords
    case .files: return .listFiles
    case .intake(let state):
      switch state.part {
      case .rows: return state.typed == nil ? .intake : .intakeDay
      case .columns: return .intakeColumns
      case .repairs: return .intakeRepairs
      }
    }
  }

  mutating func press(_ key: Key) -> [Effect] {
    let told = notice
    notice = nil
    moved = [:]
    let scope = scope
    let command = Binding.command(for: key, in: scope)
    if isTooSmall { return command == .leave ? [.leave] : [] }
    if let effects = readCard(key) { return effects }
    if sheet != nil { return pressOnSheet(key, command) }
    if let command { return perform(command) }
    if key == .escape, let told {
      // Meant to stop what ended just then: what came of it stays to be read.
      notice = told
      return []
    }
    return type(key)
  }

  /// Carries out a command on the top screen, or everywhere.
  mutating func perform(_ command: Command) -> [Effect] {
    if let reason = reviewReason(command) {
      notice = Notice(.warning, words(reason))
      return []
    }
    if travel(command) { return [] }
    switch command {
    case .leave: return leave()
    case .repaint: return [.repaint]
    case .language, .typing, .toneStyle, .bracketKeys: return choose(command)
    case .help: sheet = .help(helpSheet())
    case .palette: openPalette()
    case .lookup where scope != .walkIns: screens.append(.lookup(LookupState(collection: .workers, purpose: .history)))
    case .tab(let wanted): go(to: wanted)
    case .resumeDraft: resumeDraft()
    case .undo:
      // On an attendance list the last mark is meant, never something stored before.
      if case .attendance = screens[screens.count - 1] { return performOnScreen(command) }
      return takeBack(.undo)
    case .redo: return takeBack(.redo)
    case .audit: return openAudit()
    case .removed: return openRemoved()
    case .future: openFuture()
    case .backups: return openBackups()
    case .walkIns: return openWalkInsScreen()
    case .export: openExport()
    case .matters: openMatters()
    case .office: openOffice()
    case .frozen: openFrozen()
    case .report: return openReport()
    case .why: return openCauses()
    case .trend: openTrend()
    case .intake(.open): return openFiles()
    default: return performOnScreen(command)
    }
    return []
  }

  private mutating func performOnScreen(_ command: Command) -> [Effect] {
    let top = screens.count - 1
    switch screens[top] {
    case .overview(var state):
      perform(command, &state)
      if case .overview = screens[top] { screens[top] = .overview(state) }
    case .list(var state): return perform(command, &state)
    case .campaign(var state): return perform(command, &state)
    case .history(var state): return perform(command, &state)
    case .form(var state):
      if command == .takeTheirs, dropRemoved(state) { return [] }
      return perform(command, &state)
    case .attendance(var state): return perform(command, &state)
    case .lookup(var state): return perform(command, &state)
    case .audit(var state): return perform(command, &state)
    case .backups(var state): return perform(command, &state)
    case .roll(var state): return perform(command, &state)
    case .matters(var state): return perform(command, &state)
    case .merging(var state): return perform(command, &state)
    case .walkIns(var state): return perform(command, &state)
    case .office(var state): return perform(command, &state)
    case .frozen(var state): return perform(command, &state)
    case .frozenReport(var state): return perform(command, &state)
    case .breakdown(var state): return perform(command, &state)
    case .matrix(var state): return perform(command, &state)
    case .causes(var state): return perform(command, &state)
    case .causeList(var state): return perform(command, &state)
    case .trend(var state): return perform(command, &state)
    case .future(var state): return perform(command, &state)
    case .removed(var state): return perform(command, &state)
    case .report(var state): return perform(command, &state)
    case .reportWords(var state): return perform(command, &state)
    case .files(var state): return perform(command, &state)
    case .intake(var state): return perform(command, &state)
    }
    return []
  }

  /// Puts the top screen back after a command changed its state.
  mutating func keep(_ screen: ScreenState) { screens[screens.count - 1] = screen }

  /// Text keys that no command claims.
  private mutating func type(_ key: Key) -> [Effect] {
    let top = screens.count - 1
    switch screens[top] {
    case .list(var state) where state.isFiltering:
      _ = state.query.handle(key)
      screens[top] = .list(state)
    case .form(var state):
      type(key, &state)
      screens[top] = .form(state)
    case .attendance(var state):
      type(key, &state)
      // A paste may have asked on and kept the state itself.
      screens[top] = .attendance(state)
    case .lookup(var state):
      if state.query.handle(key) == .changed { state.selected = 0 }
      screens[top] = .lookup(state)
    case .roll(var state):
      type(key, &state)
      screens[top] = .roll(state)
    case .walkIns(let state) where state.takes(key): return type(key, state)
    case .reportWords(var state):
      type(key, &state)
      screens[top] = .reportWords(state)
    case .causes(var state) where state.typed != nil:
      _ = state.typed?.handle(key)
      screens[top] = .causes(state)
    case .files(var state): return type(key, &state)
    case .intake(var state) where state.typed != nil:
      if state.typed?.handle(key) == .changed { state.problem = nil }
      screens[top] = .intake(state)
    case .overview, .list, .campaign, .history, .audit, .backups, .matters, .merging, .walkIns, .office, .frozen,
      .frozenReport, .breakdown, .matrix, .causes, .causeList, .trend, .future, .removed, .report, .intake:
      if let unbound = Workbench.shown(key, glyphs) { notice = Notice(.information, words(.keyMeansNothing, unbound)) }
    }
    return []
  }

  private mutating func leave() -> [Effect] {
    // Nothing typed is thrown away without a word: the form says once that it is not stored.
    if case .form(var state) = screens[screens.count - 1], state.isChanged, !state.leavingWasSaid {
      state.leavingWasSaid = true
      keep(.form(state))
      notice = Notice(.warning, words(.leavingLosesForm))
      return []
    }
    if case .attendance(var state) = screens[screens.count - 1], state.isChanged, !state.leavingWasSaid {
      state.leavingWasSaid = true
      keep(.attendance(state))
      notice = Notice(.warning, words(.leavingLosesForm))
      return []
    }
    if case .roll(var state) = screens[screens.count - 1], !state.leavingWasSaid {
      state.leavingWasSaid = true
      keep(.roll(state))
      notice = Notice(.warning, words(.leavingLosesRoll))
      return []
    }
    if case .reportWords(var state) = screens[screens.count - 1], state.isChanged, !state.leavingWasSaid {
      state.leavingWasSaid = true
      keep(.reportWords(state))
      notice = Notice(.warning, words(.leavingLosesForm))
      return []
    }
    return [.leave]
  }

  private mutating func go(to wanted: Tab) {
    // Marks are for one sitting: what is out of sight must not be removed later.
    if case .list(var list) = screens[0] {
      list.marked = []
      screens[0] = .list(list)
    }
    leftTabs[tab] = screens[0]
    tab = wanted
    screens = [leftTabs[wanted] ?? Workbench.base(wanted)]
  }

  static func base(_ tab: Tab) -> ScreenState {
    switch tab {
    case .overview: .overview(OverviewState())
    case .enterprises: .list(ListState(.enterprises))
    case .workers: .list(ListState(.workers(at: nil)))
    case .campaigns: .list(ListState(.campaigns))
    case .honours: .list(ListState(.honours))
    }
  }

  /// Goes back one screen; from a base screen to the overview.
  mutating func goBack() {
    if screens.count > 1 {
      screens.removeLast()
    } else {
      go(to: .overview)
    }
  }

  // MARK: Sheets

  private mutating func pressOnSheet(_ key: Key, _ command: Command?) -> [Effect] {
    if command == .leave { return leave() }
    if command == .lookup, scope != .reason {
      sheet = nil
      return perform(.lookup)
    }
    switch sheet {
    case .help(var help):
      if command == .back || command == .help {
        sheet = nil
      } else {
        _ = help.handle(key, size: bodySize)
        sheet = .help(help)
      }
    case .palette(var palette, let bindings):
      let outcome = palette.handle(key, matches: Workbench.matches)
      sheet = .palette(palette, bindings)
      switch outcome {
      case .chosen(let index):
        sheet = nil
        return perform(bindings[index].command)
      case .refused(let index):
        notice = palette.items[index].disabledReason.map { Notice(.warning, $0) }
      case .cancelled: sheet = nil
      case .ignored, .moved: break
      }
    case .values(var palette, let choices):
      let outcome = palette.handle(key, matches: Workbench.matches)
      sheet = .values(palette, choices)
      switch outcome {
      case .chosen(let index):
        sheet = nil
        fillField(with: words(choices[index].label))
      case .cancelled: sheet = nil
      case .ignored, .moved, .refused: break
      }
    case .listChoices(var palette, let choices):
      let outcome = palette.handle(key, matches: Workbench.matches)
      sheet = .listChoices(palette, choices)
      switch outcome {
      case .chosen(let index):
        sheet = nil
        return take(choices[index])
      case .cancelled: sheet = nil
      case .ignored, .moved, .refused: break
      }
    case .reason(let asked): return press(key, command, on: asked)
    case .anonymise(let asked): return press(key, command, on: asked)
    case .print(let asked): return press(key, command, on: asked)
    case .reportLine(let asked): return press(key, command, on: asked)
    case .export(let asked): return press(key, command, on: asked)
    case .person(let asked): return press(key, command, on: asked)
    case .day(let asked): return press(key, command, on: asked)
    case .nilDeclaration(let asked): return press(command, on: asked)
    case nil: break
    }
    return []
  }

  /// Whether every unmarked word typed begins a word of the item, or the number or key beside it was typed.
  private static func matches(_ query: String, _ item: Palette.Item) -> Bool {
    if item.key == query { return true }
    let words = TextFold.folded(item.title).split(separator: " ")
    return TextFold.folded(query).split(separator: " ").allSatisfy { typed in words.contains { $0.hasPrefix(typed) } }
  }

  private mutating func openPalette() {
    var seen = Set<Command>()
    let bindings = Binding.bindings(in: scope).filter { binding in
      switch binding.command {
      case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last, .palette, .nextField, .previousField: false
      default: seen.insert(binding.command).inserted
      }
    }
    let items = bindings.map { binding in
      Palette.Item(
        words(binding.label), key: Workbench.name(of: binding.keys, glyphs),
        disabledReason: reasonAgainst(binding.command).map { words($0) })
    }
    sheet = .palette(Palette(items), bindings)
  }

  private func helpSheet() -> HelpSheet {
    // Keys of one meaning, such as the two arrows, share a line.
    func entries(_ bindings: [Binding]) -> [HelpSheet.Entry] {
      var entries: [HelpSheet.Entry] = []
      for binding in bindings {
        // What has no key of its own is chosen from the palette.
        let key = Workbench.name(of: binding.keys.isEmpty ? [.control("p")] : binding.keys, glyphs)
        let description = words(binding.label)
        let reason = reasonAgainst(binding.command).map { words($0) }
        if let last = entries.last, last.description == description {
          entries[entries.count - 1] = .init(
            key: "\(last.key) \(key)", description: description, disabledReason: reason)
        } else {
          entries.append(.init(key: key, description: description, disabledReason: reason))
        }
      }
      return entries
    }
    let all = Binding.bindings(in: scope)
    let own = all.filter { $0.scopes.count < Scope.withoutText.count - 2 }
    let everywhere = all.filter { $0.scopes.count >= Scope.withoutText.count - 2 }
    return HelpSheet([
      HelpSheet.Group(words(.keysHere), entries(own)), HelpSheet.Group(words(.keysEverywhere), entries(everywhere)),
      HelpSheet.Group(
        words(.howFiguresCount),
        Indicator.allCases.map {
          HelpSheet.Entry(key: $0.letter, description: words(.meaning($0)))
        } + [
          HelpSheet.Entry(key: String(glyphs.named), description: words(.meaningNamed)),
          HelpSheet.Entry(key: String(glyphs.estimated), description: words(.meaningEstimated)),
          HelpSheet.Entry(key: String(glyphs.tick), description: words(.meaningTick)),
        ]),
    ])
  }

  /// Why a command cannot be used now; nil when it can.
  func reasonAgainst(_ command: Command) -> Phrase? {
    if let reason = reviewReason(command) { return reason }
    return switch command {
    case .open, .edit, .remove, .move, .leaveWork, .comeBack, .merge, .mark, .markAll, .sort:
      reasonAgainstChanges(by: command)
    case .values: focusedFieldHasValues ? nil : .noListHere
    case .dossier, .anonymise, .declareNothing, .matchWalkIns, .nextEnterprise, .new, .newCommendation, .save, .step,
      .tick, .all, .none, .late, .excused, .absent:
      reasonAgainstChanges
    case .undo:
      if case .attendance(let state) = screens[screens.count - 1] {
        reasonAgainstChanges ?? (state.earlier.isEmpty ? .nothingToTakeBack : nil)
      } else {
        reasonAgainstChanges ?? (steps.canUndo ? nil : .nothingToUndo)
      }
    case .redo: reasonAgainstChanges ?? (steps.canRedo ? nil : .nothingToRedo)
    case .planSessions: reasonAgainstChanges
    case .restore: reasonAgainstRestoring
    case .resumeDraft: foundDrafts.isEmpty && draftOfRemoved == nil ? .noDrafts : reasonAgainstChanges
    case .today: pastDay == nil ? .alreadyToday : nil
    default: nil
    }
  }

  /// Why a command on a line cannot be used now: there is no line, or nothing may be changed.
  private func reasonAgainstChanges(by command: Command) -> Phrase? {
    if case .list(let list) = screens[screens.count - 1], list.rows.isEmpty, !list.isFiltering { return .nothingHere }
    if command == .open, let reason = reasonAgainstTaking { return reason }
    return [.edit, .remove, .move, .leaveWork, .comeBack, .merge].contains(command) ? reasonAgainstChanges : nil
  }

  private var focusedFieldHasValues: Bool {
    guard case .form(let state) = screens[screens.count - 1] else { return false }
    return state.definition.fields[state.focus].kind.hasValues
  }
}
