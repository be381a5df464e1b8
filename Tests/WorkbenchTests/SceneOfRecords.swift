import LearningRegister

@testable import Workbench

extension Scene {
  /// What was done to a record, and backups.
  static let records: [Scene] = [
    Scene(name: "audit") { session in
      session.keys("3<home>h")
      session.happens(.audit(of: RecordReference(WorkerID("CN000001")), AuditTests.lines))
      session.keys("<down><down>")
    },
    .keys("audit-reading", "3<home>h"),
    Scene(name: "backups") { session in
      session.keys("B")
      session.happens(.backups(BackupTests.lines))
    },
    Scene(name: "backups-restoring") { session in
      session.keys("B")
      session.happens(.backups(BackupTests.lines))
      session.keys("<down><enter>")
      let register = session.register
      session.happens(
        .restoring(
          from: "2026-11-20",
          Change(
            register.workers.records.prefix(3).map { .replace(.worker($0), basedOn: $0.revision) }
              + [.restore(.worker(Worker(id: "CN000020", name: "Lan"))), .remove("KT000001", in: register)])))
    },
    Scene(name: "reason") { session in
      var report = FrozenReport(id: "2026-09-30")
      report.revision = 1
      session.news(Change([.add(.frozen(report))]))
      session.keys("3<home>cdn0002<tab>01072026<f2>ghi nhầm ngày")
    },
    Scene(name: "undo-clash") { session in
      session.keys("3<home>")
      session.happens(.steps(StepsBack(canUndo: true)))
      let an = RecordReference(WorkerID("CN000001"))
      let clash = TakingBackRefusal.Clash(
        reference: an, member: "village", present: .text("Thôn 2"), wanted: .text("Thôn 1"), by: "Hạnh")
      let step = Change(session.register.record(an).map { [.replace($0, basedOn: 1)] } ?? [])
      session.answerNextStep = .notTakenBack(
        TakingBackRefusal(sequence: 7, operations: step.operations, inverse: step, reason: .clashes([clash])))
      session.keys("u")
    },
  ]
}

extension LearningRegister.Operation {
  fileprivate static func remove(_ honour: HonourID, in register: Register) -> LearningRegister.Operation {
    .remove(RecordReference(honour), basedOn: register.honours[honour]?.revision ?? 0)
  }
}
