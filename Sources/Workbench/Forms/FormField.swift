internal import LearningRegister

/// One line of a form, described by data: what it is called, what may be typed, and how the text becomes part of a record.
struct FormField: Sendable {
  /// The stored member the field belongs to; faults and doubts of that member are shown here.
  let member: String
  let label: Phrase
  let kind: FieldKind
  var hint: Phrase?
  var isRequired = false
  /// Whether the value of the last record is offered again in the next new one.
  var isCarried = false
  /// Whether the stored value is hidden until it is revealed with a key: identity numbers.
  var isMasked = false
  /// Whether the field matters for the record as filled so far.
  var isShown: @Sendable (Record) -> Bool = { _ in true }
  /// The text a stored record shows in the field.
  let read: @Sendable (Record, FormContext) -> String
  /// Puts what was typed into the record; empty text clears.
  var write: @Sendable (inout Record, String, FormContext) throws(FieldProblem) -> Void
}

extension FormField {
  /// Whether a stored value is hidden until it is revealed: an identity number, also where it serves as tax code.
  func hides(_ text: String) -> Bool {
    isMasked && !text.isEmpty && (member != "taxCode" || TaxCode(text)?.isPersonal == true)
  }
}

/// A way to one member of a record that may be handed between tasks.
typealias MemberPath<Root, Value> = any WritableKeyPath<Root, Value> & Sendable

/// What may be typed into a field.
enum FieldKind: Hashable, Sendable {
  /// One line of any text.
  case text
  /// A person's name: initials become capitals.
  case name
  /// Digits only, of one fixed length after which the next field is entered.
  case digits(Int)
  /// A number mostly of so many digits, after which the next field is entered; other lengths and letters may be typed.
  case longNumber(Int)
  /// A code or number with letters, at most so long.
  case code
  case day
  case birth
  /// Ten boxes of 0–10; each digit fills one and goes to the next.
  case scores
  case number(ClosedRange<Int>)
  case money
  /// One of a list: typed by number or by unmarked letters.
  case choice([Choice])
  /// A registered record, found by code or name; F4 lists.
  case reference(Collection)

  /// Whether Vietnamese words are typed here; in codes, numbers and what is searched for, keys stay letters.
  var takesWords: Bool {
    switch self {
    case .text, .name: true
    default: false
    }
  }

  /// Whether F4 shows a list of values.
  var hasValues: Bool {
    switch self {
    case .choice, .reference: true
    default: false
    }
  }

  /// Whether typing stops by itself at this many characters and the next field is entered.
  var fullLength: Int? {
    switch self {
    case .digits(let count), .longNumber(let count): count
    case .day, .birth: 8
    case .number(let range) where range.upperBound < 10: 1
    case .choice(let choices) where choices.count < 10: 1
    default: nil
    }
  }
}

/// One entry of a list of values.
struct Choice: Hashable, Sendable {
  let code: String
  let label: Phrase

  init(_ code: String, _ label: Phrase) {
    self.code = code
    self.label = label
  }
}

/// What a field needs to know of the world.
struct FormContext: Sendable {
  let register: Register
  /// The workers by name, once it has been made.
  var directory: WorkerDirectory?
  /// Enterprises and campaigns by name, once they have been made.
  var listings = Listings()
  let words: Words
  let today: Day
}

/// Why a field's text cannot be stored.
enum FieldProblem: Error, Hashable, Sendable {
  case required
  case notADay
  case notABirth
  case notANumber(ClosedRange<Int>)
  case notAmount
  case unknownChoice
  case severalChoices([String])
  case notFound
  case severalFound(Int)
  /// The digits typed are no identity number.
  case identity(String)
  case passport
  case phone
  case oldPhone(PhoneNumber)
  case taxCode
  case scores
  case fields
  case days
  /// Not five percentages.
  case percents
  /// An office version begins on that day already.
  case dayTaken
  /// A day to come cannot be frozen.
  case afterToday
}
