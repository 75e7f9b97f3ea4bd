import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The wish of the user that long work stops, by Ctrl-C or by a request of the system to end.
enum Interruption {
  private static let requested = Atomic(false)

  /// Whether the work should stop.
  static var isRequested: Bool { requested.load(ordering: .relaxed) }

  /// Takes the wish down from now on; a second one ends the program at once.
  static func watch() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.requested.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }
}
