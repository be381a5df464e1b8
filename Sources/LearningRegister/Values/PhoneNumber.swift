/// A Vietnamese telephone number in its stored form: `0[35789]` and 8 digits (mobile) or `02` and 9 digits (landline).
public struct PhoneNumber: Hashable, Sendable {
  /// The digits, starting with 0.
  public let digits: String

  /// A number from what was typed: separators and +84 are accepted; nil when it is no number of today.
  public init?(_ typed: some StringProtocol) {
    guard let bare = PhoneNumber.bare(typed) else { return nil }
    let bytes = Array(bare.utf8)
    let mobile = bytes.count == 10 && bytes[0] == 0x30 && [0x33, 0x35, 0x37, 0x38, 0x39].contains(bytes[1])
    let landline = bytes.count == 11 && bytes[0] == 0x30 && bytes[1] == 0x32
    guard mobile || landline else { return nil }
    digits = bare
  }

  /// A number in its stored form, as UTF-8; nil for anything else.
  public init?(stored bytes: UnsafeRawBufferPointer) {
    guard bytes.count >= 10, bytes[0] == 0x30, bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    switch bytes[1] {
    case 0x33, 0x35, 0x37, 0x38, 0x39: guard bytes.count == 10 else { return nil }
    case 0x32: guard bytes.count == 11 else { return nil }
    default: return nil
    }
    digits = String(decoding: bytes, as: UTF8.self)
  }

  /// The form an 11-digit mobile number of before 2018 has today (0162… → 032…); nil for anything else.
  public static func modern(from typed: some StringProtocol) -> PhoneNumber? {
    guard let bare = bare(typed), bare.utf8.count == 11, bare.hasPrefix("01") else { return nil }
    let replacements = [
      "0162": "032", "0163": "033", "0164": "034", "0165": "035", "0166": "036", "0167": "037", "0168": "038",
      "0169": "039", "0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082", "0120": "070",
      "0121": "079", "0122": "077", "0126": "076", "0128": "078", "0186": "056", "0188": "058", "0199": "059",
    ]
    guard let prefix = replacements[String(bare.prefix(4))] else { return nil }
    return PhoneNumber(prefix + bare.dropFirst(4))
  }

  private static func bare(_ typed: some StringProtocol) -> String? {
    var digits = ""
    for (index, character) in typed.enumerated() {
      switch character {
      case "0"..."9": digits.append(character)
      case " ", ".", "-", "(", ")": continue
      case "+" where index == 0: continue
      default: return nil
      }
    }
    if digits.hasPrefix("84"), digits.utf8.count >= 11 { digits = "0" + digits.dropFirst(2) }
    return digits
  }

  /// The number with all but its last three digits hidden.
  public var masked: String { String(repeating: "•", count: digits.count - 3) + digits.suffix(3) }
}
