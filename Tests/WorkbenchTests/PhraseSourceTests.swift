import Foundation
import Testing

/// What the source files of the room say: every text a person reads is a phrase in both languages.
@Suite struct PhraseSourceTests {
  private static let room = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources/Workbench")

  static func files(in folder: String? = nil) throws -> [(name: String, text: String)] {
    let root = folder.map { room.appendingPathComponent($0) } ?? room
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      (name, try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8))
    }
  }

  /// The string literals of a source text with the lines they stand on; comments are left out.
  static func literals(_ text: String) -> [(line: Int, text: String)] {
    var found: [(Int, String)] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var literal: String?
      var depth = 0
      var previous: Character?
      for character in line {
        if literal != nil {
          // What is interpolated is code, and counted as one sign.
          if depth > 0 {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
          } else if previous == "\\", character == "(" {
            depth = 1
            literal?.removeLast()
            literal?.append("\u{1}")
          } else if character == "\"", previous != "\\" {
            found.append((number + 1, literal ?? ""))
            literal = nil
          } else {
            literal?.append(character)
          }
        } else if character == "/", previous == "/" {
          break
        } else if character == "\"" {
          literal = ""
        }
        previous = previous == "\\" && character == "\\" ? nil : character
      }
    }
    return found
  }

  @Test func noTextOutsideThePhrases() throws {
    for (name, text) in try Self.files() where !name.hasPrefix("Phrases/") && !name.hasSuffix(".docc") {
      for (line, literal) in Self.literals(text) {
        let isForeign = literal.unicodeScalars.contains { $0.value > 0x7F && $0.properties.isAlphabetic }
        let words = literal.split(separator: " ").filter { word in word.contains { $0.isLetter } }
        let isAllowed = ["Shift-Tab"].contains(literal) || literal == " .,đ"
        #expect(isAllowed || !isForeign && words.count < 2, "\(name):\(line) “\(literal)”")
      }
    }
  }

  /// All pairs `Phrase("…", "…")` of the room.
  static func phrases() throws -> [(place: String, vietnamese: String, english: String)] {
    let pattern = /Phrase\(\s*"((?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"\s*\)/
    return try files(in: "Phrases").flatMap { name, text in
      text.matches(of: pattern).map { (name, String($0.1), String($0.2)) }
    }
  }

  @Test func everyPhraseHasBothLanguagesAndTheSameGaps() throws {
    let phrases = try Self.phrases()
    #expect(phrases.count > 300)
    for (place, vietnamese, english) in phrases {
      #expect(!vietnamese.isEmpty && !english.isEmpty, "\(place): \(vietnamese)")
      let gaps = [vietnamese, english].map { text in
        text.matches(of: /\{\d\}/).map { String($0.0) }.sorted()
      }
      #expect(gaps[0] == gaps[1], "\(place): \(vietnamese)")
    }
  }

  /// Every `Phrase(` of the folder was understood above, but for those made of values.
  @Test func nothingIsOverlooked() throws {
    let all = try Self.files(in: "Phrases").reduce(0) { $0 + $1.text.matches(of: /Phrase\(/).count }
    let made = try Self.files(in: "Phrases").reduce(0) { count, file in
      count + file.text.matches(of: /Phrase\([a-z]|-> Phrase \{|func \w+\(/).count
    }
    #expect(try Self.phrases().count + made >= all)
  }

  @Test func lettersAreComposedAndSpacesSingle() throws {
    for (place, vietnamese, english) in try Self.phrases() {
      for text in [vietnamese, english] {
        #expect(!text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) }, "\(place): \(text)")
        #expect(text.precomposedStringWithCanonicalMapping.unicodeScalars.elementsEqual(text.unicodeScalars))
        #expect(!text.contains("  ") && !text.hasSuffix(" "), "\(place): \(text)")
      }
    }
  }

  /// English screens hold no Vietnamese words but names of papers and units, and examples of how tones are written.
  @Test func languagesAreNotMixedUp() throws {
    let names = ["đồng", "CCCD", "CNLĐ", "Tiếng Việt", "hòa", "khỏe", "thúy", "hoà", "khoẻ", "thuý", "ơ", "ư"]
    for (place, _, english) in try Self.phrases() {
      var rest = english
      for name in names { rest = rest.replacing(name, with: "") }
      #expect(rest.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic || $0.value < 0x80 }, "\(place): \(english)")
    }
  }
}
