import LearningRegister
import RegisterStorage
import StorageTestSupport
import Testing

/// Lets every system call of some work fail, one after the other.
struct CallFaults {
  /// How calls fail.
  struct Trouble: Sendable, CustomTestStringConvertible {
    /// The error's number.
    var number: Int32
    var extent = FailingTap.Extent.once
    /// A write writes half of what it should, and says so.
    var isShort = false
    /// In the next save, too, one call after the other fails.
    var whileRepairing = false

    var testDescription: String { "error \(number), \(extent)\(isShort ? ", half a write" : "")" }
  }

  let trouble: Trouble
  var sabotage: Sabotage?

  /// After every failure: what was acknowledged is on the disk, what was refused is not there or whole, the error is a
  /// named one, and work goes on when the trouble is over.
  func run(_ work: Work) throws -> Faults {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/so"
    let image = try work.prepare(path)
    let states = try work.states(path)
    var faults = Faults()
    var call = 0
    while true {
      let attempt = Attempt(work: work, path: path, states: states, trouble: trouble, sabotage: sabotage)
      try image.write(to: path)
      guard try attempt.run(failing: call, repair: nil, &faults) else { return faults }
      if trouble.whileRepairing {
        var repair = 0
        repeat { try image.write(to: path) } while try attempt.run(failing: call, repair: &repair, &faults)
      }
      call += 1
    }
  }

  /// A new register must be whole, or refused by name with nothing left of it.
  func runCreation() throws -> Faults {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/so"
    var faults = Faults()
    var call = 0
    while true {
      try FolderImage.empty(scratch.path)
      let failing = FailingTap()
      let system = TappedFileSystem(SystemFileSystem(), failing)
      failing.arm([call], number: trouble.number, trouble.extent, isShort: trouble.isShort)
      var wasMade = false
      do throws(StorageError) {
        try SmallRegister.create(at: path, system)
        wasMade = true
      } catch {
        faults.expect(error.isNamed(trouble.number), "call \(call): \(error)")
      }
      guard failing.injected > 0 else { return faults }
      faults.count += 1
      faults.expect(system.openDescriptors == 0, "call \(call): descriptors left open")
      let left = try FolderImage(reading: scratch.path)
      let opened = try? OpenRegister(path)
      if wasMade {
        faults.expect(opened?.folder.standing == .writable, "call \(call): made, but not there")
      } else if trouble.extent == .once {
        faults.expect(left == FolderImage(), "call \(call): left \(left.files.keys)")
      } else {
        faults.expect(opened?.folder.standing != .writable || opened?.folder.findings.isEmpty == true, "call \(call)")
      }
      call += 1
    }
  }

  /// Opening must give the register, or say what is wrong.
  func runOpening(_ work: Work) throws -> Faults {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/so"
    try work.prepare(path).write(to: path)
    let states = try work.states(path)
    let image = try FolderImage(reading: path)
    var faults = Faults()
    var call = 0
    while true {
      let failing = FailingTap()
      let system = TappedFileSystem(SystemFileSystem(), failing)
      failing.arm([call], number: trouble.number, trouble.extent)
      do throws(StorageError) {
        let opened = try OpenRegister(path, system)
        if failing.injected == 0 { return faults }
        let isSame = opened.content == states[states.count - 1]
        faults.expect(isSame || opened.folder.standing != .writable, "call \(call): other content, writable")
        faults.expect(isSame || !opened.folder.findings.isEmpty, "call \(call): other content, nothing found")
      } catch {
        faults.expect(error.isNamed(trouble.number), "call \(call): \(error)")
      }
      faults.expect(system.openDescriptors == 0, "call \(call): descriptors left open")
      faults.expect(try FolderImage(reading: path) == image, "call \(call): opening altered the folder")
      faults.count += 1
      call += 1
    }
  }

  /// A reader that fails to take in what another saved must have it the next time.
  func runFollowing() throws -> Faults {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/so"
    let image = try Work.saves.prepare(path)
    var faults = Faults()
    var call = 0
    while true {
      try image.write(to: path)
      let failing = FailingTap()
      var reader = try OpenRegister(path, TappedFileSystem(SystemFileSystem(), failing))
      var writer = try OpenRegister(path)
      for step in Work.snapshots.steps { try step.perform(on: &writer) }
      failing.arm([call], number: trouble.number, trouble.extent)
      do throws(StorageError) {
        _ = try reader.folder.takeNews(into: &reader.register)
      } catch {
        faults.expect(error.isNamed(trouble.number), "call \(call): \(error)")
      }
      guard failing.injected > 0 else { return faults }
      failing.arm()
      faults.count += 1
      _ = try reader.folder.takeNews(into: &reader.register)
      faults.expect(reader.content == writer.content, "call \(call): other content")
      faults.expect(reader.folder.sequence == writer.folder.sequence, "call \(call): other number")
      faults.expect(reader.folder.standing == .writable, "call \(call): \(reader.folder.findings)")
      call += 1
    }
  }
}

