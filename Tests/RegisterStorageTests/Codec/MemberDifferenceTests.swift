import JSONText
import LearningRegister
import RegisterStorage
import Testing

@Suite struct MemberDifferenceTests {
  private func was(_ old: String, _ new: String?) throws -> String {
    var writer = JSONWriter()
    MemberDifference.encodeWas(
      old: try RecordExamples.decode(.workers, old), new: try new.map { try RecordExamples.decode(.workers, $0) },
      into: &writer)
    return writer.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    // Nothing but the revision.
    (#"{"id":"C","rev":1,"name":"An"}"#, #"{"id":"C","rev":2,"name":"An"}"#, "{}"),
    // Changed, added and removed members, old values in the order of the old record.
    (
      #"{"id":"C","rev":1,"name":"An","phone":"0912345678","note":"x"}"#,
      #"{"id":"C","rev":2,"name":"Ba","phone":"0912345678","village":"Thôn"}"#,
      #"{"name":"An","note":"x","village":null}"#
    ),
    // A nested member is given whole.
    (
      #"{"id":"C","rev":1,"name":"An","employment":[{"enterprise":"D","from":"2020-01-01"}]}"#,
      #"{"id":"C","rev":2,"name":"An","employment":[{"enterprise":"D","from":"2020-01-01","to":"2021-01-01"}]}"#,
      #"{"employment":[{"enterprise":"D","from":"2020-01-01"}]}"#
    ),
    // Unknown members count like others.
    (
      #"{"id":"C","rev":1,"name":"An","x":[ 1 ],"y":2}"#, #"{"id":"C","rev":2,"name":"An","y":2,"z":3}"#,
      #"{"x":[ 1 ],"z":null}"#
    ),
  ])
  func oldValuesOfWhatDiffers(old: String, new: String, expected: String) throws {
    #expect(try was(old, new) == expected)
  }

  @Test func removedRecordIsGivenWhole() throws {
    let old = #"{"id":"C","rev":4,"name":"An","employment":[],"x":1}"#
    #expect(try was(old, nil) == old)
  }
}
