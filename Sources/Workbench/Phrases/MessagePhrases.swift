internal import LearningRegister

// What the program says back: notices, faults, doubts, refusals.
extension Phrase {
  static let storedNotice = Phrase("Đã lưu {0} · u hoàn tác", "Stored {0} · u undoes")
  static let storedInFormNotice = Phrase("Đã lưu {0}", "Stored {0}")
  static let storedWithoutEnterprise = Phrase(
    "{0} · chưa có nơi làm nên chưa tính vào chỉ tiêu nào", "{0} · no enterprise, so counts for no target")
  static let removedNotice = Phrase("{0} · u lấy lại", "{0} · u brings it back")
  static let undoneNotice = Phrase("Đã hoàn tác: {0} · Ctrl-R làm lại", "Undone: {0} · Ctrl-R redoes")
  static let redoneNotice = Phrase("Đã làm lại: {0}", "Redone: {0}")
  static let newsNotice = Phrase("{0} vừa cập nhật: {1}", "{0} changed: {1}")
  static let nothingToUndo = Phrase("Chưa có gì để hoàn tác", "Nothing to undo yet")
  static let nothingToTakeBack = Phrase("Chưa có dấu nào để lấy lại", "No mark to take back yet")
  static let headsDiffer = Phrase(
    "Tổng số {0} khác {1} có tên + {2} chưa rõ tên = {3}", "{0} heads differ from {1} named + {2} unnamed = {3}")
  static let nothingToRedo = Phrase("Không có gì để làm lại", "Nothing to redo")
  static let alreadyToday = Phrase("Đang xem hôm nay", "Today is shown already")
  static let nothingChanged = Phrase("Không có gì thay đổi", "Nothing was changed")
  static let andMore = Phrase(" và {0} mục khác", " and {0} more")
  static let removedWord = Phrase("Đã xoá", "Removed")
  static let manyRecords = Phrase("Đã xoá {0} mục", "Removed {0} records")
  static let keyMeansNothing = Phrase(
    "Phím {0} không dùng ở đây · ? xem các phím", "Key {0} has no meaning here · ? shows the keys")
  static let selectionWentAway = Phrase(
    "Dòng đang chọn vừa bị xoá ở máy khác; dòng kế bên được chọn",
    "The selected record was removed at another terminal; its neighbour is selected")
  static let workerGone = Phrase("Người này vừa bị xoá ở máy khác", "This worker was removed at another terminal")
  static let sortedBy = Phrase("Sắp xếp theo {0}", "Sorted by {0}")
  static let typeToFind = Phrase("Gõ tên, chữ đầu, số CCCD hoặc điện thoại", "Type a name, initials or a number")
  static let nobodyFound = Phrase("Không tìm thấy", "Nothing found")
  static let reviewOnly = Phrase("Máy xem chung: chỉ xem, không sửa", "Shared terminal: look only")
  static let pastIsReadOnly = Phrase(
    "Đang xem ngày đã qua: không sửa được · 1 rồi t về hôm nay", "A past day is shown: no changes · 1 then t for today")
  static let pastIsReadOnlyHere = Phrase(
    "Đang xem ngày đã qua: không sửa được · t về hôm nay", "A past day is shown: no changes · t for today")

