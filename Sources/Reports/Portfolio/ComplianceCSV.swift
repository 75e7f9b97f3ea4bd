package import Vocabulary

/// The planned procedures against the required ones as a table for a spreadsheet: `compliance.csv`.
///
/// One row for each planned procedure, required procedure and verdict, then one row with the total
/// for each verdict and one for the projects of which no procedure is known that was planned or used;
/// the first column tells them apart. The table is a list of signals for the
/// yearly statement of legality and no judgement, which its last row says.
package enum ComplianceCSV {
  /// Returns the bytes of the file.
  ///
  /// - Parameters:
  ///   - summary: What the portfolio came to.
  ///   - language: The language of headings and labels.
  ///   - style: How the spreadsheet at hand wants its files.
  /// - Returns: Comma-separated values in UTF-8.
  package static func bytes(
    of summary: PortfolioSummary,
    _ language: Language = .dutch,
    _ style: CSVStyle = CSVStyle()
  ) -> [UInt8] {
    var writer = CSVRowWriter(style)
    writer.row(columns.map { $0[language] })
    for row in summary.compliance {
      writer.text(Texts.complianceRow[language])
      writer.text(row.verdict)
      writer.text(row.verdictLabel[language])
      writer.text(row.planned.code)
      writer.text(row.planned.label[language])
      writer.text(row.required)
      writer.text(row.requiredLabel[language])
      writer.amounts(row.planned.amount)
    }
    for group in totals(summary) {
      writer.text(Texts.complianceTotal[language])
      writer.text(group.code)
      writer.text(group.label[language])
      for _ in 0..<4 { writer.text(String?.none) }
      writer.amounts(group.amount)
    }
    let left = summary.notCompared
    if left.projects > 0 {
      writer.text(Texts.complianceLeft[language])
      for _ in 0..<6 { writer.text(String?.none) }
      writer.amounts(left)
    }
    let note = [Texts.complianceNote[language], "", Texts.signalNote[language]]
    writer.row(note + Array(repeating: "", count: columns.count - note.count))
    return writer.take()
  }

  /// The headings of the columns.
  private static let columns = [
    LocalizedText(nl: "soort", en: "kind"),
    LocalizedText(nl: "signaalcode", en: "signal code"),
    LocalizedText(nl: "signaal", en: "signal"),
    LocalizedText(nl: "code gepland", en: "planned code"),
    LocalizedText(nl: "gepland", en: "planned"),
    LocalizedText(nl: "code ten minste vereist", en: "required code"),
    LocalizedText(nl: "ten minste vereist", en: "required at least"),
    LocalizedText(nl: "projecten", en: "projects"),
    LocalizedText(nl: "projecten met waarde", en: "projects with a value"),
    LocalizedText(nl: "waarde zonder btw in euro", en: "value without VAT in euros"),
  ]

  /// Returns the totals of the rows by verdict, in the order in which the verdicts first occur.
  private static func totals(_ summary: PortfolioSummary) -> [PortfolioSummary.Group] {
    var groups: [PortfolioSummary.Group] = []
    for row in summary.compliance {
      if let place = groups.firstIndex(where: { $0.code == row.verdict }) {
        groups[place].amount = groups[place].amount + row.planned.amount
      } else {
        groups.append(
          PortfolioSummary.Group(
            code: row.verdict,
            label: row.verdictLabel,
            amount: row.planned.amount
          )
        )
      }
    }
    return groups
  }
}

extension CSVRowWriter {
  fileprivate mutating func amounts(_ amount: PortfolioSummary.Amount) {
    integer(amount.projects)
    integer(amount.valued)
    self.amount(amount.valued > 0 ? amount.euros : nil)
    endRow()
  }
}

extension Texts {
  fileprivate static let complianceRow = LocalizedText(nl: "rij", en: "row")
  fileprivate static let complianceTotal = LocalizedText(nl: "totaal", en: "total")
  fileprivate static let complianceLeft = LocalizedText(
    nl: "niet vergeleken",
    en: "not compared"
  )
  fileprivate static let complianceNote = LocalizedText(nl: "toelichting", en: "note")
}
