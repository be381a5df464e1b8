import LearningRegister
import RegisterTestSupport
import Screen
import Testing

@testable import Workbench

/// Somebody hammers on the keyboard, pastes rubbish and drags the window about, while another terminal stores things.
/// Whatever happens: no trap, the picture has the terminal's size, the cursor stands inside, nothing stored is lost.
@Suite struct RandomPlayTests {
  struct Play: Sendable, CustomTestStringConvertible {
    let seed: UInt64
    let fixture: Fixture
    let events: Int
    let language: Language
    let glyphs: Glyphs
    let hasNews: Bool

    var testDescription: String {
      "seed \(seed), \(fixture), \(language.rawValue), \(glyphs.kind)\(hasNews ? ", news" : "")"
    }
  }

  static let plays: [Play] =
    (1...9).map { seed in
      Play(
        seed: seed, fixture: .small, events: 1500, language: seed % 2 == 0 ? .english : .vietnamese,
        glyphs: Glyphs(Glyphs.Kind.allCases[Int(seed % 3)]), hasNews: seed % 3 == 0)
    } + [
      Play(seed: 21, fixture: .commune, events: 300, language: .vietnamese, glyphs: .unicode, hasNews: true),
      Play(seed: 22, fixture: .commune, events: 300, language: .english, glyphs: .console, hasNews: false),
      Play(seed: 23, fixture: .empty, events: 1500, language: .vietnamese, glyphs: .ascii, hasNews: false),
    ]

  @Test(arguments: plays) func survives(_ play: Play) {
    var monkey = Monkey(play)
    for event in 0..<play.events {
      monkey.act()
      check(&monkey.session, after: monkey.last, withText: event % 5 == 0)
    }
    let session = monkey.session
    // Nothing stored is lost: the stored operations alone, replayed on the start, give the register.
    var replayed = session.start
    for change in session.stored { for operation in change.operations { replayed.replay(operation) } }
    let lost = Register.differences(replayed.everything, session.register.everything)
    #expect(lost == [])
    #expect(!session.stored.isEmpty)
    guard !play.hasNews else { return }
    // Undone to the last, the content is that of the start.
    undoEverything(&monkey.session)
    let left = Register.differences(session.start.content, monkey.session.register.content)
    #expect(left == [])
  }

  private func check(_ session: inout Session, after what: String, withText: Bool) {
    let frame = session.frame()
    let size = session.workbench.size
    #expect(frame.grid.size == size, "after \(what)")
    if let cursor = frame.cursor {
      #expect(
        (0..<size.width).contains(cursor.x) && (0..<size.height).contains(cursor.y), "\(cursor) after \(what)")
    }
    // Reading every cell takes longer than drawing it.
    guard withText else { return }
    let text = frame.grid.text
    #expect(
      !text.unicodeScalars.contains { scalar in
        scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value)
          || (0x200B...0x200F).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
      }, "after \(what)")
  }

  private func undoEverything(_ session: inout Session) {
    session.nextFailure = nil
    session.resize(80, 24)
    // Every sheet and screen is left, whatever was half typed.
    for _ in 0..<60 { session.keys("<esc>") }
    session.keys("1t")
    for _ in 0...session.stored.count where !session.done.isEmpty { session.keys("<c-z>") }
    #expect(session.done.isEmpty)
    #expect(session.workbench.scope == .overview)
  }
}

/// Who hammers.
struct Monkey {
  var session: Session
  private(set) var last = ""
  private var generator: SeededGenerator
  private let hasNews: Bool

  init(_ play: RandomPlayTests.Play) {
    session = Session(
      play.fixture, language: play.language, glyphs: play.glyphs, isRecording: false)
    generator = SeededGenerator(seed: play.seed)
    hasNews = play.hasNews
    // Something is stored whatever follows.
    session.keys("2nHTX Mới<f2><esc>1")
  }

  /// One event: mostly a key, now and then a sequence that leads somewhere, a paste, a new size, news, idle time.
  mutating func act() {
    switch generator.number(0...99) {
    case 0...54: keys([generator.pick(Monkey.likely)])
    case 55...64: keys([anyKey()])
    case 65...82: keys(KeyNotation.keys(generator.pick(Monkey.ways)))
    case 83...86: keys([.paste(generator.pick(Monkey.pastes))])
    case 87...89:
      let (width, height) = (generator.number(1...200), generator.number(1...60))
      last = "\(width)×\(height)"
      session.resize(width, height)
    case 90...91: session.resize(80, 24)
    case 92...94: session.idle()
    case 95: session.nextFailure = .storage(happened: .notFound, fillings: [], safe: .notFound, press: .notFound)
    case 96: session.clock(Fixture.today.adding(days: generator.number(0...40)), "08:00")
    default: if hasNews { news() }
    }
  }

