internal import LearningRegister
internal import Screen

/// One key of one command in some scopes: the only source of the footer, the help sheet and the palette.
struct Binding: Sendable {
  let command: Command
  let keys: [Key]
  let label: Phrase
  let scopes: [Scope]
  /// What the footer calls it; nil when the footer does not name it.
  let footer: Phrase?

  init(_ command: Command, _ keys: [Key], _ label: Phrase, in scopes: [Scope], footer: Bool = false) {
    self.init(command, keys, label, in: scopes, footerLabel: footer ? label : nil)
  }

  init(_ command: Command, _ keys: [Key], _ label: Phrase, in scopes: [Scope], footerLabel: Phrase?) {
    self.command = command
    self.keys = keys
    self.label = label
    self.scopes = scopes
    self.footer = footerLabel
  }

  /// The command a key means in a scope.
  static func command(for key: Key, in scope: Scope) -> Command? {
    table.first { $0.scopes.contains(scope) && $0.keys.contains(key) }?.command
  }

  /// The bindings of a scope, its own first.
  static func bindings(in scope: Scope) -> [Binding] { table.filter { $0.scopes.contains(scope) } }

  /// The whole table. Own keys of a screen stand before those that hold everywhere, as the footer shows them.
  static let table: [Binding] =
    overview + lists + analysis + history + walk + people + honours + attendance + attendanceEntry + papers + export
    + form
    + audit + report + reason + settings + intake + textEntry + sheets + timeMachine
    + everywhere

  private static let overview: [Binding] = [
    Binding(.up, [.up], .barAbove, in: [.overview], footerLabel: .chooseBar),
    Binding(.down, [.down], .barBelow, in: [.overview]),
    Binding(.open, [.enter], .open, in: [.overview], footer: true),
    Binding(.monthBack, [.character("[")], .monthBack, in: [.overview], footerLabel: .monthBackAndOn),
    Binding(.monthOn, [.character("]")], .monthOn, in: [.overview]),
    Binding(.yearBack, [.character("{")], .yearBack, in: [.overview]),
    Binding(.yearOn, [.character("}")], .yearOn, in: [.overview]),
    Binding(.typedDay, [.character("T")], .typedDayKey, in: [.overview]),
    Binding(.today, [.character("t")], .todayKey, in: [.overview], footer: true),
    Binding(.window, [.character("w")], .windowKey, in: [.overview], footer: true),
    Binding(.levels, [.character("l")], .levelsKey, in: [.overview]),
    Binding(.lookup, [.character("/")], .lookup, in: [.overview], footer: true),
    Binding(.matters, [.character("V")], .mattersKey, in: [.overview], footer: true),
  ]

  private static let lists: [Binding] = [
    Binding(.up, [.up], .moveLine, in: Scope.lists),
    Binding(.down, [.down], .moveLine, in: Scope.lists),
    Binding(.pageUp, [.pageUp], .movePage, in: Scope.lists),
    Binding(.pageDown, [.pageDown], .movePage, in: Scope.lists),
    Binding(.first, [.home], .moveEnds, in: Scope.lists),
    Binding(.last, [.end], .moveEnds, in: Scope.lists),
    Binding(.open, [.enter], .openWorkers, in: [.enterprises], footer: true),
    Binding(.open, [.enter], .notReachedKey, in: [.standing], footer: true),
    Binding(.open, [.enter], .openHistory, in: [.workers], footer: true),
    Binding(.open, [.enter], .openLists, in: [.campaigns], footer: true),
    Binding(.edit, [.enter, .character("e")], .edit, in: [.honours], footer: true),
    Binding(.open, [.enter], .openAttendance, in: [.campaign], footer: true),
    Binding(
      .new, [.character("n"), .function(5)], .new, in: [.enterprises, .workers, .campaigns, .campaign], footer: true),
    Binding(.new, [.character("n"), .function(5)], .newTitleKey, in: [.honours], footer: true),
    Binding(.newCommendation, [.character("k")], .newCommendationKey, in: [.honours], footer: true),
    Binding(.edit, [.character("e")], .edit, in: [.enterprises, .workers, .campaigns, .campaign], footer: true),
    Binding(.print, [.character("P")], .printListKey, in: [.workers], footerLabel: .printKey),
    Binding(.print, [.character("p"), .character("P")], .printEnterpriseKey, in: [.enterprises, .standing]),
    Binding(.print, [.character("P")], .printTitlesKey, in: [.honours], footerLabel: .printKey),
    Binding(
      .filter, [.character("/")], .filter, in: [.enterprises, .workers, .campaigns, .honours, .standing], footer: true),
    Binding(.move, [.character("c")], .move, in: [.workers], footer: true),
    Binding(.remove, [.delete], .remove, in: [.enterprises, .workers, .campaigns, .honours, .campaign], footer: true),
    Binding(.mark, [.character(" ")], .mark, in: [.enterprises, .workers, .campaigns, .honours, .standing]),
    Binding(
      .sort, [.character("s")], .sort, in: [.enterprises, .workers, .campaigns, .honours, .standing], footer: true),
  ]

