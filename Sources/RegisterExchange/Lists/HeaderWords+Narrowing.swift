// Words that belong to a column say of some that they hold something else: days of a contract, people of the family.
extension HeaderWords {
  /// What a column holds once the words beside those that named it are looked at.
  static func narrowed(_ found: ListColumn, _ own: String, under upper: String, _ kind: ListKind) -> ListColumn {
    let text = upper.isEmpty ? own : upper + " " + own
    let isOther =
      switch found {
      case .name, .familyNames, .givenName, .born, .bornMale, .bornFemale, .sex, .identity, .phone, .job, .village:
        // Honours may be for the children of workers.
        kind != .honours && hasAny(text, family)
      case .from: hasAny(text, otherDays) && !isFirstDay(text)
      case .to: isNoLeavingDay(own, text)
      case .insurance:
        !hasAny(own, ["ma so", "so so", "ma bhxh", "so bhxh"])
          && hasAny(
            text, ["tham gia", "dong", "che do", "huong", "ngay", "thang", "thoi diem", "thoi gian", "noi", "muc"])
      case .skillGrade, .education: hasAny(text, ["hoc nghe", "boi duong", "nang cao", "nang bac"])
      case .unionMember: has(text, "ngay")
      default: false
      }
    return isOther ? .unread : found
  }

  /// Whether words say clearly that a column holds the first day of work.
  static func isFirstDay(_ text: String) -> Bool {
    hasAny(text, ["vao lam", "bat dau lam", "tuyen dung", "vao cong ty", "nhan viec"])
  }

  /// Whether a column holds the number of the old paper only, which one with the new number goes before.
  static func isOldIdentity(_ text: String) -> Bool {
    hasAny(text, ["cmnd", "cmt", "cmtnd", "chung minh"]) && !hasAny(text, ["cccd", "can cuoc", "dinh danh", "ddcn"])
  }

  private static let family = [
    "con", "vo", "chong", "cha", "me", "bo me", "phu huynh", "nguoi than", "than nhan", "chu ho", "phu thuoc",
    "khan cap", "bao tin", "bao lanh",
  ]

  private static let otherDays = [
    "hop dong", "hdld", "hd", "hdlv", "bhxh", "bao hiem", "dong bh", "nang nhoc", "doc hai", "nndhnh", "thu viec",
    "hieu luc", "phu luc", "dang", "doan", "cong doan",
  ]

  private static func isNoLeavingDay(_ own: String, _ text: String) -> Bool {
    let isReason = has(own, "ly do") && !hasAny(own, ["ngay", "thoi diem", "thoi gian"])
    let isLeave = hasAny(
      text,
      [
        "so ngay", "phep", "nghi le", "hang nam", "trong nam", "nghi om", "nghi bu", "con lai", "da nghi",
        "nghi che do",
      ])
    let isEnd = hasAny(text, ["cham dut", "nghi viec", "thoi viec", "nghi lam"])
    return isReason || isLeave || hasAny(text, otherDays) && !isEnd
  }
}