  private mutating func keys(_ keys: [Key]) {
    last = "\(keys)"
    session.keys(keys, "")
  }

  private mutating func anyKey() -> Key {
    generator.chance(50)
      ? .character(generator.pick(Array("abcdeklmopqstuvwxyzABCLĐđếườ0123456789+-/.:?[]{} \u{301}漢😀")))
      : generator.pick(Monkey.special)
  }

  private mutating func news() {
    last = "news"
    var random = RandomRegister(seed: UInt64(generator.number(0...1_000_000)))
    let change =
      generator.chance(60) ? removal() : random.change(of: session.register)
    if generator.chance(30) { session.meanwhile = change } else { session.news(change) }
    if generator.chance(5) { session.reload() }
  }

  /// Another terminal takes away or alters a record of this register.
  private mutating func removal() -> Change {
    let collection: Collection = generator.pick([.workers, .enterprises, .campaigns, .attendance, .honours])
    let records = session.register.records(of: collection)
    guard !records.isEmpty else { return Change([]) }
    let record = generator.pick(records)
    return generator.chance(50)
      ? .removing(record.reference, in: session.register)
      : Change([.replace(record, basedOn: record.revision)])
  }

  private static let likely: [Key] =
    [.enter, .enter, .tab, .escape, .up, .down, .down, .backspace, .delete, .left, .right, .pageDown, .end]
    + KeyNotation.keys("12345nekcsu /a1-4")

  private static let special: [Key] =
    [
      .backTab, .insert, .home, .pageUp, .alt("x"), .control("d"), .control("z"), .control("r"), .control("p"),
      .control("s"), .control("u"), .control("w"), .control("l"), .control("q"),
    ] + (1...12).map(Key.function)

  private static let ways = [
    "<esc><esc><esc>3n", "<esc><esc>2n", "<esc><esc>4n", "<esc><esc>5n", "<esc><esc>5k", "<esc><esc><esc>3", "1t",
    "Lê Thị Hoa<tab>", "03041990", "2<tab>", "038187012345<tab>", "dn0001<tab>", "<f2>", "<f2><enter>", "+<tab>",
    "<esc><esc><esc>1t3nVũ Thị Bé<f2>", "<esc><esc><esc>1t3<down><down>eNgô Tư<f2><enter>",
    "<esc><esc><esc>1t4<end><enter><enter>1-3 -2 +2<enter><enter>", "<esc><esc><esc>1t2nHTX Mới<f2>",
    "<esc><esc><esc>1t5<down><del>", "<esc><esc>1t4<down><del>", "<c-z>", "<c-r>", "<f4>", "L", "[", "{", "w", "?",
    ":hoan<enter>", "/hoa<enter>", "<esc><esc><esc>3<home>cdn0002<enter><enter>kho<enter><enter>",
    "<esc><esc><esc>1t5nCong dan<tab>", "<esc><esc>W", "<esc><esc>W<enter>", "P<enter>", "p", "w", "]", "[",
    "<f3>ds26-002<enter>", "038187012345|171234567|Dang Thi Hoa|03041987|Nu|Thon 3|10052021<enter>",
    "<esc><esc><esc>1t5d7/QD<tab>+<tab><f2>duc<enter>xuan<enter><f2><enter>",
    "<esc><esc><esc>1t3  G<f2><f2><enter>", "<esc><esc><esc>1t5  t1/QD<tab>+<tab><f2><f2><enter>", "V",
    "V<enter><enter>", "<esc><esc><esc>1<enter>b", "b<enter>", "m<enter>", "N<enter>", "N<left><enter>",
    "T31122025<enter>",
    "T+<enter>", "l", "{", "}", "Pw<enter>", "<esc><esc><esc>1t2 N<enter>", "T<enter>", "<bs>",
  ]

  private static let pastes = [
    "Nguyễn Văn A\nTrần Thị B\tCty", String(repeating: "dài ", count: 500), "1-35 -7 -12 +4", "\u{1B}[31m\u{0}\u{7}",
    "Nguye\u{302}\u{303}n Thi\u{323} Hoa\u{300}", "", "038190001234", "03/04/1990", "\u{202E}evil\u{200B}",
    "1. Lê Văn An\n2. dang thi hoa\n038187012345\nLò Văn Páo\n0912345678", "038199000003||Mới|05061999|Nữ|x|1\n",
    "漢字 😀👨‍👩‍👧",
  ]
}
