internal import Screen
internal import VietnameseText

/// An official paper in the layout of Decree 30/2020/NĐ-CP, a report (báo cáo) or a list that goes with a paper, as a value:
/// every form it is given out in, plain text, web page or word processor file, says the same. It is in Vietnamese only.
public struct OfficialReport: Hashable, Sendable {
  /// A table.
  public struct Table: Hashable, Sendable {
    /// A column.
    public struct Column: Hashable, Sendable {
      /// What stands above it.
      public let title: String
      /// Its share of the line: cells on a line of 80.
      public let width: Int
      /// Whether its texts stand at the right, as numbers do.
      public let isNumber: Bool

      init(_ title: String, _ width: Int, isNumber: Bool = false) {
        self.title = title
        self.width = width
        self.isNumber = isNumber
      }
    }

    /// Its number and name, such as `Biểu B1. …`.
    public var title: String
    /// The columns.
    public let columns: [Column]
    /// The rows, one text a column.
    public var rows: [[String]]
    /// Whether the last row is the whole of the others.
    public let hasTotal: Bool
    /// What the numbers go by, and how complete they are, below the table.
    public var notes: [String]

    /// Whether it has so many columns that it stands on pages laid across.
    var isWide: Bool { columns.count >= 8 }
  }

  /// A piece of the body.
  public enum Block: Hashable, Sendable {
    /// The heading of a part, bold.
    case heading(String)
    /// A paragraph.
    case paragraph(String)
    /// Room for the office's words: what may be written there.
    case room(String)
    /// A table with its notes.
    case table(Table)
  }

  /// What sort of paper it is, in capitals.
  public let kind: String
  /// The line above the issuing body; nil when the profile has none.
  public let superior: String?
  /// The issuing body in one or two lines, in capitals.
  public let issuer: [String]
  /// `Số: …/BC-UBND`.
  public let number: String
  /// Place and date.
  public let placeAndDate: String
  /// What the report is about, below BÁO CÁO.
  public let subject: String
  /// To whom it is addressed (Kính gửi); empty leaves the line out.
  public let addressees: [String]
  /// The body.
  public let body: [Block]
  /// The recipients, one line each, as printed behind the hyphen. Without any, whoever drew the paper up signs there.
  public let recipients: [String]
  /// In whose name and as what it is signed, in capitals.
  public let signature: [String]
  /// Who signs; nil leaves the name out.
  public let signer: String?

  /// National name and motto, the same on every paper.
  static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  static let motto = "Độc lập - Tự do - Hạnh phúc"
  static let preparer = "NGƯỜI LẬP"
  static let addressing = "Kính gửi:"

  /// A paper; every text is made harmless here, so that no form has to.
  init(
    kind: String = "BÁO CÁO", superior: String?, issuer: [String], number: String, placeAndDate: String,
    subject: String, addressees: [String] = [], body: [Block], recipients: [String], signature: [String],
    signer: String?
  ) {
    self.kind = kind
    self.addressees = addressees.map(TextNormalizer.visible)
    self.superior = superior.map(TextNormalizer.visible)
    self.issuer = issuer.map(TextNormalizer.visible)
    self.number = TextNormalizer.visible(number)
    self.placeAndDate = TextNormalizer.visible(placeAndDate)
    self.subject = TextNormalizer.visible(subject)
    self.body = body.map(\.visible)
    self.recipients = recipients.map(TextNormalizer.visible)
    self.signature = signature.map(TextNormalizer.visible)
    self.signer = signer.map(TextNormalizer.visible)
  }

  /// The tables in order.
  public var tables: [Table] {
    body.compactMap { block in
      guard case .table(let table) = block else { return nil }
      return table
    }
  }
}

extension OfficialReport.Table {
  /// Cells of each column in all forms: as given, but no number, amount or day is ever broken; what it needs more, the
  /// widest column of words gives.
  var widths: [Int] {
    var widths = columns.map(\.width)
    let needed = columns.enumerated().map { place, column in
      rows.map { place < $0.count ? unbroken($0[place], column) : 0 }.max() ?? 0
    }
    for place in columns.indices {
      while widths[place] < needed[place] {
        widths[place] += 1
        let words = columns.indices.filter { !columns[$0].isNumber && widths[$0] > max(7, needed[$0]) }
        if let widest = words.max(by: { widths[$0] < widths[$1] }) { widths[widest] -= 1 }
      }
    }
    return widths
  }

  /// The shares of a page's line. A page laid across has room for more cells of its small print than a line of 80: the
  /// columns of words whose texts need most get them.
  var pageWidths: [Int] {
    var widths = widths
    guard isWide else { return widths }
    let needed = columns.indices.map { place in
      columns[place].isNumber ? 0 : rows.map { place < $0.count ? min(40, CellWidth.of($0[place])) : 0 }.max() ?? 0
    }
    for _ in 0..<max(0, Self.cellsAcross - widths.reduce(0, +)) {
      guard let place = columns.indices.max(by: { needed[$0] - widths[$0] < needed[$1] - widths[$1] }),
        needed[place] > widths[place]
      else { break }
      widths[place] += 1
    }
    return widths
  }

  private static let cellsAcross = 104

  /// Cells of the longest piece of a text that may not be broken: a number's all, else a word that begins with a digit.
  private func unbroken(_ text: String, _ column: Column) -> Int {
    guard !column.isNumber else { return CellWidth.of(text) }
    let numbers = text.split(separator: " ").filter { $0.first?.isNumber ?? false }
    return numbers.map { CellWidth.of(String($0)) }.filter { $0 <= 16 }.max() ?? 0
  }
}

extension OfficialReport.Block {
  /// Whether it is a table that needs a page laid across.
  var isWide: Bool { if case .table(let table) = self { table.isWide } else { false } }

  fileprivate var visible: Self {
    switch self {
    case .heading(let text): return .heading(TextNormalizer.visible(text))
    case .paragraph(let text): return .paragraph(TextNormalizer.visible(text))
    case .room(let text): return .room(TextNormalizer.visible(text))
    case .table(var table):
      table.title = TextNormalizer.visible(table.title)
      table.rows = table.rows.map { $0.map(TextNormalizer.visible) }
      table.notes = table.notes.map(TextNormalizer.visible)
      return .table(table)
    }
  }
}
