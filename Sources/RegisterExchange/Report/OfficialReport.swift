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

    /// Whether all notes, or only the first of many, stay with the end of the table where pages turn.
    var keepsNotes: Bool { notes.count <= 4 }
  }

  /// The lists that go with the paper behind the signature, on pages of their own laid across.
  public struct Annex: Hashable, Sendable {
    /// What it holds, in capitals.
    public let name: String
    /// Which paper it goes with: `(Kèm theo Báo cáo số …)`.
    public let accompaniment: String
    /// Its tables.
    public let tables: [Table]

    static let label = "Phụ lục"
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
  /// What goes with the paper behind the signature; nil for a paper without.
  public let annex: Annex?

  /// National name and motto, the same on every paper.
  static let nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  static let motto = "Độc lập - Tự do - Hạnh phúc"
  static let preparer = "NGƯỜI LẬP"
  static let addressing = "Kính gửi:"

  /// A paper; every text is made harmless here, so that no form has to.
  init(
    kind: String = "BÁO CÁO", superior: String?, issuer: [String], number: String, placeAndDate: String,
    subject: String, addressees: [String] = [], body: [Block], recipients: [String], signature: [String],
    signer: String?, annex: Annex? = nil
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
    self.annex = annex.map { annex in
      Annex(
        name: TextNormalizer.visible(annex.name), accompaniment: TextNormalizer.visible(annex.accompaniment),
        tables: annex.tables.map(\.visible))
    }
  }

  /// The tables in order: those of the body, then those of the annex.
  public var tables: [Table] {
    let own = body.compactMap { block -> Table? in
      guard case .table(let table) = block else { return nil }
      return table
    }
    return own + (annex?.tables ?? [])
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

  /// The shares of the line of a page laid across, which has room for more cells than a line of 80: first columns of short
  /// texts get what they need, then always that one more which is furthest from holding three quarters of its texts on one
  /// line.
  var widthsAcross: [Int] {
    // The room beside a number of three digits is part of a cell.
    var widths = zip(widths, columns.indices).map { width, place in
      max(width, 1 + (rows.map { place < $0.count ? unbroken($0[place], columns[place]) : 0 }.max() ?? 0))
    }
    let needed = columns.indices.map { place -> Int in
      guard !columns[place].isNumber, !rows.isEmpty else { return 0 }
      let lengths = rows.map { place < $0.count ? CellWidth.of($0[place]) : 0 }.sorted()
      if let longest = lengths.last, longest <= Self.shortText {
        widths[place] = max(widths[place], longest)
        return 0
      }
      return max(lengths[rows.count * 3 / 4], Self.shortText)
    }
    for _ in 0..<max(0, Self.cellsAcross - widths.reduce(0, +)) {
      let short = columns.indices.filter { needed[$0] > widths[$0] }
      guard let place = short.max(by: { needed[$0] * widths[$1] < needed[$1] * widths[$0] }) else { break }
      widths[place] += 1
    }
    return widths
  }

  private static let shortText = 16
  /// A cell across is as wide as a digit of twelve points with a little room.
  private static let cellsAcross = 104

  /// Cells of the longest piece of a text that may not be broken: a number's all, else a word that begins with a digit.
  private func unbroken(_ text: String, _ column: Column) -> Int {
    guard !column.isNumber else { return CellWidth.of(text) }
    let numbers = text.split(separator: " ").filter { $0.first?.isNumber ?? false }
    return numbers.map { CellWidth.of(String($0)) }.filter { $0 <= 16 }.max() ?? 0
  }
}

extension OfficialReport.Table {
  fileprivate var visible: Self {
    var table = self
    table.title = TextNormalizer.visible(title)
    table.rows = rows.map { $0.map(TextNormalizer.visible) }
    table.notes = notes.map(TextNormalizer.visible)
    return table
  }
}

extension OfficialReport.Block {
  fileprivate var visible: Self {
    switch self {
    case .heading(let text): return .heading(TextNormalizer.visible(text))
    case .paragraph(let text): return .paragraph(TextNormalizer.visible(text))
    case .room(let text): return .room(TextNormalizer.visible(text))
    case .table(let table): return .table(table.visible)
    }
  }
}
