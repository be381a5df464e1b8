import Screen
import Testing
import Widgets

@Suite struct TableViewTests {
  private let table = TableView(columns: [
    TableColumn("Doanh nghiệp", minimumWidth: 12, weight: 1),
    TableColumn("D", minimumWidth: 5, alignment: .trailing),
    TableColumn("%", minimumWidth: 6, alignment: .trailing, priority: 1),
    TableColumn("Thiếu", minimumWidth: 5, alignment: .trailing, priority: 2),
  ])

  private let rows = [
    ["Công ty TNHH May Hoằng Hợp", "240", "84,2", "14"], ["HTX Đông Thắng", "31", "65,3", "8"],
    ["Cơ sở mộc Thành Đạt", "9", "100,0", "0"], ["Công ty Ánh Dương", "1.120", "9,0", "908"],
  ]

  private func draw(
    _ width: Int, _ height: Int, selected: Int? = 1, top: Int = 0, glyphs: Glyphs = .unicode
  ) -> (Grid, TablePlacement) {
    var canvas = Canvas(size: Size(width: width, height: height), glyphs: glyphs)
    let placement = table.draw(on: &canvas, rowCount: rows.count, selected: selected, top: top) { row, column in
      TableCell(rows[row][column], column == 3 ? .bad : .normal)
    }
    return (canvas.grid, placement)
  }

  @Test func wide() {
    let (grid, placement) = draw(50, 5)
    #expect(
      grid.text == """
        Doanh nghiệp                      D       %  Thiếu
        Công ty TNHH May Hoằng Hợp      240    84,2     14
        HTX Đông Thắng                   31    65,3      8
        Cơ sở mộc Thành Đạt               9   100,0      0
        Công ty Ánh Dương             1.120     9,0    908
        """)
    #expect(grid.styleMap.split(separator: "\n")[2] == String(repeating: "s", count: 50))
    #expect(grid.styleMap.split(separator: "\n")[1].suffix(5) == "bbbbb")
    #expect(placement.top == 0 && placement.visibleRows == 4 && placement.cursor == Position(x: 0, y: 2))
  }

  @Test func monoShowsTheSelection() {
    let map = draw(50, 5).0.attributeMap(Theme(depth: .mono)).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(map[2] == String(repeating: "4", count: 50))
    #expect(map[3].hasSuffix("11111"))
  }

  @Test func narrowLosesColumnsAndScrolls() {
    #expect(
      draw(28, 4, selected: 3).0.text == """
        Doanh nghiệp       D       %
        Cơ sở mộc Th…      9   100,0
        Công ty Ánh …  1.120     9,0
                              ▲  4/4
        """)
    #expect(
      draw(20, 4, selected: 0, glyphs: .ascii).0.adapted(to: .ascii).text == """
        Doanh nghiep       D
        Cong ty TNHH~    240
        HTX Dong Tha~     31
                       v 1/4
        """)
    #expect(draw(6, 3).0.text == "Doanh…\nCông …\nHTX Đ…")
  }

  @Test(arguments: [
    (0, 0, 4, 2, 0), (0, 2, 4, 2, 1), (2, 1, 4, 2, 1), (3, 3, 4, 2, 2), (9, nil, 4, 2, 2), (5, 0, 0, 2, 0),
    (-4, nil, 9, 2, 0),
    (0, 50, 100, 0, 0), (3, Int.max, 10, 4, 6),
  ])
  func scrolling(_ top: Int, _ selected: Int?, _ rowCount: Int, _ visible: Int, _ expected: Int) {
    #expect(ListScroll.top(from: top, selected: selected, rowCount: rowCount, visibleRows: visible) == expected)
  }

  @Test func onlyVisibleRowsAreAsked() {
    var asked: Set<Int> = []
    var canvas = Canvas(size: Size(width: 40, height: 10))
    let placement = table.draw(on: &canvas, rowCount: 100_000, selected: 50_000, top: 49_990) { row, _ in
      asked.insert(row)
      return TableCell("x")
    }
    #expect(asked == Set(49_993...50_000))
    #expect(placement.top == 49_993 && placement.visibleRows == 8)
  }

  @Test func layoutNeverReachesOut() {
    for width in 0...80 {
      var end = 0
      for place in table.layout(width: width) {
        #expect(place.x >= end && place.width >= 1)
        end = place.x + place.width
      }
      #expect(end <= width)
      if width >= 34 { #expect(end == width) }
    }
  }

  @Test func emptyTable() {
    var canvas = Canvas(size: Size(width: 20, height: 3))
    let placement = table.draw(on: &canvas, rowCount: 0, selected: nil) { _, _ in TableCell("never") }
    #expect(placement.cursor == nil)
    #expect(canvas.grid.text == "Doanh nghiệp       D\n\n")
  }
}
