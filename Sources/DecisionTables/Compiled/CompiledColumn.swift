import FEEL

/// How a compiled table finds the class of a slot; plain bits, the tables are the compiled table's.
struct CompiledColumn: Sendable {
  /// The way from a payload to a class.
  enum Method: UInt8, Sendable {
    /// The payload is a position in the table of classes.
    case direct
    /// The payload is counted against whole numbers.
    case search
    /// The payload is compared as a decimal: an end has too many digits for whole numbers.
    case exact
  }

  /// The slot that holds the input.
  var place: Int32 = 0
  /// The first of the places where classes change.
  var firstCut: Int32 = 0
  /// The number of places where classes change.
  var cutCount: Int32 = 0
  /// The first entry in the table of classes.
  var firstClass: Int32 = 0
  /// The last entry in the table of classes, counted from the first.
  var lastClass: Int32 = 0
  /// The class of known values that cells don't ask for.
  var foreignClass: Int32 = 0
  /// The class of an unknown value.
  var unknownClass: Int32 = 0
  /// The number of digits after the point of the numbers searched.
  var scale: Int16 = 0
  /// The kind of slot that cells ask for.
  var kind = Slot.Kind.other
  /// The way from a payload to a class.
  var method = Method.direct
}

/// Numbers on a line of whole numbers on which every value has a place between scaled ends.
///
/// An end `e` of scale *s* stands at 2 · e · 10^s, and everything strictly between it and the next
/// possible end right after it. So a value with more digits than any end keeps its exact order.
enum ScaledLine {
  /// The largest scaled end.
  static let limit: Int128 = 1 << 61

  /// Twice the powers of ten that fit in 64 bits.
  static let doubledPowers: [Int64] = (0...18).map { power in
    (0..<power).reduce(2) { product, _ in product * 10 }
  }

  /// The place of payload × 10^exponent; beyond all ends it stays at the last place.
  @inline(__always)
  static func place(of slot: Slot, scale: Int16, _ doubledPowers: Span<Int64>) -> Int64 {
    let payload = Int64(truncatingIfNeeded: slot.payload)
    let shift = Int(slot.exponent) + Int(scale)
    if Int128(payload) == slot.payload, shift >= 0, shift < doubledPowers.count {
      let (place, overflow) = payload.multipliedReportingOverflow(by: doubledPowers[shift])
      if !overflow { return place }
    }
    return distantPlace(of: slot.payload, shift: shift)
  }

  @inline(never)
  private static func distantPlace(of payload: Int128, shift: Int) -> Int64 {
    var number = payload
    if shift >= 0 {
      for _ in 0..<shift {
        guard number != 0, number.magnitude <= UInt128(limit) else { break }
        number *= 10
      }
    }
    var isBetween = false
    if shift < 0 {
      for _ in 0..<min(-shift, 40) {
        let (quotient, remainder) = number.quotientAndRemainder(dividingBy: 10)
        isBetween = isBetween || remainder != 0
        number = quotient
      }
      // Division rounds to zero, the place of a fraction is right after the number below it.
      if isBetween, payload < 0 { number -= 1 }
    }
    guard number.magnitude <= UInt128(limit) else { return payload < 0 ? .min : .max }
    return Int64(truncatingIfNeeded: 2 * number + (isBetween ? 1 : 0))
  }

  /// The ends as places of one scale; nil if they have too many digits.
  static func scale(_ cuts: [Cut]) -> (scale: Int16, places: [Int64])? {
    let ends = cuts.map(\.position.canonical)
    let needed = ends.map { -$0.exponent }.max() ?? 0
    // Two digits at least, because amounts come in cents.
    for scale in [max(needed, 2), max(needed, 0)] where scale <= 36 {
      let places = zip(cuts, ends).compactMap { cut, end in
        place(of: end, scale: scale).map { $0 + (cut.isAfter ? 1 : 0) }
      }
      if places.count == cuts.count { return (Int16(scale), places) }
    }
    return nil
  }

  private static func place(of end: Decimal, scale: Int) -> Int64? {
    var number = end.coefficient
    for _ in 0..<(end.exponent + scale) {
      guard number.magnitude <= UInt128(limit) else { return nil }
      number *= 10
    }
    return number.magnitude <= UInt128(limit) ? Int64(2 * number) : nil
  }
}
