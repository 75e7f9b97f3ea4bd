import CatalogueReading
import Vocabulary

extension Check {
  /// Two examples of one entry with the same facts.
  static let exampleTwice = Check(
    "example-twice",
    .warning,
    .examples,
    title: LocalizedText("Een voorbeeld staat er twee keer", "An example is there twice"),
    why: LocalizedText(
      "Twee voorbeelden hebben dezelfde feiten. Waarschijnlijk is er een gekopieerd en niet "
        + "aangepast.",
      "Two examples have the same facts. One was probably copied and not changed."
    ),
    bad: [
      Change(
        "derivations/all.yaml",
        "- given: { project.value: 25 }\n      expect: 25\n",
        "- given: { project.value: 25 }\n      expect: 25\n    - «given»: { project.value: "
          + "25 }\n      expect: 25\n"
      )
    ]
  ) { checkup, report in
    for examples in checkup.exampleLists {
      var first: [[String: String]: Place] = [:]
      for node in examples {
        let pairs = (node["given"]?.map ?? []).map { ($0.key, Literal.feel($0.value)) }
        let given = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        guard let other = first[given] else {
          first[given] = node.place
          continue
        }
        report.report(
          at: node.place,
          nl: "dit voorbeeld heeft dezelfde feiten als een ander",
          en: "this example has the same facts as another one",
          related: [other]
        )
      }
    }
  }
}

extension Checkup {
  /// The examples of each entry.
  var exampleLists: [[YAMLNode]] {
    let rows = tables.flatMap { $0.node["rows"]?.list ?? [] }
    let bands = matrices.flatMap { $0.node["bands"]?.list ?? [] }
    let entries = derivations.map(\.node) + rows + bands + rules.map(\.node)
    return entries.compactMap { $0["examples"]?.list }
  }

  /// The examples by their places.
  var exampleNodes: [Place: YAMLNode] {
    Dictionary(
      exampleLists.joined().map { ($0.place, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
