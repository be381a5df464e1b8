import Workbench

// Help, results and mistakes of the commands.
extension Phrase {
  static let programAbstract = Phrase(
    "Sổ học tập: theo dõi việc học tập suốt đời của công nhân lao động trong xã.",
    "Learning register: follows the lifelong learning of a commune's workers.")
  static let programDiscussion = Phrase(
    """
    Bắt đầu:
      hoctap demo               mở một bản dùng thử với dữ liệu mẫu
      hoctap init SỔ            tạo sổ mới trong thư mục SỔ
      hoctap SỔ                 mở sổ; phím ? cho biết các phím
    Mã kết thúc: 0 xong · 1 bị từ chối hoặc có nghi vấn · 2 không đọc được · 64 gọi sai.
    """,
    """
    First steps:
      hoctap demo               opens a private copy of the sample data
      hoctap init FOLDER        makes a new register
      hoctap FOLDER             opens it; the key ? shows the keys
    Exit codes: 0 done · 1 refused or doubts · 2 cannot read · 64 wrong usage.
    """)
  static let wrongUsage = Phrase(
    "Lệnh gọi chưa đúng. Chưa làm gì; sổ còn nguyên. Cách dùng: hoctap --help",
    "The call is not right. Nothing was done; the register is as it was. Usage: hoctap --help")
  static let notInThisVersion = Phrase(
    "Lệnh {0} chưa có trong bản này. Chưa ghi gì. Xem các lệnh đang có: hoctap --help",
    "The command {0} is not in this version. Nothing was written. See the commands there are: hoctap --help")

  static let openAbstract = Phrase("Mở sổ trên màn hình.", "Open a register on the screen.")
  static let demoAbstract = Phrase(
    "Mở một bản dùng thử riêng với dữ liệu mẫu; sửa thoải mái, dữ liệu gốc không đổi.",
    "Open a private copy of the sample data; change what you like, the original stays.")
  static let initAbstract = Phrase(
    "Tạo sổ mới, trống, với kế hoạch và chỉ tiêu của xã.", "Make a new empty register with the plan and its targets.")
  static let applyAbstract = Phrase(
    "Ghi các thay đổi đọc từ đầu vào chuẩn, mỗi dòng một thay đổi JSON.",
    "Store changes read from standard input, one JSON change a line.")
  static let applyDiscussion = Phrase(
    """
    Mỗi dòng: {"ops":[{"put":"workers","rec":{…}} | {"put":"workers","id":"…","rev":3,"rec":{…}} |
              {"del":"workers","id":"…","rev":3}],"by":"…","why":"…"}
    Sau khi một dòng đã nằm trên đĩa, in ra:  ok SỐ MÃ[,MÃ…] LẦN[,LẦN…]
    Dòng bị từ chối in ra:                    refused DÒNG: lý do
    Ví dụ:  echo '{"ops":[{"put":"workers","rec":{"name":"Lê Văn An","employment":[]}}]}' | hoctap apply SỔ
    """,
    """
    Each line: {"ops":[{"put":"workers","rec":{…}} | {"put":"workers","id":"…","rev":3,"rec":{…}} |
               {"del":"workers","id":"…","rev":3}],"by":"…","why":"…"}
    Once a line is on disk it prints:  ok SEQ ID[,ID…] REV[,REV…]
    A refused line prints:             refused LINE: reason
    Example:  echo '{"ops":[{"put":"workers","rec":{"name":"Lê Văn An","employment":[]}}]}' | hoctap apply FOLDER
    """)
  static let dumpAbstract = Phrase(
    "In toàn bộ sổ thành một đối tượng JSON.", "Print the whole register as one JSON object.")
  static let barsAbstract = Phrase("In năm chỉ tiêu.", "Print the five figures.")
  static let barsDiscussion = Phrase(
    """
    Ví dụ:  hoctap bars SỔ --as-of 2025-12-31 --window year
            hoctap bars SỔ --by enterprise
            hoctap bars SỔ --by sex --json
            hoctap bars SỔ --json
    Phần trăm bị cắt, không làm tròn lên: 1799/2000 là 89,9.
    """,
    """
    Examples:  hoctap bars FOLDER --as-of 2025-12-31 --window year
               hoctap bars FOLDER --by enterprise
               hoctap bars FOLDER --json
    Percentages are cut, never rounded up: 1799 of 2000 is 89.9.
    """)
  static let historyAbstract = Phrase(
    "Lịch sử học tập của những người tìm thấy.", "The learning history of the workers found.")
  static let historyDiscussion = Phrase(
    "Tìm bằng tên không dấu, chữ đầu (nva), số cuối CCCD, điện thoại hoặc mã.",
    "Finds by unmarked name, initials (nva), last digits of the CCCD, telephone or code.")
  static let followAbstract = Phrase(
    "In từng thay đổi ngay khi nó xuất hiện; Ctrl-C để dừng.", "Print each change as it appears; Ctrl-C ends.")
  static let compactAbstract = Phrase(
    "Ghi lại ảnh chụp và mở đoạn nhật ký mới.", "Write a new snapshot and begin a new journal segment.")
  static let sampleAbstract = Phrase(
    "Tạo sổ mẫu với dữ liệu giả; cùng số gieo cho cùng dữ liệu.", "Make a synthetic register; same seed, same bytes.")
  static let textAbstract = Phrase(
    "Bộ lọc chữ Việt theo từng dòng: gõ Telex, gõ VNI, bỏ dấu, xếp thứ tự.",
    "Vietnamese text line by line: typed by Telex or VNI, folded, sorted.")
  static let textDiscussion = Phrase(
    """
    telex, vni   mỗi dòng là các phím đã gõ; ⌫ là xoá lùi, ⎋ là Esc
    fold         dạng dùng để tìm: chữ thường, không dấu
    sort         thứ tự từ điển tiếng Việt
    Ví dụ:  echo 'Nguyeenx Thij Hoaf' | hoctap text telex
            echo 'Vie65t Windows1' | hoctap text vni --restore
    Dòng không phải UTF-8 bị bỏ, có báo lỗi, và mã kết thúc là 1.
    """,
    """
    telex, vni   each line is the keys typed; ⌫ is Backspace, ⎋ is Esc
    fold         the form for searching: lower case, no marks
    sort         the order of Vietnamese dictionaries
    Examples:  echo 'Nguyeenx Thij Hoaf' | hoctap text telex
               echo 'Vie65t Windows1' | hoctap text vni --restore
    A line that is not UTF-8 is left out and told, and the exit code is 1.
    """)

