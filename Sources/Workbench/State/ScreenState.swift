internal import LearningRegister
internal import Widgets

/// The screens there are.
enum ScreenState: Sendable {
  case overview(OverviewState)
  case list(ListState)
  case campaign(CampaignState)
  case history(HistoryState)
  case form(FormState)
  case attendance(AttendanceState)
  case roll(RollState)
  case lookup(LookupState)
  case audit(AuditState)
  case backups(BackupsState)
  case matters(MattersState)
  case merging(MergingState)
  case walkIns(WalkInsState)
  case office(OfficeState)
  case frozen(FrozenState)
  case frozenReport(FrozenReportState)
  case breakdown(BreakdownState)
  case matrix(MatrixState)
  case causes(CausesState)
  case causeList(CauseListState)
  case trend(TrendState)
  case future(FutureState)
  case removed(RemovedState)
  case report(ReportState)
  case reportWords(ReportWordsState)
  case files(FilesState)
  case intake(IntakeState)
}

struct OverviewState: Sendable {
  var selected = Indicator.a
}

struct HistoryState: Sendable {
  let worker: WorkerID
  /// Whether the identity number is shown; who looked is in the journal.
  var isRevealed = false
  var selected = 0
  var top = 0
  var content: LearningHistory?
  var version = -1
}

/// Finding a record as one types: a worker to look at, or the value of a form's field.
struct LookupState: Sendable {
  enum Purpose: Hashable, Sendable {
    case history
    case field
    /// The other record of a person to be merged.
    case merging(with: WorkerID)
    /// The worker a name on a list stands for.
    case walkIn(OpenWalkIn?)
    /// The enterprise, or the campaign, a list from a file is of.
    case intake
  }

  let collection: Collection
  let purpose: Purpose
  /// The attendance list whose code is typed.
  var list: AttendanceListID?
  /// The learning slip whose code is typed, and what stands against it.
  var slip: (code: SlipCode, standing: SlipCode.Standing)?
  var query = TextField()
  var rows: [Int] = []
  var selected = 0
  var top = 0
  var version = -1
}

struct CampaignState: Sendable {
  let campaign: CampaignID
  /// Rows of the attendance table, in order of session and enterprise name.
  var rows: [Int] = []
  var selection = Selection()
  var version = -1
}
