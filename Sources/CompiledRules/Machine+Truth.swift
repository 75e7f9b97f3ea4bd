/// What a condition comes to, as long as it is not put in a place.
enum Truth: UInt8, BitwiseCopyable {
  case no
  case yes
  case unknown
  /// Neither true nor false, as where values cannot be compared.
  case null

  @inline(__always)
  init(_ isTrue: Bool) { self = isTrue ? .yes : .no }

  /// A value as a condition.
  @inline(__always)
  init(_ value: Datum) {
    switch value.kind {
    case .unknown: self = .unknown
    case .boolean: self = value.payload == 0 ? .no : .yes
    default: self = .null
    }
  }

  /// The opposite of a value.
  @inline(__always)
  init(denying value: Datum) {
    self = Truth(value).opposite
  }

  /// The opposite.
  @inline(__always) var opposite: Truth {
    switch self {
    case .no: .yes
    case .yes: .no
    case .unknown, .null: self
    }
  }

  /// The value.
  @inline(__always) var datum: Datum {
    switch self {
    case .no: Datum(false)
    case .yes: Datum(true)
    case .unknown: .unknown
    case .null: .null
    }
  }
}

extension Machine {
  /// Compares: unknown if a side is, for the kinds that are compared most without a call.
  @inline(__always)
  mutating func truth(of step: Instruction, _ frame: Memory<Datum>) -> Truth {
    let (left, right) = (Int(step.b), Int(step.c))
    let kind = frame[left].kind
    if kind == .unknown || frame[right].kind == .unknown { return .unknown }
    guard kind == frame[right].kind else { return slowTruth(of: step) }
    let isSameDetail = frame[left].detail == frame[right].detail
    switch kind {
    case .number where isSameDetail, .date:
      let (one, other) = (frame[left].payload, frame[right].payload)
      switch step.operation {
      case .equal: return Truth(one == other)
      case .notEqual: return Truth(one != other)
      case .less: return Truth(one < other)
      case .lessOrEqual: return Truth(one <= other)
      case .greater: return Truth(one > other)
      default: return Truth(one >= other)
      }
    case .text where frame[left].detail > 0 && frame[right].detail > 0:
      // Texts of the rules have numbers, so that there is no need to look at the bytes.
      if step.operation == .equal { return Truth(isSameDetail) }
      if step.operation == .notEqual { return Truth(!isSameDetail) }
      return slowTruth(of: step)
    default: return slowTruth(of: step)
    }
  }

  /// Compares values of any kind.
  @inline(never)
  private mutating func slowTruth(of step: Instruction) -> Truth {
    let (left, right) = (frame[Int(step.b)], frame[Int(step.c)])
    switch step.operation {
    case .equal:
      let truth = Truth(equal(left, right))
      return step.extra == 1 && truth == .null ? .no : truth
    case .notEqual: return Truth(equal(left, right)).opposite
    default: return Truth(compared(left, step.operation, right))
    }
  }

  /// Puts a condition in its place, or takes it into a running "and" or "or" at once if that is
  /// the next step: most conditions are part of one, and nothing else reads them then.
  @inline(__always)
  func finish(
    _ truth: Truth,
    _ place: Int32,
    _ frame: Memory<Datum>,
    _ next: Instruction,
    _ position: inout Int
  ) {
    guard next.operation == .or || next.operation == .and, next.b == place else {
      frame[Int(place)] = truth.datum
      return
    }
    position &+= 1
    take(truth, into: next, frame, &position)
  }

  /// Takes a condition into a running "and" or "or", or starts one with it.
  @inline(__always)
  func take(
    _ truth: Truth,
    into step: Instruction,
    _ frame: Memory<Datum>,
    _ position: inout Int
  ) {
    let (whole, isOr) = (Int(step.a), step.operation == .or)
    if truth == (isOr ? .yes : .no) {
      frame[whole] = Datum(isOr)
      position = Int(step.c)
    } else if step.extra == 1 {
      frame[whole] = truth.datum
    } else if truth == .unknown {
      frame[whole] = .unknown
    } else if truth == .null, frame[whole].kind != .unknown {
      frame[whole] = .null
    }
  }
}
