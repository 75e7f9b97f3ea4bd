/// The first bytes of a document, held until they tell its encoding.
///
/// libxml2 would hand any encoding that it is told of to a converter of the system. Only UTF-8 is
/// read here, so that places are exact and memory is bounded; everything else is turned away.
struct Prologue {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []

  /// The room for a byte order mark and an XML declaration.
  private static let capacity = 1024

  /// Takes bytes until there are enough.
  ///
  /// - Returns: The number of bytes taken, and whether what is held can be checked.
  mutating func take(_ input: UnsafeBufferPointer<UInt8>) -> (count: Int, isComplete: Bool) {
    let count = min(Self.capacity - bytes.count, input.count)
    unsafe bytes.append(contentsOf: input.prefix(count))
    return (count, isComplete)
  }

  /// The length of the byte order mark.
  var markLength: Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The fault in the encoding, with the offset where it shows.
  func fault() -> (offset: Int, words: XMLFaultWords, encoding: String)? {
    if let encoding = otherEncodingByBytes {
      let words = XMLFaultWords(
        "found what looks like \(encoding); save the document as UTF-8",
        nl: "dit lijkt \(encoding) te zijn; sla het document op als UTF-8"
      )
      return (0, words, encoding)
    }
    guard let name = declaredEncoding else { return nil }
    let text = String(decoding: bytes[name], as: UTF8.self)
    guard !["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(text.uppercased()) else { return nil }
    let words = XMLFaultWords(
      "the document says that its encoding is \(text); save it as UTF-8",
      nl: "het document zegt dat het in \(text) is gecodeerd; sla het op als UTF-8"
    )
    return (name.lowerBound, words, text)
  }

  private var isComplete: Bool {
    if bytes.count == Self.capacity { return true }
    let start = markLength
    let opening = Array("<?xml".utf8)
    guard bytes.count >= start + opening.count, bytes.count > 4 else {
      return bytes.count > 4 && !bytes[start...].elementsEqual(opening.prefix(bytes.count - start))
    }
    return !bytes[start...].starts(with: opening) || declarationEnd != nil
  }

  /// The offset of the `?>` of the XML declaration.
  private var declarationEnd: Int? {
    let start = markLength
    guard bytes[start...].starts(with: "<?xml".utf8) else { return nil }
    return bytes.indices.dropLast().dropFirst(start).first { index in
      bytes[index] == UInt8(ascii: "?") && bytes[index + 1] == UInt8(ascii: ">")
    }
  }

  /// UTF-16 and UTF-32 with or without mark, and EBCDIC.
  private var otherEncodingByBytes: String? {
    let first = Array(bytes.prefix(4))
    return switch first {
    case [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0x3C, 0, 0, 0], [0, 0, 0, 0x3C]: "UTF-32"
    case [0x4C, 0x6F, 0xA7, 0x94]: "EBCDIC"
    default:
      switch first.prefix(2) {
      case [0xFF, 0xFE], [0xFE, 0xFF], [0x3C, 0], [0, 0x3C]: "UTF-16"
      default: nil
      }
    }
  }

  /// Where the name of the encoding stands in the XML declaration.
  private var declaredEncoding: Range<Int>? {
    guard let end = declarationEnd else { return nil }
    let key = Array("encoding".utf8)
    let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    for start in markLength..<end where bytes[start..<end].starts(with: key) {
      var index = start + key.count
      while index < end, blank.contains(bytes[index]) { index += 1 }
      guard index < end, bytes[index] == UInt8(ascii: "=") else { return nil }
      index += 1
      while index < end, blank.contains(bytes[index]) { index += 1 }
      guard index < end else { return nil }
      let quote = bytes[index]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return nil }
      let close = bytes[(index + 1)..<end].firstIndex(of: quote)
      return close.map { (index + 1)..<$0 }
    }
    return nil
  }
}
