import LearningRegister
import RegisterStorage
import Terminal
import Workbench

// What is stored, taken back and done again. The register is changed in place, so the screens stand still meanwhile.
extension Runner {
  func store(_ change: Change) {
    // A refusal may be answered with a merged change.
    let step = longStep()
    commit(change, undoes: nil, step) { _ = self.perform(self.send(.failed(.refused($0)))) }
    held += step.held
  }

  /// A step that begins now. While it lasts the workbench lends its register, so only the notice of the picture changes.
  private func longStep() -> LongStep {
    let (session, shown, language) = (session, shown, workbench.language)
    return LongStep {
      session.wait(timeout: 0)
    } tell: { work, done, all in
      guard let shown else { return }
      session.paint(
        shown.telling(work, done: done, of: all, in: language, glyphs: session.glyphs).grid, cursor: nil)
    }
  }

  /// Asks the journal for an own step and takes it back, unless others' changes stand against it.
  func takeBack(
    _ choose: (StepBack, _ goesOn: (_ done: Int, _ all: Int) -> Bool) throws(StorageError) -> Commit?
  ) {
    _ = takeNews()
    let back = StepBack(folder: folder, author: author)
    let lasting = longStep()
    defer { held += lasting.held }
    do {
      let step = try choose(back) { lasting.goesOn(.readingStep, $0, $1) }
      if lasting.isStopped {
        send(.failed(.refused(.stopped)))
        return
      }
      guard let step else {
        send(.noStepBack)
        later = [.steps] + later
        return
      }
      switch try folder.takingBack(step, in: workbench.register) {
      case .possible(let change):
        commit(change, undoes: step.sequence, lasting) { refusal in
          self.send(
            refusal == .stopped
              ? .failed(.refused(refusal)) : .notTakenBack(TakingBackRefusal(step, .refused(refusal))))
        }
      case .clashes(let clashes): send(.notTakenBack(TakingBackRefusal(step, clashes)))
      case .anonymised(let person): send(.notTakenBack(TakingBackRefusal(step, .anonymised(person))))
      }
    } catch {
      send(.failed(failure(error)))
    }
    send(.steps(back.steps()))
  }

  private func commit(_ change: Change, undoes: Int?, _ step: LongStep, refused: (Refusal) -> Void) {
    do {
      let commit = try folder.commit(change, to: &workbench.register, author: author, undoes: undoes) {
        step.goesOn(.storing, $0, $1)
      }
      // What others stored just before is in the register already; the screens are told first.
      _ = takeNews()
      send(.stored(commit.shown))
    } catch {
      _ = takeNews()
      switch error {
      case .refused(let refusal): refused(refusal)
      case .storage(let error): send(.failed(failure(error)))
      }
    }
    tellStanding()
    makeSnapshotIfDue()
  }
}
