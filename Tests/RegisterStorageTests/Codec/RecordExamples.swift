import JSONText
import LearningRegister
import RegisterStorage

/// Records as they stand in the files.
enum RecordExamples {
  /// One record of each kind with every member.
  static let full: [(collection: Collection, json: String)] = [
    (
      .office,
      #"{"id":"2025-07-01","rev":2,"name":"UBND xã Hoằng Hợp","superior":"UBND TỈNH THANH HOÁ","place":"Hoằng Hợp","signatory":{"title":"CHỦ TỊCH","name":"Lê Văn Bình","by":"TM."},"recipients":["UBND tỉnh","Lưu: VT"],"formerCommunes":["Hoằng Giang","Hoằng Hợp"],"programmeStart":"2022-10-19","difficultArea":false,"scope":["company","cooperative"],"titleValidityMonths":24,"formerIds":["2025-06-30"]}"#
    ),
    (
      .targets,
      #"{"id":"commune-2023","rev":1,"level":"commune","source":"KH tháng 12/2023","from":"2023-12-01","official":true,"milestones":[{"date":"2025-12-31","a":90,"b":72,"c":65,"d":65,"e":35},{"date":"2030-12-31","a":95,"b":85,"c":85,"d":80,"e":60}],"formerIds":["xa-2023"]}"#
    ),
    (
      .enterprises,
      #"{"id":"DN0007","rev":12,"name":"Công ty TNHH May Hoằng Hợp","kind":"company","taxCode":"2800123452","address":"Thôn Nghĩa Lập","formerCommune":"Hoằng Hợp","opened":"2015-03-01","closed":"2031-01-01","sector":"May mặc","liaison":{"name":"Lê Thị Nga","phone":"0912345678"},"union":{"chair":"Trần Văn Đức"},"agreement":{"learningClause":true,"signed":"2024-01-15","expires":"2027-01-14"},"learningFund":[{"year":2025,"planned":50000000,"spent":42000000}],"headcounts":[{"date":"2025-06-05","workers":240,"source":"01/PLI"}],"nil":[{"from":"2026-07-01","to":"2026-09-30","on":"2026-10-02"}],"listColumns":[{"header":"ten cn","meaning":"name"}],"accepted":[{"check":"headcount","why":"đã hỏi lại"}],"note":"cổng sau","formerIds":["DN0003"]}"#
    ),
    (
      .workers,
      #"{"id":"CN000012","rev":3,"name":"Nguyễn Thị Hoà","born":"1987-04-03","sex":"female","identity":{"kind":"cccd","number":"038187012345"},"phone":"0912345678","village":"Thôn Trung Tiến","formerCommune":"Hoằng Giang","education":"12/12","skillGrade":3,"unionMember":true,"employment":[{"enterprise":"DN0007","job":"Công nhân may","from":"2021-03-01","to":"2024-02-01"},{"enterprise":"DN0009"}],"accepted":[{"check":"cccd-year","why":"giấy khai sinh ghi sai"}],"note":"đi làm ca đêm","formerIds":["CN000099","CN000100"]}"#
    ),
    (
      .campaigns,
      #"{"id":"HD26-031","rev":4,"name":"Tập huấn an toàn lao động","kind":"training","fields":["a","c"],"task":"III.1.a","state":"held","sessions":[{"no":1,"date":"2026-12-02","place":"Nhà văn hoá","hours":3},{"no":2,"date":"2026-12-03","hours":1.5}],"enterprises":["DN0007","DN0009"],"form":"inPerson","organiser":"UBND xã","partner":"Trung tâm GDTX","money":[{"source":"commune","planned":0,"spent":0},{"source":"union","planned":1500000}],"materials":[{"kind":"leaflet","count":200}],"accepted":[{"check":"money","why":"chưa quyết toán"}],"note":"hai buổi","formerIds":["HD26-001"]}"#
    ),
    (
      .attendance,
      #"{"id":"DS26-052","rev":1,"campaign":"HD26-031","session":1,"enterprise":"DN0007","present":["CN000012","CN000013"],"late":["CN000014"],"excused":["CN000015"],"absent":["CN000016"],"heads":240,"walkIns":["Lê Thị Hạnh"],"paper":"DS-01","accepted":[{"check":"heads","why":"có người ngoài"}],"formerIds":["DS26-001"]}"#
    ),
    (
      .honours,
      #"{"id":"KT000031","rev":1,"category":"title","kind":"congDanHocTap","subject":{"worker":"CN000012"},"year":2025,"registered":"2025-01-10","scores":[8,9,8,8,9,8,8,9,8,10],"proposed":"2025-11-01","decision":{"number":"112/QĐ-UBND","date":"2025-11-20","authority":"Chủ tịch UBND xã","signer":"Lê Văn Bình"},"withdrawn":{"number":"7/QĐ-UBND","date":"2026-02-01","why":"kê khai sai"},"bonus":702000,"achievement":"học hết lớp 12","accepted":[{"check":"late","why":"chờ họp"}],"note":"trao ngày 20/11","formerIds":["KT000001"]}"#
    ),
    (
      .honours,
      #"{"id":"KT000032","rev":1,"category":"commendation","kind":"hieuHoc","subject":{"child":{"name":"Lê Minh","school":"THCS Hoằng Hợp","parent":"CN000012"}}}"#
    ),
    (
      .honours, #"{"id":"KT000033","rev":1,"category":"prize","kind":"thoGioi","subject":{"enterprise":"DN0007"}}"#
    ),
    (
      .honours,
      #"{"id":"KT000034","rev":1,"category":"title","kind":"donViHocTap","subject":{"collective":{"name":"Tổ may 3","enterprise":"DN0007"}}}"#
    ),
    (
      .tasks,
      #"{"id":"2026-III.1.a","rev":5,"task":"III.1.a","year":2026,"status":"running","due":"2026-11-30","owner":"Phòng VH-XH","evidence":"BC 45/BC-UBND","formerIds":["2026-1"]}"#
    ),
    (
      .visits,
      #"{"id":"KT26-004","rev":1,"enterprise":"DN0007","date":"2026-05-12","purpose":"urge","findings":"chưa lập danh sách","difficulties":[{"text":"ca kíp kín","answer":"học buổi tối","answered":"2026-05-20"},{"text":"thiếu phòng"}],"followUp":"quay lại tháng 6","formerIds":["KT26-001"]}"#
    ),
    (
      .frozen,
      #"{"id":"2026-Q3","rev":1,"period":{"from":"2026-07-01","to":"2026-09-30"},"figures":[ {"a":84.20} , 1e3 ],"signed":null}"#
    ),
  ]

