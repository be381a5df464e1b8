import JSONText
import LearningRegister
import RegisterStorage
import Testing

/// The lines `hoctap apply` reads.
@Suite struct ApplyInputTests {
  @Test func theThreeOperationsAreRead() throws {
    let input = try ApplyInput(
      parsing: #"""
        {"ops":[{"put":"workers","rec":{"name":"Nguyễn Văn An"}},
        {"rev":3,"id":"CN000002","rec":{"id":"CN000002","name":" Lê   Thị Bình ","employment":[]},"put":"workers"},
        {"del":"honours","id":"KT000031","rev":2}],"by":"lan","why":" sửa "}
        """#)
    #expect(input.by == "lan")
    #expect(input.change.why == "sửa")
    #expect(
      input.change.operations == [
        .add(.worker(Worker(id: "-", name: "Nguyễn Văn An"))),
        .replace(.worker(Worker(id: "CN000002", name: "Lê Thị Bình")), basedOn: 3),
        .remove(RecordReference(.honours, "KT000031"), basedOn: 2),
      ])
  }

  @Test func decomposedTextIsComposed() throws {
    let input = try ApplyInput(
      parsing: "{\"ops\":[{\"put\":\"workers\",\"rec\":{\"id\":\"CN000009\",\"name\":\"Nguye\u{302}\u{303}n\"}}]}")
    guard case .add(.worker(let worker)) = input.change.operations[0] else { return #expect(Bool(false)) }
    #expect(Array(worker.name.unicodeScalars) == Array("Nguy\u{1EC5}n".unicodeScalars))
    #expect(input.by == nil && input.change.why == nil)
  }

  @Test(arguments: [
    ("", ApplyInput.Problem.Kind.format(.json(.endOfText(.value)), member: nil), 1),
    (#"{"by":"lan"}"#, .missing("ops"), 1),
    (#"{"ops":[{"put":"people","rec":{}}]}"#, .unknownCollection("people"), 9),
    (#"{"ops":[{"rec":{}}]}"#, .notOneVerb, 9),
    (#"{"ops":[{"put":"workers","del":"workers"}]}"#, .notOneVerb, 9),
    (#"{"ops":[{"put":"workers"}]}"#, .missing("rec"), 9),
    (#"{"ops":[{"del":"workers","rev":1}]}"#, .missing("id"), 9),
    (#"{"ops":[{"del":"workers","id":"CN000001"}]}"#, .missing("rev"), 9),
    (#"{"ops":[{"put":"workers","rev":1,"rec":{"name":"An"}}]}"#, .missing("id"), 9),
    (#"{"ops":[{"put":"workers","id":"a","rec":{"id":"b","name":"An"}}]}"#, .otherCode, 9),
    (#"{"ops":[{"put":"workers","id":"a b","rec":{"name":"An"}}]}"#, .format(.notCode, member: "id"), 9),
    (
      #"{"ops":[{"put":"workers","rec":{"name":"An","born":"1990-02-30"}}]}"#, .format(.notBirthDate, member: "born"),
      52
    ),
  ])
  func whatIsWrongIsNamedWithItsColumn(_ line: String, _ kind: ApplyInput.Problem.Kind, _ column: Int) {
    let error = #expect(throws: ApplyInput.Problem.self) { try ApplyInput(parsing: line) }
    #expect(error?.kind == kind)
    #expect(error?.column == column)
  }
}
