#if canImport(Glibc)
import Glibc

/// What the process allocated and how often it counted references, as `counting.c` counts it.
struct Counts {
  private typealias Counter = @convention(c) () -> UInt64
  private let allocations: Counter
  private let references: Counter

  /// The counters; nil if the library is not loaded.
  init?() {
    guard let allocations = dlsym(nil, "counted_allocations"),
      let references = dlsym(nil, "counted_references")
    else { return nil }
    self.allocations = unsafeBitCast(allocations, to: Counter.self)
    self.references = unsafeBitCast(references, to: Counter.self)
  }

  /// The counts during a piece of work.
  func during(_ work: () -> Void) -> (allocations: UInt64, references: UInt64) {
    let before = (allocations(), references())
    work()
    return (allocations() - before.0, references() - before.1)
  }
}
#endif
