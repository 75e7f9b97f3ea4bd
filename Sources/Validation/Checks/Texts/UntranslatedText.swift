import CatalogueReading
import Vocabulary

extension Check {
  /// A sentence that is the same in both languages.
  static let untranslatedText = Check(
    "untranslated-text",
    .warning,
    .texts,
    title: LocalizedText("Een tekst is niet vertaald", "A text is not translated"),
    why: LocalizedText(
      "De Nederlandse en de Engelse tekst zijn gelijk. Bij een naam kan dat; een zin van "
        + "drie woorden of meer is waarschijnlijk niet vertaald.",
      "The Dutch and the English text are equal. A name may be; a sentence of three words or "
        + "more was probably not translated."
    ),
    bad: [
      Change(
        "findings/all.yaml",
        "en: 'A consignment with extra care is not insured.'",
        "en: «'Een zending met extra zorg is niet verzekerd.'»"
      )
    ]
  ) { checkup, report in
    for (nl, en) in checkup.localizedTexts {
      guard let text = en.value.text, text == nl.value.text,
        text.split(separator: " ").count > 3
      else { continue }
      report.report(
        at: en.value.place,
        nl: "de Engelse tekst is dezelfde als de Nederlandse",
        en: "the English text is the same as the Dutch one"
      )
    }
  }
}
