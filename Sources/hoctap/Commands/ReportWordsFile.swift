import Glibc
import RegisterExchange
import Workbench

/// The office's words in reports: the text `report-words.txt` in the data folder, which the command `report` and the screens
/// share. It is no part of the register. Only its owner may read it, and the group where the folder is the group's.
enum ReportWordsFile {
  static let name = "report-words.txt"

  /// The file in a data folder.
  static func path(in folder: String) -> String { "\(folder)/\(name)" }

  /// The words kept in a folder; none where there is no file yet.
  static func read(in folder: String) throws -> ReportWording {
    try ReportFile.wording(at: path(in: folder)) ?? ReportWording()
  }

  /// Keeps words in a folder in one step, unless others than `known` stand there; nil writes over any.
  static func keep(_ wording: ReportWording, in folder: String, basedOn known: ReportWording?) -> ReportWordsOutcome {
    do {
      if let known, try read(in: folder) != known { return .changedMeanwhile }
      var status = stat()
      let isShared = stat(folder, &status) == 0 && status.st_mode & S_IWGRP != 0
      try ReportFile.write(
        Array(wording.text.utf8), to: path(in: folder), isForced: true, rights: isShared ? 0o660 : 0o600)
      return .kept
    } catch let failure as CommandFailure {
      return .failed(failure.message)
    } catch {
      return .failed("\(error)")
    }
  }
}
