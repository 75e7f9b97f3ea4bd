import Vocabulary

/// The form of the entries of one folder of rules: from it follows the JSON Schema for editors.
package struct RuleSchema: Sendable {
  /// What a key holds.
  indirect enum Shape: Sendable {
    /// One line or more of text; numbers may stand for themselves.
    case text
    /// A FEEL expression, or the tests of a cell.
    case expression
    /// A text for readers in one language.
    case prose
    case number
    case date
    case flag
    /// A text in Dutch and English.
    case localized
    case word([String])
    case list(Shape)
    /// A list, or one item.
    case oneOrMore(Shape)
    /// Any keys.
    case map(Shape)
    /// Any keys: the first names it, some are labels for readers, the others are attributes.
    case labelled
    case group([Key])
    /// Anything that YAML can write.
    case anything
  }

  /// A key of an entry.
  struct Key: Sendable {
    let name: String
    let shape: Shape
    let isRequired: Bool
    let about: LocalizedText

    init(
      _ name: String,
      _ shape: Shape,
      _ nl: String,
      _ en: String,
      required isRequired: Bool = false
    ) {
      self.name = name
      self.shape = shape
      self.isRequired = isRequired
      about = LocalizedText(nl: nl, en: en)
    }
  }

  /// The name of the folder.
  package let folder: String
  let about: LocalizedText
  let keys: [Key]

  /// The version of the schemas; a released version never changes.
  package static let version = 1

  /// Returns the schema of a folder.
  package static func named(_ folder: String) -> RuleSchema? { all.first { $0.folder == folder } }

  /// The JSON Schema, with descriptions in both languages.
  package var text: String {
    let entry = Self.json(.group(keys), about)
    let document = JSONText.object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .text("urn:kringtoets:rules:\(folder):\(Self.version)")),
      ("title", .text("\(folder) (kringtoets rules, version \(Self.version))")),
      (
        "oneOf",
        .list([
          .object([("$ref", .text("#/$defs/entry"))]),
          .object([
            ("type", .text("array")), ("items", .object([("$ref", .text("#/$defs/entry"))])),
          ]),
          .object([("type", .text("null"))]),
        ])
      ),
      ("$defs", .object([("entry", entry)])),
    ])
    return document.written() + "\n"
  }

  private static func json(_ shape: Shape, _ about: LocalizedText? = nil) -> JSONText {
    var members: [(String, JSONText)] = []
    if let about { members.append(("description", .text("\(about.nl)\n\(about.en)"))) }
    switch shape {
    case .text, .expression, .prose:
      // YAML reads `2.10` and `true` as other things than texts; the reader takes them as written.
      members.append(("type", .list(["string", "number", "boolean"].map { .text($0) })))
    case .number:
      members.append(("type", .list(["number", "string"].map { .text($0) })))
      members.append(("pattern", .text("^-?[0-9]+(\\.[0-9]+)?$")))
    case .date:
      members += [("type", .text("string")), ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    case .flag: members.append(("type", .text("boolean")))
    case .localized:
      members += [
        ("type", .text("object")), ("required", .list([.text("nl"), .text("en")])),
        (
          "properties",
          .object(
            ["nl", "en"].map {
              ($0, .object([("type", .text("string")), ("pattern", .text("\\S"))]))
            }
          )
        ),
        ("additionalProperties", .flag(false)),
      ]
    case .word(let words): members.append(("enum", .list(words.map { .text($0) })))
    case .list(let item): members += [("type", .text("array")), ("items", json(item))]
    case .oneOrMore(let item):
      let list = JSONText.object([("type", .text("array")), ("items", json(item))])
      members.append(("oneOf", .list([json(item), list])))
    case .labelled: return json(.map(.text), about)
    case .map(let value):
      members += [("type", .text("object")), ("additionalProperties", json(value))]
    case .group(let keys):
      members += [
        ("type", .text("object")),
        ("required", .list(keys.filter(\.isRequired).map { .text($0.name) })),
        ("properties", .object(keys.map { ($0.name, json($0.shape, $0.about)) })),
        ("additionalProperties", .flag(false)),
      ]
    case .anything: break
    }
    return .object(members)
  }
}
