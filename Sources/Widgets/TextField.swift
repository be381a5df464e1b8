public import Screen

/// One line of text being edited. Works on letters with their marks, so a mark never parts from its letter.
public struct TextField: Hashable, Sendable {
  /// What may be typed.
  public enum Kind: Hashable, Sendable {
    /// Anything visible.
    case text
    /// The digits 0–9; whatever else is typed or pasted is left out.
    case digits
  }

  /// What a key did.
  public enum Outcome: Hashable, Sendable {
    /// The key is not for the field.
    case ignored
    /// The key was for the field and changed no text.
    case moved
    /// The text is another one.
    case changed
  }

  /// What may be typed.
  public let kind: Kind
  /// The most letters the field takes; nil for any number.
  public let maximumLength: Int?
  /// Whether the next letter replaces the whole text. Ends with the first key that is used.
  public var replacesOnFirstKey: Bool
  /// The text as letters with their marks.
  public private(set) var letters: [Character]
  /// How many letters stand before the caret, 0 to `letters.count`.
  public private(set) var caret: Int

  /// A field with a text and the caret behind it.
  public init(_ text: String = "", kind: Kind = .text, maximumLength: Int? = nil, replacesOnFirstKey: Bool = false) {
    self.kind = kind
    self.maximumLength = maximumLength
    self.replacesOnFirstKey = replacesOnFirstKey
    letters = Array(VisibleText.cleaned(text))
    caret = letters.count
  }

  /// The text.
  public var text: String { String(letters) }

  /// The text before the caret, for input methods.
  public var textBeforeCaret: String { String(letters[..<caret]) }

  /// Whether no more letters are taken.
  public var isFull: Bool { maximumLength.map { letters.count >= $0 } ?? false }

  /// Replaces the text; the caret goes behind it, or before the letter `caret`.
  public mutating func setText(_ text: String, caret: Int? = nil) {
    letters = Array(VisibleText.cleaned(text))
    self.caret = min(max(caret ?? letters.count, 0), letters.count)
  }

  /// Replaces the last `count` letters before the caret, as an input method does.
  public mutating func replaceBeforeCaret(_ count: Int, with text: String) {
    remove(max(caret - max(count, 0), 0)..<caret)
    insert(text)
  }

  /// Handles one key: letters, paste, arrows, Home, End, Backspace, Delete, Ctrl-U (empties the field), Ctrl-W (removes a word).
  public mutating func handle(_ key: Key) -> Outcome {
    let before = letters
    let outcome = perform(key)
    if outcome == .ignored { return .ignored }
    replacesOnFirstKey = false
    return letters == before ? .moved : .changed
  }

  private mutating func perform(_ key: Key) -> Outcome {
    switch key {
    case .character(let letter):
      // A mark that came late belongs to the letter before it and replaces nothing.
      let isMark = letter.unicodeScalars.first.map(CellWidth.isMark) ?? false
      // A letter the field does not take replaces nothing either.
      let isTaken = kind == .text || letter.isASCII && letter.isNumber
      if replacesOnFirstKey && !isMark && isTaken { setText("") }
      insert(String(letter))
    case .paste(let text):
      if replacesOnFirstKey { setText("") }
      insert(Self.asOneLine(text))
    case .left: caret = max(caret - 1, 0)
    case .right: caret = min(caret + 1, letters.count)
    case .home: caret = 0
    case .end: caret = letters.count
    case .backspace: remove(max(caret - 1, 0)..<caret)
    case .delete: remove(caret..<min(caret + 1, letters.count))
    case .control("u"): setText("")
    case .control("w"): removeWord()
    default: return .ignored
    }
    return .moved
  }

  private mutating func insert(_ text: String) {
    var wanted = VisibleText.cleaned(text)
    if kind == .digits { wanted = wanted.filter { $0.isASCII && $0.isNumber } }
    let after = letters[caret...]
    // Joined as text, so that a mark finds its letter.
    var before = Array(String(letters[..<caret]) + wanted)
    if let maximumLength, before.count + after.count > maximumLength {
      before = Array(before.prefix(max(maximumLength - after.count, caret)))
    }
    join(String(before), String(after))
  }

  private mutating func remove(_ range: Range<Int>) {
    join(String(letters[..<range.lowerBound]), String(letters[range.upperBound...]))
  }

  /// Makes letters of what stands before and behind the caret; where the two grow together, the caret goes behind.
  private mutating func join(_ before: String, _ after: String) {
    letters = Array(before + after)
    let wanted = before.unicodeScalars.count
    var scalars = 0
    caret = 0
    while scalars < wanted {
      scalars += letters[caret].unicodeScalars.count
      caret += 1
    }
  }

  private mutating func removeWord() {
    var start = caret
    while start > 0, letters[start - 1] == " " { start -= 1 }
    while start > 0, letters[start - 1] != " " { start -= 1 }
    remove(start..<caret)
  }

  /// Lines become words of one line.
  private static func asOneLine(_ text: String) -> String {
    text.split(whereSeparator: { $0 == "\n" || $0 == "\t" }).joined(separator: " ")
  }

  /// Draws the field over the whole width of the canvas' first row. With the focus, the caret is always visible, and text
  /// that is hidden at either side is marked with an ellipsis when there is room for it.
  ///
  /// - Parameter ink: A role other than the usual one, such as dim for a carried-over value.
  /// - Returns: The caret's place on the screen, or nil without the focus or without room.
  @discardableResult
  public func draw(on canvas: inout Canvas, isFocused: Bool, ink: Ink? = nil) -> Position? {
    let width = canvas.size.width
    let style = Style(ink ?? (isFocused ? .fieldFocused : .field))
    guard isFocused else {
      canvas.put(text, x: 0, y: 0, width: width, style)
      return nil
    }
    guard width > 0, canvas.size.height > 0 else { return nil }
    canvas.fill(canvas.bounds.rows(0, 1), style: style)
    let caretCell = CellWidth.of(textBeforeCaret)
    let allCells = CellWidth.of(text)
    let offset = max(caretCell - width + 1, 0)
    canvas.put(text, x: -offset, y: 0, style)
    if width >= 4 {
      let mark = String(canvas.glyphs.ellipsis)
      if offset > 0 { canvas.put(mark, x: 0, y: 0, style) }
      if allCells - offset > width, caretCell - offset < width - 1 { canvas.put(mark, x: width - 1, y: 0, style) }
    }
    return canvas.onScreen(Position(x: caretCell - offset, y: 0))
  }
}