  /// One record of each kind with nothing but what it always has.
  static let minimal: [(collection: Collection, json: String)] = [
    (
      .office,
      #"{"id":"2025-07-01","rev":1,"name":"UBND xã","programmeStart":"2022-10-19","difficultArea":false,"scope":["company","cooperative"]}"#
    ),
    (.targets, #"{"id":"x","rev":1,"level":"national","from":"2023-12-01","official":false,"milestones":[]}"#),
    (.enterprises, #"{"id":"DN0001","rev":1,"name":"May","kind":"household"}"#),
    (.workers, #"{"id":"CN000001","rev":1,"name":"An","employment":[]}"#),
    (
      .campaigns,
      #"{"id":"HD26-001","rev":1,"name":"Lớp","kind":"other","fields":[],"state":"planned","sessions":[]}"#
    ),
    (.attendance, #"{"id":"DS26-001","rev":1,"campaign":"HD26-001","session":1,"present":[]}"#),
    (.honours, #"{"id":"KT000001","rev":1,"category":"title","kind":"x","subject":{"worker":"CN000001"}}"#),
    (.tasks, #"{"id":"2026-V","rev":1,"task":"V","year":2026,"status":"notStarted"}"#),
    (.visits, #"{"id":"KT26-001","rev":1,"enterprise":"DN0001","date":"2026-01-02","purpose":"check"}"#),
    (.frozen, #"{"id":"2026","rev":1}"#),
  ]

  /// Reads one record that is a whole text.
  static func decode(
    _ collection: Collection, _ json: String, _ detail: RecordDetail = .full
  ) throws(RecordFormatError) -> Record {
    try JSONReader.reading(json) { (reader: inout JSONReader) throws(RecordFormatError) in
      try Record.decode(collection, from: &reader, detail: detail)
    }
  }

  /// A record as it is written.
  static func encode(_ record: Record) -> String {
    var writer = JSONWriter()
    record.encode(into: &writer)
    return writer.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
