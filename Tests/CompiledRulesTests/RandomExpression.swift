import FEEL
import RandomKit

/// Writes random expressions that mean something over the small vocabulary.
struct RandomExpression {
  /// What is in scope: names of items of loops with the kind of item.
  private enum Item {
    case lot, part, session, link, text, nature, number
  }

  private var random: SeededGenerator
  private var items: [(name: String, item: Item)] = []
  private var names = 0

  /// Writes an expression.
  static func text(using random: inout SeededGenerator) -> String {
    var writer = RandomExpression(random: random)
    let depth = Int.random(in: 1...5, using: &writer.random)
    let text =
      switch Int.random(in: 0..<10, using: &writer.random) {
      case 0: writer.number(depth)
      case 1: writer.money(depth)
      case 2: writer.date(depth)
      case 3: writer.plainText(depth)
      case 4: writer.list(depth)
      default: writer.boolean(depth)
      }
    random = writer.random
    return text
  }

  private init(random: SeededGenerator) {
    self.random = random
  }

  private mutating func one(of texts: [String]) -> String { random.pick(texts) }

  private mutating func names(of wanted: Item) -> [String] {
    items.filter { $0.item == wanted }.map(\.name)
  }

  private mutating func paths(_ item: Item, _ keys: [String]) -> [String] {
    names(of: item).flatMap { name in keys.map { "\(name).\($0)" } }
  }

  // MARK: Truth values

  private mutating func boolean(_ depth: Int) -> String {
    let leaves =
      ["project.isOpen", "derivedBoolean", "true", "false"]
      + paths(.lot, ["planning.fixed"]) + paths(.session, ["open"])
    guard depth > 0 else { return one(of: leaves) }
    let less = depth - 1
    switch Int.random(in: 0..<24, using: &random) {
    case 0: return one(of: leaves)
    case 1, 2: return "(\(boolean(less)) and \(boolean(less)))"
    case 3, 4: return "(\(boolean(less)) or \(boolean(less)) or \(boolean(less)))"
    case 5: return "not(\(boolean(less)))"
    case 6: return "is known(\(anything(less)))"
    case 7, 8: return "(\(number(less)) \(comparison()) \(number(less)))"
    case 9, 10: return "(\(money(less)) \(comparison()) \(money(less)))"
    case 11: return "(\(date(less)) \(comparison()) \(date(less)))"
    case 12, 13: return "(\(code(less)) \(one(of: ["=", "!="])) \(code(less)))"
    case 14: return "(\(plainText(less)) \(comparison()) \(plainText(less)))"
    case 15: return "(\(number(less)) between \(number(less)) and \(number(less)))"
    case 16: return membership(less)
    case 17, 18, 19, 20: return quantified(less)
    case 21: return "(if \(boolean(less)) then \(boolean(less)) else \(boolean(less)))"
    case 22: return textTest(less)
    default: return listTest(less)
    }
  }

  private mutating func comparison() -> String { one(of: ["=", "!=", "<", "<=", ">", ">="]) }

