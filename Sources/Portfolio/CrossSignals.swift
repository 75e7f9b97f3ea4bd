/// How many signals across projects there are, and how much they weigh.
struct CrossSignals: Equatable {
  /// The number of signals.
  var count = 0
  /// Their severities.
  var severities: Set<String> = []

  /// The number of bytes of a line that surely hold its id and severity, with which it begins.
  private static let headSize = 128
  /// The number of bytes of the file that are held at once.
  private static let pieceSize = 1 << 16

  /// Counts nothing yet.
  init() {}

  /// Counts the signals in a file of them that an earlier run finished.
  ///
  /// - Parameter path: the path of the file.
  /// - Throws: a fault where it cannot be read.
  /// - Complexity: O(n) in the size of the file, one piece of which is in memory.
  init(readFrom path: String) throws(PortfolioFault) {
    let file = try FileWindow(path)
    var offset = 0
    // A line that names many projects may be longer than a piece.
    var head: [UInt8] = []
    while true {
      let piece = try file.bytes(at: offset, count: Self.pieceSize)
      if piece.isEmpty { return }
      offset += piece.count
      var rest = piece[...]
      while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        head += rest[..<end].prefix(Self.headSize - head.count)
        add(lineWithHead: head)
        head.removeAll(keepingCapacity: true)
        rest = rest[(end + 1)...]
      }
      head += rest.prefix(Self.headSize - head.count)
    }
  }

  /// Counts a line, of which the start is known: `{"id":"…","severity":"…"`.
  private mutating func add(lineWithHead head: [UInt8]) {
    count += 1
    let parts = head.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    if parts.count > 8 { severities.insert(String(decoding: parts[7], as: UTF8.self)) }
  }
}
