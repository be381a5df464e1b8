import LearningRegister

/// Draws full names, family name first.
enum PersonNames {
  /// A name for a man or woman born in that year: three words mostly, four sometimes, two now and then.
  static func draw(_ sex: Sex, born year: Int, _ generator: inout SampleGenerator) -> String {
    let family = NameMaterial.family.draw(&generator)
    let given = (sex == .male ? NameMaterial.givenMale : NameMaterial.givenFemale).draw(&generator)
    var middle = (sex == .male ? NameMaterial.middleMale : NameMaterial.middleFemale).draw(&generator)
    // The younger a woman, the less often she is called Thị alone.
    if sex == .female, year >= 1992, middle == "Thị", generator.chance(350) {
      middle = NameMaterial.middleFemale.draw(&generator)
    }
    let drawn = generator.below(1000)
    if drawn < 25 { return "\(family) \(given)" }
    if drawn < 150 {
      let second = (sex == .male ? NameMaterial.givenMale : NameMaterial.givenFemale).draw(&generator)
      if second != given, second != middle, middle != family { return "\(family) \(middle) \(second) \(given)" }
    }
    return middle == given ? "\(family) \(given)" : "\(family) \(middle) \(given)"
  }

  /// The name without marks and in small letters, to notice two people who would be taken for one.
  static func bare(_ name: String) -> String {
    var result = ""
    for character in name.lowercased() {
      let base = letters.first { $0.marked.contains(character) }?.base
      result.append(base ?? character)
    }
    return result
  }

  private static let letters: [(base: Character, marked: String)] = [
    ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"), ("o", "òóỏõọôồốổỗộơờớởỡợ"),
    ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"), ("d", "đ"),
  ]
}
