import FEEL
import Vocabulary

/// The JSON Schema of a dossier.
struct JSONSchema {
  let vocabulary: Vocabulary
  let language: Language

  /// The schema, indented, with a line feed at its end.
  var text: String {
    var writer = JSONWriter(indented: true)
    writer.object { root(&$0) }
    writer.raw("\n")
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func root(_ writer: inout JSONWriter) {
    let root = vocabulary.layouts[Vocabulary.dossierLayout].root
    writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    writer.member("$id", Schema.namespace)
    writer.member("title", Self.title[language])
    writer.member("description", Self.description[language])
    writer.member("type", "object")
    members(of: root, &writer)
    writer.key("oneOf")
    writer.objects(["project", "projects"]) { $0.member("required", [$1]) }
    writer.key("$defs")
    writer.object { writer in
      for (layout, entry) in vocabulary.layouts.enumerated()
      where layout != Vocabulary.dossierLayout {
        writer.key(definition(ofLayout: layout))
        writer.object {
          $0.member("type", "object")
          members(of: entry.root, &$0)
        }
      }
      for list in vocabulary.codeLists.values.sorted(by: { $0.id < $1.id }) {
        writer.key("codes." + list.id)
        writer.object { codes(list, &$0) }
      }
    }
  }

  /// Writes the keys that may stand in one object; others are allowed, with a warning on reading.
  private func members(of node: Int, _ writer: inout JSONWriter) {
    let children = vocabulary.nodes[node].children
    writer.key("properties")
    writer.object { writer in
      for child in children {
        writer.key(vocabulary.nodes[child].key)
        writer.object { property(child, &$0) }
      }
    }
    let required = children.filter(isRequired).map { vocabulary.nodes[$0].key }
    if !required.isEmpty { writer.member("required", required) }
    writer.key("additionalProperties")
    writer.boolean(true)
  }

  private func isRequired(_ node: Int) -> Bool {
    guard case .value(let fact) = vocabulary.nodes[node].content else { return false }
    return vocabulary.facts[fact].isRequired
  }

  private func property(_ node: Int, _ writer: inout JSONWriter) {
    switch vocabulary.nodes[node].content {
    case .group:
      writer.member("type", ["object", "null"])
      members(of: node, &writer)
    case .value(let fact):
      value(vocabulary.facts[fact], &writer)
    case .single(let layout):
      writer.member("$ref", reference(toLayout: layout))
    case .records(let fact, let layout):
      if let fact { describe(vocabulary.facts[fact], &writer) }
      writer.member("type", fact == nil ? ["array"] : ["array", "null"])
      writer.key("items")
      writer.object { $0.member("$ref", reference(toLayout: layout)) }
      if fact == nil { writer.member("minItems", 1) }
    case .values(let fact):
      list(vocabulary.facts[fact], &writer)
    case .opaque(let fact):
      describe(vocabulary.facts[fact], &writer)
    }
  }

  private func describe(_ fact: Fact, _ writer: inout JSONWriter) {
    writer.member("title", fact.label[language])
    if let question = fact.question { writer.member("description", question[language]) }
  }

  private func list(_ fact: Fact, _ writer: inout JSONWriter) {
    describe(fact, &writer)
    writer.member("type", ["array", "null"])
    writer.key("items")
    writer.object {
      if fact.type == .codeList, let codes = fact.codes {
        $0.member("$ref", reference(toCodes: codes))
      } else {
        $0.member("type", "string")
        if fact.format == "cpv" { $0.member("pattern", "^\(Schema.cpvPattern)$") }
      }
    }
  }

  private func value(_ fact: Fact, _ writer: inout JSONWriter) {
    describe(fact, &writer)
    let null = fact.isRequired ? [] : ["null"]
    switch fact.type {
    case .text:
      writer.member("type", ["string"] + null)
      if fact.isRequired { writer.member("minLength", 1) }
      if fact.format == "cpv" { writer.member("pattern", "^\(Schema.cpvPattern)$") }
    case .boolean:
      writer.member("type", ["boolean"] + null)
    case .date:
      writer.member("type", ["string"] + null)
      writer.member("format", "date")
      writer.member("pattern", "^\(Schema.datePattern)$")
    case .integer:
      writer.member("type", ["integer"] + null)
      bounds(fact, &writer)
    case .number:
      writer.member("type", ["number"] + null)
      bounds(fact, &writer)
    case .money:
      // Bounds hold for numbers, patterns for texts: each leaves the other kind alone.
      writer.member("type", ["string", "number"] + null)
      let isSigned = fact.minimum.map { $0.isNegative } ?? true
      writer.member("pattern", "^\(Schema.amountPattern(signed: isSigned))([eE][+-]?[0-9]+)?$")
      bounds(fact, &writer)
    case .code:
      writer.key("anyOf")
      writer.open(UInt8(ascii: "["))
      if let codes = fact.codes {
        writer.separate()
        writer.object { $0.member("$ref", reference(toCodes: codes)) }
      }
      if !fact.isRequired {
        writer.separate()
        writer.object { $0.member("type", "null") }
      }
      writer.close(UInt8(ascii: "]"))
    case .recordList, .textList, .codeList, .opaque:
      break
    }
  }

  private func bounds(_ fact: Fact, _ writer: inout JSONWriter) {
    if let minimum = fact.minimum {
      writer.key("minimum")
      writer.number(minimum)
    }
    if let maximum = fact.maximum {
      writer.key("maximum")
      writer.number(maximum)
    }
  }

  private func codes(_ list: CodeList, _ writer: inout JSONWriter) {
    writer.member("title", list.title[language])
    writer.member("type", "string")
    writer.key("oneOf")
    writer.objects(list.codes) { writer, code in
      writer.member("const", code.code)
      writer.member("title", code.label[language])
    }
  }

  private func definition(ofLayout layout: Int) -> String {
    "record." + vocabulary.layouts[layout].path.replacing("[]", with: "")
  }

  private func reference(toLayout layout: Int) -> String {
    "#/$defs/" + definition(ofLayout: layout)
  }

  private func reference(toCodes codes: String) -> String {
    "#/$defs/codes." + codes
  }

  private static let title = LocalizedText(nl: "Dossier", en: "Dossier")

  private static let description = LocalizedText(
    nl: """
      Een dossier voor kringtoets: één project of meer. Wat ontbreekt of null is, is onbekend. Een \
      sleutel die hier niet staat mag, en geeft een waarschuwing. Bedragen zijn een decimale tekst \
      of een getal; zij worden exact gelezen.
      """,
    en: """
      A dossier for kringtoets: one project or more. What is absent or null is unknown. A key that \
      is not named here is allowed, and gives a warning. Amounts are a decimal text or a number; \
      they are read exactly.
      """
  )
}
