/// What `check` found in a whole folder.
public struct CheckReport: Hashable, Sendable {
  /// How bad it is. The raw value is the exit code of the command.
  public enum Severity: Int, Hashable, Sendable {
    /// Everything is as it should be.
    case whole = 0
    /// Everything can be read, but something is doubtful.
    case doubts = 1
    /// Something is damaged.
    case damaged = 2
  }

  /// Everything found, by file, line and column.
  public let findings: [Finding]
  /// What can be done about each finding, the best first; findings nothing is to be done about are not among them. See
  /// `RegisterFolder.mend`.
  public let waysOut: [Finding: [WayOut]]
  /// The number of the last change.
  public let sequence: Int
  /// How many journal lines were verified.
  public let lines: Int
  /// How many records the register holds.
  public let records: Int

  /// How many findings of that consequence there are, with those that are not listed one by one.
  public func count(of consequence: Finding.Consequence) -> Int {
    findings.reduce(0) { sum, finding in
      guard finding.consequence == consequence else { return sum }
      return if case .more(let count) = finding.problem { sum + count } else { sum + 1 }
    }
  }

  /// What must be mended before a way is taken out of a finding, so that nothing is lost that can still be saved.
  public func toMendFirst(before finding: Finding, by way: WayOut) -> Finding? {
    findings.first { way.wouldLose($0, besides: finding, ways: waysOut[$0] ?? []) }
  }

  /// How bad it is.
  public var severity: Severity {
    switch findings.map(\.consequence).max() ?? .none {
    case .none: .whole
    case .look: .doubts
    case .damage: .damaged
    }
  }
}
