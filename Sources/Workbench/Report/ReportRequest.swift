public import LearningRegister
public import RegisterExchange

/// Which official report is wanted, and what is printed on it. It is composed beside the screens.
public struct ReportRequest: Hashable, Sendable {
  /// What it tells of.
  public enum Subject: Hashable, Sendable {
    /// One of the usual periods.
    case period(RegisterExchange.ReportPeriod.Kind)
    /// From one day through another.
    case days(from: Day, through: Day)
    /// A period whose figures were frozen.
    case frozen(FrozenReportID)
  }

  /// What it tells of.
  public var subject: Subject
  /// The day that decides which year a usual period is of, and up to which the figures go where it is not over.
  public var asOf: Day
  /// The day it is written.
  public var today: Day
  /// Its number; nil leaves it blank.
  public var number: String?
  /// The day printed; nil leaves it blank.
  public var signed: Day?

  /// The period of a register; nil for a frozen one, and for days in the wrong order.
  func period(in register: Register) -> RegisterExchange.ReportPeriod? {
    switch subject {
    case .period(let kind): return RegisterExchange.ReportPeriod(kind, on: asOf, in: register)
    case .days(let from, let through):
      let start = register.office(on: through)?.programmeStart ?? from
      return RegisterExchange.ReportPeriod(from: from, through: through, programmeStart: start)
    case .frozen: return nil
    }
  }

  /// The report with the office's words; nil where the frozen period is gone or the days are in the wrong order.
  public func compose(in register: Register, _ wording: ReportWording) -> OfficialReport? {
    var details = ReportDetails(today: today) { Words(.vietnamese)(.kind($0)) }
    details.number = number
    details.signed = signed
    details.wording = wording
    if case .frozen(let id) = subject {
      return register.frozen[id].flatMap { OfficialReport(of: register, frozen: $0, details) }
    }
    return period(in: register).map { OfficialReport(of: register, $0, asOf: asOf, details) }
  }
}

/// What came of composing a report.
public struct ComposedReport: Sendable {
  /// The report; nil where it cannot be made.
  public let report: OfficialReport?
  /// The lines of its plain text; made here, beside the screens, since a large one takes its time.
  let lines: [String]
  /// The office's words as they are kept; nil where they could not be read, in which case the report leaves room for them.
  public let wording: ReportWording?

  /// What was composed.
  public init(report: OfficialReport?, wording: ReportWording?) {
    self.report = report
    lines = report.map(PrintedDocument.lines) ?? []
    self.wording = wording
  }
}

/// What came of keeping the office's words.
public enum ReportWordsOutcome: Hashable, Sendable {
  /// They are on the disk.
  case kept
  /// Somebody else changed them meanwhile; nothing was written.
  case changedMeanwhile
  /// They could not be written, for this reason of the system's.
  case failed(String)
}
