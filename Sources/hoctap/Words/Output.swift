import Glibc
import Screen

/// What a command prints. Every line is cleaned, so that nothing from the data can steer a terminal.
enum Output {
  /// One line on standard output.
  static func line(_ text: String) {
    write(VisibleText.cleaned(text) + "\n", to: 1)
  }

  /// Several lines on standard output.
  static func lines(_ text: String) {
    text.split(separator: "\n", omittingEmptySubsequences: false).forEach { line(String($0)) }
  }

  /// One message on standard error; line breaks of ours stay.
  static func error(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      write(VisibleText.cleaned(String(line)) + "\n", to: 2)
    }
  }

  /// Bytes that are JSON: control characters are escaped in it already.
  static func bytes(_ bytes: [UInt8]) { write(bytes, to: 1) }

  private static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

  /// Writes all of it, or ends with exit code 2: who cannot print an acknowledgement must not claim success.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        exit(2)
      }
      rest = rest.dropFirst(written)
    }
  }
}
