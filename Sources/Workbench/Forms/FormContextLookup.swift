internal import LearningRegister
internal import VietnameseText

extension FormContext {
  /// The record meant by a code, or by a name that fits only one.
  func code(of text: String, in collection: Collection) throws(FieldProblem) -> Code {
    if let code = exactCode(text, in: collection) { return code }
    let found = candidates(text, in: collection, limit: 50)
    guard let first = found.first else { throw .notFound }
    guard found.count == 1 else { throw .severalFound(found.count) }
    return first
  }

  /// The record whose code was typed, in small or capital letters.
  func exactCode(_ text: String, in collection: Collection) -> Code? {
    [text.uppercased(), text].lazy.compactMap { Code($0) }
      .first { register.record(RecordReference(collection, $0)) != nil }
  }

  /// The records a typed text may mean, best first, at most so many.
  func candidates(_ text: String, in collection: Collection, limit: Int) -> [Code] {
    let wanted = TextFold.folded(text).split(separator: " ").map(String.init)
    func names<R>(_ table: RecordTable<R>, _ name: (R) -> String) -> [Code] {
      var found: [(name: TextSortKey, code: Code)] = []
      for record in table.records {
        let folded = TextFold.folded(name(record) + " " + record.id.code.text)
        let parts = folded.split(separator: " ")
        guard wanted.allSatisfy({ word in parts.contains { $0.hasPrefix(word) } }) else { continue }
        found.append((TextSortKey(name(record)), record.id.code))
      }
      return found.sorted { $0.name < $1.name }.prefix(limit).map(\.code)
    }
    return switch collection {
    case .enterprises: names(register.enterprises) { $0.name }
    case .workers:
      (directory ?? WorkerDirectory(register)).find(text).prefix(limit)
        .compactMap { register.workers[row: $0]?.id.code }
    case .campaigns: names(register.campaigns) { $0.name }
    default: []
    }
  }
}
