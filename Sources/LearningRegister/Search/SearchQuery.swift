internal import VietnameseText

/// What was typed to find a worker, folded and cut into words and numbers.
struct SearchQuery {
  enum Match {
    /// The query names the given name, the initials or a number.
    case good
    /// The query names other words.
    case fair
    case none
  }

  private static let space = UInt8(ascii: " ")
  static let separator = UInt8(ascii: "\t")
  static let end = UInt8(ascii: "\n")

  /// Words, longest first: with prefixes, the longest first finds an assignment to different words if there is one.
  let words: [SearchWord]
  let numbers: [SearchWord]
  /// The bytes of both, for the careful way.
  private let wordTexts: [[UInt8]]
  private let numberTexts: [[UInt8]]
  /// Whether the only word may be initials.
  let mayBeInitials: Bool

  init(_ text: String) {
    let folded = TextFold.folded(text)
    var words: [[UInt8]] = []
    var numbers: [[UInt8]] = []
    for part in folded.utf8.split(separator: SearchQuery.space) {
      if part.allSatisfy({ (0x30...0x39).contains($0) }) {
        numbers.append(Array(part))
      } else {
        words.append(Array(part))
      }
    }
    wordTexts = words.sorted { $0.count > $1.count }
    numberTexts = numbers
    self.words = wordTexts.map(SearchWord.init)
    self.numbers = numbers.map(SearchWord.init)
    mayBeInitials = words.count == 1 && words[0].count >= 2
  }

  var isEmpty: Bool { words.isEmpty && numbers.isEmpty }

  /// Compares with one worker's text, byte by byte: the careful way, for what does not fit the columns.
  func match(_ text: UnsafeBufferPointer<UInt8>) -> Match {
    var cursor = 0
    // Word starts of the name; names of more than 16 words do not occur.
    var starts: (count: Int, at: InlineArray<16, Int>) = (0, InlineArray(repeating: 0))
    var atWord = true
    while text[cursor] != SearchQuery.separator {
      if text[cursor] == SearchQuery.space {
        atWord = true
      } else if atWord, starts.count < 16 {
        starts.at[starts.count] = cursor
        starts.count += 1
        atWord = false
      }
      cursor += 1
    }
    let numbersStart = cursor + 1
    for number in numberTexts where !hasNumber(number, text, from: numbersStart) { return .none }
    if words.isEmpty { return .good }

    if mayBeInitials, words[0].count <= starts.count {
      let initials = wordTexts[0]
      let isSame = initials.indices.allSatisfy { text[starts.at[$0]] == initials[$0] }
      if isSame { return initials.count == starts.count ? .good : .fair }
    }
    var used: UInt16 = 0
    var namesGiven = false
    for word in wordTexts {
      var found = false
      // From the given name backwards, since that is what people are looked up by.
      for index in stride(from: starts.count - 1, through: 0, by: -1)
      where used & (1 << UInt16(index)) == 0 && hasPrefix(word, text, at: starts.at[index]) {
        used |= 1 << UInt16(index)
        if index == starts.count - 1 { namesGiven = true }
        found = true
        break
      }
      if !found {
        // A code such as `cn000012` is typed as one word.
        guard words.count == 1, hasNumber(word, text, from: numbersStart) else { return .none }
        return .good
      }
    }
    return namesGiven ? .good : .fair
  }

  @inline(__always)
  private func hasPrefix(_ word: [UInt8], _ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    // The text of every worker ends in a line feed, which no word holds, so this cannot run past the end.
    for index in word.indices where text[start + index] != word[index] { return false }
    return true
  }

  /// Whether an identity number, a telephone number or a code ends with the digits, or starts with three or more of them.
  private func hasNumber(_ number: [UInt8], _ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var fieldStart = start
    var cursor = start
    while true {
      let byte = text[cursor]
      if byte == SearchQuery.separator || byte == SearchQuery.end {
        let length = cursor - fieldStart
        if length >= number.count {
          if hasPrefix(number, text, at: cursor - number.count) { return true }
          if number.count >= 3, hasPrefix(number, text, at: fieldStart) { return true }
        }
        if byte == SearchQuery.end { return false }
        fieldStart = cursor + 1
      }
      cursor += 1
    }
  }
}
