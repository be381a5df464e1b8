internal import LearningRegister

/// A form: which collection it fills and its fields from top to bottom. A new field is one line here.
struct FormDefinition: Sendable {
  let collection: Collection
  let newTitle: Phrase
  let editTitle: Phrase
  let fields: [FormField]

  /// The form for a record of a collection; nil where there is none.
  static func of(_ record: Record) -> FormDefinition? {
    switch record {
    case .worker: .worker
    case .enterprise: .enterprise
    case .campaign: .campaign
    case .honour(let honour): honour.category == .title ? .title : .commendation
    case .office: .office
    case .targets: .targets
    case .frozen: .frozen
    case .attendance, .task, .visit: nil
    }
  }
}
