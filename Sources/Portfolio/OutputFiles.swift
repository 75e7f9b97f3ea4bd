#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The files of a portfolio that grow while it is assessed.
enum GrowingFile: String, CaseIterable {
  /// The assessments.
  case results = "results.ndjson"
  /// The table of projects.
  case projects = "projects.csv"
  /// The table of what stands out.
  case findings = "findings.csv"
  /// The records that could not be assessed.
  case errors = "errors.ndjson"
  /// What looks wrong in records that were assessed.
  case warnings = "warnings.ndjson"
  /// The sketches, which are not kept.
  case sketches
  /// The ids of the projects, which are not kept.
  case ids
  /// The links, which are not kept.
  case links
  /// The sketches of sessions, which are not kept.
  case sessions
  /// The names of circles, which are not kept.
  case circles
  /// What tells how long firms take part in circles, which is not kept.
  case participations

  /// Whether the user gets the file.
  var isKept: Bool {
    switch self {
    case .results, .projects, .findings, .errors, .warnings: true
    case .sketches, .ids, .links, .sessions, .circles, .participations: false
    }
  }
}

/// An open file, whoever writes to it.
final class FileOnDisk: Sendable {
  /// The path.
  let path: String
  fileprivate let number: Int32

  fileprivate init(_ path: String) throws(PortfolioFault) {
    self.path = path
    number = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard number >= 0 else { throw OutputFolder.fault(path) }
  }

  deinit {
    close(number)
  }

  /// Waits until the disk has all that the system has.
  func sync() throws(PortfolioFault) {
    guard fsync(number) == 0 else { throw OutputFolder.fault(path) }
  }
}

/// One file that is added to at its end.
final class AppendedFile {
  /// The path.
  var path: String { onDisk.path }
  /// The file, to which may be added while another thread waits for the disk.
  let onDisk: FileOnDisk
  private var number: Int32 { onDisk.number }
  /// The number of bytes in the file and in memory.
  private(set) var size: Int
  private var memory: [UInt8] = []
  private static let room = 1 << 18
  /// The number of bytes from which on they are written as they come: to collect them is a copy.
  private static let much = 1 << 15

  /// Opens a file and cuts it to a size.
  ///
  /// - Throws: a fault where that does not work, or where the file is smaller.
  init(_ path: String, size: Int) throws(PortfolioFault) {
    self.size = size
    onDisk = try FileOnDisk(path)
    var status = stat()
    let number = onDisk.number
    guard fstat(number, &status) == 0, Int(status.st_size) >= size,
      ftruncate(number, off_t(size)) == 0, lseek(number, off_t(size), SEEK_SET) >= 0
    else { throw OutputFolder.fault(path) }
    memory.reserveCapacity(Self.room)
  }

  /// Adds bytes.
  func append(_ bytes: [UInt8]) throws(PortfolioFault) {
    size += bytes.count
    if bytes.count >= Self.much {
      try flush()
      return try write(bytes)
    }
    if memory.count + bytes.count > Self.room { try flush() }
    memory.append(contentsOf: bytes)
  }

  /// Adds plain bits.
  func append<Element: BitwiseCopyable>(_ elements: [Element]) throws(PortfolioFault) {
    try append(elements.withUnsafeBytes { Array($0) })
  }

  /// Adds the bits of one element.
  func append<Element: BitwiseCopyable>(element: Element) throws(PortfolioFault) {
    let count = MemoryLayout<Element>.stride
    size += count
    if memory.count + count > Self.room { try flush() }
    // What lies between elements is not theirs to copy.
    withUnsafeBytes(of: element) { memory.append(contentsOf: $0) }
    memory.append(contentsOf: repeatElement(0, count: count - MemoryLayout<Element>.size))
  }

  /// Gives to the system what is in memory.
  func flush() throws(PortfolioFault) {
    try write(memory)
    memory.removeAll(keepingCapacity: true)
  }

  /// Waits until the disk has everything.
  func sync() throws(PortfolioFault) {
    try flush()
    try onDisk.sync()
  }

  private func write(_ bytes: [UInt8]) throws(PortfolioFault) {
    let isWritten = bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let start = bytes.baseAddress?.advanced(by: done)
        #if canImport(Darwin)
        let count = Darwin.write(number, start, bytes.count - done)
        #elseif canImport(Musl)
        let count = Musl.write(number, start, bytes.count - done)
        #else
        let count = Glibc.write(number, start, bytes.count - done)
        #endif
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return false }
        done += count
      }
      return true
    }
    guard isWritten else { throw OutputFolder.fault(path) }
  }
}
