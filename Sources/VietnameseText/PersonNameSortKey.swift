/// The place of a person's name in a Vietnamese list: by given name (the last word), then family name (the first),
/// then the words between. Letters and tones go by the dictionary: a ă â … d đ …, huyền hỏi ngã sắc nặng.
///
/// "hoà" and "hòa" stand side by side. Names that differ in nothing else: lower case first, then by their bytes.
/// Two people of the same name have equal keys; the caller parts them by record id.
public struct PersonNameSortKey: Comparable, Sendable {
  private let key: SortKey

  /// Builds the key of a name in any form; the name is cleaned first.
  public init(_ name: String) {
    key = SortKey(cleanText: TextNormalizer.clean(name)) { bytes, key in
      let end = bytes.count
      var lastWord = end
      while lastWord > 0, bytes[lastWord - 1] != 0x20 { lastWord -= 1 }
      key.appendWords(bytes, lastWord..<end)
      key.appendWords(bytes, 0..<lastWord)
    }
  }

  /// Whether the first name stands before the second.
  public static func < (left: PersonNameSortKey, right: PersonNameSortKey) -> Bool { left.key < right.key }

  /// The places 0..<count of the keys in listing order; equal keys stay in their order. The quick way to sort a long list.
  public static func order(of keys: [PersonNameSortKey]) -> [Int] {
    SortKey.order(of: keys) { $0.key }
  }
}
