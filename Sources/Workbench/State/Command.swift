internal import LearningRegister
internal import RegisterExchange

/// Everything a person can ask for with a key. The table of bindings says which key means which command where.
enum Command: Hashable, Sendable {
  // Everywhere
  case help, leave, lookup, palette, undo, redo, language, back, repaint, resumeDraft
  case audit, removed, backups, restore, matters
  case office, frozen
  case print, toFiles, walkIns
  case report, reportLine(ReportLine), composeAgain, newLine
  case intake(IntakeCommand)
  case export, exportAs(ExportFormat), writeExport
  case tab(Tab)
  // Moving
  case up, down, left, right, pageUp, pageDown, first, last, reveal
  // Overview
  case monthBack, monthOn, yearBack, yearOn, today, typedDay, window, levels
  // Walking down
  case breakdown, matrix, declareNothing
  // Why and month by month
  case future, showPlanned, fieldsPerSession, countPlanned, planSessions
  case why, trend, earlierMonthBack, earlierMonthOn, earlierYearBack, earlierYearOn, earlierDay, figure(Indicator)
  // Lists
  case open, edit, new, newCommendation, remove, mark, filter, endFilter, sort, move
  case step(HonourStep)
  // People
  case markAll, leaveWork, comeBack, merge, sameOne, anotherOne, laterOne
  // Histories
  case undoStep, dossier, anonymise
  // Forms
  case nextField, previousField, save, values, ditto, fixCarried, takeTheirs, typing, toneStyle, bracketKeys
  // Attendance
  case tick, all, none, late, excused, absent, nextPart
  case find, matchWalkIns, nextList, previousList, nextEnterprise, openList
}

/// The base screens, reached by their number.
enum Tab: Int, CaseIterable, Hashable, Sendable {
  case overview = 1
  case enterprises, workers, campaigns, honours
}

/// Where keys have a meaning of their own.
enum Scope: Hashable, Sendable {
  case overview
  case enterprises, workers, campaigns, honours, standing
  case campaign
  case history
  case form
  case attendance
  /// A line of text on the attendance screen: ranges, heads, walk-ins, paper number.
  case attendanceEntry
  /// The letters that jump to a name.
  case attendanceFind
  /// Names one after another for a step of honours.
  case roll
  case lookup
  case audit
  case backups
  case matters
  case filter
  case help
  case palette
  /// The office's versions and target sets.
  case office
  /// Frozen reports, and one of them.
  case frozen, frozenReport
  /// The official report, and the office's words in it.
  case report, reportWords
  /// The line in which a report's days, number or day are typed; only its own keys hold.
  case reportLine
  /// The names on lists that no worker is matched with.
  case walkIns
  /// Why a figure changed, the line in which its earlier day is typed, and the persons of one part.
  case causes, causesDay, causeList
  /// A figure month by month.
  case trend
  /// Whether the targets will be reached, and which sessions are advised.
  case future
  /// What was removed and is gone.
  case removed
  /// Choosing a file; a list from it; what its columns hold; which repairs are agreed to; the day those missing left.
  case listFiles, intake, intakeColumns, intakeRepairs, intakeDay
  /// The line that asks why; only its own keys hold here.
  case reason
  /// The question whether a person is to be anonymised; only its own keys hold.
  case anonymise
  /// Two records of one person side by side.
  case merging
  /// One figure in groups, and an enterprise's workers against the five figures.
  case breakdown, matrix
  /// The lines that ask for a day or a quarter; only their own keys hold.
  case dayEntry, nilDeclaration
  /// A form that asks whether somebody registered is the same person; only its own keys hold here.
  case lookAlike
  /// The lines that ask where a document goes, and into which folder; only their own keys hold.
  case print, printFolder
  /// The lines that ask how a list is exported, and those that tell how far it is; only their own keys hold.
  case export, exportFolder, exportReason, exporting
  /// The question whom a name or card means; only its own keys hold.
  case person

  /// Whether letters are text here, so that commands need function or control keys.
  var takesText: Bool {
    switch self {
    case .form, .lookup, .filter, .palette, .attendanceEntry, .attendanceFind, .roll, .reason, .printFolder, .dayEntry,
      .causesDay, .anonymise, .reportWords, .reportLine, .listFiles, .intakeDay, .exportFolder,
      .exportReason:
      true
    default: false
    }
  }

  static let lists: [Scope] = [.enterprises, .workers, .campaigns, .honours, .standing, .campaign]
  static let all: [Scope] =
    [.overview] + lists
    + [
      .history, .form, .attendance, .attendanceEntry, .attendanceFind, .roll, .lookup, .audit, .backups, .matters,
      .merging, .walkIns, .office, .frozen, .frozenReport, .breakdown, .matrix, .causes, .causeList, .trend, .future,
      .removed, .report, .reportWords, .listFiles, .intake, .intakeColumns, .intakeRepairs, .filter,
      .help, .palette,
    ]
  /// Where the day and the window can be changed besides the overview.
  static let timeMachine: [Scope] = lists + [.history, .breakdown, .matrix, .future]
  static let withoutText = all.filter { !$0.takesText }
  /// Where digits mean the base screens.
  static let withoutNumbers = withoutText.filter { ![.attendance, .walkIns, .intake].contains($0) }
}
