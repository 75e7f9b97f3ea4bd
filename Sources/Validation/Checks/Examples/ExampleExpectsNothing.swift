import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// An example that does not expect anything of its own entry.
  static let exampleExpectsNothing = Check(
    "example-expects-nothing",
    .error,
    .examples,
    title: LocalizedText("Een voorbeeld verwacht niets", "An example expects nothing"),
    why: LocalizedText(
      "Het voorbeeld zegt niet wat er uit de tabel, afleiding of regel moet komen waar het "
        + "bij staat. Het kan dus nooit falen.",
      "The example does not say what should come out of the table, derivation or rule that "
        + "it stands with. So it can never fail."
    ),
    bad: [Change("tables/size.yaml", "expect: { size: small }", "expect: «{}»")]
  ) { checkup, report in
    func check(_ node: YAMLNode, _ results: Set<String>) {
      for example in node["examples"]?.list ?? [] {
        guard let expect = example["expect"], let pairs = expect.map,
          results.isDisjoint(with: pairs.map(\.key))
        else { continue }
        report.report(
          at: expect.place,
          length: pairs.isEmpty ? 2 : 0,
          nl: "dit voorbeeld verwacht niets van \(results.sorted().joined(separator: ", "))",
          en: "this example expects nothing of \(results.sorted().joined(separator: ", "))"
        )
      }
    }
    for view in checkup.tableViews {
      for node in view.rowNodes { check(node, Set(view.model.outputs.map(\.name))) }
    }
    for entry in checkup.derivations { check(entry.node, [entry.model.id]) }
    for entry in checkup.rules { check(entry.node, [entry.model.id]) }
  }
}
