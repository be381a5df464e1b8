internal import LearningRegister
internal import Widgets

/// One of the lists, with what is filtered, sorted, selected and marked.
struct ListState: Sendable {
  enum Kind: Hashable, Sendable {
    case enterprises
    /// All workers, or those of one enterprise.
    case workers(at: EnterpriseID?)
    /// The call list: workers whom an indicator has not reached.
    case notReached(NotReached)
    case campaigns
    case honours
    /// The enterprises by what they lack of one indicator.
    case standing(Indicator)

    var scope: Scope {
      switch self {
      case .enterprises: .enterprises
      case .workers, .notReached: .workers
      case .campaigns: .campaigns
      case .honours: .honours
      case .standing: .standing
      }
    }

    var collection: Collection {
      switch self {
      case .enterprises, .standing: .enterprises
      case .workers, .notReached: .workers
      case .campaigns: .campaigns
      case .honours: .honours
      }
    }

    /// The orders `s` goes through; the first is the usual one.
    var orders: [Order] {
      switch self {
      case .enterprises: [.name, .code, .population]
      case .workers: [.name, .enterprise, .activity, .code]
      case .campaigns: [.newest, .name, .code]
      case .honours: [.newest, .name]
      case .standing: [.missing, .percent, .population, .age, .name]
      case .notReached(let question):
        if case .enterprise = question.place {
          [.name, .activity, .code]
        } else {
          [.name, .enterprise, .activity, .code]
        }
      }
    }
  }

  enum Order: Hashable, Sendable {
    case name, code, population, enterprise, activity, newest, missing, percent, age
  }

  let kind: Kind
  var query = TextField()
  var isFiltering = false
  var order: Order
  var rows: [Int] = []
  var selection = Selection()
  var marked = Set<Int>()
  /// The register's version and the query the rows were made for.
  var version = -1
  var shownQuery = ""
  var shownOrder: Order
  /// Which last days the rows were sorted by, where they were.
  var lastDaysVersion = 0

  init(_ kind: Kind) {
    self.kind = kind
    order = kind.orders[0]
    shownOrder = kind.orders[0]
  }
}
