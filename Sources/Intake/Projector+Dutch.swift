import FEEL
import Vocabulary

/// Values as people write them in the cells of a table.
extension Projector {
  /// Tells whether a cell says that the value is not known.
  func saysUnknown(_ raw: UnsafeBufferPointer<UInt8>) -> Bool {
    guard style == .dutch, raw.count <= 40 else { return false }
    let folded = FoldedText.fold(raw)
    guard folded.isEmpty else { return plan.unknownWords.contains(folded) }
    return String(decoding: raw, as: UTF8.self).allSatisfy { "-–—?._/*=~' ".contains($0) }
  }

  /// Returns the number in a cell; nil, after a warning, where it cannot be told.
  func dutchNumber(
    _ raw: UnsafeBufferPointer<UInt8>,
    _ number: Int,
    to target: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) -> Decimal? {
    let field = plan.fields[number]
    let isMoney = writer.kind(of: target) == .money
    // `24 m` are no millions of months.
    guard let found = amount(raw, number), isMoney || !found.hasUnit else {
      writer.reportUnread(raw, field, on: target, at: position)
      return nil
    }
    let wanted = measure(of: field)
    guard let amount = found.counted(in: wanted) else {
      reportMeasure(of: found, raw, field, wanted, on: target, at: position, &writer)
      return nil
    }
    tell(of: amount, raw, number, on: target, at: position, &writer)
    return amount.value
  }

  /// The amount in a cell or a part of it; nil where it cannot be told.
  private func amount(_ raw: UnsafeBufferPointer<UInt8>, _ number: Int) -> DutchAmount? {
    guard raw.count <= 120 else { return nil }
    let column = columns.isEmpty ? AmountWords() : columns[number]
    return DutchAmount(String(decoding: raw, as: UTF8.self), plan.words)?.times(column.factor)
  }

  /// What the numbers of a field count; nil where they are amounts or plain numbers.
  private func measure(of field: MappingPlan.Field) -> DutchAmount.Measure? {
    guard let fact = field.model.fact else { return nil }
    return [.year, .month, .percent].first { plan.words("\($0.rawValue)-fact").contains(fact) }
  }

  /// Warns of a number that counts something else than its fact does.
  private func reportMeasure(
    of amount: DutchAmount,
    _ raw: UnsafeBufferPointer<UInt8>,
    _ field: MappingPlan.Field,
    _ wanted: DutchAmount.Measure?,
    on target: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    let shown = quotable(raw)
    switch (amount.measure, wanted) {
    case (.percent, _):
      writer.report(.warning, .unreadValue, at: position, on: target) { _ in
        .percentage(shown, field: field.name)
      }
    case (_, .year), (_, .month):
      writer.report(.warning, .unreadValue, at: position, on: target) { _ in
        .unreadTerm(shown, field: field.name, inYears: wanted == .year)
      }
    case _ where field.outline.currency >= 0:
      writer.report(.warning, .unreadValue, at: position, on: target) { _ in
        .partOfAmount(shown, field: field.name)
      }
    default: writer.reportUnread(raw, field, on: target, at: position)
    }
  }

  /// Notes what stands beside an amount, and warns of what is not plain about it.
  private func tell(
    of amount: DutchAmount,
    _ raw: UnsafeBufferPointer<UInt8>,
    _ number: Int,
    on target: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    let field = plan.fields[number]
    let text = String(decoding: raw, as: UTF8.self)
    let column = columns.isEmpty ? AmountWords() : columns[number]
    if let vat = amount.beside.vat ?? column.vat {
      note(vat.rawValue, of: plan.words("vat-fact").first, field, text, at: position, &writer)
    }
    if let vat = column.vat, let own = amount.beside.vat, vat != own {
      writer.report(.warning, .contradiction, at: position, on: target) { _ in
        .cellBeforeColumn(quotable(text), column: quotable(field.name))
      }
    }
    let unit = field.outline.currency
    if let currency = amount.beside.currency ?? column.currency, unit >= 0,
      let code = Array(currency.utf8).withUnsafeBufferPointer({ plan.translated($0, unit) })
    {
      let code = String(decoding: code, as: UTF8.self)
      note(code, of: plan.fields[unit].model.fact, field, text, at: position, &writer)
    }
    switch amount.doubt {
    case .range(let lowest):
      writer.report(.warning, .assumed, at: position, on: target) { _ in
        .highestOfRange(quotable(text), lowest: lowest, highest: amount.value, field: field.name)
      }
    case .about:
      writer.report(.warning, .assumed, at: position, on: target) { _ in
        .readAs(quotable(text), amount.value.description, field: field.name)
      }
    case nil: break
    }
  }

  /// Notes a code that is said beside an amount; where a column of its own gives the fact, that
  /// counts, and a warning says where the two differ.
  private func note(
    _ code: String,
    of path: String?,
    _ field: MappingPlan.Field,
    _ cell: String,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    guard let path, let fact = writer.plan.vocabulary.fact(at: path) else { return }
    let place = writer.plan.vocabulary.places[fact]
    let target = writer.target(place.node, in: project)
    let column = plan.fields.indices.first {
      plan.fields[$0].model.fact == path && store.firstValue(of: $0) >= 0
    }
    guard let column else {
      guard !writer.isTaken(target) else { return }
      return writer.writeCanonical(Array(code.utf8), to: target, at: position)
    }
    let raw = value(store.firstValue(of: column)).trimmed
    guard let own = plan.translated(raw, column), !own.isEmpty, !own.elementsEqual(code.utf8)
    else { return }
    let (read, name) = (quotable(raw), plan.fields[column].name)
    writer.report(.warning, .contradiction, at: position, on: target) { _ in
      .columnBeforeCell(read, name, quotable(cell), in: quotable(field.name))
    }
  }

  /// Returns the day in a cell; nil, after a warning, where it cannot be told.
  func dutchDay(
    _ raw: UnsafeBufferPointer<UInt8>,
    _ field: MappingPlan.Field,
    to target: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) -> CalendarDate? {
    let text = String(decoding: raw.prefix(60), as: UTF8.self)
    let months = plan.mapping.translations["month-text"] ?? [:]
    guard raw.count <= 60,
      let found = DutchDay(text, months: { months[$0].flatMap { Int($0) } }, plan.words)
    else {
      writer.reportUnread(raw, field, on: target, at: position)
      return nil
    }
    if found.isAssumed {
      writer.report(.warning, .assumed, at: position, on: target) { _ in
        .readAs(quotable(text), found.day.description, field: field.name)
      }
    }
    return found.day
  }

  // MARK: Lists in a cell

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
        appendRecord(text, number, to: list, at: position, &writer)
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
