import Catalogue
import CatalogueReading
import Vocabulary

extension Check {
  /// A sentence that stands twice under signals.
  static let sentenceTwice = Check(
    "sentence-twice",
    .warning,
    .signals,
    title: LocalizedText(
      "Een voorbeeldzin staat er twee keer",
      "An example sentence stands here twice"
    ),
    why: LocalizedText(
      "Dezelfde zin staat al bij een signaal. Een tweede keer bewijst niets, en onder "
        + "‘hits’ én ‘silent’ kan zij niet kloppen.",
      "The same sentence already stands with a signal. A second time proves nothing, "
        + "and under both ‘hits’ and ‘silent’ it cannot be right."
    ),
    bad: [
      Change(
        "signals/all.yaml",
        "hits: [\"De bezorger zag een collega met glas gooien.\"]",
        "hits: [\"De bezorger zag een collega met glas gooien.\", «\"De bezorger zag een collega "
          + "met glas gooien.\"»]"
      )
    ]
  ) { checkup, report in
    var found: Set<[String]> = []
    var silent: Set<String> = []
    let all = checkup.text.signalExamples
    let told = Set(all.filter(\.hits).map(\.text))
    for example in all {
      // One sentence may tell of two risks, but not twice of one, nor be harmless as well.
      let isNew =
        example.hits
        ? found.insert([example.text, example.risk]).inserted
        : silent.insert(example.text).inserted && !told.contains(example.text)
      guard !isNew else { continue }
      report.report(
        at: Place(example.place),
        nl: "deze zin staat al bij een signaal",
        en: "this sentence already stands with a signal"
      )
    }
  }
}
