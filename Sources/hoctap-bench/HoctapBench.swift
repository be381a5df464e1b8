import ArgumentParser
import Glibc

/// Measures the program beside others, all in one run.
@main
struct HoctapBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hoctap-bench",
    abstract: "Measures hoctap side by side with what is installed and prints times and ratios.",
    discussion: """
      The program hoctap is looked for beside this one; build both with -c release. The data are made in a temporary \
      folder (TMPDIR) and removed at the end. Medians; p99 where a thing is measured 20 times or more.
      """,
    subcommands: [Measure.self, WriteTables.self], defaultSubcommand: Measure.self)

  /// The folder this program and hoctap are in.
  static var folder: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let path = buffer[..<max(0, count)].map(UInt8.init(bitPattern:))
    return String(decoding: path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)], as: UTF8.self)
  }
}
