import FEEL
import RandomKit
import Vocabulary

/// A dossier made at random along a vocabulary, to be written as JSON and as XML.
indirect enum RandomTree {
  case unknown
  case object([(key: String, value: RandomTree)])
  case list(item: String, [RandomTree])
  case text(String)
  case literal(String)
  case amount(json: String, xml: String)
}

/// A maker of random dossiers.
struct RandomDossier {
  let vocabulary: Vocabulary
  var random: SeededGenerator

  /// Makes a dossier with one project or more, each with an id of its own.
  mutating func dossier() -> RandomTree {
    let root = vocabulary.layouts[Vocabulary.dossierLayout].root
    let left = Bool.random(using: &random) ? "project" : "projects"
    var members = members(of: root, leaving: [left])
    members.removeAll { ["project", "projects"].contains($0.key) }
    let count = Int.random(in: 1...4, using: &random)
    let projects = (0..<count).map { project($0) }
    members.append(
      left == "project"
        ? ("projects", .list(item: "project", projects)) : ("project", projects[0])
    )
    return .object(members.shuffled(using: &random))
  }

  private mutating func project(_ number: Int) -> RandomTree {
    let root = vocabulary.layouts[Vocabulary.projectLayout].root
    let others = members(of: root, leaving: ["id"])
    return .object(([("id", .text("p\(number)"))] + others).shuffled(using: &random))
  }

  private mutating func members(
    of node: Int,
    leaving left: [String]
  ) -> [(key: String, value: RandomTree)] {
    var members: [(key: String, value: RandomTree)] = []
    for child in vocabulary.nodes[node].children where chance(0.7) {
      let entry = vocabulary.nodes[child]
      if left.contains(entry.key) { continue }
      members.append((entry.key, chance(0.1) ? .unknown : value(of: child)))
    }
    return members.shuffled(using: &random)
  }

  private mutating func value(of node: Int) -> RandomTree {
    let entry = vocabulary.nodes[node]
    switch entry.content {
    case .group:
      var members = members(of: node, leaving: ["currency"])
      if entry.key == "estimate" { members.append(("currency", .text("EUR"))) }
      return .object(members)
    case .value(let fact):
      return scalar(vocabulary.facts[fact])
    case .values(let fact):
      return .list(
        item: entry.item ?? "",
        (0..<count()).map { _ in scalar(vocabulary.facts[fact]) }
      )
    case .records(_, let layout), .single(let layout):
      let root = vocabulary.layouts[layout].root
      let records = (0..<count()).map { _ in RandomTree.object(members(of: root, leaving: [])) }
      return .list(item: entry.item ?? "", records)
    case .opaque:
      return .object([("a", .object([]))])
    }
  }

  private mutating func scalar(_ fact: Fact) -> RandomTree {
    if fact.format == "cpv" {
      let digits = String(Int.random(in: 10_000_000...99_999_999, using: &random))
      return .text(chance(0.5) ? digits : digits + "-\(Int.random(in: 0...9, using: &random))")
    }
    switch fact.type {
    case .text, .textList: return .text(text())
    case .boolean: return .literal(chance(0.5) ? "true" : "false")
    case .code, .codeList:
      return .text(vocabulary.codeList(of: fact)?.codes.randomElement(using: &random)?.code ?? "")
    case .date:
      let day = CalendarDate(dayNumber: .random(in: -700_000...2_900_000, using: &random))
      return .text(day.description)
    case .integer:
      let number = Int.random(in: 1...1000, using: &random)
      return .amount(json: "\(number)\(chance(0.2) ? ".00" : "")", xml: "\(number)")
    case .number: return number(upTo: 100)
    case .money:
      var amount = number(upTo: 10_000_000)
      if case .amount(let json, let xml) = amount, chance(0.5) {
        amount = .amount(json: "\"\(json)\"", xml: xml)
      }
      return amount
    case .recordList, .opaque: return .unknown
    }
  }

  private mutating func number(upTo limit: Int) -> RandomTree {
    let whole = Int.random(in: 0..<limit, using: &random)
    if chance(0.2) { return .amount(json: "\(whole)e0", xml: "\(whole)") }
    if chance(0.2) { return .amount(json: "\(whole).5E+0", xml: "\(whole).50") }
    let cents = Int.random(in: 0...99, using: &random)
    let plain = "\(whole).\(cents < 10 ? "0" : "")\(cents)"
    return .amount(json: plain, xml: chance(0.5) ? plain : "  \(plain)00\n")
  }

  private mutating func text() -> String {
    let letters = Array("aZ09 <>&\"'\\/]é€\u{1D11E}\u{85}\t\n\r{}[],:\u{202E}\u{FEFF}z")
    return String(
      (0..<Int.random(in: 0...30, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? "a"
      }
    )
  }

  private mutating func count() -> Int { Int.random(in: 0...4, using: &random) }

  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }
}

extension RandomTree {
  /// The tree as JSON, with white space and escapes at random.
  func json(_ random: inout SeededGenerator) -> String {
    let space = [" ", "", "\n  "].randomElement(using: &random) ?? ""
    switch self {
    case .unknown: return "null"
    case .object(let members):
      let texts = members.map {
        Self.quoted($0.key, &random) + space + ":" + space + $0.value.json(&random)
      }
      return "{" + space + texts.joined(separator: "," + space) + space + "}"
    case .list(_, let entries):
      return "[" + space + entries.map { $0.json(&random) }.joined(separator: space + ",") + "]"
    case .text(let text): return Self.quoted(text, &random)
    case .literal(let text): return text
    case .amount(let json, _): return json
    }
  }

  /// The tree as an XML element, with white space and references at random.
  func xml(_ name: String, _ random: inout SeededGenerator) -> String {
    let space = ["", "\n  ", "<!-- <x> -->"].randomElement(using: &random) ?? ""
    let start = "<\(name)>"
    let end = "</\(name)>"
    switch self {
    case .unknown: return "<\(name) xsi:nil=\"true\"/>"
    case .object(let members):
      return start + space + members.map { $0.value.xml($0.key, &random) + space }.joined() + end
    case .list(let item, let entries):
      return start + space + entries.map { $0.xml(item, &random) }.joined(separator: space) + end
    case .text(let text): return start + Self.escaped(text, &random) + end
    case .literal(let text), .amount(_, let text): return start + text + end
    }
  }

  private static func quoted(_ text: String, _ random: inout SeededGenerator) -> String {
    var quoted = "\""
    for unit in text.unicodeScalars {
      switch unit {
      case "\"", "\\": quoted += "\\" + String(unit)
      case "\n": quoted += "\\n"
      case _ where unit.value < 32 || (unit.value < 0x1_0000 && random.next().isMultiple(of: 9)):
        let digits = String(unit.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(unit)
      }
    }
    return quoted + "\""
  }

  private static func escaped(_ text: String, _ random: inout SeededGenerator) -> String {
    var escaped = ""
    for unit in text.unicodeScalars {
      switch unit {
      case "<": escaped += "&lt;"
      case "&": escaped += random.next().isMultiple(of: 2) ? "&amp;" : "<![CDATA[&]]>"
      case ">": escaped += "&gt;"
      case "\r": escaped += "&#13;"
      case _ where random.next().isMultiple(of: 9): escaped += "&#\(unit.value);"
      default: escaped.unicodeScalars.append(unit)
      }
    }
    return escaped
  }
}
