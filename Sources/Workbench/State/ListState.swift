internal import LearningRegister
internal import Widgets

/// One of the lists, with what is filtered, sorted, selected and marked.
struct ListState: Sendable {
  enum Kind: Hashable, Sendable {
    case enterprises
    /// All workers, or those of one enterprise, or those there who lack an indicator.
    case workers(at: EnterpriseID?, lacking: Indicator?)
    case campaigns
    case honours
    /// The enterprises by what they lack of one indicator.
    case standing(Indicator)

    var scope: Scope {
      switch self {
      case .enterprises: .enterprises
      case .workers: .workers
      case .campaigns: .campaigns
      case .honours: .honours
      case .standing: .standing
      }
    }

    var collection: Collection {
      switch self {
      case .enterprises, .standing: .enterprises
      case .workers: .workers
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
      case .standing: [.missing, .name]
      }
    }
  }

  enum Order: Hashable, Sendable {
    case name, code, population, enterprise, activity, newest, missing
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
