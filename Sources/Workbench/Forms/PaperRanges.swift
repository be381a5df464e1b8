/// What a clerk keys from a signed paper list: `1-240 -7 -12 -30-35 +4` means numbers 1 to 240 without 7, 12 and 30 to 35,
/// and four more heads whose names are unknown; `-7,12,30` takes out three.
public struct PaperRanges: Hashable, Sendable {
  /// Why the text cannot be read.
  public enum Problem: Error, Hashable, Sendable {
    /// A piece that is neither a number, a range nor a head-count.
    case unreadable(String)
    /// A number above the last one on the list.
    case beyond(Int, last: Int)
    /// A range whose end lies before its beginning.
    case backwards(String)
  }

  /// The numbers ticked, counted from 1.
  public let numbers: Set<Int>
  /// The numbers taken out; they are not ticked wherever they stand in the text.
  public let excluded: Set<Int>
  /// Heads without a name.
  public let unnamed: Int

  /// Reads the text against a list of `count` numbered names.
  public init(_ text: String, count: Int) throws(Problem) {
    var numbers = Set<Int>()
    var excluded = Set<Int>()
    var unnamed = 0
    for piece in text.split(whereSeparator: { $0 == " " || $0 == ";" }) {
      // A minus holds for the numbers joined to it by commas: `-7,12` takes out both.
      var removes = false
      for part in piece.split(separator: ",") {
        if part.hasPrefix("+") {
          guard let heads = Int(part.dropFirst()), (0...100_000).contains(heads) else {
            throw .unreadable(String(piece))
          }
          unnamed += heads
          continue
        }
        if part.hasPrefix("-") { removes = true }
        let range = try PaperRanges.range(part.hasPrefix("-") ? part.dropFirst() : part, whole: piece, count: count)
        if removes { excluded.formUnion(range) } else { numbers.formUnion(range) }
      }
    }
    self.numbers = numbers.subtracting(excluded)
    self.excluded = excluded
    self.unnamed = unnamed
  }

  private static func range(_ text: Substring, whole: Substring, count: Int) throws(Problem) -> ClosedRange<Int> {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count <= 2, ends.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let first = Int(ends[0]), let last = Int(ends[ends.count - 1])
    else { throw .unreadable(String(whole)) }
    guard first <= last else { throw .backwards(String(whole)) }
    guard first >= 1 else { throw .unreadable(String(whole)) }
    guard last <= count else { throw .beyond(last, last: count) }
    return first...last
  }
}
