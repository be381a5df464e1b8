import LearningRegister
import RegisterTestSupport
import Testing

@Suite struct LearningHistoryTests {
  /// The attendance and honours of a history are those a reading of every list and honour finds, whatever was changed.
  @Test(arguments: 0..<200)
  func nothingIsMissingAndNothingIsAddedWhateverHappened(seed: Int) {
    var random = RandomRegister(seed: UInt64(seed), careless: seed % 2 == 0)
    var register = Register(random.snapshot())
    for _ in 0..<15 { _ = try? register.apply(random.change(of: register)) }
    for worker in register.workers.sorted {
      let history = register.history(of: worker.id, today: "2026-11-22")
      var found = Set<String>()
      for entry in history.entries {
        switch entry.event {
        case .attendance(let list, _, let status, _): found.insert("\(list.code.text) \(status)")
        case .honour(let id): found.insert(id.code.text)
        case .withdrawal(let id): found.insert("\(id.code.text) withdrawn")
        case .joined, .left: break
        }
      }
      var plain = Set<String>()
      for list in register.attendance.sorted {
        if let status = list.status(of: worker.id) { plain.insert("\(list.id.code.text) \(status)") }
      }
      for honour in register.honours.sorted where honour.subject.worker == worker.id {
        plain.insert(honour.id.code.text)
        if honour.withdrawn != nil { plain.insert("\(honour.id.code.text) withdrawn") }
      }
      #expect(found == plain)
    }
  }
}
