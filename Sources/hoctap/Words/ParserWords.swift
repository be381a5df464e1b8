import Workbench

/// What the argument parser says in English, said in Vietnamese: the frame of a help page and the mistakes of a call.
/// Each phrase is found by its English text, whose gaps stand for anything; a line that is not known stays as it is.
enum ParserWords {
  /// A help page or a message in the language of this run.
  static func translated(_ text: String, into language: Language = chosenLanguage()) -> String {
    guard language == .vietnamese else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
      .joined(separator: "\n")
  }

  private static func line(_ line: String) -> String {
    for phrase in frame {
      guard var fillings = gaps(of: phrase.english, in: line) else { continue }
      if phrase == mistake { fillings[0] = whole(fillings[0]) }
      return defaults(Words(.vietnamese).filled(phrase, fillings))
    }
    return defaults(line)
  }

  private static func whole(_ message: String) -> String {
    for phrase in mistakes {
      if let fillings = gaps(of: phrase.english, in: message) { return Words(.vietnamese).filled(phrase, fillings) }
    }
    return message
  }

  /// What stands behind an option about its values; a long line may be broken inside it.
  private static func defaults(_ line: String) -> String {
    guard line.contains("(default:") || line.contains("(values:") else { return line }
    return line.replacing("(default:", with: "(mặc định:").replacing("(values:", with: "(giá trị:")
      .replacing("; default:", with: "; mặc định:")
  }

  /// What stands in a text at the gaps of a pattern; nil when the text is another.
  static func gaps(of pattern: String, in text: String) -> [String]? {
    var pieces = [""]
    var isGap = false
    for character in pattern {
      switch character {
      case "{": isGap = true
      case "}":
        isGap = false
        pieces.append("")
      default: if !isGap { pieces[pieces.count - 1].append(character) }
      }
    }
    guard let last = pieces.popLast() else { return nil }
    guard let first = pieces.first else { return text == last ? [] : nil }
    guard text.hasPrefix(first) else { return nil }
    var rest = text.dropFirst(first.count)
    var fillings: [String] = []
    for piece in pieces.dropFirst() {
      guard let place = rest.firstRange(of: piece) else { return nil }
      fillings.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    guard rest.hasSuffix(last) else { return nil }
    return fillings + [String(rest.dropLast(last.count))]
  }

  private static let mistake = Phrase("Lỗi: {0}", "Error: {0}")

  private static let frame = [
    mistake,
    Phrase("{0}", "OVERVIEW: {0}"),
    Phrase("CÁCH DÙNG: hoctap LỆNH", "USAGE: hoctap <subcommand>"),
    Phrase("CÁCH DÙNG: {0}", "USAGE: {0}"),
    Phrase("Cách dùng: {0}", "Usage: {0}"),
    Phrase("Ý nghĩa: {0}", "Help:  {0}"),
    Phrase("THAM SỐ:", "ARGUMENTS:"),
    Phrase("TUỲ CHỌN:", "OPTIONS:"),
    Phrase("CÁC LỆNH:", "SUBCOMMANDS:"),
    // The words after it stay in their column.
    Phrase("  open (mặc định)         {0}", "  open (default)          {0}"),
    Phrase("{0}Xem số phiên bản.", "{0}Show the version."),
    Phrase("{0}Xem cách dùng.", "{0}Show help information."),
    Phrase("{0}Xem cách dùng một lệnh.", "{0}Show subcommand help information."),
    Phrase("  Cách dùng từng lệnh: hoctap LỆNH --help", "  See 'hoctap help <subcommand>' for detailed help."),
    Phrase("  Xem thêm: {0}", "  See '{0}' for more information."),
  ]

  private static let mistakes = [
    Phrase("thiếu {0}.", "Missing expected argument '{0}'"),
    Phrase("thiếu một trong: {0}.", "Missing one of: '{0}'"),
    Phrase("thiếu giá trị cho {0}.", "Missing value for '{0}'"),
    Phrase("không có tuỳ chọn {0}. Ý bạn là {1}?", "Unknown option '{0}'. Did you mean '{1}'?"),
    Phrase("không có tuỳ chọn {0}.", "Unknown option '{0}'"),
    Phrase("thừa “{0}”.", "Unexpected argument '{0}'"),
    Phrase("thừa {0} chữ: '{1}'.", "{0} unexpected arguments: '{1}'"),
    Phrase(
      "tuỳ chọn {0} không đi với giá trị, nhưng lại có “{1}”.",
      "The option '{0}' does not take any value, but '{1}' was specified."),
    Phrase(
      "giá trị “{0}” không dùng được cho {1}; chỉ có {2} và {3}.",
      "The value '{0}' is invalid for '{1}'. Please provide one of '{2}' and '{3}'."),
    Phrase("giá trị “{0}” không dùng được cho {1}.", "The value '{0}' is invalid for '{1}'"),
  ]
}
