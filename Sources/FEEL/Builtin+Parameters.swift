/// A parameter of a built-in function.
struct BuiltinParameter: Hashable, Sendable {
  /// What kind of value an argument must be; a list of one item is taken as that item.
  enum Kind: String, Hashable, Sendable {
    case any, number, text, boolean, list, date, time, dateTime, duration, record, range, function
    /// A date, with or without time.
    case moment
    /// A number or duration.
    case amount
  }

  let name: String
  let kind: Kind
  let isOptional: Bool
}

extension Builtin {
  /// The ways to call the function, each a list of parameters in order.
  var signatures: [[BuiltinParameter]] { Builtin.allSignatures[self] ?? [] }

  /// Tells whether the items of the list may be given one by one.
  var isVariadic: Bool {
    switch self {
    case .sum, .min, .max, .mean, .median, .mode, .product, .standardDeviation, .all, .any,
      .concatenate, .append, .union:
      true
    default: false
    }
  }

  /// The fewest and most arguments.
  var argumentCounts: ClosedRange<Int> {
    var fewest = Int.max
    var most = 0
    // This is asked at each call, so the texts are counted as they stand.
    for text in signatureTexts {
      var count = 0
      var optional = 0
      for byte in text.utf8 {
        if byte == UInt8(ascii: ":") { count += 1 }
        if byte == UInt8(ascii: "?") { optional += 1 }
      }
      fewest = Swift.min(fewest, count - optional)
      most = Swift.max(most, count)
    }
    fewest = Swift.min(fewest, most)
    return fewest...(isVariadic ? Int.max : most)
  }

  /// Puts named arguments in the order of a signature; nil if none has those names.
  ///
  /// An optional argument that is left out is nil.
  func order(of names: [String]) -> [Int?]? {
    guard Set(names).count == names.count else { return nil }
    for signature in signatures {
      let known = signature.map(\.name)
      guard names.allSatisfy({ known.contains($0) }) else { continue }
      let order = signature.map { names.firstIndex(of: $0.name) }
      if zip(signature, order).allSatisfy({ $0.isOptional || $1 != nil }) { return order }
    }
    return nil
  }

  private static let allSignatures = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.signatureTexts.map(parameters)) }
  )

  /// Reads `name:kind, optional name?:kind`.
  private static func parameters(_ text: String) -> [BuiltinParameter] {
    text.utf8.split(separator: UInt8(ascii: ",")).map { part in
      let halves = part.split(separator: UInt8(ascii: ":"))
      var name = halves[0].drop { $0 == UInt8(ascii: " ") }
      let isOptional = name.last == UInt8(ascii: "?")
      if isOptional { name = name.dropLast() }
      let kind = BuiltinParameter.Kind(rawValue: String(Substring(halves[1]))) ?? .any
      return BuiltinParameter(name: String(Substring(name)), kind: kind, isOptional: isOptional)
    }
  }

  /// The ways to call the function, as `name:kind, optional name?:kind`.
  private var signatureTexts: [String] {
    switch self {
    case .count, .sum, .min, .max, .mean, .median, .mode, .product, .standardDeviation, .all, .any,
      .concatenate, .reverse, .union, .distinctValues, .duplicateValues, .flatten:
      ["list:list"]
    case .listContains: ["list:list, element:any"]
    case .listReplace:
      ["list:list, position:number, newItem:any", "list:list, match:function, newItem:any"]
    case .append: ["list:list, item:any"]
    case .insertBefore: ["list:list, position:number, newItem:any"]
    case .remove: ["list:list, position:number"]
    case .indexOf: ["list:list, match:any"]
    case .sublist: ["list:list, start position:number, length?:number"]
    case .sort: ["list:list, precedes?:function"]
    case .isKnown: ["value:any"]
    case .not: ["negand:any"]
    case .is: ["value1:any, value2:any"]
    case .stringLength, .upperCase, .lowerCase: ["string:text"]
    case .contains, .startsWith, .endsWith, .substringBefore, .substringAfter:
      ["string:text, match:text"]
    case .substring: ["string:text, start position:number, length?:number"]
    case .matches: ["input:text, pattern:text, flags?:text"]
    case .replace: ["input:text, pattern:text, replacement:text, flags?:text"]
    case .split: ["string:text, delimiter:text"]
    case .stringJoin: ["list:list, delimiter?:text"]
    case .string: ["from:any"]
    case .number: ["from:any, grouping separator?:any, decimal separator?:any"]
    case .abs: ["n:amount"]
    case .floor, .ceiling, .roundHalfEven: ["n:number, scale?:number"]
    case .decimal, .roundHalfUp, .roundHalfDown, .roundDown, .roundUp: ["n:number, scale:number"]
    case .modulo: ["dividend:number, divisor:number"]
    case .sqrt, .exp, .log, .odd, .even: ["number:number"]
    case .date: ["from:any", "year:number, month:number, day:number"]
    case .time: ["from:any", "hour:number, minute:number, second:number, offset?:duration"]
    case .dateAndTime: ["from:any", "date:moment, time:time", "date:moment, timezone:text"]
    case .duration, .range: ["from:text"]
    case .yearsAndMonthsDuration: ["from:moment, to:moment"]
    case .dayOfYear, .dayOfWeek, .monthOfYear, .weekOfYear: ["date:moment"]
    case .now, .today: [""]
    case .getValue: ["m:record, key:text", "context:record, key:text"]
    case .getEntries: ["m:record", "context:record"]
    case .context: ["entries:list"]
    case .contextPut:
      ["context:record, key:text, value:any", "context:record, keys:list, value:any"]
    case .contextMerge: ["contexts:list"]
    case .before, .after:
      [
        "point1:any, point2:any", "range1:any, range2:any", "point:any, range:any",
        "range:any, point:any",
      ]
    case .meets, .metBy, .overlaps, .overlapsBefore, .overlapsAfter: ["range1:range, range2:range"]
    case .finishes, .during, .starts: ["point:any, range:range", "range1:any, range2:range"]
    case .finishedBy, .includes, .startedBy: ["range:range, point:any", "range1:range, range2:any"]
    case .coincides: ["point1:any, point2:any", "range1:any, range2:any"]
    }
  }
}
