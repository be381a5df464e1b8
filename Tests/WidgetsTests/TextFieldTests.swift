import Foundation
import Screen
import Testing
import Widgets

@Suite struct TextFieldTests {
  /// A field from a text in which `|` is the caret.
  private func field(_ state: String, kind: TextField.Kind = .text, maximum: Int? = nil, fresh: Bool = false)
    -> TextField
  {
    let parts = state.components(separatedBy: "|")
    var field = TextField(kind: kind, maximumLength: maximum, replacesOnFirstKey: fresh)
    field.setText(parts.joined(), caret: parts[0].count)
    return field
  }

  private func state(_ field: TextField) -> String {
    field.textBeforeCaret + "|" + String(field.letters[field.caret...])
  }

  private func key(_ name: String) -> Key {
    switch name {
    case "Backspace": .backspace
    case "Delete": .delete
    case "Left": .left
    case "Right": .right
    case "Home": .home
    case "End": .end
    case "Space": .character(" ")
    case "Ctrl-U": .control("u")
    case "Ctrl-W": .control("w")
    case _ where name.hasPrefix("Paste:"): .paste(String(name.dropFirst(6)).replacingOccurrences(of: "_", with: " "))
    default: .character(Character(name))
    }
  }

  private func play(_ field: TextField, _ keys: String) -> String {
    var field = field
    // Split by scalars, since a blank and a mark are one letter.
    for name in keys.unicodeScalars.split(separator: " ") { _ = field.handle(key(String(name))) }
    return state(field)
  }

  @Test(arguments: [
    ("Nguyễ|n", "Backspace o", "Nguyo|n"), ("|", "H o à", "Hoà|"), ("Hoà|", "Left Left x", "Hx|oà"),
    ("Hoà|", "Home Delete", "|oà"), ("|Hoà", "Backspace Left", "|Hoà"), ("Hoà|", "Delete Right", "Hoà|"),
    ("Lê Văn| An", "Ctrl-W", "Lê | An"), ("Lê Văn  |", "Ctrl-W", "Lê |"), ("Lê |", "Ctrl-W Ctrl-W", "|"),
    ("Lê| Văn", "Ctrl-U", "|"), ("Lê|", "Space Space A", "Lê  A|"), ("a|b", "End c Home d", "d|abc"),
    ("vie|", "Backspace ê t Backspace Backspace ệ t", "việt|"),
    ("|", "v i e Backspace ê t Backspace Backspace ệ t", "việt|"),
    ("Nguye|n", "\u{302} \u{303}", "Nguyễ|n"), ("A|B", "Paste:x\ny\tz", "Ax y z|B"), ("|", "Paste:\n", "|"),
    ("|", "Paste:a\u{202E}b", "ab|"), ("Nguye\u{302}\u{303}|n", "Backspace", "Nguy|n"),
  ])
  func keys(_ before: String, _ keys: String, _ after: String) {
    #expect(play(field(before), keys) == after)
  }

  @Test(arguments: [
    ("Hoà|", "L a n", "Lan|"), ("Hoà|", "Left x", "Hox|à"), ("Hoà|", "Backspace x", "Hox|"), ("Hoà|", "End x", "Hoàx|"),
    ("Hoà|", "Paste:Lan", "Lan|"), ("|", "a b", "ab|"), ("Hoa|", "\u{300} x", "Hoàx|"),
  ])
  func firstKeyReplaces(_ before: String, _ keys: String, _ after: String) {
    #expect(play(field(before, fresh: true), keys) == after)
  }

  @Test(arguments: [
    ("|", "1 2 3 4 5", "1234|"), ("12|34", "9", "12|34"), ("|", "Paste:123456", "1234|"),
    ("12|3", "Paste:789", "127|3"),
    ("|", "a 1 - ² ٣ 2", "12|"), ("|", "Paste:038_123", "0381|"),
  ])
  func digitsAndLength(_ before: String, _ keys: String, _ after: String) {
    #expect(play(field(before, kind: .digits, maximum: 4), keys) == after)
  }

  @Test func marksDoNotCountAsLetters() {
    #expect(play(field("|", maximum: 3), "H o a \u{300} x") == "Hoà|")
    #expect(field("Hoà|", maximum: 3).isFull)
  }

  @Test func outcomesTellWhatHappened() {
    var field = TextField("ab")
    #expect(field.handle(.left) == .moved)
    #expect(field.handle(.character("x")) == .changed)
    #expect(field.handle(.enter) == .ignored)
    #expect(field.handle(.control("q")) == .ignored)
    #expect(field.handle(.home) == .moved)
    #expect(field.handle(.backspace) == .moved)
  }

  @Test func ignoredKeysDoNotEndReplacing() {
    var field = TextField("ab", replacesOnFirstKey: true)
    _ = field.handle(.function(1))
    #expect(field.replacesOnFirstKey)
  }

  @Test(arguments: [
    ("Hoa|", 2, "oà", "Hoà|"), ("Hoax|y", 9, "Đ", "Đ|y"), ("ab|", 0, "c", "abc|"), ("ab|", -1, "c", "abc|"),
  ])
  func inputMethod(_ before: String, _ count: Int, _ text: String, _ after: String) {
    var field = field(before)
    field.replaceBeforeCaret(count, with: text)
    #expect(state(field) == after)
  }

  @Test(arguments: [
    ("Nguyễn|", 10, "Nguyễn", 6), ("Nguyễn Thị|", 6, "… Thị", 5), ("|Nguyễn Thị", 6, "Nguyễ…", 0),
    ("Nguyễn |Thị", 6, "…yễn T", 5),
    ("Nguyễn|", 1, "", 0), ("Nguyễ|n", 1, "n", 0), ("Nguyễn|", 3, "ễn", 2), ("|", 1, "", 0), ("Nguyễn|", 6, "…uyễn", 5),
    ("漢字|漢", 5, "漢字", 4),
  ])
  func caretIsVisible(_ state: String, _ width: Int, _ text: String, _ caret: Int) {
    var canvas = Canvas(size: Size(width: width, height: 1))
    #expect(field(state).draw(on: &canvas, isFocused: true) == Position(x: caret, y: 0))
    #expect(canvas.grid.text == text)
  }

  @Test func withoutFocusTheBeginningShows() {
    var canvas = Canvas(size: Size(width: 8, height: 1))
    #expect(TextField("Nguyễn Thị Hoà").draw(on: &canvas, isFocused: false) == nil)
    #expect(canvas.grid.text == "Nguyễn …")
    #expect(canvas.grid.styleMap == "ffffffff")
  }

  @Test func noRoomNoCaret() {
    var canvas = Canvas(size: .zero)
    #expect(TextField("a").draw(on: &canvas, isFocused: true) == nil)
  }
}
