// The words at the heads of columns that mean something only in one kind of list.
extension HeaderWords {
  /// The words of a kind of list, whole headers and pieces of them.
  struct Vocabulary: Sendable {
    let exact: [String: ListColumn]
    /// The first that stands in the header decides.
    let pieces: [(String, ListColumn)]

    func column(_ text: String) -> ListColumn? { exact[text] ?? pieces.first { HeaderWords.has(text, $0.0) }?.1 }
  }

  static func vocabulary(_ kind: ListKind) -> Vocabulary? {
    switch kind {
    case .workers: nil
    case .enterprises: enterprises
    case .attendance: attendance
    case .honours: honours
    }
  }

  private static let enterprises = Vocabulary(
    exact: [
      "stt": .number, "tt": .number, "so tt": .number, "so thu tu": .number, "no": .number,
      "ten": .enterprise, "doanh nghiep": .enterprise, "don vi": .enterprise, "cong ty": .enterprise,
      "co so": .enterprise, "hop tac xa": .enterprise, "ho kinh doanh": .enterprise, "ten dn": .enterprise,
      "ma": .code, "ma dn": .code, "ma trong so": .code, "ma so": .taxCode, "msdn": .taxCode, "mst": .taxCode,
      "loai": .enterpriseKind, "von": .unread, "ghi chu": .unread,
      "thanh lap": .opened, "hoat dong tu": .opened, "tu ngay": .opened,
      "dong cua": .closed, "ngung tu": .closed, "tinh trang": .status, "trang thai": .status,
      "dau moi": .liaison, "lien he": .liaison, "dt": .phone,
      "cong doan": .hasUnion, "cdcs": .hasUnion, "co cong doan": .hasUnion, "lao dong": .headcount,
      "thoi diem": .headcountDay,
      // Our own exports; what they count is no declaration.
      "enterprise code": .code, "name": .enterprise, "kind": .enterpriseKind, "tax code": .taxCode,
      "address": .address, "former commune": .formerCommune, "sector": .sector, "open since": .opened,
      "closed on": .closed, "contact": .liaison, "telephone": .phone, "tong so cnld tinh ty le": .unread,
      "khai bao ngay": .headcountDay, "declared on": .headcountDay, "declared workers": .headcount,
    ],
    pieces: [
      ("ngay cap", .unread), ("noi cap", .unread), ("dang ky", .unread), ("dai dien", .unread), ("email", .unread),
      ("lao dong nu", .unread), ("nu", .unread), ("bhxh", .unread), ("doan vien", .unread), ("doanh thu", .unread),
      ("ma so thue", .taxCode), ("mst", .taxCode), ("ma so doanh nghiep", .taxCode), ("ma doanh nghiep", .code),
      ("chu tich", .unionChair), ("dien thoai", .phone), ("sdt", .phone), ("so dt", .phone), ("di dong", .phone),
      ("nguoi lien he", .liaison), ("lien he", .liaison), ("phu trach", .liaison), ("dau moi", .liaison),
      ("dia chi", .address), ("tru so", .address), ("loai hinh", .enterpriseKind),
      ("xa cu", .formerCommune), ("xa truoc", .formerCommune), ("hanh chinh cu", .formerCommune),
      ("ngay thanh lap", .opened), ("ngay hoat dong", .opened), ("bat dau hoat dong", .opened),
      ("hoat dong tu", .opened), ("ngung tu", .closed), ("ngay giai the", .closed), ("ngay ngung", .closed),
      ("ngay dong", .closed), ("ngung hoat dong", .closed),
      ("tinh trang", .status), ("trang thai", .status),
      ("nganh", .sector), ("linh vuc", .sector), ("cong doan", .hasUnion),
      ("ngay tinh", .headcountDay), ("tinh den ngay", .headcountDay),
      ("so lao dong", .headcount), ("so ld", .headcount), ("so luong lao dong", .headcount),
      ("so cong nhan", .headcount),
      ("so cnld", .headcount), ("so nguoi lao dong", .headcount), ("quy mo lao dong", .headcount),
      ("ten doanh nghiep", .enterprise), ("ten don vi", .enterprise), ("ten cong ty", .enterprise),
      ("ten co so", .enterprise), ("ten hop tac xa", .enterprise), ("ten ho kinh doanh", .enterprise),
      ("ten nguoi nop thue", .enterprise), ("ten to chuc", .enterprise),
    ])

