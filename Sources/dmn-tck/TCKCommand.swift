import DMNConformance

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Runs the test cases of the DMN Technology Compatibility Kit below a folder.
///
/// Prints the counts of each suite, and of each compliance level last. Exits with 0 if all tests
/// passed, with 1 if one failed or there were none, with 2 if the folder can't be read.
@main
enum TCKCommand {
  static func main() {
    guard CommandLine.arguments.count == 2 else {
      fail("usage: dmn-tck FOLDER")
    }
    let folder = CommandLine.arguments[1]
    do {
      let report = ConformanceReport(try ConformanceRun.suites(in: folder))
      for line in report.lines { print(line) }
      if report.lines.isEmpty { fail("no test cases below \(folder)", code: 1) }
      exit(report.isPassed ? 0 : 1)
    } catch {
      fail("can't read \(folder): \(error)")
    }
  }

  private static func fail(_ message: String, code: Int32 = 2) -> Never {
    var line = message + "\n"
    line.withUTF8 { _ = write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(code)
  }
}
