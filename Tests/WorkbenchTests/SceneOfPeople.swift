import LearningRegister

@testable import Workbench

extension Scene {
  private static let every = [Look.usual, .narrow, .wide, .english, .plain]

  /// One person keyed twice: with the year alone, and again with a card.
  static let hoaAgain = "3nDang Thi Hoa<tab>1987<tab>2<tab><tab>dn0001<c-s>3<esc>"

  static let people: [Scene] = [
    .keys("look-alike", "3nDang Thi Hoa<tab>1987<tab>2<tab><tab>dn0001<c-s>", every),
    .keys(
      "look-alike-same", "3nDang Thi Hoa<tab>1987<tab>2<tab><tab>dn0001<tab><tab><tab><tab>0987654321<tab>Thôn 3<c-s>1"
    ),
    .keys("number-taken", "3nLan<tab>1990<tab>2<tab>038187012345<tab>"),
    .keys("merging", hoaAgain + "3/hoa<tab>g", every),
    Scene(name: "merging-marked") { $0.keys(hoaAgain + "3/dang thi hoa<tab>  g<down>   ") },
    .keys("merged", hoaAgain + "3/dang thi hoa<tab>  g<enter>"),
    .keys("merge-look-up", "3<home>g"),
    .keys("leave", "3<home>l", every),
    .keys("leave-several", "3/thi<tab>*l-3"),
    .keys("left", "3/thi<tab>*l-3<enter>"),
    .keys("come-back", "3/thai<tab>r"),
    .keys("move-several", "3/thi<tab>  c"),
  ]
}
