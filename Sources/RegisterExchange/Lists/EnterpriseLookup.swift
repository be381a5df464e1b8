internal import LearningRegister
internal import VietnameseText

/// Finds the enterprises that rows of a list name.
struct EnterpriseLookup {
  private var byName: [String: [EnterpriseID]] = [:]
  private var byCore: [String: [EnterpriseID]] = [:]
  private var byTaxCode: [String: EnterpriseID] = [:]
  private var found: [String: [EnterpriseID]] = [:]

  init(_ register: Register) {
    for enterprise in register.enterprises.records {
      let name = HeaderWords.plain(enterprise.name)
      byName[name, default: []].append(enterprise.id)
      byCore[EnterpriseLookup.core(of: name), default: []].append(enterprise.id)
      if let code = enterprise.taxCode { byTaxCode[code.text] = enterprise.id }
    }
  }

  func enterprise(_ code: TaxCode) -> EnterpriseID? { byTaxCode[code.text] }

  /// Those of exactly this name, marks and capitals aside.
  func named(_ name: String) -> [EnterpriseID] { byName[HeaderWords.plain(name)] ?? [] }

  /// Those whose name differs only in the words for what sort of enterprise it is.
  func alike(_ name: String) -> [EnterpriseID] { byCore[EnterpriseLookup.core(of: HeaderWords.plain(name))] ?? [] }

  /// Those a text may mean that is a code, a tax code or a name.
  mutating func meant(by text: String, in register: Register) -> [EnterpriseID] {
    if let known = found[text] { return known }
    var ids: [EnterpriseID]
    if let code = Code(text), register.enterprises.contains(EnterpriseID(code)) {
      ids = [EnterpriseID(code)]
    } else if let code = TaxCode(text), let id = byTaxCode[code.text] {
      ids = [id]
    } else {
      ids = named(text)
    }
    found[text] = ids
    return ids
  }

  /// A name without the words for what sort of enterprise it is.
  static func core(of plain: String) -> String {
    var text = " " + plain + " "
    for words in [
      "trach nhiem huu han", "mot thanh vien", "hai thanh vien", "doanh nghiep tu nhan", "cong ty", "cty", "tnhh",
      "co phan",
      "mtv", "hop tac xa", "htx", "ho kinh doanh", "hkd", "dntn", "doanh nghiep", "cp", "dich vu", "thuong mai", "dvtm",
      "tm dv", "va",
    ] {
      while let range = EnterpriseLookup.range(of: " " + words + " ", in: text) {
        text.replaceSubrange(range, with: " ")
      }
    }
    let core = text.split(separator: " ").joined(separator: " ")
    return core.isEmpty ? plain : core
  }

  private static func range(of words: String, in text: String) -> Range<String.Index>? {
    text.firstRange(of: words)
  }
}
