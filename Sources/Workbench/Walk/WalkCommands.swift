public import LearningRegister
internal import Screen
internal import Widgets

// The ways on from a list: a figure in groups, an enterprise's matrix, nil declarations, the printed call list.
extension Workbench {
  mutating func walkOn(_ command: Command, from state: ListState) {
    let enterprise = state.selection.row.flatMap { row in
      state.kind.collection == .enterprises ? register.enterprises[row: row] : nil
    }
    switch command {
    case .breakdown:
      if case .standing(let indicator) = state.kind {
        screens.append(.breakdown(BreakdownState(indicator: indicator)))
      }
    case .matrix:
      guard let enterprise else { return }
      guard figures(of: enterprise.id) != nil else {
        notice = Notice(.information, words(.enterpriseDoesNotCount, words.day(day)))
        return
      }
      screens.append(.matrix(MatrixState(enterprise: enterprise.id)))
    case .declareNothing: askForPeriod(state)
    case .print: printWorkers(state)
    default: break
    }
  }

  /// The place of a call list in words; nil for the whole commune.
  func title(of place: NotReached.Place) -> String? {
    switch place {
    case .everywhere: nil
    case .enterprise(let id): register.enterprises[id]?.name ?? id.code.text
    case .group(let grouping, let key): words(.groupIs, words(.grouping(grouping)), groupName(key, grouping))
    }
  }

  /// What stands behind a call list: declared heads without a name, and how many persons the target still needs.
  func footnote(of question: NotReached) -> String? {
    switch question.place {
    case .everywhere, .enterprise:
      let figure: IndicatorFigure?
      let named: Int
      if case .enterprise(let id) = question.place {
        let found = figures(of: id)
        (figure, named) = (found?[question.indicator], found?.named ?? 0)
      } else {
        (figure, named) = (figures[question.indicator], figures.named)
      }
      guard let figure else { return words(.enterpriseDoesNotCount, words.day(day)) }
      let unnamed = figure.population - named
      let need: String =
        switch running(figure) {
        case nil: ""
        case let target? where target.missing == 0: words(.targetIsMet, String(target.target))
        case let target?: words(.targetNeeds, String(target.target), words.number(target.missing))
        }
      let heads = unnamed > 0 ? words(.unnamedHeadsToo, words.number(unnamed)) : words(.everybodyNamed)
      return need.isEmpty ? heads : "\(heads) \(glyphs.separator) \(need)"
    case .group(.kind, _): return words(.kindIsNoPartition)
    case .group:
      let unnamed = figures.population - figures.named
      return unnamed > 0 ? words(.unnamedInNoGroup, words.number(unnamed)) : nil
    }
  }

  func groupName(_ key: String?, _ grouping: Breakdown.Grouping) -> String { words.group(key, of: grouping) }
}

extension Words {
  /// How a group of a breakdown is called.
  public func group(_ key: String?, of grouping: Breakdown.Grouping) -> String {
    guard let key else { return self(.notRecorded) }
    switch (grouping, key) {
    case (.sex, "female"): return self(.female)
    case (.sex, "male"): return self(.male)
    case (.union, "member"): return self(.unionMembers)
    case (.union, "notMember"): return self(.notInUnion)
    case (.kind, _): return self(.kind(KindCode(key)))
    default: return key
    }
  }
}
