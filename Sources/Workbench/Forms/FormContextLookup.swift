internal import LearningRegister

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
    let listings = wholeListings
    return switch collection {
    case .enterprises:
      listings.enterprises.find(text).prefix(limit).compactMap { register.enterprises[row: $0]?.id.code }
    case .workers:
      (directory ?? WorkerDirectory(register)).find(text).prefix(limit)
        .compactMap { register.workers[row: $0]?.id.code }
    case .campaigns:
      listings.campaigns.find(text).prefix(limit).compactMap { register.campaigns[row: $0]?.id.code }
    default: []
    }
  }

  /// A form taken up right after the start may ask before the tables are whole.
  private var wholeListings: Listings {
    var whole = listings
    whole.complete(from: register)
    return whole
  }
}
