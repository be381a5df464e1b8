import Foundation
import Testing
import VietnameseText

@Suite struct TypingPropertyTests {
  /// The keys of one syllable: its plain letters, and each mark key with the number of letters it must come behind.
  struct Recipe {
    var letters: [String] = []
    var marks: [(key: Character, behind: Int)] = []

    /// Reads a syllable in NFC.
    init(_ syllable: String, _ method: TypingMethod) {
      let names: [Unicode.Scalar: (telex: Character?, vni: Character)] = [
        "\u{300}": ("f", "2"), "\u{301}": ("s", "1"), "\u{303}": ("x", "4"), "\u{309}": ("r", "3"),
        "\u{323}": ("j", "5"),
        "\u{302}": (nil, "6"), "\u{31B}": ("w", "7"), "\u{306}": ("w", "8"),
      ]
      for scalar in syllable.unicodeScalars {
        if scalar == "đ" {
          letters.append("d")
          marks.append((method == .telex ? "d" : "9", letters.count))
          continue
        }
        // Foundation's decomposition, so that the room is not checked against itself.
        for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars {
          if let name = names[part] {
            marks.append(
              (method == .telex ? name.telex ?? Character(letters[letters.count - 1]) : name.vni, letters.count))
          } else {
            letters.append(String(part))
          }
        }
      }
      // One horn key behind the o is for both letters of ươ.
      let horns = marks.indices.filter { marks[$0].key == (method == .telex ? "w" : "7") }
      if horns.count == 2 { marks.remove(at: horns[0]) }
      // The second o of "xoong" would make an ô; a third one takes it back.
      if method == .telex {
        for place in letters.indices.dropFirst() where letters[place - 1] == "o" && letters[place] == "o" {
          letters[place] = "oo"
        }
      }
    }

    /// Every way to put the mark keys between the letters, each behind the letter it needs. Marks at one place come in
    /// their own order.
    var orders: [String] {
      var orders = [[[Character]](repeating: [], count: letters.count + 1)]
      for mark in marks {
        orders = orders.flatMap { order in
          (mark.behind...letters.count).map { place in
            var longer = order
            longer[place].append(mark.key)
            return longer
          }
        }
      }
      return orders.map { order in
        letters.indices.map { letters[$0] + String(order[$0 + 1]) }.joined()
      }
    }
  }

  @Test(arguments: [TypingMethod.telex, .vni], 0..<4)
  func everySyllableByAllItsKeyOrders(_ method: TypingMethod, part: Int) throws {
    let syllables = try Vectors.lines("syllables-used.icu-sorted.txt")
    var orderCount = 0
    for (place, syllable) in syllables.enumerated() where place % 4 == part {
      for keys in Recipe(syllable, method).orders {
        orderCount += 1
        #expect(typed(keys + " ", TypingSettings(method: method)).codes == (syllable + " ").codes, "\(keys)")
      }
    }
    #expect(orderCount > 5_000)
  }

  @Test(arguments: [TypingMethod.telex, .vni], 0..<4)
  func escGivesBackWhatWasTypedAndBackspaceRemovesLetterByLetter(_ method: TypingMethod, seed: UInt64) {
    var generator = SeededGenerator(state: 300 + seed)
    let settings = TypingSettings(method: method, hasBracketKeys: seed % 2 == 1)
    let alphabet = Array("aaeeoouuiywdsfrxjzngthcmpAEOUWDSFRXJZN0123456789")
    for _ in 0..<1500 {
      let keys = String(
        (0..<Int.random(in: 1...12, using: &generator)).compactMap { _ in alphabet.randomElement(using: &generator) })
      #expect(typed(keys + "⎋", settings) == keys)
      var typing = VietnameseTyping(settings)
      var text = ""
      for key in keys { typing.type(key, after: text).apply(to: &text) }
      while !text.isEmpty {
        let count = text.count
        typing.backspace(after: text).apply(to: &text)
        #expect(text.count == count - 1, "\(keys)")
        if text.count >= count { return }
      }
      // Nothing of the old word is left.
      typing.type("a", after: text).apply(to: &text)
      #expect(text == "a", "\(keys)")
    }
  }

  /// Every plain word can be typed: a key that made a mark is typed once more, or twice where uo has become uơ and then ươ.
  @Test(arguments: [TypingMethod.telex, .vni])
  func doublingTheOffendingKeyGivesEveryPlainWord(_ method: TypingMethod) throws {
    var generator = SeededGenerator(state: 350)
    var words = try ["dev-telex-restore.tsv", "dev-vni-restore.tsv"].flatMap(Vectors.lines).flatMap { line in
      line.split(separator: "\t")[1].split(separator: " ").map(String.init)
    }
    words.removeAll { !$0.utf8.allSatisfy { $0 < 0x80 } }
    #expect(words.count > 500)
    let alphabet = Array("aaeeoouuiywddsfrxjznghtcmpADW1234567890")
    for _ in 0..<3000 {
      let length = Int.random(in: 1...9, using: &generator)
      words.append(String((0..<length).compactMap { _ in alphabet.randomElement(using: &generator) }))
    }
    for word in words {
      var typing = VietnameseTyping(TypingSettings(method: method))
      var text = ""
      var wanted = ""
      for key in word {
        wanted.append(key)
        typing.type(key, after: text).apply(to: &text)
        for _ in 0..<(wanted.lowercased().hasSuffix("uow") ? 2 : 1) where text != wanted {
          typing.type(key, after: text).apply(to: &text)
        }
        #expect(text == wanted, "\(word)")
        if text != wanted { break }
      }
      #expect(typing.endWord(after: text).isEmpty || word.lowercased().hasPrefix("www"), "\(word)")
    }
  }

  /// Whatever comes in, at whatever text: no trap, only letters before the caret are changed, and the result is NFC.
  @Test(arguments: 0..<8)
  func wildKeysDoNoHarm(seed: UInt64) {
    var generator = SeededGenerator(state: 400 + seed)
    var typing = VietnameseTyping(TypingSettings(method: .telex))
    var text = ""
    for _ in 0..<4000 {
      if Int.random(in: 0..<40, using: &generator) == 0 {
        text = TextNormalizer.normalized(hostileText(&generator))
        typing.settings = TypingSettings(
          method: TypingMethod.allCases.randomElement(using: &generator) ?? .off,
          toneStyle: ToneStyle.allCases.randomElement(using: &generator) ?? .old,
          restoresForeignWords: .random(using: &generator), hasBracketKeys: .random(using: &generator))
      }
      let edit: TypingEdit
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: edit = typing.backspace(after: text)
      case 1: edit = typing.restoreKeys(after: text) ?? TypingEdit()
      case 2: edit = typing.endWord(after: text)
      case 3...5:
        guard let key = hostileText(&generator).randomElement(using: &generator) else { continue }
        edit = typing.type(key, after: text)
      default:
        guard let key = "aaeeoouuiywwddsfrxjznghc[]{}0123456789".randomElement(using: &generator) else { continue }
        edit = typing.type(key, after: text)
      }
      #expect(edit.removed >= 0 && edit.removed <= text.count)
      edit.apply(to: &text)
      #expect(TextNormalizer.normalized(text).codes == text.codes)
      if text.unicodeScalars.count > 200 { text = "" }
    }
  }
}
