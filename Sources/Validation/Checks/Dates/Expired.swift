import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

extension Check {
  /// A parameter, table or default matrix that is no longer in force.
  static let expired = Check(
    "expired",
    .error,
    .dates,
    title: LocalizedText("Iets geldt niet meer", "Something is no longer in force"),
    why: LocalizedText(
      "De laatste periode is voorbij. Voor een opdracht van vandaag is er geen waarde of "
        + "regel. Vul de nieuwe aan.",
      "The last period is over. For a contract of today there is no value or rule. Add the new one."
    ),
    bad: [
      Change(
        "parameters/all.yaml",
        "- { from: 2024-01-01, value: 35",
        "- { from: 2024-01-01, to: «2026-05-31», value: 35"
      )
    ]
  ) { checkup, report in
    for end in checkup.ends where end.day < checkup.today {
      report.report(
        at: end.place,
        nl: "‘\(end.id)’ gold tot en met \(end.day)",
        en: "‘\(end.id)’ was in force until \(end.day)"
      )
    }
  }
}

extension Checkup {
  /// The last day of each parameter, table and default matrix that has one.
  var ends: [(id: String, day: CalendarDate, place: Place)] {
    var found: [(String, CalendarDate, Place)] = []
    for entry in soundParameters {
      guard let last = entry.model.values.max(by: { $0.period.from < $1.period.from }),
        let day = last.period.to, let node = entry.node["values"]?.list?.last
      else { continue }
      found.append((entry.model.id, day, node["to"]?.place ?? node.place))
    }
    let groups = Dictionary(grouping: tables) { $0.model.outputs.map(\.name) }
    for group in groups.values {
      guard let last = group.max(by: { $0.model.valid.from < $1.model.valid.from }),
        let day = last.model.valid.to
      else { continue }
      found.append((last.model.id, day, last.node["valid"]?["to"]?.place ?? last.node.place))
    }
    for entry in matrices where entry.model.isDefault {
      guard let day = entry.model.valid.to else { continue }
      found.append((entry.model.id, day, entry.node["valid"]?["to"]?.place ?? entry.node.place))
    }
    return found
  }
}
