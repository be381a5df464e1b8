/// Numbers for the texts that name groups, given as they are met. A hundred thousand texts are told apart by their bytes;
/// what differs only in case, or is blank, is brought together at the end, when there are few left.
struct GroupNames {
  /// A text by its bytes: texts of the register are all in one normal form, so equal texts have equal bytes.
  private struct Bytes: Hashable {
    let text: String

    static func == (one: Bytes, other: Bytes) -> Bool { one.text.utf8.elementsEqual(other.text.utf8) }

    func hash(into hasher: inout Hasher) {
      // A short, weak sum suffices: there are a few dozen different texts.
      var sum: UInt64 = 0xcbf2_9ce4_8422_2325
      for byte in text.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hasher.combine(sum)
    }
  }

  private let isCaseSensitive: Bool
  private var numbers: [Bytes: Int] = [:]
  private var texts: [String?] = []
  private var nothing: Int?

  init(isCaseSensitive: Bool) { self.isCaseSensitive = isCaseSensitive }

  /// The number of a text's group for now.
  mutating func group(of text: String?) -> Int {
    guard let text else {
      if let nothing { return nothing }
      texts.append(nil)
      nothing = texts.count - 1
      return texts.count - 1
    }
    let key = Bytes(text: text)
    if let known = numbers[key] { return known }
    texts.append(text)
    numbers[key] = texts.count - 1
    return texts.count - 1
  }

  /// The keys of the groups, and for every number given before the place among them. Of texts that differ only in case the
  /// first in order names the group.
  func finished() -> (keys: [String?], places: [Int]) {
    let order = texts.indices.sorted { Breakdown.isBefore(texts[$0], texts[$1]) }
    var keys: [String?] = []
    var places = [Int](repeating: 0, count: texts.count)
    var known: [String?: Int] = [:]
    for index in order {
      let text = texts[index].flatMap { $0.allSatisfy { $0 == " " } ? nil : $0 }
      let same = isCaseSensitive ? text : text?.lowercased()
      if let place = known[same] {
        places[index] = place
      } else {
        known[same] = keys.count
        places[index] = keys.count
        keys.append(text)
      }
    }
    return (keys, places)
  }
}