  private static let honours: [Binding] = [
    Binding(
      .step(.decided), [.character("d")], .stepKey(.decided), in: [.honours], footerLabel: .decisionKey),
    Binding(.step(.decided), [.character("d")], .stepKey(.decided), in: [.workers]),
    Binding(.step(.registered), [.character("g")], .stepKey(.registered), in: [.honours]),
    Binding(.step(.registered), [.character("G")], .stepKey(.registered), in: [.workers]),
    Binding(.step(.proposed), [.character("p")], .stepKey(.proposed), in: [.honours, .workers]),
    Binding(.step(.withdrawn), [.character("t")], .stepKey(.withdrawn), in: [.honours]),
    Binding(.open, [.enter], .takeName, in: [.roll], footer: true),
    Binding(.remove, [.delete, .control("z")], .removeLastName, in: [.roll], footer: true),
    Binding(.save, [.function(2), .control("s")], .storeRoll, in: [.roll], footer: true),
    Binding(.up, [.up], .moveLine, in: [.roll]),
    Binding(.down, [.down], .moveLine, in: [.roll]),
    Binding(.back, [.escape], .backToHead, in: [.roll], footer: true),
    Binding(.open, [.enter], .openMatter, in: [.matters], footer: true),
    Binding(.up, [.up], .moveLine, in: [.matters]),
    Binding(.down, [.down], .moveLine, in: [.matters]),
    Binding(.pageUp, [.pageUp], .movePage, in: [.matters]),
    Binding(.pageDown, [.pageDown], .movePage, in: [.matters]),
    Binding(.first, [.home], .moveEnds, in: [.matters]),
    Binding(.last, [.end], .moveEnds, in: [.matters]),
  ]

  private static let people: [Binding] = [
    Binding(.leaveWork, [.character("l")], .leaveWork, in: [.workers, .history], footer: true),
    Binding(.comeBack, [.character("r")], .comeBackToWork, in: [.workers, .history], footer: true),
    Binding(.merge, [.character("g")], .merge, in: [.workers, .history], footer: true),
    Binding(.markAll, [.character("*")], .markAll, in: [.enterprises, .workers, .campaigns, .honours, .standing]),
    Binding(.save, [.enter, .function(2), .control("s")], .storeMerge, in: [.merging], footer: true),
    Binding(.anotherOne, [.character("k")], .twoPersons, in: [.merging], footer: true),
    Binding(.left, [.left], .chooseLeft, in: [.merging], footerLabel: .chooseSide),
    Binding(.right, [.right], .chooseRight, in: [.merging]),
    Binding(.mark, [.character(" ")], .chooseNext, in: [.merging], footer: true),
    Binding(.up, [.up], .moveLine, in: [.merging]),
    Binding(.down, [.down], .moveLine, in: [.merging]),
    Binding(.pageUp, [.pageUp], .movePage, in: [.merging]),
    Binding(.pageDown, [.pageDown], .movePage, in: [.merging]),
    Binding(.first, [.home], .moveEnds, in: [.merging]),
    Binding(.last, [.end], .moveEnds, in: [.merging]),
    Binding(.reveal, [.function(6), .control("v")], .revealNumber, in: [.merging], footer: true),
    Binding(.sameOne, [.character("1")], .sameOne, in: [.lookAlike], footer: true),
    Binding(.anotherOne, [.character("2")], .anotherOne, in: [.lookAlike], footer: true),
    Binding(
      .laterOne, [.character("3"), .enter, .function(2), .control("s")], .laterOne, in: [.lookAlike], footer: true),
    Binding(.back, [.escape], .back, in: [.lookAlike], footer: true),
    Binding(.leave, [.function(10), .control("q")], .leave, in: [.lookAlike]),
  ]

