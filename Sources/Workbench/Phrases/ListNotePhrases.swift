public import LearningRegister
public import RegisterExchange

// What is said of lists of enterprises, attendance and honours, of their rows and as a whole.
extension Words {
  /// What the rows of a list are called.
  public func kind(_ kind: ListKind) -> String { self(.listKind(kind)) }

  /// A note on a whole list in a sentence.
  public func sentence(_ note: ListNote, in register: Register) -> String {
    switch note {
    case .namesOther(let id):
      self(
        Phrase(
          "Dòng đầu danh sách ghi doanh nghiệp khác: {0}", "The lines above the table name another enterprise: {0}"),
        name(id, register))
    case .session(let campaign, let number, let clue):
      self(
        Phrase("Buổi học: {0} · buổi {1} · {2} ({3})", "Session: {0} · session {1} · {2} ({3})"),
        "\(campaign) \(register.campaigns[campaign]?.name ?? "")", String(number),
        register.campaigns[campaign]?.session(number).map { day($0.date) } ?? "?", self(clue.phrase))
    case .noSession:
      self(
        Phrase(
          "Danh sách không cho biết là của buổi nào; cần chọn hoạt động và buổi.",
          "The list does not say which session it is of; name the campaign and the session."))
    case .severalSessions(let campaigns):
      self(
        Phrase(
          "Ngày trên danh sách hợp với nhiều buổi: {0}; cần chọn một.",
          "Several sessions fit the day on the list: {0}; name one."),
        campaigns.prefix(5).map { "\($0) \(register.campaigns[$0]?.name ?? "")" }.joined(separator: ", "))
    case .unknownSession(let campaign, let number):
      self(
        Phrase("Không có buổi {1} của hoạt động {0}.", "There is no session {1} of campaign {0}."),
        campaign.code.text, String(number))
    case .severalLists(let count):
      self(
        Phrase(
          "Tệp có {0} danh sách điểm danh; mỗi lần nhận được một. Lọc lấy một mã danh sách, lưu riêng rồi nhận lại.",
          "The file has {0} attendance lists; one can be taken in at a time. Keep the rows of one list code and try again."
        ), number(count))
    case .sessionColumns(let numbers, let taken):
      self(
        Phrase(
          "Tệp có cột của các buổi {0}; đang đọc cột buổi {1}. Buổi khác: ghi xong thì nhận lại tệp này.",
          "The file has columns of the sessions {0}; that of session {1} is read. For another, take the file in again."),
        numbers.map(String.init).joined(separator: ", "), String(taken))
    case .noSessionColumn(let numbers, let wanted):
      self(
        Phrase(
          "Tệp có cột của các buổi {0}, không có cột của buổi {1}.",
          "The file has columns of the sessions {0}, none of session {1}."),
        numbers.map(String.init).joined(separator: ", "), String(wanted))
    case .noEnterprise:
      self(
        Phrase(
          "Danh sách không cho biết là của doanh nghiệp nào; cần chọn một.",
          "The list does not say of which enterprise it is; name one."))
    case .otherDay(let day, let session):
      self(
        Phrase(
          "Danh sách ghi ngày {0}, buổi học này lại ngày {1}: xem có đúng buổi không.",
          "The list says {0}, but this session is of {1}: look whether it is the right one."), self.day(day),
        self.day(session))
    case .sessionToCome(let day):
      self(Phrase("Buổi học này chưa diễn ra ({0}).", "This session is still to come ({0})."), self.day(day))
    case .everybodyPresent:
      self(
        Phrase(
          "Không có cột điểm danh: mọi người có tên được coi là có mặt.",
          "No column says who came: everybody listed counts as present."))
    case .noSignatures:
      self(
        Phrase(
          "Cột ký tên không có chữ nào trong tệp (chữ ký mực không nằm trong tệp), nên không dùng để điểm danh.",
          "The column of signatures is empty (ink is not in a file), so it says nothing about who came."))
    case .unsignedAbsent(let count):
      self(
        Phrase(
          "{0} người không ký trong khi phần lớn đã ký: ghi vắng mặt.",
          "{0} did not sign where most did: taken as absent."), number(count))
    case .faults(let faults):
      self(
        Phrase("Không ghi được danh sách điểm danh: {0}", "The attendance list cannot be stored: {0}"),
        faults.map { sentence($0, in: register) }.joined(separator: "; "))
    case .doubts(let doubts):
      self(
        Phrase("Đã ghi, cần xem: {0}", "Stored, look at: {0}"),
        doubts.map { sentence($0, in: register) }.joined(separator: "; "))
    case .notTenScores(let count):
      self(
        Phrase(
          "Có {0} cột điểm, không phải đủ 10 ô điểm: không ghi điểm.",
          "{0} columns of scores, not the ten boxes: no scores are stored."), String(count))
    case .totalScoreOnly:
      self(
        Phrase(
          "Chỉ có tổng điểm, không có 10 ô điểm: không ghi điểm.",
          "A sum of scores without the ten boxes: no scores are stored."))
    case .honourFromTitles(let kind):
      self(Phrase("Loại theo dòng đầu danh sách: {0}", "Kind, from the lines above the table: {0}"), self(.kind(kind)))
    case .yearFromTitles(let year):
      self(Phrase("Năm theo dòng đầu danh sách: {0}", "Year, from the lines above the table: {0}"), String(year))
    case .decisionFromTitles(let decision):
      self(
        Phrase("Quyết định theo dòng đầu danh sách: {0}", "Decision, from the lines above the table: {0}"),
        [decision.number, decision.date.map { day($0) }, decision.authority].compactMap(\.self)
          .joined(separator: " · "))
    case .headcountsFrom(let date):
      self(
        Phrase("Số lao động tính từ ngày {0}", "Numbers of workers hold from {0}"), day(date))
    }
  }

