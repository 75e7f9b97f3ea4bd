import Vocabulary

/// What the reader of the catalogue finds itself about dates.
extension Check {
  static let readerBadDate = Check(
    "bad-date",
    .error,
    .dates,
    title: LocalizedText("Een datum is niet te lezen", "A date cannot be read"),
    why: LocalizedText(
      "Schrijf een bestaande dag als jjjj-mm-dd.",
      "Write a day that exists as yyyy-mm-dd."
    ),
    bad: [
      Change(
        "parameters/all.yaml",
        "- { from: 2024-01-01, value: 35",
        "- { from: «2024-02-30», value: 35"
      )
    ]
  )

  static let readerPeriodReversed = Check(
    "period-reversed",
    .error,
    .dates,
    title: LocalizedText("Een periode eindigt voor zij begint", "A period ends before it begins"),
    why: LocalizedText("Waarschijnlijk is een jaartal verkeerd.", "A year is probably wrong."),
    bad: [
      Change(
        "parameters/all.yaml",
        "- { from: 2020-01-01, to: 2023-12-31, value: 30",
        "- { from: 2020-01-01, to: «2019-12-31», value: 30"
      )
    ]
  )

  static let readerPeriodsOverlap = Check(
    "periods-overlap",
    .error,
    .dates,
    title: LocalizedText("Twee perioden overlappen", "Two periods overlap"),
    why: LocalizedText(
      "Op de gemeenschappelijke dagen is niet te zeggen welke waarde geldt.",
      "On the days they share it cannot be told which value applies."
    ),
    bad: [
      Change(
        "parameters/all.yaml",
        "- { from: 2024-01-01, value: 35",
        "- { from: «2023-12-31», value: 35"
      )
    ]
  )

  static let readerPeriodsUnordered = Check(
    "periods-unordered",
    .error,
    .dates,
    title: LocalizedText("Perioden staan niet op volgorde", "Periods are not in order"),
    why: LocalizedText("Zet de perioden van oud naar nieuw.", "Put the periods from old to new."),
    bad: [
      Change(
        "parameters/all.yaml",
        "- { from: 2024-01-01, value: 35",
        "- { from: «2019-01-01», to: 2019-12-31, value: 35"
      )
    ]
  )

  static let readerParameterWithoutValue = Check(
    "parameter-without-value",
    .error,
    .dates,
    title: LocalizedText(
      "Een parameter heeft geen waarde als de tabel geldt",
      "A parameter has no value while the table is valid"
    ),
    why: LocalizedText(
      "Op geen enkele dag waarop de tabel geldt, heeft de parameter een waarde.",
      "On no day on which the table is valid the parameter has a value."
    ),
    bad: [
      Change(
        "parameters/all.yaml",
        "- parameter: delivery.days",
        "- parameter: limit.old\n  type: number\n  title: { nl: Oude grens, en: Old limit "
          + "}\n  values:\n    - { from: 2010-01-01, to: 2010-12-31, value: 13, sources: "
          + "[poster], certainty: single-source }\n- parameter: delivery.days"
      ),
      Change("tables/size.yaml", "'>= limit.heavy'", "'>= «limit.old»'"),
    ]
  )
}