  private static let history: [Binding] = [
    Binding(.up, [.up], .moveLine, in: [.history]),
    Binding(.down, [.down], .moveLine, in: [.history]),
    Binding(.pageUp, [.pageUp], .movePage, in: [.history]),
    Binding(.pageDown, [.pageDown], .movePage, in: [.history]),
    Binding(.open, [.enter], .openEntry, in: [.history], footer: true),
    Binding(.edit, [.character("e")], .editWorkerKey, in: [.history], footer: true),
    Binding(.move, [.character("c")], .move, in: [.history], footer: true),
    Binding(.print, [.character("p"), .character("P")], .printSlipKey, in: [.history], footerLabel: .printKey),
    Binding(.reveal, [.function(6), .control("v")], .revealNumber, in: [.history], footer: true),
    Binding(.lookup, [.character("/")], .lookup, in: [.history], footer: true),
    Binding(.dossier, [.character("X")], .dossierKey, in: [.history]),
    Binding(.anonymise, [.character("A")], .anonymiseKey, in: [.history]),
  ]

  private static let attendance: [Binding] = [
    Binding(.save, [.enter, .function(2), .control("s")], .storeList, in: [.attendance], footer: true),
    Binding(.tick, [.character(" ")], .tick, in: [.attendance], footer: true),
    Binding(.all, [.character("a")], .all, in: [.attendance], footer: true),
    Binding(.none, [.character("o")], .none, in: [.attendance], footer: true),
    Binding(.late, [.character("m")], .lateKey, in: [.attendance], footer: true),
    Binding(.excused, [.character("p")], .excusedKey, in: [.attendance], footer: true),
    Binding(.absent, [.character("v")], .absentKey, in: [.attendance], footer: true),
    Binding(.nextPart, [.tab], .nextPart, in: [.attendance], footer: true),
    Binding(.up, [.up], .moveLine, in: [.attendance]),
    Binding(.down, [.down], .moveLine, in: [.attendance]),
    Binding(.left, [.left], .moveColumn, in: [.attendance]),
    Binding(.right, [.right], .moveColumn, in: [.attendance]),
    Binding(.pageUp, [.pageUp], .movePage, in: [.attendance]),
    Binding(.pageDown, [.pageDown], .movePage, in: [.attendance]),
    Binding(.first, [.home], .moveEnds, in: [.attendance]),
    Binding(.last, [.end], .moveEnds, in: [.attendance]),
  ]

  private static let attendanceEntry: [Binding] = [
    Binding(.save, [.enter, .function(2), .control("s")], .storeList, in: [.attendanceEntry], footer: true),
    Binding(.nextPart, [.tab, .down], .nextPart, in: [.attendanceEntry], footer: true),
    Binding(.up, [.up, .backTab], .backToNames, in: [.attendanceEntry], footer: true),
  ]

