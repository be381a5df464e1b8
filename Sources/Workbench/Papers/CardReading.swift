internal import LearningRegister
internal import Screen
internal import Widgets

/// The line a card scanner types, from its first digits to Enter. A scanner types into whatever has the keys; so the screen
/// is kept as it was before the digits, and given back once they turn out to be a card.
struct CardReading: Sendable {
  /// Digits typed in a row; the card's number begins like any other.
  fileprivate(set) var digits = ""
  fileprivate(set) var before: ScreenState?
  /// The line as read so far; nil while no card is being read.
  fileprivate(set) var line: String?
}

extension Workbench {
  /// Whether a person is expected here, so that a card may be read.
  private var expectsPerson: Bool {
    guard sheet == nil else { return false }
    switch screens[screens.count - 1] {
    case .attendance: return true
    case .lookup(let state): return state.collection == .workers
    case .form(let state): return state.reason == nil && [.workers, .honours].contains(state.definition.collection)
    default: return false
    }
  }

  /// Takes a key that belongs to a card; nil when the key is an ordinary one.
  mutating func readCard(_ key: Key) -> [Effect]? {
    if card.line != nil { return readOn(key) }
    guard expectsPerson else {
      card = CardReading()
      return nil
    }
    switch key {
    case .character(let letter) where letter.isASCII && letter.isNumber:
      if card.digits.isEmpty { card.before = screens[screens.count - 1] }
      card.digits.append(letter)
      return nil
    case .character("|") where card.digits.count == 12:
      if let before = card.before { keep(before) }
      card.line = card.digits + "|"
      tellReading()
      return []
    case .paste(let text) where text.contains("|") && !text.dropLast().contains(where: \.isNewline):
      guard text.prefix(while: { $0 != "|" }).filter(\.isNumber).count == 12 else { return nil }
      card = CardReading()
      card.line = text.filter { !$0.isNewline }
      // Without its Enter the rest may still follow.
      guard text.last?.isNewline == true else {
        tellReading()
        return []
      }
      return readOn(.enter)
    default:
      card = CardReading()
      return nil
    }
  }

  private mutating func tellReading() {
    let number = IdentityDocument.masked(String((card.line ?? "").prefix(12)))
    notice = Notice(.information, words(.readingCard, number))
  }

  private mutating func readOn(_ key: Key) -> [Effect]? {
    switch key {
    case .character(let letter): card.line?.append(letter)
    case .paste(let text): card.line? += text.filter { !$0.isNewline }
    case .enter, .tab:
      let line = card.line ?? ""
      card = CardReading()
      guard let read = ScannedCard(line) else {
        notice = Notice(.failure, words(.cardUnreadable))
        return []
      }
      return take(read)
    default:
      card = CardReading()
      notice = Notice(.information, words(.cardDropped))
      return []
    }
    // No card has a line as long as that.
    if card.line?.count ?? 0 > 400 { card = CardReading() }
    tellReading()
    return []
  }

  // MARK: The person

  private mutating func take(_ read: ScannedCard) -> [Effect] {
    let known =
      register.worker(identifiedBy: read.number) ?? read.formerNumber.flatMap { register.worker(identifiedBy: $0) }
    if case .form(var state) = screens[screens.count - 1], state.definition.isOfWorker {
      fill(&state, from: read, known)
      return []
    }
    if let known { return take(known) }
    let alike = register.workers(named: read.name).filter { id in
      guard let worker = register.workers[id], worker.born?.year == nil || worker.born?.year == read.born.year else {
        return false
      }
      return worker.identity?.kind != .cccd
    }
    var answers: [PersonSheet.Answer] = alike.prefix(8).map { .worker($0) }
    if reasonAgainstChanges == nil { answers.append(.new) }
    if case .attendance = screens[screens.count - 1] { answers.append(.walkIn) }
    guard !answers.isEmpty else {
      notice = Notice(.warning, words(.cardNotRegistered, read.name))
      return []
    }
    sheet = .person(
      PersonSheet(
        question: words(.cardNotRegistered, "\(read.name) \(glyphs.separator) \(words.birth(read.born))"),
        answers: answers, purpose: .card(read)))
    return []
  }

