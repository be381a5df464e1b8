import LearningRegister

/// Villages of the commune and around it, with the commune each lay in before July 2025.
enum Villages {
  private static let byCommune: [(commune: String, villages: [String])] = [
    ("Hoằng Hợp", ["Nhân Vực", "Nhân Hòa", "Đức Giáo", "An Hòa", "Lộc Bồi"]),
    ("Hoằng Quỳ", ["Quỳ Chữ", "Đông Khê", "Phúc Tiên", "Trọng Hậu", "Ích Hạ"]),
    ("Hoằng Xuân", ["Nghĩa Hương", "Nga Phú 1", "Nga Phú 2", "Mỹ Cầu", "Xuân Phú"]),
    ("Hoằng Giang", ["Thôn 1", "Thôn 2", "Thôn 3", "Thôn 4"]),
    ("Hoằng Kim", ["Nghĩa Trang", "Kim Sơn", "My Du"]), ("Hoằng Trinh", ["Trinh Nga", "Thanh Nga", "Trung Hòa"]),
  ]

  /// Levels of schooling.
  static let education = WeightedWords("THCS:34 THPT:46 Trung_cấp:11 Cao_đẳng:5 Đại_học:4")

  /// A village: mostly in the commune of the enterprise, often in a neighbouring one.
  static func draw(near commune: String, _ generator: inout SampleGenerator) -> (village: String, commune: String) {
    let near = byCommune.first { $0.commune == commune }
    let chosen = generator.chance(580) ? near ?? byCommune[0] : generator.pick(byCommune)
    return (generator.pick(chosen.villages), chosen.commune)
  }
}
