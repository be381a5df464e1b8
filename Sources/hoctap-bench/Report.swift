import Glibc

/// Prints what was measured, one line each.
struct Report {
  /// Text as it is, at once.
  func say(_ text: String) {
    print(text)
    fflush(nil)
  }

  /// A heading.
  func head(_ text: String) { say("\n\(text)") }

  /// A line: what, how long, and what else is to be said.
  func line(_ what: String, _ value: String, _ remark: String = "") {
    let padded = what + String(repeating: " ", count: max(1, 46 - what.count))
    let middle = value + String(repeating: " ", count: max(1, 26 - value.count))
    say("  \(padded)\(remark.isEmpty ? value : middle + remark)")
  }

  /// A line for times: the median, and p99 where many were taken.
  func times(_ what: String, _ samples: Samples, _ remark: String = "") {
    guard !samples.values.isEmpty else { return line(what, "nothing measured") }
    let tail = samples.values.count >= 20 ? ", p99 \(samples.quantile(0.99).asTime)" : ""
    line(what, "\(samples.median.asTime)\(tail)", remark)
  }
}
