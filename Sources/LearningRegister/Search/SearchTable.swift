internal import VietnameseText

/// What workers are found by, in flat columns: every word of a folded name in one word of the machine, every number in
/// two. Nearly all Vietnamese names fit; what does not is kept as text and looked at byte by byte.
struct SearchTable: Sendable {
  /// One worker's part of the columns.
  struct Entry: Sendable {
    var firstWord: UInt32
    /// 0 to 15, or `isText`.
    var wordCount: UInt8
    static let isText = UInt8.max
  }

  /// The identity number and the telephone number of a worker, right-aligned.
  struct Numbers: Sendable {
    var identity: UInt128 = 0
    var phone: UInt128 = 0
  }

  private var entries: [Entry] = []
  private var numbers: [Numbers] = []
  /// The codes, right-aligned; apart from the numbers, since a word without a digit can only be part of a code.
  private var codes: [UInt128] = []
  /// The words of all names, the first letter highest.
  private var words: [UInt64] = []
  /// By place of the entry, where the columns are too narrow: folded name, tab, identity number, tab, telephone number,
  /// tab, code, line feed.
  private var texts: [UInt32: [UInt8]] = [:]
  private var scratch: [UInt8] = []

  /// Makes room for that many workers.
  mutating func reserve(_ count: Int) {
    entries.reserveCapacity(count)
    numbers.reserveCapacity(count)
    codes.reserveCapacity(count)
    words.reserveCapacity(count * 4)
  }

  /// Adds a worker and gives the place of the entry. Entries of old names stay unused.
  mutating func add(_ worker: UnsafePointer<Worker>) -> UInt32 {
    let place = UInt32(entries.count)
    var numbers = Numbers()
    var entry = Entry(firstWord: UInt32(words.count), wordCount: 0)
    var fits = true
    scratch.removeAll(keepingCapacity: true)
    let name = worker.pointee.name
    TextFold.appendFolded(name.utf8Span.span, to: &scratch)
    var word: UInt64 = 0
    var room = 64
    // Folded words are parted by single spaces.
    for byte in scratch {
      if byte == UInt8(ascii: " ") {
        words.append(word)
        (word, room) = (0, 64)
        entry.wordCount &+= 1
      } else {
        room -= 8
        if room < 0 { fits = false } else { word |= UInt64(byte) << UInt64(room) }
      }
      if entry.wordCount >= 15 { fits = false }
    }
    if room < 64 {
      words.append(word)
      entry.wordCount &+= 1
    }
    func pack(_ text: String) -> UInt128 {
      scratch.removeAll(keepingCapacity: true)
      TextFold.appendFolded(text.utf8Span.span, to: &scratch)
      fits = fits && scratch.count <= 16
      var value: UInt128 = 0
      for byte in scratch { value = value << 8 | UInt128(byte) }
      return value
    }
    if let identity = worker.pointee.identity { numbers.identity = pack(identity.number) }
    if let phone = worker.pointee.phone { numbers.phone = pack(phone.digits) }
    let code = pack(worker.pointee.id.code.text)
    if !fits {
      entry.wordCount = Entry.isText
      texts[place] = text(of: worker)
    }
    entries.append(entry)
    self.numbers.append(numbers)
    codes.append(code)
    return place
  }

  private func text(of worker: UnsafePointer<Worker>) -> [UInt8] {
    var text: [UInt8] = []
    let name = worker.pointee.name
    TextFold.appendFolded(name.utf8Span.span, to: &text)
    for number in [worker.pointee.identity?.number, worker.pointee.phone?.digits, worker.pointee.id.code.text] {
      text.append(SearchQuery.separator)
      if let number { TextFold.appendFolded(number.utf8Span.span, to: &text) }
    }
    text.append(SearchQuery.end)
    return text
  }

  /// Compares a query with the entry at a place.
  @inline(__always)
  func match(_ query: SearchQuery, _ place: UInt32) -> SearchQuery.Match {
    let entry = entries[Int(place)]
    guard entry.wordCount != Entry.isText else { return matchText(query, place) }
    if query.numbers.isEmpty, query.words.count == 1 { return matchOneWord(query, entry, place) }
    for number in query.numbers where !hasNumber(number, place) { return .none }
    if query.words.isEmpty { return .good }
    if query.words.count == 1 { return matchOneWord(query, entry, place) }
    return matchWords(query, entry)
  }

  @inline(never)
  private func matchText(_ query: SearchQuery, _ place: UInt32) -> SearchQuery.Match {
    texts[place]?.withUnsafeBufferPointer { query.match($0) } ?? .none
  }

  @inline(__always)
  private func matchOneWord(_ query: SearchQuery, _ entry: Entry, _ place: UInt32) -> SearchQuery.Match {
    let first = Int(entry.firstWord)
    let count = Int(entry.wordCount)
    let word = query.words[0]
    if query.mayBeInitials, word.count <= count {
      var isSame = true
      for index in 0..<word.count where UInt8(truncatingIfNeeded: words[first + index] >> 56) != word.byte(index) {
        isSame = false
        break
      }
      if isSame { return word.count == count ? .good : .fair }
    }
    // From the given name backwards, since that is what people are looked up by.
    var index = count - 1
    while index >= 0 {
      if word.begins(words[first + index]) { return index == count - 1 ? .good : .fair }
      index -= 1
    }
    // A code such as `cn000012` is typed as one word.
    return hasNumber(word, place) ? .good : .none
  }

  private func matchWords(_ query: SearchQuery, _ entry: Entry) -> SearchQuery.Match {
    let first = Int(entry.firstWord)
    let last = Int(entry.wordCount) - 1
    var used: UInt16 = 0
    for word in query.words {
      var index = last
      while index >= 0, used >> UInt16(index) & 1 != 0 || !word.begins(words[first + index]) { index -= 1 }
      guard index >= 0 else { return .none }
      used |= 1 << UInt16(index)
    }
    return used >> UInt16(last) & 1 != 0 ? .good : .fair
  }

  /// Whether one of the three numbers ends with what was typed, or starts with three or more characters of it.
  @inline(__always)
  private func hasNumber(_ number: SearchWord, _ place: UInt32) -> Bool {
    if number.isPart(of: codes[Int(place)]) { return true }
    guard number.hasDigit else { return false }
    let known = numbers[Int(place)]
    return number.isPart(of: known.identity) || number.isPart(of: known.phone)
  }
}
