public import LearningRegister

/// Why a row is not stored as it stands.
public enum RowProblem: Hashable, Sendable {
  /// A cell that is needed holds an error or a formula.
  case formula(member: String)
  /// The name is longer than a name may be, or has digits in it.
  case notAName
  /// Letters were lost before the file came here: a sign stands in their place.
  case lettersLost(member: String, String)
  /// Several people stand in one cell.
  case severalNames
  /// The birth date is no day, or lies in the future or before 1900.
  case notABirth(String)
  /// The year of birth has two digits, and in neither century would somebody of that year work.
  case shortBirth(String)
  /// The day work began or ended is no day.
  case notADay(String)
  /// The number of the identity paper has not the digits one has.
  case notAnIdentity(digits: Int)
  /// The number is written with an exponent, and its last digits are lost.
  case digitsLost(String)
  /// The telephone number is none.
  case notAPhone
  /// The enterprise in this row is not registered, or several could be meant; empty when it names none.
  case unknownEnterprise(String)
  /// An earlier row is the same person.
  case sameAsRow(Int)
  /// Another row may be the same person, or has the same number or telephone.
  case likeRow(Int)
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
  /// Where the day somebody left should stand there are only these words.
  case noDayWithin(String)
  /// Nothing but text in the column of names, in a list whose people have numbers or facts: a group, or somebody.
  case onlyAName
  /// The cell has more than one number of a paper.
  case severalNumbers
  /// What it would become breaks hard rules.
  case faults([Fault])
  /// The tax code has not the digits one has, or its check digit is wrong.
  case notATaxCode
  /// The row may be one of these enterprises: the names are alike, or the tax code is the same and the name is another.
  case mayBeEnterprises([EnterpriseID])
  /// The enterprise is registered under another tax code.
  case otherTaxCode(EnterpriseID)
  /// The enterprise no longer works, but since when is not said.
  case noClosingDay
  /// Text where a whole number is needed.
  case notANumber(member: String, String)
  /// The sign does not say for certain whether the person came.
  case notAMark(String)
  /// Several columns say different things of one person.
  case contradictoryMarks
  /// Nobody, or no enterprise, of this name is registered.
  case notRegistered
  /// Whose child it is: nobody, or more than one, is called so.
  case unknownParent(String, [WorkerID])
  /// Neither the list nor anybody says which honour it is.
  case noHonourKind
  /// Neither the list nor anybody says for which year it is.
  case noHonourYear
  /// Repairs are offered and nobody has agreed to them.
  case needsRepair
  /// Somebody said that the row is to be left out.
  case leftOut

  /// Whether somebody who looks can settle it; otherwise the row is refused.
  public var isDoubt: Bool {
    switch self {
    case .severalNames, .unknownParent, .sameAsRow, .likeRow, .several, .numberOf, .otherNumber, .leftBefore,
      .notEmployed, .noLeavingDay, .noDayWithin, .onlyAName, .needsRepair,
      .leftOut, .mayBeEnterprises, .otherTaxCode, .noClosingDay, .notAMark, .contradictoryMarks, .notRegistered,
      .noHonourKind, .noHonourYear:
      true
    default: false
    }
  }
}
