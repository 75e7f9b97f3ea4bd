extension Type {
  /// The type of a value known when the expression is read.
  init(of value: Value) {
    switch value {
    case .unknown, .list, .record, .range: self = .any
    case .null: self = .null
    case .boolean: self = .boolean
    case .number: self = .number
    case .text: self = .text
    case .date: self = .date
    case .time: self = .time
    case .dateTime: self = .dateTime
    case .function: self = .function
    case .daysDuration: self = .daysDuration
    case .monthsDuration: self = .monthsDuration
    }
  }

  /// Tells whether this is a list type.
  var isList: Bool {
    if case .list = self { return true }
    return false
  }

  /// The type of an item, if this is taken as a list; a single value is a list of itself.
  var element: Type {
    if case .list(let element) = self { return element }
    return self == .null ? .any : self
  }

  /// The type as a list; a single value is a list of itself.
  var asList: Type {
    isList ? self : .list(element)
  }

  /// The type of an item after all nested lists are opened.
  var innermostElement: Type {
    var type = self
    while case .list(let element) = type { type = element }
    return type
  }

  /// The fields of a record or of a list of records.
  var recordFields: [String: Type]? {
    switch self {
    case .record(let fields): fields
    case .list(.record(let fields)): fields
    default: nil
    }
  }

  /// The kind that decides what it can be compared with: codes are texts.
  var comparisonKind: Type {
    if case .code = self { return .text }
    return self
  }

  /// Tells whether nothing can be said about it before run time.
  var isOpen: Bool { self == .any || self == .null }

  /// The narrowest type for values of either type.
  func joined(with other: Type) -> Type {
    if self == other { return self }
    switch (self, other) {
    case (.null, let type), (let type, .null): return type
    case (.code, .text), (.text, .code), (.code, .code): return .text
    case (.list(let left), .list(let right)): return .list(left.joined(with: right))
    default: return .any
    }
  }

  /// Tells whether a value of this type may be used where another is asked for.
  func fits(_ wanted: Type) -> Bool {
    if self == wanted || isOpen || wanted == .any { return true }
    switch (self, wanted) {
    case (.code, .text), (.text, .code): return true
    case (.list(let item), .list(let wantedItem)): return item.fits(wantedItem)
    case (_, .list(let wantedItem)): return fits(wantedItem)
    case (.range(let bound), .range(let wantedBound)): return bound.fits(wantedBound)
    case (.record(let fields), .record(let wantedFields)):
      return wantedFields.allSatisfy { fields[$0.key]?.fits($0.value) == true }
    default: return false
    }
  }
}

extension ExpressionParser {
  /// Reports an operand whose type does not fit.
  mutating func require(_ operand: Typed, _ type: Type, _ need: String) throws(FEELError) {
    if operand.isZero, type == .money { return }
    if operand.type.fits(type) {
      if case .code(let list) = type { try checkCodes(list, operand) }
      return
    }
    try report(.typeMismatch, operand, "\(need), not \(operand.type)")
  }

  /// Checks both sides of a comparison.
  mutating func checkComparison(
    _ op: UnaryTests.Operator,
    _ left: Typed,
    _ right: Typed
  ) throws(FEELError) {
    if op == .equal || op == .notEqual {
      try checkEquality(left, right)
    } else {
      try checkOrder(left, right)
    }
  }

  /// Checks that two values can be ordered.
  mutating func checkOrder(_ left: Typed, _ right: Typed) throws(FEELError) {
    guard try checkMoney(left, right) else { return }
    let kinds = (left.type.comparisonKind, right.type.comparisonKind)
    for (operand, kind) in [(left, kinds.0), (right, kinds.1)] {
      switch kind {
      case .any, .null, .number, .money, .text, .date, .time, .dateTime, .daysDuration,
        .monthsDuration:
        break
      default:
        return try report(.typeMismatch, operand, "\(operand.type) has no order")
      }
    }
    try checkSame(left, right)
  }

  private mutating func checkEquality(_ left: Typed, _ right: Typed) throws(FEELError) {
    guard try checkMoney(left, right) else { return }
    try checkSame(left, right)
  }

  private mutating func checkSame(_ left: Typed, _ right: Typed) throws(FEELError) {
    switch (left.type, right.type) {
    case (.code(let list), .code(let other)):
      if list != other {
        try report(.typeMismatch, right, "codes of list \(list) are compared with list \(other)")
      }
    case (.code(let list), .text): try checkCodes(list, right)
    case (.text, .code(let list)): try checkCodes(list, left)
    case (.list(.code(let list)), .list): try checkCodes(list, right)
    case (.list, .list(.code(let list))): try checkCodes(list, left)
    case (.record, .record), (.list, .list): break
    case (let one, let other):
      if left.isZero || right.isZero, one == .money || other == .money { return }
      guard !one.isOpen, !other.isOpen, one.comparisonKind != other.comparisonKind else { return }
      try report(.typeMismatch, right, "\(one) can't be compared with \(other)")
    }
  }

