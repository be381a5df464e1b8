internal import LearningRegister
internal import Screen
internal import Widgets

/// Shows what goes and what stays when a person is anonymised, and asks for the code, because nothing takes it back.
struct AnonymiseSheet: Sendable {
  let worker: WorkerID
  var field = TextField("", maximumLength: 40)
}

// What somebody asks about himself: everything kept, and to be kept no longer.
extension Workbench {
  /// Asks why everything about a person is wanted; only then anything is read.
  mutating func askForDossier(of worker: WorkerID) {
    if let reason = reasonAgainstChanges {
      notice = Notice(.warning, words(reason))
      return
    }
    guard register.workers.contains(worker) else {
      notice = Notice(.warning, words(.workerGone))
      return
    }
    askForReason(.dossier(worker))
  }

  /// The journal has noted it, and was read: the sheet goes to the printer or into files.
  mutating func show(_ told: PersonTold, why: String) {
    guard let document = dossier(of: told, why: why) else {
      notice = Notice(.warning, words(.workerGone))
      return
    }
    notice = nil
    ask(toPrint: document)
  }

  mutating func askToAnonymise(_ worker: WorkerID) {
    if let reason = reasonAgainstChanges {
      notice = Notice(.warning, words(reason))
      return
    }
    guard register.workers.contains(worker) else {
      notice = Notice(.warning, words(.workerGone))
      return
    }
    sheet = .anonymise(AnonymiseSheet(worker: worker))
  }

  mutating func press(_ key: Key, _ command: Command?, on asked: AnonymiseSheet) -> [Effect] {
    var asked = asked
    switch command {
    case .save:
      let code = asked.worker.code.text
      guard asked.field.text.uppercased() == code else {
        notice = Notice(.warning, words(.wrongCode, code))
        return []
      }
      sheet = nil
      askForReason(.anonymise(asked.worker))
      return []
    case .back:
      sheet = nil
      return []
    default: _ = asked.field.handle(key)
    }
    sheet = .anonymise(asked)
    return []
  }

  /// Beside the screens it was done. Nothing typed about the person stays either.
  mutating func tellAnonymised(_ worker: WorkerID, heldBy backups: [String], toldIn places: [String]) {
    let honours = Set(register.honours(naming: worker).map(\.id.code))
    drafts = drafts.filter { key, _ in key.code != worker.code && !(key.code.map(honours.contains) ?? false) }
    foundDrafts.removeAll { draft in
      draft.code == worker.code.text || honours.contains { $0.text == draft.code }
    }
    // Nor are values of the record offered again.
    lastStored = lastStored.filter {
      $0.value.reference.code != worker.code && !honours.contains($0.value.reference.code)
    }
    steps = StepsBack(canUndo: true)
    passedOver = []
    let code = worker.code.text
    var texts = [
      backups.isEmpty
        ? words(.anonymisedNotice, code) : words(.anonymisedHeld, code, backups.joined(separator: ", "))
    ]
    if !places.isEmpty { texts.append(words(.stillTold, places.joined(separator: ", "))) }
    notice = Notice(backups.isEmpty && places.isEmpty ? .success : .warning, texts.joined(separator: " "))
  }

  func draw(_ asked: AnonymiseSheet, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let worker = register.workers[asked.worker]
    let name = "\(asked.worker.code) \(worker?.name ?? "")"
    canvas.put(words(.anonymiseTitle, name), x: 1, y: 0, width: size.width - 2, Style(.warning))
    let texts = [
      words(.anonymiseGoes),
      words(
        .anonymiseStays, words.number(register.sessions(naming: asked.worker)),
        words.number(register.honours(of: asked.worker))),
      words(.anonymiseBackups),
    ]
    var y = 1
    for line in texts.flatMap({ CellWidth.wrapped($0, to: max(1, size.width - 2)) }) where y < size.height - 1 {
      canvas.put(line, x: 1, y: y, Ink.normal)
      y += 1
    }
    let label = words(.anonymiseCode, asked.worker.code.text)
    canvas.put(label, x: 1, y: size.height - 1, .heading)
    let x = 2 + CellWidth.of(label)
    return canvas.inside(Rectangle(x: x, y: size.height - 1, width: size.width - x - 1, height: 1)) {
      asked.field.draw(on: &$0, isFocused: true)
    }
  }
}
