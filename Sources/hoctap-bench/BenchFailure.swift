import Glibc

/// Why a measurement could not be made.
struct BenchFailure: Error, CustomStringConvertible {
  /// What happened.
  let description: String

  /// A failure with a sentence.
  init(_ description: String) { self.description = description }

  /// A failed call of the system.
  static func system(_ call: String, _ number: Int32 = errno) -> BenchFailure {
    BenchFailure("\(call): \(String(cString: strerror(number)))")
  }
}
