#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The CPU time that the process has used.
enum Clock {
  /// Nanoseconds of CPU time.
  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }

  /// The CPU time of a piece of work in nanoseconds, the median of some runs.
  static func median(of runs: Int, _ work: () -> Void) -> Double {
    let times = (0..<runs).map { _ in
      let started = now()
      work()
      return now() - started
    }
    return times.sorted()[runs / 2]
  }
}
