public import LearningRegister

/// Why a row is not stored as it stands.
public enum RowProblem: Hashable, Sendable {
  /// A cell that is needed holds an error or a formula.
  case formula(member: String)
  /// The name is longer than a name may be, or has digits in it.
  case notAName
  /// The birth date is no day, or lies in the future or before 1900.
  case notABirth(String)
  /// The day work began or ended is no day.
  case notADay(String)
  /// The number of the identity paper has not the digits one has.
  case notAnIdentity(digits: Int)
  /// The number is written with an exponent, and its last digits are lost.
  case digitsLost(String)
  /// The telephone number is none.
  case notAPhone
  /// The enterprise in this row is not registered, or several could be meant.
  case unknownEnterprise(String)
  /// An earlier row is the same person.
  case sameAsRow(Int)
  /// Several workers could be meant.
  case several([WorkerID])
  /// The identity number belongs to a worker of another name.
  case numberOf(WorkerID)
  /// The worker has another identity number of the same kind.
  case otherNumber(WorkerID)
  /// The worker left; the list does not say when he came back.
  case leftBefore(WorkerID, Day)
  /// The list says that somebody leaves who does not work there.
  case notEmployed
  /// The list does not say on which day the worker leaves.
  case noLeavingDay(WorkerID)
  /// What it would become breaks hard rules.
  case faults([Fault])
  /// Repairs are offered and nobody has agreed to them.
  case needsRepair
  /// Somebody said that the row is to be left out.
  case leftOut

  /// Whether somebody who looks can settle it; otherwise the row is refused.
  public var isDoubt: Bool {
    switch self {
    case .sameAsRow, .several, .numberOf, .otherNumber, .leftBefore, .notEmployed, .noLeavingDay, .needsRepair,
      .leftOut:
      true
    default: false
    }
  }
}
