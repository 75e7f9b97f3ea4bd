/// A built-in function of FEEL, by the name it is called with.
package enum Builtin: String, Hashable, Sendable, CaseIterable {
  case count
  case sum
  case min
  case max
  case mean
  case median
  case mode
  case product
  case standardDeviation = "stddev"
  case all
  case any
  case listContains = "list contains"
  case listReplace = "list replace"
  case concatenate
  case append
  case insertBefore = "insert before"
  case remove
  case reverse
  case indexOf = "index of"
  case union
  case distinctValues = "distinct values"
  case duplicateValues = "duplicate values"
  case flatten
  case sublist
  case sort
  /// True if the argument is known; never unknown. Not part of DMN.
  case isKnown = "is known"
  case not
  case `is`
  case stringLength = "string length"
  case contains
  case startsWith = "starts with"
  case endsWith = "ends with"
  case upperCase = "upper case"
  case lowerCase = "lower case"
  case substring
  case substringBefore = "substring before"
  case substringAfter = "substring after"
  case matches
  case replace
  case split
  case stringJoin = "string join"
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
  case sqrt
  case exp
  case log
  case odd
  case even
  case date
  case time
  case dateAndTime = "date and time"
  case duration
  case yearsAndMonthsDuration = "years and months duration"
  case dayOfYear = "day of year"
  case dayOfWeek = "day of week"
  case monthOfYear = "month of year"
  case weekOfYear = "week of year"
  case now
  case today
  case getValue = "get value"
  case getEntries = "get entries"
  case context
  case contextPut = "context put"
  case contextMerge = "context merge"
  case range
  case before
  case after
  case meets
  case metBy = "met by"
  case overlaps
  case overlapsBefore = "overlaps before"
  case overlapsAfter = "overlaps after"
  case finishes
  case finishedBy = "finished by"
  case includes
  case during
  case starts
  case startedBy = "started by"
  case coincides

  static let patterns = NamePatterns(allCases.map(\.rawValue))

  /// The type an argument must have, nil if that needs a closer look.
  func parameter(_ index: Int) -> Type? {
    switch self {
    case .not: .boolean
    case .stringLength, .contains, .startsWith, .endsWith, .upperCase, .lowerCase, .duration,
      .substringBefore, .substringAfter, .matches, .replace, .split:
      .text
    case .substring: index == 0 ? .text : .number
    case .floor, .ceiling, .decimal, .roundHalfEven, .roundHalfUp, .roundHalfDown, .roundDown,
      .roundUp:
      index == 0 ? nil : .number
    case .sqrt, .exp, .log, .odd, .even: .number
    case .sublist, .remove: index == 0 ? nil : .number
    case .insertBefore: index == 1 ? .number : nil
    default: nil
    }
  }

  /// The type of the result, nil if it follows from the arguments.
  var result: Type? {
    switch self {
    case .count, .stringLength, .number, .sqrt, .exp, .log, .dayOfYear, .weekOfYear: .number
    case .all, .any, .listContains, .isKnown, .not, .contains, .startsWith, .endsWith, .matches,
      .odd, .even, .is, .before, .after, .meets, .metBy, .overlaps, .overlapsBefore,
      .overlapsAfter, .finishes, .finishedBy, .includes, .during, .starts, .startedBy, .coincides:
      .boolean
    case .upperCase, .lowerCase, .substring, .string, .substringBefore, .substringAfter, .replace,
      .stringJoin, .dayOfWeek, .monthOfYear:
      .text
    case .split: .list(.text)
    case .indexOf: .list(.number)
    case .date, .today: .date
    case .time: .time
    case .dateAndTime, .now: .dateTime
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
