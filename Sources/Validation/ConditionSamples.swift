import CatalogueReading
import Catalogue
import FEEL
import Vocabulary

/// The values that conditions can tell apart, tried out one after the other.
///
/// Where every variable is compared with constants only, a condition that no sample makes true is
/// true of nothing: the samples hold each constant, a value on either side of it, and each code.
struct ConditionSamples {
  /// The largest number of combinations that are tried.
  static let limit = 60_000

  /// The names of the variables.
  let names: Names
  private let vocabulary: Vocabulary
  /// The variables that vary.
  let variables: [Int]
  /// The values of each.
  let values: [[Value]]
  /// Whether the samples tell everything apart that the conditions can.
  let isExact: Bool
  private let base: [Value]

  /// Returns samples for expressions that they tell apart exactly; nil where they cannot.
  static func exact(
    _ expressions: [PlacedExpression],
    _ checkup: Checkup,
    on day: CalendarDate
  ) -> ConditionSamples? {
    // Most expressions do more than compare, and making samples takes far longer than seeing so.
    guard expressions.allSatisfy(\.isComparison) else { return nil }
    let samples = ConditionSamples(expressions, checkup, on: day)
    return samples.isExact ? samples : nil
  }

  /// Prepares samples for some expressions together.
  ///
  /// - Parameters:
  ///   - expressions: the expressions.
  ///   - checkup: the rules.
  ///   - day: the day whose parameters count.
  ///   - names: the names that vary; nil for all that the expressions may use.
  ///   - further: numbers to try beside those that the expressions name.
  init(
    _ expressions: [PlacedExpression],
    _ checkup: Checkup,
    on day: CalendarDate,
    among names: Names? = nil,
    further: Set<Decimal> = []
  ) {
    // The names of risks go on after those of the catalogue.
    let names =
      names ?? expressions.map(\.names).max { $0.variables.count < $1.variables.count }
      ?? checkup.names
    self.names = names
    vocabulary = checkup.vocabulary
    var base = checkup.sampleStart(on: day).values
    let ofRisk = names.variables[base.count...].map(\.name)
    base += Array(repeating: Value.unknown, count: ofRisk.count)
    self.base = base
    let all = Set(
      expressions.flatMap(\.usedNames).compactMap { name in
        checkup.variables[name]
          ?? ofRisk.firstIndex(of: name).map { $0 + base.count - ofRisk.count }
      }
    ).sorted()
    variables = all.filter { base[$0] == .unknown }
    var numbers: Set<Decimal> = [Decimal(0)]
    var texts: Set<String> = []
    var dates: Set<CalendarDate> = [day]
    for token in expressions.flatMap(\.fullTokens) {
      switch token.kind {
      case .number: if let number = Decimal(parsing: token.text) { numbers.insert(number) }
      case .text:
        texts.insert(token.unquoted)
        if let date = CalendarDate(iso: token.unquoted) { dates.insert(date) }
      case .word, .sign: continue
      }
    }
    for variable in all { if case .number(let number) = base[variable] { numbers.insert(number) } }
    let comparesVariables = expressions.contains { $0.comparesVariables }
    var isExact = expressions.allSatisfy { $0.isComparison }
    var values: [[Value]] = []
    for variable in variables {
      let samples = Self.samples(
        of: names.variables[variable].type,
        numbers,
        further,
        texts,
        dates,
        checkup.vocabulary,
        allCodes: comparesVariables
      )
      if samples.isEmpty { isExact = false }
      if comparesVariables {
        switch names.variables[variable].type {
        case .boolean, .code: break
        default: isExact = false
        }
      }
      values.append(samples + [.unknown])
    }
    let count = values.reduce(1) { count, values in
      count > Self.limit ? count : count * values.count
    }
    self.values = values
    self.isExact = isExact && count <= Self.limit
  }

  private static func samples(
    of type: Type,
    _ numbers: Set<Decimal>,
    _ further: Set<Decimal>,
    _ texts: Set<String>,
    _ dates: Set<CalendarDate>,
    _ vocabulary: Vocabulary,
    allCodes: Bool
  ) -> [Value] {
    switch type {
    case .boolean: return [.boolean(true), .boolean(false)]
    case .code(let list):
      let codes = vocabulary.codeLists[list]?.codes.map(\.code) ?? []
      let named = codes.filter(texts.contains)
      // Codes that no condition names are all alike, unless something is looked up for them.
      if allCodes || texts.contains(list) { return codes.map { .text($0) } }
      let others = codes.filter { !texts.contains($0) }
      return (named + others.prefix(1)).map { .text($0) }
    case .text: return (texts.sorted() + ["?"]).map { .text($0) }
    case .number, .money:
      let step = Decimal(coefficient: 1, exponent: -2)
      let around = Set(numbers.flatMap { [$0 - step, $0, $0 + step] }).union(further).sorted()
      let negative = type == .money ? [] : around.filter(\.isNegative)
      return (around.filter { !$0.isNegative } + negative).map { .number($0) }
    case .date:
      return dates.sorted().flatMap { [$0.adding(days: -1), $0, $0.adding(days: 1)] }
        .map { .date($0) }
    default: return []
    }
  }

