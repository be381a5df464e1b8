import ArgumentParser
import LearningRegister
import RegisterStorage
import Screen
import Workbench

/// `hoctap slip DIR CODE`: the learning slip of one worker, or what stands against the code on one.
struct SlipCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "slip", abstract: say(.slipAbstract), discussion: say(.slipDiscussion))
  }
  @OptionGroup var options: FolderOptions

  @Argument(help: ArgumentHelp(say(.slipWorkerHelp), valueName: say(.slipWorkerName)))
  var worker: String?

  @Option(name: .customLong("as-of"), help: ArgumentHelp(say(.asOfHelp), valueName: say(.dayName)))
  var asOf: String?

  @Option(help: ArgumentHelp(say(.slipCheckHelp), valueName: say(.slipWorkerName)))
  var check: String?

  func run() throws {
    guard (worker == nil) != (check == nil), check == nil || asOf == nil else {
      throw CommandFailure(say(.slipOneOfTwo), code: 64)
    }
    let day = try day(asOf)
    try read(options.folder) { folder, register in
      var workbench = Workbench(
        register: register, preferences: Preferences(language: chosenLanguage()), size: Size(width: 80, height: 24),
        moment: Moment(today: day, time: Clock.moment().time))
      workbench.journal.store = folder.store ?? ""
      if let check {
        try answer(check, workbench)
      } else {
        guard let slip = Code(worker ?? "").flatMap({ workbench.learningSlip(of: WorkerID($0)) }) else {
          throw CommandFailure(say(.slipNobody, worker ?? ""), code: 1)
        }
        // Texts on a slip are harmless already.
        Output.bytes(Array(slip.text.utf8))
      }
    }
  }

  private func answer(_ typed: String, _ workbench: Workbench) throws {
    guard let code = SlipCode(typed) else { throw CommandFailure(say(.slipNotACode, typed), code: 64) }
    let standing = workbench.register.standing(of: code, store: workbench.journal.store)
    workbench.slipAnswer(code, standing).forEach(Output.line)
    guard case .matches = standing else { throw ExitCode(1) }
  }
}
