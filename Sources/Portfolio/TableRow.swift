import FEEL

/// One row of a table for spreadsheet programs, written into bytes.
struct TableRow {
  private let style: TableStyle
  private var isFirst = true

  init(_ style: TableStyle) {
    self.style = style
  }

  /// Writes a text; one that a spreadsheet program would take for a formula is kept a text.
  mutating func cell(_ text: String, to bytes: inout [UInt8]) {
    separate(&bytes)
    var text = text
    text.withUTF8 { content in
      let isFormula =
        content.first.map { [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains($0) } ?? false
      let needsQuotes = content.contains {
        $0 == style.separator || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
      }
      if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      for byte in content {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        // No other control character has a meaning in a cell.
        if byte >= 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { bytes.append(byte) }
      }
      if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    }
  }

  /// Writes a text, or an empty cell.
  mutating func cell(_ text: String?, to bytes: inout [UInt8]) {
    if let text { cell(text, to: &bytes) } else { separate(&bytes) }
  }

  /// Writes a whole number.
  mutating func cell(_ number: Int, to bytes: inout [UInt8]) {
    separate(&bytes)
    bytes.put(number)
  }

  /// Writes an amount, or an empty cell.
  mutating func cell(_ amount: Decimal?, to bytes: inout [UInt8]) {
    separate(&bytes)
    if let amount { bytes.put(amount, decimalSign: style.decimalSign) }
  }

  /// Writes texts in one cell, with a space and a bar between them.
  mutating func cell(_ texts: [String], to bytes: inout [UInt8]) {
    cell(texts.joined(separator: " | "), to: &bytes)
  }

  /// Ends the row.
  mutating func end(_ bytes: inout [UInt8]) {
    bytes.put("\r\n")
    isFirst = true
  }

  private mutating func separate(_ bytes: inout [UInt8]) {
    if !isFirst { bytes.append(style.separator) }
    isFirst = false
  }
}
