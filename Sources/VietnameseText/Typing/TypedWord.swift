/// The word before the caret: its letters, and the keys that made them. The shown text is always made from the letters,
/// so the tone finds its place by itself.
struct TypedWord: Hashable, Sendable {
  /// One key and the letter it belongs to.
  struct Key: Hashable, Sendable {
    let scalar: Unicode.Scalar
    /// The place of the letter; nil for a key of the tone.
    let letter: Int?
  }

  /// What further keys do.
  enum Mode: Hashable {
    /// The word is, or can become, a Vietnamese syllable: keys make marks.
    case live
    /// It cannot, or a key typed twice took its mark back: keys are plain letters.
    case literal
    /// The typed keys were asked back: keys are plain letters until the word ends.
    case restored
    /// Another input method is at work: keys are plain letters until the word ends, even when it is emptied meanwhile.
    case aside
  }

  /// The letters from the left.
  private(set) var letters: [TypedLetter] = []
  /// All keys in the order in which they were typed.
  private(set) var keys: [Key] = []
  /// Where the syllable begins: 0, or the place of a đ made inside an abbreviation.
  private(set) var start = 0
  /// What further keys do.
  private(set) var mode = Mode.live
  /// Whether the word stood in the text before, so that its keys are not known but made up.
  private(set) var isTakenUp = false
  /// Where the tone goes.
  var style: ToneStyle

  init(style: ToneStyle, mode: Mode = .live) {
    self.style = style
    self.mode = mode
  }

  /// A word as it stands in a text, with the keys that a typist would have used.
  init(takingUp word: [TypedLetter], _ settings: TypingSettings) {
    style = settings.toneStyle
    isTakenUp = true
    letters = word
    for (place, letter) in word.enumerated() {
      for scalar in KeyTable.keys(of: letter, settings.method) { keys.append(Key(scalar: scalar, letter: place)) }
    }
    if let toned = word.last(where: { $0.tone != .level }) {
      keys.append(Key(scalar: KeyTable.key(of: toned.tone, settings.method), letter: nil))
    }
    mode = fittingMode
  }

  /// The letters as shown.
  var text: String {
    var scalars = String.UnicodeScalarView()
    for letter in letters { scalars.append(letter.scalar) }
    return String(scalars)
  }

  /// The keys as typed.
  var typed: String {
    var scalars = String.UnicodeScalarView()
    for key in keys { scalars.append(key.scalar) }
    return String(scalars)
  }

  /// The parts of the syllable; nil where the letters cannot be one.
  var syllable: Syllable? { Syllable(letters, from: start) }

  /// The syllable of a live word.
  var liveSyllable: Syllable? { mode == .live ? syllable : nil }

  /// Whether keys are plain letters until the word ends.
  var keepsKeysPlain: Bool { mode == .restored || mode == .aside }

  /// The place of the letter with the tone; nil at level tone.
  var tonePlace: Int? { letters[start...].lastIndex { $0.tone != .level } }

  /// The tone of the syllable.
  var tone: Tone { tonePlace.map { letters[$0].tone } ?? .level }

  /// The keys of the last letter.
  var lastKeys: [Unicode.Scalar] { keys.filter { $0.letter == letters.count - 1 }.map(\.scalar) }

  /// Whether the typed keys should come back at the end of the word: it bears a mark, but is no whole syllable and no
  /// abbreviation with Đ. A word whose marks were all undone stays as it is shown, except "www".
  var isForeign: Bool {
    if isTakenUp || keepsKeysPlain { return false }
    if keys.count >= 3, keys.allSatisfy({ $0.scalar == "w" || $0.scalar == "W" }) { return true }
    if start > 0 || letters.first?.shape == .stroke { return false }
    guard letters.contains(where: { $0.shape != .plain || $0.tone != .level }) else { return false }
    return mode == .literal || syllable?.isComplete(tone: tone) != true
  }
}

// What keys do to the word.
extension TypedWord {
  /// Appends a letter. A word that it makes impossible becomes literal, and the tone stays on the letter it stands on.
  mutating func append(_ letter: TypedLetter, key: Unicode.Scalar) {
    letters.append(letter)
    keys.append(Key(scalar: key, letter: letters.count - 1))
    if mode != .live { return }
    if syllable == nil { mode = .literal } else { settle() }
  }

  /// The parts of the syllable that the word would be with one more letter; nil where it would be none.
  func syllable(with letter: TypedLetter) -> Syllable? { Syllable(letters + [letter], from: start) }

