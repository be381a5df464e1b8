internal import LearningRegister
internal import Screen
internal import Widgets

/// Asks in one line which day is to be looked at.
struct DaySheet: Sendable {
  var field = TextField(maximumLength: 12)
  /// Why what was typed leads to no day.
  var problem: String?
}

// The time machine: every screen shows the day and the window chosen here.
//
// One rule holds on all of them: nothing dated after the day is shown as having happened. Figures, histories and the last
// days of workers leave it out; lists keep every record, so that it can be found, and say of a later one that it is later.
extension Workbench {
  /// The first day the time machine goes to.
  var programmeStart: Day { register.office(on: moment.today)?.programmeStart ?? "2022-10-19" }

  /// Carries out a command of the time machine; false when it is another.
  mutating func travel(_ command: Command) -> Bool {
    switch command {
    case .monthBack: look(at: day.adding(months: -1).endOfMonth)
    case .monthOn: look(at: day.adding(days: 1).endOfMonth)
    case .yearBack: look(at: Day(year: day.year - 1, month: 12, day: 31) ?? day)
    case .yearOn:
      let end = Day(year: day.year, month: 12, day: 31) ?? day
      look(at: day < end ? end : Day(year: day.year + 1, month: 12, day: 31) ?? day)
    case .today: look(at: moment.today)
    case .typedDay: sheet = .day(DaySheet())
    case .window:
      window = window.next
      showOtherFigures()
      notice = Notice(.information, words(.windowIs, words(.window(window), words.day(figures.from))))
    default: return false
    }
    return true
  }

  /// Shows all screens as of a day; today and later days mean today, days before the programme its first day.
  mutating func look(at wanted: Day) {
    if wanted < programmeStart {
      notice = Notice(.information, words(.programmeBegins, words.day(programmeStart)))
    }
    let shown = max(wanted, min(programmeStart, moment.today))
    pastDay = shown >= moment.today ? nil : shown
    showOtherFigures()
  }

  /// Makes everything that goes by the day or the window anew.
  private mutating func showOtherFigures() {
    version += 1
    // Last days of another day must not be taken for this one's while they are looked for.
    activity.lastDays = []
    activity.lastDaysVersion += 1
    refreshFigures()
    moved = [:]
  }

  mutating func press(_ key: Key, _ command: Command?, on asked: DaySheet) -> [Effect] {
    var asked = asked
    switch command {
    case .save:
      let today = moment.today
      guard let wanted = DayEntry.day(asked.field.text, today: today) else {
        asked.problem = words(.notADay)
        break
      }
      guard wanted <= today else {
        asked.problem = words(.dayIsToCome, words.day(wanted))
        break
      }
      guard wanted >= programmeStart else {
        asked.problem = words(.programmeBegins, words.day(programmeStart))
        break
      }
      sheet = nil
      look(at: wanted)
      return []
    case .back:
      sheet = nil
      return []
    default:
      if asked.field.handle(key) == .changed { asked.problem = nil }
    }
    sheet = .day(asked)
    return []
  }

  /// Over the last lines of the screen that asked.
  func draw(_ asked: DaySheet, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    return canvas.inside(Rectangle(x: 0, y: size.height - 3, width: size.width, height: 3)) { canvas in
      canvas.fill(Rectangle(x: 0, y: 0, width: size.width, height: 3))
      canvas.horizontalLine(y: 0)
      let label = words(.typedDayLabel)
      canvas.put(label, x: 1, y: 1, .heading)
      if let problem = asked.problem {
        canvas.put("\(glyphs.cross) \(problem)", x: 1, y: 2, width: size.width - 2, Style(.error))
      } else {
        canvas.put(words(.typedDayHint), x: 1, y: 2, width: size.width - 2, Style(.dim))
      }
      let x = 2 + CellWidth.of(label)
      return canvas.inside(Rectangle(x: x, y: 1, width: size.width - x - 1, height: 1)) {
        asked.field.draw(on: &$0, isFocused: true)
      }
    }
  }
}
