public import LearningRegister
internal import RegisterExchange
public import Screen
internal import VietnameseText
internal import Widgets

/// The whole program as a value: the register, what is shown, and what was typed so far. Events go in through `update`,
/// effects come out; nothing here touches a terminal, a file or a clock.
public struct Workbench: Sendable {
  /// The register. The runner stores changes into it in place, so that it is never copied.
  public var register: Register
  /// How far the register is in the journal; the runner keeps it in step.
  public var journal = JournalStanding()
  /// The language of the screens.
  public internal(set) var language: Language
  /// The terminal's size.
  public internal(set) var size: Size

  var glyphs: Glyphs
  var moment: Moment
  var access: Access
  /// Whether this is the shared terminal: nothing can be changed.
  let isReview: Bool
  /// Whether the shared terminal follows the folder, and the time of the last look at it.
  var following = Following.live
  var refreshedAt: String

  /// The day looked at; nil means today.
  var pastDay: Day?
  var window: Window
  /// Whose targets stand on the bars.
  var levels = TargetLevels.official
  /// Whether the bars show what planned campaigns may bring.
  var showsPlanned = false
  var planned = PlannedCache()
  var figures: Figures
  /// By enterprise code: the place in `figures.enterprises`.
  var figuresPlace: [EnterpriseID: Int] = [:]
  /// The figures as of milestones that have passed.
  var milestoneFigures: [Figures] = []
  /// Percentages at the ends of past quarters, oldest first, by indicator.
  var trend: [[Int?]] = []
  /// What the last change moved: persons reached, by indicator.
  var moved: [Indicator: Int] = [:]
  /// Counts up with every change of the register, so that lists know when to look again.
  var version = 0
  /// Whether the event under way brought changes of other terminals.
  var othersChanged = false
  var directory: WorkerDirectory?
  var listings = Listings()
  var activity = ActivityCache()
  var completeness = CompletenessCache()
  /// What waits for a person, counted.
  var matters: OpenMatters
  var waiting: [IdleWork] = []

  /// The screens from the base up; never empty.
  var screens: [ScreenState]
  var tab = Tab.overview
  /// What the base screens looked like when they were left.
  var leftTabs: [Tab: ScreenState] = [:]
  var sheet: Sheet?
  var notice: Notice?
  var pending: Intent?
  /// What others changed in a record that was merged and is being stored.
  var mergedLabels: [String] = []
  /// What the journal says can be taken back and done again.
  var steps = StepsBack()
  /// Steps that could not be taken back, until something new is stored.
  var passedOver = Set<Int>()
  /// The reason given last, for the next one asked for.
  var lastReason = ""
  /// The record that was removed last, here or at another terminal.
  var lastRemoved: RecordReference?
  /// Forms left with Esc, by what they were filling.
  var drafts: [DraftKey: FormState] = [:]
  /// Drafts of an earlier run that wait to be taken up.
  var foundDrafts: [UnsavedWork] = []
  /// How Vietnamese is typed, and the word under way.
  var typing: VietnameseTyping
  /// The last record stored from each form, for values carried over.
  var lastStored: [Collection: Record] = [:]
  /// By form: the fields whose carrying F7 turned round.
  var turnedCarrying: [Phrase: Set<Int>] = [:]
  var storedToday = 0
  /// A card being read, key by key.
  var card = CardReading()
  /// The office's words left with Esc before they were kept.
  var reportWordsDraft: ReportWordsState?
  /// The folder printed matter or an export was written to last.
  var lastPrintFolder = ""
  /// The folder a list was read from last; empty means where the program was started.
  var lastListFolder = ""
  /// A list that was left with something said about it.
  var pausedList: IntakeState?

  /// A workbench on a register. `announcement` is shown at the start, such as that files were changed by hand.
  public init(
    register: Register, preferences: Preferences = Preferences(), size: Size, glyphs: Glyphs = .unicode, moment: Moment,
    access: Access = .writable, isReview: Bool = false, announcement: Phrase? = nil
  ) {
    self.register = register
    language = preferences.language
    self.size = size
    self.glyphs = glyphs
    self.moment = moment
    matters = OpenMatters(today: moment.today)
    self.access = access
    self.isReview = isReview
    refreshedAt = moment.time
    typing = VietnameseTyping(preferences.typing)
    window = register.office(on: moment.today)?.usualWindow ?? .cumulative
    figures = register.figures(asOf: moment.today, window: window)
    screens = [.overview(OverviewState())]
    if case .readOnly(let reason) = access {
      notice = Notice(.warning, Words(preferences.language)(reason))
    } else if let announcement {
      notice = Notice(.information, Words(preferences.language)(announcement))
    }
    indexFigures()
    askForIdleWork()
  }

  var words: Words { Words(language) }
  /// The window the office usually looks at.
  var usualWindow: Window { register.office(on: day)?.usualWindow ?? .cumulative }
  /// The day all screens show.
  var day: Day { pastDay ?? moment.today }
  var context: FormContext {
    FormContext(register: register, directory: directory, listings: listings, words: words, today: moment.today)
  }
}

/// What the change under way is for, so that the answer finds its place.
enum Intent: Hashable, Sendable {
  case form(continues: Bool)
  case attendance
  case signInSheet
  case walkIn(label: String)
  case removal(label: String)
  case step
  case undo
  /// One step chosen in a history.
  case undoStep
  case redo
  case restoring(backup: String)
  /// A step of employment for several workers; what is told when it is stored.
  case everyone(label: String)
  case merging(removed: WorkerID, kept: WorkerID)
  case twoPersons(WorkerID, WorkerID)
  /// Planned campaigns made of advised sessions.
  case planning
  /// A list from a file.
  case intake
}

/// What a draft was filling: a new record of a form, or one that exists.
struct DraftKey: Hashable, Sendable {
  let title: Phrase
  let code: Code?
}

/// A sheet over the screen.
enum Sheet: Sendable {
  case help(HelpSheet)
  case palette(Palette, [Binding])
  case values(Palette, [Choice])
  case reason(ReasonSheet)
  case anonymise(AnonymiseSheet)
  case print(PrintSheet)
  case reportLine(ReportLineSheet)
  case export(ExportSheet)
  case person(PersonSheet)
  case day(DaySheet)
  case nilDeclaration(NilDeclarationSheet)
  /// What may be said of a list.
  case listChoices(Palette, [ListChoice])
}
