import JSONText
import LearningRegister
import RegisterStorage
import RegisterTestSupport
import StorageTestSupport

/// One way to damage a folder.
struct Damage {
  /// What was done.
  let name: String
  /// The files that were altered.
  let files: [String]
  /// What they hold now; nil for one that is missing.
  let content: [[UInt8]?]

  init(_ name: String, _ file: String, _ content: [UInt8]?) {
    self.init(name, [file], [content])
  }

  init(_ name: String, _ files: [String], _ content: [[UInt8]?]) {
    self.name = name
    self.files = files
    self.content = content
  }
}

/// Damages the files of a small register in every way and looks at what opening makes of it.
struct DamageTrial: ~Copyable {
  private let scratch: ScratchFolder
  private let path: String
  private let live = "journal/000002.jsonl"
  /// The folder before it is damaged.
  let image: FolderImage
  /// The register after each change.
  private let states: [[Record]]
  private(set) var faults = Faults()
  /// Cuts at the end of a line, which leave an older register nobody can tell from the present one.
  private(set) var invisible = 0

  /// Makes the register: a snapshot, a sealed segment and a live one.
  init() throws {
    let made = try ScratchFolder()
    let path = made.path + "/so"
    let work = Work(
      name: "damage",
      steps: [
        .remark("một @ hai", "CN000001"), .hireAndDismiss, .snapshot, .remark("ba bốn", "CN000002"),
        .remark("năm", "CN000001"), .remark("sáu", "CN000004"),
      ])
    _ = try work.prepare(path)
    let states = try work.states(path)
    image = try FolderImage(reading: path)
    self.states = states
    self.path = path
    scratch = made
  }

  /// Opens the damaged folder: the register is as before, or a finding names the file and nothing is written there.
  mutating func judge(_ damage: Damage) throws {
    faults.count += 1
    for (file, bytes) in zip(damage.files, damage.content) { try put(file, bytes) }
    try look(at: damage)
    // What was altered meanwhile is put right again.
    try image.write(to: path)
  }

  private func put(_ file: String, _ bytes: [UInt8]?) throws {
    try FolderImage.remove(path + "/" + file)
    if let bytes { try FolderImage.write(bytes, to: path + "/" + file) }
  }

  private mutating func look(at damage: Damage) throws {
    var opened: OpenRegister
    do throws(StorageError) {
      opened = try OpenRegister(path)
    } catch {
      faults.expect(error.namesDamage, "\(damage.name): \(error)")
      return
    }
    let findings = opened.folder.findings
    let isSame = opened.content == states[states.count - 1]
    let isWritable = opened.folder.standing == .writable
    if !isSame {
      let named = findings.filter { damage.files.contains($0.file) || $0.file == "journal" }
      let isOlder = states.contains(opened.content)
      if isOlder, findings.isEmpty, isCutAtALineEnd(damage) {
        invisible += 1
      } else {
        faults.expect(!named.isEmpty, "\(damage.name): other content, and not named: \(findings)")
        let isTorn = isOlder && named.contains { if case .unfinishedEnd = $0.problem { true } else { false } }
        let isHand = named.contains { $0.problem == .handEdit }
        faults.expect(!isWritable || isTorn || isHand, "\(damage.name): other content, writable: \(named)")
        faults.expect(!isTorn || isHand || !isWritable || !isFlip(damage), "\(damage.name): taken for a torn end")
      }
    }
    let report = try RegisterFolder.check(at: path, today: "2026-11-22")
    if damage.files == ["journal/000001.jsonl"], !isSame || isFlip(damage) {
      faults.expect(report.severity == .damaged, "\(damage.name): check does not see it")
    }
    if isWritable {
      try goOn(&opened, damage)
    } else {
      let before = try FolderImage(reading: path)
      let wasStored = (try? opened.commit(Change([.add(.worker(Worker(id: "-", name: "Lê Thị Lan")))]))) != nil
      faults.expect(!wasStored, "\(damage.name): saved though read-only")
      faults.expect(try FolderImage(reading: path) == before, "\(damage.name): altered though read-only")
    }
  }

  private mutating func goOn(_ opened: inout OpenRegister, _ damage: Damage) throws {
    do {
      try opened.remark("tiếp", on: "CN000004")
      let again = try OpenRegister(path)
      faults.expect(again.content == opened.content, "\(damage.name): other content after going on")
    } catch {
      // Refused by name is right as well: what cannot be locked or continued is not written.
      faults.expect(error is CommitError, "\(damage.name): \(error)")
    }
  }

  private func isFlip(_ damage: Damage) -> Bool { damage.name.contains("bit") }

