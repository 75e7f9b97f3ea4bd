import FEEL

/// The values of an output as whole numbers of one scale, so that they add up exactly.
struct ScaledColumn: Sendable {
  private let kind: Slot.Kind
  private let exponent: Int16
  private let payloads: [Int128]

  /// Creates a column; nil if values are of several kinds or too far apart in size.
  init?(_ values: [Value]) {
    guard let first = values.first, let kind = ValueKind(of: first),
      kind == .number || kind == .daysDuration || kind == .monthsDuration,
      values.allSatisfy({ ValueKind(of: $0) == kind })
    else { return nil }
    let positions = values.compactMap { kind.position(of: $0)?.canonical }
    let exponent = min(positions.map(\.exponent).min() ?? 0, 0)
    guard (-40...40).contains(exponent) else { return nil }
    var payloads: [Int128] = []
    for position in positions {
      var payload = position.coefficient
      for _ in 0..<(position.exponent - exponent) {
        guard payload.magnitude < 1 << 60 else { return nil }
        payload *= 10
      }
      // So small that the sum of any number of rows has fewer than 34 digits.
      guard payload.magnitude < 1 << 60 else { return nil }
      payloads.append(payload)
    }
    self.kind = Slot.Kind(kind)
    self.exponent = Int16(exponent)
    self.payloads = payloads
  }

  func sum(over rows: Span<UInt64>) -> Slot {
    var sum: Int128 = 0
    for word in rows.indices {
      var left = rows[word]
      while left != 0 {
        sum += payloads[64 * word + left.trailingZeroBitCount]
        left &= left - 1
      }
    }
    return Slot(kind, payload: sum, exponent: exponent)
  }
}
