import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A sentence in which nothing should be found and something is.
  static let signalStrikesHarmless = Check(
    "signal-strikes-harmless",
    .error,
    .signals,
    needsWhole: true,
    title: LocalizedText(
      "Een signaal slaat aan op een onschuldige zin",
      "A signal strikes a harmless sentence"
    ),
    why: LocalizedText(
      "Onder ‘silent’ staat een zin waarin toch een risico wordt gevonden. Wie vals "
        + "alarm krijgt, kijkt na een week niet meer: maak het signaal nauwer.",
      "Under ‘silent’ there is a sentence in which a risk is found all the same. Who "
        + "gets false alarms stops looking after a week: narrow the signal."
    ),
    bad: [
      Change(
        "signals/all.yaml",
        "\"De vaas staat op de toonbank.\"",
        "«\"Hij zag de vaas naar beneden gooien.\"»"
      )
    ]
  ) { checkup, report in
    for (example, found) in checkup.signalOutcomes?.struck ?? [] {
      report.report(
        at: Place(example.place),
        nl: "in deze onschuldige zin van ‘\(example.signal)’ wordt ‘\(found)’ gevonden",
        en: "in this harmless sentence of ‘\(example.signal)’ ‘\(found)’ is found"
      )
    }
  }
}
