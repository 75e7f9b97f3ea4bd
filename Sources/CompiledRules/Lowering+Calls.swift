import Catalogue
import FEEL
import Vocabulary

/// A built-in function that has a compiled form.
enum CompiledCall: UInt16 {
  case all, any, count, sum, min, max, mean, concatenate, append, distinctValues, flatten
  case stringLength, contains, startsWith, endsWith, substring, number
  case abs, floor, ceiling, decimal, roundHalfEven, roundHalfUp, roundHalfDown, roundDown, roundUp
  case modulo, odd, even
  case date, dayOfYear, yearsAndMonthsDuration, before, after, coincides, same

  /// The compiled form of a function; nil if it has none.
  init?(_ builtin: Builtin) {
    switch builtin {
    case .all: self = .all
    case .any: self = .any
    case .count: self = .count
    case .sum: self = .sum
    case .min: self = .min
    case .max: self = .max
    case .mean: self = .mean
    case .concatenate: self = .concatenate
    case .append: self = .append
    case .distinctValues: self = .distinctValues
    case .flatten: self = .flatten
    case .stringLength: self = .stringLength
    case .contains: self = .contains
    case .startsWith: self = .startsWith
    case .endsWith: self = .endsWith
    case .substring: self = .substring
    case .number: self = .number
    case .abs: self = .abs
    case .floor: self = .floor
    case .ceiling: self = .ceiling
    case .decimal: self = .decimal
    case .roundHalfEven: self = .roundHalfEven
    case .roundHalfUp: self = .roundHalfUp
    case .roundHalfDown: self = .roundHalfDown
    case .roundDown: self = .roundDown
    case .roundUp: self = .roundUp
    case .modulo: self = .modulo
    case .odd: self = .odd
    case .even: self = .even
    case .date: self = .date
    case .dayOfYear: self = .dayOfYear
    case .yearsAndMonthsDuration: self = .yearsAndMonthsDuration
    case .before: self = .before
    case .after: self = .after
    case .coincides: self = .coincides
    case .is: self = .same
    default: return nil
    }
  }

  /// Whether the function takes a list, whose items may be given one by one.
  var takesItems: Bool {
    switch self {
    case .sum, .min, .max, .mean: true
    default: false
    }
  }
}

extension Lowering {
  /// Compiles a call of a built-in function.
  mutating func call(
    _ builtin: Builtin,
    _ arguments: [Node],
    into place: Int32
  ) throws(NotCompiled) {
    switch (builtin, arguments.count) {
    case (.isKnown, 1):
      emit(.isKnown, place, try operand(arguments[0]))
      return
    case (.not, 1):
      emit(.not, place, try operand(arguments[0]))
      return
    case (.listContains, 2):
      let list = try operand(arguments[0])
      emit(.contains, place, list, try operand(arguments[1]))
      return
    default: break
    }
    guard let call = CompiledCall(builtin), arguments.count > 0,
      call.counts.contains(arguments.count)
    else { throw NotCompiled(builtin.rawValue) }
    if arguments.count == 1 {
      emit(.call, place, try operand(arguments[0]), 1, extra: Int(call.rawValue))
    } else if call.takesItems {
      try lower(.list(arguments), into: place)
      emit(.call, place, place, 1, extra: Int(call.rawValue))
    } else {
      var first: Int32?
      var places: [Int32] = []
      for _ in arguments { places.append(try self.place()) }
      for (argument, place) in zip(arguments, places) {
        if first == nil { first = place }
        try lower(argument, into: place)
      }
      emit(.call, place, first ?? place, Int32(arguments.count), extra: Int(call.rawValue))
    }
  }

  /// Compiles a call of a function of the catalogue.
  mutating func call(
    _ function: Int,
    _ arguments: [Node],
    into place: Int32
  ) throws(NotCompiled) {
    let name =
      CatalogueNames.functions.indices.contains(function)
      ? CatalogueNames.functions[function].name : "a function of the host"
    guard arguments.count > 1, case .literal(.text(let id)) = arguments[0],
      let list = vocabulary.codeLists[id]
    else { throw NotCompiled(name) }
    let key = try operand(arguments[1])
    switch function {
    case CatalogueFunctions.codeAttribute:
      guard arguments.count == 3, case .literal(.text(let attribute)) = arguments[2],
        let table = host.table(list, attribute: attribute, &pool)
      else { throw NotCompiled(name) }
      emit(.attribute, place, key, extra: table)
    case CatalogueFunctions.inCodeList:
      guard arguments.count == 2, let table = host.table(list, attribute: nil, &pool) else {
        throw NotCompiled(name)
      }
      emit(.hasCode, place, key, extra: table)
    case CatalogueFunctions.workingDay:
      emit(.workingDay, place, key, extra: host.holidays(list))
    default: throw NotCompiled(name)
    }
  }
}

extension CompiledCall {
  /// The numbers of arguments that the compiled form takes.
  fileprivate var counts: ClosedRange<Int> {
    switch self {
    case .all, .any, .count, .stringLength, .abs, .odd, .even, .dayOfYear, .distinctValues,
      .flatten, .number:
      1...1
    case .sum, .min, .max, .mean, .concatenate: 1...Int.max
    case .append: 2...Int.max
    case .substring: 2...3
    case .floor, .ceiling, .roundHalfEven: 1...2
    case .date: 1...3
    case .contains, .startsWith, .endsWith, .decimal, .roundHalfUp, .roundHalfDown,
      .roundDown, .roundUp, .modulo, .yearsAndMonthsDuration, .before, .after, .coincides, .same:
      2...2
    }
  }
}
