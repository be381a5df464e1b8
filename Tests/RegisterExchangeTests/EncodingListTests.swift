import Foundation
import LearningRegister
import RegisterExchange
import Testing
import VietnameseText

/// The same list of 200 people in every encoding a file may come in.
@Suite struct EncodingListTests {
  /// The codes of each letter, from the vectors.
  private static func codes(_ column: Int) throws -> [Character: [UInt8]] {
    var codes: [Character: [UInt8]] = [:]
    for line in String(decoding: try vector("legacy-tables.tsv"), as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t")
      guard cells.count > column, let letter = cells[0].first else { continue }
      codes[letter] = cells[column].split(separator: " ").compactMap { UInt8($0, radix: 16) }
    }
    // Letters whose codes the tables lack are those that lie on control characters there.
    if column == 4 {
      let standard: [(Character, UInt8)] = [
        ("Ẳ", 0x02), ("Ẵ", 0x05), ("Ẫ", 0x06), ("Õ", 0xA0), ("Ỷ", 0x14), ("Ỹ", 0x19), ("Ỵ", 0x1E),
      ]
      for (letter, code) in standard { codes[letter] = [code] }
    }
    return codes
  }

  private static func encoded(_ text: String, _ codes: [Character: [UInt8]]) -> [UInt8] {
    text.precomposedStringWithCanonicalMapping.flatMap { codes[$0] ?? Array(String($0).utf8) }
  }

  private static func right() throws -> (text: String, sheet: Sheet, rows: [Sheet.Row]) {
    let bytes = try vector("legacy200.utf8.csv")
    let sheet = try ListFile(bytes).sheets[0]
    return (String(decoding: bytes, as: UTF8.self), sheet, sheet.rows)
  }

  @Test(arguments: [(TextEncoding.viscii, 4), (.windows1258, 5), (.vps, 6), (.vni, 3)])
  func bytesOfOneCodeALetterComeOutExact(_ encoding: TextEncoding, _ column: Int) throws {
    let right = try Self.right()
    let file = try ListFile(Self.encoded(right.text, try Self.codes(column)))
    #expect(file.encoding == encoding)
    // VPS has some capitals only as small letters.
    #expect(Self.withCapitals(file) == right.rows)
    #expect((file.sheets[0].rows == right.rows) == !encoding.losesCapitals)
  }

  /// The rows as they are once lost capitals are agreed to.
  private static func withCapitals(_ file: ListFile) -> [Sheet.Row] {
    file.sheets[0].rows.map { row in
      var row = row
      for place in row.cells.indices {
        guard case .text(let text) = row.cells[place].value else { continue }
        row.cells[place].value = .text(file.encoding.withCapitals(text))
      }
      return row
    }
  }