  // What stands for an argument in the help, as in the examples.
  static let folderName = Phrase("SỔ", "FOLDER")
  static let queryName = Phrase("TÌM", "QUERY")
  static let dayName = Phrase("NGÀY", "DAY")
  static let windowName = Phrase("KỲ", "WINDOW")
  static let backupName = Phrase("BẢN-SAO", "BACKUP")
  static let placeName = Phrase("CHỖ", "PLACE")

  static let folderHelp = Phrase("Thư mục của sổ", "The register's folder")
  static let languageHelp = Phrase("Ngôn ngữ: vi hoặc en", "Language: vi or en")
  static let reviewHelp = Phrase("Máy xem chung: chỉ xem", "Shared terminal: look only")
  static let plainHelp = Phrase("In ra văn bản thay vì mở màn hình", "Print text instead of opening screens")
  static let asOfHelp = Phrase("Tính đến ngày YYYY-MM-DD", "As of the day YYYY-MM-DD")
  static let windowHelp = Phrase("Kỳ tính: cumulative, year hoặc 12months", "Window: cumulative, year or 12months")
  static let byHelp = Phrase(
    "Chia theo enterprise, formerCommune, sex, union, job hoặc kind",
    "By enterprise, formerCommune, sex, union, job or kind")
  static let jsonHelp = Phrase("In JSON", "Print JSON")
  static let queryHelp = Phrase("Tên, chữ đầu, số hoặc mã", "Name, initials, number or code")
  static let sequenceHelp = Phrase("Trạng thái ngay sau thay đổi số N", "The state right after change N")
  static let workersHelp = Phrase("Số người lao động", "Number of workers")
  static let attendancesHelp = Phrase("Số lượt có mặt", "Number of attendance marks")
  static let seedHelp = Phrase("Số gieo", "Seed")
  static let filterHelp = Phrase("telex, vni, fold hoặc sort", "telex, vni, fold or sort")
  static let styleHelp = Phrase(
    "Vị trí dấu thanh: old (hòa) hoặc new (hoà); mặc định old",
    "Place of the tone: old (hòa) or new (hoà); old if not said")
  static let restoreHelp = Phrase(
    "Trả lại phím đã gõ cho từ không phải tiếng Việt", "Give words that cannot be Vietnamese their typed keys back")
  static let bracketsHelp = Phrase("Telex: [ ] { } là ơ ư Ơ Ư", "Telex: [ ] { } are ơ ư Ơ Ư")

