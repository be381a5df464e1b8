import LearningRegister
import RegisterExchange
import RegisterStorage
import Workbench

// Lists that leave the register.
extension Runner {
  /// Notes the export where numbers are in full, then writes beside the loop: without a note there is no file.
  func export(_ order: ExportOrder) {
    if let why = order.why {
      do {
        try folder.noteExport(of: order.table.name, why: why, in: &workbench.register, author: author)
        _ = takeNews()
      } catch {
        let message = error.message()
        send(.exported(.failed(happened: message.happened, fillings: message.fillings)))
        return tellStanding()
      }
    }
    if let work = BackgroundWork(.export(order), on: folder) {
      exporting.append(work)
    } else {
      show(BackgroundWork.outcome(of: .export(order), at: folder.path))
    }
  }
}
