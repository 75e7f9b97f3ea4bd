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

  /// Counts line ends in one plain loop, the floor that nothing that reads the text goes below.
  private static func lineEnds(in text: [UInt8]) -> Int {
    text.withUnsafeBufferPointer { bytes in
      var count = 0
      for byte in bytes where byte == 0x0A { count &+= 1 }
      return count
    }
  }

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
      let count = Clock.median(of: 1) { lines = lineEnds(in: text) }
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
