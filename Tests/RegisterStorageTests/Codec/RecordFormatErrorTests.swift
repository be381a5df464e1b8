import JSONText
import LearningRegister
import RegisterStorage
import Testing

@Suite struct RecordFormatErrorTests {
  @Test(arguments: [
    // The text itself.
    (Collection.workers, #"{"id":"CN1" "rev":1}"#, #"1:13: a comma ',' or '}' was expected"#),
    (.workers, #"["CN1"]"#, "1:1: an object {…} was expected, but a list […] was found"),
    (.workers, #"{"id":"CN1","name":"An","x":[1,]}"#, "1:32: a value was expected"),
    (.workers, #"{"id":"CN1","name":"An"#, "1:20: this text has no closing quote on its line"),
    // Kinds of value.
    (
      .workers, #"{"id":"CN1","name":7}"#,
      #"1:20: "name": a text in quotes was expected, but a number was found"#
    ),
    (
      .workers, #"{"id":"CN1","name":"An","unionMember":"x"}"#,
      #"1:39: "unionMember": true or false was expected, but a text in quotes was found"#
    ),
    (
      .workers, #"{"id":"CN1","name":"An","employment":{}}"#,
      #"1:38: "employment": a list […] was expected, but an object {…} was found"#
    ),
    (
      .workers, #"{"id":"CN1","name":"An","identity":"x"}"#,
      #"1:36: "identity": an object {…} was expected, but a text in quotes was found"#
    ),
    (.workers, #"{"id":"CN1","rev":1.5,"name":"An"}"#, #"1:19: "rev": a whole number was expected"#),
    (
      .workers, #"{"id":"CN1","rev":99999999999999999999,"name":"An"}"#,
      #"1:19: "rev": this number is too large or too small"#
    ),
    // Missing members.
    (.workers, #"{"rev":1,"name":"An"}"#, #"1:1: "id": this member is missing"#),
    (.workers, #"{"id":"CN1","rev":1}"#, #"1:1: "name": this member is missing"#),
    (.workers, #"{"id":"CN1","name":null}"#, #"1:20: "name": this member is missing"#),
    (
      .workers, #"{"id":"CN1","name":"An","employment":[{"job":"x"}]}"#, #"1:39: "enterprise": this member is missing"#
    ),
    (.enterprises, #"{"id":"DN1","name":"May"}"#, #"1:1: "kind": this member is missing"#),
    (.enterprises, #"{"id":"DN1","name":"May","kind":""}"#, #"1:33: "kind": this member is missing"#),
    (.visits, #"{"id":"K","enterprise":"DN1","date":"","purpose":"urge"}"#, #"1:37: "date": this member is missing"#),
    (
      .targets, #"{"id":"x","level":"commune","from":"2023-12-01","milestones":[{"date":"2025-12-31","a":1}]}"#,
      #"1:63: "b": this member is missing"#
    ),
    // Values.
    (
      .workers, #"{"id":"CN 1","name":"An"}"#, #"1:7: "id": a code of 1 to 16 bytes without spaces was expected"#
    ),
    (
      .workers, #"{"id":"","name":"An"}"#, #"1:7: "id": a code of 1 to 16 bytes without spaces was expected"#
    ),
    (
      .attendance, #"{"id":"D","campaign":"H","session":1,"present":["CN1","12345678901234567"]}"#,
      #"1:55: "present": a code of 1 to 16 bytes without spaces was expected"#
    ),
    (
      .attendance, #"{"id":"D","campaign":"H","session":1,"present":["CN1",null]}"#,
      #"1:55: "present": this member is missing"#
    ),
    (
      .enterprises, #"{"id":"D","name":"M","kind":"company","opened":"2015-02-30"}"#,
      #"1:48: "opened": a day YYYY-MM-DD was expected"#
    ),
    (
      .workers, #"{"id":"CN1","name":"An","born":"03/04/1987"}"#,
      #"1:32: "born": a day YYYY-MM-DD or a year YYYY was expected"#
    ),
    (
      .workers, #"{"id":"CN1","name":"An","born":"0000"}"#,
      #"1:32: "born": a day YYYY-MM-DD or a year YYYY was expected"#
    ),
    (
      .workers, #"{"id":"CN1","name":"An","identity":{"kind":"cccd","number":"03818701234"}}"#,
      #"1:60: "number": the number has not the form of its kind of identity paper"#
    ),
    (.workers, #"{"id":"CN1","name":"An","phone":"0123"}"#, #"1:33: "phone": a telephone number was expected"#),
    (
      .enterprises, #"{"id":"D","name":"M","kind":"company","taxCode":"2800123453"}"#,
      #"1:49: "taxCode": a tax code was expected, or its check digit is wrong"#
    ),
    (
      .enterprises, #"{"id":"D","name":"M","kind":"shop"}"#,
      #"1:29: "kind": one of these words was expected: company, cooperative, household"#
    ),
    (
      .campaigns, #"{"id":"H","name":"M","kind":"x","fields":["a","e"]}"#,
      #"1:47: "fields": one of these words was expected: a, b, c, d"#
    ),
    (
      .targets, #"{"id":"x","level":"commune","from":"2023-12-01","milestones":[{"date":"2025-12-31","a":101}]}"#,
      #"1:88: "a": a number from 0 to 100 was expected"#
    ),
    (
      .attendance, #"{"id":"D","campaign":"H","session":-1}"#,
      #"1:36: "session": a number from 0 to 1000000000 was expected"#
    ),
    (
      .honours, #"{"id":"K","category":"title","kind":"x","subject":{}}"#,
      #"1:51: "subject": exactly one of these members was expected: worker, child, enterprise, collective"#
    ),
    (
      .honours, #"{"id":"K","category":"title","kind":"x","subject":{"worker":"A","enterprise":"B"}}"#,
      #"1:51: "subject": exactly one of these members was expected: worker, child, enterprise, collective"#
    ),
    (
      .honours, #"{"id":"K","category":"title","kind":"x","subject":null}"#, #"1:51: "subject": this member is missing"#
    ),
    // Members twice.
    (.workers, #"{"id":"CN1","name":"An","name":"Ba"}"#, #"1:25: "name": this member stands twice"#),
    (.workers, #"{"id":"CN1","name":"An","x":1,"x":2}"#, #"1:31: "x": this member stands twice"#),
    (.workers, #"{"id":"CN1","name":"An","born":null,"born":"1987"}"#, #"1:37: "born": this member stands twice"#),
    (
      .workers, #"{"id":"CN1","name":"An","employment":[{"enterprise":"D","enterprise":"D"}]}"#,
      #"1:57: "enterprise": this member stands twice"#
    ),
  ])
  func placeAndMember(collection: Collection, json: String, expected: String) {
    let error = #expect(throws: RecordFormatError.self) { try RecordExamples.decode(collection, json) }
    #expect(error?.description == expected)
  }

  /// The place is that of the file when the reader was told where its text begins.
  @Test func placeInAFile() {
    let text = Array("{\"id\":\"CN1\",\n\"name\":\"Hồng Hà\",\"born\":\"x\"}".utf8)
    let origin = JSONPosition(offset: 1000, line: 812, column: 1)
    let error = #expect(throws: RecordFormatError.self) {
      try JSONReader.reading(text, origin: origin) { (reader: inout JSONReader) throws(RecordFormatError) in
        try Worker.decode(from: &reader, detail: .full)
      }
    }
    #expect(error?.problem == .notBirthDate && error?.member == "born")
    #expect(error?.position == JSONPosition(offset: 1040, line: 813, column: 25))
    #expect(
      error?.description(file: "workers.json")
        == #"workers.json:813:25: "born": a day YYYY-MM-DD or a year YYYY was expected"#)
  }

  /// Reading for the figures goes the same way: what it does read, and what every record must have, is checked.
  @Test(arguments: [
    (Collection.workers, #"{"id":"CN1","rev":1}"#), (.workers, #"{"id":"CN1","name":"An","name":"Ba"}"#),
    (.workers, #"{"id":"CN1","name":"An","employment":[{"enterprise":"D","from":"x"}]}"#),
    (.workers, #"{"id":"CN1","name":"An","note":"\x"}"#),
  ])
  func figuresAreReadStrictly(collection: Collection, json: String) {
    #expect(throws: RecordFormatError.self) { try RecordExamples.decode(collection, json, .figures) }
  }

  /// Any text ends in a record or an error.
  @Test(arguments: RecordExamples.full)
  func cutAndFlippedTextsEndInAnError(collection: Collection, json: String) {
    let bytes = Array(json.utf8)
    func read(_ text: [UInt8]) -> Bool {
      for detail in [RecordDetail.full, .figures, .normalizingText] {
        let record = try? JSONReader.reading(text) { (reader: inout JSONReader) throws(RecordFormatError) in
          try Record.decode(collection, from: &reader, detail: detail)
        }
        if record != nil { return true }
      }
      return false
    }
    for end in bytes.indices where read(Array(bytes[..<end])) { Issue.record("read up to \(end)") }
    for index in bytes.indices {
      for byte in [0x22, 0x00, 0x7D, 0xFF, 0x2C] as [UInt8] {
        var text = bytes
        text[index] = byte
        _ = read(text)
      }
    }
  }
}
