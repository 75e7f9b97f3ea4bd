import FEEL
import JSONReading
import Vocabulary

extension FactWriter {
  /// Writes a value that stands in the input as a string or, in XML, as the text of an element.
  mutating func write(
    text: UnsafeBufferPointer<UInt8>,
    to target: Target,
    at position: UInt64
  ) {
    switch kind(of: target) {
    case .text:
      write(freeText: text, to: target, at: position)
    case .code:
      write(code: text, to: target, at: position)
    case .date:
      write(date: text, to: target, at: position)
    case .money:
      write(amount: text, to: target, at: position)
    case .number, .integer:
      guard syntax != .json else {
        return rejectType(target, found: .string(text), at: position)
      }
      write(amount: text, to: target, at: position)
    case .boolean:
      guard syntax != .json else {
        return rejectType(target, found: .string(text), at: position)
      }
      write(boolean: text, to: target, at: position)
    case .group, .records, .single, .values, .opaque:
      rejectType(target, found: .string(text), at: position)
    }
  }

  /// Writes a truth value.
  mutating func write(_ value: Bool, to target: Target, at position: UInt64) {
    guard kind(of: target) == .boolean else {
      return rejectType(target, found: .boolean(value), at: position)
    }
    set(Cell(.boolean, payload: value ? 1 : 0, position: position), target)
  }

  /// Writes a number; messages quote the text in which it stands in the input.
  mutating func write(
    _ number: JSONNumber.Value,
    text: UnsafeBufferPointer<UInt8>,
    to target: Target,
    at position: UInt64
  ) {
    let kind = kind(of: target)
    guard kind == .money || kind == .number || kind == .integer else {
      return rejectType(target, found: .number(text), at: position)
    }
    if writeFaultless(number, to: target, at: position) { return }
    guard let value = PlainNumber(number) else {
      return reject(target, .tooManyDigits, at: position) { _ in .tooManyDigits(quotable(text)) }
    }
    if kind == .integer, value.exponent < 0 {
      return reject(target, .badNumber, at: position) { _ in .notWhole(quotable(text), value) }
    }
    if plan.nodes[target.node].isBounded, !isInBounds(value, target, at: position) { return }
    if kind == .money, PlainNumber.looksLikeThousands(number) {
      report(.warning, .ambiguousAmount, at: position, on: target) { _ in
        .ambiguousAmount(quotable(text), value)
      }
    }
    set(value, target, at: position)
  }

  /// Writes a number of which nothing needs to be told.
  ///
  /// - Returns: whether that was so; else nothing is written.
  mutating func writeFaultless(
    _ number: JSONNumber.Value,
    to target: Target,
    at position: UInt64
  ) -> Bool {
    let kind = kind(of: target)
    guard kind == .money || kind == .number || kind == .integer, let value = PlainNumber(number),
      kind != .integer || value.exponent >= 0,
      kind != .money || !PlainNumber.looksLikeThousands(number)
    else { return false }
    if plan.nodes[target.node].isBounded {
      let bounds = plan.bounds[Int(plan.nodes[target.node].fact)]
      let decimal = value.decimal
      if let minimum = bounds.minimum, decimal < minimum { return false }
      if let maximum = bounds.maximum, decimal > maximum { return false }
    }
    set(value, target, at: position)
    return true
  }

  /// Writes a day.
  mutating func write(_ day: CalendarDate, to target: Target, at position: UInt64) {
    guard kind(of: target) == .date else {
      return writeCanonical(Array(day.description.utf8), to: target, at: position)
    }
    set(Cell(.date, payload: Int128(day.dayNumber), position: position), target)
  }

  private mutating func set(_ value: PlainNumber, _ target: Target, at position: UInt64) {
    set(
      Cell(
        .number,
        payload: value.coefficient,
        exponent: Int16(truncatingIfNeeded: value.exponent),
        position: position
      ),
      target
    )
  }

  private mutating func set(_ cell: Cell, _ target: Target) {
    facts.set(cell, slot: target.slot, of: target.block)
  }

  private mutating func isInBounds(
    _ value: PlainNumber,
    _ target: Target,
    at position: UInt64
  ) -> Bool {
    let bounds = plan.bounds[Int(plan.nodes[target.node].fact)]
    let number = value.decimal
    if let minimum = bounds.minimum, number < minimum {
      reject(target, .belowMinimum, at: position) { _ in .belowMinimum(number, minimum) }
      return false
    }
    if let maximum = bounds.maximum, number > maximum {
      reject(target, .aboveMaximum, at: position) { _ in .aboveMaximum(number, maximum) }
      return false
    }
    return true
  }

  private mutating func write(
    amount text: UnsafeBufferPointer<UInt8>,
    to target: Target,
    at position: UInt64
  ) {
    guard let number = try? JSONNumber.parseDecimal(text) else {
      let isMoney = kind(of: target) == .money
      return reject(target, .badNumber, at: position) { _ in .badNumber(text, isMoney: isMoney) }
    }
    write(number.value, text: text, to: target, at: position)
  }

  private mutating func write(
    boolean text: UnsafeBufferPointer<UInt8>,
    to target: Target,
    at position: UInt64
  ) {
    switch text.count {
    case 1 where text[0] == UInt8(ascii: "1"), 4 where text.isSame(as: "true"):
      write(true, to: target, at: position)
    case 1 where text[0] == UInt8(ascii: "0"), 5 where text.isSame(as: "false"):
      write(false, to: target, at: position)
    default:
      reject(target, .badBoolean, at: position) { _ in .badBoolean(quotable(text)) }
    }
  }

  private mutating func write(
    date text: UnsafeBufferPointer<UInt8>,
    to target: Target,
    at position: UInt64
  ) {
    guard let date = CalendarDate(bytes: text) else {
      return reject(target, .badDate, at: position) { _ in .badDate(text) }
    }
    set(Cell(.date, payload: Int128(date.dayNumber), position: position), target)
  }

  private mutating func write(
    code text: UnsafeBufferPointer<UInt8>,
    to target: Target,
    at position: UInt64
  ) {
    let table = plan.nodes[target.node].table
    let found = table < 0 ? -1 : plan.lookup.find(text, in: Int(table))
    guard found >= 0 else {
      return reject(target, .unknownCode, at: position) {
        .unknownCode(quotable(text), in: $0.codeList(of: target))
      }
    }
    set(Cell(.code, payload: Int128(found), position: position), target)
  }

  private mutating func write(
    freeText text: UnsafeBufferPointer<UInt8>,
    to target: Target,
    at position: UInt64
  ) {
    guard text.count <= limits.maximumTextBytes else {
      return reject(target, .textTooLong, at: position) {
        .textTooLong(text.count, limit: $0.limits.maximumTextBytes)
      }
    }
    if plan.nodes[target.node].isCPV {
      return write(cpv: text, to: target, at: position)
    }
    guard !text.isBlank || plan.nodes[target.node].allowsEmpty else {
      report(.warning, .emptyText, at: position, on: target) { .emptyText(in: $0.syntax) }
      return markNull(target, at: position)
    }
    let start = facts.texts.count
    facts.texts.append(contentsOf: text)
    set(facts.textCell(from: start, position: position), target)
  }

  private mutating func write(
    cpv text: UnsafeBufferPointer<UInt8>,
    to target: Target,
    at position: UInt64
  ) {
    guard CPVText.isValid(text) else {
      return reject(target, .badCPV, at: position) { _ in .badCPV(text) }
    }
    let start = facts.texts.count
    facts.texts.append(contentsOf: text.prefix(CPVText.digits))
    set(facts.textCell(from: start, position: position), target)
  }
}
