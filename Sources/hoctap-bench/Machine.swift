import Glibc

/// What the measurements were made on.
enum Machine {
  /// A few lines about the machine and the versions of what is compared.
  static func lines() -> [String] {
    let processor =
      text("/proc/cpuinfo").split(separator: "\n").first { $0.hasPrefix("model name") }
      .flatMap { $0.split(separator: ":").last } ?? " unknown processor"
    let system =
      text("/etc/os-release").split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }
      .map { $0.dropFirst("PRETTY_NAME=".count).filter { $0 != "\"" } } ?? "unknown system"
    return [
      "machine:\(processor), \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) processors, \(system)",
      "built with: Swift \(compiler), load average \(text("/proc/loadavg").prefix { $0 != " " })",
      "sqlite3: \(version(of: "sqlite3"))",
    ]
  }

  /// Where a program is; nil when it is not installed.
  static func find(_ program: String) -> String? {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return path.split(separator: ":").map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  private static func version(of program: String) -> String {
    guard let path = find(program), let bytes = try? ChildProcess.output(path, ["--version"]) else {
      return "not installed"
    }
    return String(decoding: bytes.prefix { $0 != 0x0A }.prefix(20), as: UTF8.self)
  }

  private static var compiler: String {
    #if compiler(>=6.4)
      "6.4 or later"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }

  private static func text(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    return String(decoding: Descriptors.read(descriptor), as: UTF8.self)
  }
}
