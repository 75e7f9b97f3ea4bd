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
    let isRecords = writer.plan.nodes[list.node].kind == .records
    let isCPV = writer.plan.nodes[list.node].isCPV
    for part in raw.split(whereSeparator: { Self.separates($0, isCPV: isCPV) }) {
      let text = UnsafeBufferPointer(rebasing: raw[part.startIndex..<part.endIndex]).trimmed
      guard !text.isEmpty else { continue }
      if isRecords {
        guard let records = Self.records(in: text) else {
          reportRecord(text, list, at: position, &writer)
          continue
        }
        for record in records { appendRecord(record, number, to: list, at: position, &writer) }
      } else if isCPV {
        guard let code = cpv(text, to: list, at: position, &writer) else { continue }
        code.withUnsafeBufferPointer { appendEntry($0, to: list, at: position, &writer) }
      } else {
        appendEntry(text, to: list, at: position, &writer)
      }
    }
  }

  private static func separates(_ byte: UInt8, isCPV: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    case UInt8(ascii: ","), UInt8(ascii: "/"): isCPV
    default: false
    }
  }

  /// Returns the records of a text in which commas or slashes may stand between them, as in
  /// `P1: 400.000, P2: 800.000`; nil where it cannot be told what is a name and what an amount.
  private static func records(
    in text: UnsafeBufferPointer<UInt8>
  ) -> [UnsafeBufferPointer<UInt8>]? {
    let colon = UInt8(ascii: ":")
    guard let first = text.firstIndex(of: colon), let last = text.lastIndex(of: colon),
      first < last
    else { return [text] }
    var pieces: [UnsafeBufferPointer<UInt8>] = []
    var start = 0
    for place in text.indices.dropFirst().dropLast() where text[place + 1] == UInt8(ascii: " ") {
      // The comma of an amount has no space behind it.
      guard
        text[place] == UInt8(ascii: ",")
          || text[place] == UInt8(ascii: "/") && text[place - 1] == UInt8(ascii: " ")
      else { continue }
      pieces.append(UnsafeBufferPointer(rebasing: text[start..<place]).trimmed)
      start = place + 1
    }
    pieces.append(UnsafeBufferPointer(rebasing: text[start...]).trimmed)
    if pieces.allSatisfy({ $0.count { $0 == colon } == 1 }) { return pieces }
    // A colon may belong to a name, but no amount does.
    let isName = !text[first..<last].contains { $0 &- UInt8(ascii: "0") < 10 }
    return isName ? [text] : nil
  }

  /// Adds a record written as `name: amount`, such as `Perceel 1: 900.000`.
  private mutating func appendRecord(
    _ text: UnsafeBufferPointer<UInt8>,
    _ number: Int,
    to list: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    let above = Int(writer.plan.nodes[list.node].keys)
    let keys = plan.words("record-keys").map { key in
      Array(key.utf8).withUnsafeBufferPointer { writer.plan.child($0, of: above) }
    }
    guard keys.count == 2, keys.allSatisfy({ $0 >= 0 }),
      let colon = text.lastIndex(of: UInt8(ascii: ":"))
    else { return reportRecord(text, list, at: position, &writer) }
    let name = UnsafeBufferPointer(rebasing: text[..<colon]).trimmed
    let rest = UnsafeBufferPointer(rebasing: text[(colon + 1)...]).trimmed
    let amount = amount(rest, number)
    guard !name.isEmpty, rest.isEmpty || amount != nil else {
      return reportRecord(text, list, at: position, &writer)
    }
    if let amount, amount.measure != nil {
      let field = plan.fields[number]
      return reportMeasure(of: amount, text, field, nil, on: list, at: position, &writer)
    }
    guard let entry = addEntry(to: list, at: position, &writer) else { return }
    writer.markPresent(entry, at: position)
    writer.writeCanonical(name, to: writer.target(keys[0], in: entry.block), at: position)
    guard let amount else { return }
    let target = writer.target(keys[1], in: entry.block)
    tell(of: amount, rest, number, on: target, at: position, &writer)
    write(amount.value, to: target, at: position, &writer)
  }

  private func reportRecord(
    _ text: UnsafeBufferPointer<UInt8>,
    _ list: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    writer.report(.warning, .unreadValue, at: position, on: list) { _ in
      .unreadRecord(quotable(text))
    }
  }
}
