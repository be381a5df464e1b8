import LearningRegister
import Screen
import Workbench

/// The causes as lines of text: for every figure the start, the pieces, the end.
struct CausesText {
  let words: Words

  /// The lines; `journalSince` as in `CausesJSON`, `definitions` what the later figures go by.
  func lines(_ causes: [Causes], journalSince: Day?, _ definitions: FigureDefinitions) -> [String] {
    var lines: [String] = []
    for causes in causes {
      if !lines.isEmpty { lines.append("") }
      lines.append("\(causes.indicator.letter) \(words(causes.indicator.phrase))")
      lines += CellWidth.wrapped(words.definitions(definitions, of: causes.indicator), to: 80)
      let head = [["", "N", "D", "%"]]
      lines += TextTable.lines(head + rows(causes), right: [1, 2, 3])
    }
    if causes.first?.shown == nil {
      let text = journalSince.map { words(.journalStarts, words.day($0)) } ?? words(.journalEmpty)
      lines += ["", text]
    }
    return lines
  }

  private func rows(_ causes: Causes) -> [[String]] {
    var rows: [[String]] = []
    if let shown = causes.shown, let corrected = causes.corrected {
      rows.append(total(words(.shownThen, words.day(causes.from)), shown))
      rows.append(piece(words(.recordedLater), corrected))
    }
    rows.append(total(words(.byTodaysData, words.day(causes.from)), causes.start))
    for each in causes.pieces where !each.persons.isEmpty || !each.enterprises.isEmpty {
      rows.append(piece(words(.cause(each.kind)), each.count))
    }
    rows.append(total(words.day(causes.to), causes.end))
    return rows
  }

  private func total(_ label: String, _ count: Causes.Count) -> [String] {
    let tenths = count.population == 0 ? nil : count.reached * 1000 / count.population
    return [label, words.number(count.reached), words.number(count.population), words.tenths(tenths)]
  }

  private func piece(_ label: String, _ count: Causes.Count) -> [String] {
    ["  " + label, signed(count.reached), signed(count.population), ""]
  }

  private func signed(_ number: Int) -> String {
    number == 0 ? "0" : (number > 0 ? "+" : "-") + words.number(abs(number))
  }
}
