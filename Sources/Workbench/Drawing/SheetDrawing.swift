internal import LearningRegister
internal import Screen
internal import Widgets

// What lies over a screen: help, the palette, a list of values, and the look-up.
extension Workbench {
  func draw(_ sheet: Sheet, on canvas: inout Canvas) -> Position? {
    switch sheet {
    case .help(let help):
      help.draw(on: &canvas)
      return nil
    case .palette(let palette, _):
      return drawPalette(palette, words(.paletteTitle), on: &canvas)
    case .values(let palette, _):
      return drawPalette(palette, words(.chooseTitle), on: &canvas)
    case .listChoices(let palette, _):
      return drawPalette(palette, words(.chooseForList), on: &canvas)
    case .reason(let asked):
      return draw(asked, on: &canvas)
    case .anonymise(let asked):
      return draw(asked, on: &canvas)
    case .print(let asked):
      return draw(asked, on: &canvas)
    case .export(let asked):
      return draw(asked, on: &canvas)
    case .person(let asked):
      return draw(asked, on: &canvas)
    case .day, .nilDeclaration, .reportLine:
      return nil
    }
  }

  private func drawPalette(_ palette: Palette, _ title: String, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    canvas.put(title, x: 1, y: 0, width: size.width - 2, Style(.heading))
    if palette.shown.isEmpty { canvas.put(words(.nobodyFound), x: 3, y: 3, .dim) }
    return canvas.inside(Rectangle(x: 1, y: 1, width: size.width - 2, height: size.height - 1)) {
      palette.draw(on: &$0)
    }
  }

  func draw(_ state: inout LookupState, on canvas: inout Canvas) -> Position? {
    let size = canvas.size
    let title: Phrase =
      switch state.collection {
      case .workers: .lookupTitle
      case .campaigns: .lookupCampaign
      default: .lookupEnterprise
      }
    var label = words(title) + ":"
    if case .merging(let one) = state.purpose { label = words(.mergeWith, register.workers[one]?.name ?? "") + ":" }
    canvas.put(label, x: 1, y: 0, .heading)
    let x = 2 + CellWidth.of(label)
    let caret = canvas.inside(Rectangle(x: x, y: 0, width: size.width - x - 1, height: 1)) {
      state.query.draw(on: &$0, isFocused: true)
    }
    if state.rows.isEmpty, let list = state.list {
      canvas.fill(Rectangle(x: 1, y: 2, width: size.width - 2, height: 1), style: Style(.selected))
      canvas.put(listLine(list), x: 1, y: 2, width: size.width - 2, Style(.selected))
      return caret
    }
    if state.rows.isEmpty, let slip = state.slip {
      draw(slip.code, slip.standing, on: &canvas)
      return caret
    }
    guard !state.rows.isEmpty else {
      let text = state.query.text.isEmpty ? words(.typeToFind) : words(.nobodyFound)
      canvas.put(text, x: 1, y: 2, width: size.width - 2, Style(.dim))
      return caret
    }
    let kind: ListState.Kind =
      switch state.collection {
      case .workers: .workers(at: nil)
      case .campaigns: .campaigns
      default: .enterprises
      }
    let columns = self.columns(of: kind)
    let rows = state.rows
    let placement = canvas.inside(Rectangle(x: 1, y: 1, width: size.width - 2, height: size.height - 1)) {
      TableView(columns: columns.map(\.column), gap: 1).draw(
        on: &$0, rowCount: rows.count, selected: state.selected, top: state.top
      ) { place, column in self.cell(rows[place], columns[column].content, of: kind) }
    }
    state.top = placement.top
    return caret
  }
}
