import JSONText
import LearningRegister
import RegisterStorage
import Workbench

// What is wrong with a text or a file, in the user's words.
extension Words {
  /// A finding with its place: `workers.json:812:35: thiếu dấu phẩy…`.
  func sentence(_ finding: Finding, in register: Register) -> String {
    let place = [finding.line, finding.column].filter { $0 > 0 }.map { ":\($0)" }.joined()
    return "\(finding.file)\(place): \(sentence(finding.problem, in: register))"
  }

  /// A finding's lines: the sentence, then the piece of the file with a caret under the place.
  func lines(_ finding: Finding, in register: Register) -> [String] {
    var lines = [sentence(finding, in: register)]
    if let excerpt = finding.excerpt {
      lines += ["  \(excerpt.text)", "  \(String(repeating: " ", count: excerpt.caret))^"]
    }
    return lines
  }

  /// Why a line of `hoctap apply` is no change.
  func sentence(_ problem: ApplyInput.Problem) -> String {
    let what: String =
      switch problem.kind {
      case .format(let format, let member): sentence(format, member)
      case .missing(let name): self(Phrase("thiếu \"{0}\"", "\"{0}\" is missing"), name)
      case .unknownCollection(let name): self(Phrase("không có loại \"{0}\"", "there is no collection \"{0}\""), name)
      case .notOneVerb:
        self(Phrase("cần đúng một trong \"put\" và \"del\"", "exactly one of \"put\" and \"del\" is needed"))
      case .otherCode: self(Phrase("\"id\" khác mã trong bản ghi", "\"id\" is not the code of the record"))
      }
    return "\(problem.column): \(what)"
  }

  private func sentence(_ problem: Finding.Problem, in register: Register) -> String {
    switch problem {
    case .format(let format, let member): sentence(format, member)
    case .missingFile: self(Phrase("thiếu tệp này", "the file is missing"))
    case .unreadable(let number):
      self(Phrase("không đọc được tệp (lỗi {0})", "cannot be read (error {0})"), String(number))
    case .wrongHeader:
      self(Phrase("dòng đầu không đúng, hoặc là của sổ khác", "the first line is wrong, or of another register"))
    case .manifestDamaged: self(Phrase("tệp kê không khớp số kiểm của nó", "the manifest fails its own checksum"))
    case .checksum: self(Phrase("số kiểm không khớp", "the checksum does not agree"))
    case .sequence(let expected, let found):
      self(
        Phrase("cần thay đổi số {0}, lại gặp số {1}", "change {0} was expected, {1} was found"), String(expected),
        String(found))
    case .handEdit: self(Phrase("tệp đã được sửa tay; dùng như đang có", "changed by hand; taken as it stands"))
    case .unfinishedEnd(let bytes):
      self(
        Phrase(
          "{0} byte của một lần lưu dở dang, chưa từng báo đã lưu; lần lưu sau sẽ cất riêng",
          "{0} bytes of a save that never ended; the next save sets them aside"), String(bytes))
    case .journalTooShort(let snapshot, let journal):
      self(
        Phrase("ảnh chụp đến số {0} mà nhật ký chỉ đến {1}", "the snapshot reaches {0}, the journal only {1}"),
        String(snapshot), String(journal))
    case .newerVersion(let version):
      self(Phrase("do bản mới hơn ghi (kiểu {0})", "written by a newer program (version {0})"), String(version))
    case .count(let expected, let found):
      self(Phrase("cần {0} bản ghi, có {1}", "{0} records were expected, {1} found"), String(expected), String(found))
    case .order: self(Phrase("các bản ghi chưa xếp theo mã", "not sorted by code here"))
    case .doubledCode(let code): self(Phrase("mã {0} có hai lần", "code {0} stands twice"), code.text)
    case .notOnePerLine: self(Phrase("mỗi dòng cần đúng một bản ghi", "one record a line is needed"))
    case .fault(let reference, let fault): "\(reference.code): \"\(fault.member)\": \(sentence(fault, in: register))"
    case .doubt(let reference, let doubt): "\(reference.code): \(sentence(doubt, in: register))"
    case .noSeal:
      self(
        Phrase(
          "đoạn nhật ký thiếu dòng niêm cuối; có thể mất dòng", "the seal at its end is missing; lines may be lost"))
    case .accepted(let count):
      self(Phrase("hỏng {0} chỗ, đã được chấp nhận như vậy", "damaged in {0} places, accepted as it is"), String(count))
    case .more(let count): self(Phrase("và {0} chỗ nữa", "and {0} more"), String(count))
    }
  }