  /// Gives letters other shapes, if the word stays possible; false if it does not.
  mutating func reshape(_ changes: [(place: Int, shape: LetterShape)], key: Unicode.Scalar) -> Bool {
    var changed = letters
    for change in changes { changed[change.place].shape = change.shape }
    guard Syllable(changed, from: start) != nil else { return false }
    letters = changed
    keys.append(Key(scalar: key, letter: changes.last?.place))
    settle()
    return true
  }

  /// Takes the shapes of letters back and appends the key as a plain letter. The word is literal then, except that
  /// "oo" stays live for words such as "xoòng".
  mutating func undoShapes(_ places: [Int], key: Unicode.Scalar) {
    for place in places { letters[place].shape = .plain }
    settle()
    let o = UInt8(ascii: "o")
    let isDoubleO = syllable?.vowels.count == 1 && letters.last?.base == o && TypedLetter(key)?.base == o
    if !isDoubleO { mode = .literal }
    appendPlain(key)
  }

  /// Gives the syllable a tone, or none.
  mutating func setTone(_ tone: Tone, key: Unicode.Scalar) {
    guard let place = tonePlace ?? syllable?.placeOfTone(letters, style) else { return }
    letters[place].tone = tone
    keys.append(Key(scalar: key, letter: nil))
    settle()
  }

  /// Takes the tone back and appends the key as a plain letter.
  mutating func undoTone(key: Unicode.Scalar) {
    if let tonePlace { letters[tonePlace].tone = .level }
    mode = .literal
    appendPlain(key)
  }

  /// Takes an ư made by the key w alone back to that w.
  mutating func undoLoneW(key: Unicode.Scalar) {
    let place = letters.count - 1
    letters[place] = TypedLetter(base: UInt8(ascii: "w"), isUpper: letters[place].isUpper)
    keys.append(Key(scalar: key, letter: place))
    mode = .literal
  }

  /// Makes the last letter of a literal word a đ, where a new syllable begins.
  mutating func strokeLast(key: Unicode.Scalar) {
    start = letters.count - 1
    letters[start].shape = .stroke
    keys.append(Key(scalar: key, letter: start))
    mode = .live
  }

  /// Appends a letter that another input method made, and steps aside until the word ends.
  mutating func appendMarked(_ letter: TypedLetter, key: Unicode.Scalar) {
    mode = .aside
    append(letter, key: key)
  }

  /// Puts a letter with marks in the place of the last one, and steps aside until the word ends.
  mutating func replaceLast(with letter: TypedLetter, key: Unicode.Scalar) {
    mode = .aside
    letters[letters.count - 1] = letter
    keys.append(Key(scalar: key, letter: letters.count - 1))
  }

  /// Shows the typed keys and leaves further keys alone.
  mutating func restoreKeys() {
    let typed = keys
    self = TypedWord(style: style, mode: .restored)
    for key in typed {
      if let letter = TypedLetter(key.scalar) {
        append(letter, key: key.scalar)
      } else {
        // A bracket ends a word.
        self = TypedWord(style: style)
      }
    }
  }

  /// Removes the last letter with its keys, and the tone if it stood there. A word that is possible again is live again.
  mutating func removeLast() {
    guard let last = letters.popLast() else { return }
    keys.removeAll { $0.letter == letters.count }
    if letters.isEmpty {
      self = TypedWord(style: style, mode: mode == .aside ? .aside : .live)
      return
    }
    if start >= letters.count { start = 0 }
    if last.tone != .level && tonePlace == nil { keys.removeAll { $0.letter == nil } }
    if keepsKeysPlain { return }
    mode = fittingMode
    if mode == .live { settle() }
  }

  private mutating func appendPlain(_ key: Unicode.Scalar) {
    if let letter = TypedLetter(key) { append(letter, key: key) }
  }

  /// Live where the letters can be a syllable; text of other hands may have one tone too many.
  private var fittingMode: Mode {
    syllable != nil && letters[start...].count(where: { $0.tone != .level }) <= 1 ? .live : .literal
  }

  /// Brings a live word into order: ươ is whole before a third vowel or a final, and the tone stands in its place.
  private mutating func settle() {
    guard let syllable else { return }
    let vowels = syllable.vowels
    if syllable.beginsWithUO(letters), vowels.count == 3 || !syllable.isOpen {
      let pair = [vowels.lowerBound, vowels.lowerBound + 1]
      if pair.count(where: { letters[$0].shape == .horn }) == 1 {
        for place in pair { letters[place].shape = .horn }
      }
    }
    guard let from = tonePlace, let place = syllable.placeOfTone(letters, style), from != place else { return }
    letters[place].tone = letters[from].tone
    letters[from].tone = .level
  }
}
