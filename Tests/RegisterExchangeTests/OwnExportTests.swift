import LearningRegister
import RegisterExchange
import RegisterSample
import Testing
import Workbench

/// What we exported ourselves is read in again for what it is, and changes nothing.
@Suite struct OwnExportTests {
  private static let day: Day = "2026-11-22"

  /// A sample with what a plain one lacks: somebody who works nowhere, an end to come, a child, a team, a number nobody has.
  private static func register() throws -> Register {
    var register = Register(SampleRegister.sized(workers: 120, attendances: 300, seed: 7))
    let ids = register.workers.sorted.map(\.id)
    var jobless = try #require(register.workers[ids[3]])
    for place in jobless.employment.indices { jobless.employment[place].to = jobless.employment[place].to ?? Self.day }
    jobless.identity = nil
    var leaving = try #require(register.workers[ids[4]])
    for place in leaving.employment.indices where leaving.employment[place].to == nil {
      leaving.employment[place].to = "2026-12-31"
    }
    jobless.unionMember = true
    leaving.unionMember = false
    let honours = [
      Honour(
        id: "KT900001", category: .commendation, kind: "hieuHoc",
        subject: .child(name: "Lê Thị Bé", school: "THCS", parent: ids[5]), year: 2025),
      Honour(
        id: "KT900002", category: .title, kind: "tapTheTienTien",
        subject: .collective(name: "Tổ may 3", enterprise: register.enterprises.sorted[0].id), year: 2025),
      Honour(id: "KT900003", category: .commendation, kind: "giayKhen", subject: .worker(ids[6])),
    ]
    _ = try register.apply(
      Change(
        [.replace(.worker(jobless), basedOn: jobless.revision), .replace(.worker(leaving), basedOn: leaving.revision)]
          + honours.map { .add(.honour($0)) }))
    return register
  }

  @Test(arguments: [ExportFormat.csv, .xlsx], [Language.vietnamese, .english])
  func everyListIsReadForWhatItIsAndChangesNothing(_ format: ExportFormat, _ language: Language) throws {
    var register = try Self.register()
    for isMasked in [true, false] {
      let tables = RegisterTables(
        register, figures: register.figures(asOf: Self.day, window: .cumulative), words: Words(language),
        isMasked: isMasked)
      let kinds: [(RegisterTables.Kind, ListKind)] = [
        (.workers, .workers), (.enterprises, .enterprises), (.attendance, .attendance), (.honours, .honours),
      ]
      for (exported, kind) in kinds {
        let table = tables.table(exported)
        try #require(!table.rows.isEmpty)
        let file = try ListFile(format.bytes(of: [table], notes: "Ghi chú"))
        let answer = try #require(ListAnswer(file, ListQuestion(today: Self.day), in: &register))
        #expect(answer.table?.kind == kind, "\(exported)")
        let preview = try #require(answer.preview)
        #expect(preview.change.operations.isEmpty, "\(exported)")
        if kind == .attendance {
          #expect(preview.notes == [.severalLists(register.attendance.count)])
        } else {
          #expect(preview.rows.count == table.rows.count)
          let others = preview.rows.filter { $0.verdict != .same }
          #expect(others.isEmpty, "\(exported) \(isMasked) \(others.prefix(3))")
        }
      }
    }
  }

  /// The parts of records are no lists to take in; whoever tries changes nothing by it.
  @Test(arguments: [Language.vietnamese, .english]) func noOtherTableChangesAnything(_ language: Language) throws {
    var register = try Self.register()
    let tables = RegisterTables(
      register, figures: register.figures(asOf: Self.day, window: .cumulative), words: Words(language),
      isMasked: true)
    for kind in RegisterTables.Kind.allCases {
      let file = try ListFile(ExportFormat.csv.bytes(of: [tables.table(kind)], notes: ""))
      let answer = ListAnswer(file, ListQuestion(today: Self.day), in: &register)
      #expect(answer?.preview?.change.operations.isEmpty ?? true, "\(kind)")
    }
  }

  @Test func oneExportedAttendanceListChangesNothing() throws {
    var register = try Self.register()
    let words = Words(.vietnamese)
    let tables = RegisterTables(
      register, figures: register.figures(asOf: Self.day, window: .cumulative), words: words, isMasked: true)
    var table = tables.table(.attendance)
    let first = try #require(table.rows.first?.first)
    table.rows = table.rows.filter { $0[0] == first }
    let file = try ListFile(ExportFormat.csv.bytes(of: [table], notes: ""))
    let answer = try #require(ListAnswer(file, ListQuestion(today: Self.day), in: &register))
    let preview = try #require(answer.preview)
    #expect(preview.rows.count == table.rows.count && preview.rows.allSatisfy { $0.verdict == .same })
    #expect(preview.notes.contains { if case .session(_, _, .listCode) = $0 { true } else { false } })
  }
}