  private static let papers: [Binding] = [
    Binding(.print, [.character("P")], .printSheetKey, in: [.attendance], footerLabel: .printKey),
    Binding(.print, [.character("p"), .character("P")], .printSheetKey, in: [.campaign], footerLabel: .printKey),
    Binding(.find, [.character("/")], .findNameKey, in: [.attendance], footerLabel: .findShort),
    Binding(.save, [.enter], .findDone, in: [.attendanceFind], footer: true),
    Binding(.nextList, [.character("]")], .nextListKey, in: [.attendance]),
    Binding(.previousList, [.character("[")], .previousListKey, in: [.attendance]),
    Binding(.nextEnterprise, [.character("n")], .nextEnterpriseKey, in: [.attendance]),
    Binding(.matchWalkIns, [.character("w")], .matchWalkInsKey, in: [.attendance]),
    Binding(.open, [.enter], .resolveKey, in: [.walkIns], footer: true),
    Binding(.new, [.character("n"), .function(5)], .newForWalkIn, in: [.walkIns], footer: true),
    Binding(.lookup, [.character("/")], .findForWalkIn, in: [.walkIns], footer: true),
    Binding(.openList, [.character("o")], .openListKey, in: [.walkIns], footer: true),
    Binding(.up, [.up], .moveLine, in: [.walkIns, .person]),
    Binding(.down, [.down], .moveLine, in: [.walkIns, .person]),
    Binding(.pageUp, [.pageUp], .movePage, in: [.walkIns]),
    Binding(.pageDown, [.pageDown], .movePage, in: [.walkIns]),
    Binding(.first, [.home], .moveEnds, in: [.walkIns]),
    Binding(.last, [.end], .moveEnds, in: [.walkIns]),
    Binding(.open, [.enter], .choose, in: [.person], footer: true),
    Binding(.save, [.enter], .printNow, in: [.print], footer: true),
    Binding(.save, [.enter], .writeNow, in: [.printFolder], footer: true),
    Binding(.toFiles, [.character("w")], .toFilesKey, in: [.print], footer: true),
    Binding(.back, [.escape], .back, in: [.print, .printFolder, .person], footer: true),
    Binding(.leave, [.function(10), .control("q")], .leave, in: [.print, .printFolder, .person]),
  ]

  private static let form: [Binding] = [
    Binding(.nextField, [.enter, .tab, .down], .nextField, in: [.form], footer: true),
    Binding(.previousField, [.backTab, .up], .previousField, in: [.form], footer: true),
    Binding(.save, [.function(2), .control("s")], .save, in: [.form], footer: true),
    Binding(.values, [.function(4)], .values, in: [.form], footer: true),
    Binding(.ditto, [.control("d")], .ditto, in: [.form], footer: true),
    Binding(.fixCarried, [.function(7), .control("k")], .fixCarried, in: [.form]),
    Binding(.reveal, [.function(6), .control("v")], .revealNumber, in: [.form]),
    Binding(.takeTheirs, [.function(8), .control("t")], .takeTheirs, in: [.form]),
  ]

  private static let audit: [Binding] = [
    Binding(.audit, [.character("h")], .auditKey, in: Scope.lists + [.history, .attendance, .matters], footer: true),
    Binding(.audit, [.control("o")], .auditKey, in: [.form]),
    Binding(.audit, [.character("h")], .readAgain, in: [.audit], footer: true),
    Binding(.undoStep, [.character("t")], .undoStepKey, in: [.audit], footer: true),
    Binding(.open, [.enter], .whatRestoringChanges, in: [.backups], footer: true),
    Binding(.restore, [.function(2), .control("s")], .restoreKey, in: [.backups], footer: true),
    Binding(.new, [.character("n")], .backupNow, in: [.backups], footer: true),
    Binding(.up, [.up], .moveLine, in: [.audit, .backups]),
    Binding(.down, [.down], .moveLine, in: [.audit, .backups]),
    Binding(.pageUp, [.pageUp], .movePage, in: [.audit, .backups]),
    Binding(.pageDown, [.pageDown], .movePage, in: [.audit, .backups]),
    Binding(.first, [.home], .moveEnds, in: [.audit, .backups]),
    Binding(.last, [.end], .moveEnds, in: [.audit, .backups]),
    Binding(.reveal, [.function(6), .control("v")], .revealNumber, in: [.audit], footer: true),
  ]

