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

  /// What is shown of `character`, or nil when nothing of it is visible.
  ///
  /// A control character becomes a blank, a mark without a letter stands over a blank, and of joined emoji the first is kept.
  public init?(_ character: Character) {
    if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
      self.init(scalar: Unicode.Scalar(ascii))
      return
    }
    self.init(scalar: " ")
    // Terminals differ in how they draw separate marks, so Vietnamese letters are put together.
    var character = character
    if character.unicodeScalars.count > 1, let composed = vietnameseLetters.firstIndex(of: character) {
      character = vietnameseLetters[composed]
    }
    var count = 0
    for scalar in character.unicodeScalars {
      switch VisibleText.fate(of: scalar) {
      case .dropped: continue
      case .blank: if count == 0 { count = 1 }
      case .shown:
        if CellWidth.isMark(scalar) {
          if count == 0 { count = 1 }
          guard count < Self.mostScalars else { continue }
          store(scalar, at: count)
          count += 1
        } else if count == 0 {
          first = UInt64(scalar.value)
          count = 1
        }
      }
    }
    if count == 0 { return nil }
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
