import FEEL
import JSONReading
import Vocabulary

/// From the text of a field to the value of a fact.
extension Projector {
  /// Writes a value; returns false, after a warning, where it cannot be read.
  @discardableResult
  mutating func write(
    _ number: Int,
    to target: FactWriter.Target,
    _ writer: inout FactWriter
  ) -> Bool {
    let found = store.found[number]
    let outline = plan.outlines[Int(found.field)]
    store.markUsed(number)
    let raw = value(number).trimmed
    guard !raw.isEmpty else { return false }
    // A word may be a code of the fact, whatever it says elsewhere.
    if saysUnknown(raw), plan.translated(raw, Int(found.field)) == nil {
      writer.markNull(target, at: found.position)
      return true
    }
    if outline.translation >= 0 {
      return write(
        translating: raw,
        Int(found.field),
        to: target,
        at: found.position,
        &writer
      )
    }
    let wasGood = !writer.isUnreadable(target)
    switch writer.kind(of: target) {
    case .money, .number, .integer:
      guard outline.currency < 0 || hasSameCurrency(number, target, &writer),
        let amount = decimal(number, to: target, &writer)
      else { return false }
      write(amount, to: target, at: found.position, &writer)
    case .date:
      guard let day = day(number, to: target, &writer) else { return false }
      writer.write(day, to: target, at: found.position)
    case .boolean where style == .dutch:
      writer.reportUnread(raw, plan.fields[Int(found.field)], on: target, at: found.position)
      return false
    case .text where writer.plan.nodes[target.node].isCPV:
      guard let code = cpv(raw, to: target, at: found.position, &writer) else { return false }
      writer.writeCanonical(code, to: target, at: found.position)
    default:
      writer.writeCanonical(raw, to: target, at: found.position)
    }
    tell(noteOf: Int(found.field), on: target, at: found.position, &writer)
    return wasGood && !writer.isUnreadable(target)
  }

  /// Writes a value as an entry of a list, unless the list has it already.
  mutating func append(
    _ number: Int,
    to list: FactWriter.Target,
    _ writer: inout FactWriter
  ) {
    let found = store.found[number]
    store.markUsed(number)
    var raw = value(number).trimmed
    guard !raw.isEmpty, !saysUnknown(raw) else { return }
    if style == .dutch {
      return appendParts(raw, Int(found.field), to: list, at: found.position, &writer)
    }
    if plan.outlines[Int(found.field)].translation >= 0 {
      let field = Int(found.field)
      guard let output = plan.translated(raw, field) else {
        return writer.reportUnknownCode(raw, plan.fields[field], on: list, at: found.position)
      }
      guard !output.isEmpty else {
        return writer.reportNoCounterpart(raw, plan.fields[field], on: list, at: found.position)
      }
      return output.withUnsafeBufferPointer {
        appendEntry($0, to: list, at: found.position, &writer)
      }
    }
    if writer.plan.nodes[list.node].isCPV {
      guard let code = cpv(raw, to: list, at: found.position, &writer) else { return }
      return code.withUnsafeBufferPointer { appendEntry($0, to: list, at: found.position, &writer) }
    }
    raw = raw.trimmed
    appendEntry(raw, to: list, at: found.position, &writer)
  }

  /// Adds an entry to a list that is begun where it is not.
  mutating func appendEntry(
    _ text: UnsafeBufferPointer<UInt8>,
    to list: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    guard !memory.lists.hasEntry(text, in: list, writer),
      let entry = addEntry(to: list, at: position, &writer)
    else { return }
    writer.writeCanonical(text, to: entry, at: position)
    memory.lists.noteText(of: entry.block, in: list.block, writer)
  }

  /// Adds an empty entry to a list that is begun where it is not; nil beyond the limit.
  mutating func addEntry(
    to list: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) -> FactWriter.Target? {
    if !writer.isTaken(list) { writer.beginList(list, at: position) }
    var previous = memory.lists.last(of: list.block)
    guard let entry = writer.appendEntry(to: list, after: &previous, at: position) else {
      return nil
    }
    memory.lists.add(entry.block, to: list.block)
    return entry
  }

  private func write(
    translating raw: UnsafeBufferPointer<UInt8>,
    _ field: Int,
    to target: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) -> Bool {
    var output = plan.translated(raw, field)
    if output == nil, let words = wordsOnVAT(raw, field) {
      noteRate(of: words, field, raw, at: position, &writer)
      // A rate alone says nothing of the basis.
      guard let basis = words.vat else { return false }
      output = Array(basis.rawValue.utf8)
    }
    if output == nil, style == .dutch, writer.kind(of: target) == .code,
      let code = plan.translatedWithoutRemark(raw, field), !code.isEmpty
    {
      output = code
      let (read, name) = (String(decoding: code, as: UTF8.self), plan.fields[field].name)
      writer.report(.warning, .assumed, at: position, on: target) { _ in
        .readAs(quotable(raw), read, field: name)
      }
    }
    guard let output else {
      writer.reportUnknownCode(raw, plan.fields[field], on: target, at: position)
      return false
    }
    guard !output.isEmpty else {
      writer.reportNoCounterpart(raw, plan.fields[field], on: target, at: position)
      return false
    }
    output.withUnsafeBufferPointer { writer.writeCanonical($0, to: target, at: position) }
    tell(noteOf: field, on: target, at: position, &writer)
    return true
  }

