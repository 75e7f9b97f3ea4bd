import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A sentence in which a signal should be found and is not.
  static let signalMissesExample = Check(
    "signal-misses-example",
    .error,
    .signals,
    needsWhole: true,
    title: LocalizedText(
      "Een signaal ziet zijn eigen voorbeeld niet",
      "A signal misses its own example"
    ),
    why: LocalizedText(
      "Onder ‘hits’ staat een zin waarin het risico niet wordt gevonden. Het signaal "
        + "doet niet wat het belooft: vul de woorden of frames aan, of verbeter de zin.",
      "Under ‘hits’ there is a sentence in which the risk is not found. The signal does "
        + "not do what it promises: add words or frames, or mend the sentence."
    ),
    bad: [
      Change(
        "signals/all.yaml",
        "\"De bezorger zag een collega met glas gooien.\"",
        "«\"De bezorger zag een collega met post zwaaien.\"»"
      )
    ]
  ) { checkup, report in
    for example in checkup.signalOutcomes?.missed ?? [] {
      report.report(
        at: Place(example.place),
        nl: "in deze zin van ‘\(example.signal)’ wordt ‘\(example.risk)’ niet gevonden",
        en: "in this sentence of ‘\(example.signal)’ no ‘\(example.risk)’ is found"
      )
    }
  }
}