  static let initDone = Phrase("Đã tạo sổ mới: {0}. Mở bằng: hoctap {0}", "New register: {0}. Open it: hoctap {0}")
  static let sampleDone = Phrase(
    "Đã tạo sổ mẫu: {0} ({1} người, {2} lượt)", "Sample register: {0} ({1} workers, {2} marks)")
  static let compactDone = Phrase("Đã ghi ảnh chụp mới", "A new snapshot is written")
  static let compactNothing = Phrase("Không có gì mới để ghi", "Nothing new to write")
  static let demoWhere = Phrase(
    "Bản dùng thử ở {0}; mở lại bằng: hoctap {0}", "Your private copy is in {0}; open it again: hoctap {0}")
  static let noCopy = Phrase(
    "Không tạo được bản dùng thử trong {0} ({1}). Chưa ghi gì. Chọn chỗ khác bằng biến TMPDIR.",
    "No copy can be made in {0} ({1}). Nothing was written. Choose another place by TMPDIR.")
  static let demoBegins = Phrase(
    "Bản dùng thử của riêng bạn ở {0}; sửa thoải mái.", "Your private copy is in {0}; change what you like.")
  static let nobodyFoundFor = Phrase(
    "Không tìm thấy ai khớp “{0}”. Gõ ngắn hơn, không dấu, hoặc số cuối CCCD.",
    "Nobody matches “{0}”. Type less, without marks, or the last digits of the CCCD.")
  static let tooManyFound = Phrase("… và {0} người nữa; gõ thêm để thu hẹp.", "… and {0} more; type more to narrow.")

  static let notADayOption = Phrase(
    "“{0}” không phải là ngày. Chưa làm gì; sổ còn nguyên. Viết ngày như 2026-11-22.",
    "“{0}” is not a day. Nothing was done; the register is as it was. Write a day as 2026-11-22.")
  static let notAWindow = Phrase(
    "“{0}” không phải là kỳ tính. Chưa làm gì; sổ còn nguyên. Dùng cumulative, year hoặc 12months.",
    "“{0}” is no window. Nothing was done; the register is as it was. Use cumulative, year or 12months.")
  static let notABreakdown = Phrase(
    """
    Không chia số liệu theo “{0}” được. Chưa làm gì; sổ còn nguyên. Dùng --by enterprise, formerCommune, sex, union, job \
    hoặc kind.
    """,
    """
    The figures cannot be told by “{0}”. Nothing was done; the register is as it was. Use --by enterprise, \
    formerCommune, sex, union, job or kind.
    """)
  static let sizesTogether = Phrase(
    """
    Cỡ sổ mẫu chưa đúng. Chưa tạo gì. Dùng cả --workers (1 đến 2.000.000 người) và --attendances (0 đến 50.000.000 \
    lượt), hoặc bỏ cả hai.
    """,
    """
    The size is not right. Nothing was made. Use both --workers (1 to 2,000,000) and --attendances (0 to 50,000,000), \
    or neither.
    """)
  static let noTerminal = Phrase(
    "Đây không phải là màn hình dòng lệnh. Sổ còn nguyên. Dùng: hoctap bars SỔ, hoặc thêm --plain.",
    "This is not a terminal. The register is as it was. Use: hoctap bars FOLDER, or add --plain.")
  static let dumbTerminal = Phrase(
    "Màn hình này (TERM={0}) không vẽ được. Sổ còn nguyên. Thêm --plain để in ra văn bản.",
    "This terminal (TERM={0}) cannot draw screens. The register is as it was. Add --plain for text.")
  static let terminalCannotStart = Phrase(
    "Không mở được màn hình ({0}). Sổ còn nguyên. Thêm --plain để in ra văn bản.",
    "The screen cannot be opened ({0}). The register is as it was. Add --plain for text.")
  static let crashWords = Phrase(
    "hoctap gặp lỗi và đã dừng. Những gì báo đã lưu đều còn.", "hoctap failed. Everything reported as stored is safe.")
  static let nothingToStore = Phrase("dòng không có thay đổi nào (ops trống)", "the line has no change (ops is empty)")
  static let unreadableLine = Phrase("Dòng {0} không phải UTF-8 và bị bỏ.", "Line {0} is not UTF-8 and is left out.")
  static let onlyForTyping = Phrase(
    "--style, --restore và --no-brackets chỉ dùng với telex và vni.",
    "--style, --restore and --no-brackets are for telex and vni.")
  static let unreadableInput = Phrase("dòng không phải UTF-8", "the line is not UTF-8")
}
