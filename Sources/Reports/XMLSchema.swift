import FEEL
import Vocabulary

/// The XML Schema of a dossier: the same tree as in JSON, in which the order of keys is free.
struct XMLSchema {
  let vocabulary: Vocabulary
  let language: Language

  /// The schema, indented, with a line feed at its end.
  var text: String {
    var lines = Lines()
    lines.add("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    lines.element(
      "xs:schema",
      [
        ("xmlns:xs", "http://www.w3.org/2001/XMLSchema"), ("xmlns", Schema.namespace),
        ("targetNamespace", Schema.namespace), ("elementFormDefault", "qualified"),
        ("version", "1"),
      ]
    ) { schema(&$0) }
    return lines.text
  }

  private func schema(_ lines: inout Lines) {
    document([Self.description[language]], &lines)
    lines.element("xs:element", [("name", "dossier"), ("type", "record")])
    for layout in vocabulary.layouts {
      lines.element("xs:complexType", [("name", typeName(of: layout))]) {
        members(of: layout.root, &$0)
      }
    }
    simpleType("amount", base: "xs:decimal", pattern: Schema.amountPattern(signed: true), &lines)
    simpleType("day", base: "xs:date", pattern: Schema.datePattern, &lines)
    simpleType("cpv", base: "xs:token", pattern: Schema.cpvPattern, &lines)
    for list in vocabulary.codeLists.values.sorted(by: { $0.id < $1.id }) { codes(list, &lines) }
  }

  private func members(of node: Int, _ lines: inout Lines) {
    let children = vocabulary.nodes[node].children
    guard !children.isEmpty else { return }
    lines.element("xs:all") { lines in
      for child in children { member(child, &lines) }
    }
  }

  private func member(_ node: Int, _ lines: inout Lines) {
    let entry = vocabulary.nodes[node]
    var attributes = [("name", entry.key)]
    switch entry.content {
    case .group:
      attributes += optional
      lines.element("xs:element", attributes) { lines in
        lines.element("xs:complexType") { members(of: node, &$0) }
      }
    case .single(let layout):
      attributes += [("type", typeName(of: vocabulary.layouts[layout])), ("minOccurs", "0")]
      lines.element("xs:element", attributes)
    case .records(let fact, let layout):
      let type = typeName(of: vocabulary.layouts[layout])
      list(entry, fact.map { vocabulary.facts[$0] }, type: type, &lines)
    case .values(let fact):
      let fact = vocabulary.facts[fact]
      let type = fact.format == "cpv" ? "cpv" : fact.codes.map(typeName(ofCodes:)) ?? "xs:string"
      list(entry, fact, type: type, &lines)
    case .opaque(let fact):
      attributes += [("type", "xs:anyType"), ("minOccurs", "0")]
      lines.element("xs:element", attributes) { describe(vocabulary.facts[fact], &$0) }
    case .value(let fact):
      value(vocabulary.facts[fact], attributes, &lines)
    }
  }

  private var optional: [(String, String)] { [("minOccurs", "0"), ("nillable", "true")] }

  private func list(_ entry: KeyNode, _ fact: Fact?, type: String, _ lines: inout Lines) {
    lines.element("xs:element", [("name", entry.key)] + optional) { lines in
      if let fact { describe(fact, &lines) }
      lines.element("xs:complexType") { lines in
        lines.element("xs:sequence") {
          $0.element(
            "xs:element",
            [
              ("name", entry.item ?? "item"), ("type", type), ("minOccurs", "0"),
              ("maxOccurs", "unbounded"),
            ]
          )
        }
      }
    }
  }

