// Paper lists, cards, walk-ins and printing.
extension Phrase {
  // Lists pasted and persons asked about
  static let nothingInPaste = Phrase(
    "Phần dán không có tên hay số nào đọc được", "No name or number could be read in what was pasted")
  static let whoIsThis = Phrase("“{0}” là ai?", "Who is “{0}”?")
  static let moreToAsk = Phrase(" · còn {0} tên nữa", " · {0} more after this")
  static let keepAsWalkIn = Phrase(
    "không phải ai ở trên: giữ tên ngoài danh sách", "none of these: keep as a name only")
  static let newPerson = Phrase("người mới: mở phiếu đã điền sẵn", "somebody new: a form filled in already")
  static let keptAsWalkIn = Phrase("Giữ ngoài danh sách: {0}", "Kept as a name only: {0}")
  static let pasteMatched = Phrase("Khớp {0} người", "{0} matched")
  static let pasteChosen = Phrase("{0} do bạn chọn", "{0} of them chosen by you")
  static let pasteKept = Phrase("{0} giữ ngoài danh sách", "{0} kept as names")
  static let pasteRepeated = Phrase("{0} đã có", "{0} there already")
  static let pasteUnread = Phrase("{0} dòng không đọc được", "{0} lines not read")
  static let pasteStores = Phrase("Enter lưu, u bỏ", "Enter stores, u takes back")
  static let noWalkInsHere = Phrase("Danh sách này không có tên nào chờ khớp", "No name waits to be matched here")

  // Cards
  static let readingCard = Phrase("Đang đọc thẻ {0}…", "Reading card {0}…")
  static let cardUnreadable = Phrase(
    "Không đọc được thẻ; chưa ghi gì · quét lại", "The card could not be read; nothing was noted · scan again")
  static let cardDropped = Phrase("Bỏ qua thẻ vừa quét", "The card is left aside")
  static let cardNotRegistered = Phrase("{0}: chưa có trong sổ", "{0}: not registered yet")
  static let cardIsOf = Phrase("Thẻ này là của {0}, đã có trong sổ", "This card belongs to {0}, registered already")
  static let cardFilled = Phrase("Đã điền từ thẻ; xem lại rồi F2 lưu", "Filled in from the card; look, then F2 stores")
  static let markedPresent = Phrase("Có mặt: {0}", "Present: {0}")
  static let presentAlready = Phrase("Đã có mặt từ trước: {0}", "Present already: {0}")
  static let noPersonHere = Phrase("Phiếu này không có ô chọn người", "This form has no field for a person")

  // Walk-ins
  static let walkInsTitle = Phrase("Tên ngoài danh sách chờ khớp: {0}", "Names waiting to be matched: {0}")
  static let noWalkIns = Phrase("Không còn tên nào chờ khớp", "No name waits to be matched")
  static let nobodyAlike = Phrase(
    "Không ai giống tên này · / tìm người khác · n thêm người mới",
    "Nobody is alike · / finds another · n adds somebody")
  static let mayBe = Phrase("“{0}” có thể là:", "“{0}” may be:")
  static let walkInWent = Phrase("Tên này không còn trên danh sách", "This name is no longer on the list")
  static let walkInResolved = Phrase("Đã khớp {0} · u hoàn tác", "Matched {0} · u undoes")
  static let walkInsKey = Phrase("tên chờ khớp", "names to match")
  static let matchWalkInsKey = Phrase("khớp tên ngoài danh sách", "match the names kept")
  static let resolveKey = Phrase("khớp người đầu", "match the first")
  static let newForWalkIn = Phrase("người mới", "somebody new")
  static let findForWalkIn = Phrase("tìm người khác", "find another")
  static let openListKey = Phrase("mở danh sách", "open the list")
  static let sessionDay = Phrase("Ngày", "Day")
  static let listWord = Phrase("Danh sách", "List")

