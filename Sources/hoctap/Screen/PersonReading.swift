import LearningRegister
import RegisterExchange
import RegisterStorage
import Workbench

extension PersonTold {
  /// Reads from the journal what was done to every record of a worker.
  init(of worker: WorkerID, _ folder: RegisterFolder, _ register: inout Register) throws(StorageError) {
    let traces = try folder.traces(of: worker, in: &register)
    self.init(
      of: worker, traces, try PersonTold.entries(of: traces, folder), in: register,
      isInReportWords: traces.isTold(inReportWordsOf: folder))
  }

  /// What the journal was found to tell.
  init(
    of worker: WorkerID, _ traces: PersonTraces, _ entries: [(reference: RecordReference, entries: [AuditEntry])],
    in register: Register, isInReportWords: Bool
  ) {
    self.init(
      worker: worker,
      records: entries.map { RecordTold(reference: $0.reference, lines: $0.entries.map(AuditLine.init)) },
      matchedNames: traces.matchedNames.map { MatchedName(list: $0.list, text: $0.text) },
      mentions: traces.mentions(in: register), isInReportWords: isInReportWords)
  }

  /// The history of every record of a person: the worker's, those that became one with it, the honours.
  static func entries(
    of traces: PersonTraces, _ folder: RegisterFolder
  ) throws(StorageError) -> [(reference: RecordReference, entries: [AuditEntry])] {
    var found: [(reference: RecordReference, entries: [AuditEntry])] = []
    let references =
      [RecordReference(traces.worker)] + traces.formerCodes.map { RecordReference(.workers, $0) }
      + traces.honours.map { RecordReference($0) }
    for reference in references { found.append((reference, try folder.history(of: reference))) }
    return found
  }
}

extension PersonTraces {
  /// Whether the office's words for the next report tell of the person.
  func isTold(inReportWordsOf folder: RegisterFolder) -> Bool {
    (try? ReportWordsFile.read(in: folder.path)).map { isTold(in: $0.text) } ?? false
  }

  /// Where else the person is told: the codes of records, and the file of the office's words for reports.
  func otherPlaces(_ folder: RegisterFolder, _ register: Register) -> [String] {
    mentions(in: register).map(\.code.text) + (isTold(inReportWordsOf: folder) ? [ReportWordsFile.name] : [])
  }
}
