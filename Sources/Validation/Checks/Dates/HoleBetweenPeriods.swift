import Catalogue
import FEEL
import CatalogueReading
import Vocabulary

extension Check {
  /// Days between two periods of a parameter on which it has no value.
  static let holeBetweenPeriods = Check(
    "hole-between-periods",
    .error,
    .dates,
    title: LocalizedText(
      "Een parameter heeft dagen zonder waarde",
      "A parameter has days without a value"
    ),
    why: LocalizedText(
      "De ene periode sluit niet aan op de andere. Op de dagen ertussen is er geen waarde en "
        + "dus geen antwoord. Het begin van een periode is de dag na het einde van de vorige.",
      "One period does not join the next. On the days between them there is no value and so "
        + "no answer. A period begins on the day after the one before ends."
    ),
    bad: [
      Change(
        "parameters/all.yaml",
        "- { from: 2024-01-01, value: 35",
        "- { from: «2024-01-02», value: 35"
      )
    ]
  ) { checkup, report in
    for entry in checkup.soundParameters {
      let nodes = entry.node["values"]?.list ?? []
      let values = entry.model.values
      for place in values.indices.dropFirst() where nodes.indices.contains(place) {
        guard let next = values[place - 1].period.to?.adding(days: 1),
          values[place].period.from > next
        else { continue }
        let days = Check.days(next, values[place].period.from.adding(days: -1))
        report.report(
          at: nodes[place]["from"]?.place ?? nodes[place].place,
          nl: "\(days.nl) heeft ‘\(entry.model.id)’ geen waarde",
          en: "\(days.en) ‘\(entry.model.id)’ has no value",
          suggestion: LocalizedText("begin op \(next)", "begin on \(next)"),
          related: [nodes[place - 1]["to"]?.place ?? nodes[place - 1].place]
        )
      }
    }
  }
}

extension Check {
  /// Names the days from one to another.
  static func days(_ first: CalendarDate, _ last: CalendarDate) -> LocalizedText {
    first == last
      ? LocalizedText("op \(first)", "on \(first)")
      : LocalizedText("van \(first) tot en met \(last)", "from \(first) to \(last)")
  }
}