  // False if money meets a bare number: one report is enough.
  private mutating func checkMoney(_ left: Typed, _ right: Typed) throws(FEELError) -> Bool {
    let number: Typed
    switch (left.type, right.type) {
    case (.money, .number): number = right
    case (.number, .money): number = left
    default: return true
    }
    if number.isZero { return true }
    try report(.moneyWithNumber, number, "money is used with a bare number")
    return false
  }

  /// Reports text literals that are not in a code list; also within a list literal.
  mutating func checkCodes(_ list: String, _ operand: Typed) throws(FEELError) {
    for element in operand.elements { try checkCodes(list, element) }
    guard let text = operand.literalText, let codes = names.codeLists[list],
      !codes.contains(text)
    else { return }
    let suggestion = Suggestion.nearest(to: text, among: codes)
    try report(
      .unknownCode,
      operand,
      "\"\(text)\" is not a code of list \(list)"
        + (suggestion.map { "; did you mean \"\($0)\"?" } ?? ""),
      suggestion: suggestion
    )
  }

  /// Checks the right side of `in`: a value, a list of values or ranges, or a range.
  mutating func checkMembership(_ left: Typed, _ right: Typed) throws(FEELError) {
    if !right.elements.isEmpty {
      for element in right.elements { try checkMembership(left, element) }
      return
    }
    var operand = right
    if case .list(let element) = right.type, !left.type.isList {
      operand = Typed(node: .local(-1), type: element, start: right.start, end: right.end, depth: 0)
    }
    guard case .range(let bound) = operand.type else { return try checkEquality(left, operand) }
    let end = Typed(node: .local(-1), type: bound, start: right.start, end: right.end, depth: 0)
    try checkOrder(left, end)
  }

  /// The type of an `if` with two branches.
  mutating func commonType(_ left: Typed, _ right: Typed) throws(FEELError) -> Type {
    guard try checkMoney(left, right) else { return .money }
    if left.isZero, right.type == .money { return .money }
    if right.isZero, left.type == .money { return .money }
    return left.type.joined(with: right.type)
  }

  /// The type of an operation, after checking its operands.
  mutating func arithmeticType(
    _ operation: ArithmeticOperator,
    _ left: Typed,
    _ right: Typed
  ) throws(FEELError) -> Type {
    let sum = operation == .add || operation == .subtract
    if sum {
      guard try checkMoney(left, right) else { return .money }
      if left.isZero, right.type == .money { return .money }
      if right.isZero, left.type == .money { return .money }
    }
    if let type = operation.result(left.type.comparisonKind, right.type.comparisonKind) {
      return type
    }
    try report(
      .typeMismatch,
      Typed(node: .local(-1), type: .any, start: left.start, end: right.end, depth: 0),
      "'\(operation.rawValue)' can't be used with \(left.type) and \(right.type)"
    )
    return .any
  }
}

extension ArithmeticOperator {
  /// The type of the result for operands of two types; nil if it can't take them.
  func result(_ left: Type, _ right: Type) -> Type? {
    if left.isOpen || right.isOpen { return .any }
    switch (self, left, right) {
    case (_, .number, .number): return .number
    case (.add, .money, .money), (.subtract, .money, .money): return .money
    case (.multiply, .money, .number), (.multiply, .number, .money): return .money
    case (.divide, .money, .number): return .money
    case (.divide, .money, .money): return .number
    case (.add, .text, .text): return .text
    case (.add, .date, .daysDuration), (.add, .daysDuration, .date): return .date
    case (.add, .date, .monthsDuration), (.add, .monthsDuration, .date): return .date
    case (.subtract, .date, .daysDuration), (.subtract, .date, .monthsDuration): return .date
    case (.subtract, .date, .date), (.subtract, .dateTime, .dateTime),
      (.subtract, .date, .dateTime), (.subtract, .dateTime, .date), (.subtract, .time, .time):
      return .daysDuration
    case (.add, .time, .daysDuration), (.add, .daysDuration, .time),
      (.subtract, .time, .daysDuration):
      return .time
    case (.add, .dateTime, .daysDuration), (.add, .daysDuration, .dateTime),
      (.add, .dateTime, .monthsDuration), (.add, .monthsDuration, .dateTime),
      (.subtract, .dateTime, .daysDuration), (.subtract, .dateTime, .monthsDuration):
      return .dateTime
    case (.add, .daysDuration, .daysDuration), (.subtract, .daysDuration, .daysDuration),
      (.multiply, .daysDuration, .number), (.multiply, .number, .daysDuration),
      (.divide, .daysDuration, .number):
      return .daysDuration
    case (.add, .monthsDuration, .monthsDuration), (.subtract, .monthsDuration, .monthsDuration),
      (.multiply, .monthsDuration, .number), (.multiply, .number, .monthsDuration),
      (.divide, .monthsDuration, .number):
      return .monthsDuration
    case (.divide, .daysDuration, .daysDuration), (.divide, .monthsDuration, .monthsDuration):
      return .number
    default: return nil
    }
  }
}
