/// A function found by name.
enum Callee {
  case builtin(Builtin)
  case host(Int)
}

extension ExpressionParser {
  /// The function with the longest name that starts here and is followed by arguments.
  func callee(at start: Int) -> (function: Callee, length: Int)? {
    var result: (function: Callee, length: Int)?
    if isFollowedByArguments(start), let match = Builtin.patterns.longest(in: tokens, at: start),
      tokens[start + match.length].isSymbol("(")
    {
      result = (.builtin(Builtin.allCases[match.index]), match.length)
    }
    if let match = names.functionPatterns.longest(in: tokens, at: start),
      tokens[start + match.length].isSymbol("("), match.length >= result?.length ?? 0
    {
      result = (.host(match.index), match.length)
    }
    return result
  }

  // The names of built-in functions are words, so that after the last word comes the bracket.
  private func isFollowedByArguments(_ start: Int) -> Bool {
    var end = start
    while tokens[end].kind == .word { end += 1 }
    return tokens[end].isSymbol("(")
  }

  /// Reads arguments in parentheses, with their names if they have names.
  mutating func arguments() throws(FEELError) -> (values: [Typed], names: [String]) {
    try expect("(")
    if take(")") { return ([], []) }
    var arguments: [Typed] = []
    var argumentNames: [String] = []
    let isNamed = argumentName() != nil
    repeat {
      if isNamed {
        guard let (name, length) = argumentName() else {
          throw fault("found \(current.shown), expected the name of an argument")
        }
        argumentNames.append(name)
        position += length + 1
      }
      arguments.append(try expression())
    } while take(",")
    try expect(")")
    return (arguments, argumentNames)
  }

  // Words up to a colon.
  private func argumentName() -> (name: String, length: Int)? {
    var name = ""
    var index = position
    while tokens[index].kind == .word, name.utf8.count < 256 {
      name += (name.isEmpty ? "" : " ") + tokens[index].text
      index += 1
    }
    guard index > position, tokens[index].isSymbol(":") else { return nil }
    return (name, index - position)
  }

  /// Reads the arguments of a call of a value.
  mutating func invocation(of callee: Typed) throws(FEELError) -> Typed {
    let (arguments, argumentNames) = try arguments()
    return try make(
      .invoke(callee.node, arguments.map(\.node), argumentNames),
      .any,
      [callee] + arguments
    )
  }

  /// Reads the arguments of a function and checks them.
  mutating func call(_ callee: Callee, _ start: Int) throws(FEELError) -> Typed {
    let first = tokens[start].start
    let used = usedLocals
    var (arguments, argumentNames) = try arguments()
    let place = try make(.literal(.null), .any, arguments, from: first)
    if !argumentNames.isEmpty {
      guard let ordered = try self.ordered(arguments, argumentNames, callee, place) else {
        usedLocals = used
        return place
      }
      arguments = ordered
    }
    let nodes = arguments.map(\.node)
    switch callee {
    case .host(let index):
      let function = names.functions[index]
      try checkCount(function.name, arguments, function.required, function.parameters.count, place)
      for (argument, type) in zip(arguments, function.parameters) {
        try require(argument, type, "'\(function.name)' needs \(type) here")
      }
      return try make(.host(index, nodes), function.result, arguments, from: first)
    case .builtin(let builtin):
      let counts = builtin.argumentCounts
      try checkCount(builtin.rawValue, arguments, counts.lowerBound, counts.upperBound, place)
      if [.date, .time, .dateAndTime, .duration].contains(builtin), arguments.count == 1,
        let text = arguments[0].literalText
      {
        return try temporal(builtin, text, arguments[0], from: first)
      }
      let type = try check(builtin, arguments, place)
      return try make(.builtin(builtin, nodes), type, arguments, from: first)
    }
  }

  // Puts named arguments in order; those left out become null. Reports names that don't fit.
  private mutating func ordered(
    _ arguments: [Typed],
    _ argumentNames: [String],
    _ callee: Callee,
    _ place: Typed
  ) throws(FEELError) -> [Typed]? {
    guard case .builtin(let builtin) = callee else {
      try report(.wrongArguments, place, "this function has no names for its arguments")
      return nil
    }
    guard let order = builtin.order(of: argumentNames) else {
      let known = Set(builtin.signatures.joined().map(\.name)).sorted()
      let unknown = argumentNames.first { !known.contains($0) }
      let suggestion = unknown.flatMap { Suggestion.nearest(to: $0, among: known) }
      try report(
        .wrongArguments,
        place,
        "'\(builtin.rawValue)' takes the arguments \(known.joined(separator: ", "))",
        suggestion: suggestion
      )
      return nil
    }
    var ordered: [Typed] = []
    for index in order.reversed().drop(while: { $0 == nil }).reversed() {
      if let index {
        ordered.append(arguments[index])
      } else {
        ordered.append(try make(.literal(.null), .null, []))
      }
    }
    return ordered
  }

  private mutating func checkCount(
    _ name: String,
    _ arguments: [Typed],
    _ fewest: Int,
    _ most: Int,
    _ place: Typed
  ) throws(FEELError) {
    guard arguments.count < fewest || arguments.count > most else { return }
    let wanted =
      fewest == most ? "\(fewest)" : most == .max ? "\(fewest) or more" : "\(fewest) to \(most)"
    try report(
      .wrongArguments,
      place,
      "'\(name)' needs \(wanted) arguments, found \(arguments.count)"
    )
  }

