import Workbench

// What is said when something could not be printed or written.
extension Phrase {
  static let printCommandFailed = Phrase(
    "Lệnh in {0} kết thúc với lỗi {1}. {2}", "The print command {0} ended with error {1}. {2}")
  static let printCommandMissing = Phrase(
    "Không chạy được lệnh in {0}: {1} (đặt lệnh trong HOCTAP_PRINT).",
    "The print command {0} could not be started: {1} (HOCTAP_PRINT names it).")
  static let noPrintCommand = Phrase(
    "HOCTAP_PRINT trống: chưa có lệnh in.", "HOCTAP_PRINT is empty: there is no print command.")
  static let printNoRoom = Phrase("Không chuẩn bị được bản in: {0}.", "The print could not be prepared: {0}.")
  static let filesNotWritten = Phrase("Không ghi được vào {0}: {1}.", "Could not write into {0}: {1}.")
}
