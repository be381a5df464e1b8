public import LearningRegister

/// What somebody has said, now or for an earlier list, about where a table is and what its columns hold.
public struct TableChoices: Hashable, Sendable {
  /// The number of the only row of the header; nil finds the header by its words.
  public var headerRow: Int?
  /// What single columns hold, by their place from 0.
  public var columns: [Int: ListColumn]
  /// What columns with these words at their head hold, the words as `ListTable.Column.words` gives them.
  public var words: [String: ListColumn]

  /// Nothing said.
  public init(headerRow: Int? = nil, columns: [Int: ListColumn] = [:], words: [String: ListColumn] = [:]) {
    self.headerRow = headerRow
    self.columns = columns
    self.words = words
  }

  /// Takes what was said elsewhere too, where nothing is said here.
  mutating func add(_ others: TableChoices) {
    headerRow = headerRow ?? others.headerRow
    columns.merge(others.columns) { own, _ in own }
    words.merge(others.words) { own, _ in own }
  }

  /// What was said about the lists of an enterprise before.
  public init(rememberedFor enterprise: Enterprise) {
    let known = enterprise.listColumns.compactMap { column in
      ListColumn(rawValue: column.meaning).map { (column.header, $0) }
    }
    self.init(words: Dictionary(known) { _, last in last })
  }
}
