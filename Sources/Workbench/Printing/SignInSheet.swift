internal import LearningRegister
internal import Screen
internal import Widgets

// The numbered sheet that is signed at a session, and comes back as ranges of its numbers.
extension Workbench {
  /// Prints the sheet of the open list. Its numbers are stored first, so that the paper means the same persons when it comes
  /// back, whoever came or left meanwhile; marks not stored yet stay on the screen.
  mutating func printSheet(_ state: inout AttendanceState) -> [Effect] {
    let isStored = !state.isNew && state.original.printed == state.roster
    if !isStored, reasonAgainstChanges == nil {
      var list = state.original
      list.printed = state.roster
      let operation: LearningRegister.Operation
      if state.isNew {
        let code = register.nextCode(in: .attendance, on: moment.today) ?? list.id.code
        operation = .add(Record.attendance(list).stamped(code: code, revision: 1))
      } else {
        operation = .replace(.attendance(list), basedOn: state.original.revision)
      }
      return request(Change([operation]), .signInSheet)
    }
    // On a folder that cannot be written to, a sheet is better than none; of a past day only what was printed then.
    if state.isNew || (!isStored && pastDay != nil) {
      if let reason = reasonAgainstChanges { notice = Notice(.warning, words(reason)) }
      return []
    }
    ask(toPrint: signInSheet(of: state))
    return []
  }

  /// The numbers are on disk: the list goes on from there.
  mutating func finishSignInSheet(_ change: StoredChange) {
    guard case .attendance(var state) = screens[screens.count - 1],
      let reference = change.operations.first?.reference,
      let stored = register.attendance[AttendanceListID(reference.code)]
    else { return }
    state.original = stored
    state.isNew = false
    keep(.attendance(state))
    ask(toPrint: signInSheet(of: state))
  }

  func signInSheet(of state: AttendanceState) -> PrintedDocument {
    let list = state.original
    let campaign = register.campaigns[list.campaign]
    let session = campaign?.session(list.session)
    let place = session?.place.map { " \(glyphs.separator) \($0)" } ?? ""
    let above = [
      register.office(on: day)?.name ?? "",
      words(.sheetCampaign, list.campaign.code.text, campaign?.name ?? ""),
      words(.sheetSession, String(list.session), session.map { words.day($0.date) } ?? "") + place,
      words(.sheetEnterprise, enterpriseName(list.enterprise)),
      words(.sheetCode, list.id.code.text, words.number(state.roster.count)),
    ]
    let rows = state.roster.enumerated().map { place, id in
      let worker = register.workers[id]
      return [
        String(place + 1), worker?.name ?? id.code.text, worker?.born.map { String($0.year) } ?? "", "", "",
      ]
    }
    // Room for those who are not on the list.
    let blank = Array(repeating: ["+", "", "", "", ""], count: 5)
    return PrintedDocument(
      name: list.id.code.text, title: words(.sheetTitle), above: above.filter { !$0.isEmpty },
      columns: [
        .init(words(.sheetNumber), width: 4, isNumber: true), .init(words(.fullName), width: 0),
        .init(words(.sheetYear), width: 6), .init(words(.sheetSignature), width: 22), .init(words(.note), width: 10),
      ], rows: rows + blank, below: [words(.sheetHeads), "", words(.sheetSigners)], isForWriting: true, words: words)
  }
}
