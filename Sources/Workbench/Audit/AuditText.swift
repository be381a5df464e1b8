internal import LearningRegister
internal import Screen

/// Stored values in the clerk's words: days as they are written here, codes with the name they stand for, identity and
/// telephone numbers hidden until they are revealed.
struct AuditText {
  let words: Words
  let register: Register
  let isRevealed: Bool
  let ellipsis: Character
  /// Whether persons' names and telephones are hidden, as on the shared terminal.
  var hidesNames = false
  /// Whose history it is.
  var collection: Collection?

  /// A value of a member, on one line.
  func text(_ value: AuditValue, of member: String) -> String {
    switch value {
    case .number(let number): return ["year", "no"].contains(member) ? String(number) : words.number(number)
    case .flag(let flag): return words(flag ? .yes : .no)
    case .list(let values): return values.map { text($0, of: member) }.joined(separator: ", ")
    case .object(let members): return text(members, of: member)
    case .text(let text): return self.text(text, of: member)
    }
  }

  /// A long value for a notice.
  func short(_ text: String) -> String { CellWidth.cut(text, to: 40, ellipsis: ellipsis) }

  private func text(_ members: [AuditValue.Member], of member: String) -> String {
    members.map { part in
      if case .text(let number) = part.value, part.name == "number", member == "identity" {
        return isRevealed ? number : IdentityDocument.masked(number)
      }
      let shown = inner(part)
      return Phrase.innerMember(part.name).map { "\(words($0)) \(shown)" } ?? shown
    }.joined(separator: " ")
  }

  /// A value inside another: of a long name the beginning does, so that the days after it are seen.
  private func inner(_ part: AuditValue.Member) -> String {
    guard case .text(let text) = part.value, let code = Code(text), let name = name(of: code) else {
      return self.text(part.value, of: part.name)
    }
    return "\(text) \(CellWidth.cut(name, to: 20, ellipsis: ellipsis))"
  }

  private func text(_ text: String, of member: String) -> String {
    if hidesNames, isPersonal(member) { return Workbench.masked(name: text) }
    if member == "taxCode", !isRevealed, TaxCode(text)?.isPersonal == true { return IdentityDocument.masked(text) }
    if member == "phone", !isRevealed, let phone = PhoneNumber(text) { return phone.masked }
    if let day = Day(iso: text) { return words.day(day) }
    if let phrase = Phrase.storedWord(text, of: member) { return words(phrase) }
    guard let code = Code(text), let name = name(of: code) else { return text }
    return "\(text) \(name)"
  }

  /// Whether a member holds a person's name, telephone or birth.
  private func isPersonal(_ member: String) -> Bool {
    switch member {
    case "walkIns", "phone", "chair", "note", "born": true
    // The name of an enterprise or a campaign is nobody's.
    case "name": collection != .enterprises && collection != .campaigns
    default: false
    }
  }

  private func name(of code: Code) -> String? {
    register.workers[WorkerID(code)].map { hidesNames ? Workbench.masked(name: $0.name) : $0.name }
      ?? register.enterprises[EnterpriseID(code)]?.name
      ?? register.campaigns[CampaignID(code)]?.name
  }
}
