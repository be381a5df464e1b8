/// Typing Vietnamese with a plain keyboard, one key after another.
///
/// The field says what stands before its caret and carries out the edit it gets back. Nothing else has to be told: a caret
/// that was moved, a text that was changed from elsewhere, a word break that was deleted are noticed from the text, and
/// the word found there is taken up as if it had just been typed.
public struct VietnameseTyping: Hashable, Sendable {
  /// What the user chose; may change at any time.
  public var settings: TypingSettings
  private var word: TypedWord

  /// What is longer is no word; its keys are left alone, so that every key costs the same.
  private static let longestWord = 64

  /// Nothing typed yet.
  public init(_ settings: TypingSettings) {
    self.settings = settings
    word = TypedWord(style: settings.toneStyle)
  }

  /// Takes one typed letter, sign or mark.
  ///
  /// A letter that already bears a mark, or a combining mark, shows that another input method is at work: it is taken
  /// as it is, and keys are left alone until the word ends. A sign ends the word.
  /// - Parameter text: What stands before the caret, in NFC.
  public mutating func type(_ letter: Character, after text: String) -> TypingEdit {
    let typed = TextNormalizer.normalized(String(letter))
    if let last = text.last, let edit = joinMark(typed, to: last, after: text) { return edit }
    if typed.isEmpty { return TypingEdit() }
    guard typed.unicodeScalars.count == 1, let scalar = typed.unicodeScalars.first else {
      return endWord(with: typed, after: text)
    }
    if settings.method == .off { return TypingEdit(inserted: typed) }
    takeUp(text)
    let before = word
    if settings.hasBracketKeys, settings.method == .telex, let letter = KeyTable.bracketLetter(scalar) {
      if word.lastKeys == [scalar] {
        word.removeLast()
        return endWord(with: typed, from: before)
      }
      if word.mode == .live, word.syllable(with: letter) != nil {
        word.append(letter, key: scalar)
        return edit(from: before)
      }
    }
    guard let letter = TypedLetter(scalar) else { return endWord(with: typed, from: before) }
    if scalar.isASCII {
      word.type(letter, key: scalar, settings.method)
    } else {
      word.appendMarked(letter, key: scalar)
    }
    return edit(from: before)
  }

  /// Removes the letter before the caret with the keys that made it; the tone stays as long as its letter does.
  /// A deleted word break opens the word left of it again.
  public mutating func backspace(after text: String) -> TypingEdit {
    if text.isEmpty { return TypingEdit() }
    takeUp(text)
    if settings.method == .off || word.letters.isEmpty { return TypingEdit(removed: 1) }
    let before = word
    word.removeLast()
    return edit(from: before)
  }

  /// Gives the word its typed keys back (Esc), and leaves further keys of it alone.
  /// - Returns: nil when the word is already as it was typed, so that Esc can mean something else.
  public mutating func restoreKeys(after text: String) -> TypingEdit? {
    if settings.method == .off { return nil }
    takeUp(text)
    if word.keepsKeysPlain || word.typed == word.text { return nil }
    let before = word
    word.restoreKeys()
    return Self.edit(from: before.text, to: before.typed)
  }

  /// Ends the word where no sign is typed: on Enter, Tab, an arrow, another field. A word that cannot be Vietnamese gets
  /// its keys back if the settings say so; otherwise the edit is empty.
  public mutating func endWord(after text: String) -> TypingEdit { endWord(with: "", after: text) }

  private mutating func endWord(with sign: String, after text: String) -> TypingEdit {
    takeUp(text)
    return endWord(with: sign, from: word)
  }

  /// Ends the word and appends a sign; `before` is the word the text still shows.
  private mutating func endWord(with sign: String, from before: TypedWord) -> TypingEdit {
    let restores = settings.restoresForeignWords && settings.method != .off && word.isForeign
    let end = (restores ? word.typed : word.text) + sign
    word = TypedWord(style: settings.toneStyle)
    return Self.edit(from: before.text, to: end)
  }

  /// Puts a combining mark on the letter before it; nil when the two stay as they are.
  private mutating func joinMark(_ mark: String, to last: Character, after text: String) -> TypingEdit? {
    guard let key = mark.unicodeScalars.first, !key.isASCII, TypedLetter(key) == nil else { return nil }
    let joined = TextNormalizer.normalized(String(last) + mark)
    if joined.unicodeScalars.elementsEqual(last.unicodeScalars + mark.unicodeScalars) { return nil }
    takeUp(text)
    if joined.unicodeScalars.count == 1, !word.letters.isEmpty,
      let letter = joined.unicodeScalars.first.flatMap(TypedLetter.init)
    {
      word.replaceLast(with: letter, key: key)
    } else {
      word = TypedWord(style: settings.toneStyle)
    }
    return TypingEdit(removed: 1, inserted: joined)
  }

  /// Makes the word before the caret the present one, unless it already is.
  private mutating func takeUp(_ text: String) {
    word.style = settings.toneStyle
    var letters: [TypedLetter] = []
    for character in text.reversed() {
      let scalars = character.unicodeScalars
      guard let scalar = scalars.first, scalars.count == 1, let letter = TypedLetter(scalar) else { break }
      letters.append(letter)
      if letters.count > Self.longestWord {
        word = TypedWord(style: settings.toneStyle, mode: .restored)
        return
      }
    }
    letters.reverse()
    if letters == word.letters { return }
    word = letters.isEmpty ? TypedWord(style: settings.toneStyle) : TypedWord(takingUp: letters, settings)
  }

  private func edit(from before: TypedWord) -> TypingEdit { Self.edit(from: before.text, to: word.text) }

  /// The smallest edit that makes one text of the other; both are single scalars to a letter.
  private static func edit(from old: String, to new: String) -> TypingEdit {
    let same = zip(old.unicodeScalars, new.unicodeScalars).prefix { $0 == $1 }.count
    return TypingEdit(removed: old.unicodeScalars.count - same, inserted: String(new.unicodeScalars.dropFirst(same)))
  }
}
