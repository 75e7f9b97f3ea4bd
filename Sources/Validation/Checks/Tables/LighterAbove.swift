import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

extension Check {
  /// A band of a matrix with a lighter procedure than the band below it.
  static let lighterAbove = Check(
    "lighter-above",
    .warning,
    .tables,
    title: LocalizedText(
      "Bij een hoger bedrag past een lichtere procedure",
      "A higher amount has a lighter procedure"
    ),
    why: LocalizedText(
      "In een inkoopbeleid wordt de procedure zwaarder naarmate het bedrag stijgt. Hier "
        + "niet: waarschijnlijk zijn twee procedures of grenzen verwisseld.",
      "In a procurement policy the procedure gets heavier as the amount rises. Not here: two "
        + "procedures or limits were probably swapped."
    ),
    bad: [
      Change("matrices/model.yaml", "procedure: counter", "procedure: courier"),
      Change(
        "matrices/model.yaml",
        "procedure: courier\n    sources: [poster]\n    certainty: single-source\n    "
          + "examples:\n      - given: { nature: parcel, value: 50 }",
        "procedure: «counter»\n    sources: [poster]\n    certainty: single-source\n    "
          + "examples:\n      - given: { nature: parcel, value: 50 }"
      ),
      Change("matrices/model.yaml", "counter }", "courier }"),
    ]
  ) { checkup, report in
    let ranks = checkup.vocabulary.codeLists["procedure"].map { list in
      Dictionary(
        list.codes.compactMap { code in
          code.attributes["rank"].flatMap { Decimal(parsing: $0) }.map { (code.code, $0) }
        },
        uniquingKeysWith: { first, _ in first }
      )
    }
    guard let ranks else { return }
    for entry in checkup.matrices {
      let nodes = entry.node["bands"]?.list ?? []
      let bands = zip(entry.model.bands, nodes).sorted { $0.0.from < $1.0.from }
      for (number, upper) in bands.enumerated() {
        for lower in bands[..<number] {
          guard !Set(upper.0.natures).isDisjoint(with: lower.0.natures),
            upper.0.serviceGroups == lower.0.serviceGroups,
            upper.0.regulations == lower.0.regulations,
            let heavy = ranks[lower.0.procedure], let light = ranks[upper.0.procedure],
            light < heavy, let node = upper.1["procedure"]
          else { continue }
          report.report(
            at: node.place,
            nl:
              "‘\(upper.0.procedure)’ is lichter dan ‘\(lower.0.procedure)’ van "
              + "‘\(lower.0.id)’ eronder",
            en:
              "‘\(upper.0.procedure)’ is lighter than ‘\(lower.0.procedure)’ of "
              + "‘\(lower.0.id)’ below",
            related: [lower.1["procedure"]?.place ?? lower.1.place]
          )
          break
        }
      }
    }
  }
}
