/// What a column of a list of workers holds, as its header says.
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
  /// The enterprise's name.
  case enterprise
  /// The enterprise's tax code.
  case taxCode
  /// Pay, ethnicity, religion, health: nothing of it is read.
  case personal
  /// Anything the register has no place for; not read.
  case unread
}