  private static let attendance = Vocabulary(
    exact: [
      "ky nhan": .signature, "ky ten": .signature, "chu ky": .signature, "ky": .signature, "signature": .signature,
      "diem danh": .mark, "tham du": .mark, "tham gia": .mark, "chuyen can": .mark,
      "co": .markPresent, "co mat": .markPresent, "hien dien": .markPresent,
      "vang": .markAbsent, "vang mat": .markAbsent, "khong phep": .markAbsent, "vang khong phep": .markAbsent,
      "phep": .markExcused, "co phep": .markExcused, "vang co phep": .markExcused, "vang phep": .markExcused,
      "muon": .markLate, "tre": .markLate, "di muon": .markLate, "den muon": .markLate,
      "ma danh sach": .listCode, "list code": .listCode, "mark": .mark,
    ],
    pieces: [
      ("khong phep", .markAbsent), ("co phep", .markExcused), ("xin phep", .markExcused), ("muon", .markLate),
      ("diem danh", .mark), ("tinh trang tham du", .mark), ("co mat", .markPresent), ("vang", .markAbsent),
      ("ky nhan", .signature), ("ky ten", .signature), ("chu ky", .signature),
    ])

  private static let honours = Vocabulary(
    exact: [
      "danh hieu": .honour, "hinh thuc": .honour, "khen thuong": .honour, "giai": .honour, "giai thuong": .honour,
      "tong diem": .totalScore, "diem": .totalScore, "tong so diem": .totalScore, "tong cong": .totalScore,
      "so qd": .decisionNumber, "quyet dinh": .decisionNumber, "qd": .decisionNumber, "so quyet dinh": .decisionNumber,
      "ngay qd": .decisionDay, "ngay ky": .decisionDay, "ngay ban hanh": .decisionDay,
      "nguoi ky": .signer, "thanh tich": .achievement, "noi dung": .achievement, "tap the": .enterprise,
      // Our own exports.
      "ma": .honourCode, "code": .honourCode, "loai": .honour, "kind": .honour, "nhom": .unread, "category": .unread,
      "name of the person or collective": .name, "year": .year, "sum of scores": .totalScore,
      "decision number": .decisionNumber, "decision date": .decisionDay, "authority": .authority,
      "signed by": .signer, "bonus": .bonus, "achievement": .achievement,
    ],
    pieces: [
      ("nguoi ky", .signer), ("ngay quyet dinh", .decisionDay), ("ngay thang quyet dinh", .decisionDay),
      ("co quan", .authority), ("cap khen", .authority), ("cap quyet dinh", .authority), ("cap ban hanh", .authority),
      ("so quyet dinh", .decisionNumber), ("quyet dinh so", .decisionNumber), ("quyet dinh", .decisionNumber),
      ("tong diem", .totalScore), ("thanh tich", .achievement), ("ly do", .achievement),
      ("tien thuong", .bonus), ("muc thuong", .bonus), ("so tien", .bonus),
      ("danh hieu", .honour), ("hinh thuc", .honour),
    ])

