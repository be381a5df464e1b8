import ArgumentParser
import LearningRegister
import RegisterStorage
import Workbench

/// `hoctap apply DIR`: stores changes read from standard input.
struct ApplyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "apply", abstract: say(.applyAbstract), discussion: say(.applyDiscussion))
  }
  @OptionGroup var options: FolderOptions

  func run() throws {
    var (folder, register) = try openFolder(options.folder)
    if case .readOnly(let reason) = folder.standing {
      throw CommandFailure(StorageError.readOnly(reason).message().text(Words(chosenLanguage())))
    }
    let author = Author.ofThisProcess()
    var number = 0
    var refused = false
    var input = LineInput()
    while let bytes = input.next() {
      number += 1
      if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      do {
        let commit = try apply(bytes, folder, &register, author)
        let codes = commit.operations.map { $0.reference.code.text }.joined(separator: ",")
        let revisions = commit.operations.map { String($0.revision) }.joined(separator: ",")
        Output.line("ok \(commit.sequence) \(codes) \(revisions)")
      } catch let refusal as LineRefusal {
        refused = true
        Output.line("refused \(number): \(refusal.reason)")
      }
    }
    if refused { throw ExitCode(1) }
  }

  private func apply(
    _ bytes: [UInt8], _ folder: RegisterFolder, _ register: inout Register, _ author: Author
  ) throws -> Commit {
    guard let line = String(validating: bytes, as: UTF8.self) else { throw LineRefusal(reason: say(.unreadableInput)) }
    let input: ApplyInput
    do { input = try ApplyInput(parsing: line) } catch {
      throw LineRefusal(reason: Words(chosenLanguage()).sentence(error))
    }
    if input.change.operations.isEmpty { throw LineRefusal(reason: say(.nothingToStore)) }
    var author = author
    if let by = input.by { author.by = by }
    do {
      return try folder.commit(input.change, to: &register, author: author)
    } catch {
      switch error {
      case .refused(let refusal):
        throw LineRefusal(reason: Words(chosenLanguage()).sentence(refusal, in: register))
      case .storage(let failure):
        throw CommandFailure(failure.message().text(Words(chosenLanguage())))
      }
    }
  }
}

/// Why one line was not stored; the next lines still are.
private struct LineRefusal: Error {
  let reason: String
}

extension Operation {
  /// The revision of the record after the operation; for a removal the one that was removed.
  var revision: Int {
    switch self {
    case .add(let record), .replace(let record, _), .restore(let record): record.revision
    case .remove(_, let revision): revision
    }
  }
}
