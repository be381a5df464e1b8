import LearningRegister
import RegisterExchange
import Testing

/// What the programs that write workbooks do differently.
@Suite struct WriterTests {
  private static let part = "xl/worksheets/sheet1.xml"

  private func rows(_ sheet: String) throws -> [Sheet.Row] {
    try ListFile(TestWorkbook([["x", "Trần Bé"]]).bytes(with: Self.part, sheet)).sheets[0].rows
  }

  /// The number 32964 under each format.
  @Test(arguments: [
    (1, CellValue.day("1990-04-01")), (4, .day("1990-04-01")), (5, .day("1990-04-01")), (8, .day("1990-04-01")),
    (2, .text("000000032964")), (3, .number(32964)), (6, .number(32964)), (7, .number(32964)), (9, .number(32964)),
    (10, .number(32964)), (99, .number(32964)),
  ]) func formatsTellDaysFromNumbers(_ style: Int, _ value: CellValue) throws {
    let sheet = try ListFile(TestWorkbook([[.number("32964", style: style)]]).bytes).sheets[0]
    #expect(sheet.rows[0][0] == value)
  }

  /// Inline text in runs, a prefix before every element, and a size that says the whole sheet.
  @Test func prefixesRunsAndAbsurdSizesAreRead() throws {
    let found = try rows(
      """
      <x:worksheet xmlns:x="http://x"><x:dimension ref="A1:XFD1048576"/><x:cols><x:col min="1" max="16384"/></x:cols>
      <x:sheetData><x:row r="1" spans="1:16384" hidden="1"><x:c r="A1" t="inlineStr"><x:is><x:r><x:rPr><x:b/></x:rPr>
      <x:t>Lê </x:t></x:r><x:r><x:t>Văn An</x:t></x:r></x:is></x:c><x:c r="B1" t="s"><x:v>1</x:v></x:c>
      <x:c r="C1" s="1"/></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:XFD1"/></x:mergeCells></x:worksheet>
      """)
    #expect(
      found == [
        Sheet.Row(
          number: 1,
          cells: [
            Sheet.Cell(column: 0, value: .text("Lê Văn An")), Sheet.Cell(column: 1, value: .text("Trần Bé")),
          ])
      ])
  }

  @Test func rowsAndCellsWithoutTheirPlaceAreCounted() throws {
    let found = try rows(
      "<worksheet><sheetData><row><c><v>1</v></c><c/><c t=\"s\"><v>1</v></c></row><row r=\"5\"><c><v>2</v></c></row>"
        + "<row><c r=\"D6\"><v>3</v></c><c><v>4</v></c></row></sheetData></worksheet>")
    #expect(found.map(\.number) == [1, 5, 6])
    #expect(found.map { $0.cells.map(\.column) } == [[0, 2], [0], [3, 4]])
  }

  /// A formula of a whole block, text as a formula's value, an empty one, and a day in the form of ISO.
  @Test func ofFormulasOnlyTheValueCounts() throws {
    let found = try rows(
      "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><f t=\"shared\" si=\"0\" ref=\"A1:A9\">B1&amp;C1</f>"
        + "<v>Lê An</v></c><c r=\"B1\" t=\"str\"><f>C1</f><v></v></c><c r=\"C1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"
        + "<c r=\"D1\" t=\"b\"><v>0</v></c><c r=\"E1\" t=\"d\"><v>1990-04-01T00:00:00</v></c></row></sheetData></worksheet>"
    )
    #expect(
      found[0].cells.map(\.value) == [
        .text("Lê An"), .unusable("#DIV/0!"), .truth(false), .day("1990-04-01"),
      ])
  }

  @Test func hiddenSheetsAreMarked() throws {
    let book = TestWorkbook([["STT", "Họ và tên"], ["1", "Lê An"]])
    let sheets = try ListFile(
      book.bytes(
        with: "xl/workbook.xml",
        "<workbook xmlns:r=\"http://r\"><sheets><sheet name=\"Cũ\" state=\"veryHidden\" r:id=\"rId1\"/></sheets></workbook>"
      )
    ).sheets
    #expect(sheets.map(\.isHidden) == [true])
  }

  /// Merged cells keep their words in the first: names over two rows, births of men and women under one head.
  @Test func mergedHeadersAreOneHeader() throws {
    let table = try #require(
      ListTable(
        sheet([
          ["CÔNG TY TNHH SAO MAI"], ["STT", "Họ và tên", "Năm sinh", "", "CCCD", "", "Ngày vào làm"],
          ["", "", "Nam", "Nữ", "Số", "Ngày cấp"], ["1", "Lê Văn An", "1990", "", "038090000111", "01/02/2021"],
        ])))
    #expect(
      table.columns.map(\.meaning) == [.number, .name, .bornMale, .bornFemale, .identity, .unread, .from])
    #expect(table.headerRows == 2...3)
  }

  @Test(arguments: ["31/02/2020", "99/99/9999", "01/01/0001", "0/0/0", "hôm qua", "1/1/99999"])
  func absurdDaysAreRefusedInEveryKindOfList(_ day: String) throws {
    var register = try listRegister()
    let enterprises = [["Tên doanh nghiệp", "Ngày thành lập"], ["Công ty Mới", day]]
    #expect(try preview(enterprises, .enterprises, in: &register).rows[0].problems == [.notADay(day)])
    let honours = [["GIẤY KHEN NĂM 2025"], ["Họ và tên", "Ngày quyết định"], ["Lê Văn An", day]]
    #expect(try preview(honours, .honours, in: &register).rows[0].problems == [.notADay(day)])
    let workers = [["Họ và tên", "Ngày vào làm"], ["Vũ Mơ", day]]
    let found = try preview(workers, .workers, in: &register) { $0.enterprise = "DN0001" }
    #expect(found.rows[0].problems == [.notADay(day)])
  }

  @Test func formulasInAnyKindOfListAreNotRead() throws {
    var register = try listRegister()
    let rows = [["Tên doanh nghiệp", "Địa chỉ"], ["=HYPERLINK(\"http://x\")", "x"], ["Công ty Mới", "=cmd|'/c'!A1"]]
    let found = try preview(rows, .enterprises, in: &register)
    #expect(found.rows.map(\.problems) == [[.formula(member: "name")], [.formula(member: "address")]])
  }
}
