import Catalogue
import DecisionTables
import FEEL
import Vocabulary

/// The values of all variables under one assumption about the unknown facts.
struct World: Sendable {
  /// The value of each variable.
  var values: [Value]
  /// What each table of the ruleset came to.
  var outcomes: [TableOutcome?]
}

/// The scope in which the expressions of a ruleset are evaluated.
struct WorldScope: Scope {
  let values: [Value]
  let ruleset: Ruleset

  func value(of variable: Int) -> Value {
    values[variable]
  }

  func call(_ function: Int, _ arguments: [Value]) -> Value {
    guard !arguments.contains(.unknown) else { return .unknown }
    guard case .text(let list)? = arguments.first, arguments.count > 1,
      let codes = ruleset.catalogue.vocabulary.codeLists[list]
    else { return .null }
    if function == Variables.workingDay, case .date(let day) = arguments[1] {
      return .date(Holidays(codes).workingDay(from: day))
    }
    guard case .text(let key) = arguments[1] else { return .null }
    switch function {
    case Variables.codeAttribute:
      guard arguments.count > 2, case .text(let attribute) = arguments[2],
        let value = codes[key]?.attributes[attribute]
      else { return .null }
      return .text(value)
    case Variables.inCodeList:
      return .boolean(codes[CodeKey.stem(key)] != nil || codes[key] != nil)
    default:
      return .null
    }
  }
}

/// The form in which codes are compared with those of a list.
enum CodeKey {
  /// Returns a code without its check digit: `45233140-2` is `45233140`.
  static func stem(_ code: String) -> String {
    code.split(separator: "-", maxSplits: 1).first.map(String.init) ?? code
  }
}