  @Test(arguments: ["mark", "decomposed", "split tones"])
  func everyUnicodeComesOutExact(_ form: String) throws {
    let right = try Self.right()
    let bytes: [UInt8] =
      switch form {
      case "mark": [0xEF, 0xBB, 0xBF] + Array(right.text.utf8)
      case "decomposed": Array(right.text.decomposedStringWithCanonicalMapping.utf8)
      // As some typing programs write: the shape on the letter, the tone behind it.
      default:
        Array(
          String(
            String.UnicodeScalarView(
              right.text.precomposedStringWithCanonicalMapping.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
                let parts = Array(String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars)
                guard let tone = parts.last, parts.count == 3 else { return [scalar] }
                let letter = String(String.UnicodeScalarView(parts.dropLast())).precomposedStringWithCanonicalMapping
                return Array(letter.unicodeScalars) + [tone]
              })
          ).utf8)
      }
    let file = try ListFile(bytes)
    #expect(file.encoding == .utf8)
    for (row, other) in zip(file.sheets[0].rows, right.rows) {
      #expect(row.cells.map { Array($0.value.text.utf8) } == other.cells.map { Array($0.value.text.utf8) })
    }
    #expect(file.sheets[0].rows.count == 200)
  }

  @Test(arguments: [true, false], [true, false]) func wideTextComesOutExact(_ isBig: Bool, _ hasMark: Bool) throws {
    let right = try Self.right()
    let units = Array(((hasMark ? "\u{FEFF}" : "") + right.text).utf16)
    let bytes = units.flatMap { isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(try ListFile(bytes).sheets[0].rows == right.rows)
  }

  /// The letters of a font as a spreadsheet stores them: each byte as the letter windows-1252 has there.
  private static func widened(_ bytes: [UInt8]) -> String {
    String(
      String.UnicodeScalarView(
        bytes.map { byte in
          String(data: Data([byte]), encoding: .windowsCP1252)?.unicodeScalars.first ?? Unicode.Scalar(byte)
        }))
  }

  @Test(arguments: [(TextEncoding.tcvn3InUTF8, 2), (.vniInUTF8, 3)], [true, false])
  func fontTextInUnicodeComesOut(_ font: (TextEncoding, Int), _ isWorkbook: Bool) throws {
    let right = try Self.right()
    let codes = try Self.codes(font.1)
    let file: ListFile
    if isWorkbook {
      let rows = right.rows.map { row in
        (0...5).map { TestWorkbook.Cell(stringLiteral: Self.widened(Self.encoded(row[$0]?.text ?? "", codes))) }
      }
      file = try ListFile(TestWorkbook(rows).bytes)
    } else {
      file = try ListFile(Array(Self.widened(Self.encoded(right.text, codes)).utf8))
    }
    #expect(file.encoding == font.0)
    #expect(file.sheets[0].rows.count == 200)
    for (row, other) in zip(file.sheets[0].rows, right.rows) {
      // TCVN3 has no capitals with marks: only their case may be left to be repaired.
      let isExact = font.0 == .vniInUTF8
      let read = row.cells.map { isExact ? $0.value.text : $0.value.text.lowercased() }
      #expect(read == other.cells.map { isExact ? $0.value.text : $0.value.text.lowercased() })
    }
  }

  /// The whole list is exact once the capitals are agreed to; before, the text stands as it was read.
  @Test func capitalsLostInTCVN3ComeBackOnlyWithConsent() throws {
    let file = try ListFile(vector("legacy200.tcvn3.csv"))
    let right = try Self.right()
    #expect(Self.withCapitals(file) == right.rows)

    let table = try #require(ListTable(file.sheets[0]))
    let rightTable = try #require(ListTable(right.sheet))
    var register = Register()
    _ = try register.apply(Change([.add(.enterprise(Enterprise(id: "DN0001", name: "Công ty Sao")))]))
    var options = ListOptions(enterprise: "DN0001", encoding: file.encoding, today: listDay)
    let offered = ListPreview(table, in: &register, options: options)
    options.acceptedRepairs = [.capitals]
    let taken = ListPreview(table, in: &register, options: options)
    options.encoding = .utf8
    let names = ListPreview(rightTable, in: &register, options: options).rows.map(\.name)
    #expect(taken.rows.map(\.name) == names && names.count >= 190)
    let waiting = offered.rows.filter { $0.problems == [.needsRepair] }
    #expect(!waiting.isEmpty && waiting.allSatisfy { $0.repairs.contains { $0.kind == .capitals } && !$0.isStored })
    #expect(offered.rows.map(\.name) != names)
    #expect(offered.rows.map { $0.name.lowercased() } == names.map { $0.lowercased() })
    #expect(taken.rows.allSatisfy { !$0.problems.contains(.needsRepair) })
    // What needs no capital needs no consent.
    #expect(zip(offered.rows, names).allSatisfy { $0.repairs.contains { $0.member == "name" } == ($0.name != $1) })
  }

  @Test func capitalsOfWhatStaysAsItIsNeedNoConsent() throws {
    var register = try listRegister()
    var an = try #require(register.workers["CN000002"])
    an.name = "Lê Văn Ánh"
    _ = try register.apply(Change([.replace(.worker(an), basedOn: an.revision)]))
    let rows = [["CÔNG TY TNHH SAO MAI"], ["STT", "Họ và tên", "Thôn"], ["1", "Lê Văn ánh", "ấp Đông"]]
    func compared(_ rows: [[String]], _ kind: ListKind) throws -> ListPreview.Row {
      try preview(rows, kind, in: &register) {
        ($0.encoding, $0.enterprise, $0.campaign, $0.session) = (.tcvn3, "DN0001", "HD26-031", 1)
      }.rows[0]
    }
    let worker = try compared(rows, .workers)
    #expect(worker.repairs.map(\.member) == ["village"] && worker.problems == [.needsRepair])
    let marked = try compared([["STT", "Họ và tên", "Điểm danh"], ["1", "Lê Văn ánh", "x"]], .attendance)
    #expect(marked.repairs.isEmpty && marked.isStored)
    let unknown = try compared([["STT", "Họ và tên", "Điểm danh"], ["1", "Lê Văn ổn", "x"]], .attendance)
    #expect(unknown.problems == [.needsRepair] && !unknown.isStored)
  }
}
