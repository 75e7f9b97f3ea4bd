import Vocabulary

/// What readers of formats of others need besides: their input cannot be put right by its reader.
extension FactWriter {
  /// Writes a text in the form that dossiers have.
  mutating func writeCanonical(
    _ text: UnsafeBufferPointer<UInt8>,
    to target: Target,
    at position: UInt64
  ) {
    write(text: text, to: target, at: position)
  }

  /// Writes a text in the form that dossiers have.
  mutating func writeCanonical(_ text: [UInt8], to target: Target, at position: UInt64) {
    text.withUnsafeBufferPointer { write(text: $0, to: target, at: position) }
  }

  /// Tells whether a value was written that was wrong.
  func isUnreadable(_ target: Target) -> Bool {
    facts.isUnreadable(target.slot, of: target.block)
  }

  /// Tells whether a list of texts has an entry already.
  func hasEntry(_ text: UnsafeBufferPointer<UInt8>, in list: Target) -> Bool {
    for entry in facts.entries(facts.cell(list.slot, of: list.block)) {
      let cell = facts.cell(0, of: entry)
      guard cell.kind == .text else { continue }
      let offset = Int(truncatingIfNeeded: cell.payload & 0xFFFF_FFFF)
      let length = Int(truncatingIfNeeded: cell.payload >> 32)
      if facts.texts[offset..<(offset + length)].elementsEqual(text) { return true }
    }
    return false
  }

  /// Says that a value could not be read and that the fact is unknown therefore.
  mutating func reportUnread(
    _ raw: UnsafeBufferPointer<UInt8>,
    _ field: MappingPlan.Field,
    on target: Target,
    at position: UInt64
  ) {
    report(.warning, .unreadValue, at: position, on: target) {
      .unreadValue(quotable(raw), field: field.name, $0.expected(in: target))
    }
  }

  /// Says that a code or text is not in the table of those that are known.
  mutating func reportUnknownCode(
    _ raw: UnsafeBufferPointer<UInt8>,
    _ field: MappingPlan.Field,
    on target: Target,
    at position: UInt64
  ) {
    report(.warning, .unknownCode, at: position, on: target) {
      .unknownForeignCode(quotable(raw), field: field.name, in: $0.codeList(of: target))
    }
  }

  /// Says that a code or text has no counterpart in the vocabulary.
  mutating func reportNoCounterpart(
    _ raw: UnsafeBufferPointer<UInt8>,
    _ field: MappingPlan.Field,
    on target: Target,
    at position: UInt64
  ) {
    report(.note, .noCounterpart, at: position, on: target) { _ in
      .noCounterpart(quotable(raw), field: field.name, note: field.model.note)
    }
  }
}
