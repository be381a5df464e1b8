internal import LearningRegister
internal import Widgets

/// Work that is typed but not stored, as plain texts, so that it survives a hang-up, a kill and a power cut.
public struct UnsavedWork: Hashable, Sendable {
  /// What is being filled: the form's member of the phrases in English, or `attendance`.
  public let form: String
  /// The record's code, or `new` with a number where there are several; with `form` it names the draft.
  public let code: String
  /// The revision the record had when the form was opened; nil for a new one.
  public let revision: Int?
  /// The field the clerk stood in.
  public let focus: Int
  /// The fields' texts before anything was typed; what others changed meanwhile is told from them.
  public let before: [String]
  /// The fields' texts now.
  public let texts: [String]
  /// For an attendance list: its campaign, session and enterprise, and the part of the screen. For a step of several workers: their codes. For a step
  /// of honours: the name being typed, then the collections and codes of those named.
  public let place: [String]

  /// A draft with its texts.
  public init(
    form: String, code: String, revision: Int?, focus: Int, before: [String], texts: [String], place: [String] = []
  ) {
    self.form = form
    self.code = code
    self.revision = revision
    self.focus = focus
    self.before = before
    self.texts = texts
    self.place = place
  }

  /// The draft's name, unique among the drafts of one person.
  public var name: String { "\(form)-\(code)" }

  /// The same work under a name of its own, beside others that are new.
  func numbered(_ number: Int) -> UnsavedWork {
    UnsavedWork(
      form: form, code: "new\(number)", revision: revision, focus: focus, before: before, texts: texts, place: place)
  }

  /// The text of a place before anything was typed.
  func before(_ place: Int) -> String { before.indices.contains(place) ? before[place] : "" }

  /// Whether the text of a place was typed by the clerk.
  func isTyped(_ place: Int) -> Bool { texts.indices.contains(place) && texts[place] != before(place) }
}

extension Workbench {
  /// Everything typed and not stored: the form or list on the screen, forms below it, and drafts left with Esc.
  public var openDrafts: [UnsavedWork] {
    let onScreens = screens.compactMap { screen -> UnsavedWork? in
      switch screen {
      case .form(let state) where state.isChanged: draft(of: state)
      case .attendance(let state) where state.isChanged: draft(of: state)
      case .reportWords(let state) where state.isChanged: draft(of: state)
      case .roll(let state) where state.headWithTargets.isChanged: draft(of: state.headWithTargets, isNaming: true)
      default: nil
      }
    }
    let words = reportWordsDraft.map { [draft(of: $0)] } ?? []
    let left = words + drafts.sorted { $0.key.title.english < $1.key.title.english }.compactMap { draft(of: $0.value) }
    var found: [UnsavedWork] = []
    var names = Set<String>()
    for draft in onScreens + left + foundDrafts {
      if names.insert(draft.name).inserted {
        found.append(draft)
      } else if draft.revision == nil {
        // Of one record there is one draft, but new records are each their own.
        var number = 2
        while !names.insert(draft.numbered(number).name).inserted { number += 1 }
        found.append(draft.numbered(number))
      }
    }
    return found
  }

  func draft(of state: FormState, isNaming: Bool = false) -> UnsavedWork? {
    guard let form = Workbench.draftForms.first(where: { $0.value.newTitle == state.definition.newTitle })?.key else {
      return nil
    }
    var texts = state.texts
    if !state.masked.contains(state.focus) { texts[state.focus] = state.field.text }
    var revision: Int?
    switch state.purpose {
    case .edit(let opened), .restore(let opened): revision = opened
    case .new, .attendanceList, .everyone, .step, .listed: break
    }
    var place: [String] = []
    if case .everyone(let workers) = state.purpose { place = workers.map(\.code.text) }
    if case .step = state.purpose {
      place = [isNaming ? state.typedName : ""] + state.targets.map { "\($0.collection.rawValue) \($0.code)" }
    }
    return UnsavedWork(
      form: form, code: revision == nil ? "new" : state.original.reference.code.text, revision: revision,
      focus: isNaming ? texts.count : state.focus,
      before: state.definition.fields.map { $0.read(state.original, context) }, texts: texts, place: place)
  }

  func draft(of state: AttendanceState) -> UnsavedWork {
    func marks(_ statuses: [AttendanceList.Status?]) -> String {
      zip(state.roster, statuses).compactMap { worker, status in status.map { "\(worker) \($0.rawValue)" } }
        .joined(separator: "\n")
    }
    let list = state.original
    let before = AttendanceList.Status.allCases.flatMap { status in
      list[status].map { "\($0) \(status.rawValue)" }
    }
    return UnsavedWork(
      form: "attendance", code: state.isNew ? "new" : list.id.code.text,
      revision: state.isNew ? nil : list.revision, focus: state.cursor,
      before: [
        "", list.heads.map(String.init) ?? "", list.paper ?? "", "", list.walkIns.joined(separator: "\n"),
        before.joined(separator: "\n"),
      ],
      texts: [
        state.ranges.text, state.heads.text, state.paper.text, state.walkIn.text,
        state.walkIns.joined(separator: "\n"), marks(state.statuses),
      ] + (state.ranges.text.isEmpty ? [] : [marks(state.beforeRanges)]),
      place: [list.campaign.code.text, String(list.session), list.enterprise?.code.text ?? "", state.part.rawValue])
  }

  /// The forms a draft can belong to, by the name the draft carries.
  static let draftForms: [String: FormDefinition] = [
    "worker": .worker, "enterprise": .enterprise, "campaign": .campaign, "title": .title,
    "commendation": .commendation, "move": .move, "leave": .leave, "return": .comeBack,
    "office": .office, "targets": .targets, "report": .frozen,
  ].merging(HonourStep.draftForms) { first, _ in first }
}
