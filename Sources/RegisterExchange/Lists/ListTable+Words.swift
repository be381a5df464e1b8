internal import VietnameseText

// The words by which rows that are nobody are known.
extension ListTable {
  static func isColumnNumbers(_ row: Sheet.Row) -> Bool {
    guard row.cells.count >= 3 else { return false }
    return row.cells.allSatisfy { cell in
      let text = cell.value.text.filter { !"() ".contains($0) }
      return text.count <= 2 && (Int(text).map { $0 < 100 } ?? (text.count == 1 && text.allSatisfy(\.isLetter)))
        && text.lowercased() != "x"
    }
  }

  static func isTotal(_ text: String) -> Bool {
    let words = HeaderWords.plain(text)
    let alone = words.filter { !$0.isNumber }.split(separator: " ").joined(separator: " ")
    return ["cong", "tong", "tong cong", "tong so", "cong tang", "cong giam", "cong khac"].contains(alone)
      || ["tong cong ", "tong so ", "danh sach nay co ", "danh sach gom "].contains {
        words.hasPrefix($0)
      }
  }

  /// A sum of a group, or the sum in words. Only where nothing else says that it is a person: there are such names.
  static func isClosing(_ text: String) -> Bool {
    let words = HeaderWords.plain(text)
    return words.hasPrefix("cong ") || words.hasPrefix("bang chu ")
  }

  static func isSignature(_ text: String) -> Bool {
    let words = HeaderWords.plain(text)
    let beginnings = [
      "nguoi lap", "nguoi lam", "thu truong", "xac nhan", "ky ten", "ky ghi ro", "tm ", "kt ", "tuq ",
      "nguoi su dung lao dong",
    ]
    if beginnings.contains(where: { words.hasPrefix($0) }) || isOffice(text) { return true }
    return HeaderWords.has(words, "ngay") && HeaderWords.has(words, "thang") && HeaderWords.has(words, "nam")
  }

  /// Whether it is the office of somebody who signs; people who work in some of them may be listed under it.
  static func isOffice(_ text: String) -> Bool {
    let words = HeaderWords.plain(text)
    let offices = [
      "giam doc", "tong giam doc", "pho giam doc", "ban giam doc", "chu doanh nghiep", "chu ho kinh doanh", "chu co so",
      "dai dien", "ke toan", "can bo", "chu tich", "truong phong", "truong ban", "phu trach", "nguoi phu trach",
    ]
    return offices.contains { words.hasPrefix($0) }
  }

  /// A remark below or between the people.
  static func isNote(_ text: String) -> Bool {
    let words = HeaderWords.plain(text)
    return ["ghi chu", "luu y", "chu thich", "chu y"].contains { words == $0 || words.hasPrefix($0 + " ") }
      || text.hasPrefix("*") && words.split(separator: " ").count > 5
  }

  /// Whether a text is the name of a part of an enterprise and of nobody.
  static func isGroupName(_ text: String) -> Bool {
    let names: Set<String> = [
      "kho", "thu kho", "bao ve", "tap vu", "phuc vu", "ve sinh", "nha an", "nha bep", "bep", "lai xe", "van phong",
      "hanh chinh", "nhan su", "hanh chinh nhan su", "kinh doanh", "ke hoach", "vat tu", "ky thuat", "co dien",
      "co khi",
      "bao tri", "kcs", "qc", "qa", "san xuat", "quan ly", "gian tiep", "truc tiep", "thoi vu", "thu viec", "hoc viec",
      "cong nhan", "nhan vien", "lao dong pho thong", "hoan thien", "dong goi", "cat", "may", "ui", "la",
    ]
    return names.contains(HeaderWords.plain(text)) || beginsAsGroup(text)
  }

  /// With their marks: Tô and Bàn are families.
  static func beginsAsGroup(_ text: String) -> Bool {
    let openings = [
      "tổ ", "phòng ", "phân xưởng ", "bộ phận ", "chuyền ", "xưởng ", "khối ", "ban ", "đội ", "nhóm ", "kho ",
      "dây chuyền ", "chi nhánh ", "cửa hàng ", "văn phòng ", "trung tâm ", "nhà máy ",
    ]
    let lower = text.lowercased()
    let isUnmarked = lower.utf8.allSatisfy { $0 < 0x80 }
    return openings.contains { lower.hasPrefix(isUnmarked ? TextFold.folded($0) + " " : $0) }
  }
}
