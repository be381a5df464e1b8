import Testing
import VietnameseText

/// How a field is served: words that were there before, other input methods, fields without marks.
@Suite struct TypingFieldTests {
  @Test(arguments: [
    ("hoa", "f", "hòa"), ("Nguyên", "x", "Nguyễn"), ("Hòa", "n", "Hoàn"), ("hoà", "s", "hóa"),
    ("đất", "t", "đấtt"), ("Đỗ Đat", "j", "Đỗ Đạt"), ("tiếng", "s", "tiêngs"), ("người", "o", "nguồi"),
    ("QĐ", "a", "QĐa"),
    ("áó", "s", "áós"), ("Müller", "s", "Müllers"), ("xã Hoằng Hợp", "p", "xã Hoằng Hợpp"), ("ГОa", "s", "ГОá"),
  ])
  func aWordThatWasThereIsTakenUp(before: String, key: Character, after: String) {
    var typing = VietnameseTyping(TypingSettings(method: .telex))
    var text = before
    typing.type(key, after: text).apply(to: &text)
    #expect(text.codes == after.codes)
  }

  @Test func theCaretMayBeAnywhere() {
    var typing = VietnameseTyping(TypingSettings(method: .telex))
    _ = typing.type("a", after: "")
    // Elsewhere meanwhile: the text decides, not what was typed before.
    #expect(typing.type("s", after: "Le") == TypingEdit(removed: 1, inserted: "é"))
    #expect(typing.type("s", after: "") == TypingEdit(inserted: "s"))
    #expect(typing.backspace(after: "Lý") == TypingEdit(removed: 1))
    #expect(typing.backspace(after: "L ") == TypingEdit(removed: 1))
    #expect(typing.backspace(after: "") == TypingEdit())
    #expect(typing.backspace(after: "hoàn") == TypingEdit(removed: 3, inserted: "òa"))
  }

  @Test func whatStoodThereIsNeverRestored() {
    var typing = VietnameseTyping(TypingSettings(method: .telex))
    #expect(typing.type(" ", after: "côcacôla") == TypingEdit(inserted: " "))
    #expect(typing.endWord(after: "ưindó") == TypingEdit())
    var text = "ưindo"
    typing.type("s", after: text).apply(to: &text)
    #expect(typing.endWord(after: text).isEmpty)
  }

  /// An input method of the user's own sends marked letters and backspaces; keys in between stay letters.
  @Test(arguments: [
    ("vie⌫êt⌫⌫ệt", "việt"), ("a⌫á⌫as", "as"), ("thuo⌫⌫ưow", "thưow"), ("thuo⌫⌫ươngs", "thươngs"), ("ás aas", "ás ấ"),
    ("đdas", "đdas"), ("Đa⌫ás", "Đás"),
  ])
  func stepsAsideForMarkedLetters(keys: String, text: String) {
    #expect(telex(keys).codes == text.codes)
    #expect(typed(keys, TypingSettings(method: .telex)).codes == text.codes)
  }

  @Test(arguments: [
    (["a", "\u{301}", "s"], "ás"), (["e", "\u{302}", "\u{323}", "t"], "ệt"), (["a", "\u{301}", "\u{302}"], "ấ"),
    (["n", "\u{303}", "a", "s"], "ñá"), (["A\u{30A}", "s"], "Ås"), (["e\u{302}\u{301}", "s"], "ếs"),
    (["\u{301}"], "\u{301}"),
    (["b", "\u{301}", "a", "s"], "b\u{301}á"), (["a", "\u{200B}", "s"], "á"), (["\u{D0}", "a"], "Đa"),
  ])
  func marksOfTheirOwnAreJoined(keys: [String], text: String) {
    for method in [TypingMethod.telex, .vni, .off] {
      var typing = VietnameseTyping(TypingSettings(method: method))
      var shown = ""
      for key in keys { typing.type(Character(key), after: shown).apply(to: &shown) }
      #expect(method != .telex || shown.codes == text.codes)
      #expect(method != .off || TextNormalizer.normalized(keys.joined()).codes == shown.codes)
    }
  }

  @Test func offMeansEveryKeyIsItself() {
    let settings = TypingSettings(method: .off)
    #expect(typed("Windows dd a1 as⎋ w⌫ [tieengs]", settings) == "Windows dd a1 as  [tieengs]")
  }

  @Test func aMethodMayBeTurnedOnAndOffWithinAWord() {
    var typing = VietnameseTyping(TypingSettings(method: .off))
    var text = ""
    for (key, method) in [("a", .off), ("s", .off), ("⌫", .telex), ("s", .telex), ("2", .vni), ("s", .off)]
      as [(Character, TypingMethod)]
    {
      typing.settings.method = method
      (key == "⌫" ? typing.backspace(after: text) : typing.type(key, after: text)).apply(to: &text)
    }
    #expect(text == "às")
  }

  @Test func theToneStyleMayChangeAtAnyTime() {
    var typing = VietnameseTyping(TypingSettings(method: .telex, toneStyle: .old))
    var text = ""
    typing.settings.toneStyle = .new
    for key in "hoaf" { typing.type(key, after: text).apply(to: &text) }
    #expect(text.codes == "hoà".codes)
    typing.settings.toneStyle = .old
    typing.type("s", after: text).apply(to: &text)
    #expect(text.codes == "hóa".codes)
  }

  @Test func anEndlessWordIsLeftAlone() {
    let keys = String(repeating: "a", count: 70) + "s w"
    #expect(telex(keys).codes == (String(repeating: "a", count: 69) + "s ư").codes)
  }

  @Test func namesAreTypedAndThenCapitalised() {
    #expect(PersonName.withCapitalInitials(telex("nguyeenx thij hoaf")) == "Nguyễn Thị Hòa")
  }
}
