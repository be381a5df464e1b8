import CommandTestSupport
import Foundation
import Testing

let hoctap = Program.hoctap

/// The state of a folder as `hoctap dump` prints it, as far as tests look at it.
struct Dump: Decodable {
  struct Record: Decodable {
    let id: String
    let rev: Int
    let name: String?
    let note: String?
  }

  let seq: Int
  let enterprises: [Record]
  let workers: [Record]
  let campaigns: [Record]
  let attendance: [Record]
  let honours: [Record]
  let tasks: [Record]

  init(of folder: String) throws {
    let outcome = try hoctap.run("dump", folder)
    #expect(outcome.code == 0)
    self = try JSONDecoder().decode(Dump.self, from: Data(outcome.output))
  }
}

/// A new register, `sổ` in a temporary folder.
func withNewRegister(_ lines: [String] = [], _ body: (String) throws -> Void) throws {
  try withTemporaryFolder { scratch in
    let folder = scratch + "/sổ"
    let made = try hoctap.run("init", folder)
    try #require(made.code == 0, "\(made.errorText)")
    if !lines.isEmpty {
      let outcome = try apply(lines, to: folder)
      try #require(outcome.code == 0, "\(outcome.text)")
    }
    try body(folder)
  }
}

/// A copy of the sample register.
func withSample(_ body: (String) throws -> Void) throws {
  try withTemporaryFolder { scratch in
    let folder = scratch + "/sample"
    try copySample(to: folder)
    try body(folder)
  }
}

/// Runs `hoctap apply` with these lines.
func apply(_ lines: [String], to folder: String) throws -> Outcome {
  try hoctap.run(["apply", folder], input: Array(lines.map { $0 + "\n" }.joined().utf8))
}

/// Lines that make one company, two workers, a held campaign with a list, and a title.
let smallRegister = [
  #"{"ops":[{"put":"enterprises","rec":{"id":"DN0001","name":"Công ty TNHH Sao Mai","kind":"company","headcounts":[{"date":"2025-01-10","workers":4}]}}]}"#,
  #"{"ops":[{"put":"workers","rec":{"id":"CN000001","name":"Nguyễn Thị Hoà","born":"1987-04-03","identity":{"kind":"cccd","number":"038187012345"},"employment":[{"enterprise":"DN0001","from":"2021-03-01"}]}},{"put":"workers","rec":{"id":"CN000002","name":"Lê Văn An","employment":[{"enterprise":"DN0001","from":"2022-01-01"}]}}],"by":"lan"}"#,
  #"{"ops":[{"put":"campaigns","rec":{"id":"HD25-001","name":"Phổ biến Bộ luật Lao động","kind":"training","fields":["a"],"state":"held","sessions":[{"no":1,"date":"2025-05-12"}]}}]}"#,
  #"{"ops":[{"put":"attendance","rec":{"id":"DS25-001","campaign":"HD25-001","session":1,"enterprise":"DN0001","present":["CN000001"],"absent":["CN000002"],"heads":2,"paper":"7"}}]}"#,
  #"{"ops":[{"put":"honours","rec":{"id":"KT000001","category":"title","kind":"congDanHocTap","subject":{"worker":"CN000002"},"year":2025,"decision":{"number":"112/QĐ-UBND","date":"2025-11-20","authority":"UBND xã","signer":"Lê Văn Phượng"}}}]}"#,
]
