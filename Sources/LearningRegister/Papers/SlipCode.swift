/// The code at the end of a learning slip, such as `CN000123-20261122-7KQM`: whose slip, of which day, and four letters
/// computed from everything the slip says.
///
/// Whoever is shown a slip types its code: the register computes the letters anew from what it holds of that worker and day.
/// A code made up, copied from another person's slip or from another day does not match, nor does one printed before the
/// register changed. The register's random name goes into the letters too, so that nobody can compute them from a slip
/// alone; whoever has the register can. A paper changed by hand under its true code matches: that is why the look-up tells
/// what the slip said, to be compared. A wrong code matches by chance once in 1,048,576.
public struct SlipCode: Hashable, Sendable {
  /// How a code stands against the register.
  public enum Standing: Hashable, Sendable {
    /// The register says what the slip said.
    case matches(LearningSlip)
    /// The register changed after the slip was printed, or the code is not what was printed.
    case differs
    /// No such worker is registered.
    case unknownWorker
  }

  /// Whose slip it is.
  public let worker: WorkerID
  /// The day the slip tells of.
  public let day: Day
  /// Four of the letters A–Z and digits without O, I, 0 and 1, which look alike.
  public let check: String

  init(worker: WorkerID, day: Day, check: String) {
    self.worker = worker
    self.day = day
    self.check = check
  }

  /// A code as typed: small letters, blanks and left out hyphens do not matter. Nil for what is no code.
  public init?(_ typed: String) {
    var rest = typed.uppercased().filter { !$0.isWhitespace }[...]
    func take(_ count: Int) -> String? {
      guard rest.count > count else { return nil }
      let piece = String(rest.suffix(count))
      rest = rest.dropLast(count)
      if rest.last == "-" { rest.removeLast() }
      return piece
    }
    guard let check = take(4), check.utf8.allSatisfy({ Self.letters.contains($0) }), let digits = take(8),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
      let day = Day(year: number / 10_000, month: number / 100 % 100, day: number % 100), let code = Code(rest)
    else { return nil }
    self.init(worker: WorkerID(code), day: day, check: check)
  }

  /// The code as printed.
  public var text: String { "\(worker.code.text)-\(day.iso.filter { $0 != "-" })-\(check)" }

  private static let letters = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)

  /// The four letters: 20 bits of a hash over the register's name and the texts.
  static func check(of texts: [String], store: String) -> String {
    // The name nobody reads on a slip comes first: what follows cannot be computed without it.
    var hash = TextHash()
    for text in [store] + texts { hash.add(text) }
    let bits = hash.value
    return String(
      decoding: (0..<4).map { letters[Int(truncatingIfNeeded: bits >> UInt64(5 * $0)) & 31] }, as: UTF8.self)
  }
}

/// SipHash-2-4 over texts, each with its end told: the same on every machine.
struct TextHash {
  private var state: (UInt64, UInt64, UInt64, UInt64)
  private var word: UInt64 = 0
  private var count: UInt64 = 0

  /// Nothing added yet.
  init() { state = (0x736F_6D65_7073_6575, 0x646F_7261_6E64_6F6D, 0x6C79_6765_6E65_7261, 0x7465_6462_7974_6573) }

  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(UInt8(0xFF))
  }

  private mutating func add(_ byte: UInt8) {
    word |= UInt64(byte) << (count % 8 * 8)
    count += 1
    if count % 8 == 0 {
      take(word)
      word = 0
    }
  }

  /// The hash of all that was added.
  var value: UInt64 {
    var end = self
    end.take(word | count << 56)
    end.state.2 ^= 0xFF
    for _ in 0..<4 { end.turn() }
    return end.state.0 ^ end.state.1 ^ end.state.2 ^ end.state.3
  }

  private mutating func take(_ word: UInt64) {
    state.3 ^= word
    turn()
    turn()
    state.0 ^= word
  }

  private mutating func turn() {
    state.0 &+= state.1
    state.1 = Self.turned(state.1, 13) ^ state.0
    state.0 = Self.turned(state.0, 32)
    state.2 &+= state.3
    state.3 = Self.turned(state.3, 16) ^ state.2
    state.0 &+= state.3
    state.3 = Self.turned(state.3, 21) ^ state.0
    state.2 &+= state.1
    state.1 = Self.turned(state.1, 17) ^ state.2
    state.2 = Self.turned(state.2, 32)
  }

  private static func turned(_ word: UInt64, _ bits: Int) -> UInt64 {
    bits == 0 ? word : word << UInt64(bits) | word >> UInt64(64 - bits)
  }
}
