internal import LearningRegister

// The inbox: what waits for a person.
extension Phrase {
  static let mattersKey = Phrase("việc cần làm", "to do")
  static let mattersTitle = Phrase("Việc cần làm", "To do")
  static let mattersCounting = Phrase("đang đếm…", "counting…")
  static let mattersNone = Phrase("Không còn việc gì chờ xử lý", "Nothing waits to be done")
  static let mattersNoneOfKind = Phrase("Không còn mục nào thuộc loại này", "Nothing of this kind is left")
  static let mattersLine = Phrase("việc cần làm:", "to do:")
  static let openMatter = Phrase("mở để xử lý", "open and mend")
  static let matterColumn = Phrase("Việc", "Matter")
  static let countColumn = Phrase("Số mục", "Count")
  static let whereColumn = Phrase("Ở đâu", "Where")
  static let detailColumn = Phrase("Chi tiết", "Detail")
  static let matterGone = Phrase("Mục này vừa được xử lý", "This was mended just now")

  /// What a kind of open matter is called.
  static func matter(_ matter: MatterKind) -> Phrase {
    switch matter {
    case .drafts: Phrase("Phiếu nháp chưa lưu", "Drafts not stored")
    case .register(let matter):
      switch matter {
      case .lookAlikes: Phrase("Người giống nhau, có thể trùng", "Look-alikes, perhaps one person")
      case .walkIns: Phrase("Tên ngoài danh sách chưa đối chiếu", "Lists with names not matched yet")
      case .headsWithoutNames: Phrase("Danh sách có số người, chưa có tên", "Lists with heads but no names")
      case .listsWithoutPaper: Phrase("Danh sách chưa có số giấy", "Lists without a paper number")
      case .sufficientScores: Phrase("Đủ điểm công nhận, chưa có quyết định", "Scores suffice, no decision yet")
      case .undecidedTitles: Phrase("Danh hiệu chưa có quyết định", "Titles without a decision")
      case .oldDeclarations: Phrase("Khai báo số LĐ quá sáu tháng", "Head-counts older than six months")
      case .workersWithoutCCCD: Phrase("Người đang làm chưa có CCCD", "Employed workers without CCCD")
      case .acceptedDoubts: Phrase("Điểm nghi vấn đã chấp nhận", "Doubts that were accepted")
      }
    }
  }

  /// A kind in a word or two, after its number.
  static func matterShort(_ matter: MatterKind) -> Phrase {
    switch matter {
    case .drafts: Phrase("{0} nháp", "{0} drafts")
    case .register(let matter):
      switch matter {
      case .lookAlikes: Phrase("{0} giống nhau", "{0} look-alikes")
      case .walkIns: Phrase("{0} tên lạ", "{0} walk-ins")
      case .headsWithoutNames: Phrase("{0} thiếu tên", "{0} nameless")
      case .listsWithoutPaper: Phrase("{0} thiếu số giấy", "{0} no paper")
      case .sufficientScores: Phrase("{0} đủ điểm", "{0} scored")
      case .undecidedTitles: Phrase("{0} chờ QĐ", "{0} undecided")
      case .oldDeclarations: Phrase("{0} khai báo cũ", "{0} old counts")
      case .workersWithoutCCCD: Phrase("{0} thiếu CCCD", "{0} no CCCD")
      case .acceptedDoubts: Phrase("{0} nghi vấn", "{0} doubts")
      }
    }
  }
}
