import Vocabulary

extension Check {
  /// A gap that is said to be meant by cells that the table cannot have.
  static let malformedGap = Check(
    "malformed-gap",
    .error,
    .suppressions,
    title: LocalizedText(
      "De cellen van een bedoeld gat kloppen niet",
      "The cells of a meant gap are wrong"
    ),
    why: LocalizedText(
      "Onder when staat een kolom die de tabel niet heeft, of een cel die daar niet kan staan. Zonder "
        + "die cel zou de onderdrukking voor meer gevallen gelden dan bedoeld.",
      "Below when stands a column that the table does not have, or a cell that cannot stand there. "
        + "Without that cell the suppression would hold for more cases than was meant."
    ),
    bad: [
      Change(
        "tables/size.yaml",
        "rows:",
        """
        suppress:
          - check: gap-in-table
            when: { «natuer»: '"pallet"' }
            reason: { nl: Bedoeld, en: Meant }
        rows:
        """
      )
    ]
  ) { checkup, report in
    for view in checkup.tableViews {
      for fault in view.meantGapFaults {
        report.report(
          at: fault.place,
          nl: fault.message.nl,
          en: fault.message.en,
          suggestion: fault.suggestion
        )
      }
    }
  }
}
