extension ListTable {
  /// What the rows of a sheet most probably are, by the lines above the table and the heads of its columns; workers when
  /// nothing says otherwise.
  public static func kind(of sheet: Sheet) -> ListKind {
    let found = ListKind.allCases.compactMap { kind in header(of: sheet, kind).map { (kind, $0) } }
    let tables = Dictionary(uniqueKeysWithValues: found)
    let above = found.map(\.1.index).max() ?? min(8, sheet.rows.count)
    let titles = sheet.rows[..<above].map { HeaderWords.plain($0.cells.map(\.value.text).joined(separator: " ")) }
    func says(_ words: [String]) -> Bool {
      titles.contains { title in words.contains { HeaderWords.has(title, $0) } }
    }
    func columns(_ kind: ListKind) -> Set<ListColumn> { Set(tables[kind]?.columns.map(\.meaning) ?? []) }
    let marks = columns(.attendance).intersection([
      .mark, .markPresent, .markLate, .markExcused, .markAbsent, .signature,
    ])
    let awards = columns(.honours).intersection([.honour, .decisionNumber, .decisionDay, .score, .authority])
    let isRoll = says([
      "diem danh", "danh sach ky", "danh sach hoc vien", "ky nhan", "attendance sheet", "danh sach du",
    ])
    let isHonours = says([
      "danh hieu", "khen thuong", "cong dan hoc tap", "giay khen", "bang khen", "bieu duong", "tho gioi",
      "ban tay vang",
    ])
    let isEnterprises = says([
      "danh sach doanh nghiep", "danh sach cac doanh nghiep", "danh sach hop tac xa", "danh sach cac hop tac xa",
      "danh sach ho kinh doanh", "danh sach cac ho kinh doanh", "danh sach don vi", "danh sach cac don vi",
      "danh sach co so", "danh sach cac co so", "tong hop doanh nghiep",
    ])
    // The columns of our own exports say what they are.
    if columns(.honours).isSuperset(of: [.honourCode, .honour, .decisionNumber, .decisionDay, .authority]) {
      return .honours
    }
    if columns(.attendance).isSuperset(of: [.listCode, .mark]) { return .attendance }
    let hasNoPeople = tables[.workers] == nil && tables[.attendance] == nil
    if hasNoPeople, tables[.enterprises] != nil {
      let isAward = isHonours && !awards.isEmpty || awards.contains(.honour) && awards.count > 1
      return isAward ? .honours : .enterprises
    }
    // Whoever takes part in the insurance or in the union came to nothing.
    let isOfPart = titles.contains { isOfTakingPart($0) }
    let isOfInsurance = marks.isEmpty && !columns(.workers).isDisjoint(with: [.from, .to, .insurance])
    if tables[.attendance] != nil, isRoll || isOfPart && !isOfInsurance && !isHonours { return .attendance }
    // Books of workers have columns of praise and of leave too.
    let isOfWork = !columns(.workers).isDisjoint(with: [.from, .to, .job, .insurance, .education, .skillGrade])
    if tables[.honours] != nil, isHonours || !isOfWork && awards.count > 1 { return .honours }
    if tables[.enterprises] != nil, isEnterprises, columns(.enterprises).contains(.taxCode) { return .enterprises }
    // A column of signatures alone may be of anything that was handed out.
    if !isOfWork, !marks.subtracting([.signature]).isEmpty { return .attendance }
    return !isOfWork && awards.contains(.honour) ? .honours : .workers
  }

  /// Whether a line above a table says that people took part in something to learn.
  private static func isOfTakingPart(_ title: String) -> Bool {
    let belonging = ["dong", "bhxh", "bhyt", "bhtn", "bao hiem", "cong doan", "to chuc"]
    let learning = [
      "lop", "tap huan", "hoi nghi", "hoi thao", "hoi thi", "cuoc thi", "buoi", "khoa", "hoc", "chuyen de", "toa dam",
    ]
    return ["tham gia", "tham du"].contains { part in
      guard HeaderWords.has(title, part), !HeaderWords.hasAny(title, belonging.map { part + " " + $0 }) else {
        return false
      }
      return HeaderWords.has(title, "danh sach " + part) || HeaderWords.hasAny(title, learning.map { part + " " + $0 })
    }
  }

  /// What the rows of a sheet may be. Enterprises they are not where few are named again and again: there people work.
  public static func kinds(of sheet: Sheet) -> [ListKind] {
    ListKind.allCases.filter { kind in
      guard let found = header(of: sheet, kind) else { return false }
      guard kind == .enterprises, let place = found.columns.first(where: { $0.meaning == .enterprise })?.place else {
        return true
      }
      let names = sheet.rows[(found.index + found.count)...].compactMap { $0[place]?.text }
      return Set(names).count * 2 > names.count
    }
  }
}
