import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

extension Check {
  /// A code that conditions wait for and that no row or derivation can give.
  static let unproducedCode = Check(
    "unproduced-code",
    .warning,
    .tables,
    needsWhole: true,
    title: LocalizedText("Op deze uitkomst wordt vergeefs gewacht", "This result never comes"),
    why: LocalizedText(
      "Een cel of voorwaarde vergelijkt de uitvoer van een tabel met een code die geen "
        + "enkele rij geeft. Wat erop volgt, gebeurt nooit.",
      "A cell or condition compares the output of a table with a code that no row gives. "
        + "What follows from it never happens."
    ),
    bad: [
      Change(
        "codes/size.csv",
        "large,Groot,Large,2\n",
        "large,Groot,Large,2\nhuge,Reusachtig,Huge,3\n"
      ),
      Change(
        "findings/all.yaml",
        "when: size = \"large\" and",
        "when: (size = «\"huge\"» or size = \"large\") and"
      ),
    ]
  ) { checkup, report in
    var given: [String: Set<String>] = [:]
    for entry in checkup.tables {
      for (place, output) in entry.model.outputs.enumerated() where output.codes != nil {
        given[output.name, default: []].formUnion(
          entry.model.rows.map { $0.outputs[place].unquotedText }
        )
      }
    }
    for entry in checkup.expressions {
      for (position, token) in entry.tokens.enumerated() where token.kind == .text {
        guard position > 1, ["=", "!="].contains(entry.tokens[position - 1].text),
          let codes = given[entry.tokens[position - 2].text], !codes.contains(token.unquoted)
        else { continue }
        report.report(
          at: checkup.place(of: token.offset, in: entry.node),
          nl: "geen rij geeft ‘\(entry.tokens[position - 2].text)’ de uitkomst ‘\(token.unquoted)’",
          en: "no row gives ‘\(entry.tokens[position - 2].text)’ the result ‘\(token.unquoted)’"
        )
      }
    }
    for entry in checkup.tables {
      for node in entry.node["rows"]?.list ?? [] {
        for pair in node["when"]?.map ?? [] {
          guard let codes = given[pair.key], let text = pair.value.text else { continue }
          for token in ExpressionToken.tokens(of: text)
          where token.kind == .text && !codes.contains(token.unquoted) {
            report.report(
              at: checkup.place(of: token.offset, in: pair.value),
              nl: "geen rij geeft ‘\(pair.key)’ de uitkomst ‘\(token.unquoted)’",
              en: "no row gives ‘\(pair.key)’ the result ‘\(token.unquoted)’"
            )
          }
        }
      }
    }
  }
}

extension String {
  /// A FEEL text without its quotes; any other literal as it is.
  var unquotedText: String {
    hasPrefix("\"") && hasSuffix("\"") && utf8.count > 1 ? String(dropFirst().dropLast()) : self
  }
}
