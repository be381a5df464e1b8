import Foundation
import JSONText

/// The journal as it stands in the files, read without the program's own reader.
struct JournalReading {
  /// The codes each change names, by its number.
  private(set) var codes: [Int: [String]] = [:]
  /// The first thing that is wrong; nil when every line continues the one before and every number follows the last.
  private(set) var fault: String?

  /// Reads all segments in their order.
  init(_ folder: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/journal").sorted()
    var sum = CRC32C()
    var isSealed = true
    for name in names where name.hasSuffix(".jsonl") {
      // A new segment stands there a moment before the seal leads to it.
      guard isSealed else { continue }
      isSealed = false
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/journal/" + name))
      for line in bytes.split(separator: 0x0A) where fault == nil {
        let text = String(decoding: line, as: UTF8.self)
        let isUnfinished = line.endIndex == bytes.endIndex
        if isUnfinished { continue }
        guard !isSealed else {
          fault = "\(name): a line behind the seal"
          continue
        }
        let body = Array(line.dropLast(18))
        sum = body.withUnsafeBytes { CRC32C(of: $0, continuing: sum) }
        guard text.hasSuffix(",\"crc\":\"\(sum)\"}") else {
          fault = "\(name): the chain breaks at \(text.prefix(60))"
          continue
        }
        let members = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] ?? [:]
        if members["seal"] != nil { isSealed = true }
        guard let sequence = members["seq"] as? Int else { continue }
        if sequence != codes.count + 1 { fault = "\(name): change \(sequence) after \(codes.count)" }
        let operations = members["ops"] as? [[String: Any]] ?? []
        codes[sequence] = operations.compactMap { $0["id"] as? String }
      }
    }
  }
}
