import Archive
import Catalogue
import Foundation
import TextSignals

/// Scans one file several times, beside the counting of its lines.
///
/// usage: SignalSpeed ARCHIVE MINUTES, where `train-signals pack` writes the archive.
@main
enum SignalSpeed {
  private static let runs = 5

  static func main() throws {
    let arguments = CommandLine.arguments
    let archive = try [UInt8](Data(contentsOf: URL(fileURLWithPath: arguments[1])))
    let text = try [UInt8](Data(contentsOf: URL(fileURLWithPath: arguments[2])))
    let rules = try archive.withUnsafeBufferPointer { bytes in
      var reader = ArchiveReader(bytes)
      return try reader.read(SignalRules.self)
    }
    let started = Clock.now()
    let scanner = SignalScanner(rules)
    let compiled = Clock.now() - started
    var hits = 0
    var lines = 0
    // In turn, so that a busy machine is busy for both.
    var times: [(scan: Double, count: Double)] = []
    for _ in 0..<runs {
      let scan = Clock.median(of: 1) { hits = (try? scanner.hits(in: text).count) ?? -1 }
      let count = Clock.median(of: 1) { lines = text.count { $0 == 0x0A } }
      times.append((scan, count))
    }
    let scan = times.map(\.scan).sorted()[runs / 2]
    let count = times.map(\.count).sorted()[runs / 2]
    print("bytes\t\(text.count)")
    print("hits\t\(hits)")
    print("lines\t\(lines)")
    print("compile\t\(compiled / 1e6)")
    print("scan\t\(Double(text.count) / scan * 1e3)")
    print("count\t\(Double(text.count) / count * 1e3)")
  }
}
