import RegisterTestSupport
import Testing

@testable import LearningRegister

/// The tables for checks are made piece by piece while records change; they say what tables made in one go say.
@Suite struct CheckTablesTests {
  @Test(arguments: 0..<30)
  func madeInPiecesWhileRecordsChange(seed: Int) {
    var maker = RandomRegister(seed: UInt64(50_000 + seed))
    var register = Register(maker.snapshot())
    var carriedOut = 0
    var isMore = true
    while isMore {
      isMore = register.identities.take(2, from: register.workers)
      isMore = register.subjects.take(1, from: register.honours) || isMore
      isMore = register.names.take(2, from: register.workers) || isMore
      isMore = register.neighbours.take(2, from: register.workers) || isMore
      for _ in 0..<3 { if (try? register.apply(maker.change(of: register))) != nil { carriedOut += 1 } }
    }
    #expect(carriedOut > 5)
    var fresh = Register(RandomRegister.snapshot(of: register))
    for worker in register.workers.sorted {
      #expect(Set(register.lookAlikes(of: worker)) == Set(fresh.lookAlikes(of: worker)), "seed \(seed): \(worker.id)")
      if let identity = worker.identity {
        #expect(
          register.identities.owner(of: identity.number, in: register.workers)
            == fresh.identities.owner(of: identity.number, in: fresh.workers), "seed \(seed): \(identity.number)")
      }
      let subject = Honour.Subject.worker(worker.id)
      let there = Set(
        register.subjects.rows(of: subject, in: register.honours).compactMap { register.honours[row: $0]?.id })
      let anew = Set(fresh.subjects.rows(of: subject, in: fresh.honours).compactMap { fresh.honours[row: $0]?.id })
      #expect(there == anew, "seed \(seed): \(worker.id)")
    }
  }
}
