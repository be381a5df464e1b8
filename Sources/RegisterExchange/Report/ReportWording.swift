/// What the office writes itself into a report: a small text file, kept beside the papers and used again for the next
/// report.
///
/// Sections begin with their name in brackets on a line of its own; an empty line parts paragraphs; lines that begin
/// with `#` are remarks.
public struct ReportWording: Hashable, Sendable {
  /// The places of a report that are the office's.
  public enum Section: String, CaseIterable, Hashable, Sendable {
    /// What the office makes of the figures.
    case assessment = "đánh giá"
    /// Difficulties and their causes.
    case difficulties = "khó khăn"
    /// What comes next.
    case directions = "phương hướng"
    /// What is asked of others.
    case proposals = "kiến nghị"

    /// What may be written there.
    var prompt: String {
      switch self {
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
  public private(set) var paragraphs: [Section: [String]] = [:]

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
        var found = paragraphs[section] ?? []
        if isOpen, let last = found.popLast() { found.append(last + " " + words) } else { found.append(words) }
        paragraphs[section] = found
        isOpen = true
      } else {
        throw Problem(line: index + 1, text: words)
      }
    }
  }

  /// A text with all sections and nothing in them, to be filled in.
  public static var template: String {
    var text = """
      # Lời văn của cơ quan trong báo cáo. Viết dưới tên mục; dòng trống để ngắt đoạn.
      # Dòng bắt đầu bằng # không được in. Tệp này dùng lại cho báo cáo sau.

      """
    for section in Section.allCases { text += "\n[\(section.rawValue)]\n# \(section.prompt)\n" }
    return text
  }

  /// The blocks of a section: what was written, else room for it.
  func blocks(_ section: Section) -> [OfficialReport.Block] {
    paragraphs[section].map { $0.map(OfficialReport.Block.paragraph) } ?? [.room(section.prompt)]
  }
}
