import Screen

/// What a terminal shows: understands what the terminal library sends to an xterm.
struct TerminalScreen: Equatable {
  /// One place.
  struct Cell: Equatable {
    var text: String
    var look = Look()

    /// The cell without what cannot be seen of it: the colour and weight of a blank.
    var visible: Cell {
      guard text == " ", look.flags.isDisjoint(with: [4, 7, 9]) else { return self }
      return Cell(text: text, look: Look(background: look.background))
    }
  }

  /// How it looks.
  struct Look: Equatable {
    var flags: Set<Int> = []
    var foreground: [Int] = []
    var background: [Int] = []
  }

  let width: Int
  let height: Int
  private(set) var cells: [Cell]
  /// Sequences that were not understood; there should be none.
  private(set) var unknown: [String] = []
  private var x = 0
  private var y = 0
  private var wrapsNext = false
  private var wraps = true
  private var inserts = false
  private var look = Look()
  private var margins: ClosedRange<Int>
  private var pending: [UInt8] = []
  private var last = ""

  init(width: Int, height: Int) {
    (self.width, self.height) = (width, height)
    cells = Array(repeating: Cell(text: " "), count: width * height)
    margins = 0...max(0, height - 1)
  }

  /// Compares pictures, not how they came about.
  static func == (left: Self, right: Self) -> Bool {
    left.width == right.width && left.cells.map(\.visible) == right.cells.map(\.visible)
  }

  /// Fills everything with a sign nobody paints.
  mutating func spoil() { cells = cells.map { _ in Cell(text: "\u{FFFF}") } }

  /// How many places still hold that sign.
  var spoiled: Int { cells.count { $0.text == "\u{FFFF}" } }

  /// A line as text.
  func row(_ y: Int) -> String { cells[(y * width)..<((y + 1) * width)].map(\.text).joined() }

  /// The first line in which two pictures differ.
  func difference(_ other: TerminalScreen) -> String {
    for y in 0..<min(height, other.height) where row(y) != other.row(y) {
      return "line \(y): \"\(row(y))\" and \"\(other.row(y))\""
    }
    let place = cells.indices.first { cells[$0].visible != other.cells[$0].visible } ?? 0
    return "line \(place / width), column \(place % width): \(cells[place]) and \(other.cells[place])"
  }

  // MARK: Output of the program

  mutating func feed(_ bytes: ArraySlice<UInt8>) {
    pending += bytes
    var start = 0
    while start < pending.count, let length = step(pending[start...]) { start += length }
    pending.removeFirst(start)
  }

  /// Does the first thing of the bytes and gives its length; nil when it is not complete.
  private mutating func step(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard let first = bytes.first else { return nil }
    switch first {
    case 0x1B: return escape(bytes)
    case 0x0D: (x, wrapsNext) = (0, false)
    case 0x0A: lineFeed()
    case 0x08: (x, wrapsNext) = (max(0, x - 1), false)
    case 0x09: (x, wrapsNext) = (min(width - 1, (x / 8 + 1) * 8), false)
    case 0x00...0x1F, 0x7F: break
    case 0x20...0x7E: put(String(UnicodeScalar(first)), width: 1)
    default:
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      guard bytes.count >= length else { return nil }
      let text = String(decoding: bytes.prefix(length), as: UTF8.self)
      put(text, width: CellWidth.of(text))
      return length
    }
    return 1
  }

  private mutating func put(_ text: String, width cellWidth: Int) {
    if cellWidth == 0 {
      let place = wrapsNext ? x : max(0, x - 1)
      cells[y * width + place].text += text
      return
    }
    if wrapsNext, wraps {
      x = 0
      lineFeed()
    }
    wrapsNext = false
    if inserts { shift(right: cellWidth) }
    x = min(x, width - cellWidth)
    guard x >= 0 else {
      x = 0
      return
    }
    cells[y * width + x] = Cell(text: text, look: look)
    if cellWidth == 2 { cells[y * width + x + 1] = Cell(text: "", look: look) }
    last = text
    if x + cellWidth >= width { (x, wrapsNext) = (width - cellWidth, true) } else { x += cellWidth }
  }

  private mutating func lineFeed() {
    wrapsNext = false
    if y == margins.upperBound { scroll(up: 1) } else { y = min(height - 1, y + 1) }
  }

  private var blank: Cell { Cell(text: " ", look: Look(background: look.background)) }

  private mutating func clear(_ range: Range<Int>) {
    for place in range where cells.indices.contains(place) { cells[place] = blank }
  }

