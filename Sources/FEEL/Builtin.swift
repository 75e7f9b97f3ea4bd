/// A built-in function of FEEL, by the name it is called with.
enum Builtin: String, Hashable, Sendable, CaseIterable {
  case count
  case sum
  case min
  case max
  case mean
  case all
  case any
  case listContains = "list contains"
  case concatenate
  case append
  case distinctValues = "distinct values"
  case flatten
  /// True if the argument is known; never unknown. Not part of DMN.
  case isKnown = "is known"
  case not
  case stringLength = "string length"
  case contains
  case startsWith = "starts with"
  case endsWith = "ends with"
  case upperCase = "upper case"
  case lowerCase = "lower case"
  case substring
  case string
  case number
  case abs
  case floor
  case ceiling
  case decimal
  case roundHalfEven = "round half even"
  case roundHalfUp = "round half up"
  case roundHalfDown = "round half down"
  case roundDown = "round down"
  case roundUp = "round up"
  case modulo
  case date
  case duration
  case yearsAndMonthsDuration = "years and months duration"

  static let patterns = NamePatterns(allCases.map(\.rawValue))

  /// The fewest and most arguments.
  var argumentCounts: ClosedRange<Int> {
    switch self {
    case .count, .distinctValues, .flatten, .isKnown, .not, .stringLength, .upperCase,
      .lowerCase, .string, .number, .abs, .duration:
      1...1
    case .sum, .min, .max, .mean, .all, .any, .concatenate: 1...Int.max
    case .append: 2...Int.max
    case .listContains, .contains, .startsWith, .endsWith, .decimal, .modulo,
      .yearsAndMonthsDuration, .roundHalfEven, .roundHalfUp, .roundHalfDown, .roundDown, .roundUp:
      2...2
    case .substring: 2...3
    case .floor, .ceiling: 1...2
    case .date: 1...3
    }
  }

  /// The type an argument must have, nil if that needs a closer look.
  func parameter(_ index: Int) -> Type? {
    switch self {
    case .not: .boolean
    case .stringLength, .contains, .startsWith, .endsWith, .upperCase, .lowerCase, .duration: .text
    case .substring: index == 0 ? .text : .number
    case .floor, .ceiling, .decimal, .roundHalfEven, .roundHalfUp, .roundHalfDown, .roundDown,
      .roundUp:
      index == 0 ? nil : .number
    case .yearsAndMonthsDuration: .date
    default: nil
    }
  }

  /// The type of the result, nil if it follows from the arguments.
  var result: Type? {
    switch self {
    case .count, .stringLength, .number: .number
    case .all, .any, .listContains, .isKnown, .not, .contains, .startsWith, .endsWith: .boolean
    case .upperCase, .lowerCase, .substring, .string: .text
    case .date: .date
    case .yearsAndMonthsDuration: .monthsDuration
    default: nil
    }
  }

  /// The way to round, for functions that round.
  var rounding: RoundingMode? {
    switch self {
    case .floor: .floor
    case .ceiling: .ceiling
    case .decimal, .roundHalfEven: .halfEven
    case .roundHalfUp: .halfUp
    case .roundHalfDown: .halfDown
    case .roundDown: .down
    case .roundUp: .up
    default: nil
    }
  }
}
