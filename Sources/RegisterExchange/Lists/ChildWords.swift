internal import VietnameseText

/// A worker's child as lists of honours name it: “Cháu Lê Thị Hạnh (con CN Trần Thị Thu)”.
struct ChildWords {
  /// The child's name.
  let name: String
  /// The name of the parent; nil when none is said.
  let parent: String?

  init(_ text: String) {
    let bare = NameWords.withoutTitle(text)
    for opening in ["(con ", ", con ", "- con ", "– con "] {
      guard let range = bare.lowercased().firstRange(of: opening) else { continue }
      let count = bare.lowercased().distance(from: bare.lowercased().startIndex, to: range.lowerBound)
      let behind = bare.dropFirst(count + opening.count).prefix { !")]".contains($0) }
      name = TextNormalizer.clean(String(bare.prefix(count)))
      parent = ChildWords.withoutRoles(String(behind))
      return
    }
    name = NameWords.withoutRemark(bare)
    parent = nil
  }

  private static func withoutRoles(_ text: String) -> String? {
    let roles = [
      "cn", "công", "nhân", "cnld", "cnlđ", "nlđ", "người", "lao", "động", "của", "anh", "chị", "ông", "bà", "đ/c",
    ]
    let words = text.split(separator: " ")
    let name = words.drop { words.count > 1 && roles.contains($0.lowercased()) }.joined(separator: " ")
    return name.isEmpty ? nil : TextNormalizer.clean(name)
  }
}
