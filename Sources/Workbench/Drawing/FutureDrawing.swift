internal import LearningRegister
internal import Screen
internal import Widgets

extension Workbench {
  func draw(_ state: inout FutureState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    canvas.put(words(.futureTitle, words.day(targetDay)), x: 1, y: 0, width: size.width - 2, Style(.heading))
    canvas.inside(Rectangle(x: 1, y: 1, width: size.width - 2, height: 6)) { drawForecasts(state, on: &$0) }
    var y = 7
    // What the numbers mean stands where there is room for it.
    if size.height >= 19 {
      for line in CellWidth.wrapped(words(.futureMeaning), to: size.width - 2).prefix(2) {
        canvas.put(line, x: 1, y: y, .dim)
        y += 1
      }
    }
    let isTall = size.height >= 19
    if isTall, let open = state.planned?.openCampaigns.count, open > 0 {
      canvas.put(words(.futureOpenCampaigns, words.number(open)), x: 1, y: y, width: size.width - 2, Style(.dim))
      y += 1
    }
    y += isTall ? 1 : 0
    guard let advice = state.advice, y + 2 < size.height else { return nil }
    canvas.put(adviceHeading(advice, state), x: 1, y: y, width: size.width - 2, Style(.heading))
    guard !advice.sessions.isEmpty else {
      canvas.put(words(.adviceNone), x: 1, y: y + 1, width: size.width - 2, Style(.dim))
      return nil
    }
    let sum = Indicator.fields.indices.map { field in advice.sessions.reduce(0) { $0 + $1.persons[field] } }
    let together = words(.adviceSum, counts(sum, sign: "+"), counts(advice.left, sign: ""))
    if isTall {
      y += 1
      canvas.put(together, x: 1, y: y, width: size.width - 2, Style(.dim))
    }
    return canvas.inside(Rectangle(x: 1, y: y + 1, width: size.width - 2, height: size.height - y - 1)) {
      draw(advice, &state, on: &$0)
    }
  }

  private func drawForecasts(_ state: FutureState, on canvas: inout Canvas) {
    let columns = [
      TableColumn("", minimumWidth: 1),
      TableColumn(words(.indicatorColumn), minimumWidth: 12, weight: 1, priority: 3),
      TableColumn(words(.futureNow), minimumWidth: 7, alignment: .trailing),
      TableColumn(words(.futureTarget), minimumWidth: 5, alignment: .trailing),
      TableColumn(words(.futureMissing), minimumWidth: 6, alignment: .trailing),
      TableColumn(words(.futureExpected), minimumWidth: 15, alignment: .trailing),
      TableColumn(words(.futureNeeded), minimumWidth: 7, alignment: .trailing, priority: 1),
      TableColumn(words(.futureStandStill), minimumWidth: 7, alignment: .trailing, priority: 2),
      TableColumn(words(.futurePlanned), minimumWidth: 8, alignment: .trailing),
    ]
    TableView(columns: columns, gap: 1).draw(on: &canvas, rowCount: Indicator.allCases.count, selected: nil) {
      self.cell(Indicator.allCases[$0], $1, state)
    }
  }

  private func cell(_ indicator: Indicator, _ column: Int, _ state: FutureState) -> TableCell {
    let figure = figures[indicator]
    let outcome =
      state.forecasts.indices.contains(Int(indicator.rawValue)) ? state.forecasts[Int(indicator.rawValue)] : nil
    var forecast: Forecast?
    if case .forecast(let found)? = outcome { forecast = found }
    switch column {
    case 0: return TableCell(indicator.letter, .strong)
    case 1: return TableCell(words(.indicator(indicator)))
    case 2: return TableCell(words.percent(figure.tenths))
    case 3: return TableCell(running(figure).map { "\($0.target) %" } ?? "—")
    case 4: return TableCell(running(figure).map { words.number($0.missing) } ?? "—")
    case 5: return outcome.map(expected) ?? TableCell("—", .dim)
    case 6: return TableCell(forecast.map { words.number($0.neededPerMonth) } ?? "—")
    case 7: return TableCell(forecast.map { words.number($0.standStillPerMonth) } ?? "—")
    default:
      let planned = state.planned?.persons(indicator) ?? 0
      return indicator == .e || planned == 0 ? TableCell("—", .dim) : TableCell("+" + words.number(planned))
    }
  }

