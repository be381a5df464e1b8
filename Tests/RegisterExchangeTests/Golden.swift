import Foundation
import Testing

/// Papers kept as text beside the tests. With HOCTAP_UPDATE_GOLDENS=1 they are written anew instead of compared.
enum Golden {
  static func expect(_ text: String, _ file: String, _ location: SourceLocation = #_sourceLocation) throws {
    let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(file)")
    if ProcessInfo.processInfo.environment["HOCTAP_UPDATE_GOLDENS"] == "1" {
      try Data(text.utf8).write(to: place)
      return
    }
    let wanted = String(decoding: try Data(contentsOf: place), as: UTF8.self)
    let old = wanted.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(old, new).first { !$0.utf8.elementsEqual($1.utf8) }
    #expect(
      wanted.utf8.elementsEqual(text.utf8), "\(file): kept \(first?.0 ?? "…") now \(first?.1 ?? "…")",
      sourceLocation: location)
  }
}
