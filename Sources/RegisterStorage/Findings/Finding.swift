public import LearningRegister

/// Something in a data folder that is not as it should be, with the place a person can look at.
public struct Finding: Hashable, Sendable {
  /// What was found.
  public enum Problem: Hashable, Sendable {
    /// The text is not JSON, or a value of another kind than its member has.
    case format(RecordFormatError.Problem, member: String?)
    /// A file that must be there is missing.
    case missingFile
    /// The file cannot be read; the error number of the system.
    case unreadable(Int32)
    /// The file's first line, or the manifest, is not what this program writes, or belongs to another register.
    case wrongHeader
    /// The manifest does not agree with its own checksum: it was altered or damaged.
    case manifestDamaged
    /// A line's or file's checksum is another than the one written with it.
    case checksum
    /// A journal line does not continue the one before it.
    case sequence(expected: Int, found: Int)
    /// A snapshot file has been changed by hand since it was written; it reads well and counts as it stands.
    case handEdit
    /// The journal ends with this many bytes of a line that was never finished: a save that was never acknowledged.
    case unfinishedEnd(bytes: Int)
    /// A snapshot holds changes up to this number, but the journal ends before it.
    case journalTooShort(snapshot: Int, journal: Int)
    /// The file was written by a newer version of the program.
    case newerVersion(Int)
    /// The file holds another number of records than the manifest says.
    case count(expected: Int, found: Int)
    /// A record's code is not above the one before it.
    case order
    /// A code stands twice in one file; the later record counts.
    case doubledCode(Code)
    /// Not exactly one record on this line.
    case notOnePerLine
    /// A record breaks a hard rule.
    case fault(RecordReference, Fault)
    /// A record is odd.
    case doubt(RecordReference, Doubt)
    /// A segment ends without the line that names the next: lines may be missing.
    case noSeal
    /// The file is damaged, but somebody accepted it as it is; this many findings in it are not listed.
    case accepted(Int)
    /// More faults of the same file are not listed one by one.
    case more(Int)
  }

  /// What follows from it.
  public enum Consequence: Int, Comparable, Hashable, Sendable {
    /// Nothing is lost and nothing is to be done.
    case none
    /// The value may be right; somebody should look.
    case look
    /// Something cannot be read or trusted; the folder is only read until it is mended.
    case damage

    /// Graver ones are greater.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The file inside the folder, such as `workers.json` or `journal/000042.jsonl`.
  public let file: String
  /// The line, from 1; 0 when the file as a whole is meant.
  public let line: Int
  /// The column in characters, from 1; 0 when the line or file as a whole is meant.
  public let column: Int
  /// What was found.
  public let problem: Problem
  /// The piece of the line around the column, on one line and safe to show; nil when there is nothing to show.
  public let excerpt: Excerpt?

  /// A finding in a file.
  public init(_ file: String, line: Int = 0, column: Int = 0, _ problem: Problem, excerpt: Excerpt? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.excerpt = excerpt
  }

  /// What follows from it.
  public var consequence: Consequence {
    switch problem {
    case .handEdit, .unfinishedEnd, .order, .notOnePerLine, .accepted: .none
    case .doubt, .fault: .look
    default: .damage
    }
  }
}

extension Finding: CustomStringConvertible {
  /// `workers.json:812:35: a comma ',' or '}' was expected`, in plain English.
  public var description: String {
    let place = [line, column].filter { $0 > 0 }.map { ":\($0)" }.joined()
    return "\(file)\(place): \(problem)"
  }
}

extension Finding.Problem: CustomStringConvertible {
  /// What was found, in plain English.
  public var description: String {
    switch self {
    case .format(let problem, let member): member.map { "\"\($0)\": \(problem)" } ?? "\(problem)"
    case .missingFile: "the file is missing"
    case .unreadable(let number): "the file cannot be read (error \(number))"
    case .wrongHeader: "this is not the first line this program writes, or it belongs to another register"
    case .manifestDamaged: "the manifest does not agree with its own checksum"
    case .checksum: "the checksum does not agree with what stands here"
    case .sequence(let expected, let found): "change \(expected) was expected here, but \(found) was found"
    case .handEdit: "the file was changed by hand; it is taken as it stands"
    case .unfinishedEnd(let bytes): "\(bytes) bytes of a change that was never completed; the next save sets them aside"
    case .journalTooShort(let snapshot, let journal):
      "the file holds changes up to \(snapshot), but the journal ends with \(journal)"
    case .newerVersion(let version): "written by a newer program (format version \(version))"
    case .count(let expected, let found): "\(expected) records were expected, but \(found) were found"
    case .order: "the records are not sorted by code here"
    case .doubledCode(let code): "the code \(code) stands twice"
    case .notOnePerLine: "exactly one record should stand on this line"
    case .fault(let reference, let fault): "\(reference.code): \"\(fault.member)\": \(fault.problem)"
    case .doubt(let reference, let doubt): "\(reference.code): \"\(doubt.member)\": \(doubt.check.rawValue)"
    case .noSeal: "the segment ends without naming the next; lines may be missing"
    case .accepted(let count): "damaged in \(count) places, and accepted as it is"
    case .more(let count): "and \(count) more"
    }
  }
}
