public import LearningRegister
public import RegisterExchange

// The rows of a list in the clerk's words. Identity and telephone numbers are hidden.
extension Words {
  /// A member of a worker as a list's column is called.
  public func listMember(_ member: String) -> String {
    let phrase: Phrase? =
      switch member {
      case "name": Phrase("họ tên", "name")
      case "born": Phrase("ngày sinh", "birth")
      case "sex": Phrase("giới tính", "sex")
      case "identity": Phrase("CCCD", "identity")
      case "phone": Phrase("điện thoại", "telephone")
      case "village": Phrase("thôn", "village")
      case "formerCommune": Phrase("xã cũ", "former commune")
      case "education": Phrase("trình độ", "schooling")
      case "skillGrade": Phrase("bậc thợ", "skill grade")
      case "unionMember": Phrase("đoàn viên", "union member")
      case "job": Phrase("việc làm", "job")
      case "from": Phrase("vào làm", "from")
      case "to": Phrase("nghỉ việc", "left")
      case "employment": Phrase("nơi làm", "employment")
      default: listMemberOfKinds(member)
      }
    return phrase.map { self($0) } ?? member
  }

  /// A value of a member as a person writes it, numbers of people hidden.
  public func listValue(_ member: String, _ text: String) -> String {
    switch member {
    case "identity": IdentityDocument.masked(text)
    case "phone": String(repeating: "•", count: max(0, text.count - 3)) + text.suffix(3)
    case "sex": text == "male" ? self(Phrase("nam", "male")) : self(Phrase("nữ", "female"))
    case "unionMember": text == "true" ? self(Phrase("có", "yes")) : self(Phrase("không", "no"))
    case "born", "from", "to", "employment": BirthDate(iso: text).map { birth($0) } ?? text
    default: listValueOfKinds(member, text) ?? text
    }
  }

  /// All there is to say of a row: who it is, why it is not stored, what is mended, what changes, what is odd.
  public func details(of row: ListPreview.Row, in register: Register) -> [String] {
    details(of: row, contents: contentLine(of: row), in: register)
  }

  /// The same without what a new record would hold.
  func remarks(of row: ListPreview.Row, in register: Register) -> [String] {
    details(of: row, contents: row.record == nil ? "" : nil, in: register)
  }

  private func details(of row: ListPreview.Row, contents: String?, in register: Register) -> [String] {
    var details = row.record.map { [$0.code.text] } ?? []
    if let subject = row.subject { details.append(subject.code.text) }
    switch row.unregistered {
    case .child?: details.append(self(.listedChild))
    case .collective?: details.append(self(.listedCollective))
    case nil: break
    }
    if row.isWalkIn { details.append(self(.listedWalkIn)) }
    details += row.problems.map { sentence($0, in: register) }
    details += row.repairs.map { sentence($0, isTaken: row.isStored) }
    details += row.remarks.map { sentence($0) }
    if let contents {
      if !contents.isEmpty { details.append(contents) }
    } else {
      details += row.differences.map { sentence($0) }
    }
    if !row.doubts.isEmpty, row.isStored {
      details.append(self(.storedDoubt, row.doubts.map { sentence($0, in: register) }.joined(separator: "; ")))
    }
    return details
  }

  /// What is told of a row though it is stored.
  public func sentence(_ remark: RowRemark) -> String {
    switch remark {
    case .yearAlone(let member, let year):
      self(
        Phrase("{0}: chỉ có năm {1}, không ghi", "{0}: only the year {1}, not stored"), listMember(member), String(year)
      )
    }
  }

  /// A value that becomes another.
  public func sentence(_ difference: ListPreview.Difference) -> String {
    let old = difference.old.map { listValue(difference.member, $0) } ?? self(.nobodyBefore)
    return "\(listMember(difference.member)): \(old) → \(listValue(difference.member, difference.new))"
  }

  /// A repair, taken or offered.
  public func sentence(_ repair: Repair, isTaken: Bool) -> String {
    self(
      isTaken ? .taken : .offered, listMember(repair.member), value(repair.old, of: repair),
      value(repair.new, of: repair), self(repair.kind.phrase))
  }

  /// What a repair does, as an example of its kind.
  func example(of repair: Repair) -> String { "\(value(repair.old, of: repair)) → \(value(repair.new, of: repair))" }

  /// What a repair does to a telephone number is seen in its first digits.
  private func value(_ text: String, of repair: Repair) -> String {
    repair.member == "phone" && text.count > 7
      ? text.prefix(4) + String(repeating: "•", count: text.count - 7) + text.suffix(3)
      : listValue(repair.member, text)
  }

