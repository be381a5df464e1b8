public import LearningRegister
internal import VietnameseText

/// Speaks one language: phrases, numbers, days and amounts as a person of that language writes them.
public struct Words: Hashable, Sendable {
  /// The language spoken.
  public let language: Language

  /// Speaks that language.
  public init(_ language: Language) { self.language = language }

  /// A phrase with its gaps filled.
  public func callAsFunction(_ phrase: Phrase, _ fillings: String...) -> String { filled(phrase, fillings) }

  /// A phrase with its gaps filled in order.
  public func filled(_ phrase: Phrase, _ fillings: [String]) -> String {
    var text = language == .vietnamese ? phrase.vietnamese : phrase.english
    for (index, filling) in fillings.enumerated() {
      text = text.replacing("{\(index)}", with: filling)
    }
    return text
  }

  private var numberText: NumberText { language == .vietnamese ? .vietnamese : .english }

  /// A whole number with grouped thousands: `1.243` or `1,243`.
  public func number(_ number: Int) -> String { numberText.grouped(number) }

  /// Tenths of a percent as `84,2` or `84.2`; nothing to divide by is `—`.
  public func tenths(_ tenths: Int?) -> String { tenths.map(numberText.tenths) ?? "—" }

  /// Tenths of a percent with the sign: `84,2 %`.
  public func percent(_ tenths: Int?) -> String {
    guard let tenths else { return "—" }
    return numberText.tenths(tenths) + (language == .vietnamese ? " %" : "%")
  }

  /// A day as `22/11/2026`; English writes the same order, since the papers do.
  public func day(_ day: Day) -> String {
    let (year, month, date) = day.components
    return "\(two(date))/\(two(month))/\(year)"
  }

  /// A day, or a dash.
  public func day(_ day: Day?) -> String { day.map { self.day($0) } ?? "—" }

  /// A birth date as `03/04/1987` or `1987`.
  public func birth(_ born: BirthDate) -> String {
    switch born {
    case .day(let day): self.day(day)
    case .year(let year): String(year)
    }
  }

  /// A month as `03/2025`.
  public func month(_ day: Day) -> String {
    let (year, month, _) = day.components
    return "\(two(month))/\(year)"
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}

extension Words {
  /// Hours without needless decimals: `3` or `2,5`.
  func hours(_ hours: Double) -> String {
    let tenths = Int((hours * 10).rounded())
    return tenths % 10 == 0 ? String(tenths / 10) : self.tenths(tenths)
  }
}
