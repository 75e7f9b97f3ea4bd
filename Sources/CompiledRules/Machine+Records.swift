import FEEL
import Vocabulary

/// A property of dates and durations.
enum Property: UInt8, BitwiseCopyable {
  case none, year, month, day, weekday, years, months, days, hours, minutes, seconds

  /// The property that a key names.
  init(_ key: String) {
    self =
      switch key {
      case "year": .year
      case "month": .month
      case "day": .day
      case "weekday": .weekday
      case "years": .years
      case "months": .months
      case "days": .days
      case "hours": .hours
      case "minutes": .minutes
      case "seconds": .seconds
      default: .none
      }
  }
}

extension Machine {
  /// Takes a field of a record, of each record of a list, or a property of a date or duration.
  @inline(__always)
  mutating func field(_ key: Int, of base: Datum) -> Datum {
    if base.kind == .record { return field(key, ofRecord: base) }
    return fieldOfOther(key, of: base)
  }

  @inline(__always)
  func field(_ key: Int, ofRecord record: Datum) -> Datum {
    let number = Int(memberTable[Int(record.detail) &* keyCount &+ key])
    guard number >= 0 else { return .null }
    let member = members[number]
    switch member.content {
    case .group: return Datum(.record, payload: record.payload, detail: member.node)
    case .value:
      let first = blocks[Int(truncatingIfNeeded: record.payload)].firstCell
      return datum(cells[first &+ Int(member.slot)], member, number)
    }
  }

  mutating func fieldOfOther(_ key: Int, of base: Datum) -> Datum {
    switch base.kind {
    case .unknown: return .unknown
    case .list, .records, .values:
      var cursor = cursor(over: base)
      let first = stackCount
      while let item = next(&cursor) {
        let value = field(key, of: item)
        push(value)
      }
      return list(from: Datum(.cursor, start: first, count: 0))
    case .date: return property(properties[key], of: base.day)
    case .monthsDuration:
      switch properties[key] {
      case .years: return Datum(.number, payload: Int128(base.months / 12))
      case .months: return Datum(.number, payload: Int128(base.months % 12))
      default: return .null
      }
    case .daysDuration: return property(properties[key], ofSeconds: base.decimal)
    default: return .null
    }
  }

  private func property(_ property: Property, of date: CalendarDate) -> Datum {
    switch property {
    case .year: Datum(.number, payload: Int128(date.year))
    case .month: Datum(.number, payload: Int128(date.month))
    case .day: Datum(.number, payload: Int128(date.day))
    case .weekday: Datum(.number, payload: Int128(date.weekday))
    default: .null
    }
  }

  private func property(_ property: Property, ofSeconds seconds: Decimal) -> Datum {
    let (unit, within): (Decimal, Decimal?)
    switch property {
    case .days: (unit, within) = (86_400, nil)
    case .hours: (unit, within) = (3600, 24)
    case .minutes: (unit, within) = (60, 60)
    case .seconds: (unit, within) = (1, 60)
    default: return .null
    }
    guard let count = seconds.magnitude.divided(by: unit)?.integerPart else { return .null }
    let part = within.map { count.modulo($0) ?? .zero } ?? count
    return Datum(seconds.isNegative ? -part : part)
  }

  /// What a cell of the dossier holds; what is absent, `null` or unreadable is unknown.
  @inline(__always)
  func datum(_ cell: Cell, _ member: RecordSchema.Member, _ number: Int) -> Datum {
    switch cell.kind {
    case .absent, .null, .unreadable, .present: return .unknown
    case .boolean: return Datum(cell.payload != 0)
    case .text: return Datum(.text, payload: cell.payload)
    case .date: return Datum(.date, payload: cell.payload)
    case .number:
      if cell.payload != 0, cell.payload.magnitude < Self.limit, abs(cell.exponent) < 6000 {
        return Datum(.number, payload: cell.payload, detail: Int32(cell.exponent))
      }
      return Datum(Decimal(coefficient: cell.payload, exponent: Int(cell.exponent)))
    case .code:
      let position = Int(truncatingIfNeeded: cell.payload)
      guard position >= 0, position < Int(member.codeCount) else { return .unknown }
      return codes[Int(member.firstCode) + position]
    case .list:
      return member.node >= 0
        ? Datum(.records, payload: cell.payload, detail: member.node)
        : Datum(.values, payload: cell.payload, detail: Int32(truncatingIfNeeded: number))
    }
  }
}
