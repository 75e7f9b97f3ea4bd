import Catalogue
import CatalogueReading
import FEEL
import Vocabulary

extension Check {
  /// A number in an expression or cell that is the value of a parameter.
  static let magicNumber = Check(
    "magic-number",
    .warning,
    .types,
    title: LocalizedText(
      "Een getal is de waarde van een parameter",
      "A number is the value of a parameter"
    ),
    why: LocalizedText(
      "Dit getal staat al bij een parameter. Als de wet verandert, verandert de parameter en "
        + "blijft dit getal achter. Gebruik de naam.",
      "This number already stands with a parameter. When the law changes the parameter "
        + "changes and this number stays behind. Use the name."
    ),
    bad: [
      Change("findings/all.yaml", "project.weight > limit.heavy", "project.weight > «35»")
    ]
  ) { checkup, report in
    let owners = checkup.parameterValues
    for entry in checkup.expressions {
      for token in entry.tokens where token.kind == .number {
        guard let number = Decimal(parsing: token.text), let owner = owners[number] else {
          continue
        }
        report.report(
          at: checkup.place(of: token.offset, in: entry.node),
          nl: "\(token.text) is de waarde van de parameter ‘\(owner)’",
          en: "\(token.text) is the value of the parameter ‘\(owner)’",
          suggestion: LocalizedText("schrijf \(owner)", "write \(owner)")
        )
      }
    }
    for view in checkup.tableViews where view.matrix == nil {
      for row in view.model.rows.indices {
        for input in view.model.inputs.indices {
          guard let cell = view.cell(row, input), let text = cell.text else { continue }
          for token in ExpressionToken.tokens(of: text) where token.kind == .number {
            guard let number = Decimal(parsing: token.text), let owner = owners[number] else {
              continue
            }
            report.report(
              at: checkup.place(of: token.offset, in: cell),
              nl: "\(token.text) is de waarde van de parameter ‘\(owner)’",
              en: "\(token.text) is the value of the parameter ‘\(owner)’",
              suggestion: LocalizedText("schrijf \(owner)", "write \(owner)")
            )
          }
        }
      }
    }
  }
}

extension Checkup {
  /// The parameter that each number belongs to; small numbers are found everywhere.
  var parameterValues: [Decimal: String] {
    var owners: [Decimal: String] = [:]
    for entry in text.parameters {
      for value in entry.model.values where value.value > Decimal(12) {
        owners[value.value] = owners[value.value] ?? entry.model.id
      }
    }
    return owners
  }
}