  private static let settings: [Binding] = [
    Binding(.edit, [.enter, .character("e")], .edit, in: [.office], footer: true),
    Binding(.new, [.character("n"), .function(5)], .newVersion, in: [.office], footer: true),
    Binding(.remove, [.delete], .remove, in: [.office], footer: true),
    Binding(.open, [.enter], .openReport, in: [.frozen], footer: true),
    Binding(.new, [.character("n"), .function(5)], .freezeKey, in: [.frozen], footer: true),
    Binding(.nextPart, [.tab], .showFigures, in: [.frozenReport], footer: true),
    Binding(.open, [.enter], .openLater, in: [.frozenReport], footer: true),
    Binding(.audit, [.character("h")], .auditKey, in: [.office, .frozen, .frozenReport], footer: true),
    Binding(.up, [.up], .moveLine, in: [.office, .frozen, .frozenReport]),
    Binding(.down, [.down], .moveLine, in: [.office, .frozen, .frozenReport]),
    Binding(.pageUp, [.pageUp], .movePage, in: [.office, .frozen, .frozenReport]),
    Binding(.pageDown, [.pageDown], .movePage, in: [.office, .frozen, .frozenReport]),
    Binding(.first, [.home], .moveEnds, in: [.office, .frozen, .frozenReport]),
    Binding(.last, [.end], .moveEnds, in: [.office, .frozen, .frozenReport]),
    Binding(.back, [.backspace], .back, in: [.office, .frozen, .frozenReport]),
    Binding(.office, [.character("O")], .officeKey, in: Scope.withoutText.filter { $0 != .office }),
    Binding(
      .frozen, [.character("K")], .frozenKey,
      in: Scope.withoutText.filter { $0 != .frozen && $0 != .frozenReport }),
  ]

  private static let intake: [Binding] = [
    Binding(.open, [.enter], .openPersonKey, in: [.intake], footer: true),
    Binding(.save, [.function(2), .control("s")], .takeInKey, in: [.intake], footer: true),
    Binding(.intake(.verdict), [.character("f")], .verdictKey, in: [.intake], footer: true),
    Binding(.intake(.columns), [.character("c")], .columnsKey, in: [.intake], footer: true),
    Binding(.intake(.repairs), [.character("r")], .repairsKey, in: [.intake], footer: true),
    Binding(.intake(.enterprise), [.character("e")], .whoseKey, in: [.intake], footer: true),
    Binding(.intake(.terms), [.character("d")], .termsKey, in: [.intake]),
    Binding(.intake(.missing), [.character("m")], .missingKey, in: [.intake], footer: true),
    Binding(.sameOne, [.character("1")], .sameOneKey, in: [.intake]),
    Binding(.anotherOne, [.character("2")], .anotherOneKey, in: [.intake]),
    Binding(.laterOne, [.character("3")], .leaveOutKey, in: [.intake]),
    Binding(.intake(.unsay), [.character("0")], .unsayKey, in: [.intake]),
    Binding(.nextPart, [.tab], .nextCandidateKey, in: [.intake]),
    Binding(.intake(.sheet), [.character("s")], .nextSheetKey, in: [.intake]),
    Binding(.intake(.kind), [.character("k")], .nextKindKey, in: [.intake]),
    Binding(.intake(.encoding), [.character("b")], .encodingKey, in: [.intake]),
    Binding(.intake(.again), [.character("g")], .againKey, in: [.intake]),
    Binding(.open, [.enter], .chooseMeaningKey, in: [.intakeColumns], footer: true),
    Binding(.mark, [.enter, .character(" ")], .consentKey, in: [.intakeRepairs], footer: true),
    Binding(.markAll, [.character("*")], .consentAllKey, in: [.intakeRepairs], footer: true),
    Binding(.open, [.enter], .openFileKey, in: [.listFiles], footer: true),
    Binding(.save, [.enter], .useDayKey, in: [.intakeDay], footer: true),
    Binding(.back, [.escape], .back, in: [.intakeDay], footer: true),
    Binding(.leave, [.function(10), .control("q")], .leave, in: [.intakeDay]),
    Binding(.up, [.up], .moveLine, in: [.intake, .intakeColumns, .intakeRepairs, .listFiles]),
    Binding(.down, [.down], .moveLine, in: [.intake, .intakeColumns, .intakeRepairs, .listFiles]),
    Binding(.pageUp, [.pageUp], .movePage, in: [.intake, .intakeColumns, .intakeRepairs, .listFiles]),
    Binding(.pageDown, [.pageDown], .movePage, in: [.intake, .intakeColumns, .intakeRepairs, .listFiles]),
    Binding(.first, [.home], .moveEnds, in: [.intake, .intakeColumns, .intakeRepairs]),
    Binding(.last, [.end], .moveEnds, in: [.intake, .intakeColumns, .intakeRepairs]),
    Binding(
      .intake(.open), [.character("I")], .intakeKey,
      in: Scope.withoutText.filter { ![.intake, .intakeColumns, .intakeRepairs].contains($0) }),
  ]

