import JSONText
import LearningRegister
import RegisterStorage

/// The result of `hoctap check` as JSON.
enum CheckJSON {
  /// The report as one JSON object.
  static func text(_ report: CheckReport) -> [UInt8] {
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
    for finding in report.findings { write(finding, report.waysOut[finding] ?? [], to: &writer) }
    writer.endArray()
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }

  private static func write(_ finding: Finding, _ ways: [WayOut], to writer: inout JSONWriter) {
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
    if !ways.isEmpty {
      writer.member("mend")
      writer.beginArray()
      for way in ways { writer.string(MendChoice(way, finding).text) }
      writer.endArray()
    }
    writer.endObject()
  }
}
