import LearningRegister
import RegisterStorage
import Workbench

// The shared terminal: it notes who looked, looks at the folder by itself, and goes back to the bars when nobody is there.
extension Runner {
  func note(lookAt reference: RecordReference) {
    do {
      _ = try folder.noteLook(at: reference, in: &workbench.register, author: author)
      if review != nil { send(.lookNoted(reference)) }
    } catch {
      // A clerk's folder that cannot be written to has no journal to note it in; on the shared terminal nothing is shown then.
      if review != nil { send(.failed(failure(error))) }
    }
  }

  /// How long the loop may sleep; nil for ever.
  func waitLimit(_ needsLooks: Bool) -> Int? {
    let look = comparing != nil ? Runner.progressEvery : needsLooks ? Runner.lookEvery : nil
    guard let review else { return look }
    let limit = review.clock.timeout(now: Clock.milliseconds(), isAtRest: workbench.isAtRest)
    return look.map { min($0, limit) } ?? limit
  }

  /// On the shared terminal: what is due though nothing happened; true when the picture is old.
  func runErrands() -> Bool {
    guard let review else { return false }
    let due = review.clock.due(now: Clock.milliseconds(), isAtRest: workbench.isAtRest)
    for errand in due {
      send(.moment(Clock.moment()))
      switch errand {
      case .goBack: send(.unattended)
      case .look: lookAtFolder()
      }
    }
    return !due.isEmpty
  }

  /// Looks whether the folder is there and whole; one that came back is opened anew.
  func lookAtFolder() {
    guard let watch = review else { return }
    if watch.clock.isLost || !watch.leads(to: folder.path) {
      if let opened = try? RegisterFolder.open(at: folder.path), ReviewWatch.trouble(of: opened.folder) == nil {
        folder = opened.folder
        workbench.register = opened.register
        review?.remember(folder.path)
        _ = folder.watchDescriptor
        send(.reloaded)
        tellStanding()
        follow(nil)
      } else {
        _ = takeNews()
      }
    } else {
      _ = takeNews()
    }
  }

  /// Why the shared terminal shows what may be old; nil where it does not.
  var trouble: Phrase? {
    review?.leads(to: folder.path) == false ? .folderGone : ReviewWatch.trouble(of: folder)
  }

  /// Tells whether the shared terminal follows the folder.
  func follow(_ trouble: Phrase?) {
    guard review != nil else { return }
    review?.clock.noteLook(now: Clock.milliseconds(), isLost: trouble != nil)
    send(.following(trouble.map { .lost($0) } ?? .live))
  }
}