  static let fieldsLeft = Phrase("Còn {0} ô chưa đúng; chưa lưu", "Not stored; fields to mend: {0}")
  static let lowBox = Phrase("{0}/100 · ô {1} dưới 5", "{0}/100 · box {1} below 5")
  static let draftKept = Phrase("Chưa lưu; bản nháp được giữ, mở lại để nhập tiếp", "Not stored; the draft is kept")
  static let draftsFound = Phrase(
    "Còn {0} phiếu chưa lưu từ lần trước: {1} · D mở tiếp", "{0} not stored from last time: {1} · D takes it up")
  static let noDrafts = Phrase("Không có phiếu nháp nào từ lần trước", "No drafts from last time")
  static let draftCannotOpen = Phrase("Không mở được nháp {0}: mục đó không còn", "The draft {0} cannot be opened")
  static let lookAgain = Phrase("xem lại ô này", "look at this again")
  static let draftTakenUp = Phrase("Tiếp tục bản nháp đang dở", "Your draft, where you left it")
  static let leavingLosesForm = Phrase(
    "Chưa lưu: F2 lưu; bấm lần nữa để thoát, phần đã gõ được giữ làm nháp",
    "Not stored: F2 stores; once more leaves, what you typed is kept as a draft")
  static let leavingLosesList = Phrase(
    "Danh sách chưa lưu: Enter lưu; Esc lần nữa rời đi, giữ làm nháp",
    "The list is not stored: Enter stores; Esc again leaves and keeps a draft")
  static let nothingToRepeat = Phrase("Chưa có phiếu trước để lặp lại", "No earlier record to repeat")
  static let hiddenNumber = Phrase(
    "Số đang ẩn: F6 hiện để sửa, hoặc gõ số mới", "Hidden: F6 shows it, or type a new one")
  static let nothingHidden = Phrase("Không có số nào đang ẩn", "Nothing is hidden here")
  static let noListHere = Phrase("Ô này không có danh mục", "This field has no list of values")
  static let nothingHere = Phrase("Chưa có dòng nào ở đây", "There is no line here")
  static let carriedFromNow = Phrase("{0}: giữ cho phiếu sau", "{0}: carried to the next record")
  static let notCarriedFromNow = Phrase("{0}: không giữ cho phiếu sau", "{0}: no longer carried")
  static let changedWhileEditing = Phrase(
    "{0} vừa sửa chính phiếu này; khi lưu sẽ được báo", "{0} just changed this record; storing will tell")
  static let campaignNeedsSession = Phrase("Hoạt động chưa có buổi nào", "The campaign has no session yet")

  static let mustBeFilled = Phrase("cần điền ô này", "this must be filled")
  static let notADay = Phrase("không phải ngày; gõ ngày/tháng/năm", "not a day; type day/month/year")
  static let notABirth = Phrase("không phải ngày hay năm sinh", "not a date or year of birth")
  static let notANumber = Phrase("cần một số từ {0} đến {1}", "a number from {0} to {1} is needed")
  static let notAnAmount = Phrase("cần số tiền bằng đồng", "an amount in đồng is needed")
  static let unknownChoice = Phrase("không có trong danh mục; F4 xem", "not in the list; F4 shows it")
  static let severalChoices = Phrase("có thể là: {0}; gõ thêm", "may be: {0}; type more")
  static let notFound = Phrase("không tìm thấy; F4 tìm", "not found; F4 finds")
  static let severalFound = Phrase("{0} mục phù hợp; gõ thêm hoặc F4", "{0} fit; type more or F4")
  static let identityDigits = Phrase("CCCD có 12 số, CMND 9 số; đang có {0}", "12 digits, old card 9; this has {0}")
  static let identityLostZero = Phrase(
    "11 số: có lẽ mất số 0 ở đầu; gõ {0} nếu đúng", "11 digits: a leading 0 may be lost; type {0} if so")
  static let passportForm = Phrase("hộ chiếu: 5–12 chữ và số", "passport: 5–12 letters and digits")
  static let phoneForm = Phrase("không phải số điện thoại Việt Nam", "not a Vietnamese telephone number")
  static let oldPhone = Phrase("số cũ; số mới là {0}, gõ lại", "an old number; it is {0} now, type that")
  static let taxCodeForm = Phrase("mã số thuế sai số hoặc sai số kiểm tra", "wrong length or check digit")
  static let scoresForm = Phrase("cần đúng mười điểm, mỗi điểm 0–10", "exactly ten scores, 0–10 each")
  static let fieldsForm = Phrase("chỉ dùng các chữ a, b, c, d", "only the letters a, b, c, d")
  static let daysForm = Phrase("có ngày không đọc được; gõ ngày/tháng/năm", "a day cannot be read; day/month/year")
  static let tooLong = Phrase("dài quá {0} ký tự", "longer than {0} characters")
  static let invisibleCharacters = Phrase("có ký tự ẩn", "holds invisible characters")
  static let endBeforeBeginning = Phrase("ngày cuối phải sau ngày đầu", "the end must lie after the beginning")
  static let unknownRecord = Phrase("không có mã {0}", "there is no {0}")
  static let identityTaken = Phrase("số này đã của {0}", "this number belongs to {0}")
  static let taxCodeTaken = Phrase("mã số thuế này đã của {0}", "this tax code belongs to {0}")
  static let listExists = Phrase("buổi và doanh nghiệp này đã có danh sách {0}", "list {0} covers this already")
  static let markedTwice = Phrase("{0} có hai lần", "{0} stands twice")
  static let doubled = Phrase("bị trùng", "is doubled")
  static let spellsOverlap = Phrase("hai lần làm việc ở cùng nơi trùng ngày", "two spells at one place overlap")
  static let sessionInUse = Phrase("buổi {0} đã có danh sách, không bỏ được", "session {0} has lists and must stay")
  static let codeMismatch = Phrase("mã không khớp nội dung", "the code does not fit the content")
  static let frozenStays = Phrase("báo cáo đã chốt không đổi được", "a frozen report never changes")