  private static let walk: [Binding] = [
    Binding(.breakdown, [.character("b")], .breakdownKey, in: [.standing], footerLabel: .breakdownShort),
    Binding(.matrix, [.character("m")], .matrixKey, in: [.standing, .enterprises], footerLabel: .matrixShort),
    Binding(.declareNothing, [.character("N")], .nilKey, in: [.standing, .enterprises], footer: true),
    Binding(.open, [.enter], .notReachedKey, in: [.breakdown], footer: true),
    Binding(.breakdown, [.character("b")], .otherBreakdownKey, in: [.breakdown], footer: true),
    Binding(.open, [.enter], .openHistory, in: [.matrix], footer: true),
    Binding(.up, [.up], .moveLine, in: [.breakdown, .matrix]),
    Binding(.down, [.down], .moveLine, in: [.breakdown, .matrix]),
    Binding(.pageUp, [.pageUp], .movePage, in: [.breakdown, .matrix]),
    Binding(.pageDown, [.pageDown], .movePage, in: [.breakdown, .matrix]),
    Binding(.first, [.home], .moveEnds, in: [.breakdown, .matrix]),
    Binding(.last, [.end], .moveEnds, in: [.breakdown, .matrix]),
    Binding(.save, [.enter], .storeDeclaration, in: [.nilDeclaration], footer: true),
    Binding(.left, [.left], .earlierQuarter, in: [.nilDeclaration], footer: true),
    Binding(.right, [.right], .laterQuarter, in: [.nilDeclaration], footer: true),
    Binding(.save, [.enter], .lookThatDay, in: [.dayEntry], footer: true),
    Binding(.back, [.escape], .back, in: [.nilDeclaration, .dayEntry], footer: true),
    Binding(.leave, [.function(10), .control("q")], .leave, in: [.nilDeclaration, .dayEntry]),
  ]

  private static let timeMachine: [Binding] = [
    Binding(.monthBack, [.character("[")], .monthBack, in: Scope.timeMachine),
    Binding(.monthOn, [.character("]")], .monthOn, in: Scope.timeMachine),
    Binding(.yearBack, [.character("{")], .yearBack, in: Scope.timeMachine),
    Binding(.yearOn, [.character("}")], .yearOn, in: Scope.timeMachine),
    Binding(.typedDay, [.character("T")], .typedDayKey, in: Scope.timeMachine),
    // Among the honours this key takes a title back.
    Binding(.today, [.character("t")], .todayKey, in: Scope.timeMachine.filter { $0 != .honours }),
    Binding(.window, [.character("w")], .windowKey, in: Scope.timeMachine),
  ]

  private static let reason: [Binding] = [
    Binding(.save, [.enter, .function(2), .control("s")], .storeWithReason, in: [.reason], footer: true),
    Binding(.back, [.escape], .back, in: [.reason], footer: true),
    Binding(.leave, [.function(10), .control("q")], .leave, in: [.reason, .anonymise]),
    Binding(.save, [.enter], .goOnToReason, in: [.anonymise], footer: true),
    Binding(.back, [.escape], .back, in: [.anonymise], footer: true),
  ]