  /// Puts a person where one was expected.
  mutating func take(_ id: WorkerID) -> [Effect] {
    switch screens[screens.count - 1] {
    case .attendance(var state):
      if let reason = reasonAgainstChanges {
        notice = Notice(.warning, words(reason))
        return []
      }
      state.remember()
      var (done, repeated) = (0, 0)
      state.tick(id, &done, &repeated)
      state.cursor = state.place(of: id)
      state.part = .names
      keep(.attendance(state))
      notice = Notice(.information, words(repeated > 0 ? .presentAlready : .markedPresent, personLine(id)))
    case .lookup(let state):
      guard let row = register.workers.row(of: id) else { return [] }
      screens.removeLast()
      return choose(row, state)
    case .form(var state):
      // The field of the form that names a person: the one with the keys, else the first.
      let fields = state.shown.filter { state.definition.fields[$0].kind == .reference(.workers) }
      guard let field = fields.first(where: { $0 == state.focus }) ?? fields.first else {
        notice = Notice(.information, words(.noPersonHere))
        return []
      }
      focus(&state, on: field)
      keep(.form(state))
      fillField(with: id.code.text)
    default: break
    }
    return []
  }

  // MARK: Forms

  /// Opens the form of a new worker with what the card says; who asked gets the worker when it is stored.
  mutating func openForm(for read: ScannedCard) {
    var worker = Worker(id: "?", name: "")
    var wanted = PersonWanted.below
    switch screens[screens.count - 1] {
    case .attendance(let state):
      if let enterprise = state.original.enterprise { worker.employment = [Employment(enterprise: enterprise)] }
    case .lookup(let state) where state.purpose == .history:
      screens.removeLast()
      wanted = .history
    case .lookup:
      screens.removeLast()
    default: break
    }
    openPersonForm(worker, for: wanted)
    guard case .form(var state) = screens[screens.count - 1], state.definition.isOfWorker else { return }
    fill(&state, from: read, nil)
  }

  /// Opens the form of a new worker who is wanted elsewhere.
  mutating func openPersonForm(_ worker: Worker, for wanted: PersonWanted) {
    let opened = screens.count
    // A draft of another new worker is not this person.
    openForm(new: .worker(worker), takesUpDraft: false)
    guard screens.count > opened, case .form(var state) = screens[screens.count - 1] else { return }
    state.wanted = wanted
    keep(.form(state))
  }

  private mutating func fill(_ state: inout FormState, from read: ScannedCard, _ known: WorkerID?) {
    if let known, RecordReference(known) != state.original.reference {
      keep(.form(state))
      notice = Notice(.warning, words(.cardIsOf, personLine(known)))
      return
    }
    for (index, field) in state.definition.fields.enumerated() {
      let text: String
      switch field.member {
      case "name": text = read.name
      case "born": text = words.birth(read.born)
      case "sex": text = words(read.sex == .female ? .female : .male)
      case "identity": text = read.number
      default: continue
      }
      guard (try? field.write(&state.current, text, context)) != nil else { continue }
      state.texts[index] = field.read(state.current, context)
      state.problems[index] = nil
      state.carried.remove(index)
      state.masked.remove(index)
    }
    state.isChanged = true
    state.doubts = []
    focus(&state, on: state.shown.first { state.texts[$0].isEmpty } ?? state.focus)
    keep(.form(state))
    notice = Notice(.information, words(.cardFilled))
  }
}

extension FormDefinition {
  fileprivate var isOfWorker: Bool { newTitle == .newWorker }
}

/// What a worker being registered is wanted for, once stored.
enum PersonWanted: Hashable, Sendable {
  /// The screen below asked for a person.
  case below
  /// His or her history is to be shown.
  case history
  /// A name on a list stands for this worker; both are stored in one change.
  case walkIn(OpenWalkIn)
}
