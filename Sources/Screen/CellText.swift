/// One letter with its marks as a cell holds it: one to five scalars packed into sixteen bytes, so no cell ever allocates memory.
public struct CellText: Hashable, Sendable {
  // Three scalars of 21 bits, then two; an unused place is 0.
  private var first: UInt64
  private var second: UInt64 = 0

  /// A blank.
  public static let blank = CellText(scalar: " ")

  /// The most scalars a cell holds; more marks than that are left out.
  public static let mostScalars = 5

  private init(scalar: Unicode.Scalar) {
    first = UInt64(scalar.value)
  }

  /// What is shown of `character` in its first cell, or nil when nothing of it is visible.
  ///
  /// A control character becomes a blank, and a mark without a letter stands over a blank.
  public init?(_ character: Character) {
    var result: CellText?
    Self.forEach(in: String(character)) { text, _ in
      result = text
      return false
    }
    guard let result else { return nil }
    self = result
  }

  /// Calls `body` with each cell's text and width, until it answers false.
  static func forEach(in text: String, _ body: (CellText, Int) -> Bool) {
    var scanner = CellScanner()
    var cell = blank
    var width = 0
    var count = 0
    for scalar in text.unicodeScalars {
      switch scanner.step(scalar) {
      case .skipped: continue
      case .begins(let letter, let cells):
        if width > 0, !body(count > 1 ? cell.composed : cell, width) { return }
        cell = CellText(scalar: letter)
        width = cells
        count = 1
        if CellWidth.isMark(scalar) { cell.add(scalar, &count) }
      case .joins: cell.add(scalar, &count)
      }
    }
    if width > 0 { _ = body(count > 1 ? cell.composed : cell, width) }
  }

  private mutating func add(_ mark: Unicode.Scalar, _ count: inout Int) {
    guard count < Self.mostScalars else { return }
    store(mark, at: count)
    count += 1
  }

  /// Terminals differ in how they draw separate marks, so Vietnamese letters are put together.
  private var composed: CellText {
    var view = String.UnicodeScalarView()
    forEachScalar { view.append($0) }
    guard let index = vietnameseLetters.firstIndex(of: Character(String(view))) else { return self }
    return vietnameseLetters[index].unicodeScalars.first.map(CellText.init(scalar:)) ?? self
  }

  private mutating func store(_ scalar: Unicode.Scalar, at index: Int) {
    let value = UInt64(scalar.value)
    if index < 3 { first |= value << UInt64(21 * index) } else { second |= value << UInt64(21 * (index - 3)) }
  }

  /// The letter's scalar, followed by its marks.
  public var scalars: [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    forEachScalar { result.append($0) }
    return result
  }

  /// Calls `body` with each scalar in turn, without allocating.
  public func forEachScalar(_ body: (Unicode.Scalar) -> Void) {
    for index in 0..<Self.mostScalars {
      let bits = index < 3 ? first >> UInt64(21 * index) : second >> UInt64(21 * (index - 3))
      guard let scalar = Unicode.Scalar(UInt32(bits & 0x1F_FFFF)), scalar.value != 0 else { return }
      body(scalar)
    }
  }

  /// The letter itself, without its marks.
  public var base: Unicode.Scalar {
    Unicode.Scalar(UInt32(first & 0x1F_FFFF)) ?? " "
  }

  /// Whether there are no marks on top of the letter's own scalar.
  var isSingle: Bool {
    first >> 21 == 0
  }

  /// Cells taken: 1 or 2.
  public var width: Int {
    max(CellWidth.of(base), 1)
  }
}

/// All marked letters of Vietnamese, each as one scalar; looking one up finds it in whatever form it is written.
private let vietnameseLetters = Set<Character>(
  "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ"
)
