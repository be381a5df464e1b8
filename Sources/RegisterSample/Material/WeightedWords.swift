/// Words with how often each occurs, written `word:weight` and separated by spaces.
struct WeightedWords: Sendable {
  private let words: [String]
  /// For every unit of weight the word it stands for.
  private let slots: [UInt16]

  /// The words of a list; entries without a weight are left out.
  init(_ list: String) {
    var words: [String] = []
    var slots: [UInt16] = []
    for entry in list.split(separator: " ") {
      let parts = entry.split(separator: ":")
      guard parts.count == 2, let weight = Int(parts[1]) else { continue }
      slots.append(contentsOf: repeatElement(UInt16(words.count), count: weight))
      words.append(String(parts[0]))
    }
    self.words = words
    self.slots = slots
  }

  /// A word, frequent ones more often.
  func draw(_ generator: inout SampleGenerator) -> String { words[Int(slots[generator.below(slots.count)])] }
}
