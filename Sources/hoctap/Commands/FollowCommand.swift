import ArgumentParser
import Glibc
import LearningRegister
import RegisterStorage
import Workbench

/// `hoctap follow DIR`: prints each change as it becomes visible, one line each:
/// number, time, who, then `put|del collection code revision` for every operation.
struct FollowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "follow", abstract: say(.followAbstract))
  }
  @OptionGroup var options: FolderOptions

  func run() throws {
    var (folder, register) = try openFolder(options.folder)
    // Watched before the first look, so that nothing stored in between is told late.
    let watch = folder.watchDescriptor
    while true {
      do {
        // Also where only something else stirred in the folder: taking news makes the watch quiet again.
        for commit in try folder.takeNews(into: &register).commits { Output.line(text(commit)) }
      } catch {
        throw CommandFailure(error.message().text(.init(chosenLanguage())))
      }
      wait(for: watch)
    }
  }

  /// Sleeps until the journal is written to, or half a second where that cannot be watched or lies on a network.
  private func wait(for descriptor: Int32?) {
    let needsLooks = descriptor == nil || NetworkFolder.isOne(options.folder)
    var watched = pollfd(fd: descriptor ?? -1, events: Int16(POLLIN), revents: 0)
    _ = poll(&watched, 1, needsLooks ? 500 : -1)
  }

  private func text(_ commit: Commit) -> String {
    let operations = commit.operations.map { operation in
      let verb = if case .remove = operation { "del" } else { "put" }
      let reference = operation.reference
      return "\(verb) \(reference.collection.rawValue) \(reference.code) \(operation.revision)"
    }
    return "\(commit.sequence) \(commit.at) \(commit.author.by) " + operations.joined(separator: ", ")
  }
}
