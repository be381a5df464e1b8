internal import LearningRegister
internal import VietnameseText

/// What one row of a list says about an enterprise, repairs taken as if agreed to.
struct ListedEnterprise {
  let row: Int
  var reading: RowReading
  var name = ""
  var code: EnterpriseID?
  var kind: Enterprise.Kind?
  var taxCode: TaxCode?
  var address: String?
  var formerCommune: String?
  var opened: Day?
  var closed: Day?
  /// Whether the row says that it no longer works.
  var isClosed = false
  var sector: String?
  var liaison: String?
  var phone: PhoneNumber?
  var unionChair: String?
  var hasUnion: Bool?
  var headcount: (workers: Int, date: Day)?

  /// What sort of enterprise words say it is; nil when they say none.
  static func kind(in plain: String) -> Enterprise.Kind? {
    func has(_ words: [String]) -> Bool { words.contains { HeaderWords.has(plain, $0) } }
    if has(["hop tac xa", "htx"]) { return .cooperative }
    if has(["ho kinh doanh", "hkd", "ho ca the"]) { return .household }
    let company = ["cong ty", "cty", "tnhh", "co phan", "doanh nghiep", "dntn", "tap doan", "chi nhanh", "xi nghiep"]
    return has(company) ? .company : nil
  }
}

/// Reads the enterprises of a table row by row.
struct ListedEnterpriseReader {
  private let table: ListTable
  private let encoding: TextEncoding
  private let today: Day
  private let order: DayOrder
  private let titleKind: Enterprise.Kind?
  /// The day numbers of workers hold from where the row does not say it.
  let headcountDay: Day

  init(_ table: ListTable, _ encoding: TextEncoding, today: Day) {
    self.table = table
    self.encoding = encoding
    self.today = today
    order = DayOrder(table, [.opened, .closed, .headcountDay], today: today)
    let facts = TitleFacts(table.titles, today: today)
    // “Danh sách hộ kinh doanh” says what they are; “danh sách doanh nghiệp” is said of all sorts.
    titleKind = ListedEnterprise.kind(in: facts.plain).flatMap { $0 == .company ? nil : $0 }
    let counts = ["tinh den", "den ngay", "den", "thoi diem"]
    let heads = table.columns.filter { $0.meaning == .headcount }.map(\.header)
    headcountDay =
      TitleFacts(heads, today: today).days.first?.day ?? facts.day(after: counts).flatMap { $0 <= today ? $0 : nil }
      ?? today
  }

  func enterprise(_ person: ListTable.Person) -> ListedEnterprise {
    var found = ListedEnterprise(row: person.row.number, reading: RowReading(encoding, today: today))
    var kindWords = ""
    var workers: Int?
    var day: Day?
    for column in table.columns {
      guard let value = person.row[column.place] else { continue }
      let isMonthFirst = order.isMonthFirst(value, in: column.place)
      switch column.meaning {
      case .enterprise where found.name.isEmpty: found.name = found.reading.text(value, "name")
      case .code: found.code = Code(value.text.uppercased()).map { EnterpriseID($0) }
      case .taxCode where found.taxCode == nil: found.taxCode = found.reading.taxCode(value)
      case .address where found.address == nil: found.address = found.reading.line(value, "address")
      case .enterpriseKind: kindWords = HeaderWords.plain(value.text)
      case .formerCommune: found.formerCommune = found.reading.line(value, "formerCommune")
      case .opened: found.opened = found.reading.day(value, isMonthFirst: isMonthFirst, "opened")
      case .closed:
        found.closed = found.reading.day(value, isMonthFirst: isMonthFirst, "closed")
        if found.closed != nil { found.isClosed = true }
      case .status: if ListedEnterpriseReader.isClosed(value.text) { found.isClosed = true }
      case .sector where found.sector == nil: found.sector = found.reading.line(value, "sector")
      case .liaison where found.liaison == nil: found.liaison = found.reading.line(value, "liaison")
      case .phone where found.phone == nil: found.phone = found.reading.phone(value, "liaisonPhone")
      case .unionChair: found.unionChair = found.reading.line(value, "union")
      case .hasUnion: found.hasUnion = RowReading.truth(value)
      case .headcount where workers == nil: workers = found.reading.count(value, "headcounts")
      case .headcountDay: day = found.reading.day(value, isMonthFirst: isMonthFirst, "headcounts")
      default: break
      }
    }
    found.name = found.reading.withCapitals(TextNormalizer.clean(found.name), "name")
    if !found.name.contains(where: \.isLetter), !found.reading.problems.contains(.formula(member: "name")) {
      found.reading.problems.append(.notAName)
    }
    if let workers { found.headcount = (workers, day ?? headcountDay) }
    found.kind =
      ListedEnterprise.kind(in: kindWords) ?? ListedEnterprise.kind(in: HeaderWords.plain(found.name))
      ?? ListedEnterprise.kind(in: person.group) ?? titleKind
      ?? (found.taxCode?.isPersonal == true ? .household : nil)
    return found
  }

  private static func isClosed(_ text: String) -> Bool {
    let words = HeaderWords.plain(text)
    // What only rests is still there.
    return ["ngung", "ngung hoat dong", "da ngung", "giai the", "dong cua", "pha san", "cham dut"].contains {
      HeaderWords.has(words, $0)
    } && !HeaderWords.has(words, "tam ngung")
  }
}
