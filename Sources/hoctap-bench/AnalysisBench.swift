import LearningRegister
import RegisterStorage

/// J6: what the officer asks of the figures, on a register in memory.
struct AnalysisBench {
  let runs: Int
  let report: Report

  /// Measures everything on one data folder.
  func run(_ data: String) throws {
    report.head("J6  the officer's questions")
    let register = try RegisterFolder.open(at: data).register
    let day = FiguresBench.day
    let start = register.office(on: day)?.programmeStart ?? "2022-10-19"
    measure("the figures of another day", { _ = register.figures(asOf: day.adding(months: -$0 % 40)) })
    for window in Window.allCases {
      measure("every month since the programme start, \(window.rawValue)") { _ in
        _ = register.trend(to: day, window: window)
      }
    }
    let months = register.trend(to: day, window: .cumulative).points.count
    report.line("months of the trend", String(months))
    measure("why the figures changed since a year ago") { _ in
      _ = register.causes(from: day.adding(months: -12), to: day)
    }
    measure("why they changed since the programme start") { _ in _ = register.causes(from: start, to: day) }
    measure("whether all five will arrive") { _ in _ = register.forecasts(asOf: day) }
    let figures = register.figures(asOf: day)
    measure("one figure by job") { _ in _ = register.breakdown(of: .b, by: .job, in: figures) }
    measure("one figure by kind of campaign") { _ in _ = register.breakdown(of: .b, by: .kind, in: figures) }
    measure("what is planned") { _ in _ = register.plannedReach(in: figures, through: "2030-12-31") }
    var sessions = 0
    measure("which sessions are advised") { _ in sessions = register.advice(in: figures).sessions.count }
    report.line("sessions advised", String(sessions))
  }

  private func measure(_ what: String, _ body: (Int) -> Void) {
    var samples = Samples()
    for round in 0..<runs * 3 { samples.add(Stopwatch.milliseconds { body(round) }) }
    report.times(what, samples, "best \(samples.smallest.asTime)")
  }
}
