internal import LearningRegister
internal import Widgets

// Backups: which there are, what restoring one would change, and restoring as one ordinary change.
extension Workbench {
  /// Opens the list; the folder is looked at while the screen stands already.
  mutating func openBackups() -> [Effect] {
    screens.append(.backups(BackupsState()))
    return [.readBackups]
  }

  /// The folder was looked at.
  mutating func show(_ found: [BackupLine]) {
    guard case .backups(var state) = screens[screens.count - 1] else { return }
    state.lines = found
    keep(.backups(state))
  }

  /// The backup was compared with the register.
  mutating func show(_ change: Change, restoring backup: String) {
    guard case .backups(var state) = screens[screens.count - 1], state.asked == backup else { return }
    state.asked = nil
    state.plan = BackupsState.Plan(backup: backup, change: change, version: version)
    keep(.backups(state))
  }

  /// The backup asked for is made; the list is read anew where it is shown.
  mutating func tellBackupMade() -> [Effect] {
    notice = Notice(.success, words(.backedUp))
    if case .backups = screens[screens.count - 1] { return [.readBackups] }
    return []
  }

  /// Why the backup shown cannot be restored now; nil when it can.
  var reasonAgainstRestoring: Phrase? {
    if let reason = reasonAgainstChanges { return reason }
    guard case .backups(let state) = screens[screens.count - 1], let plan = state.plan else { return .lookFirst }
    if plan.version != version { return .lookAgainFirst }
    return plan.change.operations.isEmpty ? .sameAsBackup : nil
  }

  mutating func perform(_ command: Command, _ state: inout BackupsState) -> [Effect] {
    let lines = state.lines ?? []
    let before = state.selected
    switch command {
    case .up: state.selected -= 1
    case .down: state.selected += 1
    case .pageUp: state.selected -= max(1, state.visible - 1)
    case .pageDown: state.selected += max(1, state.visible - 1)
    case .first: state.selected = 0
    case .last: state.selected = lines.count - 1
    case .open:
      guard lines.indices.contains(state.selected) else { break }
      state.asked = lines[state.selected].name
      state.plan = nil
      keep(.backups(state))
      return [.planRestoring(from: lines[state.selected].name)]
    case .restore: return restore(state)
    case .new:
      if let reason = reasonAgainstChanges {
        notice = Notice(.warning, words(reason))
        break
      }
      notice = Notice(.information, words(.backingUp))
      return [.makeBackup]
    case .back:
      guard state.plan == nil else {
        state.plan = nil
        break
      }
      goBack()
      return []
    default: break
    }
    state.selected = max(0, min(state.selected, lines.count - 1))
    // What is restored is always what is shown.
    if state.selected != before {
      state.plan = nil
      state.asked = nil
    }
    keep(.backups(state))
    return []
  }

  private mutating func restore(_ state: BackupsState) -> [Effect] {
    keep(.backups(state))
    guard reasonAgainstRestoring == nil, var change = state.plan?.change, let backup = state.plan?.backup else {
      notice = Notice(.warning, words(reasonAgainstRestoring ?? .lookFirst))
      return []
    }
    change.why = words(.restoreWhy, backup)
    return request(change, .restoring(backup: backup))
  }

  /// The backup is restored; the list stays.
  mutating func finishRestoring() {
    guard case .backups(var state) = screens[screens.count - 1] else { return }
    state.plan = nil
    keep(.backups(state))
  }

  /// What was to be read could not be: the screen that waits for it goes.
  mutating func leaveUnread() {
    switch screens[screens.count - 1] {
    case .audit(let state) where state.lines == nil: goBack()
    case .backups(let state) where state.lines == nil: goBack()
    case .removed(let state) where state.lines == nil: goBack()
    case .frozenReport(var state) where state.later == nil:
      state.isUnreadable = true
      keep(.frozenReport(state))
    case .backups(var state) where state.asked != nil:
      state.asked = nil
      keep(.backups(state))
    default: break
    }
  }
}
