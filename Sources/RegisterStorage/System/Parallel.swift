internal import Glibc

/// Runs two pieces of work at once, the first on a thread of its own, and gives both results. When no thread can be had
/// they run one after the other.
func atOnce<First: Sendable, Second>(
  _ first: @escaping @Sendable () -> First, _ second: () -> Second
) -> (First, Second) {
  let errand = Errand(first)
  var thread = pthread_t()
  let started = pthread_create(
    &thread, nil,
    { argument in
      argument.map { Unmanaged<AnyErrand>.fromOpaque($0).takeRetainedValue().run() }
      return nil
    }, Unmanaged<AnyErrand>.passRetained(errand).toOpaque())
  let secondResult = second()
  if started == 0 {
    pthread_join(thread, nil)
  } else {
    Unmanaged<AnyErrand>.passUnretained(errand).release()
    errand.run()
  }
  return (errand.finished(), secondResult)
}

/// What a thread is given to do.
private class AnyErrand {
  func run() {}
}

private final class Errand<Result>: AnyErrand {
  private let work: () -> Result
  private var result: Result?

  init(_ work: @escaping () -> Result) { self.work = work }

  override func run() { result = work() }

  func finished() -> Result { result ?? work() }
}
