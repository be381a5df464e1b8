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
    let isAttendance = says([
      "diem danh", "danh sach tham gia", "danh sach tham du", "danh sach ky", "danh sach hoc vien", "ky nhan",
      "attendance sheet", "danh sach du",
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
    if tables[.attendance] != nil, isAttendance { return .attendance }
    // Books of workers have columns of praise and of leave too.
    let isOfWork = !columns(.workers).isDisjoint(with: [.from, .to, .job, .insurance, .education, .skillGrade])
    if tables[.honours] != nil, isHonours || !isOfWork && awards.count > 1 { return .honours }
    if tables[.enterprises] != nil, isEnterprises, columns(.enterprises).contains(.taxCode) { return .enterprises }
    // A column of signatures alone may be of anything that was handed out.
    if !isOfWork, !marks.subtracting([.signature]).isEmpty { return .attendance }
    return !isOfWork && awards.contains(.honour) ? .honours : .workers
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