  private func value(_ fact: Fact, _ attributes: [(String, String)], _ lines: inout Lines) {
    let attributes = attributes + (fact.isRequired ? [] : optional)
    let type = baseType(of: fact)
    let facets =
      [("xs:minInclusive", fact.minimum), ("xs:maxInclusive", fact.maximum)]
      .compactMap { name, bound in bound.map { (name, $0.description) } }
    let minimumLength = fact.isRequired && fact.type == .text ? [("xs:minLength", "1")] : []
    guard !facets.isEmpty || !minimumLength.isEmpty else {
      lines.element("xs:element", attributes + [("type", type)]) { describe(fact, &$0) }
      return
    }
    lines.element("xs:element", attributes) { lines in
      describe(fact, &lines)
      lines.element("xs:simpleType") { lines in
        lines.element("xs:restriction", [("base", type)]) { lines in
          for (name, value) in facets + minimumLength { lines.element(name, [("value", value)]) }
        }
      }
    }
  }

  private func baseType(of fact: Fact) -> String {
    switch fact.type {
    case .text: fact.format == "cpv" ? "cpv" : "xs:string"
    case .number, .money: "amount"
    case .integer: "xs:integer"
    case .boolean: "xs:boolean"
    case .date: "day"
    case .code: fact.codes.map(typeName(ofCodes:)) ?? "xs:string"
    case .recordList, .textList, .codeList, .opaque: "xs:anyType"
    }
  }

  private func codes(_ list: CodeList, _ lines: inout Lines) {
    lines.element("xs:simpleType", [("name", typeName(ofCodes: list.id))]) { lines in
      document([list.title[language]], &lines)
      lines.element("xs:restriction", [("base", "xs:token")]) { lines in
        for code in list.codes {
          lines.element("xs:enumeration", [("value", code.code)]) {
            document([code.label[language]], &$0)
          }
        }
      }
    }
  }

  private func simpleType(
    _ name: String,
    base: String,
    pattern: String,
    _ lines: inout Lines
  ) {
    lines.element("xs:simpleType", [("name", name)]) { lines in
      lines.element("xs:restriction", [("base", base)]) {
        $0.element("xs:pattern", [("value", pattern)])
      }
    }
  }

  private func describe(_ fact: Fact, _ lines: inout Lines) {
    document([fact.label[language]] + (fact.question.map { [$0[language]] } ?? []), &lines)
  }

  private func document(_ texts: [String], _ lines: inout Lines) {
    lines.element("xs:annotation") { lines in
      for text in texts {
        lines.text("xs:documentation", [("xml:lang", language.rawValue)], text)
      }
    }
  }

  private func typeName(of layout: RecordLayout) -> String {
    let path = layout.path.replacing("[]", with: "")
    return path.isEmpty ? "record" : "record." + path
  }

  private func typeName(ofCodes list: String) -> String { "codes." + list }

  private static let description = LocalizedText(
    nl: """
      Een dossier voor kringtoets: project of projects. Wat ontbreekt is onbekend. De volgorde van \
      de sleutels is vrij. Het programma leest ook sleutels die hier niet staan, met een \
      waarschuwing; dit schema keurt ze af. Dat project en projects niet samen mogen staan, kan \
      dit schema niet zeggen.
      """,
    en: """
      A dossier for kringtoets: project or projects. What is absent is unknown. The order of keys \
      is free. The program also reads keys that are not named here, with a warning; this schema \
      rejects them. That project and projects exclude each other is beyond this schema.
      """
  )
}

/// Writer of indented XML.
private struct Lines {
  private(set) var text = ""
  private var depth = 0

  mutating func add(_ line: String) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }

  /// Writes an element, in its short form where it stays empty.
  mutating func element(
    _ name: String,
    _ attributes: [(String, String)] = [],
    _ content: (inout Lines) -> Void = { _ in }
  ) {
    let start = "<" + name + Self.attributes(attributes)
    var inner = Lines()
    inner.depth = depth + 1
    content(&inner)
    guard !inner.text.isEmpty else { return add(start + "/>") }
    add(start + ">")
    text += inner.text
    add("</\(name)>")
  }

  /// Writes an element that holds a text.
  mutating func text(_ name: String, _ attributes: [(String, String)], _ text: String) {
    add("<\(name)\(Self.attributes(attributes))>\(Self.escaped(text))</\(name)>")
  }

  private static func attributes(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in PlainText.neutralized(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.append(character)
      }
    }
    return result
  }
}
