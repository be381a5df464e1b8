// The rules of the mark keys, the same for Telex and VNI: apply, or undo on the second time, or else be a letter.
extension TypedWord {
  /// Takes a letter or digit as typed: as a mark where it can be one, else as itself.
  mutating func type(_ letter: TypedLetter, key: Unicode.Scalar, _ method: TypingMethod) {
    if let effect = KeyTable.effect(of: key, method), take(effect, key: key) { return }
    append(letter, key: key)
  }

  /// False when the key has no effect here and is a letter.
  private mutating func take(_ effect: KeyTable.Effect, key: Unicode.Scalar) -> Bool {
    switch effect {
    case .tone(let tone): return takeTone(tone, key: key)
    case .circumflex(let bases): return takeCircumflex(bases, key: key)
    case .hornOrBreve:
      return takeLoneW(key: key) || takeHorn([.horn, .breve], key: key) || makeLoneW(key: key)
    case .horn: return takeHorn([.horn], key: key)
    case .breve: return takeHorn([.breve], key: key)
    case .stroke: return takeStroke(key: key)
    }
  }

  private mutating func takeTone(_ wanted: Tone, key: Unicode.Scalar) -> Bool {
    guard let syllable = liveSyllable, !syllable.vowels.isEmpty else { return false }
    if wanted == .level && tone == .level { return false }
    if syllable.endsInStop && !wanted.goesWithStop { return false }
    if wanted == tone { undoTone(key: key) } else { setTone(wanted, key: key) }
    return true
  }

  private mutating func takeCircumflex(_ bases: [UInt8], key: Unicode.Scalar) -> Bool {
    guard let syllable = liveSyllable else { return false }
    let vowels = syllable.vowels
    let second = vowels.lowerBound + 1
    if syllable.beginsWithUO(letters), bases.contains(UInt8(ascii: "o")) {
      if letters[second].shape == .circumflex {
        undoShapes([second], key: key)
        return true
      }
      return reshape([(second - 1, .plain), (second, .circumflex)], key: key)
    }
    if let made = vowels.last(where: { bases.contains(letters[$0].base) && letters[$0].shape == .circumflex }) {
      undoShapes([made], key: key)
      return true
    }
    for place in vowels.reversed() where bases.contains(letters[place].base) {
      if reshape([(place, .circumflex)], key: key) { return true }
    }
    return false
  }

  /// Horn on u and o, breve on a: whichever of them the key makes.
  private mutating func takeHorn(_ shapes: [LetterShape], key: Unicode.Scalar) -> Bool {
    guard let syllable = liveSyllable else { return false }
    let vowels = syllable.vowels
    if shapes.contains(.horn), syllable.beginsWithUO(letters) { return takeHornOfPair(syllable, key: key) }
    for place in vowels.reversed() {
      guard let shape = shapes.first(where: { letters[place].canTake($0) }), letters[place].shape != shape else {
        continue
      }
      if reshape([(place, shape)], key: key) { return true }
    }
    guard let made = vowels.last(where: { shapes.contains(letters[$0].shape) }) else { return false }
    undoShapes([made], key: key)
    return true
  }

  /// uo becomes ươ, but uơ where words end in it: thuở, huơ, khuơ.
  private mutating func takeHornOfPair(_ syllable: Syllable, key: Unicode.Scalar) -> Bool {
    let first = syllable.vowels.lowerBound
    let shapes = (letters[first].shape, letters[first + 1].shape)
    if shapes == (.horn, .horn) {
      undoShapes([first, first + 1], key: key)
      return true
    }
    if syllable.isOpen && syllable.vowels.count == 2 {
      let initial = letters[syllable.initial].map { $0.base }
      let endsInUơ = ["h", "kh", "th"].contains { initial == Array($0.utf8) }
      let isPlain = shapes == (.plain, .plain)
      if isPlain && (initial.isEmpty || endsInUơ) || shapes == (.plain, .circumflex) && endsInUơ {
        return reshape([(first + 1, .horn)], key: key)
      }
    }
    return reshape([(first, .horn), (first + 1, .horn)], key: key)
  }

  private mutating func takeLoneW(key: Unicode.Scalar) -> Bool {
    guard liveSyllable != nil, let first = lastKeys.first, lastKeys.count == 1, first == "w" || first == "W" else {
      return false
    }
    undoLoneW(key: key)
    return true
  }

  private mutating func makeLoneW(key: Unicode.Scalar) -> Bool {
    let letter = TypedLetter(base: UInt8(ascii: "u"), shape: .horn, isUpper: key == "W")
    // Not behind another vowel; the i of gi is none.
    guard mode == .live, syllable(with: letter)?.vowels.count == 1 else { return false }
    append(letter, key: key)
    return true
  }

  private mutating func takeStroke(key: Unicode.Scalar) -> Bool {
    if let syllable = liveSyllable, syllable.initial.count == 1, letters[syllable.initial.lowerBound].isD {
      let place = syllable.initial.lowerBound
      if letters[place].shape == .plain { return reshape([(place, .stroke)], key: key) }
      undoShapes([place], key: key)
      return true
    }
    guard mode == .literal, let last = letters.last, last.isD, last.shape == .plain else { return false }
    if letters.dropLast().last?.isVowelLetter == true { return false }
    strokeLast(key: key)
    return true
  }
}

extension TypedLetter {
  fileprivate var isD: Bool { base == UInt8(ascii: "d") }

  fileprivate var isVowelLetter: Bool { vowel != nil }

  fileprivate func canTake(_ shape: LetterShape) -> Bool {
    switch (shape, base) {
    case (.horn, UInt8(ascii: "o")), (.horn, UInt8(ascii: "u")), (.breve, UInt8(ascii: "a")): true
    default: false
    }
  }
}
