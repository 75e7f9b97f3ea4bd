package import Catalogue
package import DMN
import DecisionTables
package import FEEL
import Vocabulary

/// Makes neutral decision tables of those of a catalogue, as they are on a day.
///
/// Each table is a decision of its own with input data only, so that it can be run alone. Where a
/// cell names a parameter, the table has its value on the day, and an annotation has the name.
package struct CatalogueExport {
  private let catalogue: Catalogue
  private let parameters: ParametersOnDay
  private let names: ExchangeNames
  /// What could not be written.
  package private(set) var problems: [ExchangeProblem] = []

  /// Prepares the export of a catalogue.
  package init(_ catalogue: Catalogue, on day: CalendarDate) {
    self.catalogue = catalogue
    parameters = ParametersOnDay(catalogue, on: day)
    names = ExchangeNames(catalogue)
  }

  /// The ids of all tables and matrices.
  package var ids: [String] {
    var seen: Set<String> = []
    return (catalogue.tables.map(\.id) + catalogue.matrices.map(\.id)).filter {
      seen.insert($0).inserted
    }
  }

  /// Returns the tables and matrices that are in force on the day.
  ///
  /// - Parameter id: the table or matrix wanted; nil for all.
  /// - Returns: the tables, without those that are not in force or have no value.
  package mutating func tables(_ id: String? = nil) -> PlainTables {
    var tables: [PlainTable] = []
    var found: Set<String> = []
    for table in catalogue.tables where id ?? table.id == table.id {
      guard table.valid.contains(parameters.day) else { continue }
      found.insert(table.id)
      if let table = plain(table) { tables.append(table) }
    }
    for matrix in catalogue.matrices where id ?? matrix.id == matrix.id {
      guard matrix.valid.contains(parameters.day) else { continue }
      found.insert(matrix.id)
      if let table = plain(matrix) { tables.append(table) }
    }
    for missing in ids where (id ?? missing) == missing && !found.contains(missing) {
      report(
        "not-in-force",
        missing,
        nl: "niet in werking op \(parameters.day), dus weggelaten",
        en: "not in force on \(parameters.day), so left out"
      )
    }
    return PlainTables(
      name: "\(catalogue.name) \(catalogue.version)",
      namespace: "urn:kringtoets:rules",
      tables: tables
    )
  }

  private mutating func plain(_ table: RuleTable) -> PlainTable? {
    var descriptor = Descriptor()
    descriptor[.dutchTitle] = table.title.nl
    descriptor[.englishTitle] = table.title.en
    descriptor[.from] = table.valid.from.description
    descriptor[.to] = table.valid.to?.description
    descriptor[.date] = parameters.day.description
    return plain(table, descriptor, Annotation.ofTables) { row, cells in
      [
        row.provenance.sources.map(\.description).joined(separator: ", "),
        row.provenance.certainty.rawValue, cells, row.note?.nl ?? "", row.note?.en ?? "",
        row.exceptTo ?? "",
      ]
    }
  }

  private mutating func plain(_ matrix: Matrix) -> PlainTable? {
    var descriptor = Descriptor()
    descriptor[.dutchTitle] = matrix.title.nl
    descriptor[.englishTitle] = matrix.title.en
    descriptor[.from] = matrix.valid.from.description
    descriptor[.to] = matrix.valid.to?.description
    descriptor[.status] = matrix.status.rawValue
    descriptor[.buyer] = matrix.buyer
    descriptor[.checked] = matrix.checked?.description
    descriptor[.currency] = matrix.currency
    descriptor[.sources] = matrix.provenance.sources.map(\.description).joined(separator: ", ")
    descriptor[.certainty] = matrix.provenance.certainty.rawValue
    descriptor[.dutchWarning] = matrix.warning?.nl
    descriptor[.englishWarning] = matrix.warning?.en
    let bands = Dictionary(
      matrix.bands.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return plain(matrix.table, descriptor, Annotation.ofMatrices) { row, _ in
      let band = bands[row.id]
      return [
        row.provenance.sources.map(\.description).joined(separator: ", "),
        row.provenance.certainty.rawValue, row.note?.nl ?? "", row.note?.en ?? "",
        band?.alternatives.joined(separator: ", ") ?? "",
        band?.invitees.map { "\($0.minimum)-\($0.maximum)" } ?? "", band?.hole ?? "",
      ]
    }
  }

  private mutating func plain(
    _ table: RuleTable,
    _ descriptor: Descriptor,
    _ annotations: [String],
    annotate: (RuleRow, _ cells: String) -> [String]
  ) -> PlainTable? {
    var rows: [PlainTable.Row] = []
    do throws(MissingParameter) {
      for row in table.rows {
        var replaced: [(column: String, text: String)] = []
        var tests: [String] = []
        for (column, cell) in zip(table.inputs, row.tests) {
          let numbers = try parameters.numbers(in: cell)
          if numbers != nil { replaced.append((column, cell)) }
          tests.append(numbers ?? cell)
        }
        var outputs: [String] = []
        for (output, cell) in zip(table.outputs, row.outputs) {
          guard parameters.contains(cell) else {
            outputs.append(cell)
            continue
          }
          guard let value = parameters[cell] else { throw MissingParameter(name: cell) }
          replaced.append((output.name, cell))
          outputs.append(value.description)
        }
        rows.append(
          PlainTable.Row(
            id: row.id,
            tests: tests,
            outputs: outputs,
            annotations: annotate(row, Annotation.join(cells: replaced))
          )
        )
      }
    } catch {
      report(
        "no-value",
        table.id,
        nl: "‘\(error.name)’ heeft geen waarde op \(parameters.day), dus weggelaten",
        en: "‘\(error.name)’ has no value on \(parameters.day), so left out"
      )
      return nil
    }
    return PlainTable(
      id: table.id,
      name: ExchangeNames.exchanged(table.id),
      description: descriptor.text,
      hitPolicy: HitPolicy(table.hitPolicy) ?? .unique,
      inputs: table.inputs.map { name in
        PlainTable.Input(
          name: ExchangeNames.exchanged(name),
          type: feelType(names.type(of: name))
        )
      },
      outputs: table.outputs.map { output in
        PlainTable.Output(
          name: ExchangeNames.exchanged(output.name),
          type: feelType(CatalogueNames.type(output.type, codes: output.codes))
        )
      },
      annotations: annotations,
      rows: rows
    )
  }

  private func feelType(_ type: Type?) -> String? {
    switch type {
    case .text, .code: "string"
    case .number, .money: "number"
    case .boolean: "boolean"
    case .date: "date"
    default: nil
    }
  }

  private mutating func report(_ code: String, _ element: String, nl: String, en: String) {
    problems.append(
      ExchangeProblem(code: code, element: element, message: LocalizedText(nl: nl, en: en))
    )
  }
}
