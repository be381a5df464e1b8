import JSONText
import LearningRegister
import RegisterStorage
import Workbench

/// The result of `hoctap check` as words and as JSON.
enum CheckText {
  /// A finding for a person: place and meaning, then the line of the file with a caret.
  static func lines(_ finding: Finding, _ words: Words, _ register: Register) -> [String] {
    let place = [finding.line, finding.column].filter { $0 > 0 }.map { ":\($0)" }.joined()
    let meaning: String
    switch finding.problem {
    case .fault(let reference, let fault): meaning = "\(reference.code): \(words.sentence(fault, in: register))"
    case .doubt(let reference, let doubt): meaning = "\(reference.code): \(words.sentence(doubt, in: register))"
    default: meaning = "\(finding.problem)"
    }
    var lines = ["\(finding.file)\(place): \(meaning)"]
    if let excerpt = finding.excerpt {
      lines += ["  \(excerpt.text)", "  \(String(repeating: " ", count: excerpt.caret))^"]
    }
    return lines
  }

  /// The report as one JSON object.
  static func json(_ report: CheckReport) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("severity")
    writer.string("\(report.severity)")
    writer.member("seq")
    writer.int(report.sequence)
    writer.member("records")
    writer.int(report.records)
    writer.member("journalLines")
    writer.int(report.lines)
    writer.member("findings")
    writer.beginArray(onePerLine: true)
    for finding in report.findings { write(finding, to: &writer) }
    writer.endArray()
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }

  private static func write(_ finding: Finding, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("file")
    writer.string(finding.file)
    if finding.line > 0 {
      writer.member("line")
      writer.int(finding.line)
    }
    if finding.column > 0 {
      writer.member("column")
      writer.int(finding.column)
    }
    writer.member("consequence")
    writer.string("\(finding.consequence)")
    switch finding.problem {
    case .fault(let reference, let fault):
      writer.member("id")
      writer.string(reference.code.text)
      writer.member("member")
      writer.string(fault.member)
    case .doubt(let reference, let doubt):
      writer.member("id")
      writer.string(reference.code.text)
      writer.member("check")
      writer.string(doubt.check.rawValue)
    default: break
    }
    writer.member("problem")
    writer.string("\(finding.problem)")
    writer.endObject()
  }
}
