internal import LearningRegister

/// What enterprises told, made once for a state of the register, a day and a window.
struct CompletenessCache: Sendable {
  var version = -1
  /// In the order of the figures' enterprises.
  var enterprises: [Completeness] = []
}

extension Workbench {
  mutating func needCompleteness() {
    guard completeness.version != version else { return }
    completeness = CompletenessCache(version: version, enterprises: register.completeness(in: figures))
  }

  /// What an enterprise told; nil where it does not count on the day, or nobody asked yet.
  func completeness(of enterprise: EnterpriseID) -> Completeness? {
    guard completeness.version == version, let place = figuresPlace[enterprise] else { return nil }
    return completeness.enterprises.indices.contains(place) ? completeness.enterprises[place] : nil
  }
}