  private static let textEntry: [Binding] = [
    Binding(.up, [.up], .moveLine, in: [.lookup, .palette, .filter]),
    Binding(.down, [.down], .moveLine, in: [.lookup, .palette, .filter]),
    Binding(.pageUp, [.pageUp], .movePage, in: [.lookup, .palette, .filter]),
    Binding(.pageDown, [.pageDown], .movePage, in: [.lookup, .palette, .filter]),
    Binding(.open, [.enter], .choose, in: [.lookup, .palette], footer: true),
    Binding(.open, [.enter], .open, in: [.filter], footer: true),
    Binding(.endFilter, [.tab], .endFilter, in: [.filter], footer: true),
  ]

  private static let sheets: [Binding] = [
    Binding(.up, [.up], .moveLine, in: [.help]),
    Binding(.down, [.down], .moveLine, in: [.help]),
    Binding(.pageUp, [.pageUp], .movePage, in: [.help]),
    Binding(.pageDown, [.pageDown, .character(" ")], .movePage, in: [.help]),
  ]

  private static let everywhere: [Binding] = [
    Binding(.undo, [.character("u")], .undo, in: Scope.withoutText, footer: true),
    Binding(.undo, [.control("z")], .undo, in: Scope.all.filter { ![.form, .roll, .reportWords].contains($0) }),
    Binding(.redo, [.control("r")], .redo, in: Scope.all.filter { ![.form, .roll, .reportWords].contains($0) }),
    Binding(.lookup, [.function(3)], .lookup, in: Scope.all.filter { $0 != .lookup && $0 != .walkIns }),
    Binding(.lookup, [.function(3)], .findForWalkIn, in: [.walkIns]),
    Binding(.palette, [.control("p")], .palette, in: Scope.all.filter { $0 != .palette }),
    Binding(.palette, [.character(":")], .palette, in: Scope.withoutText),
    Binding(.language, [.character("L")], .languageKey, in: Scope.withoutText),
    Binding(.language, [.function(12)], .languageKey, in: Scope.all),
    Binding(.typing, [.function(9), .control("n")], .typingKey, in: Scope.all + [.reason]),
    Binding(.toneStyle, [], .toneStyleKey, in: Scope.all),
    Binding(.bracketKeys, [], .bracketKeysKey, in: Scope.all),
    Binding(.tab(.overview), [.character("1")], .overview, in: Scope.withoutNumbers),
    Binding(.tab(.enterprises), [.character("2")], .enterprises, in: Scope.withoutNumbers),
    Binding(.tab(.workers), [.character("3")], .workers, in: Scope.withoutNumbers),
    Binding(.tab(.campaigns), [.character("4")], .campaigns, in: Scope.withoutNumbers),
    Binding(.tab(.honours), [.character("5")], .honours, in: Scope.withoutNumbers),
    Binding(.back, [.escape], .back, in: Scope.all.filter { $0 != .overview && $0 != .roll }, footer: true),
    Binding(
      .back, [.backspace], .back,
      in: [
        .enterprises, .workers, .campaigns, .honours, .history, .help, .campaign, .standing, .attendance, .audit,
        .backups, .matters, .merging, .walkIns, .breakdown, .matrix, .causes, .causeList, .trend, .future, .removed,
      ]),
    Binding(.help, [.function(1)], .help, in: Scope.all),
    Binding(.help, [.character("?")], .help, in: Scope.withoutText, footer: true),
    Binding(.resumeDraft, [.character("D")], .resumeDraftKey, in: Scope.withoutText),
    Binding(.removed, [.character("H")], .removedKey, in: Scope.withoutText),
    Binding(.backups, [.character("B")], .backupsKey, in: Scope.withoutText.filter { $0 != .backups }),
    Binding(.walkIns, [.character("W")], .walkInsKey, in: Scope.withoutText.filter { $0 != .walkIns }),
    Binding(
      .matters, [.character("V")], .mattersKey, in: Scope.withoutText.filter { $0 != .matters && $0 != .overview }),
    Binding(.leave, [.function(10), .control("q")], .leave, in: Scope.all),
    Binding(.repaint, [.control("l")], .repaint, in: Scope.all),
  ]
}
