/// J5: the screens on a terminal: start, keys, and changes made by another process.
struct ScreensBench {
  let hoctap: String
  let runs: Int
  let keys: Int
  let changes: Int
  let report: Report

  /// What the overview shows first of all.
  private static let overviewText = "Năm chỉ tiêu"

  /// From the start of the process to the painted overview.
  func measureStart(of data: String, _ size: String) throws {
    var samples = Samples()
    for _ in 0..<runs {
      let watch = Stopwatch()
      let terminal = try PseudoTerminal(hoctap, [data])
      guard terminal.waitFor(ScreensBench.overviewText) else { throw BenchFailure("the overview did not appear") }
      samples.add(watch.milliseconds)
      try terminal.end()
    }
    report.times("start to painted overview, \(size)", samples)
  }

  /// From a key to the picture it leads to.
  func measureKeys(in data: String) throws {
    for (columns, rows) in [(80, 24), (200, 50)] as [(UInt16, UInt16)] {
      let terminal = try PseudoTerminal(hoctap, [data], columns: columns, rows: rows)
      guard terminal.waitFor(ScreensBench.overviewText) else { throw BenchFailure("the overview did not appear") }
      terminal.settle(1500)
      let size = "\(columns)×\(rows)"
      let up = Array("\u{1B}[A".utf8)
      let down = Array("\u{1B}[B".utf8)
      try measure("overview, arrows, \(size)", terminal, (0..<keys).map { $0 % 8 < 4 ? down : up })
      try measureWalk(terminal, size)
      _ = try terminal.press([UInt8(ascii: "3")])
      terminal.settle(500)
      try measure("workers, arrows, \(size)", terminal, Array(repeating: down, count: keys))
      try measure(
        "workers, pages, \(size)", terminal, Array(repeating: Array("\u{1B}[6~".utf8), count: keys / 2))
      _ = try terminal.press([UInt8(ascii: "/")])
      terminal.settle(300)
      let typed = ["nguyen van an", "le thi ho", "tran dinh", "nva", "45", "pham huu b"]
      var strokes: [[UInt8]] = []
      while strokes.count < keys {
        let text = Array(typed[strokes.count % typed.count].utf8)
        strokes += text.map { [$0] } + text.map { _ in [0x7F] }
      }
      try measure("workers, typing in the filter, \(size)", terminal, strokes)
      _ = try terminal.press([0x1B])
      terminal.settle(300)
      let tabs = (0..<keys / 2).map { [UInt8(ascii: "1") + UInt8($0 % 5)] }
      try measure("changing tabs, \(size)", terminal, tabs)
      _ = try terminal.press([UInt8(ascii: "3")])
      let opening = [[0x0D], down, Array("\u{7F}".utf8), down]
      try measure("a history opened and left, \(size)", terminal, (0..<keys / 2).map { opening[$0 % 4] })
      try measure("workers, another order, \(size)", terminal, (0..<keys / 10).map { _ in [UInt8(ascii: "s")] })
      for (tab, name) in [("2", "enterprises"), ("4", "campaigns"), ("5", "honours")] {
        _ = try terminal.press(Array(tab.utf8))
        _ = try terminal.press([UInt8(ascii: "/")])
        terminal.settle(300)
        try measure("\(name), typing in the filter, \(size)", terminal, Array(strokes.prefix(keys / 4)))
        _ = try terminal.press([0x1B])
        terminal.settle(300)
        try measure("\(name), another order, \(size)", terminal, (0..<keys / 10).map { _ in [UInt8(ascii: "s")] })
      }
      try terminal.end()
    }
  }

  /// Steps of the time machine, and the screens below a bar.
  private func measureWalk(_ terminal: PseudoTerminal, _ size: String) throws {
    let steps = (0..<keys / 4).map { [UInt8(ascii: $0 % 24 < 12 ? "[" : "]")] }
    let (enter, back) = ([UInt8(0x0D)], [UInt8(0x7F)])
    try measure("overview, months back and on, \(size)", terminal, steps)
    _ = try terminal.press([UInt8(ascii: "t")])
    _ = try terminal.press(enter)
    terminal.settle(500)
    try measure("an indicator's standing, months back and on, \(size)", terminal, steps)
    _ = try terminal.press([UInt8(ascii: "t")])
    terminal.settle(500)
    try measure("a figure in other groups, \(size)", terminal, (0..<keys / 10).map { _ in [UInt8(ascii: "b")] })
    _ = try terminal.press(back)
    _ = try terminal.press([UInt8(ascii: "1")])
    _ = try terminal.press(enter)
    try measure("a call list opened and left, \(size)", terminal, (0..<keys / 10).map { $0 % 2 == 0 ? enter : back })
    let matrix = (0..<keys / 10).map { $0 % 2 == 0 ? [UInt8(ascii: "m")] : back }
    try measure("a matrix opened and left, \(size)", terminal, matrix)
    _ = try terminal.press([UInt8(ascii: "1")])
    _ = try terminal.press([UInt8(ascii: "t")])
    terminal.settle(500)
  }

  private func measure(_ what: String, _ terminal: PseudoTerminal, _ strokes: [[UInt8]]) throws {
    var samples = Samples()
    var bytes = Samples()
    var unanswered = 0
    for stroke in strokes {
      guard let paint = try terminal.press(stroke) else {
        unanswered += 1
        continue
      }
      samples.add(paint.milliseconds)
      bytes.add(Double(paint.bytes))
    }
    let silent = unanswered == 0 ? "" : ", \(unanswered) changed nothing"
    report.times(what, samples, "\(Int(bytes.median)) bytes a key, \(samples.values.count) keys\(silent)")
  }

  /// A change made by `hoctap apply` in another process, seen on an open overview.
  func measureFollowing(in data: String) throws {
    let terminal = try PseudoTerminal(hoctap, [data])
    guard terminal.waitFor(ScreensBench.overviewText) else { throw BenchFailure("the overview did not appear") }
    let lines = try Pipe()
    let answers = try Pipe()
    let apply = try ChildProcess(
      hoctap, ["apply", data], .descriptors(input: lines.reading, output: answers.writing))
    var stored = Samples()
    var seen = Samples()
    // The first line waits until the folder is read; it is not measured.
    for number in 0...changes {
      terminal.settle(number == 0 ? 1500 : 400)
      let watch = Stopwatch()
      try Descriptors.write(lines.writing, ScreensBench.newWorker)
      var (isStored, isSeen) = (false, false)
      while !isStored || !isSeen {
        let ready = Descriptors.wait([answers.reading, terminal.descriptor], for: 10_000)
        guard ready.contains(true) else { throw BenchFailure("a change was not seen within 10 seconds") }
        if ready[1] {
          let paint = terminal.burst(watch, limit: 0)
          if let paint, !isSeen, number > 0 { seen.add(paint.milliseconds) }
          isSeen = true
        }
        if ready[0] {
          guard Descriptors.read(answers.reading).starts(with: Array("ok".utf8)) else {
            throw BenchFailure("the change was refused")
          }
          if !isStored, number > 0 { stored.add(watch.milliseconds) }
          isStored = true
        }
      }
    }
    apply.terminate()
    _ = try apply.wait()
    try terminal.end()
    report.times("apply: line to \"ok\"", stored)
    report.times("apply: line to the picture on an open overview", seen, "\(changes) changes")
  }

  private static let newWorker =
    Array(
      #"{"ops":[{"put":"workers","rec":{"name":"Nguyễn Thị Đo Lường","employment":[{"enterprise":"DN0001","from":"2026-01-05"}]}}]}"#
        .utf8) + [0x0A]
}
