import Foundation
import LearningRegister
import RegisterStorage
import StorageTestSupport

/// `FaultDriver apply|compact DIR [MISTAKE]`: like the commands of `hoctap`, with a deliberate mistake inside, to prove
/// that the kill loop sees it.
@main
struct Driver {
  static func main() {
    do {
      try run()
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(2)
    }
  }

  private static func run() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else { exit(64) }
    let sabotage = arguments.count > 3 ? Sabotage(rawValue: arguments[3]) : nil
    let system = sabotage?.applied() ?? SystemFileSystem()
    let (folder, register) = try RegisterFolder.open(at: arguments[2], system: system)
    var held = register
    if arguments[1] == "compact" {
      try folder.compact(&held)
      return
    }
    while let line = readLine() {
      let input = try ApplyInput(parsing: line)
      let early = acknowledgement(folder.sequence + 1, input.change)
      if sabotage == .earlyAcknowledgement { say(early) }
      let commit = try folder.commit(input.change, to: &held, author: Author(by: "lan"))
      if sabotage != .earlyAcknowledgement { say(acknowledgement(commit.sequence, Change(commit.operations))) }
    }
  }

  private static func acknowledgement(_ sequence: Int, _ change: Change) -> String {
    let codes = change.operations.map { $0.reference.code.text }.joined(separator: ",")
    return "ok \(sequence) \(codes) 1"
  }

  private static func say(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
}
