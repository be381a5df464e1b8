import Foundation
import JSONText
import LearningRegister
import RegisterStorage
import Testing

@Suite struct UnknownMemberTests {
  /// Odd spacing and number forms inside an unknown member are kept byte for byte.
  @Test(arguments: RecordExamples.full)
  func keptAtTheEndOfEveryRecord(collection: Collection, json: String) throws {
    let extended = String(json.dropLast()) + #","x-first":{ "a" : [1.50, -0, "\u200b"] },"zz":null,"A":"é"}"#
    let record = try RecordExamples.decode(collection, extended)
    #expect(RecordExamples.encode(record) == extended)
  }

  @Test(arguments: [
    #"{"id":"CN1","rev":1,"name":"An","employment":[{"enterprise":"DN1","shift":{"no": 2}}]}"#,
    #"{"id":"CN1","rev":1,"name":"An","employment":[{"enterprise":"DN1","job":"x","a":1},{"enterprise":"DN2","b":[]}],"c":true}"#,
  ])
  func keptInWorkers(json: String) throws {
    #expect(RecordExamples.encode(try RecordExamples.decode(.workers, json)) == json)
  }

  /// Each object inside a record that can keep unknown members, with one added at its end.
  @Test(arguments: [
    (Collection.office, #""by":"TM.""#), (.targets, #""e":35"#), (.targets, #""e":60"#),
    (.enterprises, #""phone":"0912345678""#), (.enterprises, #""chair":"Trần Văn Đức""#),
    (.enterprises, #""expires":"2027-01-14""#), (.enterprises, #""spent":42000000"#),
    (.enterprises, #""source":"01/PLI""#), (.enterprises, #""on":"2026-10-02""#), (.workers, #""to":"2024-02-01""#),
    (.workers, #""enterprise":"DN0009""#), (.campaigns, #""hours":1.5"#), (.campaigns, #""planned":1500000"#),
    (.campaigns, #""count":200"#), (.honours, #""signer":"Lê Văn Bình""#), (.honours, #""why":"kê khai sai""#),
    (.visits, #""answered":"2026-05-20""#), (.workers, #""number":"038187012345""#),
    (.workers, #""why":"giấy khai sinh ghi sai""#), (.enterprises, #""why":"đã hỏi lại""#),
    (.honours, #""worker":"CN000012""#), (.honours, #""why":"chờ họp""#),
  ])
  func keptInside(collection: Collection, last: String) throws {
    let example = try #require(RecordExamples.full.first { $0.collection == collection }).json
    let extended = example.replacingOccurrences(of: last, with: last + #","x":{ "y" : [ ] }"#)
    #expect(extended != example)
    #expect(RecordExamples.encode(try RecordExamples.decode(collection, extended)) == extended)
  }

  /// In the subject of an honour, and in the child or collective it names.
  @Test(arguments: [
    #"{"child":{"name":"Lê Minh","school":"THCS","parent":"CN000012","x":{ "y" : [ ] }},"z":1}"#,
    #"{"child":{"name":"Lê Minh","x":null},"worker-name":"An"}"#,
    #"{"collective":{"name":"Tổ may 3","enterprise":"DN0007","lead":"CN000012"},"zz":[]}"#,
    #"{"enterprise":"DN0007","x":1}"#, #"{"worker":"CN000012","x":"é"}"#,
  ])
  func keptInTheSubjectOfAnHonour(subject: String) throws {
    let json = #"{"id":"KT000032","rev":1,"category":"commendation","kind":"hieuHoc","subject":\#(subject)}"#
    #expect(RecordExamples.encode(try RecordExamples.decode(.honours, json)) == json)
    // Nothing of it is needed for the figures.
    guard case .honour(let honour) = try RecordExamples.decode(.honours, json, .figures) else { return }
    #expect(honour.subjectUnknown.members.isEmpty && honour.subjectPartUnknown.members.isEmpty)
  }

  @Test func theSubjectStillHasExactlyOneMember() {
    for subject in [#"{"x":1}"#, #"{"worker":"CN1","enterprise":"DN1","x":1}"#] {
      let json = #"{"id":"KT1","rev":1,"category":"title","kind":"x","subject":\#(subject)}"#
      #expect(throws: RecordFormatError.self) { try RecordExamples.decode(.honours, json) }
    }
  }

  /// A line break inside an unknown member would break a journal line.
  @Test func lineBreaksBetweenValuesAreDropped() throws {
    let json = "{\"id\":\"2026\",\"rev\":1,\"figures\":[1,\r\n2,\n\n{\"a\":\n\"\\n\"}]}"
    let record = try RecordExamples.decode(.frozen, json)
    #expect(RecordExamples.encode(record) == #"{"id":"2026","rev":1,"figures":[1,2,{"a":"\n"}]}"#)
  }

  @Test func notBuiltForTheFigures() throws {
    let json = #"{"id":"CN1","rev":1,"name":"An","employment":[{"enterprise":"DN1","a":1}],"b":2}"#
    guard case .worker(let worker) = try RecordExamples.decode(.workers, json, .figures) else { return }
    #expect(worker.unknown.members.isEmpty && worker.employment.map(\.unknown.members.count) == [0])
    #expect(worker.name.isEmpty && worker.employment.map(\.enterprise) == ["DN1"])
  }
}
