/// The place of a text other than a person's name (a place, an enterprise, a title) in a list: words from left to right,
/// letters and tones by the Vietnamese dictionary, runs of digits as numbers ("Nga Phú 2" before "Nga Phú 10").
public struct TextSortKey: Comparable, Sendable {
  private let key: SortKey

  /// Builds the key of a text in any form; the text is cleaned first.
  public init(_ text: String) {
    key = SortKey(cleanText: TextNormalizer.clean(text)) { bytes, key in
      key.appendWords(bytes, 0..<bytes.count)
    }
  }

  /// Whether the first text stands before the second.
  public static func < (left: TextSortKey, right: TextSortKey) -> Bool { left.key < right.key }

  /// The places 0..<count of the keys in listing order; equal keys stay in their order. The quick way to sort a long list.
  public static func order(of keys: [TextSortKey]) -> [Int] {
    SortKey.order(of: keys) { $0.key }
  }
}