  private mutating func membership(_ depth: Int) -> String {
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return "(\(code(depth)) in (\"works\", \"supplies\"))"
    case 1: return "(\(plainText(depth)) in [\"a\", \"works\", derivedText])"
    case 2:
      let (open, close) = (one(of: ["[", "("]), one(of: ["]", ")"]))
      return "(\(number(depth)) in \(open)\(number(0))..\(number(0))\(close))"
    case 3: return "(\(date(depth)) in [\(date(0))..\(date(0))])"
    case 4: return "(\(number(depth)) in (< \(number(0)), 3, [5..derivedNumber)))"
    case 5: return "(\(number(depth)) in [1, 2, \(number(0)), (3..\(number(0)))])"
    default: return "(\(plainText(depth)) in \(texts(depth)))"
    }
  }

  private mutating func textTest(_ depth: Int) -> String {
    let name = one(of: ["contains", "starts with", "ends with"])
    if random.chance(30) { return "in code list(\"division\", \(plainText(depth)))" }
    return "\(name)(\(plainText(depth)), \(plainText(0)))"
  }

  private mutating func listTest(_ depth: Int) -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return "list contains(\(texts(depth)), \(plainText(depth)))"
    case 1: return "\(one(of: ["all", "any"]))(\(booleans(depth)))"
    case 2: return "(\(texts(depth)) = \(texts(depth)))"
    case 3: return "(\(texts(depth)) = [\"a\", \"b\"])"
    case 4: return "\(one(of: ["before", "after", "coincides"]))(\(date(depth)), \(date(depth)))"
    default: return "is(\(number(depth)), \(number(depth)))"
    }
  }

  private mutating func quantified(_ depth: Int) -> String {
    let word = one(of: ["some", "every"])
    let (name, source) = iteration(depth)
    if random.chance(20) {
      let (other, inner) = iteration(depth)
      let body = boolean(depth)
      items.removeLast(2)
      return "(\(word) \(name) in \(source), \(other) in \(inner) satisfies \(body))"
    }
    let body = boolean(depth)
    items.removeLast()
    return "(\(word) \(name) in \(source) satisfies \(body))"
  }

  private mutating func iteration(_ depth: Int) -> (name: String, source: String) {
    names += 1
    let name = "x\(names)"
    var choices: [(Item, String)] = [
      (.lot, lots(depth)), (.session, "sessions"), (.text, texts(0)),
      (.nature, "project.natures"), (.number, "1..\(Int.random(in: -2...4, using: &random))"),
      (.number, "[1, derivedNumber, 3]"),
    ]
    choices += names(of: .lot).map { (.part, $0 + ".parts") }
    choices += names(of: .lot).map { (.part, $0 + ".parts") }
    choices += names(of: .session).map { (.link, $0 + ".links") }
    let (item, source) = random.pick(choices)
    items.append((name, item))
    return (name, source)
  }

  // MARK: Values

  private mutating func number(_ depth: Int) -> String {
    let leaves =
      ["project.count", "derivedNumber", "0", "1", "2.50", "100", "1e3", "3"]
      + paths(.part, ["weight"]) + names(of: .number)
    guard depth > 0 else { return one(of: leaves) }
    let less = depth - 1
    switch Int.random(in: 0..<15, using: &random) {
    case 0, 1: return one(of: leaves)
    case 2: return "(\(number(less)) + \(number(less)))"
    case 3: return "(\(number(less)) - \(number(less)) * \(number(less)))"
    case 4: return "(\(number(less)) / \(number(less)))"
    case 5: return "count(\(anyList(less)))"
    case 6: return "\(one(of: ["sum", "min", "max", "mean"]))(\(numbers(less)))"
    case 7: return "\(one(of: ["min", "max", "sum"]))(\(number(less)), \(number(less)))"
    case 8: return "(if \(boolean(less)) then \(number(less)) else \(number(less)))"
    case 9: return "string length(\(plainText(less)))"
    case 10: return "\(one(of: ["abs", "floor", "ceiling", "round half even"]))(\(number(less)))"
    case 11: return "modulo(\(number(less)), \(number(less)))"
    case 12: return "-\(number(0))"
    case 13: return "\(date(less)).\(one(of: ["year", "month", "day", "weekday"]))"
    default:
      return "number(code attribute(\"nature\", \(code(less)), \"rank\"))"
    }
  }

  private mutating func money(_ depth: Int) -> String {
    let leaves =
      ["project.amount", "project.limit", "derivedMoney"] + paths(.lot, ["value"])
      + paths(.part, ["amount"])
    guard depth > 0 else { return one(of: leaves) }
    let less = depth - 1
    switch Int.random(in: 0..<8, using: &random) {
    case 0, 1, 2: return one(of: leaves)
    case 3: return "(\(money(less)) * \(number(less)) / 100)"
    case 4: return "(\(money(less)) + \(money(less)))"
    case 5: return "(if \(boolean(less)) then \(money(less)) else 0 * \(money(0)))"
    case 6: return "\(one(of: ["sum", "min", "max"]))(\(lots(less)).value)"
    default: return "sum(\(lots(less))[1].parts[weight > \(number(0))].amount)"
    }
  }

  private mutating func date(_ depth: Int) -> String {
    let leaves =
      ["project.day", "derivedDate", "date(\"2026-06-01\")"] + paths(.session, ["date"])
      + paths(.lot, ["planning.from"]) + paths(.part, ["on"])
    guard depth > 0 else { return one(of: leaves) }
    let less = depth - 1
    switch Int.random(in: 0..<7, using: &random) {
    case 0, 1: return one(of: leaves)
    case 2: return "(\(date(less)) + duration(\"P\(Int.random(in: 1...40, using: &random))D\"))"
    case 3: return "(\(date(less)) - \(number(0)) * duration(\"P1M\"))"
    case 4: return "working day(\"holiday\", \(date(less)))"
    case 5: return "(if \(boolean(less)) then \(date(less)) else \(date(less)))"
    default: return "(\(date(less)) + (\(date(0)) - \(date(0))))"
    }
  }

  private mutating func code(_ depth: Int) -> String {
    let leaves =
      ["project.nature", "derivedCode", "\"works\"", "\"services\""] + paths(.lot, ["nature"])
      + paths(.link, ["nature"]) + names(of: .nature)
    guard depth > 0, random.chance(40) else { return one(of: leaves) }
    return "(if \(boolean(depth - 1)) then \(code(depth - 1)) else \(code(depth - 1)))"
  }

  private mutating func plainText(_ depth: Int) -> String {
    let leaves =
      ["project.id", "derivedText", "\"a\"", "\"caf\u{E9}\"", "\"45\"", "\"\""]
      + paths(.lot, ["title"]) + paths(.link, ["project"]) + names(of: .text)
    guard depth > 0 else { return one(of: leaves) }
    let less = depth - 1
    switch Int.random(in: 0..<7, using: &random) {
    case 0, 1: return one(of: leaves)
    case 2: return "substring(\(plainText(less)), \(number(0)), \(number(0)))"
    case 3: return "substring(\(plainText(less)), 1, 2)"
    case 4: return "code attribute(\"division\", \(plainText(less)), \"nature\")"
    case 5: return "(if \(boolean(less)) then \(plainText(less)) else \(plainText(less)))"
    default: return "\(texts(less))[\(Int.random(in: -2...3, using: &random))]"
    }
  }

  private mutating func anything(_ depth: Int) -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: number(depth)
    case 1: plainText(depth)
    case 2: date(depth)
    case 3: anyList(depth)
    case 4: boolean(depth)
    default: money(depth)
    }
  }

  // MARK: Lists

  private mutating func list(_ depth: Int) -> String {
    switch Int.random(in: 0..<7, using: &random) {
    case 0: texts(depth)
    case 1: numbers(depth)
    case 2: booleans(depth)
    case 3: "distinct values(\(texts(depth)))"
    case 4: "flatten([\(texts(depth)), [\(texts(depth)), \(texts(depth))]])"
    case 5: "flatten(for n in \(numbers(depth)) return \(texts(depth)))"
    default: "concatenate(\(numbers(depth)), \(numbers(depth)))"
    }
  }

  private mutating func anyList(_ depth: Int) -> String {
    random.chance(50) ? lots(depth) : list(depth)
  }

  private mutating func lots(_ depth: Int) -> String {
    guard depth > 0, random.chance(50) else { return "project.lots" }
    items.append(("item", .lot))
    let condition =
      random.chance(50)
      ? "nature = \(one(of: ["\"works\"", "derivedCode", "project.nature"]))"
      : "item.value \(comparison()) \(money(depth - 1))"
    items.removeLast()
    return "project.lots[\(condition)]"
  }

  private mutating func texts(_ depth: Int) -> String {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: "project.tags"
    case 1: "[\(plainText(0)), \(plainText(0))]"
    case 2: "\(lots(depth)).title"
    case 3: names(of: .lot).first.map { $0 + ".tags" } ?? "project.tags"
    default: "project.tags"
    }
  }

  private mutating func numbers(_ depth: Int) -> String {
    if random.chance(30) || depth == 0 { return "[\(number(0)), \(number(0)), 4]" }
    let (name, source) = iteration(depth - 1)
    let body = number(depth - 1)
    items.removeLast()
    return "(for \(name) in \(source) return \(body))"
  }

  private mutating func booleans(_ depth: Int) -> String {
    if random.chance(30) || depth == 0 { return "[\(boolean(0)), \(boolean(0))]" }
    let (name, source) = iteration(depth - 1)
    let body = boolean(depth - 1)
    items.removeLast()
    return "(for \(name) in \(source) return \(body))"
  }
}