  private func sentence(_ problem: RecordFormatError.Problem, _ member: String?) -> String {
    let text: String =
      switch problem {
      case .json(let problem): sentence(problem)
      case .missing: self(Phrase("thiếu mục này", "this member is missing"))
      case .duplicate: self(Phrase("mục này có hai lần", "this member stands twice"))
      case .notCode:
        self(Phrase("cần một mã 1–16 byte không có dấu cách", "a code of 1 to 16 bytes without spaces is needed"))
      case .notDay: self(Phrase("cần ngày kiểu YYYY-MM-DD", "a day YYYY-MM-DD is needed"))
      case .notBirthDate: self(Phrase("cần ngày YYYY-MM-DD hoặc năm YYYY", "a day YYYY-MM-DD or a year YYYY is needed"))
      case .notIdentity: self(Phrase("CCCD cần đúng 12 số, CMND 9 số", "a CCCD has 12 digits, a CMND 9"))
      case .notPhone: self(Phrase("không phải số điện thoại Việt Nam", "not a Vietnamese telephone number"))
      case .notTaxCode:
        self(Phrase("mã số thuế sai số hoặc sai số kiểm tra", "not a tax code, or its check digit is wrong"))
      case .notWord(let allowed): self(Phrase("cần một trong: {0}", "one of: {0}"), allowed.joined(separator: ", "))
      case .outOfRange(let range):
        self(
          Phrase("cần số từ {0} đến {1}", "a number from {0} to {1}"), String(range.lowerBound),
          String(range.upperBound))
      case .notOneOf(let names):
        self(Phrase("cần đúng một trong: {0}", "exactly one of: {0}"), names.joined(separator: ", "))
      }
    return member.map { "\"\($0)\": \(text)" } ?? text
  }

  private func sentence(_ problem: JSONError.Problem) -> String {
    switch problem {
    case .expected(let what): self(Phrase("cần {0}", "{0} was expected"), text(what))
    case .endOfText(let what): self(Phrase("hết tệp mà còn cần {0}", "the text ends, but {0} was expected"), text(what))
    case .unterminatedString: self(Phrase("thiếu dấu ngoặc kép đóng trên dòng này", "no closing quote on this line"))
    case .badEscape: self(Phrase("sau dấu \\ chỉ được \" \\ / b f n r t hoặc u và bốn số", "bad escape after \\"))
    case .loneSurrogate: self(Phrase("thiếu nửa kia của cặp \\u", "half of a \\u pair is missing"))
    case .badUTF8: self(Phrase("không phải UTF-8", "not valid UTF-8"))
    case .controlInString:
      self(Phrase("ký tự điều khiển phải viết bằng \\u", "a control character must be written as \\u"))
    case .badNumber: self(Phrase("số viết sai", "not a valid number"))
    case .valueOutOfRange: self(Phrase("số quá lớn hoặc quá nhỏ", "this number is too large or too small"))
    case .notWhole: self(Phrase("cần số nguyên", "a whole number was expected"))
    case .tooDeep: self(Phrase("lồng nhau quá 128 lớp", "more than 128 values are nested"))
    case .duplicateMember(let name): self(Phrase("mục \"{0}\" có hai lần", "\"{0}\" occurs twice"), name)
    case .trailing: self(Phrase("còn chữ thừa ở cuối", "the document should end here"))
    case .wrongKind(let expected, let found):
      self(Phrase("cần {0}, lại gặp {1}", "{0} was expected, {1} was found"), text(expected), text(found))
    case .byteOrderMark: self(Phrase("tệp có dấu BOM; lưu lại là UTF-8 không BOM", "remove the byte order mark"))
    }
  }

  private func text(_ expectation: JSONError.Expectation) -> String {
    switch expectation {
    case .value: self(Phrase("một giá trị", "a value"))
    case .valueOrBracket: self(Phrase("một giá trị hoặc ']'", "a value or ']'"))
    case .memberName: self(Phrase("tên mục trong ngoặc kép", "a member name in quotes"))
    case .memberNameOrBrace: self(Phrase("tên mục trong ngoặc kép hoặc '}'", "a member name in quotes or '}'"))
    case .colon: self(Phrase("dấu hai chấm ':'", "a colon ':'"))
    case .commaOrBrace: self(Phrase("dấu phẩy ',' hoặc '}'", "a comma ',' or '}'"))
    case .commaOrBracket: self(Phrase("dấu phẩy ',' hoặc ']'", "a comma ',' or ']'"))
    }
  }

  private func text(_ kind: JSONKind) -> String {
    switch kind {
    case .object: self(Phrase("đối tượng {…}", "an object {…}"))
    case .array: self(Phrase("danh sách […]", "an array […]"))
    case .string: self(Phrase("chữ trong ngoặc kép", "a text in quotes"))
    case .number: self(Phrase("một số", "a number"))
    case .bool: self(Phrase("true hoặc false", "true or false"))
    case .null: self(Phrase("null", "null"))
    }
  }
}
