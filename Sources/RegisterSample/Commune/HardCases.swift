import LearningRegister

/// The people every register meets sooner or later, put into the sample on purpose.
enum HardCases {
  /// Their names and years of birth, so that nobody else gets the same by chance.
  static let reserved: [(name: String, year: Int)] = [
    ("Nguyễn Thị Hoà", 1987), ("Nguyễn Thị Hòa", 1991), ("Đặng Thị Đào", 1990), ("Đặng Văn Đức", 1985),
    ("Đỗ Đình Đạt", 1993), ("Hạnh", 1979), ("Nguyễn Thị Hoàng Thanh Thủy", 1998), ("Lê Nguyễn Thảo Khánh Vy", 2002),
    ("Nguyễn Văn An", 2004), ("Trịnh Thị Lụa", 1994), ("Lê Thị Nhàn", 1989), ("Hoàng Văn Quế", 1976),
    ("Phạm Bá Luyện", 1982), ("Lê Văn Thành", 1979), ("Bùi Thị Xoan", 1983), ("Mai Xuân Hải", 1988),
    ("Cao Thị Thắm", 1995), ("Vũ Đình Sáu", 1970),
  ]

  /// Writes the cases over ordinary workers; `first` gives the position of each enterprise's first worker.
  static func place(
    in workers: inout [Worker], first: [Int], papers: inout SamplePapers, _ generator: inout SampleGenerator
  ) {
    func rename(_ position: Int, _ name: String, _ sex: Sex, _ born: BirthDate) {
      workers[position].name = name
      workers[position].sex = sex
      workers[position].born = born
      workers[position].identity = papers.cccd(sex, born: born.year, &generator)
      workers[position].employment[0].from = "2022-03-01"
    }
    func place(_ enterprise: Int, _ offset: Int, _ name: String, _ sex: Sex, _ born: Day) {
      rename(first[enterprise] + offset, name, sex, .day(born))
    }
    // Two spellings of one sound, two people.
    place(0, 3, "Nguyễn Thị Hoà", .female, "1987-04-03")
    place(0, 9, "Nguyễn Thị Hòa", .female, "1991-10-12")
    // Đ is a letter of its own; short and long names.
    place(0, 14, "Đặng Thị Đào", .female, "1990-02-28")
    place(5, 2, "Đặng Văn Đức", .male, "1985-09-02")
    place(5, 6, "Đỗ Đình Đạt", .male, "1993-12-31")
    rename(first[2] + 5, "Hạnh", .female, .year(1979))
    workers[first[2] + 5].identity = nil
    place(0, 21, "Nguyễn Thị Hoàng Thanh Thủy", .female, "1998-06-15")
    place(14, 4, "Lê Nguyễn Thảo Khánh Vy", .female, "2002-02-14")
    place(0, 27, "Nguyễn Văn An", .male, "2004-02-29")

    // A transfer on 1 July, between two sessions.
    let transfer = first[0] + 33
    place(0, 33, "Trịnh Thị Lụa", .female, "1994-08-20")
    workers[transfer].employment[0].to = "2026-07-01"
    workers[transfer].employment.append(
      Employment(enterprise: SampleCodes.enterprise(2), job: "Công nhân giày da", from: "2026-07-01"))
    // A rehire.
    let rehire = first[2] + 11
    place(2, 11, "Lê Thị Nhàn", .female, "1989-01-25")
    workers[rehire].employment = [
      Employment(enterprise: SampleCodes.enterprise(3), job: "Công nhân may", from: "2020-02-03", to: "2024-02-01"),
      Employment(enterprise: SampleCodes.enterprise(3), job: "Công nhân hoàn thiện", from: "2025-03-03"),
    ]
    // Two jobs at once.
    let both = first[8] + 4
    place(8, 4, "Hoàng Văn Quế", .male, "1976-05-19")
    workers[both].employment.append(
      Employment(enterprise: SampleCodes.enterprise(12), job: "Tổ thuỷ nông", from: "2024-01-01"))
    // A leaver.
    place(3, 7, "Phạm Bá Luyện", .male, "1982-11-11")
    workers[first[3] + 7].employment[0].to = "2026-06-01"

    // One person keyed twice: once from the new card, once from the old.
    place(6, 3, "Lê Văn Thành", .male, "1979-07-07")
    let twin = first[6] + 12
    rename(twin, "Lê Văn Thành", .male, .year(1979))
    workers[twin].identity = papers.cmnd(&generator)
    for position in [first[6] + 3, twin] {
      workers[position].village = "Đức Giáo"
      workers[position].formerCommune = "Hoằng Hợp"
    }

    // Doubts somebody has looked at, and one nobody has yet.
    place(1, 8, "Bùi Thị Xoan", .female, "1983-03-09")
    workers[first[1] + 8].identity = papers.cccd(.female, born: 1982, &generator)
    workers[first[1] + 8].accepted = [
      AcceptedDoubt(check: Doubt.Check.identityYear.rawValue, why: "Khai sinh lại năm 1983, căn cước cấp theo giấy cũ")
    ]
    place(4, 10, "Mai Xuân Hải", .male, "1988-12-24")
    workers[first[4] + 10].identity = papers.cccd(.female, born: 1988, &generator)
    workers[first[4] + 10].accepted = [
      AcceptedDoubt(check: Doubt.Check.identitySex.rawValue, why: "Đã đối chiếu căn cước, số cấp sai giới tính")
    ]
    place(7, 5, "Cao Thị Thắm", .female, "1995-09-05")
    workers[first[7] + 5].identity = papers.cccd(.female, born: 1996, &generator)
    // No work at present.
    place(9, 6, "Vũ Đình Sáu", .male, "1970-01-01")
    workers[first[9] + 6].employment = []
    workers[first[9] + 6].note = "Nghỉ chế độ, còn trong danh sách học nghề"
  }
}
