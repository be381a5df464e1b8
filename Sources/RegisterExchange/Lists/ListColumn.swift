/// What a column of a list holds, as its header says.
public enum ListColumn: String, CaseIterable, Hashable, Sendable {
  /// The running number.
  case number
  /// The whole name.
  case name
  /// Family and middle name, where the given name has a column of its own.
  case familyNames
  /// The given name.
  case givenName
  /// Date or year of birth.
  case born
  /// Date or year of birth of men; the column of the women is beside it.
  case bornMale
  /// Date or year of birth of women.
  case bornFemale
  /// Sex, in words or as 1 and 2.
  case sex
  /// A sign in it says a man.
  case male
  /// A sign in it says a woman.
  case female
  /// The number of an identity paper.
  case identity
  /// The social-insurance number: since August 2025 the CCCD number where it has twelve digits, else not read.
  case insurance
  /// Telephone.
  case phone
  /// Village.
  case village
  /// The commune of before July 2025.
  case formerCommune
  /// The job.
  case job
  /// The first day of work, or the month it falls in; among leavers the first day off.
  case from
  /// The first day no longer employed.
  case to
  /// Schooling.
  case education
  /// Skill grade, 1 to 7.
  case skillGrade
  /// Whether a member of the union.
  case unionMember
  /// The register's own code of the worker.
  case code
  /// The register's own code of the worker's enterprise.
  case enterpriseCode
  /// The enterprise's name.
  case enterprise
  /// The enterprise's tax code.
  case taxCode
  /// The address of an enterprise.
  case address
  /// Company, cooperative or household business, in words.
  case enterpriseKind
  /// The first day of business.
  case opened
  /// The first day closed.
  case closed
  /// Whether an enterprise still works, in words.
  case status
  /// The branch of business.
  case sector
  /// The person to call at an enterprise.
  case liaison
  /// The chair of an enterprise's union.
  case unionChair
  /// Whether an enterprise has a union.
  case hasUnion
  /// The number of workers of an enterprise.
  case headcount
  /// The day that number holds from.
  case headcountDay
  /// The register's own code of the attendance list a row is of.
  case listCode
  /// A sign or word that says how somebody attended.
  case mark
  /// A sign in it says present.
  case markPresent
  /// A sign in it says late.
  case markLate
  /// A sign in it says excused.
  case markExcused
  /// A sign in it says absent.
  case markAbsent
  /// What was signed, where it was typed.
  case signature
  /// The register's own code of an honour.
  case honourCode
  /// The title, commendation or prize, in words.
  case honour
  /// The year an honour is for.
  case year
  /// One of the ten scores, in the order of the columns.
  case score
  /// A sum of scores; not stored.
  case totalScore
  /// The number of a decision.
  case decisionNumber
  /// The day of a decision.
  case decisionDay
  /// Who decided.
  case authority
  /// Who signed a decision.
  case signer
  /// What an honour is given for.
  case achievement
  /// The bonus, in đồng.
  case bonus
  /// Pay, ethnicity, religion, health: nothing of it is read.
  case personal
  /// Anything the register has no place for; not read.
  case unread
}
