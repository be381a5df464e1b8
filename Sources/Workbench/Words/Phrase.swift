/// One text a person reads, in both languages. `{0}`, `{1}` … stand for what is filled in.
/// Every phrase of the program is a constant of this type in the folder `Phrases`.
public struct Phrase: Hashable, Sendable {
  /// The Vietnamese text.
  public let vietnamese: String
  /// The English text.
  public let english: String

  /// A phrase in both languages.
  public init(_ vietnamese: String, _ english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  /// The phrase with its gaps filled in both languages, for texts that wait to be shown.
  public func filled(_ fillings: String...) -> Phrase { filled(with: fillings) }

  /// The phrase with its gaps filled in both languages.
  public func filled(with fillings: [String]) -> Phrase {
    Phrase(Words(.vietnamese).filled(self, fillings), Words(.english).filled(self, fillings))
  }
}
