internal import LearningRegister
internal import Widgets

/// A form being filled: the texts of its fields over a record that is new or exists.
struct FormState: Sendable {
  /// What storing the form does.
  enum Purpose: Hashable, Sendable {
    /// Adds a record.
    case new
    /// Replaces the record that had this revision when the form was opened.
    case edit(basedOn: Int)
    /// Brings back a record that was removed while the form was open; the revision it was opened with.
    case restore(revision: Int)
    /// Opens the attendance list the form describes.
    case attendanceList
    /// Takes a step of an honour for the people named next.
    case step(HonourStep)
    /// Says what a list from a file does not say of its honours.
    case listed
    /// Takes a step of employment for several workers.
    case everyone([WorkerID])
  }

  let definition: FormDefinition
  var purpose: Purpose
  /// The record as it was before anything was typed.
  var original: Record
  /// The record with every field left so far written into it; decides which fields are shown.
  var current: Record
  /// By field: the text as typed or read.
  var texts: [String]
  /// Fields whose value was carried over and not touched yet.
  var carried = Set<Int>()
  /// Fields whose stored value is hidden; nothing is written from them.
  var masked = Set<Int>()
  var focus = 0
  var field = TextField()
  /// By field: what is wrong, shown under it.
  var problems: [Int: String] = [:]
  /// By field: what another terminal stored while this clerk typed something else.
  var clashes: [Int: String] = [:]
  /// By field: the worker who has the number typed there.
  var owners: [Int: WorkerID] = [:]
  /// Registered people who look like this one, still to be asked about; the first is shown.
  var asked: [WorkerID] = []
  /// How many they were at first.
  var askedInAll = 0
  /// Those who were put off.
  var later = Set<WorkerID>()
  /// The draft this form was filled from; it goes once the form is stored.
  var takenUpFrom: DraftKey?
  /// Doubts shown and waiting to be accepted.
  var doubts: [Doubt] = []
  /// The reason typed for accepting them; nil when none is asked for.
  var reason: TextField?
  /// Whether the next new record opens once the doubts are accepted.
  var continuesAfterReason = false
  var isChanged = false
  /// Whether the last key was typed into the field.
  var isTyping = false
  /// The field before Esc gave a word its keys back, until the next key.
  var beforeRestoring: String?
  /// Whether the field before was full and the program went on by itself with the last key.
  var hasJustAdvanced = false
  var leavingWasSaid = false
  /// What the new worker is wanted for, where another screen asked.
  var wanted: PersonWanted?
  /// For a step of honours: who was named so far, and the name being typed.
  var targets: [RecordReference] = []
  var typedName = ""
  /// What a form that freezes a period would keep.
  var preview: FrozenPreview?
  /// First field line on the screen.
  var top = 0

  /// The fields that matter for the record as filled so far.
  var shown: [Int] { definition.fields.indices.filter { definition.fields[$0].isShown(current) } }

  /// Whether the form is the head of a step that many take.
  var isStep: Bool { if case .step = purpose { true } else { false } }

  var draftKey: DraftKey {
    switch purpose {
    case .edit, .restore: DraftKey(title: definition.editTitle, code: original.reference.code)
    case .new, .attendanceList, .everyone, .step, .listed: DraftKey(title: definition.newTitle, code: nil)
    }
  }
}
