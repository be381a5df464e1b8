internal import LearningRegister
internal import Screen
internal import VietnameseText
internal import Widgets

/// Whether what is shown follows the folder.
public enum Following: Hashable, Sendable {
  /// It was read just now, or announces itself.
  case live
  /// It cannot be read any more, for this reason; what is shown may be old.
  case lost(Phrase)
}

// The shared terminal: nothing can be changed there, names and numbers are hidden, and one person at a time is shown after
// a deliberate key that the journal keeps.
extension Workbench {
  /// Whether the screens stand as they should when nobody is there: the bars of today.
  public var isAtRest: Bool {
    guard isReview, screens.count == 1, case .overview = screens[0] else { return !isReview }
    return sheet == nil && pastDay == nil && window == .cumulative && leftTabs.isEmpty && levels == .official
  }

  /// Nobody is there any more: back to the bars, and nothing of what was looked at stays.
  mutating func returnToBars() {
    guard isReview else { return }
    let isOther = pastDay != nil || window != .cumulative
    screens = [.overview(OverviewState())]
    tab = .overview
    leftTabs = [:]
    sheet = nil
    notice = nil
    levels = .official
    window = .cumulative
    if isOther { look(at: moment.today) }
  }

  mutating func take(_ following: Following) {
    if case .lost = self.following, following == .live {
      notice = Notice(.success, words(.readableAgain))
    }
    if following == .live { refreshedAt = moment.time }
    self.following = following
  }

  /// Why a command is not offered on the shared terminal: what stores, and screens that are work lists of the clerk.
  func reviewReason(_ command: Command) -> Phrase? {
    guard isReview else { return nil }
    if command == .save { return sheet == nil ? .reviewOnly : nil }
    switch command {
    case .undo, .redo, .undoStep, .resumeDraft, .removed, .backups, .restore, .matters, .print, .report, .export,
      .walkIns, .edit, .dossier, .anonymise,
      .new, .newCommendation, .remove, .move, .step, .leaveWork, .comeBack, .merge, .declareNothing, .mark, .markAll,
      .tick, .all, .none, .late, .excused, .absent, .matchWalkIns, .intake:
      return .reviewOnly
    default: return nil
    }
  }

  /// Shows what is hidden of one person; on the shared terminal only once the journal has noted it.
  mutating func reveal(_ reference: RecordReference) -> [Effect] {
    if isReview, case .readOnly = access {
      notice = Notice(.warning, words(.revealNeedsJournal))
      return []
    }
    if !isReview { showRevealed(reference) }
    return [.noteLook(reference)]
  }

  /// The look is in the journal.
  mutating func noted(_ reference: RecordReference) {
    if isReview { showRevealed(reference) }
  }

  private mutating func showRevealed(_ reference: RecordReference) {
    switch screens[screens.count - 1] {
    case .history(var state) where RecordReference(state.worker) == reference:
      state.isRevealed = true
      keep(.history(state))
    case .audit(var state) where state.reference == reference:
      state.isRevealed = true
      keep(.audit(state))
    default: break
    }
  }

  // MARK: Hidden names

  /// A person's name as it may be shown.
  func shown(name: String) -> String { isReview ? Workbench.masked(name: name) : name }

  func shownName(of worker: Worker) -> String { shown(name: worker.name) }

  /// How the subject of an honour may be shown.
  func shownName(of subject: Honour.Subject) -> String {
    switch subject {
    case .worker, .child: shown(name: register.name(of: subject))
    case .enterprise, .collective: register.name(of: subject)
    }
  }

  /// The first letter of every word: `N••• T••• H•••`.
  static func masked(name: String) -> String {
    name.split(separator: " ").map { "\($0.prefix(1))•••" }.joined(separator: " ")
  }

  /// What is told of the shared terminal at the right of the first line.
  var reviewBadge: String {
    if case .lost = following { return words(.reviewIsOld, refreshedAt) }
    return words(.reviewIsLive, refreshedAt)
  }
}
