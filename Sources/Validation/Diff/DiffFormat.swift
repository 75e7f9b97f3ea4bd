import Vocabulary

/// A form in which differences between rules are written.
package struct DiffFormat: Sendable {
  /// The name by which `--format` knows it.
  package let id: String
  /// Writes the differences.
  package let render: @Sendable (RuleDiff, FindingStyle) -> String

  /// All forms, the default first.
  package static let all: [DiffFormat] = [.text, .json]

  /// Returns the form with a name.
  package static func named(_ id: String) -> DiffFormat? { all.first { $0.id == id } }

  /// For people.
  static let text = DiffFormat(id: "text") { diff, style in
    let texts =
      diff.texts == 0
      ? "" : style.say("Andere teksten: \(diff.texts).\n", "Texts changed: \(diff.texts).\n")
    guard !diff.items.isEmpty else {
      return style.say("Geen verschil in betekenis.\n", "No difference in meaning.\n") + texts
    }
    var output = ""
    for item in diff.items {
      output += "\(item.kind) \(item.id): \(item.text[style.language])\n"
      for set in item.sets { output += "    \(style.say("bij", "where")) \(set)\n" }
      if !item.example.isEmpty {
        let values = item.example.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
        output += "    \(style.say("bijvoorbeeld", "such as")) \(values)\n"
      }
    }
    let count = diff.items.count
    let total =
      count == 1
      ? style.say("1 verschil.\n", "1 difference.\n")
      : style.say("\(count) verschillen.\n", "\(count) differences.\n")
    return output + total + texts
  }

  /// For programs.
  static let json = DiffFormat(id: "json") { diff, _ in
    let items = diff.items.map { item -> JSONText in
      .object([
        ("kind", .text(item.kind)), ("id", .text(item.id)), ("text", .both(item.text)),
        ("where", .list(item.sets.map { .text($0) })),
        ("example", .object(item.example.map { ($0.name, .text($0.value)) })),
        ("before", .text(item.before)), ("after", .text(item.after)),
      ])
    }
    return JSONText.object([
      ("format", .text("kringtoets-rule-diff/1")), ("differences", .list(items)),
      ("texts", .number(diff.texts)),
    ]).written() + "\n"
  }
}
