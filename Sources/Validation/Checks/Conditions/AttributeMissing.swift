import CatalogueReading
import Vocabulary

extension Check {
  /// A code without an attribute that the other codes of its list have.
  static let attributeMissing = Check(
    "attribute-missing",
    .warning,
    .conditions,
    title: LocalizedText("Een code mist een kenmerk", "A code lacks an attribute"),
    why: LocalizedText(
      "Regels zoeken dit kenmerk op en alle andere codes van de lijst hebben het. Bij deze "
        + "code vinden zij niets.",
      "Rules look this attribute up and all other codes of the list have it. For this code "
        + "they find nothing."
    ),
    bad: [
      Change(
        "codes/all.yaml",
        "- { code: pallet, nl: Laadbord, en: Pallet, rank: 2 }",
        "- { code: «pallet», nl: Laadbord, en: Pallet }\n  - { code: crate, nl: Krat, en: "
          + "Crate, rank: 3 }"
      ),
      Change("tables/size.yaml", "nature: '\"pallet\"'", "nature: '\"pallet\", \"crate\"'"),
      Change("tables/size.yaml", "- given: { nature: pallet", "- given: { nature: crate"),
      Change(
        "tables/size.yaml",
        "        expect: { size: large }\n",
        "        expect: { size: large }\n"
      ),
      Change("matrices/model.yaml", "[parcel, pallet]", "[parcel, pallet, crate]"),
    ]
  ) { checkup, report in
    var asked: [String: Set<String>] = [:]
    for entry in checkup.expressions {
      let tokens = entry.tokens
      for place in tokens.indices where tokens[place].text == "attribute" {
        guard place + 2 < tokens.count, tokens[place + 2].kind == .text,
          let last = entry.lastArgument(from: place + 1)
        else { continue }
        asked[tokens[place + 2].unquoted, default: []].insert(last.unquoted)
      }
    }
    for entry in checkup.codeLists {
      let nodes = entry.node["codes"]?.list ?? []
      guard nodes.count == entry.model.codes.count, nodes.count > 2 else { continue }
      for attribute in asked[entry.model.id, default: []].sorted() {
        let without = entry.model.codes.indices.filter {
          entry.model.codes[$0].attributes[attribute] == nil
        }
        guard without.count == 1, let place = without.first else { continue }
        report.report(
          at: nodes[place]["code"]?.place ?? nodes[place].place,
          nl: "alleen ‘\(entry.model.codes[place].code)’ heeft geen ‘\(attribute)’",
          en: "only ‘\(entry.model.codes[place].code)’ has no ‘\(attribute)’"
        )
      }
    }
  }
}
