internal import LearningRegister
internal import Widgets

/// What a look at the causes asks: which figure, where, since when, and what is known of the register as it stood then.
struct CausesQuestion: Sendable {
  var indicator: Indicator
  /// The enterprise; nil for the commune.
  let enterprise: EnterpriseID?
  /// The earlier day; the later is the day looked at.
  var from: Day
  /// The register as it stood on the earlier day; nil while the journal is being read.
  var then: RecordedThen?
}

/// What the causes were computed from.
struct CausesBasis: Hashable, Sendable {
  let version: Int
  let window: Window
  let from: Day
  let to: Day
  let knowsThen: Bool
}

/// A part of the difference that has a list.
enum CausePart: Hashable, Sendable {
  /// What was recorded later about the earlier day.
  case corrections
  /// What happened between the days.
  case piece(Causes.Kind)
}

/// Why a figure changed between two days.
struct CausesState: Sendable {
  var question: CausesQuestion
  /// The five figures' causes, a to e; empty before the first look.
  var content: [Causes] = []
  var basis: CausesBasis?
  var selected: CausePart?
  var top = 0
  /// The earlier day while it is typed.
  var typed: TextField?
}

/// Everybody, or every enterprise, of one part of the difference.
struct CauseListState: Sendable {
  enum Row: Sendable {
    case person(Causes.Detail, Causes.Kind)
    case enterprise(Causes.Unnamed)
  }

  let question: CausesQuestion
  let part: CausePart
  var rows: [Row] = []
  /// What the rows are known by, as `Selection` wants them.
  var numbers: [Int] = []
  var count = Causes.Count(population: 0, reached: 0)
  var selection = Selection()
  var basis: CausesBasis?
}
