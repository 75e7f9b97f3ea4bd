/// The ids of the projects and those that they name, one after the other in a file of their own.
///
/// Whoever names a project reads its id here: in the results, which do not fit in memory, each id
/// would be a place of the disk of its own.
struct ProjectIDs {
  /// Ends an id: a byte that UTF-8 never has.
  private static let end: UInt8 = 0xFF
  /// The number of bytes that are read at first: most ids are shorter.
  private static let usual = 64

  private let file: FileWindow

  /// Opens the file.
  ///
  /// - Throws: a fault where that does not work.
  init(_ path: String) throws(PortfolioFault) { file = try FileWindow(path) }

  /// Adds an id to those of a batch.
  static func add(_ id: some Collection<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: id)
    bytes.append(end)
  }

  /// Returns the id of a project; nil where it has none.
  ///
  /// - Throws: a fault where the file cannot be read.
  func id(of sketch: Sketch) throws(PortfolioFault) -> String? {
    guard sketch.id != 0 else { return nil }
    return try text(at: sketch.idOffset)
  }

  /// Returns the id that a project names as that of a related contract.
  ///
  /// - Throws: a fault where the file cannot be read.
  func target(of link: Link) throws(PortfolioFault) -> String? { try text(at: link.idOffset) }

  private func text(at offset: UInt64) throws(PortfolioFault) -> String? {
    var size = Self.usual
    while true {
      let bytes = try file.bytes(at: Int(offset), count: size)
      if let end = bytes.firstIndex(of: Self.end) {
        return String(decoding: bytes[..<end], as: UTF8.self)
      }
      // The id may be longer than what was read of it.
      guard bytes.count == size else { return nil }
      size *= 16
    }
  }
}
