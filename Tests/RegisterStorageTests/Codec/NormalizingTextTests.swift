import LearningRegister
import RegisterStorage
import Testing

@Suite struct NormalizingTextTests {
  /// NFD, spaces and separators as other programs and people write them.
  @Test func textsAreBroughtIntoTheStoredForm() throws {
    let json =
      "{\"id\":\"CN1\",\"name\":\"  Nguye\u{302}\u{303}n  Thi\u{323} Hoa\u{300} \",\"phone\":\"+84 912.345.678\","
      + "\"identity\":{\"kind\":\"cccd\",\"number\":\"038 187 012 345\"},\"village\":\" \\u200b \","
      + "\"employment\":[{\"enterprise\":\"DN1\",\"job\":\"tho\u{31B}\u{323}\\n may\"}],\"accepted\":[{\"check\":\"x\",\"why\":\" e\u{301} \"}]}"
    let written = RecordExamples.encode(try RecordExamples.decode(.workers, json, .normalizingText))
    let expected =
      #"{"id":"CN1","rev":0,"name":"Nguyễn Thị Hoà","identity":{"kind":"cccd","number":"038187012345"},"phone":"0912345678","employment":[{"enterprise":"DN1","job":"thợ may"}],"accepted":[{"check":"x","why":"é"}]}"#
    #expect(written.utf8.elementsEqual(expected.utf8))
  }

  /// A snapshot is taken as it is.
  @Test func fullLeavesTextsAlone() throws {
    let json = "{\"id\":\"CN1\",\"rev\":1,\"name\":\"  Hoa\u{300} \",\"employment\":[]}"
    #expect(RecordExamples.encode(try RecordExamples.decode(.workers, json)).utf8.elementsEqual(json.utf8))
  }

  @Test(arguments: RecordExamples.full)
  func storedFormStaysAsItIs(collection: Collection, json: String) throws {
    #expect(RecordExamples.encode(try RecordExamples.decode(collection, json, .normalizingText)) == json)
  }

  /// What comes from outside may leave the code to storage, and nothing else.
  @Test func codeMayBeLeftOut() throws {
    let record = try RecordExamples.decode(.workers, #"{"name":"An"}"#, .normalizingText)
    #expect(record.reference.code == .unassigned && record.revision == 0)
    let error = #expect(throws: RecordFormatError.self) {
      try RecordExamples.decode(.workers, #"{"id":"CN1"}"#, .normalizingText)
    }
    #expect(error?.member == "name" && error?.problem == .missing)
  }
}
