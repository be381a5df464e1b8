/// The code of a record of one kind, so that a worker's code can never stand where an enterprise's is expected.
@frozen public struct Identifier<Subject>: Hashable, Comparable, Sendable {
  /// The code itself.
  public let code: Code

  /// Takes a code as one of this kind of record.
  @inlinable public init(_ code: Code) { self.code = code }

  /// Whether both are the same code.
  @inlinable public static func == (left: Self, right: Self) -> Bool { left.code == right.code }
  /// Orders by code.
  @inlinable public static func < (left: Self, right: Self) -> Bool { left.code < right.code }
  /// Feeds the code to a hasher.
  @inlinable public func hash(into hasher: inout Hasher) { code.hash(into: &hasher) }
}

extension Identifier: CustomStringConvertible {
  /// The code as text.
  public var description: String { code.text }
}

extension Identifier: ExpressibleByStringLiteral {
  /// A code written in the source.
  public init(stringLiteral value: String) { self.init(Code(stringLiteral: value)) }
}

/// The code of an office version: the day it is valid from.
public typealias OfficeID = Identifier<OfficeVersion>
/// The code of a target set, such as `commune-2023`.
public typealias TargetSetID = Identifier<TargetSet>
/// The code of an enterprise, such as `DN0007`.
public typealias EnterpriseID = Identifier<Enterprise>
/// The code of a worker, such as `CN000012`.
public typealias WorkerID = Identifier<Worker>
/// The code of a campaign, such as `HD26-031`.
public typealias CampaignID = Identifier<Campaign>
/// The code of an attendance list, such as `DS26-052`.
public typealias AttendanceListID = Identifier<AttendanceList>
/// The code of a title, commendation or prize, such as `KT000031`.
public typealias HonourID = Identifier<Honour>
/// The code of a plan task in one year, such as `2026-III.1.a`.
public typealias PlanTaskID = Identifier<PlanTask>
/// The code of a visit to an enterprise, such as `KT26-004`.
public typealias VisitID = Identifier<Visit>
/// The code of a frozen report.
public typealias FrozenReportID = Identifier<FrozenReport>
