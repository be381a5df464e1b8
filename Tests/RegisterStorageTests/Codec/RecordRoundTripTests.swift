import JSONText
import LearningRegister
import RegisterStorage
import Testing

@Suite struct RecordRoundTripTests {
  @Test(arguments: RecordExamples.full + RecordExamples.minimal)
  func exampleIsWrittenAsItWasRead(collection: Collection, json: String) throws {
    let record = try RecordExamples.decode(collection, json)
    #expect(record.reference.collection == collection)
    #expect(RecordExamples.encode(record) == json)
  }

  @Test func everyCollectionHasExamples() {
    #expect(Set(RecordExamples.full.map(\.collection)) == Set(Collection.allCases))
    #expect(RecordExamples.minimal.map(\.collection) == Collection.allCases)
  }

  @Test func membersReachTheirProperties() throws {
    guard case .worker(let worker) = try RecordExamples.decode(.workers, RecordExamples.full[3].json) else {
      Issue.record("no worker")
      return
    }
    #expect(worker.id == "CN000012" && worker.revision == 3 && worker.name == "Nguyễn Thị Hoà")
    #expect(worker.born == .day("1987-04-03") && worker.sex == .female && worker.skillGrade == 3)
    #expect(worker.identity == IdentityDocument(kind: .cccd, number: "038187012345"))
    #expect(worker.phone?.digits == "0912345678" && worker.unionMember == true)
    #expect(worker.village == "Thôn Trung Tiến" && worker.formerCommune == "Hoằng Giang")
    #expect(worker.employment.count == 2)
    #expect(
      worker.employment.first
        == Employment(enterprise: "DN0007", job: "Công nhân may", from: "2021-03-01", to: "2024-02-01"))
    #expect(worker.accepted == [AcceptedDoubt(check: "cccd-year", why: "giấy khai sinh ghi sai")])
    #expect(worker.formerIDs == ["CN000099", "CN000100"] && worker.unknown == UnknownMembers())
  }

  @Test(arguments: [("1987", BirthDate.year(1987)), ("0001", .year(1)), ("1987-04-03", .day("1987-04-03"))])
  func birthDates(text: String, born: BirthDate) throws {
    let json = #"{"id":"CN1","rev":1,"name":"An","born":"\#(text)","employment":[]}"#
    guard case .worker(let worker) = try RecordExamples.decode(.workers, json) else { return }
    #expect(worker.born == born)
    #expect(RecordExamples.encode(.worker(worker)) == json)
  }

  /// Null, and an empty text, mean absent: such members are not written back.
  @Test(arguments: [
    (
      Collection.workers,
      #"{"id":"CN1","rev":1,"name":"An","born":null,"sex":"","identity":null,"phone":"","village":"","education":null,"skillGrade":null,"unionMember":null,"employment":null,"accepted":null,"note":"","formerIds":null}"#,
      #"{"id":"CN1","rev":1,"name":"An","employment":[]}"#
    ),
    (
      .enterprises,
      #"{"id":"DN1","rev":1,"name":"May","kind":"company","taxCode":"","opened":"","closed":null,"liaison":{"name":null,"phone":""},"union":null,"learningFund":[],"nil":null}"#,
      #"{"id":"DN1","rev":1,"name":"May","kind":"company","liaison":{}}"#
    ),
    (
      .office, #"{"id":"2025-07-01","name":"X","programmeStart":null,"difficultArea":null,"scope":null}"#,
      #"{"id":"2025-07-01","rev":0,"name":"X","programmeStart":"2022-10-19","difficultArea":false,"scope":["company","cooperative"]}"#
    ),
    (
      .campaigns, #"{"id":"HD1","name":"X","kind":"other","state":null,"fields":null}"#,
      #"{"id":"HD1","rev":0,"name":"X","kind":"other","fields":[],"state":"planned","sessions":[]}"#
    ),
    (
      .honours, #"{"id":"KT1","rev":1,"category":"prize","kind":"x","subject":{"worker":null,"enterprise":"DN1"}}"#,
      #"{"id":"KT1","rev":1,"category":"prize","kind":"x","subject":{"enterprise":"DN1"}}"#
    ),
  ])
  func nullAndEmptyAreAbsent(collection: Collection, json: String, written: String) throws {
    #expect(RecordExamples.encode(try RecordExamples.decode(collection, json)) == written)
  }

  /// Written by hand: another order, spaces, escapes and line breaks.
  @Test func anyOrderAndSpacing() throws {
    let json = """
      { "employment" : [ { "to" : "2024-01-01" , "enterprise" : "DN1" } ] ,
        "n\\u0061me": "H\\u1ed3ng", "odd": [1,
        2], "rev":7,
        "id":"CN1" }
      """
    let record = try RecordExamples.decode(.workers, json)
    #expect(
      RecordExamples.encode(record)
        == #"{"id":"CN1","rev":7,"name":"Hồng","employment":[{"enterprise":"DN1","to":"2024-01-01"}],"odd":[1,  2]}"#)
  }

  @Test(arguments: 0..<300) func randomRecordsSurvive(seed: Int) throws {
    var random = RandomRecords(seed: UInt64(seed))
    for collection in Collection.allCases {
      let record = random.record(of: collection)
      let json = RecordExamples.encode(record)
      let read = try RecordExamples.decode(collection, json)
      #expect(read == record)
      #expect(RecordExamples.encode(read).utf8.elementsEqual(json.utf8))
      #expect(!json.contains("\n"))
    }
  }
}
