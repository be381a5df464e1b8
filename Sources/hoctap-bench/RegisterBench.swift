import LearningRegister
import RegisterStorage

/// J2 and J3: changes, recomputation and search on a register in memory.
struct RegisterBench {
  let runs: Int
  let report: Report

  /// Measures everything on one data folder.
  func run(_ data: String) throws {
    report.head("J2  one change, and all figures anew")
    var loads = Samples()
    var register = Register()
    for _ in 0..<max(3, runs / 2) {
      register = Register()
      loads.add(try Stopwatch.milliseconds { register = try RegisterFolder.open(at: data).register })
    }
    report.times("reading everything", loads)
    measureChanges(&register)
    measureSearch(register)
  }

  private func measureChanges(_ register: inout Register) {
    var figures = Samples()
    for _ in 0..<runs * 5 {
      figures.add(Stopwatch.milliseconds { _ = register.figures(asOf: FiguresBench.day) })
    }
    report.times("all figures anew", figures, "best \(figures.smallest.asTime)")
    measureShares(register)
    guard var list = register.attendance.records.first(where: { $0.present.count > 20 }) else { return }
    // One mark comes and goes again.
    var applied = Samples()
    for _ in 0..<runs * 20 {
      if let last = list.late.popLast() {
        list.present.append(last)
      } else {
        list.late.append(list.present.removeLast())
      }
      let change = Change([.replace(.attendance(list), basedOn: list.revision)])
      var isDone = false
      applied.add(Stopwatch.milliseconds { isDone = (try? register.apply(change)) != nil })
      guard isDone else { return report.line("one attendance mark changed", "refused") }
      list.revision += 1
    }
    report.times("one attendance list with a mark changed", applied, "checked, applied, tables in step")
  }

  /// The figures where b and c ask for a share of a campaign's sessions.
  private func measureShares(_ register: Register) {
    guard var office = register.office(on: FiguresBench.day) else { return }
    office.minimumShare = 67
    guard let shared = try? register.applying(Change([.replace(.office(office), basedOn: office.revision)])) else {
      return report.line("figures with a least share", "refused")
    }
    var figures = Samples()
    for _ in 0..<runs * 5 {
      figures.add(Stopwatch.milliseconds { _ = shared.figures(asOf: FiguresBench.day) })
    }
    report.times("all figures anew, a least share for b and c", figures, "best \(figures.smallest.asTime)")
  }

  private func measureSearch(_ register: Register) {
    report.head("J3  search as you type (\(register.workers.count) names, all places found)")
    var building = Samples()
    var directory = WorkerDirectory(Register())
    for _ in 0..<3 { building.add(Stopwatch.milliseconds { directory = WorkerDirectory(register) }) }
    report.times("making the directory", building)
    var worst: (key: String, time: Double, found: Int) = ("", 0, 0)
    var all = Samples()
    let words = [
      "n", "ng", "nguyen", "nguyen t", "nguyen thi", "nguyen van an", "le", "thi", "h", "hoa", "nva", "ltt", "vt", "an",
      "0", "12", "123", "0912", "cn0000", "cn000123", "zz",
    ]
    for key in words + "abcdeghiklmnopqrstuvxy".map(String.init) {
      var samples = Samples()
      var found = 0
      for _ in 0..<runs { samples.add(Stopwatch.milliseconds { found = directory.find(key).count }) }
      all.add(samples.median)
      if samples.median > worst.time { worst = (key, samples.median, found) }
    }
    report.times("a key", all, "median of \(all.values.count) queries")
    report.line("the worst key", worst.time.asTime, "\"\(worst.key)\", \(worst.found) found")
  }
}
