public import Foundation

/// Gives a new folder that only its owner may enter, and removes it afterwards.
public func withTemporaryFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
  var template = Array((NSTemporaryDirectory() + "/hoctap-test-XXXXXX").utf8CString)
  guard mkdtemp(&template) != nil else { throw ProgramFailure(description: "no temporary folder") }
  let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(path)
}

/// Everything below a folder: the bytes of files by their paths, nothing for folders.
public func content(of folder: String) throws -> [String: Data] {
  var found: [String: Data] = [:]
  for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
    found[path] = isFolder.boolValue ? Data() : try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path))
  }
  return found
}

/// The sample register of the checkout.
public let sampleData: String = {
  let here = URL(fileURLWithPath: #filePath)
  return here.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/sample-data"
}()

/// A copy of the sample register that nobody else can write to.
public func copySample(to path: String) throws {
  try FileManager.default.copyItem(atPath: sampleData, toPath: path)
  // A checkout may have been made with any umask.
  chmod(path, 0o700)
}
