package import Catalogue
package import DMN
import DecisionTables
package import FEEL
import Vocabulary

/// Makes tables and matrices of a catalogue from those of a DMN document.
package struct CatalogueImport {
  let catalogue: Catalogue
  let file: String
  let day: CalendarDate
  let places: DMNPlaces
  let names: ExchangeNames
  /// What did not fit.
  package var problems: [ExchangeProblem] = []

  /// A document as the catalogue understands it.
  package struct Result {
    /// The decision tables.
    package var tables: [RuleTable] = []
    /// The matrices.
    package var matrices: [Matrix] = []
  }

  /// Prepares an import.
  ///
  /// - Parameters:
  ///   - catalogue: the catalogue whose names, codes and parameters are understood.
  ///   - file: the name of the document.
  ///   - day: the day whose parameters the numbers are compared with, where the document has none.
  ///   - places: the places in the document.
  package init(
    into catalogue: Catalogue,
    file: String,
    day: CalendarDate,
    places: DMNPlaces
  ) {
    self.catalogue = catalogue
    self.file = file
    self.day = day
    self.places = places
    names = ExchangeNames(catalogue)
  }

  /// Reads all tables of a document; a table that gives the procedure of a band is a matrix.
  package mutating func read(_ definitions: Definitions) -> Result {
    let (document, misfits) = definitions.plainTables
    for misfit in misfits {
      report(
        "not-a-table",
        misfit.element,
        nl: "past niet: de catalogus heeft alleen beslistabellen met volledige rijen",
        en: "does not fit the catalogue: \(misfit.message)"
      )
    }
    var result = Result()
    for table in document.tables {
      if isMatrix(table) {
        if let matrix = matrix(table) { result.matrices.append(matrix) }
      } else {
        result.tables.append(self.table(table))
      }
    }
    problems.sort { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    return result
  }

  /// Returns whether a table is a matrix: it gives the procedure of a band and nothing else.
  func isMatrix(_ table: PlainTable) -> Bool {
    let outputs = [CatalogueNames.bandProcedure, CatalogueNames.guidanceProcedure]
    return table.outputs.count == 1 && outputs.contains(table.outputs[0].name)
  }

  // MARK: - Tables

  private mutating func table(_ plain: PlainTable) -> RuleTable {
    let descriptor = Descriptor(plain.description)
    let date = descriptor[.date].flatMap { CalendarDate(iso: $0) } ?? day
    let parameters = ParametersOnDay(catalogue, on: date)
    let inputs = plain.inputs.map { input in known(input.name, in: plain) }
    let outputs = plain.outputs.map { output($0, plain) }
    if plain.hitPolicy.usesPriorities {
      report(
        "unfit-policy",
        plain.id,
        nl: "de volgorde van de uitvoerwaarden past niet in de catalogus",
        en: "the order of the output values does not fit the catalogue"
      )
    }
    var rows: [RuleRow] = []
    for row in plain.rows {
      if let row = self.row(row, plain, inputs, outputs.map(\.name), parameters) {
        rows.append(row)
      }
    }
    return RuleTable(
      id: plain.id,
      title: title(descriptor, plain),
      hitPolicy: plain.hitPolicy.description,
      valid: period(descriptor, plain),
      inputs: inputs,
      outputs: outputs,
      rows: rows,
      place: place(plain.id)
    )
  }

  private mutating func known(_ name: String, in plain: PlainTable) -> String {
    if let original = names.original(name) { return original }
    report(
      "unknown-name",
      plain.id,
      nl: "de catalogus heeft geen gegeven ‘\(name)’",
      en: "the catalogue has no fact ‘\(name)’",
      suggestion: Suggestion.nearest(to: name, among: names.all).map(LocalizedText.proposal)
    )
    return name
  }

  private mutating func output(_ output: PlainTable.Output, _ plain: PlainTable) -> TableOutput {
    if output.defaultValue != nil {
      report(
        "default-output",
        plain.id,
        nl: "de waarde ‘\(output.defaultValue ?? "")’ als geen rij past, past niet in de catalogus",
        en: "the value ‘\(output.defaultValue ?? "")’ for no match does not fit the catalogue"
      )
    }
    let outputs = CatalogueNames.outputs(of: catalogue.tables)
    let name = names.original(output.name) ?? output.name
    if let known = outputs.first(where: { $0.name == name }) { return known }
    let type: FactType =
      switch output.type {
      case "number": .number
      case "boolean": .boolean
      default: .text
      }
    return TableOutput(name: name, type: type, codes: nil)
  }

  private mutating func row(
    _ row: PlainTable.Row,
    _ plain: PlainTable,
    _ inputs: [String],
    _ outputs: [String],
    _ parameters: ParametersOnDay
  ) -> RuleRow? {
    let texts = annotations(of: row, in: plain)
    let originals = Annotation.cells(in: texts[Annotation.parameters] ?? "")
    var tests: [String] = []
    var results: [String] = []
    for (cell, column) in zip(row.tests, inputs) {
      guard let set = try? parameters.set(cell) else {
        reportCell("unfit-cell", cell, column, row, plain)
        return nil
      }
      tests.append(
        restored(cell, originals[column], column, row, plain) { original in
          (try? parameters.set(original)) == set
        }
      )
    }
    for (cell, column) in zip(row.outputs, outputs) {
      guard let value = Self.literal(cell) else {
        reportCell("unfit-output", cell, column, row, plain)
        return nil
      }
      results.append(
        restored(cell, originals[column], column, row, plain) { original in
          parameters[original].map(Value.number) == value
        }
      )
    }
    return RuleRow(
      id: row.id,
      tests: tests,
      outputs: results,
      note: note(texts),
      exceptTo: texts[Annotation.exceptTo],
      provenance: provenance(texts, row, plain),
      examples: []
    )
  }

  /// Returns the cell that names parameters, if it still says what the number says.
  private mutating func restored(
    _ cell: String,
    _ original: String?,
    _ column: String,
    _ row: PlainTable.Row,
    _ plain: PlainTable,
    means: (String) -> Bool
  ) -> String {
    guard let original else { return cell }
    if means(original) { return original }
    report(
      "changed-number",
      plain.id,
      row: row.id,
      nl: "‘\(cell)’ bij ‘\(column)’ is niet meer ‘\(original)’; het getal telt",
      en: "‘\(cell)’ of ‘\(column)’ is no longer ‘\(original)’; the number counts"
    )
    return cell
  }

  /// Returns the value of a text that names nothing; nil if it is not a literal.
  static func literal(_ text: String) -> Value? {
    guard let expression = try? Expression.parse(text, names: Names(variables: [])) else {
      return nil
    }
    let value = expression.evaluate(in: NoNames())
    return value.holdsUnknown ? nil : value
  }

  private mutating func reportCell(
    _ code: String,
    _ cell: String,
    _ column: String,
    _ row: PlainTable.Row,
    _ plain: PlainTable
  ) {
    report(
      code,
      plain.id,
      row: row.id,
      nl: "de rij valt weg: ‘\(cell)’ bij ‘\(column)’ past niet in een cel van de catalogus",
      en: "the row is left out: ‘\(cell)’ of ‘\(column)’ does not fit a cell of the catalogue"
    )
  }
}

/// The scope of a literal.
private struct NoNames: Scope {
  func value(of variable: Int) -> Value { .unknown }

  func call(_ function: Int, _ arguments: [Value]) -> Value { .unknown }
}
