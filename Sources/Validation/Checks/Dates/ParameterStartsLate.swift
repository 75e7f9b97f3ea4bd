import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

extension Check {
  /// A parameter that begins after the table that uses it.
  static let parameterStartsLate = Check(
    "parameter-starts-late",
    .error,
    .dates,
    title: LocalizedText(
      "Een parameter begint later dan de tabel",
      "A parameter begins later than the table"
    ),
    why: LocalizedText(
      "De tabel geldt al, maar de parameter heeft dan nog geen waarde. Op die dagen geeft de "
        + "tabel geen antwoord. Vul de eerdere waarde aan, of laat de tabel later beginnen.",
      "The table is in force but the parameter has no value yet. On those days the table "
        + "gives no answer. Add the earlier value, or let the table begin later."
    ),
    bad: [
      Change("tables/size.yaml", "'< limit.heavy'", "'< «limit.heavy»'"),
      Change(
        "parameters/all.yaml",
        "- { from: 2020-01-01, to: 2023-12-31, value: 30",
        "- { from: 2021-01-01, to: 2023-12-31, value: 30"
      ),
    ]
  ) { checkup, report in
    for view in checkup.tableViews where view.matrix == nil {
      var told: Set<String> = []
      for row in view.model.rows.indices {
        for input in view.model.inputs.indices {
          guard let cell = view.cell(row, input), let text = cell.text,
            let tests = try? UnaryTests.parse(text)
          else { continue }
          for (name, offset) in tests.names {
            guard let first = checkup.parameters[name]?.values.map(\.period.from).min(),
              first > view.model.valid.from, told.insert(name).inserted
            else { continue }
            report.report(
              at: checkup.place(of: offset, in: cell),
              length: name.unicodeScalars.count,
              nl:
                "‘\(name)’ heeft pas vanaf \(first) een waarde; de tabel geldt vanaf "
                + "\(view.model.valid.from)",
              en:
                "‘\(name)’ has a value only from \(first); the table is valid from "
                + "\(view.model.valid.from)"
            )
          }
        }
      }
    }
  }
}
