internal import LearningRegister
internal import Widgets

/// The people of one step, named one after another: what is typed, what it may mean, and who is named so far.
struct RollState: Sendable {
  /// Somebody named, and what the step makes of it.
  struct Entry: Sendable {
    let target: RecordReference
    var outcome: HonourStepOutcome
    var doubts: [Doubt] = []
  }

  /// The form with the day or decision; its targets are these entries.
  var head: FormState
  let step: HonourStep
  var entries: [Entry] = []
  var entry = TextField()
  /// Rows of the workers or enterprises that fit what is typed, best first.
  var matches: [Int] = []
  var selected = 0
  /// The register the entries hold for.
  var version = -1
  /// Doubts shown, waiting to be accepted.
  var doubts: [Doubt] = []
  /// The reason typed for accepting them; nil when none is asked for.
  var reason: TextField?
  var leavingWasSaid = false

  /// Kind, year and what the step takes.
  var template: Honour { Honour(head.current) ?? Honour(id: "?", category: .title, kind: "", subject: .worker("?")) }

  /// What is looked up: enterprises where the kind is theirs.
  var collection: Collection { template.kind == "donViHocTap" ? .enterprises : .workers }

  /// The head as a form that knows who was named.
  var headWithTargets: FormState {
    var head = head
    head.targets = entries.map(\.target)
    head.typedName = entry.text
    head.isChanged = head.isChanged || !entries.isEmpty || !entry.text.isEmpty
    return head
  }
}
