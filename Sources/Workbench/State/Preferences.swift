public import VietnameseText
internal import Widgets

/// What a person chose about the screens; kept from one run to the next.
public struct Preferences: Hashable, Sendable {
  /// The language of the screens.
  public var language: Language
  /// How Vietnamese is typed.
  public var typing: TypingSettings

  /// Choices; as nobody made any yet, Vietnamese screens and Telex.
  public init(language: Language = .vietnamese, typing: TypingSettings = TypingSettings(method: .telex)) {
    self.language = language
    self.typing = typing
  }
}

extension Workbench {
  /// What is chosen now.
  var preferences: Preferences { Preferences(language: language, typing: typing.settings) }

  /// The other language, typing method, tone style or bracket keys.
  mutating func choose(_ command: Command) -> [Effect] {
    switch command {
    case .language: switchLanguage()
    case .typing: switchTyping()
    case .toneStyle:
      typing.settings.toneStyle = typing.settings.toneStyle == .old ? .new : .old
      notice = Notice(.information, words(typing.settings.toneStyle == .old ? .tonesOld : .tonesNew))
    case .bracketKeys:
      typing.settings.hasBracketKeys.toggle()
      notice = Notice(.information, words(typing.settings.hasBracketKeys ? .bracketsAreLetters : .bracketsAreBrackets))
    default: return []
    }
    return [.keep(preferences)]
  }
}
