package import Kringtoets

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// What a command has of the world around it; tests give it another one.
package struct World {
  /// Returns the value of an environment variable.
  package var variable: (String) -> String?
  /// Whether standard output is a terminal.
  package var outputIsTerminal: Bool
  /// The number of columns of the terminal, where there is one.
  package var terminalWidth: Int?
  /// The day on which the program runs, on the local clock.
  package var today: () -> Day
  /// Returns the bytes of standard input, up to a number.
  package var readInput: (_ limit: Int) throws -> [UInt8]
  /// Writes results.
  package var write: ([UInt8]) throws -> Void
  /// Writes diagnostics: one or more lines without the last line feed.
  package var say: (String) -> Void
  /// Whether diagnostics go to a terminal.
  package var diagnosticsAreOnTerminal: Bool
  /// Writes diagnostics as they are, such as a line that will be overwritten.
  package var draw: (String) -> Void
  /// Keeps a value as long as the world: to free piece by piece what the process is done with, just
  /// before it ends, takes time and is of no use.
  package var keep: (Any) -> Void

  /// Creates a world.
  package init(
    variable: @escaping (String) -> String?,
    outputIsTerminal: Bool,
    terminalWidth: Int?,
    today: @escaping () -> Day,
    readInput: @escaping (_ limit: Int) throws -> [UInt8],
    write: @escaping ([UInt8]) throws -> Void,
    say: @escaping (String) -> Void,
    diagnosticsAreOnTerminal: Bool = false,
    draw: @escaping (String) -> Void = { _ in },
    keep: @escaping (Any) -> Void = { _ in }
  ) {
    self.variable = variable
    self.outputIsTerminal = outputIsTerminal
    self.terminalWidth = terminalWidth
    self.today = today
    self.readInput = readInput
    self.write = write
    self.say = say
    self.diagnosticsAreOnTerminal = diagnosticsAreOnTerminal
    self.draw = draw
    self.keep = keep
  }

  /// The world that the process runs in.
  static var real: World {
    var kept: [Any] = []
    return World(
      variable: { name in getenv(name).map { String(cString: $0) } },
      outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      terminalWidth: columns(of: STDOUT_FILENO),
      today: { localDay() },
      readInput: { try Descriptor(STDIN_FILENO).read(upTo: $0) },
      write: { try Descriptor(STDOUT_FILENO).write($0) },
      say: { try? Descriptor(STDERR_FILENO).write(Array(($0 + "\n").utf8)) },
      diagnosticsAreOnTerminal: isatty(STDERR_FILENO) == 1,
      draw: { try? Descriptor(STDERR_FILENO).write(Array($0.utf8)) },
      keep: { kept.append($0) }
    )
  }

  /// The number of cores of the machine.
  static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// The number of columns for help.
  var helpWidth: Int { min(max(terminalWidth ?? 80, 60), 100) }

  /// Writes a problem.
  func say(_ problem: Problem) {
    say(problem.description(in: Speech.language))
  }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  private static func localDay() -> Day {
    var now = time(nil)
    var parts = tm()
    let day =
      localtime_r(&now, &parts) == nil
      ? nil
      : Day(
        year: Int(parts.tm_year) + 1900,
        month: Int(parts.tm_mon) + 1,
        day: Int(parts.tm_mday)
      )
    guard let day else { preconditionFailure("the clock shows no day of the calendar") }
    return day
  }
}
