import JSONText
import RegisterStorage
import Workbench

/// Keeps what is typed and not stored in the folder's drafts, so that a hang-up, a kill or a power cut loses at most the
/// last key; and gives back what an earlier run left.
struct DraftKeeper {
  private let store: DraftStore
  /// By name: what is on disk.
  private var kept: [String: UnsavedWork] = [:]
  /// Drafts of dead programs, by what they hold.
  private var found: [UnsavedWork: Draft] = [:]

  /// Takes a place among the drafts; nil where nothing can be written, in which case the screens work all the same.
  init?(folder: RegisterFolder, author: Author) {
    guard case .writable = folder.standing, let store = try? folder.openDrafts(author: author) else { return nil }
    self.store = store
  }

  /// What programs that are gone left behind; from now on it belongs to this one.
  mutating func takeOver() -> [UnsavedWork] {
    var works: [UnsavedWork] = []
    for draft in (try? store.orphans()) ?? [] {
      guard let work = UnsavedWork(json: draft.bytes) else { continue }
      found[work] = draft
      works.append(work)
    }
    return works
  }

  /// Brings the disk in step with what is unsaved now.
  mutating func keep(_ works: [UnsavedWork], durably: Bool = false) {
    var names = Set<String>()
    for work in works {
      names.insert(work.name)
      // What was found and not touched lies on disk as it was.
      if !durably, kept[work.name] == work || found[work] != nil { continue }
      let bytes = work.json
      do {
        if durably { try store.keepDurably(bytes, as: work.name) } else { try store.keep(bytes, as: work.name) }
        kept[work.name] = work
      } catch {
        // The typed text is still on the screen; the next key tries again.
      }
    }
    for name in kept.keys where !names.contains(name) {
      try? store.drop(name)
      kept[name] = nil
    }
    // What was taken up, or is kept among this program's own now.
    for (work, draft) in found where kept[work.name] == work || !works.contains(work) {
      try? store.drop(draft)
      found[work] = nil
    }
  }
}

extension UnsavedWork {
  /// The work as one JSON object.
  fileprivate var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("form")
    writer.string(form)
    writer.member("code")
    writer.string(code)
    if let revision {
      writer.member("rev")
      writer.int(revision)
    }
    writer.member("focus")
    writer.int(focus)
    for (name, texts) in [("before", before), ("texts", texts), ("place", place)] {
      writer.member(named: name)
      writer.beginArray()
      for text in texts { writer.string(text) }
      writer.endArray()
    }
    writer.endObject()
    return writer.bytes
  }

  /// Work from its JSON; nil when it is none.
  fileprivate init?(json bytes: [UInt8]) {
    guard let value = try? JSONValue(parsing: bytes) else { return nil }
    func text(_ name: String) -> String? {
      if case .string(let text)? = value[name] { text } else { nil }
    }
    func number(_ name: String) -> Int? {
      if case .int(let number)? = value[name] { number } else { nil }
    }
    func texts(_ name: String) -> [String] {
      guard case .array(let elements)? = value[name] else { return [] }
      return elements.map { if case .string(let text) = $0 { text } else { "" } }
    }
    guard let form = text("form"), let code = text("code") else { return nil }
    self.init(
      form: form, code: code, revision: number("rev"), focus: number("focus") ?? 0, before: texts("before"),
      texts: texts("texts"), place: texts("place"))
  }
}
