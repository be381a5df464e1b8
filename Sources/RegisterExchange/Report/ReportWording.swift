/// What the office writes itself into a report: a small text file, kept beside the papers and used again for the next
/// report.
///
/// Sections begin with their name in brackets on a line of its own; an empty line parts paragraphs; lines that begin
/// with `#` are remarks.
public struct ReportWording: Hashable, Sendable {
  /// The places of a report that are the office's.
  public enum Section: String, CaseIterable, Hashable, Sendable {
    /// To whom the report is addressed, a paragraph each.
    case addressees = "kính gửi"
    /// What the office makes of the figures.
    case assessment = "đánh giá"
    /// Difficulties and their causes.
    case difficulties = "khó khăn"
    /// What comes next.
    case directions = "phương hướng"
    /// What is asked of others.
    case proposals = "kiến nghị"

    /// What may be written there, in Vietnamese.
    public var prompt: String {
      switch self {
      case .addressees: "Báo cáo gửi ai, mỗi nơi một đoạn; để trống thì không in dòng này"
      case .assessment: "Đánh giá chung: kết quả nổi bật, hạn chế, nguyên nhân"
      case .difficulties: "Khó khăn, vướng mắc của địa phương và nguyên nhân"
      case .directions: "Nhiệm vụ, giải pháp trọng tâm thời gian tới"
      case .proposals: "Đề xuất, kiến nghị với cấp trên"
      }
    }
  }

  /// Why a text is no wording.
  public struct Problem: Error, Hashable, Sendable {
    /// The line, from 1.
    public let line: Int
    /// The line's text.
    public let text: String
  }

  /// The paragraphs of each section that has any.
  private(set) var paragraphs: [Section: [String]] = [:]

  /// The paragraphs of a section; none where nothing is written.
  public subscript(section: Section) -> [String] {
    get { paragraphs[section] ?? [] }
    set { paragraphs[section] = newValue.isEmpty ? nil : newValue }
  }

  /// Nothing written yet.
  public init() {}

  /// The wording of a text. A section of another name, or words before the first section, are refused.
  public init(_ text: String) throws(Problem) {
    var section: Section?
    var isOpen = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard !words.hasPrefix("#") else { continue }
      if words.isEmpty {
        isOpen = false
      } else if words.hasPrefix("["), words.hasSuffix("]") {
        // Typed in capitals or not, composed or not: String compares by letters.
        let name = words.dropFirst().dropLast().lowercased()
        guard let found = Section.allCases.first(where: { $0.rawValue == name }) else {
          throw Problem(line: index + 1, text: words)
        }
        section = found
        isOpen = false
      } else if let section {
        // A backslash keeps what would be a remark or a section a text.
        let words = words.hasPrefix("\\") ? String(words.dropFirst()) : words
        var found = self[section]
        if isOpen, let last = found.popLast() { found.append(last + " " + words) } else { found.append(words) }
        self[section] = found
        isOpen = true
      } else {
        throw Problem(line: index + 1, text: words)
      }
    }
  }

  /// A text with all sections and nothing in them, to be filled in.
  public static var template: String { ReportWording().text }

  /// The text that gives this wording again, to be kept in a file.
  public var text: String {
    var text = """
      # Lời văn của cơ quan trong báo cáo. Viết dưới tên mục; dòng trống để ngắt đoạn.
      # Dòng bắt đầu bằng # không được in. Tệp này dùng lại cho báo cáo sau.

      """
    for section in Section.allCases {
      text += "\n[\(section.rawValue)]\n# \(section.prompt)\n"
      text += self[section].map { paragraph in
        let words = paragraph.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (words.first.map { "#[\\".contains($0) } ?? false ? "\\" : "") + words
      }.joined(separator: "\n\n")
      text += self[section].isEmpty ? "" : "\n"
    }
    return text
  }

  /// The blocks of a section: what was written, else room for it.
  func blocks(_ section: Section) -> [OfficialReport.Block] {
    paragraphs[section].map { $0.map(OfficialReport.Block.paragraph) } ?? [.room(section.prompt)]
  }
}
