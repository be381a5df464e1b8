/// Which sessions, and so which marks on their lists, count within a stretch of days, and for what: the one answer the
/// figures, and whatever else counts marks, are computed from.
struct CountedMarks: Sendable {
  /// A session that counts.
  struct Session: Hashable, Sendable {
    /// The fields its campaign carries, a–d; every mark present or late is a lượt of each.
    var fields: UInt8
    /// Those of them that one mark alone reaches; for the others the share of the campaign's sessions decides.
    var atOnce: UInt8
  }

  /// A campaign of which one session is not enough.
  private struct Demand {
    let campaign: Int
    let fields: UInt8
    /// How many different sessions one must have been at.
    let sessions: UInt32
  }

  /// The fields the minimum share is asked of: b and c.
  static let sharedFields: UInt8 = 0b0110

  /// By place in `MarkIndex.sessions`: the session when it counts, else nil.
  let sessions: [Session?]
  private let demands: [Demand]

  /// Whether some campaign asks for more than one session.
  var asksForShares: Bool { !demands.isEmpty }

  /// The sessions of held campaigns dated from `from` to `day`. With a minimum share, in percent, b and c ask for that
  /// share of the sessions of one campaign that count, whether or not their lists came back.
  init(of register: borrowing Register, from: Day, through day: Day, minimumShare: Int?) {
    let marks = register.marks
    var sessions = [Session?](repeating: nil, count: marks.sessions.count)
    var demands: [Demand] = []
    register.campaigns.lookThrough { row, campaign in
      guard campaign.pointee.state == .held else { return }
      let fields = campaign.pointee.fields.rawValue & 0x0F
      var atOnce = fields
      if let minimumShare, fields & CountedMarks.sharedFields != 0 {
        let held = campaign.pointee.sessions.indices.count { index in
          let date = campaign.pointee.sessions[index].date
          return date >= from && date <= day
        }
        // The smallest number with number · 100 ≥ share · held.
        let needed = (minimumShare * held + 99) / 100
        if needed > 1 {
          atOnce &= ~CountedMarks.sharedFields
          demands.append(
            Demand(campaign: row, fields: fields & CountedMarks.sharedFields, sessions: UInt32(clamping: needed)))
        }
      }
      for index in campaign.pointee.sessions.indices {
        let date = campaign.pointee.sessions[index].date
        guard date >= from, date <= day,
          let place = marks.session(campaign.pointee.sessions[index].number, ofCampaign: row)
        else { continue }
        sessions[place] = Session(fields: fields, atOnce: atOnce)
      }
    }
    self.sessions = sessions
    self.demands = demands
  }

  /// Notes, by worker row, the fields reached by a share of one campaign's sessions; those reached at once are not
  /// looked at.
  func addShares(to reach: inout [UInt8], marks: borrowing MarkIndex) {
    guard asksForShares else { return }
    /// How far a worker has come in the campaign being counted.
    struct Progress {
      var campaign: UInt32 = .max
      var session: UInt32 = .max
      var count: UInt32 = 0
    }
    var progress = [Progress](repeating: Progress(), count: reach.count)
    let workers = marks.workers.span
    for demand in demands {
      let campaign = UInt32(demand.campaign)
      var place = marks.firstSession(ofCampaign: demand.campaign)
      while place != MarkIndex.nowhere {
        defer { place = marks.sessions[Int(place)].next }
        guard sessions[Int(place)] != nil else { continue }
        var row = marks.sessions[Int(place)].firstList
        while row != MarkIndex.nowhere {
          let list = marks.lists[Int(row)]
          for mark in list.marks {
            let worker = Int(workers[mark])
            var mine = progress[worker]
            if mine.campaign != campaign { mine = Progress(campaign: campaign) }
            // A person on two lists of one session was at one session.
            guard mine.session != place else { continue }
            mine.session = place
            mine.count += 1
            progress[worker] = mine
            if mine.count == demand.sessions { reach[worker] |= demand.fields }
          }
          row = list.next
        }
      }
    }
  }
}
