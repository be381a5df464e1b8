internal import LearningRegister
internal import Widgets

/// One attendance list being filled: the numbered names of the enterprise, ticks, and what the paper says besides.
struct AttendanceState: Sendable {
  /// Where the keys go.
  enum Part: String, Hashable, Sendable {
    case names, ranges, heads, walkIn, paper
    /// Letters that jump to a name; Tab leaves it out.
    case find

    /// The parts Tab goes through.
    static let cycle: [Part] = [.names, .ranges, .heads, .walkIn, .paper]
  }

  /// Where to go once the list is stored.
  enum Step: Hashable, Sendable {
    case next, previous, enterprise
  }

  /// What a step back gives back.
  struct Marks: Sendable {
    let roster: [WorkerID]
    let statuses: [AttendanceList.Status?]
    let walkIns: [String]
  }

  /// The list as stored, or empty when it is new.
  var original: AttendanceList
  var isNew: Bool
  /// Whether another terminal removed the list while it was open here.
  var isRemoved = false
  /// The names as numbered on the paper: those on the printed sheet, then the workers of the enterprise on the day by name,
  /// then others on the list.
  var roster: [WorkerID]
  /// By place on the roster.
  var statuses: [AttendanceList.Status?]
  /// The marks before each key that changed them, the last one at the end.
  var earlier: [Marks] = []
  var part = Part.names
  /// The marks as they were when the keys went to the ranges.
  var beforeRanges: [AttendanceList.Status?] = []
  var ranges = TextField()
  var heads: TextField
  var walkIn = TextField()
  /// The line of names as it was before Esc gave the last word its keys back.
  var walkInMarked: String?
  var walkIns: [String]
  var paper: TextField
  var search = TextField()
  /// Where storing leads; nil means back.
  var step: Step?
  var cursor = 0
  var top = 0
  /// Columns and rows of names at the last drawing.
  var columns = 1
  var visibleRows = 1
  var problem: String?
  /// Doubts that were shown; storing again accepts them.
  var doubts: [Doubt] = []
  var isChanged = false
  var leavingWasSaid = false

  /// What a step back would give back now.
  var marks: Marks { Marks(roster: roster, statuses: statuses, walkIns: walkIns) }

  /// Keeps the marks as they are before another key changes them.
  mutating func remember() {
    touch()
    if earlier.count == 100 { earlier.removeFirst() }
    earlier.append(marks)
  }

  /// Something was typed or marked: what was said before no longer holds.
  mutating func touch() {
    isChanged = true
    leavingWasSaid = false
    doubts = []
    problem = nil
    step = nil
    walkInMarked = nil
  }

  /// How many names have a status.
  func count(_ status: AttendanceList.Status) -> Int { statuses.count { $0 == status } }

  /// Named workers who count.
  var named: Int { count(.present) + count(.late) }

  /// The list as filled. `unnamed` heads of the ranges are added to those named.
  func list(unnamed: Int?) -> AttendanceList {
    var list = original
    for status in AttendanceList.Status.allCases {
      let kept = original[status].filter { !roster.contains($0) }
      list[status] = kept + zip(roster, statuses).filter { $0.1 == status }.map(\.0)
    }
    list.walkIns = walkIns
    list.paper = paper.text.isEmpty ? nil : paper.text
    if let heads = Int(heads.text) { list.heads = heads } else { list.heads = nil }
    if let unnamed, unnamed > 0 { list.heads = list.present.count + list.late.count + walkIns.count + unnamed }
    return list
  }
}
