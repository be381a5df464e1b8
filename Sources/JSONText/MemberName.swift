/// The name of an object's member, compared without being copied: `switch name { case "id": … }`.
///
/// It points into the text read (or into the reader's scratch when it was written with escapes)
/// and is valid until the reader gives the next name, and never longer than the text.
public struct MemberName {
  /// The name in UTF-8, without quotes and escapes.
  public let utf8: UnsafeRawBufferPointer
  /// Where its opening quote stands, in bytes from the beginning of the reader's text.
  public let offset: Int

  @inlinable
  init(utf8: UnsafeRawBufferPointer, offset: Int) {
    self.utf8 = utf8
    self.offset = offset
  }

  /// The name as a string of its own.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// Whether the name is exactly these bytes.
  @inlinable
  public static func == (name: MemberName, literal: StaticString) -> Bool {
    name.utf8.count == literal.utf8CodeUnitCount
      && equalBytes(
        name.utf8.baseAddress.unsafelyUnwrapped, UnsafeRawPointer(literal.utf8Start), count: literal.utf8CodeUnitCount)
  }

  /// Lets a `switch` over a name use literals.
  @inlinable
  public static func ~= (literal: StaticString, name: MemberName) -> Bool { name == literal }
}

/// Compares with the widest loads that stay inside `count` bytes; a literal's half folds into constants.
@inlinable
@inline(__always)
func equalBytes(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, count: Int) -> Bool {
  func equal<Word: FixedWidthInteger & BitwiseCopyable>(_ type: Word.Type, at offset: Int) -> Bool {
    left.loadUnaligned(fromByteOffset: offset, as: type) == right.loadUnaligned(fromByteOffset: offset, as: type)
  }
  if count >= 8 {
    var offset = 0
    while offset + 8 <= count {
      guard equal(UInt64.self, at: offset) else { return false }
      offset += 8
    }
    return equal(UInt64.self, at: count - 8)
  }
  if count >= 4 { return equal(UInt32.self, at: 0) && equal(UInt32.self, at: count - 4) }
  if count >= 2 { return equal(UInt16.self, at: 0) && equal(UInt16.self, at: count - 2) }
  return count == 0 || equal(UInt8.self, at: 0)
}
