/// One file of a catalogue.
struct RuleFile: Sendable {
  /// The path relative to the catalogue's folder, with `/` between its parts.
  let path: String
  let bytes: [UInt8]

  /// The first folder of the path, which decides the kind of the entries; nil at the top.
  var folder: String? {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? parts.first.map(String.init) : nil
  }

  /// The path of a file that stands beside this one.
  func sibling(_ name: String) -> String {
    let parts = path.split(separator: "/").dropLast()
    return (parts + [Substring(name)]).joined(separator: "/")
  }

  /// Returns the text, or nil with the offset of the first byte that is not UTF-8.
  var decoded: (text: String?, faultOffset: Int) {
    if let text = String(validating: bytes, as: UTF8.self) { return (text, 0) }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      offset += UTF8.width(scalar)
    }
    return (nil, offset)
  }

  /// Returns the line and column of an offset in bytes.
  func place(ofByte offset: Int) -> Place {
    let before = bytes.prefix(offset)
    let line = before.count { $0 == UInt8(ascii: "\n") }
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let column = before[start...].count { $0 & 0xC0 != 0x80 }
    return Place(file: path, line: line + 1, column: column + 1)
  }
}

extension String {
  /// The lines of the text as scalars, without their ends.
  package var scalarLines: [[Unicode.Scalar]] {
    var lines: [[Unicode.Scalar]] = [[]]
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      if scalar == "\n" || scalar == "\r" {
        lines.append([])
      } else {
        lines[lines.count - 1].append(scalar)
      }
    }
    return lines
  }
}
