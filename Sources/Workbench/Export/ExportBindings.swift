internal import RegisterExchange
internal import Screen

// The keys of the export and of the lines that ask about it.
extension Binding {
  static let export: [Binding] = [
    Binding(
      .export, [.character("x")], .exportKey,
      in: Scope.lists + [.attendance, .breakdown, .matrix, .history, .audit, .matters, .causeList, .trend]),
    Binding(.exportAs(.csv), [.character("c")], .exportAsCSV, in: [.export], footer: true),
    Binding(.exportAs(.xlsx), [.character("x")], .exportAsWorkbook, in: [.export], footer: true),
    Binding(.exportAs(.json), [.character("j")], .exportAsJSON, in: [.export], footer: true),
    Binding(.writeExport, [.enter, .function(2), .control("s")], .writeNow, in: [.exportFolder], footer: true),
    Binding(.save, [.enter, .function(2), .control("s")], .exportTakeReason, in: [.exportReason], footer: true),
    Binding(.reveal, [.function(6), .control("v")], .exportFullKey, in: [.export, .exportFolder], footer: true),
    Binding(.typing, [.function(9), .control("n")], .typingKey, in: [.exportReason]),
    Binding(.back, [.escape], .back, in: [.export, .exportFolder, .exportReason], footer: true),
    Binding(.back, [.escape], .exportStopKey, in: [.exporting], footer: true),
    Binding(.leave, [.function(10), .control("q")], .leave, in: [.export, .exportFolder, .exportReason, .exporting]),
  ]
}
