public import LearningRegister

// Undo, and the history of a record: what was done, and what the stored members and values are called.
extension Phrase {
  static let cannotUndo = Phrase(
    "Không hoàn tác được {0}: {1} · Không đổi gì; u hoàn tác việc trước đó",
    "Cannot undo {0}: {1} · Nothing was altered; u undoes what came before")
  static let cannotRedo = Phrase(
    "Không làm lại được {0}: {1} · Không đổi gì", "Cannot redo {0}: {1} · Nothing was altered")
  static let goneMeanwhile = Phrase("{0} đã bị {1} xoá", "{0} was removed by {1}")
  static let clashOfRemoval = Phrase(
    "{0} nay là {1} ({2} ghi), lùi về sẽ mất", "{0} is now {1} (by {2}), this would lose it")
  static let clashOfValues = Phrase(
    "{0} nay là {1} ({2} ghi), lùi về sẽ thành {3}", "{0} is now {1} (by {2}), this would make it {3}")

  static let auditKey = Phrase("nhật ký sửa", "changes")
  static let removedKey = Phrase("những mục đã xoá", "what was removed")
  static let removedTitle = Phrase("Đã xoá khỏi sổ", "Removed from the register")
  static let removedOn = Phrase("Xoá lúc", "Removed")
  static let removedBy = Phrase("Ai xoá", "By")
  static let removedWhy = Phrase("Vì sao", "Why")
  static let removedIsOld = Phrase("vừa có mục khác bị xoá · H đọc lại", "something else went · H reads again")
  static let auditTitle = Phrase("Nhật ký sửa", "Changes")
  static let reading = Phrase("Đang đọc…", "Reading…")
  static let auditEmpty = Phrase(
    "Chưa ai sửa gì từ khi có nhật ký", "Nobody has changed it since the journal began")
  static let auditIsOld = Phrase("Vừa có thay đổi mới · h đọc lại", "There is something newer · h reads again")
  static let auditWhy = Phrase("vì: {0}", "because: {0}")
  static let byHand = Phrase("sửa tay trong tệp", "by hand in the file")
  static let takenBackMark = Phrase("hoàn tác hoặc làm lại", "undo or redo")
  static let otherOrder = Phrase("đổi thứ tự", "another order")
  static let noRecordHere = Phrase("Chưa chọn mục nào", "Nothing is selected")
  static let nothingRemoved = Phrase("Không có mục nào đã xoá", "Nothing was removed")

  static let frozenThrough = Phrase(
    "Số liệu đến {0} đã chốt trong báo cáo: sửa thì ghi lý do.",
    "Figures up to {0} are frozen in a report: say why this is altered.")
  static let reasonLabel = Phrase("Lý do:", "Reason:")
  static let reasonIsNeeded = Phrase(
    "Cần ghi lý do · Esc để thôi, chưa lưu", "A reason is needed · Esc leaves it unstored")
  static let notStoredWithoutReason = Phrase("Chưa lưu", "Not stored")
  static let storeWithReason = Phrase("lưu kèm lý do", "store with the reason")

  /// What was done to a record.
  static func auditWhat(_ what: AuditLine.What) -> Phrase {
    switch what {
    case .created: Phrase("thêm mới", "added")
    case .changed: Phrase("sửa", "changed")
    case .removed: Phrase("xoá", "removed")
    case .restored: Phrase("khôi phục", "brought back")
    case .anonymised: Phrase("ẩn danh", "anonymised")
    case .found: Phrase("có trong tệp", "found in the file")
    case .looked: Phrase("xem số bị che", "looked at the hidden number")
    }
  }

  /// What a member of a record is called; an unknown one is its own name.
  public static func member(_ name: String, in collection: Collection) -> Phrase {
    switch (collection, name) {
    case (.workers, "name"): .fullName
    case (.enterprises, "name"): .enterpriseName
    case (.campaigns, "name"): .campaignName
    case (.campaigns, "kind"), (.honours, "kind"), (.enterprises, "kind"): .kind
    case (.attendance, "campaign"): Phrase("Hoạt động", "Campaign")
    case (.campaigns, "enterprises"): Phrase("Doanh nghiệp", "Enterprises")
    case (.honours, "year"): .forYear
    default: commonMembers[name] ?? Phrase(name, name)
    }
  }

