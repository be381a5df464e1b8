import LearningRegister
import RegisterStorage
import RegisterTestSupport
import StorageTestSupport

/// Records some work on a disk and looks at every state the disk may be in when the power goes.
struct PowerCut {
  let samples: Int
  var sabotage: Sabotage?

  /// Every state must open as the register before or after the step that was cut, never without an acknowledged change,
  /// and must let work go on.
  func run(_ work: Work) throws -> Faults {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/so"
    let image = try work.prepare(path)
    let states = try work.states(path)
    try image.write(to: path)

    let recording = RecordingTap()
    var (model, nodes) = DiskModel.holding(image, at: path)
    try record(work, path, TappedFileSystem(SystemFileSystem(), recording, nodes: nodes), recording)
    nodes = [:]

    var faults = Faults()
    var random = SeededGenerator(seed: 20_261_122)
    var seen: Set<FolderImage> = []
    for step in recording.steps {
      model.apply(step)
      if case .acknowledge = step { seen = [] }
      for state in model.states(&random, samples: samples) where seen.insert(state).inserted {
        faults.count += 1
        try judge(state, acknowledged: model.acknowledged, states, path, &faults)
      }
    }
    return faults
  }

  private func record(
    _ work: Work, _ path: String, _ recorded: TappedFileSystem, _ recording: RecordingTap
  ) throws {
    let system = sabotage?.applied(to: recorded) ?? recorded
    var opened = try OpenRegister(path, system)
    for step in work.steps {
      if sabotage == .earlyAcknowledgement, !step.isSnapshot { recording.acknowledge(opened.folder.sequence + 1) }
      try step.perform(on: &opened)
      recording.acknowledge(opened.folder.sequence)
    }
  }

  private func judge(
    _ image: FolderImage, acknowledged: Int, _ states: [[Record]], _ path: String, _ faults: inout Faults
  ) throws {
    try image.write(to: path)
    do {
      var opened = try OpenRegister(path)
      let sequence = opened.folder.sequence
      faults.expect(
        sequence == acknowledged || sequence == acknowledged + 1, "change \(sequence), told \(acknowledged)")
      faults.expect(sequence < states.count && opened.content == states[sequence], "content at \(sequence)")
      faults.expect(
        opened.folder.standing == .writable, "not writable after \(acknowledged): \(opened.folder.findings)")
      // Whatever lies about does not stand in the way of going on.
      try opened.remark("sau khi có điện", on: "CN000004")
      if faults.count % 7 == 0 { try opened.folder.compact(&opened.register) }
      let again = try OpenRegister(path)
      faults.expect(again.content == opened.content && again.folder.findings.isEmpty, "after going on")
      if faults.count % 7 == 0 {
        let report = try RegisterFolder.check(at: path, today: "2026-11-22")
        faults.expect(report.severity != .damaged, "check: \(report.findings)")
      }
    } catch {
      faults.expect(false, "told \(acknowledged): \(error)")
    }
  }

  /// A new register must be whole or not there at all.
  func runCreation() throws -> Faults {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/so"
    try SmallRegister.create(at: path)
    let whole = try OpenRegister(path).content
    try FolderImage.empty(scratch.path)

    let recording = RecordingTap()
    var (model, nodes) = DiskModel.holding(FolderImage(), at: scratch.path)
    let recorded = TappedFileSystem(SystemFileSystem(), recording, nodes: nodes)
    nodes = [:]
    if sabotage == .earlyAcknowledgement { recording.acknowledge(1) }
    try SmallRegister.create(at: path, sabotage?.applied(to: recorded) ?? recorded)
    recording.acknowledge(1)

    var faults = Faults()
    var random = SeededGenerator(seed: 20_261_122)
    var seen: Set<FolderImage> = []
    for step in recording.steps {
      model.apply(step)
      if case .acknowledge = step { seen = [] }
      for state in model.states(&random, samples: samples) where seen.insert(state).inserted {
        faults.count += 1
        try state.write(to: scratch.path)
        let opened = try? OpenRegister(path)
        let isWhole = opened?.content == whole && opened?.folder.findings.isEmpty == true
        faults.expect(isWhole || model.acknowledged == 0, "a register that was made is not there")
        // Without a manifest it is a folder that was never finished, and says so.
        let isUnfinished = state.files["so/store.json"] == nil && opened?.folder.standing != .writable
        faults.expect(isWhole || isUnfinished, "half a register: \(opened?.folder.findings ?? [])")
      }
    }
    return faults
  }
}

extension Step {
  fileprivate var isSnapshot: Bool { if case .snapshot = self { true } else { false } }
}
