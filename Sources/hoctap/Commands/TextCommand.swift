public import ArgumentParser
public import VietnameseText
import Workbench

/// `hoctap text FILTER`: Vietnamese text line by line, from standard input to standard output.
struct TextCommand: ParsableCommand {
  /// What becomes of the lines.
  enum Filter: String, CaseIterable, ExpressibleByArgument {
    /// Each line is keys, as typed on a plain keyboard.
    case telex, vni
    /// Each line becomes its search form.
    case fold
    /// The lines come in the order of Vietnamese dictionaries, when all are read.
    case sort
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "text", abstract: say(.textAbstract), discussion: say(.textDiscussion))
  }
  @Argument(help: ArgumentHelp(say(.filterHelp), valueName: "filter"))
  var filter: Filter

  @Option(help: ArgumentHelp(say(.styleHelp)))
  var style: ToneStyle?

  @Flag(help: ArgumentHelp(say(.restoreHelp)))
  var restore = false

  @Flag(inversion: .prefixedNo, help: ArgumentHelp(say(.bracketsHelp)))
  var brackets = true

  @OptionGroup var language: LanguageOption

  func run() throws {
    var unreadable = false
    var input = LineInput()
    var number = 0
    func nextLine() -> String? {
      while let bytes = input.next() {
        number += 1
        // A file from Windows ends its lines in two bytes.
        if let line = String(validating: bytes.last == 0x0D ? bytes.dropLast() : bytes[...], as: UTF8.self) {
          return line
        }
        unreadable = true
        Output.error(say(.unreadableLine, String(number)))
      }
      return nil
    }
    switch filter {
    case .telex, .vni:
      let settings = TypingSettings(
        method: filter == .telex ? .telex : .vni, toneStyle: style ?? .old, restoresForeignWords: restore,
        hasBracketKeys: brackets)
      while let line = nextLine() { Output.line(text(typedBy: line, settings)) }
    case .fold:
      try refuseTypingOptions()
      while let line = nextLine() { Output.line(TextFold.folded(line)) }
    case .sort:
      try refuseTypingOptions()
      var lines: [String] = []
      while let line = nextLine() { lines.append(line) }
      for place in TextSortKey.order(of: lines.map(TextSortKey.init)) { Output.line(lines[place]) }
    }
    if unreadable { throw ExitCode(1) }
  }

  /// What stands in a field after these keys and Enter. Backspace is U+0008, U+007F or ⌫, Esc is U+001B or ⎋.
  private func text(typedBy keys: String, _ settings: TypingSettings) -> String {
    var typing = VietnameseTyping(settings)
    var text = ""
    for key in keys {
      switch key {
      case "\u{8}", "\u{7F}", "⌫": typing.backspace(after: text).apply(to: &text)
      case "\u{1B}", "⎋": typing.restoreKeys(after: text)?.apply(to: &text)
      default: typing.type(key, after: text).apply(to: &text)
      }
    }
    typing.endWord(after: text).apply(to: &text)
    return text
  }

  private func refuseTypingOptions() throws {
    if style != nil || restore || !brackets { throw CommandFailure(say(.onlyForTyping), code: 64) }
  }
}

extension ToneStyle: ExpressibleByArgument {}