  /// Lower headers of one kind of list that mean something only together with the upper one.
  static func nested(_ own: String, under upper: String, _ kind: ListKind) -> ListColumn? {
    guard !upper.isEmpty else { return nil }
    switch kind {
    case .workers: return nil
    case .enterprises:
      switch own {
      case "ho ten", "ho va ten", "ten":
        let found = enterprises.column(upper)
        return found == .liaison || found == .unionChair ? found : nil
      case "tong so", "tong": return has(upper, "lao dong") ? .headcount : nil
      case "nam", "nu": return .unread
      default: return nil
      }
    case .attendance: return nil
    case .honours:
      if let score = score(own, under: upper) { return score }
      guard has(upper, "quyet dinh") || has(upper, "qd") else { return nil }
      switch own {
      case "so": return .decisionNumber
      case "ngay", "ngay thang", "ngay thang nam", "ngay ky": return .decisionDay
      case "cap", "co quan": return .authority
      default: return nil
      }
    }
  }

  /// The number of the session whose column has these words at its head: “Buổi 2”, “Điểm danh buổi 2”.
  static func session(_ words: String) -> Int? {
    let parts = words.split(separator: " ").suffix(2)
    guard parts.count == 2, parts.first == "buoi", let number = Int(parts.last ?? ""), number > 0 else { return nil }
    return number
  }

  /// The column of one of the ten scores: “Tiêu chí 3”, “TC3”, or “3” under a header of scores.
  static func score(_ own: String, under upper: String = "") -> ListColumn? {
    let number = own.reversed().prefix { $0.isNumber }.reversed()
    guard let value = Int(String(number)), (1...10).contains(value) else { return nil }
    let words = own.dropLast(number.count).split(separator: " ").joined(separator: " ")
    let isScore = ["diem", "tieu chi", "tc", "o", "diem tieu chi", "o diem", "diem o"].contains(words)
    let isUnder = words.isEmpty && (has(upper, "diem") || has(upper, "tieu chi"))
    return isScore || isUnder ? .score : nil
  }
}

extension ListKind {
  /// What columns of such a list may be said to hold, beside what is not read.
  public var columns: [ListColumn] {
    let people: Set<ListColumn> = [
      .number, .name, .familyNames, .givenName, .born, .bornMale, .bornFemale, .sex, .male, .female, .identity,
      .insurance, .phone, .code,
    ]
    let own: Set<ListColumn> =
      switch self {
      case .workers:
        people.union([
          .village, .formerCommune, .job, .from, .to, .education, .skillGrade, .unionMember, .enterpriseCode,
          .enterprise,
          .taxCode,
        ])
      case .enterprises:
        [
          .number, .enterprise, .taxCode, .code, .address, .formerCommune, .enterpriseKind, .opened, .closed, .status,
          .sector, .liaison, .phone, .unionChair, .hasUnion, .headcount, .headcountDay,
        ]
      case .attendance:
        people.union([.listCode, .mark, .markPresent, .markLate, .markExcused, .markAbsent, .signature])
      case .honours:
        people.union([
          .enterpriseCode, .enterprise, .taxCode, .honourCode, .honour, .year, .score, .totalScore, .decisionNumber,
          .decisionDay, .authority,
          .signer, .achievement, .bonus,
        ])
      }
    return ListColumn.allCases.filter(own.contains)
  }

  /// The columns of which one names the person, or the enterprise, a row is.
  var naming: Set<ListColumn> {
    switch self {
    case .workers, .attendance: [.name, .familyNames, .givenName]
    case .enterprises: [.enterprise]
    case .honours: [.name, .familyNames, .givenName, .enterprise]
    }
  }

  /// The columns with something in them only where the row is somebody.
  var facts: Set<ListColumn> {
    let people: Set<ListColumn> = [.born, .bornMale, .bornFemale, .identity, .phone]
    return switch self {
    case .workers: people
    case .enterprises: [.taxCode, .address, .phone, .headcount, .opened, .closed]
    case .attendance: people.union([.mark, .markPresent, .markLate, .markExcused, .markAbsent])
    case .honours: people.union([.taxCode, .honour, .year, .decisionNumber, .decisionDay, .score, .totalScore])
    }
  }
}