  private static let commonMembers: [String: Phrase] = [
    "job": .job, "anonymised": Phrase("Ẩn danh ngày", "Anonymised on"),
    "born": .born, "sex": .sex, "identity": Phrase("Giấy tờ", "Identity paper"), "phone": .phone,
    "village": .village, "formerCommune": .formerCommune, "education": .education, "skillGrade": .skillGrade,
    "unionMember": .unionMember, "employment": Phrase("Nơi làm việc", "Employment"), "note": .note,
    "accepted": Phrase("Điểm lạ đã chấp nhận", "Doubts accepted"), "formerIds": Phrase("Mã cũ", "Former codes"),
    "taxCode": .taxCode, "address": .address, "opened": .opened, "closed": .closed, "sector": .sector,
    "liaison": .liaisonName, "union": .hasUnion, "agreement": Phrase("Thoả ước", "Agreement"),
    "learningFund": Phrase("Quỹ học tập", "Learning fund"), "headcounts": .declaredHeads,
    "nil": Phrase("Kỳ không tổ chức", "Nil declarations"),
    "listColumns": Phrase("Cột trong danh sách của đơn vị", "Columns of its lists"), "fields": .fields,
    "task": .planClause, "state": .state,
    "sessions": .sessionDays, "form": .form, "organiser": .organiser, "partner": .partner,
    "money": Phrase("Kinh phí", "Money"), "materials": Phrase("Tài liệu đã phát", "Materials"),
    "session": Phrase("Buổi", "Session"), "enterprise": .enterprise, "present": Phrase("Có mặt", "Present"),
    "late": Phrase("Muộn", "Late"), "excused": Phrase("Có phép", "Excused"), "absent": Phrase("Vắng", "Absent"),
    "heads": Phrase("Tổng số người", "Heads"), "walkIns": Phrase("Ngoài danh sách", "Walk-ins"),
    "printed": Phrase("Thứ tự trên giấy đã in", "Order on the printed sheet"),
    "paper": Phrase("Số giấy", "Paper"), "category": Phrase("Nhóm", "Category"), "subject": .subject,
    "registered": .registeredOn, "scores": .scores, "proposed": .proposedOn,
    "decision": Phrase("Quyết định", "Decision"), "withdrawn": Phrase("Thu hồi", "Withdrawal"), "bonus": .bonus,
    "achievement": .achievement,
  ]

  /// A word before a value inside a member; nil where the value speaks for itself.
  static func innerMember(_ name: String) -> Phrase? {
    switch name {
    case "from": Phrase("từ", "from")
    case "to": Phrase("đến", "to")
    case "spent": Phrase("đã chi", "spent")
    case "planned": Phrase("dự kiến", "planned")
    case "no": Phrase("buổi", "session")
    case "why": Phrase("vì", "because")
    default: nil
    }
  }

  /// What a stored word is called where it is one of a list; nil for a text of its own.
  static func storedWord(_ text: String, of member: String) -> Phrase? {
    switch (member, text) {
    case ("sex", "male"): .male
    case ("sex", "female"): .female
    case ("kind", "company"): .company
    case ("kind", "cooperative"): .cooperative
    case ("kind", "household"): .household
    case ("kind", "cccd"): Phrase("CCCD", "CCCD")
    case ("kind", "cmnd"): Phrase("CMND", "CMND")
    case ("kind", "passport"): Phrase("hộ chiếu", "passport")
    case ("kind", "leaflet"): .leaflets
    case ("kind", "book"): .books
    case ("kind", _): kind(KindCode(stringLiteral: text))
    case ("state", "planned"): .planned
    case ("state", "held"): .held
    case ("state", "cancelled"): .cancelled
    case ("form", "inPerson"): .inPerson
    case ("form", "online"): .online
    case ("form", "selfStudy"): .selfStudy
    case ("category", "title"): .titleWord
    case ("category", _): .honour
    case ("source", "commune"): Phrase("ngân sách xã", "commune")
    case ("source", "union"): Phrase("công đoàn", "union")
    case ("source", "enterprise"): Phrase("doanh nghiệp", "enterprise")
    case ("source", "other"): Phrase("nguồn khác", "other")
    default: nil
    }
  }
}
