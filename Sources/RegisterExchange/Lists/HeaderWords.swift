internal import VietnameseText

/// Tells what a column holds from the words at its head, in the many spellings lists have.
enum HeaderWords {
  /// A header as it is compared: folded, only letters, digits and single blanks, without what stands in brackets.
  static func plain(_ text: String) -> String {
    var depth = 0
    var plain = ""
    // Whatever is longer is no header.
    let text = text.utf8.count > 1000 ? String(text.prefix(300)) : text
    for character in TextFold.folded(text) {
      if "([".contains(character) { depth += 1 }
      if depth == 0 { plain.append(character.isLetter || character.isNumber ? character : " ") }
      if ")]".contains(character) { depth = max(0, depth - 1) }
    }
    return plain.split(separator: " ").joined(separator: " ")
  }

  /// What the column under one header holds, the upper header before the lower one; nil when the words say nothing known.
  static func column(_ header: String, under parent: String = "", in kind: ListKind = .workers) -> ListColumn? {
    let own = plain(header)
    let upper = plain(parent)
    if own.isEmpty { return upper.isEmpty ? nil : column(parent, in: kind) }
    guard let found = column(header, own, under: upper, kind) else { return nil }
    return kind == .enterprises ? found : narrowed(found, own, under: upper, kind)
  }

  private static func column(
    _ header: String, _ own: String, under upper: String, _ kind: ListKind
  ) -> ListColumn? {
    if isYear(header, own, kind), !has(upper, "sinh") { return .year }
    if own == "nam", header.lowercased().contains("ă"), kind != .enterprises {
      // Under a day of coming or of birth it is its year, never a man.
      let above = upper.isEmpty ? nil : single(upper, kind)
      return above == .born || above == .from || above == .to ? above : .unread
    }
    if let found = nested(own, under: upper, kind) { return found }
    if kind != .enterprises, let found = nested(own, under: upper) { return found }
    if let found = personal(upper + " " + own) { return found }
    return single(own, kind) ?? (upper.isEmpty ? nil : single(upper + " " + own, kind))
  }

  /// Whether words are a header by themselves, not only because of the one above them.
  static func isHeader(_ header: String, under parent: String, in kind: ListKind = .workers) -> Bool {
    let own = plain(header)
    let upper = plain(parent)
    return isYear(header, own, kind) || nested(own, under: upper, kind) != nil
      || kind != .enterprises && nested(own, under: upper) != nil || single(own, kind) != nil
  }

  /// Without its mark the word for year is the word for man.
  private static func isYear(_ header: String, _ own: String, _ kind: ListKind) -> Bool {
    guard kind == .honours else { return false }
    return own == "nam" && header.lowercased().contains("ă")
      || ["nam dat", "nam khen", "nam cong nhan", "nam khen thuong", "nam xet", "nam hoc"].contains(own)
  }

  /// Lower headers that mean something only together with the upper one.
  private static func nested(_ own: String, under upper: String) -> ListColumn? {
    guard !upper.isEmpty else { return nil }
    let isBirth = has(upper, "sinh")
    switch own {
    case "nam": return isBirth ? .bornMale : .male
    case "nu": return isBirth ? .bornFemale : .female
    case "so": return single(upper, .workers)
    case "ho", "ho dem", "ho va dem", "ho lot": return .familyNames
    case "ten": return has(upper, "ho") ? .givenName : nil
    case "ngay cap", "noi cap", "ngay", "noi", "thang", "ngay thang": return .unread
    case "nha quan ly", "khac", "chuyen mon ky thuat bac cao", "chuyen mon ky thuat bac trung":
      return has(upper, "vi tri viec lam") ? .unread : nil
    case "ly do": return hasAny(upper, ["cham dut", "nghi viec", "thoi viec"]) ? .unread : nil
    default: return nil
    }
  }

  /// What nobody needs to know for learning.
  private static func personal(_ text: String) -> ListColumn? {
    let pay = has(text, "luong") && !hasAny(text, ["so luong", "chat luong"])
    let words = [
      "phu cap", "he so", "thu nhap", "tien cong", "dan toc", "ton giao", "suc khoe", "benh", "benh tat", "khuyet tat",
      "thuong tat", "kham chua benh", "kcb", "tham nien", "muc dong", "tai khoan", "cac khoan bo sung", "thai san",
    ]
    return pay || hasAny(text, words) ? .personal : nil
  }

