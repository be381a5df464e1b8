internal import LearningRegister
internal import RegisterExchange
internal import Widgets

/// The official report as it would be printed.
struct ReportState: Sendable {
  var request: ReportRequest
  /// What is shown; nil while the first is composed.
  var report: OfficialReport?
  /// The report's lines, 80 columns.
  var lines: [String] = []
  /// The office's words; nil while they were not read, or could not be.
  var wording: ReportWording?
  var isComposing = true
  /// Whether nothing could be made of the request.
  var isImpossible = false
  /// The register the report holds for.
  var version = -1
  var top = 0
  /// How many columns are out of sight at the left.
  var left = 0
}

/// What is typed in one line for a report.
enum ReportLine: CaseIterable, Hashable, Sendable {
  case days, number, signed
}

/// Asks for one line.
struct ReportLineSheet: Sendable {
  let line: ReportLine
  var field: TextField
  /// Why what was typed cannot be taken.
  var problem: String?
}

/// The office's words being written: paragraphs below the name of each section.
struct ReportWordsState: Sendable {
  /// What was kept when they were opened; nil to write over whatever is there.
  var stored: ReportWording?
  /// By section: its paragraphs, at least one.
  var sections: [[TextField]]
  var section = 0
  var paragraph = 0
  var isChanged = false
  /// Whether the last key was typed into the paragraph.
  var isTyping = false
  var leavingWasSaid = false
  var top = 0

  init(_ wording: ReportWording) {
    stored = wording
    sections = ReportWording.Section.allCases.map { section in
      let fields = wording[section].map { TextField($0) }
      return fields.isEmpty ? [TextField()] : fields
    }
    // Whom it goes to is often left out; what the office makes of the figures comes first.
    section = 1
  }

  /// The paragraph the keys go to.
  var field: TextField {
    get { sections[section][paragraph] }
    set { sections[section][paragraph] = newValue }
  }

  /// Goes to a paragraph; the caret behind its text.
  mutating func go(to section: Int, _ paragraph: Int) {
    self.section = section
    self.paragraph = paragraph
    field.setText(field.text)
  }
}
