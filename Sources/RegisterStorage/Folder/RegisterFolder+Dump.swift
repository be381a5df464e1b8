internal import JSONText
public import LearningRegister

extension RegisterFolder {
  /// The state of a folder as one JSON object: `seq`, then every collection sorted by code, one record per line.
  /// With `asOfSequence` the state right after that change, found by walking back from the present one.
  ///
  /// Throws `.unknownSequence` for a number the journal does not reach, and `.damaged` when something on the way back
  /// cannot be read.
  public static func dump(
    at path: String, asOfSequence target: Int? = nil, system: any FileSystem = SystemFileSystem()
  ) throws(StorageError) -> [UInt8] {
    var (folder, register) = try open(at: path, system: system)
    let target = target ?? folder.sequence
    guard target >= 0, target <= folder.sequence else { throw .unknownSequence(target) }
    if target < folder.sequence { try folder.walkBack(&register, to: target) }
    return dump(register, sequence: target)
  }

  /// The records of a register as one JSON object.
  public static func dump(_ register: borrowing Register, sequence: Int) -> [UInt8] {
    var writer = JSONWriter(reserving: 1 << 20)
    writer.beginObject()
    writer.member("seq")
    writer.int(sequence)
    for collection in Collection.allCases {
      writer.member(named: collection.rawValue)
      writer.beginArray(onePerLine: true)
      for record in register.records(of: collection) { record.encode(into: &writer) }
      writer.endArray()
    }
    writer.endObject()
    writer.lineFeed()
    return writer.bytes
  }

  /// Takes every change after the target back.
  private func walkBack(_ register: inout Register, to target: Int) throws(StorageError) {
    for change in try journal.changes(target + 1...place.sequence, store: store, through: place).reversed() {
      for operation in change.operations.reversed() { operation.undo(in: &register) }
    }
  }
}