  /// Goes through the combinations until one is found for which a condition holds.
  ///
  /// - Returns: the values of the variables, in their order; nil if there is no such combination
  ///   among those that are tried.
  func first(where holds: (SampleScope) -> Bool) -> [Value]? {
    var scope = SampleScope(values: base, vocabulary: vocabulary)
    var positions = Array(repeating: 0, count: variables.count)
    for _ in 0..<Self.limit {
      for (place, variable) in variables.enumerated() {
        scope.values[variable] = values[place][positions[place]]
      }
      if holds(scope) { return zip(values, positions).map { $0[$1] } }
      var place = 0
      while place < positions.count {
        positions[place] += 1
        if positions[place] < values[place].count { break }
        positions[place] = 0
        place += 1
      }
      if place == positions.count { return nil }
    }
    return nil
  }

  /// Returns the sample in which the variables have some values.
  func scope(with found: [Value]) -> SampleScope {
    var scope = SampleScope(values: base, vocabulary: vocabulary)
    for (variable, value) in zip(variables, found) { scope.values[variable] = value }
    return scope
  }

  /// Returns values of the variables as they are shown, without the unknown ones.
  func witness(_ found: [Value]) -> [Witness] {
    zip(variables, found).compactMap { variable, value in
      value == .unknown ? nil : Witness(names.variables[variable].name, value.description)
    }
  }
}

/// What samples begin with: the parameters on a day, and all else unknown.
struct SampleStart {
  /// The values of the variables of the catalogue.
  let values: [Value]

  init(_ checkup: Checkup, on day: CalendarDate) {
    var values = Array(repeating: Value.unknown, count: checkup.names.variables.count)
    for parameter in checkup.text.parameters {
      guard let variable = checkup.variables[parameter.model.id] else { continue }
      let value = parameter.model.value(on: day) ?? parameter.model.values.last
      values[variable] = value.map { .number($0.value) } ?? .unknown
    }
    for name in [CatalogueNames.referenceDate, CatalogueNames.assessedOn] {
      if let variable = checkup.variables[name] { values[variable] = .date(day) }
    }
    self.values = values
  }
}

/// The values of one sample.
struct SampleScope: Scope {
  var values: [Value]
  let vocabulary: Vocabulary

  func value(of variable: Int) -> Value { values[variable] }

  func call(_ function: Int, _ arguments: [Value]) -> Value {
    guard CatalogueNames.functions.indices.contains(function), !arguments.contains(.unknown),
      case .text(let list)? = arguments.first, let codes = vocabulary.codeLists[list],
      arguments.count > 1, case .text(let key) = arguments[1]
    else { return .unknown }
    switch CatalogueNames.functions[function].name {
    case CatalogueNames.codeAttribute.name:
      guard arguments.count > 2, case .text(let attribute) = arguments[2],
        let value = codes[key]?.attributes[attribute]
      else { return .null }
      return .text(value)
    case CatalogueNames.inCodeList.name:
      let stem = key.split(separator: "-", maxSplits: 1).first.map(String.init) ?? key
      return .boolean(codes[stem] != nil || codes[key] != nil)
    default: return .unknown
    }
  }
}

extension PlacedExpression {
  /// The words that a condition may hold for its samples to tell everything apart.
  private static let plainWords: Set<String> = [
    "and", "or", "not", "is", "known", "in", "if", "then", "else", "true", "false", "null",
    "between",
  ]

  /// Whether the expression compares two variables with each other.
  var comparesVariables: Bool {
    let tokens = fullTokens
    let variables = Set(usedNames)
    let comparisons: Set<String> = ["=", "!=", "<", "<=", ">", ">=", "in"]
    return tokens.indices.dropFirst().dropLast().contains { place in
      comparisons.contains(tokens[place].text) && variables.contains(tokens[place - 1].text)
        && variables.contains(tokens[place + 1].text)
    }
  }

  /// Whether the expression only compares single variables with constants.
  var isComparison: Bool {
    let signs: Set<String> = ["+", "-", "*", "/", "**", "[", "{", ".", "?"]
    let tokens = fullTokens
    for (position, token) in tokens.enumerated() {
      switch token.kind {
      case .sign where signs.contains(token.text): return false
      case .word:
        let isCall = tokens.indices.contains(position + 1) && tokens[position + 1].text == "("
        if isCall, !Self.plainWords.contains(token.text) { return false }
      default: continue
      }
    }
    return true
  }
}
