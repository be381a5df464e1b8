import LearningRegister
import Screen
import Widgets

@testable import Workbench

// What a test wants to see of a session, in short forms.
extension Session {
  var top: ScreenState { workbench.screens[workbench.screens.count - 1] }

  var form: FormState? { if case .form(let state) = top { state } else { nil } }
  var list: ListState? { if case .list(let state) = top { state } else { nil } }
  var attendance: AttendanceState? { if case .attendance(let state) = top { state } else { nil } }
  var lookup: LookupState? { if case .lookup(let state) = top { state } else { nil } }
  var history: HistoryState? { if case .history(let state) = top { state } else { nil } }

  var register: Register { workbench.register }
  var notice: String { workbench.notice?.text ?? "" }

  /// The focused field as `Họ và tên: Nguyễ|n`; empty when no form is open.
  var line: String {
    guard let form else { return "" }
    let label = workbench.words(form.definition.fields[form.focus].label)
    return "\(label): \(Session.shown(form.field))"
  }

  /// The text of a field with a bar where the caret stands.
  static func shown(_ field: TextField) -> String {
    String(field.letters.prefix(field.caret)) + "|" + String(field.letters.dropFirst(field.caret))
  }

  /// The text of the field with that label, in the language of the screen.
  func value(_ label: String) -> String? { place(label).flatMap { place in form.map { $0.texts[place] } } }

  func problem(_ label: String) -> String? { place(label).flatMap { form?.problems[$0] } }

  private func place(_ label: String) -> Int? {
    guard let form else { return nil }
    return form.definition.fields.indices.first {
      workbench.words(form.definition.fields[$0].label) == label && form.definition.fields[$0].isShown(form.current)
    }
  }

  /// The code of the record selected in a list.
  var selectedCode: String {
    guard let list, let row = list.selection.row else { return "" }
    return workbench.record(row: row, of: list.kind)?.reference.code.text ?? ""
  }

  /// The codes of a list from top to bottom.
  var codes: [String] {
    guard let list else { return [] }
    return list.rows.map { workbench.record(row: $0, of: list.kind)?.reference.code.text ?? "" }
  }

  /// The names of a list of workers from top to bottom.
  var names: [String] { (list?.rows ?? []).map { register.workers[row: $0]?.name ?? "" } }

  /// The ticks of an attendance list: `✓` present, `m` late, `p` excused, `v` absent, `·` none.
  var ticks: String {
    guard let attendance else { return "" }
    return String(
      attendance.statuses.map { status -> Character in
        switch status {
        case .present: "✓"
        case .late: "m"
        case .excused: "p"
        case .absent: "v"
        case nil: "·"
        }
      })
  }

  /// Persons reached, a to e.
  var reached: [Int] { workbench.figures.indicators.map(\.reached) }

  var screen: String {
    var copy = workbench
    return copy.frame().grid.text
  }

  /// One row of the screen.
  func row(_ y: Int) -> String {
    let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
    return y < rows.count ? String(rows[y]) : ""
  }

  /// The row the cursor stands in; empty when it is hidden.
  var cursorRow: String {
    var copy = workbench
    return copy.frame().cursor.map { row($0.y) } ?? ""
  }

  /// The worker with that name.
  func worker(_ name: String) -> Worker? { register.workers.records.first { $0.name == name } }
}

extension Register {
  /// Every record, without regard to how often it was changed.
  var content: [Record] {
    Collection.allCases.flatMap { records(of: $0) }.map { $0.stamped(revision: 0) }
  }

  /// Every record.
  var everything: [Record] { Collection.allCases.flatMap { records(of: $0) } }

  /// The codes of the records that differ between two contents.
  static func differences(_ one: [Record], _ other: [Record]) -> [String] {
    let left = Dictionary(one.map { ($0.reference, $0) }) { $1 }
    let right = Dictionary(other.map { ($0.reference, $0) }) { $1 }
    return Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.map(\.code.text).sorted()
  }
}