  // From list to list
  static let listDraftKept = Phrase(
    "Chưa lưu; bản nháp được giữ · D mở tiếp", "Not stored; a draft is kept · D takes it up")
  static let nextListKey = Phrase("lưu, sang danh sách sau của buổi", "store, on to the session's next list")
  static let previousListKey = Phrase("lưu, về danh sách trước của buổi", "store, back to the session's last list")
  static let nextEnterpriseKey = Phrase(
    "lưu, sang doanh nghiệp chưa có danh sách", "store, on to an enterprise without a list")
  static let lastListOfSession = Phrase(
    "Đây là danh sách cuối của buổi · n doanh nghiệp khác", "The session's last list · n for another enterprise")
  static let firstListOfSession = Phrase("Đây là danh sách đầu của buổi", "The session's first list")
  static let findNameKey = Phrase("nhảy tới tên", "jump to a name")
  static let findShort = Phrase("tìm", "find")
  static let findDone = Phrase("dừng ở tên này", "stay at this name")
  static let findNameLabel = Phrase("Nhảy tới tên:", "Jump to:")

  // Printing
  static let printKey = Phrase("in", "print")
  static let printSheetKey = Phrase("in danh sách ký tên", "print the sheet to sign")
  static let printSlipKey = Phrase("in phiếu học tập", "print the learning slip")
  static let printNow = Phrase("in", "print")
  static let writeNow = Phrase("ghi", "write")
  static let toFilesKey = Phrase("ghi ra tệp", "write to files")
  static let printTitleOfPaper = Phrase(
    "In {0} · bản chữ 80 cột: {1} trang", "Print {0} · as text of 80 columns: {1} pages")
  static let printTitle = Phrase("In {0} · {1} trang", "Print {0} · {1} pages")
  static let printChoices = Phrase(
    "Enter in · w ghi ra tệp (văn bản và trang web) · Esc thôi",
    "Enter prints · w writes to files (text and web page) · Esc")
  static let folderLabel = Phrase("Thư mục (trống: thư mục hiện tại):", "Folder (empty: the current one):")
  static let printingNow = Phrase("Đang giao {0} cho lệnh in…", "Handing {0} to the print command…")
  static let numberOfNobody = Phrase(
    "Số {0} trên giấy là người đã xoá khỏi sổ · không đánh dấu", "Number {0} of the paper was removed · not marked")
  static let printedNotice = Phrase("Đã giao {0} cho lệnh in", "{0} was handed to the print command")
  static let writtenNotice = Phrase("Đã ghi {0}", "Written: {0}")
  static let printFailedOffer = Phrase("· chưa in; w ghi ra tệp", "· not printed; w writes it to files")
  static let pageWord = Phrase("Trang", "Page")
  static let sheetTitle = Phrase("DANH SÁCH THAM GIA", "ATTENDANCE SHEET")
  static let sheetCampaign = Phrase("Hoạt động: {0} {1}", "Campaign: {0} {1}")
  static let sheetSession = Phrase("Buổi {0}, ngày {1}", "Session {0}, {1}")
  static let sheetEnterprise = Phrase("Đơn vị: {0}", "Enterprise: {0}")
  static let sheetCode = Phrase("Mã danh sách: {0} · {1} người", "List code: {0} · {1} persons")
  static let sheetNumber = Phrase("STT", "No.")
  static let sheetYear = Phrase("Sinh", "Born")
  static let sheetSignature = Phrase("Ký tên", "Signature")
  static let sheetHeads = Phrase("Tổng số người có mặt: ………", "Persons present in all: ………")
  static let sheetSigners = Phrase(
    "Người lập (ký, ghi rõ họ tên): …………………… Xác nhận của đơn vị: ……………………",
    "Drawn up by (name, signature): …………………… For the enterprise: ……………………")
  static let slipTitle = Phrase("PHIẾU HỌC TẬP", "LEARNING SLIP")
  static let slipAsOf = Phrase("Tính đến ngày {0}", "As of {0}")
  static let slipReached = Phrase("đạt, gần nhất {0}", "reached, latest {0}")
  static let slipContent = Phrase("Nội dung", "What")
  static let slipResult = Phrase("Kết quả", "Result")
}