  static let recordGone = Phrase("{0} không còn trong sổ; chưa lưu", "{0} is no longer registered; not stored")
  static let codeTaken = Phrase("mã {0} đã có; chưa lưu", "code {0} is taken; not stored")
  static let changedMeanwhile = Phrase(
    "{0} vừa được sửa ở máy khác; chưa lưu", "{0} was changed at another terminal; not stored")
  static let storedMerged = Phrase(
    "Đã lưu {0} · giữ cả phần máy khác vừa sửa: {1}", "Stored {0} · kept what another terminal changed: {1}")
  static let bothChanged = Phrase(
    "Máy khác cũng sửa: {0}. Chưa lưu · Enter giữ của mình, F8 lấy của họ, F2 lưu, Esc giữ nháp",
    "Another terminal changed too: {0}. Not stored · Enter keeps yours, F8 takes theirs, F2 stores, Esc keeps a draft")
  static let otherValue = Phrase("máy khác ghi: {0} · F8 lấy giá trị đó", "another terminal says: {0} · F8 takes it")
  static let emptyValue = Phrase("(trống)", "(empty)")
  static let noOtherValue = Phrase("Ô này không có giá trị khác", "There is no other value for this field")
  static let removedWhileEditing = Phrase(
    "Máy khác vừa xoá mục này. Chưa lưu · F2 khôi phục như đang gõ, F8 bỏ, Esc giữ nháp (D mở lại)",
    "Another terminal removed this. Not stored · F2 brings it back as typed, F8 drops it, Esc keeps a draft (D)")
  static let droppedAsRemoved = Phrase("Đã bỏ; mục này không còn trong sổ", "Dropped; it is no longer registered")
  static let listRemovedWhileEditing = Phrase(
    "Máy khác vừa xoá danh sách này. Chưa lưu · Enter khôi phục theo màn hình này, Esc hai lần để bỏ",
    "Another terminal removed this list. Not stored · Enter brings it back as shown, Esc twice drops it")
  static let selectionWasChanged = Phrase(
    "{0} vừa sửa dòng này; xem lại rồi bấm lần nữa", "{0} just changed this record; look, then press again")
  static let listClash = Phrase(
    "Máy khác ghi khác cho: {0}. Chưa lưu · Enter lưu theo màn hình này, Esc bỏ",
    "Another terminal differs on: {0}. Not stored · Enter stores what is shown, Esc drops it")
  static let storingRecords = Phrase(
    "Đang ghi {0}/{1} bản ghi… Esc để dừng", "Storing {0} of {1} records… Esc to stop")
  static let readingStep = Phrase(
    "Đang đọc lại {0}/{1} bản ghi… Esc để dừng", "Reading {0} of {1} records again… Esc to stop")
  static let stoppedStoring = Phrase(
    "Đã dừng: chưa ghi gì, sổ vẫn như trước.", "Stopped: nothing was stored, the register is as it was.")
  static let stillNamed = Phrase(
    "Không xoá được {0}: còn {1} {2} liên quan; chưa xoá gì · xoá hoặc sửa các mục ấy trước",
    "{0} cannot be removed: {1} {2} still name it; nothing was removed · remove or mend those first")