  /// A reason of lists of enterprises, attendance and honours; nil for those every list may have.
  public func sentenceOfKinds(_ problem: RowProblem, in register: Register) -> String? {
    switch problem {
    case .notATaxCode: self(Phrase("mã số thuế sai", "not a tax code"))
    case .mayBeEnterprises(let ids):
      self(
        Phrase("có thể là doanh nghiệp đã có: {0}", "may be an enterprise registered already: {0}"),
        ids.prefix(4).map { name($0, register) }.joined(separator: ", "))
    case .otherTaxCode(let id):
      self(Phrase("{0} đã có mã số thuế khác trong sổ", "{0} is registered with another tax code"), name(id, register))
    case .noClosingDay:
      self(Phrase("đã ngừng hoạt động nhưng không ghi từ ngày nào", "closed, but since when is not said"))
    case .notANumber("scores", let text):
      self(
        Phrase("mỗi ô điểm là số nguyên từ 0 đến 10: “{0}”", "each score is a whole number from 0 to 10: “{0}”"), text)
    case .notANumber(let member, let text):
      self(
        Phrase("{0} không phải số nguyên: {1}", "{0} is no whole number: {1}"),
        self(listMemberOfKinds(member) ?? .ofItself(member)),
        text)
    case .notAMark(let text):
      self(Phrase("không rõ “{0}” là có mặt hay vắng", "“{0}” does not say whether present or absent"), text)
    case .contradictoryMarks: self(Phrase("các cột điểm danh trái nhau", "the columns contradict each other"))
    case .notRegistered: self(Phrase("chưa có trong sổ", "not registered"))
    case .unknownParent(let name, _):
      self(
        Phrase(
          "là con của “{0}”, chưa rõ là ai trong sổ: 1 chọn bố, mẹ · 2 ghi không có bố, mẹ",
          "child of “{0}”, who in the register is not certain: 1 chooses the parent · 2 stores it without"), name)
    case .noHonourKind:
      self(Phrase("không ghi là danh hiệu hay hình thức khen nào", "which title or commendation is not said"))
    case .noHonourYear: self(Phrase("không ghi của năm nào", "for which year is not said"))
    default: nil
    }
  }