  /// The range with its sign: reached at the slow end, at neither, or only at the fast one.
  private func expected(_ outcome: Forecast.Outcome) -> TableCell {
    switch outcome {
    case .forecast(let forecast):
      let low = forecast.lowest * 1000 / forecast.population
      let high = forecast.highest * 1000 / forecast.population
      let range = "\(words.tenths(low))–\(words.tenths(high))"
      if forecast.lowest >= forecast.needed { return TableCell("\(range) \(glyphs.check)", .good) }
      if forecast.highest < forecast.needed { return TableCell("\(range) \(glyphs.cross)", .bad) }
      return TableCell("\(range) ?", .warning)
    case .notYet(let day): return TableCell(words(.forecastNotYet, words.day(day)), .dim)
    case .noData: return TableCell(words(.forecastNoData), .dim)
    case .nobody: return TableCell("—", .dim)
    case .noTarget: return TableCell(words(.forecastNoTarget), .dim)
    }
  }

  private func adviceHeading(_ advice: Advice, _ state: FutureState) -> String {
    let turnout =
      advice.turnout.invited == 0
      ? words(.adviceNoTurnout)
      : words(.adviceTurnout, String(advice.turnout.expected(of: 100)))
    return [
      words(.adviceTitle, words.number(advice.sessions.count)), words(.adviceFields, String(advice.fieldsPerSession)),
      words(state.countsPlanned ? .adviceWithPlan : .adviceWithoutPlan), turnout,
    ].joined(separator: " \(glyphs.separator) ")
  }

  private func draw(_ advice: Advice, _ state: inout FutureState, on canvas: inout Canvas) -> Position? {
    let columns = [
      TableColumn("", minimumWidth: 1),
      TableColumn(words(.enterprise), minimumWidth: 20, weight: 1),
      TableColumn(words(.adviceFieldsColumn), minimumWidth: 8),
      TableColumn(words(.adviceInvited), minimumWidth: 5, alignment: .trailing),
      TableColumn(words(.adviceNew), minimumWidth: 13, weight: 1),
      TableColumn(words(.adviceMissing), minimumWidth: 22, weight: 1, priority: 1),
    ]
    let (rows, marked) = (state.rows, state.marked)
    let placement = TableView(columns: columns, gap: 1).draw(
      on: &canvas, rowCount: rows.count, selected: state.selection.row == nil ? nil : state.selection.place,
      top: state.selection.top
    ) { place, column in
      let session = advice.sessions[rows[place]]
      switch column {
      case 0: return TableCell(marked.contains(rows[place]) ? String(self.glyphs.check) : " ", .accent)
      case 1: return TableCell(self.register.enterprises[session.enterprise]?.name ?? session.enterprise.code.text)
      case 2: return TableCell(session.fields.letters)
      case 3: return TableCell(self.words.number(session.invited))
      case 4: return TableCell(self.counts(session.persons, sign: "+"), .good)
      default: return TableCell(self.counts(session.missing, sign: ""), .dim)
      }
    }
    state.selection.top = placement.top
    state.selection.visible = placement.visibleRows
    return placement.cursor
  }

  /// Numbers by field, those that are not 0: `c +12 d +4`; a dash where all are.
  private func counts(_ numbers: [Int], sign: String) -> String {
    let parts = zip(Indicator.fields, numbers).filter { $0.1 > 0 }.map { "\($0.letter) \(sign)\(words.number($1))" }
    return parts.isEmpty ? "—" : parts.joined(separator: " ")
  }
}
