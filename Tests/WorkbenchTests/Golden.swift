import Foundation
import Screen
import Testing

@testable import Workbench

/// How a screen is looked at: size, language and signs.
struct Look: Sendable, CustomTestStringConvertible {
  let size: Size
  let language: Language
  let glyphs: Glyphs

  /// The terminal most offices have.
  static let usual = Look(size: Size(width: 80, height: 24), language: .vietnamese, glyphs: .unicode)
  /// The smallest terminal, with the signs of a console font.
  static let narrow = Look(size: Size(width: 60, height: 16), language: .vietnamese, glyphs: .console)
  static let wide = Look(size: Size(width: 120, height: 40), language: .vietnamese, glyphs: .unicode)
  static let english = Look(size: Size(width: 80, height: 24), language: .english, glyphs: .unicode)
  /// English, and letters without marks.
  static let plain = Look(size: Size(width: 60, height: 16), language: .english, glyphs: .ascii)

  var name: String { "\(size.width)x\(size.height).\(language.rawValue).\(glyphs.kind)" }
  var testDescription: String { name }
}

/// Screens kept as text beside the tests. With HOCTAP_UPDATE_GOLDENS=1 they are written anew instead of compared.
enum Golden {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Goldens")
  private static var isUpdating: Bool { ProcessInfo.processInfo.environment["HOCTAP_UPDATE_GOLDENS"] == "1" }

  /// The names of all files kept.
  static func names() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".txt") })
  }

  static func fileName(_ name: String, _ look: Look) -> String { "\(name).\(look.name).txt" }

  static func expect(_ text: String, _ file: String, _ location: SourceLocation) {
    let place = folder.appendingPathComponent(file)
    if isUpdating {
      do { try Data(text.utf8).write(to: place) } catch { Issue.record("\(file): \(error)", sourceLocation: location) }
      return
    }
    guard let data = try? Data(contentsOf: place) else {
      Issue.record("\(file) is not there; HOCTAP_UPDATE_GOLDENS=1 writes it", sourceLocation: location)
      return
    }
    let wanted = String(decoding: data, as: UTF8.self)
    guard !wanted.utf8.elementsEqual(text.utf8) else { return }
    Issue.record("\(file) differs (- kept, + now)\n\(difference(wanted, text))", sourceLocation: location)
  }

  /// The lines of both, those that differ marked.
  static func difference(_ wanted: String, _ found: String) -> String {
    let old = wanted.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [String] = []
    for index in 0..<max(old.count, new.count) {
      let one = index < old.count ? String(old[index]) : nil
      let other = index < new.count ? String(new[index]) : nil
      if let one, let other, one.utf8.elementsEqual(other.utf8) {
        lines.append("  " + one)
      } else {
        if let one { lines.append("- " + one) }
        if let other { lines.append("+ " + other) }
      }
    }
    return lines.joined(separator: "\n")
  }
}

/// Compares what a session shows with the screen kept under that name: the steps, the cursor, then the rows as the
/// terminal would show them.
func expectGolden(
  _ session: Session, _ name: String, _ look: Look, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let step = session.steps.last else { return }
  let cursor = step.frame.cursor.map { "\($0.x),\($0.y)" } ?? "none"
  let text = """
    steps: \(session.steps.map(\.what).joined(separator: " "))
    cursor: \(cursor)

    \(step.frame.grid.adapted(to: look.glyphs).text)

    """
  Golden.expect(text, Golden.fileName(name, look), sourceLocation)
}
