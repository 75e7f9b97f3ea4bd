import BuiltInCatalogue
import Catalogue
import Intake
import JSONReading
import Vocabulary

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Reads an input record by record and prints what it took, as `name value` on each line.
@main
enum IntakeSpeed {
  static func main() throws {
    guard let path = CommandLine.arguments.dropFirst().first else {
      print("usage: IntakeSpeed FILE [grammar]")
      exit(2)
    }
    if CommandLine.arguments.last == "grammar" { return try grammar(path) }
    let catalogue = try BuiltInCatalogue.load()
    let reader = DossierReader(vocabulary: catalogue.vocabulary, mappings: catalogue.mappings)
    var facts = Facts(catalogue.vocabulary)
    var records = InputRecords(reader)
    var (count, problems, errors) = (0, 0, 0)
    let started = cpuTime()
    let size = try pieces(of: path) { piece in
      if let piece { records.append(piece) } else { records.finish() }
      while let record = try records.next() {
        let found = reader.read(record, into: &facts)
        count += 1
        problems += found.count
        errors += found.count { $0.severity == .error }
      }
    }
    report(size, count, cpuTime() - started)
    print("problems \(problems)")
    print("errors \(errors)")
  }

  /// Only follows the grammar of each line: what a strict reader costs before it knows anything.
  private static func grammar(_ path: String) throws {
    var rest: [UInt8] = []
    var count = 0
    let started = cpuTime()
    let size = try pieces(of: path) { piece in
      rest += piece.map(Array.init) ?? [UInt8(ascii: "\n")]
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        try rest[..<end].withUnsafeBufferPointer { line in
          guard !line.isEmpty else { return }
          var reader = JSONReader(line)
          try reader.skipValue()
          try reader.finish()
          count += 1
        }
        rest.removeSubrange(...end)
      }
    }
    report(size, count, cpuTime() - started)
  }

  /// Hands out a file in pieces, and nil at its end.
  private static func pieces(
    of path: String,
    _ body: (UnsafeBufferPointer<UInt8>?) throws -> Void
  ) throws -> Int {
    let file = open(path, O_RDONLY)
    guard file >= 0 else {
      print("cannot read \(path)")
      exit(2)
    }
    defer { close(file) }
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
    defer { buffer.deallocate() }
    var size = 0
    while true {
      let count = read(file, buffer.baseAddress, buffer.count)
      guard count > 0 else { break }
      size += count
      try body(UnsafeBufferPointer(rebasing: buffer[..<count]))
    }
    try body(nil)
    return size
  }

  private static func report(_ size: Int, _ count: Int, _ seconds: Double) {
    print("bytes \(size)")
    print("records \(count)")
    print("seconds \(seconds)")
  }

  private static func cpuTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
