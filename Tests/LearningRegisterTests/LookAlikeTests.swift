import LearningRegister
import RegisterTestSupport
import Testing
import VietnameseText

@Suite struct LookAlikeTests {
  /// Whatever was changed, the look-alikes named are those a reading of all workers finds.
  @Test(arguments: 0..<40)
  func theIndexIsAsAPlainSearch(seed: Int) {
    var random = RandomRegister(seed: UInt64(seed))
    var register = Register(random.snapshot())
    for round in 0..<25 {
      // Few names and years, so that many are alike.
      let number = random.generator.number(1...12)
      let id = WorkerID(Code("XX0000" + (number < 10 ? "0" : "") + String(number)) ?? "?")
      var worker = Worker(id: id, name: random.generator.pick(["Lê Thị Hoà", "lê thị hòa", "Le Thi Hoa", "Đỗ An"]))
      worker.born = random.generator.chance(80) ? BirthDate(iso: random.generator.pick(["1990", "1991-02-03"])) : nil
      let reference = RecordReference(id)
      let operation: LearningRegister.Operation =
        switch (register.workers[id], random.generator.chance(30)) {
        case (nil, _): .add(.worker(worker))
        case (let known?, true): .remove(reference, basedOn: known.revision)
        case (let known?, false): .replace(.worker(worker), basedOn: known.revision)
        }
      _ = try? register.apply(Change([operation]))
      if round == 5 { while register.prepareNextCheck() {} }
      for worker in register.workers.sorted {
        let plain = register.workers.sorted.filter { other in
          other.id != worker.id && worker.born != nil && other.born?.year == worker.born?.year
            && TextFold.folded(other.name) == TextFold.folded(worker.name)
            && (other.identity == nil || worker.identity == nil)
        }
        var without = worker
        without.accepted = []
        let doubts = register.doubts(of: .worker(without), today: "2026-11-22").filter { $0.check == .lookAlike }
        #expect(Set(doubts.flatMap(\.others)) == Set(plain.map(\.id.code)))
      }
    }
  }
}
