import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A column that gives the same fact twice.
  static let columnTwice = Check(
    "column-twice",
    .warning,
    .mappings,
    title: LocalizedText(
      "Twee velden lezen dezelfde kolom voor hetzelfde feit",
      "Two fields read one column for one fact"
    ),
    why: LocalizedText(
      "Beide velden geven hetzelfde feit uit dezelfde plaats. Het tweede telt nooit "
        + "mee.",
      "Both fields give the same fact from the same place. The second never counts."
    ),
    bad: [
      Change(
        "mappings/csv.yaml",
        "  - { field: vervoer,",
        "  - { field: massa, fact: project.weight, names: [massa, «gewicht»] }\n  - { field: vervoer,"
      )
    ]
  ) { checkup, report in
    for entry in checkup.text.mappings {
      var seen: Set<[String]> = []
      for (field, node) in zip(entry.model.fields, entry.node["fields"]?.list ?? [])
      where node["where"] == nil && field.combination == .first {
        guard let fact = field.fact else { continue }
        for (name, place) in zip(field.names, node["names"]?.list ?? [])
        where !seen.insert([fact, name]).inserted {
          report.report(
            at: place.place,
            nl: "‘\(name)’ geeft ‘\(fact)’ al in een eerder veld",
            en: "‘\(name)’ already gives ‘\(fact)’ in an earlier field"
          )
        }
      }
    }
  }
}
