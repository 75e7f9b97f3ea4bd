import FEEL
import Vocabulary

/// Records in the cells of a table, such as lots: `Perceel 1: 900.000; Perceel 2: n.t.b.`
extension Projector {
  /// A part of a cell that may be a record.
  private struct Part {
    let text: UnsafeBufferPointer<UInt8>
    /// What stands before the colon, or all where there is none or more than one record.
    let name: UnsafeBufferPointer<UInt8>
    /// What stands behind the colon, if there is one.
    var rest: UnsafeBufferPointer<UInt8>?
    /// The amount behind the colon; nil where it cannot be told.
    var amount: DutchAmount?
    /// Whether no amount is given, or it is said that there is none yet.
    var isOpen = false

    /// Whether it is surely a record: a name with a colon, and nothing behind it but an amount.
    var isRecord: Bool { !name.isEmpty && rest != nil && (amount != nil || isOpen) }
  }

  /// Adds what stands in a cell to a list of records.
  ///
  /// A record whose amount is not known is one all the same: without it the others would count as
  /// the whole. A text that is no list at all gives no records.
  mutating func appendRecords(
    _ raw: UnsafeBufferPointer<UInt8>,
    _ number: Int,
    to list: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    let above = Int(writer.plan.nodes[list.node].keys)
    let keys = plan.words("record-keys").map { key in
      Array(key.utf8).withUnsafeBufferPointer { writer.plan.child($0, of: above) }
    }
    let all = parts(of: raw, number)
    let parts = all.filter { !tellsOfAll($0) }
    let isList = parts.contains(where: \.isRecord) || parts.count { $0.rest != nil } > 1
    guard keys.count == 2, keys.allSatisfy({ $0 >= 0 }), isList else {
      return writer.report(.warning, .unreadValue, at: position, on: list) { _ in
        .unreadRecords(quotable(raw))
      }
    }
    for part in all where tellsOfAll(part) {
      writer.report(.warning, .unreadValue, at: position, on: list) { _ in
        .recordOfAll(quotable(part.text))
      }
    }
    for part in parts {
      guard let entry = addEntry(to: list, at: position, &writer) else { return }
      writer.markPresent(entry, at: position)
      let name = writer.target(keys[0], in: entry.block)
      if !part.name.isEmpty { writer.writeCanonical(part.name, to: name, at: position) }
      let value = writer.target(keys[1], in: entry.block)
      writeAmount(of: part, number, to: value, at: position, &writer)
    }
  }

  /// Whether a part says something of the list, as `Aantal: 3` and `Totaal: 500.000` do.
  private func tellsOfAll(_ part: Part) -> Bool {
    plan.totals.matches(part.name)
      || part.rest != nil && plan.remarks.contains(FoldedText.fold(part.name))
  }

  private func writeAmount(
    of part: Part,
    _ number: Int,
    to target: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    guard let amount = part.amount, let rest = part.rest else {
      guard !part.isOpen else { return }
      return writer.report(.warning, .unreadValue, at: position, on: target) { _ in
        .unreadRecord(quotable(part.text))
      }
    }
    guard amount.measure == nil else {
      let field = plan.fields[number]
      return reportMeasure(of: amount, part.text, field, nil, on: target, at: position, &writer)
    }
    tell(of: amount, rest, number, on: target, at: position, &writer)
    write(amount.value, to: target, at: position, &writer)
  }

  /// Returns the parts of a cell, with semicolons, bars or new lines between.
  private func parts(of raw: UnsafeBufferPointer<UInt8>, _ number: Int) -> [Part] {
    raw.split(whereSeparator: { Self.separates($0, isCPV: false) }).flatMap { piece in
      let text = UnsafeBufferPointer(rebasing: raw[piece.startIndex..<piece.endIndex]).trimmed
      guard !text.isEmpty else { return [Part]() }
      guard let texts = Self.records(in: text) else {
        return [Part(text: text, name: text)]
      }
      return texts.map { part(of: $0, number) }
    }
  }

  private func part(of text: UnsafeBufferPointer<UInt8>, _ number: Int) -> Part {
    guard let colon = text.lastIndex(of: UInt8(ascii: ":")) else {
      guard !saysUnknown(text) else {
        return Part(text: text, name: UnsafeBufferPointer(rebasing: text[..<0]), isOpen: true)
      }
      // An amount alone is perhaps no name.
      return Part(text: text, name: text, isOpen: amount(text, number) == nil)
    }
    let rest = UnsafeBufferPointer(rebasing: text[(colon + 1)...]).trimmed
    return Part(
      text: text,
      name: UnsafeBufferPointer(rebasing: text[..<colon]).trimmed,
      rest: rest,
      amount: amount(rest, number),
      isOpen: rest.isEmpty || saysUnknown(rest)
    )
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
}