  private static let exact: [String: ListColumn] = [
    "stt": .number, "tt": .number, "so tt": .number, "so thu tu": .number, "no": .number, "s t t": .number,
    "ten": .givenName, "ho": .familyNames, "ho dem": .familyNames, "ho va dem": .familyNames, "ho lot": .familyNames,
    "ho chu lot": .familyNames, "ho va ten dem": .familyNames, "ho ten dem": .familyNames,
    "ho va chu lot": .familyNames,
    "ho va ten": .name, "ho ten": .name, "hoten": .name, "hovaten": .name, "ten nguoi lao dong": .name,
    "nguoi lao dong": .name, "ten nhan vien": .name, "ten cong nhan": .name, "ten cnld": .name, "full name": .name,
    "nam sinh": .born, "ngay sinh": .born, "sinh ngay": .born, "ns": .born, "sinh nam": .born, "ngaysinh": .born,
    "namsinh": .born, "sinh": .born, "born": .born, "ngay thang nam sinh": .born, "date of birth": .born,
    "gioi tinh": .sex, "gt": .sex, "phai": .sex, "nam nu": .sex, "gioi": .sex, "nam": .male, "nu": .female,
    "cccd": .identity, "cmnd": .identity, "cmt": .identity, "ddcn": .identity, "so ho chieu": .identity,
    "sdt": .phone, "dt": .phone, "dien thoai": .phone, "di dong": .phone, "mobile": .phone, "so dt": .phone,
    "thon": .village, "thon xom": .village, "xom": .village, "lang": .village, "thon to": .village,
    "thon to dan pho": .village, "thon pho": .village,
    "xa cu": .formerCommune, "xa truoc sap nhap": .formerCommune, "don vi hanh chinh cu": .formerCommune,
    "enterprise code": .enterpriseCode, "ma dn": .enterpriseCode, "enterprise": .enterprise, "tax code": .taxCode,
    "worker code": .code, "sex": .sex, "identity number": .identity, "telephone": .phone, "village": .village,
    "former commune": .formerCommune, "education": .education, "skill grade": .skillGrade,
    "union member": .unionMember, "job": .job, "since": .from,
    "nghe nghiep": .job, "cong viec": .job, "nghe": .job,
    "trinh do": .education, "hoc van": .education, "van hoa": .education,
    "bac tho": .skillGrade, "bac nghe": .skillGrade, "tay nghe": .skillGrade,
    "cong doan": .unionMember, "doan vien": .unionMember, "doan vien cong doan": .unionMember,
    "ma cn": .code, "ma cong nhan": .code, "ma trong so": .code, "ma cnld": .code,
    "doanh nghiep": .enterprise, "cong ty": .enterprise, "don vi": .enterprise, "ten don vi": .enterprise,
    "ten doanh nghiep": .enterprise, "ten cong ty": .enterprise, "noi lam viec": .unread,
    "mst": .taxCode, "ma so thue": .taxCode, "ma so doanh nghiep": .taxCode,
    "tu thang nam": .from, "tu thang": .from, "tu ngay": .from, "ngay nghi": .to, "nghi tu ngay": .to,
    "ghi chu": .unread, "ky nhan": .unread,
    "ky ten": .unread, "nguyen quan": .unread, "que quan": .unread, "quoc tich": .unread, "dia chi": .unread,
  ]

  /// Pieces of headers, the first that fits decides.
  private static let pieces: [(String, ListColumn)] = [
    ("loai ngay sinh", .unread), ("noi sinh", .unread), ("ngay cap", .unread), ("noi cap", .unread),
    ("chu ho", .unread), ("ten cha", .unread), ("ten me", .unread), ("ten vo", .unread), ("ten chong", .unread),
    ("nguoi than", .unread), ("so ngay nghi", .unread), ("nghi phep", .unread), ("nghi huong", .unread),
    ("nghi le", .unread),
    ("dien thoai", .phone), ("sdt", .phone), ("so dt", .phone), ("di dong", .phone),
    ("ma so thue", .taxCode), ("mst", .taxCode),
    ("bhtn", .unread), ("that nghiep", .unread), ("bhxh", .insurance), ("bao hiem xa hoi", .insurance),
    ("bhyt", .unread), ("bao hiem", .unread),
    ("cccd", .identity), ("can cuoc", .identity), ("dinh danh", .identity), ("cmnd", .identity), ("cmt", .identity),
    ("cmtnd", .identity), ("chung minh", .identity), ("ho chieu", .identity), ("ddcn", .identity),
    ("ngay sinh", .born), ("nam sinh", .born), ("sinh ngay", .born), ("thang sinh", .born),
    ("gioi tinh", .sex), ("nam nu", .sex),
    ("ho dem", .familyNames), ("ten dem", .familyNames), ("ho va ten", .name), ("ho ten", .name),
    ("ten nguoi lao dong", .name),
    ("ky nang nghe", .skillGrade), ("bac tho", .skillGrade),
    ("trinh do", .education), ("hoc van", .education),
    ("cong doan", .unionMember),
    ("nghi viec", .to), ("thoi viec", .to), ("cham dut", .to), ("nghi lam", .to), ("thoi gian ket thuc", .to),
    ("ngay vao", .from), ("vao lam", .from), ("bat dau", .from), ("tuyen dung", .from), ("ngay nhan viec", .from),
    ("chuc vu", .job), ("chuc danh", .job), ("vi tri viec lam", .job), ("vi tri", .job), ("cong viec", .job),
    ("thon", .village), ("xa cu", .formerCommune), ("xa truoc", .formerCommune),
    ("ten doanh nghiep", .enterprise), ("ten cong ty", .enterprise),
  ]

  private static func single(_ text: String, _ kind: ListKind) -> ListColumn? {
    if kind == .honours, let found = score(text) { return found }
    if kind == .attendance, session(text) != nil { return .mark }
    if let vocabulary = vocabulary(kind), let found = vocabulary.column(text) { return found }
    if kind == .enterprises { return personal(text) }
    if let found = exact[text] { return found }
    if let found = personal(text) { return found }
    return pieces.first { has(text, $0.0) }?.1
  }

  /// Whether the words stand in the text one behind the other, as whole words.
  static func has(_ text: String, _ words: String) -> Bool {
    let text = text.utf8.span
    let words = words.utf8.span
    guard words.count <= text.count else { return false }
    for start in 0...(text.count - words.count) where start == 0 || text[start - 1] == 0x20 {
      let end = start + words.count
      guard end == text.count || text[end] == 0x20 else { continue }
      var place = 0
      while place < words.count, text[start + place] == words[place] { place += 1 }
      if place == words.count { return true }
    }
    return false
  }

  static func hasAny(_ text: String, _ choices: [String]) -> Bool { choices.contains { has(text, $0) } }
}