  static let rangeUnreadable = Phrase("không đọc được “{0}”; vd. 1-240 -7 +4", "“{0}” cannot be read; e.g. 1-240 -7 +4")
  static let rangeBeyond = Phrase("số {0} vượt danh sách; chỉ có {1} người", "{0} is beyond the {1} names")
  static let rangeBackwards = Phrase("“{0}”: số sau phải lớn hơn", "“{0}” runs backwards")
  static let doubtThenEnter = Phrase("{0} · Enter lần nữa để lưu", "{0} · Enter again stores")
  static let doubtsTitle = Phrase(
    "Cần xem lại · Enter vẫn lưu, Esc về sửa:", "Please look again · Enter stores, Esc goes back:")
  static let doubtReason = Phrase("Lý do (có thể để trống):", "Reason (may stay empty):")

  /// What is odd, in words.
  static func doubt(_ check: Doubt.Check) -> Phrase {
    switch check {
    case .identitySex: Phrase("CCCD ghi giới tính khác", "the CCCD says the other sex")
    case .identityYear: Phrase("CCCD ghi năm sinh khác", "the CCCD says another year of birth")
    case .age: Phrase("tuổi dưới 15 hoặc trên 80", "under 15 or over 80 years old")
    case .lookAlike: Phrase("giống người đã có: {0}", "looks like {0}")
    case .headsAbovePopulation: Phrase("số người nhiều hơn số lao động", "more heads than workers")
    case .headsBelowNamed: Phrase("số người ít hơn số tên", "fewer heads than names")
    case .notEmployed: Phrase("không làm ở đây ngày ấy: {0}", "not employed there that day: {0}")
    case .heldInFuture: Phrase("đã tổ chức nhưng ngày chưa đến", "held, yet the day is to come")
    case .noField: Phrase("không gắn chỉ tiêu nào nên không tính", "carries no field and counts for nothing")
    case .decisionIncomplete: Phrase("quyết định thiếu số, ngày hoặc cơ quan", "the decision lacks a part")
    case .scoresTooLow: Phrase("điểm chưa đủ (tổng 80, mỗi ô từ 5)", "the scores do not suffice")
    case .alreadyHonoured: Phrase("đã được trong năm: {0}", "already given this year: {0}")
    case .future: Phrase("ngày ở tương lai", "the day lies in the future")
    case .altersPast:
      Phrase(
        "các số liệu của những ngày đã qua sẽ tính lại theo đây", "figures of days that are past will be counted anew")
    case .sameDay: Phrase("bộ chính thức khác cũng từ ngày này: {0}", "another official set begins that day: {0}")
    case .frozenBefore: Phrase("kỳ này đã chốt: {0}; sẽ thêm một bản nữa", "frozen before: {0}; this adds another")
    }
  }

  /// A record of a collection, as the first word of a notice.
  static func recordWord(_ collection: Collection) -> Phrase {
    switch collection {
    case .office: Phrase("thông tin đơn vị", "office")
    case .targets: Phrase("chỉ tiêu", "targets")
    case .enterprises: Phrase("doanh nghiệp", "enterprise")
    case .workers: Phrase("người lao động", "worker")
    case .campaigns: Phrase("hoạt động", "campaign")
    case .attendance: Phrase("danh sách", "list")
    case .honours: Phrase("khen thưởng", "honour")
    case .tasks: Phrase("việc trong kế hoạch", "plan task")
    case .visits: Phrase("lần kiểm tra", "visit")
    case .frozen: Phrase("báo cáo đã chốt", "frozen report")
    }
  }

  /// Records of a collection, after a number.
  static func recordsOf(_ collection: Collection) -> Phrase {
    switch collection {
    case .attendance: Phrase("danh sách có mặt", "attendance lists")
    case .workers: Phrase("người lao động", "workers")
    default: recordWord(collection)
    }
  }
}