  private func isCutAtALineEnd(_ damage: Damage) -> Bool {
    guard damage.files == [live], let bytes = damage.content[0], let whole = image.files[live] else { return false }
    return bytes.last == 0x0A && whole.starts(with: bytes)
  }
}

extension StorageError {
  fileprivate var namesDamage: Bool {
    switch self {
    case .damaged, .notARegister: true
    default: false
    }
  }
}

extension FolderImage {
  /// The names of all files, sorted.
  var names: [String] { files.keys.sorted() }

  /// A flipped bit in every `step`th byte of a file; `bits` of each.
  func flips(_ file: String, step: Int, bits: Range<Int>) -> [Damage] {
    let whole = files[file] ?? []
    return stride(from: file.utf8.count % step, to: whole.count, by: step).flatMap { place in
      bits.map { bit in
        var bytes = whole
        // Another bit at every place, so that a single one sees all of them.
        bytes[place] ^= 1 << UInt8((bit + place / step) % 8)
        return Damage("\(file): bit \((bit + place / step) % 8) of byte \(place)", file, bytes)
      }
    }
  }

  /// A file cut at every `step`th byte, and filled up with zeros from there.
  func cuts(_ file: String, step: Int) -> [Damage] {
    let whole = files[file] ?? []
    return stride(from: 0, to: whole.count, by: step).flatMap { place in
      let kept = Array(whole[..<place])
      return [
        Damage("\(file): cut at \(place)", file, kept),
        Damage("\(file): zeros from \(place)", file, kept + [UInt8](repeating: 0, count: whole.count - place)),
      ]
    }
  }

  /// A file with one byte too few, or twice, at every `step`th place.
  func slips(_ file: String, step: Int) -> [Damage] {
    let whole = files[file] ?? []
    return stride(from: 0, to: whole.count, by: step).flatMap { place in
      [
        Damage("\(file): without byte \(place)", file, Array(whole[..<place] + whole[(place + 1)...])),
        Damage("\(file): byte \(place) twice", file, Array(whole[...place] + whole[place...])),
      ]
    }
  }

  /// Whole files and lines that are missing, doubled, exchanged or strange.
  func misplacements() -> [Damage] {
    var all: [Damage] = []
    for (index, file) in names.enumerated() {
      let whole = files[file] ?? []
      all.append(Damage("\(file): missing", file, nil))
      all.append(Damage("\(file): emptied", file, []))
      all.append(Damage("\(file): with a mark of byte order", file, [0xEF, 0xBB, 0xBF] + whole))
      all.append(Damage("\(file): with other line ends", file, whole.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }))
      all.append(Damage("\(file): with rubbish behind", file, whole + Array("rubbish".utf8)))
      all.append(Damage("\(file): with a line of rubbish behind", file, whole + Array("rubbish\n".utf8)))
      all.append(Damage("\(file): twice", file, whole + whole))
      let lines = whole.split(separator: 0x0A, omittingEmptySubsequences: true).map { Array($0) + [0x0A] }
      for place in lines.indices {
        var fewer = lines
        let taken = fewer.remove(at: place)
        all.append(Damage("\(file): without line \(place + 1)", file, fewer.flatMap { $0 }))
        fewer.insert(taken, at: (place + 1) % (fewer.count + 1))
        all.append(Damage("\(file): line \(place + 1) elsewhere", file, fewer.flatMap { $0 }))
        var doubled = lines
        doubled.insert(taken, at: place)
        all.append(Damage("\(file): line \(place + 1) doubled", file, doubled.flatMap { $0 }))
      }
      for other in names[(index + 1)...] where files[other] != files[file] {
        all.append(Damage("\(file) and \(other) exchanged", [file, other], [files[other], files[file]]))
      }
    }
    return all
  }

  /// Another name in `workers.json` with every checksum made right again: nobody can find this, so a trial must call it
  /// a silent change.
  func forgery() -> Damage {
    let text = String(decoding: files["workers.json"] ?? [], as: UTF8.self)
    let forged = Array(text.split(separator: "Hạnh", maxSplits: 1).joined(separator: "Hành").utf8)
    let old = Self.checksum(files["workers.json"] ?? [])
    let manifest = String(decoding: files["store.json"] ?? [], as: UTF8.self)
    let open = manifest.split(separator: old, maxSplits: 1).joined(separator: Self.checksum(forged))
    let body = Array(open.utf8).dropLast(21)
    let whole = Array(body) + Array(",\"check\":\"\(Self.checksum(Array(body)))\"}\n".utf8)
    return Damage("a forgery", ["workers.json", "store.json"], [forged, whole])
  }

  private static func checksum(_ bytes: [UInt8]) -> String {
    bytes.withUnsafeBytes { CRC32C(of: $0).description }
  }
}