  /// Tells what is assumed of a field, where notes are wanted.
  func tell(
    noteOf field: Int,
    on target: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    guard writer.options.notes, plan.outlines[field].hasNote,
      let note = plan.fields[field].model.note
    else { return }
    writer.report(.note, .assumed, at: position, on: target) { _ in .assumed(note) }
  }

  // MARK: Numbers

  /// Writes a number.
  func write(
    _ amount: Decimal,
    to target: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) {
    // The scale is dropped, so that three decimals are not taken for thousands.
    let canonical = amount.canonical
    let value = JSONNumber.Value.exact(
      coefficient: canonical.coefficient,
      exponent: canonical.exponent
    )
    if writer.writeFaultless(value, to: target, at: position) { return }
    let text = Array(amount.description.utf8)
    text.withUnsafeBufferPointer { writer.write(value, text: $0, to: target, at: position) }
  }

  /// Returns the number that a value stands for; nil, after a warning, where it stands for none.
  mutating func decimal(
    _ number: Int,
    to target: FactWriter.Target,
    _ writer: inout FactWriter
  ) -> Decimal? {
    let found = store.found[number]
    let field = Int(found.field)
    let raw = value(number).trimmed
    if style == .dutch {
      return dutchNumber(raw, field, to: target, at: found.position, &writer)
    }
    guard case .exact(let coefficient, let exponent)? = try? JSONNumber.parseDecimal(raw).value
    else {
      writer.reportUnread(raw, plan.fields[field], on: target, at: found.position)
      return nil
    }
    let value = Decimal(coefficient: coefficient, exponent: exponent)
    let unitField = plan.outlines[field].unit
    guard unitField >= 0 else { return value }
    let unit = companion(unitField, of: number)
    guard unit >= 0,
      let factor = plan.translated(self.value(unit), unitField),
      let measure = Self.multiplied(value, by: String(decoding: factor, as: UTF8.self))
    else {
      writer.reportUnread(raw, plan.fields[field], on: target, at: found.position)
      return nil
    }
    store.markUsed(unit)
    return measure
  }

  /// Returns a number times a factor that is written as a fraction, such as `1/12`.
  private static func multiplied(_ value: Decimal, by factor: String) -> Decimal? {
    let parts = factor.split(separator: "/").map { Decimal(parsing: $0) }
    guard let above = parts.first ?? nil else { return nil }
    guard parts.count == 2 else { return value * above }
    guard let below = parts[1] else { return nil }
    return (value * above).divided(by: below)?.rounded(toScale: 4, .halfEven).canonical
  }

  // MARK: CPV codes

  /// Returns the digits of a CPV code; nil, after a warning, where there are too few or too many.
  func cpv(
    _ raw: UnsafeBufferPointer<UInt8>,
    to target: FactWriter.Target,
    at position: UInt64,
    _ writer: inout FactWriter
  ) -> [UInt8]? {
    if CPVText.isValid(raw) { return Array(raw.prefix(CPVText.digits)) }
    if style == .dutch, let code = Self.describedCPV(raw) { return code }
    // Programs that take the code for a number put `.0` behind it.
    let number = raw.suffix(2).elementsEqual(".0".utf8) ? raw.dropLast(2) : raw[...]
    var digits = number.prefix { $0 != UInt8(ascii: "-") }.filter { $0 &- UInt8(ascii: "0") < 10 }
    let isPlain = number.allSatisfy {
      $0 &- UInt8(ascii: "0") < 10 || [0x20, 0x2D, 0x2E].contains($0)
    }
    // The ninth digit is the check digit without its dash.
    if digits.count == CPVText.digits + 1, digits.count == raw.count { digits.removeLast() }
    guard isPlain, [CPVText.digits - 1, CPVText.digits].contains(digits.count) else {
      let text = quotable(raw)
      writer.report(.warning, .badCPV, at: position, on: target) { _ in .unreadCPV(text) }
      return nil
    }
    if digits.count < CPVText.digits {
      // Spreadsheets drop the zero at the start.
      digits.insert(UInt8(ascii: "0"), at: 0)
      let (text, code) = (quotable(raw), String(decoding: digits, as: UTF8.self))
      writer.report(.warning, .assumed, at: position, on: target) { _ in
        .lostZero(text, code)
      }
    }
    return digits
  }

  /// The code in a text that says in words what it stands for, as `45233140-2 Wegenwerken` does; nil
  /// where there is no code, or where other digits stand beside it.
  private static func describedCPV(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
    guard let start = raw.firstIndex(where: isDigit) else { return nil }
    let code = raw[start...].prefix(while: isDigit)
    var rest = raw[code.endIndex...]
    if rest.first == UInt8(ascii: "-"), rest.dropFirst().first.map(isDigit) == true {
      rest = rest.dropFirst(2)
    }
    let words = Array(raw[..<start]) + rest
    guard code.count == CPVText.digits, !words.contains(where: isDigit),
      words.contains(where: { ($0 | 0x20) &- UInt8(ascii: "a") < 26 })
    else { return nil }
    return Array(code)
  }
}
