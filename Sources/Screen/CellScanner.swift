/// Cuts text into cells, scalar by scalar: the one rule that measuring, cutting and drawing share.
struct CellScanner {
  /// What a scalar does to the cells.
  enum Step: Hashable {
    /// Begins a new cell, one or two wide, with the scalar or with a blank.
    case begins(Unicode.Scalar, width: Int)
    /// Is drawn over the letter before it.
    case joins
    /// Is not shown.
    case skipped
  }

  private var previous: Unicode.Scalar = " "
  private var hasCell = false

  /// Takes the next scalar. A mark without a letter begins a blank cell; the caller lets it join that.
  @inline(__always)
  mutating func step(_ scalar: Unicode.Scalar) -> Step {
    let value = scalar.value
    if value >= 0x20 && value < 0x7F {
      previous = scalar
      hasCell = true
      return .begins(scalar, width: 1)
    }
    return slowStep(scalar)
  }

  private mutating func slowStep(_ scalar: Unicode.Scalar) -> Step {
    defer { previous = scalar }
    switch VisibleText.fate(of: scalar) {
    case .dropped: return .skipped
    case .blank:
      if scalar == "\n", previous == "\r" { return .skipped }
      hasCell = true
      return .begins(" ", width: 1)
    case .shown:
      let width = CellWidth.of(scalar)
      if width > 0 {
        hasCell = true
        return .begins(scalar, width: width)
      }
      if hasCell { return .joins }
      hasCell = true
      return .begins(" ", width: 1)
    }
  }
}