  /// A member of an enterprise, a list or an honour as a list's column is called; nil when it is none of theirs.
  public func listMemberOfKinds(_ member: String) -> Phrase? {
    switch member {
    case "taxCode": Phrase("mã số thuế", "tax code")
    case "address": Phrase("địa chỉ", "address")
    case "kind": Phrase("loại", "kind")
    case "opened": Phrase("hoạt động từ", "opened")
    case "closed": Phrase("ngừng từ", "closed")
    case "sector": Phrase("ngành nghề", "sector")
    case "liaison": Phrase("người liên hệ", "liaison")
    case "liaisonPhone": Phrase("điện thoại liên hệ", "liaison's telephone")
    case "union": Phrase("công đoàn", "union")
    case "headcounts": Phrase("số lao động", "workers")
    case "mark": Phrase("điểm danh", "mark")
    case "walkIns": Phrase("tên ngoài danh sách", "not on the list")
    case "scores": Phrase("điểm", "scores")
    case "decision": Phrase("quyết định", "decision")
    case "decisionNumber": Phrase("số quyết định", "decision number")
    case "decisionDate": Phrase("ngày quyết định", "decision day")
    case "authority": Phrase("cấp quyết định", "authority")
    case "signer": Phrase("người ký", "signer")
    case "achievement": Phrase("thành tích", "achievement")
    case "bonus": Phrase("tiền thưởng", "bonus")
    case "parent": Phrase("con của", "child of")
    case "year": Phrase("năm", "year")
    default: nil
    }
  }

  /// A value of such a member as a person writes it, numbers of people hidden; nil when it is written as it is.
  func listValueOfKinds(_ member: String, _ text: String) -> String? {
    switch member {
    case "mark": AttendanceList.Status(rawValue: text).map { self(.status($0)) }
    case "opened", "closed", "decisionDate": Day(iso: text).map { day($0) }
    case "liaisonPhone": listValue("phone", text)
    case "kind": Enterprise.Kind(rawValue: text).map { self(.enterpriseKind($0)) } ?? self(.kind(KindCode(text)))
    case "headcounts":
      text.split(separator: " ").map { part in
        Day(iso: part.filter { !"()".contains($0) }).map { "(\(day($0)))" } ?? Int(part).map { number($0) }
          ?? String(part)
      }.joined(separator: " ")
    case "taxCode": text.utf8.count == 12 ? IdentityDocument.masked(text) : nil
    case "union": text == "true" ? self(Phrase("có", "yes")) : nil
    case "bonus": Int(text).map { number($0) }
    default: nil
    }
  }

  private func name(_ id: EnterpriseID, _ register: Register) -> String {
    "\(id) \(register.enterprises[id]?.name ?? "")"
  }
}

extension Phrase {
  static let listedWalkIn = Phrase(
    "không thấy ai tên này ở đơn vị: ghi tên ngoài danh sách, chờ khớp",
    "nobody of this name works there: kept as a name not on the list, to be matched")

  static let listedChild = Phrase("ghi là con người lao động", "kept as a worker's child")
  static let listedCollective = Phrase(
    "ghi là tập thể, không phải một người", "kept as a collective, not as one person")

  fileprivate static func ofItself(_ text: String) -> Phrase { Phrase(text, text) }
}

extension ListNote.Clue {
  fileprivate var phrase: Phrase {
    switch self {
    case .listCode: Phrase("theo mã danh sách", "from the list's code")
    case .said: Phrase("đã chọn", "as said")
    case .day: Phrase("buổi duy nhất hợp với ngày trên danh sách", "the only one on the list's day")
    }
  }
}

extension RowProblem {
  /// The codes of the workers and enterprises it is about.
  public var others: [Code] {
    switch self {
    case .mayBeEnterprises(let ids): ids.map(\.code)
    case .otherTaxCode(let id): [id.code]
    default: workers.map(\.code)
    }
  }
}

extension ListNote {
  /// The stable name of the note in JSON.
  public var name: String {
    switch self {
    case .namesOther: "names-other-enterprise"
    case .otherDay: "other-day"
    case .sessionToCome: "session-to-come"
    case .session(_, _, let clue): "session-by-\(clue.rawValue)"
    case .noSession: "no-session"
    case .severalSessions: "several-sessions"
    case .unknownSession: "unknown-session"
    case .severalLists: "several-lists"
    case .sessionColumns: "session-columns"
    case .noSessionColumn: "no-session-column"
    case .noEnterprise: "no-enterprise"
    case .everybodyPresent: "everybody-present"
    case .noSignatures: "no-signatures"
    case .unsignedAbsent: "unsigned-absent"
    case .faults: "faults"
    case .doubts: "doubts"
    case .notTenScores: "not-ten-scores"
    case .totalScoreOnly: "total-score-only"
    case .honourFromTitles: "honour-from-titles"
    case .yearFromTitles: "year-from-titles"
    case .decisionFromTitles: "decision-from-titles"
    case .headcountsFrom: "headcounts-from"
    }
  }
}
