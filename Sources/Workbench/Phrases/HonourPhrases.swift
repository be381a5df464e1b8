internal import LearningRegister

// Honours for many people at once, and why a title counts or does not.
extension Phrase {
  /// What a step is called, as the title of its form and as its key.
  static func step(_ step: HonourStep) -> Phrase {
    switch step {
    case .registered: Phrase("Đăng ký danh hiệu", "Register for a title")
    case .proposed: Phrase("Đề nghị công nhận", "Propose for a title")
    case .decided: Phrase("Khen thưởng theo quyết định", "Honours by decision")
    case .withdrawn: Phrase("Thu hồi theo quyết định", "Withdrawal by decision")
    }
  }

  /// The title of a step's form for the honours marked.
  static func stepForMarked(_ step: HonourStep) -> Phrase {
    switch step {
    case .registered: Phrase("Ngày đăng ký cho các mục đã đánh dấu", "Day of registration for those marked")
    case .proposed: Phrase("Ngày đề nghị cho các mục đã đánh dấu", "Day of proposal for those marked")
    case .decided: Phrase("Quyết định cho các mục đã đánh dấu", "Decision for those marked")
    case .withdrawn: Phrase("Thu hồi các mục đã đánh dấu", "Withdrawal of those marked")
    }
  }

  /// The key of a step, in a word or two.
  static func stepKey(_ step: HonourStep) -> Phrase {
    switch step {
    case .registered: Phrase("đăng ký nhiều người", "register many")
    case .proposed: Phrase("đề nghị nhiều người", "propose many")
    case .decided: Phrase("theo quyết định", "by decision")
    case .withdrawn: Phrase("thu hồi theo quyết định", "withdraw by decision")
    }
  }

  static let decisionKey = Phrase("quyết định", "decision")
  static let rollEntry = Phrase("Tên, chữ đầu, số cuối hoặc mã:", "Name, initials, last digits or code:")
  static let rollCount = Phrase("{0} người", "{0} named")
  static let rollCountEnterprises = Phrase("{0} đơn vị", "{0} units")
  static let rollEmpty = Phrase(
    "Chưa có ai. Gõ vài chữ, Enter lấy dòng đầu; số 1–9 hoặc mũi tên chọn dòng khác.",
    "Nobody yet. Type a few letters, Enter takes the first line; 1–9 or arrows choose another.")
  static let takeName = Phrase("lấy tên này", "take this one")
  static let removeLastName = Phrase("bỏ người cuối", "drop the last")
  static let storeRoll = Phrase("lưu tất cả", "store all")
  static let backToHead = Phrase("phần đầu", "back to the head")
  static let alreadyOnRoll = Phrase("{0} đã có trong danh sách", "{0} is named already")
  static let onlyThoseMarked = Phrase("chỉ các mục đã đánh dấu", "only those marked are meant")
  static let rollIsEmpty = Phrase("Chưa có tên nào để lưu", "No names to store yet")
  static let enterDoesNotStore = Phrase("F2 lưu {0} người; gõ tên để thêm", "F2 stores {0}; type a name to add")
  static let nameNotTaken = Phrase(
    "“{0}” chưa được lấy: Enter lấy, Del xoá; rồi F2 lưu", "“{0}” is not taken yet: Enter takes it, Del drops it")
  static let droppedFromRoll = Phrase("{0}: {1}", "{0}: {1}")
  static let someLeftOut = Phrase("Bỏ ra {0} mục: {1}", "Left out {0}: {1}")
  static let rollStored = Phrase("Đã lưu {0}: {1} người · u hoàn tác", "Stored {0}: {1} · u undoes")
  static let goesOn = Phrase("tiếp {0}", "goes on with {0}")
  static let leavingLosesRoll = Phrase(
    "Chưa lưu: F2 lưu; bấm lần nữa để thoát, danh sách được giữ làm nháp",
    "Not stored: F2 stores; once more leaves, the names are kept as a draft")

  /// Why a step does nothing for somebody.
  static func obstacle(_ obstacle: HonourStepOutcome.Obstacle) -> Phrase {
    switch obstacle {
    case .gone: Phrase("không còn trong sổ", "no longer registered")
    case .noTitle: Phrase("chỉ danh hiệu mới đăng ký, đề nghị", "only titles are registered and proposed")
    case .registered: Phrase("đã đăng ký {0}", "registered on {0}")
    case .proposed: Phrase("đã đề nghị {0}", "proposed on {0}")
    case .decided: Phrase("đã có quyết định {0}", "has decision {0}")
    case .withdrawn: Phrase("đã thu hồi", "withdrawn already")
    case .nothingToWithdraw: Phrase("không có quyết định nào để thu hồi", "nothing decided to withdraw")
    }
  }

  static let standingCounts = Phrase("tính cho e", "counts for e")
  static let standingNot = Phrase("không tính cho e: {0}", "not for e: {0}")

  /// Why an honour does not count for e.
  static func standing(_ standing: TitleStanding) -> Phrase {
    switch standing {
    case .counts: .standingCounts
    case .noTitle: Phrase("là khen thưởng", "a commendation")
    case .otherTitle: Phrase("danh hiệu khác", "another title")
    case .notAWorker: Phrase("không phải người lao động", "not a worker")
    case .undecided: Phrase("chưa có quyết định", "no decision yet")
    case .decisionIncomplete: Phrase("quyết định thiếu số, ngày, cơ quan", "the decision lacks a part")
    case .later: Phrase("quyết định từ {0}", "decided from {0}")
    case .withdrawn: Phrase("đã thu hồi", "withdrawn")
    case .expired: Phrase("hết hạn từ {0}", "expired on {0}")
    case .sum: Phrase("tổng {0}, cần {1}", "sum {0}, {1} needed")
    case .box: Phrase("ô {0} dưới 5", "box {0} below 5")
    }
  }

  static let runningLow = Phrase("{0} ô · tổng {1} · ô {2} dưới 5", "{0} boxes · sum {1} · box {2} below 5")
}
