internal import JSONText
internal import LearningRegister

// What lies about in a folder besides the journal and may tell of a person: drafts, files of saves that never came to be,
// and files of snapshots that did not come to their end.
extension RegisterFolder {
  /// Drafts of forms on the person, or on an honour of the person, go; in others the person's values are replaced.
  func cleanDrafts(_ traces: PersonTraces, _ result: inout Anonymising) throws(StorageError) {
    let folder: Descriptor
    do {
      folder = try system.openFolder(FolderLayout.drafts, in: root)
    } catch {
      guard error.number == ErrorNumber.notFound else { throw StorageError(error) }
      return
    }
    defer { system.close(folder) }
    let codes = ([traces.worker.code] + traces.formerCodes + traces.honours.map(\.code)).map(\.text)
    for name in try files.call({ () throws(SystemError) in try system.names(in: folder) }).sorted()
    where !name.hasSuffix(".lock") {
      // One that just went away was its owner's.
      guard let buffer = try? files.read(name, in: folder) else { continue }
      let draft = DraftFile.read(buffer.bytes, file: name)
      let isOfPerson = draft.map { draft in codes.contains { draft.name.hasSuffix("-" + $0) } } ?? false
      guard isOfPerson || traces.texts.contains(where: { buffer.bytes.holds($0) }) else { continue }
      if let draft, !isOfPerson, let bytes = cleaned(draft, traces) {
        try files.replace(name, in: folder) { (sink: inout FileSink) throws(StorageError) in try sink.write(bytes) }
      } else {
        try files.call { () throws(SystemError) in
          try system.remove(name, in: folder)
          try system.synchronize(folder)
        }
      }
      result.cleaned.insert(FolderLayout.drafts + "/" + name)
    }
  }

  /// A draft with the person's values replaced; nil when that makes no draft.
  private func cleaned(_ draft: Draft, _ traces: PersonTraces) -> [UInt8]? {
    let content = String(decoding: draft.bytes, as: UTF8.self)
    var cleaned = content
    for name in traces.names.sorted(by: { $0.count > $1.count }) {
      cleaned = cleaned.replacing(name, with: Worker.anonymousName)
    }
    for number in traces.numbers { cleaned = cleaned.replacing(number, with: "***") }
    return DraftFile.bytes(Array(cleaned.utf8), name: draft.name, at: draft.at, author: draft.author)
  }

  /// Files of large changes no line names, and half-written files of snapshots, where they tell of the person. This process
  /// has `compact.lock`.
  func removeLeftOvers(_ traces: PersonTraces, _ result: inout Anonymising) throws(StorageError) {
    // Whoever saves a large change writes its file first, under this lock.
    let lock = try FolderLock(FolderLayout.lock, in: root, files, clock, limit: lockLimit)
    defer { lock.release() }
    for (folder, path) in [(root, ""), (journal.folder, FolderLayout.journal + "/")] {
      for name in try files.call({ () throws(SystemError) in try system.names(in: folder) }).sorted()
      where name.hasSuffix(".tmp") {
        try files.call { () throws(SystemError) in
          try system.remove(name, in: folder)
          try system.synchronize(folder)
        }
        result.cleaned.insert(path + name)
      }
    }
    try removeUnnamedImports(traces, &result)
  }

  private func removeUnnamedImports(_ traces: PersonTraces, _ result: inout Anonymising) throws(StorageError) {
    let folder: Descriptor
    do {
      folder = try system.openFolder(FolderLayout.imports, in: root)
    } catch {
      guard error.number == ErrorNumber.notFound else { throw StorageError(error) }
      return
    }
    defer { system.close(folder) }
    var named: Set<String> = []
    // Of the live segment all that stands there counts, known or not.
    var all = place
    all.offset = .max
    let search = JournalSearch(journal: journal, last: all)
    try search.lines(with: [Array(",\"import\":{\"file\":".utf8)]) { line in
      if let name = search.change(line)?.imported?.name { named.insert(name) }
      return true
    }
    let redaction = Redaction(traces: traces, day: clock.now().day, isOfTextsOnly: false)
    for name in try files.call({ () throws(SystemError) in try system.names(in: folder) }).sorted()
    where !named.contains(name) {
      guard let buffer = try? files.read(name, in: folder) else { continue }
      guard redaction.searched.contains(where: { !buffer.bytes.lines(with: [$0]).isEmpty }) else { continue }
      try files.call { () throws(SystemError) in
        try system.remove(name, in: folder)
        try system.synchronize(folder)
      }
      result.cleaned.insert(FolderLayout.imports + "/" + name)
    }
  }
}
