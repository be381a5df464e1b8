import LearningRegister
import RegisterStorage
import Workbench

/// A storage error in three parts: what happened, what is safe, what to press.
struct StorageMessage {
  let happened: Phrase
  var fillings: [String] = []
  let safe: Phrase
  let press: Phrase

  /// The three parts as one text.
  func text(_ words: Words) -> String {
    "\(words.filled(happened, fillings)) \(words(safe)) \(words(press))"
  }
}

extension Phrase {
  fileprivate static let nothingWritten = Phrase(
    "Chưa ghi gì; dữ liệu cũ còn nguyên.", "Nothing was written; all is as before.")
  fileprivate static let typedIsKept = Phrase("CHƯA lưu; chữ đã gõ vẫn còn.", "NOT stored; what you typed is kept.")
  fileprivate static let tryAgain = Phrase("Thử lại sau giây lát.", "Try again in a moment.")
  fileprivate static let checkFolder = Phrase("Kiểm tra lại đường dẫn.", "Check the path.")
  fileprivate static let listBackups = Phrase(
    "Chọn bản khác: hoctap backup SỔ --list.", "Choose another: hoctap backup FOLDER --list.")
  fileprivate static let runCheck = Phrase(
    "Chạy hoctap check để xem chỗ hỏng và cách sửa.", "Run hoctap check to see where, and the ways out.")
  fileprivate static let askAdministrator = Phrase("Nhờ người quản trị máy.", "Ask whoever looks after this machine.")
  fileprivate static let makeRoom = Phrase("Dọn bớt đĩa rồi làm lại.", "Make room, then do it again.")
}

extension StorageError {
  /// The message for a person; `whileStoring` when something typed was to be stored.
  func message(whileStoring: Bool = false) -> StorageMessage {
    let safe: Phrase = whileStoring ? .typedIsKept : .nothingWritten
    func message(_ happened: Phrase, _ fillings: [String] = [], press: Phrase) -> StorageMessage {
      StorageMessage(happened: happened, fillings: fillings, safe: safe, press: press)
    }
    switch self {
    case .locked(let holder):
      let who = holder.map { "\($0.program ?? "") (\($0.process))" } ?? "?"
      return message(
        Phrase("Chương trình khác đang giữ sổ: {0}.", "Another program holds the register: {0}."), [who],
        press: .tryAgain)
    case .noSpace: return message(Phrase("Đĩa đầy.", "The disk is full."), press: .makeRoom)
    case .damaged(let finding):
      return message(
        Phrase("Dữ liệu hỏng ở {0}.", "Data are damaged at {0}."),
        [Words(chosenLanguage()).sentence(finding, in: Register())],
        press: finding.file.hasPrefix("backups/") ? .listBackups : .runCheck)
    case .changedOutside:
      return message(
        Phrase("Có chương trình khác ghi vào sổ.", "Another program wrote into the register."), press: .runCheck)
    case .readOnly(let reason): return message(reason.phrase, reason.fillings, press: reason.press)
    case .lockImpossible(let number):
      return message(
        Phrase("Đĩa này không khoá được tệp (lỗi {0}).", "This disk cannot lock files (error {0})."), [String(number)],
        press: .askAdministrator)
    case .notARegister(let path):
      return message(
        Phrase("{0} không phải là sổ học tập.", "{0} is not a learning register."), [path],
        press: Phrase("Tạo sổ mới: hoctap init THƯ-MỤC", "Make one: hoctap init FOLDER"))
    case .notFound(let path):
      return message(Phrase("Không có thư mục {0}.", "There is no folder {0}."), [path], press: .checkFolder)
    case .notAFolder(let path):
      return message(Phrase("{0} không phải thư mục.", "{0} is not a folder."), [path], press: .checkFolder)
    case .notEmpty(let path):
      return message(
        Phrase("Thư mục {0} đã có tệp.", "The folder {0} is not empty."), [path],
        press: Phrase("Chọn thư mục trống hoặc tên mới.", "Choose an empty folder or a new name."))
    case .permission(let what):
      return message(Phrase("Không có quyền với {0}.", "No permission for {0}."), [what], press: .askAdministrator)
    case .worldWritable(let path):
      return message(
        Phrase(
          "Ai cũng ghi được vào {0}; dữ liệu cá nhân không an toàn.",
          "Everybody can write to {0}; personal data are not safe there."), [path],
        press: Phrase("Bỏ quyền ghi của người khác: chmod o-w.", "Take the right away: chmod o-w."))
    case .compacting:
      return message(
        Phrase(
          "Chương trình khác đang ghi ảnh chụp hoặc sao lưu.", "Another program is writing a snapshot or a backup."),
        press: .tryAgain)
    case .unknownSequence(let number):
      return message(
        Phrase("Nhật ký không có thay đổi số {0}.", "The journal has no change {0}."), [String(number)],
        press: Phrase("Xem số mới nhất bằng hoctap dump.", "hoctap dump shows the latest."))
    case .noBackup(let name):
      return message(Phrase("Không có bản sao lưu {0}.", "There is no backup {0}."), [name], press: .listBackups)
    case .backupOfAnotherRegister(let name):
      return message(
        Phrase("Bản sao lưu {0} là của sổ khác.", "The backup {0} is one of another register."), [name],
        press: .listBackups)
    case .readBack(let file):
      return message(
        Phrase("Đĩa ghi sai tệp {0}.", "The disk wrote the file {0} wrongly."), [file], press: .askAdministrator)
    case .system(let error):
      return message(Phrase("Máy báo lỗi: {0}.", "The system failed: {0}."), [error.description], press: .tryAgain)
    }
  }
}

extension ReadOnlyReason {
  /// Why the folder may only be read.
  var phrase: Phrase {
    switch self {
    case .newerVersion:
      Phrase("Sổ do bản mới hơn ghi (kiểu {0}): chỉ xem.", "Written by a newer program ({0}): look only.")
    case .damaged: Phrase("Dữ liệu hỏng ở {0}: chỉ xem.", "Damaged at {0}: look only.")
    case .permission: Phrase("Không có quyền ghi: chỉ xem.", "No permission to write: look only.")
    case .fileSystem: Phrase("Đĩa chỉ đọc: chỉ xem.", "The disk is read-only: look only.")
    case .changedOutside: Phrase("Chương trình khác đã ghi vào sổ: chỉ xem.", "Another program wrote here: look only.")
    case .figuresOnly: Phrase("Chỉ đọc số liệu: chỉ xem.", "Only the figures were read: look only.")
    }
  }

  /// What fills the gaps of the phrase.
  var fillings: [String] {
    switch self {
    case .newerVersion(let version): [String(version)]
    case .damaged(let finding): [Words(chosenLanguage()).sentence(finding, in: Register())]
    default: []
    }
  }

  /// The phrase with its gaps filled in both languages.
  var filledPhrase: Phrase { fillings.isEmpty ? phrase : phrase.filled(fillings[0]) }

  fileprivate var press: Phrase {
    switch self {
    case .newerVersion: Phrase("Cài bản mới của hoctap.", "Install the newer hoctap.")
    case .damaged: .runCheck
    case .permission, .fileSystem: .askAdministrator
    case .changedOutside, .figuresOnly: .runCheck
    }
  }
}