  private mutating func temporal(
    _ builtin: Builtin,
    _ text: String,
    _ argument: Typed,
    from start: Int
  ) throws(FEELError) -> Typed {
    let value: Value?
    let wanted: String
    switch builtin {
    case .date:
      value = CalendarDate(iso: text).map { .date($0) }
      wanted = "date such as 2026-01-31"
    case .time:
      value = ClockTime(iso: text).map { .time($0) }
      wanted = "time such as 13:45:00"
    case .dateAndTime:
      let midnight = CalendarDate(iso: text).map { DateTime(date: $0, time: .midnight(nil)) }
      value = (DateTime(iso: text) ?? midnight).map { .dateTime($0) }
      wanted = "date and time such as 2026-01-31T13:45:00"
    default:
      value = Value(duration: text)
      wanted = "duration such as P1Y2M or P10D"
    }
    guard let value else {
      try report(.badLiteral, argument, "\"\(text)\" is not a \(wanted) that exists")
      let type = names.isLenient ? .any : builtin.result ?? .any
      return try make(.literal(.null), type, [], from: start)
    }
    return try make(.literal(value), Type(of: value), [], from: start)
  }

  /// Checks the types of the arguments of a built-in function and finds that of its result.
  private mutating func check(
    _ builtin: Builtin,
    _ arguments: [Typed],
    _ place: Typed
  ) throws(FEELError) -> Type {
    for (index, argument) in arguments.enumerated() {
      guard let wanted = builtin.parameter(index) else { continue }
      try require(argument, wanted, "'\(builtin.rawValue)' needs \(wanted) here")
    }
    guard let first = arguments.first else { return builtin.result ?? .any }
    switch builtin {
    case .sum, .min, .max, .mean: return try aggregate(builtin, arguments)
    case .all, .any:
      for argument in arguments {
        try requireItems(argument, [.boolean], builtin)
      }
      return .boolean
    case .listContains:
      if let item = arguments.dropFirst().first { try checkMembership(item, first) }
      return .boolean
    case .count:
      if !first.type.isList, first.type != .any, first.type != .null {
        try report(.typeMismatch, first, "'count' needs a list, not \(first.type)")
      }
      return .number
    case .concatenate:
      return arguments.dropFirst().reduce(first.type.asList) { $0.joined(with: $1.type.asList) }
    case .append:
      return .list(arguments.dropFirst().reduce(first.type.element) { $0.joined(with: $1.type) })
    case .distinctValues, .duplicateValues, .reverse, .sublist, .remove, .sort, .union:
      return first.type.asList
    case .median, .product, .standardDeviation:
      for argument in arguments { try requireItems(argument, [.number], builtin) }
      return .number
    case .mode: return .list(.number)
    case .flatten: return .list(first.type.innermostElement)
    case .abs, .floor, .ceiling, .decimal, .roundHalfEven, .roundHalfUp, .roundHalfDown,
      .roundDown, .roundUp, .modulo:
      let allowed: [Type] =
        builtin == .abs
        ? [.number, .money, .daysDuration, .monthsDuration] : [.number, .money]
      try requireItems(first, allowed, builtin, allowsList: false)
      if builtin == .modulo, let divisor = arguments.dropFirst().first {
        try checkOrder(first, divisor)
      }
      return first.type
    default: return builtin.result ?? .any
    }
  }

  private mutating func aggregate(
    _ builtin: Builtin,
    _ arguments: [Typed]
  ) throws(FEELError) -> Type {
    let ordered = builtin == .min || builtin == .max
    let allowed: [Type] =
      [.number, .money, .daysDuration, .monthsDuration] + (ordered ? [.date, .text] : [])
    for argument in arguments { try requireItems(argument, allowed, builtin) }
    guard let first = arguments.first, arguments.count > 1 else {
      return arguments.first?.type.element ?? .any
    }
    // All arguments are of one kind; a literal zero may stand among money.
    let reference = arguments.first { $0.type == .money } ?? first
    for argument in arguments { try checkOrder(reference, argument) }
    return reference.type
  }

  private mutating func requireItems(
    _ argument: Typed,
    _ allowed: [Type],
    _ builtin: Builtin,
    allowsList: Bool = true
  ) throws(FEELError) {
    var type = argument.type
    if allowsList, type.isList {
      type = type.element
      // A literal with mixed items has no type of its own: its items are checked.
      if type == .any, !argument.elements.isEmpty {
        for element in argument.elements {
          try requireItems(element, allowed, builtin, allowsList: false)
        }
        return
      }
    }
    if case .code = type, allowed.contains(.text) { return }
    if [.time, .dateTime].contains(type), allowed.contains(.date) { return }
    guard type != .any, type != .null, !allowed.contains(type) else { return }
    let items = argument.type.isList ? " of such items" : ""
    try report(
      .wrongArguments,
      argument,
      "'\(builtin.rawValue)' can't take \(argument.type)\(items)"
    )
  }
}
