import Vocabulary

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// One input of a portfolio: a file, or standard input.
package struct PortfolioInput: Hashable, Sendable {
  /// The name, as results show it.
  package let name: String
  /// The path; nil for standard input.
  package let path: String?

  /// Creates an input.
  package init(name: String, path: String?) {
    self.name = name
    self.path = path
  }

  /// Whether each line is a record because of the name of the file.
  var isLined: Bool {
    name.hasSuffix(".ndjson") || name.hasSuffix(".jsonl")
  }

  /// What tells whether the input is still the same: its size and the time of its last change.
  var identity: String {
    guard let path else { return "-" }
    var status = stat()
    guard stat(path, &status) == 0 else { return "?" }
    #if canImport(Darwin)
    let time = status.st_mtimespec
    #else
    let time = status.st_mtim
    #endif
    return "\(status.st_size):\(time.tv_sec):\(time.tv_nsec)"
  }

  /// The number of bytes; nil where that is not known beforehand.
  package var size: Int? {
    guard let path else { return nil }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Opens the input.
  func open() throws(PortfolioFault) -> InputPieces {
    guard let path else { return InputPieces(0, name: name, isOwned: false) }
    #if canImport(Darwin)
    let number = Darwin.open(path, O_RDONLY | O_CLOEXEC)
    #elseif canImport(Musl)
    let number = Musl.open(path, O_RDONLY | O_CLOEXEC)
    #else
    let number = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    #endif
    guard number >= 0 else { throw InputPieces.fault(name) }
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      close(number)
      throw PortfolioFault(
        .unreadableInput,
        name,
        nl: "dit is een map, geen bestand",
        en: "this is a folder, not a file"
      )
    }
    return InputPieces(number, name: name, isOwned: true)
  }
}

/// Reading of an input in pieces of one size.
struct InputPieces: ~Copyable {
  /// The size of a piece in bytes.
  private static let size = 1 << 18

  private let number: Int32
  private let name: String
  private let isOwned: Bool
  private var memory = [UInt8](repeating: 0, count: size)

  init(_ number: Int32, name: String, isOwned: Bool) {
    self.number = number
    self.name = name
    self.isOwned = isOwned
  }

  deinit {
    if isOwned { close(number) }
  }

  /// Gives the next piece to a body.
  ///
  /// - Parameters:
  ///   - isStopped: whether to wait no longer for standard input.
  ///   - body: takes the piece.
  /// - Returns: the number of bytes; 0 at the end, or where it is stopped.
  /// - Throws: a `PortfolioFault` where the input cannot be read.
  mutating func next(
    isStopped: () -> Bool = { false },
    _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) throws(PortfolioFault) -> Int {
    while true {
      // Reading itself would wait for whoever writes, however long that takes.
      if !isOwned, !hasInput() {
        if isStopped() { return 0 }
        continue
      }
      let count = memory.withUnsafeMutableBytes { read(number, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Self.fault(name) }
      memory.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
      return count
    }
  }

  /// Waits a moment for something to read, or for the end.
  private func hasInput() -> Bool {
    var waiting = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, 250) > 0
  }

  /// What went wrong last.
  static func fault(_ name: String) -> PortfolioFault {
    let reason = SystemReason.last
    return PortfolioFault(
      .unreadableInput,
      name,
      nl: "niet te lezen: \(reason.nl)",
      en: "cannot be read: \(reason.en)"
    )
  }
}