/// One run of the work with one failing call.
private struct Attempt {
  let work: Work
  let path: String
  let states: [[Record]]
  let trouble: CallFaults.Trouble
  let sabotage: Sabotage?

  /// Lets that call fail; false when the work needs fewer calls. With `repair`, which is counted on, a call of the next
  /// save fails too; false when that save needs fewer calls.
  func run(failing call: Int, repair: UnsafeMutablePointer<Int>?, _ faults: inout Faults) throws -> Bool {
    let failing = FailingTap()
    let tapped = TappedFileSystem(SystemFileSystem(), failing)
    var opened = try OpenRegister(path, sabotage?.applied(to: tapped) ?? tapped)
    failing.arm([call], number: trouble.number, trouble.extent, isShort: trouble.isShort)
    let acknowledged = work(&opened, &faults)
    guard failing.injected > 0 else { return false }
    faults.count += 1
    func expect(_ isRight: Bool, _ what: @autoclosure () -> String) {
      faults.expect(isRight, "\(work.name), call \(call)\(repair.map { "+\($0.pointee)" } ?? ""): \(what())")
    }

    let disk = try OpenRegister(path)
    let sequence = disk.folder.sequence
    // Only when the line could not be cut off again may a refused change be there, whole.
    let most = trouble.extent == .once ? acknowledged : acknowledged + 1
    expect((acknowledged...max(acknowledged, most)).contains(sequence), "told \(acknowledged), found \(sequence)")
    expect(sequence < states.count && disk.content == states[sequence], "content on the disk")
    expect(disk.folder.standing == .writable, "\(disk.folder.findings)")
    if sequence == acknowledged { expect(opened.content == disk.content, "content in the process") }

    failing.arm()
    if let repair {
      failing.arm([repair.pointee], number: trouble.number)
      do throws(CommitError) {
        try opened.remark("lần nữa", on: "CN000004")
        if failing.injected == 0 { return false }
      } catch {
        expect(error.isNamed(trouble.number), "\(error)")
      }
      expect(try OpenRegister(path).folder.standing == .writable, "not writable after a failing repair")
      repair.pointee += 1
      failing.arm()
    }
    do {
      try opened.remark("sau đó", on: "CN000004")
      expect(opened.register.workers["CN000004"]?.note == "sau đó", "the next save")
      try opened.folder.compact(&opened.register)
      let again = try OpenRegister(path)
      expect(
        again.content == opened.content && again.folder.findings.isEmpty, "after going on: \(again.folder.findings)")
      expect(again.folder.sequence > sequence, "the number did not go on")
    } catch {
      expect(false, "work does not go on: \(error)")
    }
    expect(sabotage != nil || tapped.openDescriptors <= 3, "\(tapped.openDescriptors) descriptors left open")
    return true
  }

  /// Works until the first failure; gives the last change that was acknowledged.
  private func work(_ opened: inout OpenRegister, _ faults: inout Faults) -> Int {
    var acknowledged = 0
    for step in work.steps {
      if sabotage == .earlyAcknowledgement { acknowledged += 1 }
      do {
        try step.perform(on: &opened)
        acknowledged = opened.folder.sequence
      } catch let error as CommitError {
        faults.expect(error.isNamed(trouble.number), "\(error)")
        break
      } catch let error as StorageError {
        faults.expect(error.isNamed(trouble.number), "\(error)")
        break
      } catch {
        faults.expect(false, "not a named error: \(error)")
        break
      }
    }
    return acknowledged
  }
}

extension CommitError {
  /// Whether the error says what a call failing with that number means.
  fileprivate func isNamed(_ number: Int32) -> Bool {
    if case .storage(let error) = self { error.isNamed(number) } else { false }
  }
}

extension StorageError {
  /// Whether the error says what a call failing with that number means.
  fileprivate func isNamed(_ number: Int32) -> Bool {
    switch (self, number) {
    case (.lockImpossible(let given), _): given == number
    case (.system(let error), 5), (.system(let error), 24): error.number == number
    case (.noSpace, 28), (.noSpace, 5): true
    case (.permission, 13), (.readOnly(.permission), 13), (.readOnly(.fileSystem), 30): true
    // What cannot be read is named as damage while the folder is read anew.
    case (.readOnly(.damaged), _), (.damaged, _): true
    default: false
    }
  }
}