  /// Moves the lines of the margins, or those below the cursor; negative numbers move them down.
  private mutating func scroll(up count: Int, from first: Int? = nil) {
    let top = first ?? margins.lowerBound
    guard top <= margins.upperBound else { return }
    var rows = (top...margins.upperBound).map { Array(cells[($0 * width)..<(($0 + 1) * width)]) }
    let empty = Array(repeating: blank, count: width)
    for _ in 0..<min(abs(count), rows.count) {
      if count > 0 {
        rows.removeFirst()
        rows.append(empty)
      } else {
        rows.removeLast()
        rows.insert(empty, at: 0)
      }
    }
    cells.replaceSubrange((top * width)..<((margins.upperBound + 1) * width), with: rows.joined())
  }

  /// Moves the rest of the line; negative numbers move it left.
  private mutating func shift(right count: Int) {
    var rest = Array(cells[(y * width + x)..<((y + 1) * width)])
    for _ in 0..<min(abs(count), rest.count) {
      if count > 0 {
        rest.removeLast()
        rest.insert(blank, at: 0)
      } else {
        rest.removeFirst()
        rest.append(blank)
      }
    }
    cells.replaceSubrange((y * width + x)..<((y + 1) * width), with: rest)
  }

  private mutating func escape(_ bytes: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(bytes.prefix(64))
    guard bytes.count > 1 else { return nil }
    switch bytes[1] {
    case UInt8(ascii: "["):
      guard let end = bytes[2...].firstIndex(where: { (0x40...0x7E).contains($0) }) else {
        return bytes.count == 64 ? 1 : nil
      }
      control(String(decoding: bytes[2..<end], as: UTF8.self), Character(UnicodeScalar(bytes[end])))
      return end + 1
    case UInt8(ascii: "]"):
      // Titles and colours, up to the bell.
      return bytes.firstIndex(of: 0x07).map { $0 + 1 } ?? (bytes.count == 64 ? 1 : nil)
    case UInt8(ascii: "("), UInt8(ascii: ")"): return bytes.count > 2 ? 3 : nil
    case UInt8(ascii: "M"):
      if y == margins.lowerBound { scroll(up: -1) } else { y = max(0, y - 1) }
    case UInt8(ascii: "E"):
      x = 0
      lineFeed()
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "7"), UInt8(ascii: "8"): break
    default: unknown.append("ESC \(bytes[1])")
    }
    return 2
  }

  private mutating func control(_ text: String, _ final: Character) {
    if text.hasPrefix("?") {
      let modes = text.dropFirst().split(separator: ";")
      if modes.contains("7") { wraps = final == "h" }
      // What the other screen shows is not known.
      if modes.contains("1049"), final == "h" { spoil() }
      return
    }
    let numbers = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let first = max(1, numbers.first ?? 1)
    let here = y * width + x
    if final != "m" { wrapsNext = false }
    switch final {
    case "H", "f": (y, x) = (min(height, first) - 1, min(width, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1)
    case "G", "`": x = min(width, first) - 1
    case "d": y = min(height, first) - 1
    case "A": y = max(0, y - first)
    case "B": y = min(height - 1, y + first)
    case "C": x = min(width - 1, x + first)
    case "D": x = max(0, x - first)
    case "J":
      switch numbers.first ?? 0 {
      case 0: clear(here..<cells.count)
      case 1: clear(0..<(here + 1))
      default: clear(0..<cells.count)
      }
    case "K":
      switch numbers.first ?? 0 {
      case 0: clear(here..<((y + 1) * width))
      case 1: clear((y * width)..<(here + 1))
      default: clear((y * width)..<((y + 1) * width))
      }
    case "X": clear(here..<min(here + first, (y + 1) * width))
    case "@": shift(right: first)
    case "P": shift(right: -first)
    case "L": scroll(up: -first, from: y)
    case "M": scroll(up: first, from: y)
    case "S": scroll(up: first)
    case "T": scroll(up: -first)
    case "b": for _ in 0..<first { put(last, width: CellWidth.of(last)) }
    case "r":
      let bottom = numbers.count > 1 && numbers[1] > 0 ? numbers[1] : height
      margins = min(first, height) - 1...max(min(first, height), min(bottom, height)) - 1
      (x, y) = (0, 0)
    case "h", "l": if numbers.contains(4) { inserts = final == "h" }
    case "m": dress(numbers)
    case "t", "c", "n": break
    default: unknown.append("CSI \(text)\(final)")
    }
  }

  private mutating func dress(_ numbers: [Int]) {
    var index = 0
    while index < numbers.count {
      let number = numbers[index]
      var colour = [number]
      if number == 38 || number == 48 {
        colour = Array(numbers[index..<min(numbers.count, index + 3)])
        index += 2
      }
      switch number {
      case 0: look = Look()
      case 1...9: look.flags.insert(number)
      case 22: look.flags.subtract([1, 2])
      case 23...29: look.flags.remove(number - 20)
      case 30...38, 90...97: look.foreground = colour
      case 39: look.foreground = []
      case 40...48, 100...107: look.background = colour
      case 49: look.background = []
      default: unknown.append("SGR \(number)")
      }
      index += 1
    }
  }
}
