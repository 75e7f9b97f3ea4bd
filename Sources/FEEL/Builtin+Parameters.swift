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
    let counts = signatures.map { ($0.filter { !$0.isOptional }.count, $0.count) }
    let fewest = counts.map(\.0).min() ?? 0
    return fewest...(isVariadic ? Int.max : Swift.max(fewest, counts.map(\.1).max() ?? 0))
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

  private static let allSignatures: [Builtin: [[BuiltinParameter]]] = {
    var all: [Builtin: [[BuiltinParameter]]] = [:]
    for (builtin, texts) in signatureTexts { all[builtin] = texts.map(parameters) }
    return all
  }()

  /// Reads `name:kind, optional name?:kind`.
  private static func parameters(_ text: String) -> [BuiltinParameter] {
    text.split(separator: ",").map { part in
      let halves = part.split(separator: ":")
      var name = halves[0].drop { $0 == " " }
      let isOptional = name.last == "?"
      if isOptional { name = name.dropLast() }
      let kind = BuiltinParameter.Kind(rawValue: String(halves[1])) ?? .any
      return BuiltinParameter(name: String(name), kind: kind, isOptional: isOptional)
    }
  }

  private static let signatureTexts: [Builtin: [String]] = [
    .count: ["list:list"], .sum: ["list:list"], .min: ["list:list"], .max: ["list:list"],
    .mean: ["list:list"], .median: ["list:list"], .mode: ["list:list"], .product: ["list:list"],
    .standardDeviation: ["list:list"], .all: ["list:list"], .any: ["list:list"],
    .listContains: ["list:list, element:any"],
    .listReplace: [
      "list:list, position:number, newItem:any", "list:list, match:function, newItem:any",
    ],
    .concatenate: ["list:list"], .append: ["list:list, item:any"],
    .insertBefore: ["list:list, position:number, newItem:any"],
    .remove: ["list:list, position:number"], .reverse: ["list:list"],
    .indexOf: ["list:list, match:any"], .union: ["list:list"], .distinctValues: ["list:list"],
    .duplicateValues: ["list:list"],
    .flatten: ["list:list"], .sublist: ["list:list, start position:number, length?:number"],
    .sort: ["list:list, precedes?:function"],
    .isKnown: ["value:any"], .not: ["negand:any"], .is: ["value1:any, value2:any"],
    .stringLength: ["string:text"], .contains: ["string:text, match:text"],
    .startsWith: ["string:text, match:text"], .endsWith: ["string:text, match:text"],
    .upperCase: ["string:text"], .lowerCase: ["string:text"],
    .substring: ["string:text, start position:number, length?:number"],
    .substringBefore: ["string:text, match:text"], .substringAfter: ["string:text, match:text"],
    .matches: ["input:text, pattern:text, flags?:text"],
    .replace: ["input:text, pattern:text, replacement:text, flags?:text"],
    .split: ["string:text, delimiter:text"], .stringJoin: ["list:list, delimiter?:text"],
    .string: ["from:any"],
    .number: ["from:any, grouping separator?:any, decimal separator?:any"],
    .abs: ["n:amount"], .floor: ["n:number, scale?:number"], .ceiling: ["n:number, scale?:number"],
    .decimal: ["n:number, scale:number"], .roundHalfEven: ["n:number, scale?:number"],
    .roundHalfUp: ["n:number, scale:number"], .roundHalfDown: ["n:number, scale:number"],
    .roundDown: ["n:number, scale:number"], .roundUp: ["n:number, scale:number"],
    .modulo: ["dividend:number, divisor:number"], .sqrt: ["number:number"],
    .exp: ["number:number"], .log: ["number:number"], .odd: ["number:number"],
    .even: ["number:number"],
    .date: ["from:any", "year:number, month:number, day:number"],
    .time: ["from:any", "hour:number, minute:number, second:number, offset?:duration"],
    .dateAndTime: [
      "from:any", "date:moment, time:time", "date:moment, timezone:text",
    ],
    .duration: ["from:text"], .yearsAndMonthsDuration: ["from:moment, to:moment"],
    .dayOfYear: ["date:moment"], .dayOfWeek: ["date:moment"], .monthOfYear: ["date:moment"],
    .weekOfYear: ["date:moment"], .now: [""], .today: [""],
    .getValue: ["m:record, key:text", "context:record, key:text"],
    .getEntries: ["m:record", "context:record"], .context: ["entries:list"],
    .contextPut: [
      "context:record, key:text, value:any", "context:record, keys:list, value:any",
    ],
    .contextMerge: ["contexts:list"], .range: ["from:text"],
    .before: [
      "point1:any, point2:any", "range1:any, range2:any", "point:any, range:any",
      "range:any, point:any",
    ],
    .after: [
      "point1:any, point2:any", "range1:any, range2:any", "point:any, range:any",
      "range:any, point:any",
    ],
    .meets: ["range1:range, range2:range"], .metBy: ["range1:range, range2:range"],
    .overlaps: ["range1:range, range2:range"], .overlapsBefore: ["range1:range, range2:range"],
    .overlapsAfter: ["range1:range, range2:range"],
    .finishes: ["point:any, range:range", "range1:any, range2:range"],
    .finishedBy: ["range:range, point:any", "range1:range, range2:any"],
    .includes: ["range:range, point:any", "range1:range, range2:any"],
    .during: ["point:any, range:range", "range1:any, range2:range"],
    .starts: ["point:any, range:range", "range1:any, range2:range"],
    .startedBy: ["range:range, point:any", "range1:range, range2:any"],
    .coincides: ["point1:any, point2:any", "range1:any, range2:any"],
  ]
}
