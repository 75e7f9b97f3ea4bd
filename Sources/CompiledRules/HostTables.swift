import FEEL
import Vocabulary

/// What the rules look up in code lists, in flat memory.
struct HostTables: Sendable {
  /// A table from the codes of a list to a value of each, with open addressing.
  struct CodeTable: BitwiseCopyable, Sendable {
    /// The first entry.
    let first: Int32
    /// The number of entries, a power of two.
    let size: Int32
  }

  /// An entry of a table; one without a code has the kind null.
  struct Entry: BitwiseCopyable, Sendable {
    let code: Datum
    let value: Datum
  }

  /// The tables, one for each list and attribute in use.
  private(set) var tables: [CodeTable] = []
  private(set) var entries: [Entry] = []
  /// The holidays of the lists in use.
  private(set) var holidays: [Holiday] = []
  /// The stretch of holidays of each list.
  private(set) var holidayLists: [CodeTable] = []
  private var tableNumbers: [String: Int] = [:]
  private var holidayNumbers: [String: Int] = [:]

  /// Returns the number of the table of a list and an attribute; without one, of the codes alone.
  mutating func table(
    _ list: CodeList,
    attribute: String?,
    _ pool: inout TextPool
  ) -> Int? {
    let name = "\(list.id)\u{0}\(attribute ?? "\u{0}")"
    if let known = tableNumbers[name] { return known }
    // A code outside ASCII may equal another that has other bytes.
    guard list.codes.allSatisfy({ $0.code.utf8.allSatisfy { $0 < 0x80 } }) else { return nil }
    var size = 4
    while size < list.codes.count * 2 { size *= 2 }
    let first = entries.count
    entries += Array(repeating: Entry(code: .null, value: .null), count: size)
    for code in list.codes.reversed() {
      // Of codes that come twice the first counts: it is put in last.
      var place = Int(Self.hash(code.code.utf8) & UInt64(size - 1))
      let datum = pool.datum(code.code)
      while entries[first + place].code.kind != .null,
        entries[first + place].code.detail != datum.detail
      {
        place = (place + 1) & (size - 1)
      }
      let value = attribute.map { code.attributes[$0].map { pool.datum($0) } ?? .null }
      entries[first + place] = Entry(code: datum, value: value ?? Datum(true))
    }
    tables.append(CodeTable(first: Int32(first), size: Int32(size)))
    tableNumbers[name] = tables.count - 1
    return tables.count - 1
  }

  /// Returns the number of the holidays of a list.
  mutating func holidays(_ list: CodeList) -> Int {
    if let known = holidayNumbers[list.id] { return known }
    let found = Holidays(list).all
    holidayLists.append(CodeTable(first: Int32(holidays.count), size: Int32(found.count)))
    holidays += found
    holidayNumbers[list.id] = holidayLists.count - 1
    return holidayLists.count - 1
  }

  /// The hash of a code's bytes, by the method of Fowler, Noll and Vo.
  @inline(__always)
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = start
    for byte in bytes { hash = step(hash, byte) }
    return hash
  }

  static var start: UInt64 { 0xcbf2_9ce4_8422_2325 }

  @inline(__always)
  static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01b3
  }
}
