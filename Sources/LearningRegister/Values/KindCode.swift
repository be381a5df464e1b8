/// The code of an entry in a list the office can edit: kinds of campaign, title, commendation and prize.
public struct KindCode: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The code, such as `training`; unknown codes are kept and shown as they are.
  public let text: String

  /// A kind of that code.
  public init(_ text: some StringProtocol) { self.text = String(text) }

  /// A kind written in the source.
  public init(stringLiteral value: String) { text = value }

  /// The title that counts for indicator e (plan II.2.e).
  public static let learningCitizen: KindCode = "congDanHocTap"
  /// The title of plan III.1.c, which does not count for e.
  public static let learningWorker: KindCode = "congNhanHocTap"

  /// The kinds of campaign the plan names, in the order they are offered.
  public static let campaigns: [KindCode] = [
    "propaganda", "training", "unionTraining", "lifelongLearningWeek", "bookDay", "lawDay", "digitalDay",
    "workersMonth", "mobilisation", "skillPractice", "skillContest", "goldenHand", "emulation", "vocational",
    "materials", "other",
  ]
  /// The titles (danh hiệu) offered.
  public static let titles: [KindCode] = [
    "congDanHocTap", "congNhanHocTap", "donViHocTap", "laoDongTienTien", "chienSiThiDua", "tapTheTienTien",
  ]
  /// The commendations (hình thức khen thưởng) offered.
  public static let commendations: [KindCode] = ["giayKhen", "bangKhen", "bieuDuong", "hieuHoc"]
  /// The contest prizes offered.
  public static let prizes: [KindCode] = ["thoGioi", "banTayVang", "laoDongGioi", "laoDongSangTao"]
}
