internal import LearningRegister

/// Tells which honours words name.
enum HonourWords {
  /// In this order, so that a longer name is not taken for the shorter one within it.
  private static let names: [(String, KindCode)] = [
    ("tap the lao dong tien tien", "tapTheTienTien"), ("tap the tien tien", "tapTheTienTien"),
    ("lao dong tien tien", "laoDongTienTien"), ("cong dan hoc tap", "congDanHocTap"),
    ("cong nhan hoc tap", "congNhanHocTap"), ("don vi hoc tap", "donViHocTap"), ("chien si thi dua", "chienSiThiDua"),
    ("cstd", "chienSiThiDua"), ("giay khen", "giayKhen"), ("bang khen", "bangKhen"), ("bieu duong", "bieuDuong"),
    ("hieu hoc", "hieuHoc"), ("lao dong sang tao", "laoDongSangTao"), ("lao dong gioi", "laoDongGioi"),
    ("tho gioi", "thoGioi"), ("ban tay vang", "banTayVang"),
  ]

  /// The honours a text names, each once.
  static func kinds(in plain: String) -> [KindCode] {
    var rest = " " + plain + " "
    var found: [KindCode] = []
    for (words, kind) in names {
      while let range = rest.firstRange(of: " " + words + " ") {
        rest.replaceSubrange(range, with: " · ")
        if !found.contains(kind) { found.append(kind) }
      }
    }
    return found
  }

  /// The one honour a text names; nil when it names none, or several.
  static func kind(in plain: String) -> KindCode? {
    let found = kinds(in: plain)
    return found.count == 1 ? found[0] : nil
  }

  /// Whether a name is of a team, not of one person. With its marks: “Tô” is a family name, “Tổ” a team.
  static func isCollective(_ name: String) -> Bool {
    let spelled = name.lowercased()
    let words = [
      "tập thể", "tổ", "phòng", "xưởng", "khối", "đội", "nhóm", "chuyền", "ban giám đốc", "ban chấp hành",
      "ban quản lý",
      "ban điều hành",
    ]
    let plain = HeaderWords.plain(name)
    let unmarked = ["tap the", "phan xuong", "bo phan", "cong doan", "ban giam doc", "ban chap hanh"]
    return words.contains { spelled.hasPrefix($0 + " ") } || unmarked.contains { (plain + " ").hasPrefix($0 + " ") }
  }

  /// What sort of honour a known kind is.
  static func category(of kind: KindCode) -> Honour.Category? {
    if KindCode.titles.contains(kind) { return .title }
    if KindCode.commendations.contains(kind) { return .commendation }
    return KindCode.prizes.contains(kind) ? .prize : nil
  }
}
