// Looking alike, merging two records of one person, leaving and coming back.
extension Phrase {
  static let merge = Phrase("gộp người trùng", "merge doubles")
  static let leaveWork = Phrase("nghỉ việc", "left work")
  static let comeBackToWork = Phrase("trở lại làm", "came back")
  static let markAll = Phrase("đánh dấu tất cả đang hiện", "mark all shown")

  static let leaveWorkTitle = Phrase("Nghỉ việc", "Leaving work")
  static let comeBackTitle = Phrase("Trở lại làm việc", "Coming back to work")
  static let leftSince = Phrase("Nghỉ từ ngày", "Left on")
  static let backSince = Phrase("Làm lại từ ngày", "Back since")
  static let backAt = Phrase("Nơi làm", "Enterprise")
  static let stepDayHint = Phrase("+ hôm nay · -3 · 15 · ngày/tháng/năm", "+ today · -3 · 15 · day/month/year")
  static let backAtHint = Phrase("để trống: nơi làm trước", "empty: the one before")
  static let peopleCount = Phrase("{0} người", "{0} persons")
  static let storedForPeople = Phrase("Đã lưu {0}: {1} người · u hoàn tác", "Stored {0}: {1} persons · u undoes")
  static let peopleLeftOut = Phrase("{0} · bỏ qua {1} người không cần", "{0} · {1} left out, nothing to do")
  static let nobodyNeedsStep = Phrase("Không ai cần bước này; chưa lưu", "Nobody needs this; not stored")
  static let faultOfPerson = Phrase("{0}: {1}; chưa lưu cho ai", "{0}: {1}; stored for nobody")
  static let alreadyLeft = Phrase("Người này không đang làm ở đâu", "This worker works nowhere now")
  static let stillWorking = Phrase("Người này đang đi làm; c chuyển nơi làm", "This worker is at work; c moves")
  static let neverWorked = Phrase("Chưa có nơi làm nào; c thêm nơi làm", "No enterprise yet; c adds one")

  static let sameAsWho = Phrase(
    "Có phải cùng một người với người đã có không? ({0}/{1})", "The same person as one registered? ({0}/{1})")
  static let sameOne = Phrase("cùng một người", "the same person")
  static let anotherOne = Phrase("người khác", "another person")
  static let laterOne = Phrase("để sau", "later")
  static let answerFirst = Phrase(
    "1 cùng một người · 2 người khác · 3 để sau · Esc về phiếu", "1 the same · 2 another · 3 later · Esc goes back")
  static let anotherPersonWhy = Phrase("là người khác", "is another person")
  static let takenUp = Phrase(
    "Hồ sơ đã có: ô trống đã điền theo phiếu vừa gõ · F2 lưu; phiếu nháp vẫn còn",
    "The record there is: empty fields filled as typed · F2 stores; the draft stays")
  static let typedValue = Phrase("vừa gõ: {0} · F8 lấy, Enter giữ như cũ", "typed: {0} · F8 takes it, Enter keeps")
  static let opensOwner = Phrase("{0} · F8 mở", "{0} · F8 opens")
  static let takesOffer = Phrase("{0} · F8 lấy", "{0} · F8 takes it")

  static let mergeTitle = Phrase("Gộp hai hồ sơ của một người", "Merge two records of one person")
  static let mergeWith = Phrase("Gộp {0} với", "Merge {0} with")
  static let codeKept = Phrase("Mã giữ lại", "Code that stays")
  static let unitedInto = Phrase("gộp thành", "united")
  static let sessionsMarked = Phrase("Buổi có tên", "Sessions")
  static let honoursHeld = Phrase("Khen thưởng", "Honours")
  static let chooseSide = Phrase("chọn bên", "choose a side")
  static let chooseLeft = Phrase("lấy bên trái", "take the left")
  static let chooseRight = Phrase("lấy bên phải", "take the right")
  static let chooseNext = Phrase("đổi lựa chọn", "choose another")
  static let storeMerge = Phrase("gộp", "merge")
  static let twoPersons = Phrase("hai người khác nhau", "two persons")
  static let markTwo = Phrase("Gộp từng đôi: đánh dấu đúng hai người", "Pairs are merged: mark exactly two")
  static let nothingToChoose = Phrase("Hai bên giống nhau ở dòng này", "Both agree on this line")
  static let mergedNotice = Phrase(
    "Đã gộp {0} vào {1} · u tách lại như cũ", "Merged {0} into {1} · u takes them apart again")
  static let twoPersonsNotice = Phrase(
    "Đã ghi {0} và {1} là hai người, không hỏi lại · u hoàn tác", "{0} and {1} are two persons · u undoes")
  static let undoStepKey = Phrase("hoàn tác đúng bước này", "undo just this step")
  static let notYourStep = Phrase(
    "Chỉ hoàn tác được bước của chính mình, chưa hoàn tác lần nào",
    "Only a step of one's own that still holds can be undone")
  static let oneOfThemGone = Phrase("Một trong hai người không còn trong sổ", "One of the two is no longer registered")
}
