public import LearningRegister
internal import VietnameseText

/// What taking in a list would do, row by row, before anything is done; and the one change that does it.
public struct ListPreview: Sendable {
  /// What a row says against the register.
  public enum Verdict: String, CaseIterable, Hashable, Sendable {
    /// It is not registered yet.
    case new
    /// Everything the row says is registered.
    case same
    /// The row says more, or something else.
    case changed
    /// Somebody should look: what is odd but possible is stored, what is undecided is not.
    case doubtful
    /// The row cannot be stored as it is.
    case refused
  }

  /// A value that becomes another.
  public struct Difference: Hashable, Sendable {
    /// The member by its stored name; of a worker's employment `job`, `from`, `to` and, for the whole spell, `employment`.
    public let member: String
    /// What is registered; nil when nothing is.
    public let old: String?
    /// What the list says.
    public let new: String
  }

  /// Whom an honour may be for who has no record.
  public enum Unregistered: Hashable, Sendable {
    /// A worker's child.
    case child
    /// A team or another collective.
    case collective
  }

  /// A row of the list that is a person or an enterprise.
  public struct Row: Hashable, Sendable {
    /// The row's number in its sheet.
    public let number: Int
    /// The name as the list gives it.
    public let name: String
    /// What it comes to.
    public internal(set) var verdict: Verdict
    /// The registered record it is; nil when it is none, or none for certain.
    public internal(set) var record: RecordReference?
    /// What changes; of what is not registered yet all that will be.
    public internal(set) var differences: [Difference] = []
    /// Repairs of values, taken or offered.
    public internal(set) var repairs: [Repair] = []
    /// What is odd about the record as stored.
    public internal(set) var doubts: [Doubt] = []
    /// What is told of it though it is stored.
    public internal(set) var remarks: [RowRemark] = []
    /// Why it is not stored.
    public internal(set) var problems: [RowProblem] = []
    /// Whether the change has what it says.
    public internal(set) var isStored = false
    /// Of an honour that is for nobody registered what that is.
    public internal(set) var unregistered: Unregistered?
    /// Of an honour whom it is for; nil when that is nobody registered, or nobody for certain.
    public internal(set) var subject: RecordReference?
    /// Whether the change has the name on the attendance list without knowing whose it is.
    public internal(set) var isWalkIn = false

    /// Whether a repair of it is none of those agreed to.
    func needsConsent(_ agreed: Set<Repair.Kind>) -> Bool { !repairs.allSatisfy { agreed.contains($0.kind) } }

    /// Takes what changes, or all of a new record: its name is in every row.
    mutating func take(_ differences: [Difference], isNew: Bool) {
      if isNew { self.differences = differences } else { settle(differences) }
    }

    /// Takes what changes of a registered record. Capitals of what does not change need no consent.
    mutating func settle(_ differences: [Difference]) {
      self.differences = differences
      repairs.removeAll { repair in
        repair.kind == .capitals && !differences.contains { $0.member == repair.member }
      }
    }

    /// The registered worker it is, or an honour is for; nil when it is none, or none for certain.
    public var worker: WorkerID? {
      (subject ?? record).flatMap { $0.collection == .workers ? WorkerID($0.code) : nil }
    }
  }

  /// The table that was read.
  public let table: ListTable
  /// The enterprise of the whole list; nil where every row names its own.
  public internal(set) var enterprise: EnterpriseID?
  /// The people or enterprises, in the order of the list.
  public internal(set) var rows: [Row] = []
  /// Those who work at the enterprise and are not in the list. That they left is for somebody to say.
  public internal(set) var missing: [WorkerID] = []
  /// Those of them who leave with the change, since somebody said on which day they left.
  public internal(set) var leaving: Set<WorkerID> = []
  /// What is to be said of the list as a whole.
  public internal(set) var notes: [ListNote] = []
  /// The change that takes the list in; empty when everything is registered already.
  public internal(set) var change = Change([])

  /// Compares a table with a register. Nothing is stored: that is for ``change``.
  public init(_ table: ListTable, in register: inout Register, options: ListOptions) {
    self.init(table, options)
    _ = read(in: &register, options) { _ in true }
  }

  /// Compares a table with a register, telling how many rows are done; nil as soon as it is told not to go on.
  public init?(
    _ table: ListTable, in register: inout Register, options: ListOptions, goesOn: (_ rowsDone: Int) -> Bool
  ) {
    self.init(table, options)
    guard read(in: &register, options, goesOn) else { return nil }
  }

  private init(_ table: ListTable, _ options: ListOptions) {
    self.table = table
    enterprise = options.enterprise
  }

  private mutating func read(in register: inout Register, _ options: ListOptions, _ goesOn: (Int) -> Bool) -> Bool {
    if let said = options.enterprise, let named = ListPreview.enterprise(of: table, in: register), named != said {
      notes.append(.namesOther(named))
    }
    return switch table.kind {
    case .workers: readWorkers(in: &register, options, goesOn)
    case .enterprises: readEnterprises(in: &register, options, goesOn)
    case .attendance: readAttendance(in: &register, options, goesOn)
    case .honours: readHonours(in: &register, options, goesOn)
    }
  }

  /// How many rows come to a verdict.
  public func count(_ verdict: Verdict) -> Int { rows.count { $0.verdict == verdict } }

  /// The enterprise a list is of: by a tax code or a name in the lines above the table; nil when they name none, or more
  /// than one.
  public static func enterprise(of table: ListTable, in register: Register) -> EnterpriseID? {
    var byCode: Set<EnterpriseID> = []
    for title in table.titles {
      for word in title.split(whereSeparator: { !$0.isNumber && $0 != "-" }) {
        guard let code = TaxCode(word) else { continue }
        for enterprise in register.enterprises.records where enterprise.taxCode == code { byCode.insert(enterprise.id) }
      }
    }
    if !byCode.isEmpty { return byCode.count == 1 ? byCode.first : nil }
    let titles = table.titles.map { HeaderWords.plain($0) }
    var best: (id: EnterpriseID, length: Int)?
    var isOne = true
    for enterprise in register.enterprises.records {
      let name = HeaderWords.plain(enterprise.name)
      guard name.count > 3, titles.contains(where: { HeaderWords.has($0, name) }) else { continue }
      if name.count == best?.length { isOne = false }
      if name.count > best?.length ?? 0 {
        best = (enterprise.id, name.count)
        isOne = true
      }
    }
    return isOne ? best?.id : nil
  }

  /// The columns that are nobody's business here and were not read.
  public var personalColumns: [ListTable.Column] { table.columns.filter { $0.meaning == .personal } }
}
