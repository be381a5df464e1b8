public import LearningRegister

/// What is to be said of a list as a whole, beside its rows.
public enum ListNote: Hashable, Sendable {
  /// How the session of an attendance list was found.
  public enum Clue: String, Hashable, Sendable {
    /// The code of the printed sheet stands above the table.
    case listCode
    /// Somebody said it.
    case said
    /// The enterprise had exactly one session on the day above the table.
    case day
  }

  /// The lines above the table name another enterprise than was said.
  case namesOther(EnterpriseID)
  /// The session that was taken, and why.
  case session(CampaignID, Int, Clue)
  /// Neither the list nor anybody says which session it is of.
  case noSession
  /// Several sessions fit the day above the table.
  case severalSessions([CampaignID])
  /// There is no such session.
  case unknownSession(CampaignID, Int)
  /// The rows are of so many attendance lists; one is taken in at a time.
  case severalLists(Int)
  /// Sessions with a column each; the column of one is read.
  case sessionColumns([Int], taken: Int)
  /// None of the sessions with a column each is the one wanted.
  case noSessionColumn([Int], wanted: Int)
  /// Neither the list nor anybody says of which enterprise it is.
  case noEnterprise
  /// The lines above the table name another day than the session has.
  case otherDay(Day, session: Day)
  /// The session is still to come.
  case sessionToCome(Day)
  /// No column says who came: everybody listed counts as present.
  case everybodyPresent
  /// The column of signatures is empty: what is signed in ink is not in a file.
  case noSignatures
  /// Those who did not sign where others did are taken as absent.
  case unsignedAbsent(Int)
  /// The attendance list as a whole breaks hard rules and is not stored.
  case faults([Fault])
  /// What is odd about the attendance list as it would be stored.
  case doubts([Doubt])
  /// So many columns of scores are not the ten that are stored; they are not read.
  case notTenScores(Int)
  /// A sum of scores alone is not stored.
  case totalScoreOnly
  /// The kind of honour stands above the table.
  case honourFromTitles(KindCode)
  /// The year stands above the table.
  case yearFromTitles(Int)
  /// The decision stands above the table.
  case decisionFromTitles(Honour.Decision)
  /// The numbers of workers hold from this day; nobody said another.
  case headcountsFrom(Day)

  /// Whether somebody should look before the list is stored.
  public var isWarning: Bool {
    switch self {
    case .namesOther, .otherDay, .sessionToCome: true
    default: isObstacle
    }
  }

  /// Whether nothing of the list, or nothing before somebody has looked, may be stored.
  public var isObstacle: Bool {
    switch self {
    case .noSession, .severalSessions, .unknownSession, .severalLists, .noSessionColumn, .noEnterprise, .faults: true
    default: false
    }
  }
}
