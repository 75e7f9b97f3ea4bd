import FEEL
import Vocabulary

/// Lists in the cells of a table.
extension Projector {
  /// Adds what stands in a cell, with semicolons, bars or new lines between, to a list.
  mutating func appendParts(
    _ raw: UnsafeBufferPointer<UInt8>,
    _ number: Int,
    to list: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    if writer.plan.nodes[list.node].kind == .records {
      return appendRecords(raw, number, to: list, at: position, &writer)
    }
    let isCPV = writer.plan.nodes[list.node].isCPV
    for part in raw.split(whereSeparator: { Self.separates($0, isCPV: isCPV) }) {
      let text = UnsafeBufferPointer(rebasing: raw[part.startIndex..<part.endIndex]).trimmed
      guard !text.isEmpty else { continue }
      if isCPV {
        guard let code = cpv(text, to: list, at: position, &writer) else { continue }
        code.withUnsafeBufferPointer { appendEntry($0, to: list, at: position, &writer) }
      } else {
        appendEntry(text, to: list, at: position, &writer)
      }
    }
  }

  /// Tells whether a byte stands between the entries of a list.
  static func separates(_ byte: UInt8, isCPV: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    case UInt8(ascii: ","), UInt8(ascii: "/"): isCPV
    default: false
    }
  }
}
