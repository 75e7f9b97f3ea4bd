import Catalogue
import CatalogueReading
import DecisionTables
import Vocabulary

extension Check {
  /// An input that makes no difference.
  static let idleInput = Check(
    "idle-input",
    .warning,
    .tables,
    title: LocalizedText("Een kolom maakt geen verschil", "A column makes no difference"),
    why: LocalizedText(
      "Welke waarde deze invoer ook heeft, de uitkomst is dezelfde. De kolom laat de "
        + "ambtenaar iets vragen dat niet uitmaakt. Haal haar weg, of vul in wat er ontbreekt.",
      "Whatever value this input has, the result is the same. The column makes the officer "
        + "ask something that does not matter. Remove it, or fill in what is missing."
    ),
    bad: [
      Change("tables/size.yaml", "[nature, weight]", "[nature, weight, «regulation»]"),
      Change(
        "tables/size.yaml",
        "  - id: SIZE-PALLET\n    when: { nature: '\"pallet\"' }",
        """
          - id: SIZE-FLOWN
            when: { nature: '"pallet"', regulation: '"air"' }
            then: { size: large }
            sources: ['post:1']
            certainty: confirmed
            examples:
              - given: { nature: pallet, regulation: air }
                expect: { size: large }
          - id: SIZE-PALLET
            when: { nature: '"pallet"', regulation: '"road"' }
        """
      ),
      Change("tables/size.yaml", "weight: 5, on", "regulation: road, on"),
    ]
  ) { checkup, report in
    for view in checkup.tableViews where view.matrix == nil && !view.epochs.isEmpty {
      let idle = view.epochs.map { Set($0.table.idleInputs()) }
      let always = idle.dropFirst().reduce(idle.first ?? []) { $0.intersection($1) }
      let nodes = view.node["inputs"]?.list ?? []
      for input in always.sorted()
      where nodes.indices.contains(input) && !view.isEmpty(column: input) {
        report.report(
          at: nodes[input].place,
          nl: "‘\(view.model.inputs[input])’ maakt voor geen enkele uitkomst verschil",
          en: "‘\(view.model.inputs[input])’ makes no difference to any result"
        )
      }
    }
  }
}
