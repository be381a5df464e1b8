internal import LearningRegister
internal import Screen
internal import Widgets

/// A quarter of a year, the period enterprises report for.
struct Quarter: Hashable, Sendable {
  let year: Int
  /// 1 to 4.
  let number: Int

  /// The quarter of a day.
  init(of day: Day) {
    let (year, month, _) = day.components
    self.year = year
    number = (month + 2) / 3
  }

  /// The quarter a declaration made on a day is most likely for: the running one, in its first 15 days the one before,
  /// since reports on a quarter come in at the beginning of the next.
  static func reportedOn(_ day: Day) -> Quarter {
    let running = Quarter(of: day)
    return day < running.from.adding(days: 15) ? Quarter(of: running.from.adding(days: -1)) : running
  }

  /// The first day.
  var from: Day { Day(year: year, month: number * 3 - 2, day: 1) ?? "0001-01-01" }
  /// The last day.
  var to: Day { from.adding(months: 2).endOfMonth }
  var next: Quarter { Quarter(of: to.adding(days: 1)) }
  var previous: Quarter { Quarter(of: from.adding(days: -1)) }
}

/// Asks for which period enterprises declare that nothing was organised.
struct NilDeclarationSheet: Sendable {
  let enterprises: [EnterpriseID]
  var quarter: Quarter
}

extension Workbench {
  /// Asks for the period, for the marked enterprises or the selected one.
  mutating func askForPeriod(_ state: ListState) {
    if let reason = reasonAgainstChanges {
      notice = Notice(.warning, words(reason))
      return
    }
    let rows = state.marked.isEmpty ? state.selection.row.map { [$0] } ?? [] : state.marked.sorted()
    let enterprises = rows.compactMap { register.enterprises[row: $0]?.id }
    guard !enterprises.isEmpty else {
      notice = Notice(.information, words(.nothingHere))
      return
    }
    sheet = .nilDeclaration(NilDeclarationSheet(enterprises: enterprises, quarter: .reportedOn(moment.today)))
  }

  mutating func press(_ command: Command?, on asked: NilDeclarationSheet) -> [Effect] {
    var asked = asked
    switch command {
    case .left: asked.quarter = asked.quarter.previous
    case .right:
      // Nothing is declared about a time that has not begun.
      if asked.quarter.next.from <= moment.today { asked.quarter = asked.quarter.next }
    case .save:
      sheet = nil
      return declareNothing(asked)
    case .back:
      sheet = nil
      return []
    default: break
    }
    sheet = .nilDeclaration(asked)
    return []
  }

  /// One change for all; whoever declared that quarter already is left out.
  private mutating func declareNothing(_ asked: NilDeclarationSheet) -> [Effect] {
    let quarter = asked.quarter
    var operations: [LearningRegister.Operation] = []
    for id in asked.enterprises {
      guard var enterprise = register.enterprises[id],
        !enterprise.nilDeclarations.contains(where: { $0.from <= quarter.from && $0.to >= quarter.to })
      else { continue }
      enterprise.nilDeclarations.append(.init(from: quarter.from, to: quarter.to, on: moment.today))
      operations.append(.replace(.enterprise(enterprise), basedOn: enterprise.revision))
    }
    guard !operations.isEmpty else {
      notice = Notice(.information, words(.declaredAlready, name(of: quarter)))
      return []
    }
    let label = words(.nilDeclared, enterprises(asked.enterprises.count, asked.enterprises[0]), name(of: quarter))
    return request(Change(operations), .everyone(label: label))
  }

  func name(of quarter: Quarter) -> String { words(.quarter, String(quarter.number), String(quarter.year)) }

  private func enterprises(_ count: Int, _ first: EnterpriseID) -> String {
    count == 1
      ? register.enterprises[first]?.name ?? first.code.text : words(.allEnterprises, words.number(count))
  }

  /// Over the last lines of the screen that asked.
  func draw(_ asked: NilDeclarationSheet, on canvas: inout Canvas) {
    let size = canvas.size
    let quarter = asked.quarter
    let held = asked.enterprises.count { id in
      if case .session(let day)? = completeness(of: id)?.report {
        day >= quarter.from && day <= quarter.to
      } else {
        false
      }
    }
    canvas.inside(Rectangle(x: 0, y: size.height - 4, width: size.width, height: 4)) { canvas in
      canvas.fill(Rectangle(x: 0, y: 0, width: size.width, height: 4))
      canvas.horizontalLine(y: 0)
      let title = words(.nilTitle, enterprises(asked.enterprises.count, asked.enterprises[0]))
      canvas.put(title, x: 1, y: 1, width: size.width - 2, Style(.heading))
      let period = words(.nilPeriod, name(of: quarter), words.day(quarter.from), words.day(quarter.to))
      canvas.put(period, x: 1, y: 2, width: size.width - 2, Style(.strong))
      if held > 0 {
        canvas.put(words(.nilHasSessions, words.number(held)), x: 1, y: 3, width: size.width - 2, Style(.warning))
      } else {
        canvas.put(words(.nilHint), x: 1, y: 3, width: size.width - 2, Style(.dim))
      }
    }
  }
}
