internal import LearningRegister

/// A kind of line of the inbox.
enum MatterKind: Hashable, Sendable {
  /// Forms and lists typed and not stored.
  case drafts
  /// What the register itself tells.
  case register(OpenMatter)

  /// In the order they are shown.
  static let all: [MatterKind] = [.drafts] + OpenMatter.allCases.map(MatterKind.register)
}

/// The inbox: the kinds with their counts, or what there is of one kind.
struct MattersState: Sendable {
  /// The kind whose matters are listed; nil lists the kinds.
  let kind: MatterKind?
  /// Kinds by their place in `MatterKind.all`, drafts by their place, records by collection and row in one number.
  var rows: [Int] = []
  var selection = Selection()
  /// The counts and drafts the rows were made for.
  var version = -1
  var draftCount = -1
}

/// A draft that waits: left with Esc in this run, or found when the program began.
enum WaitingDraft: Sendable {
  case left(FormState)
  case found(Int, UnsavedWork)
}

extension RecordPlace {
  private static let collections = Collection.allCases

  /// The place as one number, by which a line is selected.
  var number: Int { row * RecordPlace.collections.count + (RecordPlace.collections.firstIndex(of: collection) ?? 0) }

  /// The place of a number.
  init(number: Int) {
    let count = RecordPlace.collections.count
    self.init(RecordPlace.collections[number % count], row: number / count)
  }
}
