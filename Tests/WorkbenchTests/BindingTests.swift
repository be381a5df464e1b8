import Screen
import Testing
import Widgets

@testable import Workbench

/// The one table of keys.
@Suite struct BindingTests {
  @Test(arguments: Scope.all) func eachKeyHasOneMeaning(_ scope: Scope) {
    var seen: [Key: Command] = [:]
    for binding in Binding.bindings(in: scope) {
      for key in binding.keys {
        #expect(seen[key] == nil, "\(key) means \(seen[key].map { "\($0)" } ?? "") and \(binding.command)")
        seen[key] = binding.command
      }
    }
    #expect(!seen.isEmpty)
  }

  /// Terminals send these for Backspace, Tab, Enter and Escape.
  @Test func keysOfTheTerminalAreNeverBound() {
    let keys = Binding.table.flatMap(\.keys)
    for letter in "him[j" { #expect(!keys.contains(.control(letter))) }
    // Nor do letters with Alt mean anything: Escape and a letter look the same.
    #expect(
      !keys.contains { key in
        if case .alt = key { true } else { false }
      })
  }

  @Test(arguments: Scope.all.filter(\.takesText)) func lettersAreTextWhereTextIsTyped(_ scope: Scope) {
    for key in Binding.bindings(in: scope).flatMap(\.keys) {
      if case .character = key { Issue.record("\(key) is bound where one types") }
    }
  }

  /// Terminals take some of the function keys: everything has another way, a key or the palette.
  @Test(arguments: Scope.all.filter { $0 != .palette && $0 != .help }) func functionKeysHaveTwins(_ scope: Scope) {
    func isFunction(_ key: Key) -> Bool { if case .function = key { true } else { false } }
    let bindings = Binding.bindings(in: scope)
    let hasPalette = bindings.contains { $0.command == .palette && !$0.keys.allSatisfy(isFunction) }
    for command in Set(bindings.filter { $0.keys.contains(where: isFunction) }.map(\.command)) {
      let keys = bindings.filter { $0.command == command }.flatMap(\.keys)
      #expect(hasPalette || !keys.allSatisfy(isFunction), "\(command) has no twin in \(scope)")
    }
  }

  /// A session in each scope.
  static let ways: [(Scope, String)] = [
    (.overview, ""), (.enterprises, "2"), (.workers, "3"), (.campaigns, "4"), (.honours, "5"), (.standing, "<enter>"),
    (.campaign, "4<end><enter>"), (.history, "3<enter>"), (.form, "3n"), (.attendance, "4<end><enter><enter>"),
    (.attendanceEntry, "4<end><enter><enter><tab>"), (.attendanceFind, "4<end><enter><enter>/"), (.lookup, "<f3>"),
    (.causes, "v"), (.causeList, "v[[[[[[[[[[[[<enter>"), (.trend, "g"), (.future, "f"), (.removed, "H"),
    (.listFiles, "I"), (.intake, "Imay<enter>"), (.intakeColumns, "Imay<enter>c"),
    (.intakeRepairs, "Imay<enter>r"), (.filter, "3/"), (.help, "?"), (.palette, ":"),
    (.audit, "3h"), (.backups, "B"), (.merging, "3<home>  g"),
    (.walkIns, "W"), (.roll, "5d1/QĐ<tab>20112026<f2>"), (.matters, "V"),
    (.office, "O"), (.frozen, "K"), (.frozenReport, "Kn<f2><enter>"),
    (.breakdown, "<enter>b"), (.matrix, "2m"),
  ]

  @Test func everyScopeIsReached() { #expect(Set(BindingTests.ways.map(\.0)) == Set(Scope.all)) }

  @Test(arguments: ways) func footerNamesOnlyWhatTheHelpSheetExplains(_ scope: Scope, _ way: String) {
    var session = Session(size: Size(width: 200, height: 60))
    session.keys(way)
    #expect(session.workbench.scope == scope)
    guard scope != .help, scope != .palette else { return }
    let labels = Binding.bindings(in: scope).filter { $0.footer != nil }.map { session.workbench.words($0.label) }
    session.keys("<f1>")
    guard case .help(let sheet) = session.workbench.sheet else {
      Issue.record("no help in \(scope)")
      return
    }
    let explained = Set(sheet.groups.flatMap(\.entries).map(\.description))
    for label in labels { #expect(explained.contains(label), "\(label) in \(scope)") }
    for entry in sheet.groups.flatMap(\.entries) { #expect(!entry.key.isEmpty, "\(entry.description)") }
  }

  /// However narrow the terminal, the footer says where all other keys stand.
  @Test(arguments: ways.filter { !$0.0.takesText }, [(60, 16), (80, 24)])
  func theFooterAlwaysNamesHelp(_ way: (scope: Scope, keys: String), _ size: (width: Int, height: Int)) {
    for language in Language.allCases {
      var session = Session(size: Size(width: size.width, height: size.height), language: language)
      session.idle()
      session.keys(way.keys)
      let footer = session.row(size.height - 1)
      #expect(footer.contains(language == .vietnamese ? "? trợ giúp" : "? help"), "\(footer)")
      // What Enter does stands first, wherever it does something.
      if ![.overview, .frozenReport, .future].contains(way.scope), footer.contains("Enter ") {
        #expect(footer.hasPrefix(" Enter "), "\(footer)")
      }
    }
  }

  /// What the footer says is what the key does: no key it names is unknown on that screen.
  @Test(arguments: ways) func footerKeysAreBound(_ scope: Scope, _ way: String) {
    for binding in Binding.bindings(in: scope) where binding.footer != nil {
      for key in binding.keys { #expect(Binding.command(for: key, in: scope) == binding.command) }
    }
  }

  /// No command does nothing at all: the screen, a notice or an effect tells.
  @Test(arguments: ways.filter { $0.0 != .help && $0.0 != .palette })
  func paletteOffersEveryCommandThatIsNoMovement(_ scope: Scope, _ way: String) {
    var session = Session(size: Size(width: 120, height: 60))
    session.keys(way)
    let labels = Set(
      Binding.bindings(in: scope).filter { binding in
        switch binding.command {
        case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last, .palette, .nextField, .previousField: false
        default: true
        }
      }.map(\.command))
    session.keys("<c-p>")
    guard case .palette(_, let offered) = session.workbench.sheet else {
      Issue.record("no palette in \(scope)")
      return
    }
    #expect(Set(offered.map(\.command)) == labels)
  }

  @Test func unknownKeysSayWhereToLook() {
    var session = Session()
    session.keys("3q")
    #expect(session.notice == "Phím q không dùng ở đây · ? xem các phím")
    session.keys("<a-x>")
    #expect(session.notice == "Phím Alt-x không dùng ở đây · ? xem các phím")
    // A paste is never a command.
    session.paste("n")
    #expect(session.form == nil && session.list != nil)
  }

  @Test func helpClosesWithEitherKeyAndKeepsTheScreen() {
    for key in ["<esc>", "?", "<f1>", "<bs>"] {
      var session = Session()
      session.keys("3<down>?")
      session.keys("<pgdn><pgup><end><home>\(key)")
      #expect(session.workbench.sheet == nil, "\(key)")
      #expect(session.selectedCode == "CN000005")
    }
  }
}