  /// Why a row is not stored.
  public func sentence(_ problem: RowProblem, in register: Register) -> String {
    func named(_ id: WorkerID) -> String { "\(id) \(register.workers[id]?.name ?? "")" }
    switch problem {
    case .formula(let member):
      return self(
        Phrase(
          "ô {0} là công thức hoặc báo lỗi, không có giá trị", "the cell of {0} is a formula or an error, no value"),
        listMember(member))
    case .notAName: return self(Phrase("không phải họ tên", "not a name"))
    case .lettersLost(let member, let text):
      return self(
        Phrase(
          "{0}: chữ bị mất khi chuyển mã: {1}; xin lại tệp gốc hoặc gõ lại",
          "{0}: letters were lost in conversion: {1}; ask for the original file or type it again"), listMember(member),
        text)
    case .severalNames:
      return self(
        Phrase(
          "nhiều người trong một ô; tách mỗi người một dòng trong tệp",
          "several people in one cell; give each a row of the file"))
    case .notABirth(let text): return self(Phrase("ngày sinh không có thật: {0}", "no such birth date: {0}"), text)
    case .shortBirth(let text):
      return self(
        Phrase(
          "năm sinh chỉ có hai chữ số ({0}), không rõ thế kỷ; gõ đủ bốn chữ số trong tệp",
          "the year of birth has two digits ({0}) and fits no century; type all four in the file"), text)
    case .notADay(let text): return self(Phrase("không có ngày này: {0}", "no such day: {0}"), text)
    case .notAnIdentity(let digits):
      return self(
        Phrase("CCCD có {0} ký tự, phải đủ 12 số", "the CCCD has {0} characters, it needs 12 digits"), String(digits))
    case .digitsLost(let text):
      return self(
        Phrase(
          "số bị Excel viết tắt thành {0}, các chữ số cuối đã mất; gõ lại trong tệp",
          "the spreadsheet shortened the number to {0} and its last digits are lost; type it again in the file"), text)
    case .notAPhone: return self(Phrase("không phải số điện thoại", "not a telephone number"))
    case .unknownEnterprise(""):
      return self(
        Phrase(
          "dòng không ghi doanh nghiệp, và không rõ là ai trong sổ",
          "the row names no enterprise, and who it is in the register is not certain"))
    case .unknownEnterprise(let name):
      return self(
        Phrase("doanh nghiệp chưa có trong sổ hoặc trùng tên: “{0}”", "enterprise not registered, or several: “{0}”"),
        name)
    case .sameAsRow(let row): return self(Phrase("trùng người với dòng {0}", "the same person as row {0}"), String(row))
    case .likeRow(let row):
      return self(
        Phrase(
          "giống dòng {0}, có thể là một người; nếu là hai người thì nói ở một trong hai dòng",
          "like row {0}, may be one person; if they are two, say so of one of the rows"), String(row))
    case .several(let ids):
      return self(Phrase("có thể là: {0}", "may be: {0}"), ids.prefix(4).map(named).joined(separator: ", "))
    case .numberOf(let id): return self(Phrase("số CCCD này là của {0}", "this number belongs to {0}"), named(id))
    case .otherNumber(let id):
      return self(Phrase("{0} đã có số CCCD khác trong sổ", "{0} is registered with another number"), named(id))
    case .leftBefore(let id, let day):
      return self(
        Phrase(
          "{0} đã nghỉ từ {1}; danh sách không ghi ngày vào lại", "{0} left on {1}; the list gives no day of return"),
        named(id), self.day(day))
    case .notEmployed: return self(Phrase("ghi giảm nhưng không thấy đang làm ở đây", "leaves, but does not work here"))
    case .noLeavingDay(let id):
      return self(
        Phrase("{0} ghi giảm nhưng không có ngày nghỉ", "{0} leaves, but on which day is not said"), named(id))
    case .noDayWithin(let text):
      return self(Phrase("cột ngày nghỉ chỉ có chữ, không có ngày: {0}", "words but no day of leaving: {0}"), text)
    case .onlyAName:
      return self(
        Phrase(
          "chỉ có chữ ở cột họ tên, không số thứ tự, không thông tin: là người hay tên nhóm?",
          "only text in the column of names, no number, no facts: a person or a group?"))
    case .severalNumbers:
      return self(
        Phrase(
          "ô CCCD có hai số; để lại một số trong tệp", "the cell has two identity numbers; leave one in the file"))
    case .faults(let faults):
      return faults.map { "\(listMember($0.member)): \(sentence($0, in: register))" }.joined(separator: "; ")
    case .needsRepair: return self(Phrase("chưa ghi, đợi đồng ý sửa", "not stored, waits for consent to the repair"))
    case .leftOut: return self(Phrase("để lại, không ghi", "left out"))
    default: return sentenceOfKinds(problem, in: register) ?? problem.name
    }
  }
}

extension RowRemark {
  /// The stable name of the remark in JSON.
  public var name: String {
    switch self {
    case .yearAlone: "year-alone"
    }
  }
}

extension RowProblem {
  /// The stable name of the problem in JSON.
  public var name: String {
    switch self {
    case .formula: "formula"
    case .notAName: "not-a-name"
    case .lettersLost: "letters-lost"
    case .severalNames: "several-names"
    case .notABirth: "not-a-birth"
    case .shortBirth: "short-birth"
    case .notADay: "not-a-day"
    case .notAnIdentity: "not-an-identity"
    case .digitsLost: "digits-lost"
    case .notAPhone: "not-a-phone"
    case .unknownEnterprise: "unknown-enterprise"
    case .sameAsRow: "same-as-row"
    case .likeRow: "like-row"
    case .several: "several"
    case .numberOf: "number-of"
    case .otherNumber: "other-number"
    case .leftBefore: "left-before"
    case .notEmployed: "not-employed"
    case .noLeavingDay: "no-leaving-day"
    case .noDayWithin: "no-day-within"
    case .onlyAName: "only-a-name"
    case .severalNumbers: "several-numbers"
    case .faults: "faults"
    case .needsRepair: "needs-repair"
    case .leftOut: "left-out"
    case .notATaxCode: "not-a-tax-code"
    case .mayBeEnterprises: "may-be-enterprises"
    case .otherTaxCode: "other-tax-code"
    case .noClosingDay: "no-closing-day"
    case .notANumber: "not-a-number"
    case .notAMark: "not-a-mark"
    case .contradictoryMarks: "contradictory-marks"
    case .notRegistered: "not-registered"
    case .unknownParent: "unknown-parent"
    case .noHonourKind: "no-honour-kind"
    case .noHonourYear: "no-honour-year"
    }
  }

  /// The workers it is about.
  public var workers: [WorkerID] {
    switch self {
    case .several(let ids), .unknownParent(_, let ids): ids
    case .numberOf(let id), .otherNumber(let id), .leftBefore(let id, _), .noLeavingDay(let id): [id]
    default: []
    }
  }
}
