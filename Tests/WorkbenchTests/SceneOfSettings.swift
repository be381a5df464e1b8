import LearningRegister

@testable import Workbench

extension Scene {
  /// The office and its targets, frozen reports.
  static let settings: [Scene] = [
    .keys("office", "O"),
    .keys("office-targets", "O<end><up>"),
    .keys("office-form", "On"),
    .keys("office-alters-past", "O<down>e<tab><tab><tab><tab><tab><tab><tab><tab>01012023<f2>"),
    .keys("targets-form", "O<end>e"),
    Scene(name: "standing-share") { session in
      session.news(.setting(in: session.register) { $0.minimumShare = 50 })
      session.keys("<down><enter>")
    },
    .keys("frozen-empty", "K"),
    .keys("frozen-form", "Kn"),
    Scene(name: "frozen-form-commune", fixture: .commune, looks: [.usual, .narrow]) { $0.keys("Kn") },
    .keys("frozen-twice", "Kn<f2>n<f2>"),
    Scene(name: "frozen", fixture: .commune) { session in
      session.keys("Kn<f2>n32025<f2>")
    },
    Scene(name: "frozen-report") { $0.freezeAndChange() },
    Scene(name: "frozen-enterprises") { session in
      session.freezeAndChange()
      session.keys("<tab>")
    },
    .keys("frozen-reading", "Kn<f2><enter>"),
  ]
}

extension Session {
  /// Freezes the first half of 2026, then a list of it comes in late and a worker turns out to have left.
  mutating func freezeAndChange() {
    keys("Kn<f2>")
    news(.addPresent("CN000007", to: "DS26-002", in: register))
    keys("<enter>")
    happens(.laterFacts(of: "2026-06-30", FrozenReportTests.later))
  }
}

extension Change {
  /// Other settings in the office version of today.
  static func setting(in register: Register, _ alter: (inout OfficeVersion) -> Void) -> Change {
    guard var office = register.office(on: Fixture.today) else { return Change([]) }
    alter(&office)
    return Change([.replace(.office(office), basedOn: office.revision)])
  }
}
