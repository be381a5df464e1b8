package import RegisterTestSupport

/// A disk as it may be at one moment: what has surely reached it, and what may or may not have.
///
/// The rules: what was synchronised is there. Anything else done to a file or folder since then may have reached the
/// disk or not, in any combination and order; a write may have reached it in part, up to any byte, or in any choice of
/// its 512-byte sectors, the others being zeros; a name is changed as a whole or not at all. A file's name is the folder's,
/// and reaches the disk only with the folder.
package struct DiskModel: Sendable {
  fileprivate struct Node: Sendable {
    var isFolder: Bool
    var content: [UInt8] = []
    var entries: [String: Int] = [:]
    /// What was done since the last synchronisation.
    var pending: [DiskStep] = []
  }

  private var nodes: [Int: Node] = [:]
  /// The folder that stands for the path everything is relative to.
  private let top: Int
  /// Up to which change the person was told that it is saved.
  package private(set) var acknowledged = 0

  /// A disk that surely holds an image. Gives also the numbers of the paths, as a recording needs them.
  package static func holding(_ image: FolderImage, at path: String) -> (model: DiskModel, nodes: [String: Int]) {
    var numbers = [path: 1]
    var model = DiskModel(top: 1)
    model.nodes[1] = Node(isFolder: true)
    for folder in image.folders.sorted() { model.place(folder, Node(isFolder: true), below: path, &numbers) }
    for (name, bytes) in image.files.sorted(by: { $0.key < $1.key }) {
      model.place(name, Node(isFolder: false, content: bytes), below: path, &numbers)
    }
    return (model, numbers)
  }

  private init(top: Int) { self.top = top }

  private mutating func place(_ name: String, _ node: Node, below path: String, _ numbers: inout [String: Int]) {
    let number = numbers.count + 1
    numbers[path + "/" + name] = number
    nodes[number] = node
    let parts = name.split(separator: "/").map(String.init)
    let parent = ([path] + parts.dropLast()).joined(separator: "/")
    if let parent = numbers[parent] { nodes[parent]?.entries[parts[parts.count - 1]] = number }
  }

  /// Does a step.
  package mutating func apply(_ step: DiskStep) {
    switch step {
    case .make(let node, let isFolder, let folder, _):
      nodes[node] = Node(isFolder: isFolder)
      nodes[folder]?.pending.append(step)
    case .write(let node, _, _), .truncate(let node, _): nodes[node]?.pending.append(step)
    case .rename(_, let folder, _, _), .remove(_, let folder, _): nodes[folder]?.pending.append(step)
    case .sync(let node):
      guard var synced = nodes[node] else { return }
      for step in synced.pending { synced.take(step, .whole) }
      synced.pending = []
      nodes[node] = synced
    case .acknowledge(let sequence): acknowledged = sequence
    }
  }

  // MARK: Legal states

  /// What becomes of a step that was not synchronised.
  fileprivate enum Fate {
    case lost
    case whole
    /// A write up to that many of its bytes.
    case upTo(Int)
    /// A write whose sectors are only there where a bit is set; the others are zeros.
    case sectors(UInt64)
  }

  /// Different images the disk may hold when the power goes now: the extremes, every single step lost or alone, writes
  /// cut at every sector and at some bytes, and `samples` mixtures.
  package func states(_ random: inout SeededGenerator, samples: Int) -> Set<FolderImage> {
    let pending = nodes.sorted { $0.key < $1.key }.flatMap { number, node in
      node.pending.indices.map { (node: number, index: $0, step: node.pending[$0]) }
    }
    var found: Set<FolderImage> = []
    func add(_ fate: (Int) -> Fate) {
      found.insert(
        image { node, index in
          fate(pending.firstIndex { $0.node == node && $0.index == index } ?? 0)
        })
    }
    add { _ in .whole }
    add { _ in .lost }
    for one in pending.indices {
      add { $0 == one ? .lost : .whole }
      add { $0 == one ? .whole : .lost }
      add { $0 <= one ? .whole : .lost }
      guard case .write(_, let offset, let bytes) = pending[one].step else { continue }
      for cut in Self.cuts(offset, bytes.count, samples, &random) {
        add { $0 == one ? cut : .whole }
        add { $0 == one ? cut : .lost }
      }
    }
    for _ in 0..<(pending.isEmpty ? 0 : samples) {
      let fates = pending.map { Self.fate(of: $0.step, &random) }
      add { fates[$0] }
    }
    return found
  }

  private static func cuts(
    _ offset: Int, _ count: Int, _ samples: Int, _ random: inout SeededGenerator
  ) -> [Fate] {
    guard count > 0 else { return [] }
    let boundaries = stride(from: 512 - offset % 512, to: count, by: 512).prefix(64).map { Fate.upTo($0) }
    let bytes = (0..<(samples * 2)).map { _ in Fate.upTo(random.number(0...count)) } + [.upTo(1), .upTo(count - 1)]
    let holes = (0..<samples).map { _ in Fate.sectors(random.next()) } + [.sectors(0), .sectors(1), .sectors(~1)]
    return boundaries + bytes + holes
  }

  private static func fate(of step: DiskStep, _ random: inout SeededGenerator) -> Fate {
    guard case .write(_, _, let bytes) = step else { return random.chance(50) ? .whole : .lost }
    switch random.number(0...3) {
    case 0: return .lost
    case 1: return .whole
    case 2: return .upTo(random.number(0...bytes.count))
    default: return .sectors(random.next())
    }
  }

  private func image(_ fate: (Int, Int) -> Fate) -> FolderImage {
    var settled = nodes
    for (number, node) in nodes where !node.pending.isEmpty {
      var node = node
      for (index, step) in node.pending.enumerated() { node.take(step, fate(number, index)) }
      settled[number] = node
    }
    var image = FolderImage()
    func walk(_ number: Int, _ path: String) {
      guard let node = settled[number] else { return }
      if !node.isFolder {
        image.files[path] = node.content
        return
      }
      if !path.isEmpty { image.folders.append(path) }
      for (name, entry) in node.entries.sorted(by: { $0.key < $1.key }) {
        walk(entry, path.isEmpty ? name : path + "/" + name)
      }
    }
    walk(top, "")
    return image
  }
}

extension DiskModel.Node {
  /// Lets a step on this file or folder reach the disk.
  fileprivate mutating func take(_ step: DiskStep, _ fate: DiskModel.Fate) {
    if case .lost = fate { return }
    switch step {
    case .make(let node, _, _, let name): entries[name] = node
    case .rename(let node, _, let from, let to):
      if entries[from] == node { entries[from] = nil }
      entries[to] = node
    case .remove(let node, _, let name): if entries[name] == node { entries[name] = nil }
    case .truncate(_, let size): content = Array(content.prefix(size)) + zeros(size - content.count)
    case .write(_, let offset, let bytes): write(bytes, at: offset, fate)
    case .sync, .acknowledge: break
    }
  }

  private func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: max(0, count)) }

  private mutating func write(_ bytes: [UInt8], at offset: Int, _ fate: DiskModel.Fate) {
    var bytes = bytes
    switch fate {
    case .upTo(let count): bytes = Array(bytes.prefix(count))
    case .sectors(let mask):
      for index in bytes.indices where mask >> UInt64(((offset + index) / 512 - offset / 512) % 64) & 1 == 0 {
        bytes[index] = 0
      }
    case .whole, .lost: break
    }
    content += zeros(offset + bytes.count - content.count)
    content.replaceSubrange(offset..<(offset + bytes.count), with: bytes)
  }
}
