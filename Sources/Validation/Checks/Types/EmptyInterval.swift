import Catalogue
import CatalogueReading
import DecisionTables
import FEEL
import Vocabulary

extension Check {
  /// An interval without values.
  static let emptyInterval = Check(
    "empty-interval",
    .error,
    .types,
    title: LocalizedText("Een interval is leeg", "An interval is empty"),
    why: LocalizedText(
      "Het einde van het interval ligt niet na het begin. Waarschijnlijk zijn de grenzen "
        + "verwisseld.",
      "The end of the interval is not after its beginning. The limits were probably swapped."
    ),
    bad: [
      Change("tables/size.yaml", "'< limit.heavy'", "'< limit.heavy, «[90..80]»'")
    ]
  ) { checkup, report in
    for view in checkup.tableViews where view.matrix == nil {
      for row in view.model.rows.indices {
        for input in view.model.inputs.indices {
          guard let cell = view.cell(row, input), let text = cell.text,
            let tests = try? UnaryTests.parse(text)
          else { continue }
          for case .interval(let low, let lowClosed, let high, let highClosed) in tests.tests {
            let days = view.changes.isEmpty ? [checkup.today] : view.changes
            let isEmpty = days.allSatisfy { day in
              guard let from = checkup.amount(of: low, on: day),
                let to = checkup.amount(of: high, on: day)
              else { return false }
              return from > to || from == to && !(lowClosed && highClosed)
            }
            guard isEmpty else { continue }
            let interval = UnaryTests.Test.interval(
              lower: low,
              lowerClosed: lowClosed,
              upper: high,
              upperClosed: highClosed
            ).description
            let offset = text.firstRange(of: interval).map {
              text.utf8.distance(from: text.startIndex, to: $0.lowerBound)
            }
            report.report(
              at: offset.map { checkup.place(of: $0, in: cell) } ?? cell.place,
              length: offset == nil ? 0 : interval.unicodeScalars.count,
              nl: "het interval \(interval) bevat geen enkele waarde",
              en: "the interval \(interval) holds no value at all"
            )
          }
        }
      }
    }
  }
}

extension Checkup {
  /// The number that an endpoint stands for on a day.
  func amount(of endpoint: UnaryTests.Endpoint, on day: CalendarDate) -> Decimal? {
    var values: [String: Value] = [:]
    switch endpoint {
    case .literal: break
    case .name(let name, _), .scaled(_, let name, _):
      values[name] = parameters[name]?.value(on: day).map { .number($0.value) }
    }
    return endpoint.amount(values)
  }
}
