import Catalogue
import FEEL
import Vocabulary

/// The checks on decision tables: their columns, cells and results.
extension CatalogueChecks {
  func checkTables() {
    for table in parts.tables { checkInputs(table) }
    let rows = parts.tables.flatMap { table in
      (table.node["rows"]?.list ?? []).map { (table: table.model.head, node: $0) }
    }
    Parallel.forEach(rows) { row in check(row.node, of: row.table) }
    for matrix in parts.matrices {
      for band in matrix.node["bands"]?.list ?? [] {
        checkPlaceholders(band["note"])
        checkExamples(band, results: [:])
      }
    }
  }

  /// What the checks of a row need to know of its table.
  struct TableHead: Sendable {
    let inputs: [String]
    let outputs: [TableOutput]
    let valid: Period
  }

  private func check(_ row: YAMLNode, of table: TableHead) {
    for pair in row["when"]?.map ?? [] where table.inputs.contains(pair.key) {
      guard let variable = variables[pair.key] else { continue }
      checkCell(pair.value, type: names.variables[variable].type, valid: table.valid)
    }
    for output in table.outputs {
      guard let node = row["then"]?[output.name] else { continue }
      checkResult(node, output, valid: table.valid)
    }
    checkPlaceholders(row["note"])
    checkExamples(row, results: [:])
  }

  private func checkInputs(_ table: Entry<RuleTable>) {
    guard let inputs = table.node["inputs"] else { return }
    for node in inputs.list ?? [inputs] {
      guard let name = node.text else { continue }
      guard let variable = variables[name], parameters[name] == nil else {
        let known = variables.keys.filter { parameters[$0] == nil }.sorted()
        log.report(
          "unknown-fact",
          at: node.place,
          nl: "‘\(name)’ is geen feit, afgeleid feit of uitvoer van een tabel",
          en: "‘\(name)’ is no fact, derived fact or output of a table",
          suggestion: Suggestion.nearest(to: name, among: known)
        )
        continue
      }
      switch names.variables[variable].type {
      case .list, .record, .any:
        log.report(
          "input-is-list",
          at: node.place,
          nl: "‘\(name)’ is een lijst en kan geen kolom van een tabel zijn",
          en: "‘\(name)’ is a list and cannot be a column of a table"
        )
      default:
        continue
      }
    }
  }

  // MARK: - Results

  private func checkResult(_ node: YAMLNode, _ output: TableOutput, valid: Period) {
    let type = CatalogueNames.type(output.type, codes: output.codes)
    if [.money, .number].contains(output.type), let text = node.text, !node.isNull,
      Decimal(parsing: text) == nil
    {
      checkParameter(text, at: node.place, type: type, valid: valid)
    } else {
      checkLiteral(node, type: type)
    }
  }

  /// Checks that a parameter exists, is of the column's type and has a value in a period.
  private func checkParameter(_ name: String, at place: Place, type: Type, valid: Period) {
    guard let parameter = parameters[name] else {
      log.report(
        "unknown-parameter",
        at: place,
        nl: "er is geen parameter ‘\(name.excerpt)’",
        en: "there is no parameter ‘\(name.excerpt)’",
        suggestion: hint(forName: name, type: type)
      )
      return
    }
    if (type == .money) != parameter.isMoney || ![.money, .number].contains(type) {
      let kind = parameter.isMoney ? Type.money : .number
      log.report(
        "type-mismatch",
        at: place,
        nl:
          "de parameter ‘\(name)’ past niet in een kolom van het type: \(ExpressionWords.dutch(type))",
        en: "the parameter ‘\(name)’ is \(kind), and the column holds \(type)"
      )
    } else if !parameter.values.contains(where: { $0.period.overlaps(valid) }) {
      log.report(
        "parameter-without-value",
        at: place,
        nl: "de parameter ‘\(name)’ heeft geen waarde in de tijd waarin de tabel geldt",
        en: "the parameter ‘\(name)’ has no value at any time at which the table is valid"
      )
    }
  }

  /// A code without quotes reads as a parameter: then the quotes are what is missing.
  private func hint(forName name: String, type: Type) -> LocalizedText? {
    if case .code(let list) = type, codeLists[list]?[name] != nil {
      return Suggestion.proposal("\"\(name)\"")
    }
    return Suggestion.nearest(to: name, among: parameters.keys.sorted())
  }

  // MARK: - Cells

  private func checkCell(_ node: YAMLNode, type: Type, valid: Period) {
    guard let text = node.text, !node.isNull else { return }
    do {
      let tests = try UnaryTests.parse(text)
      for (name, offset) in tests.names {
        let place = node.place(ofOffset: offset, in: lines(of: node))
        checkParameter(name, at: place, type: type, valid: valid)
      }
      for test in tests.tests { checkTest(test, node, type) }
    } catch {
      report(error, at: node)
    }
  }

  private func checkTest(_ test: UnaryTests.Test, _ node: YAMLNode, _ type: Type) {
    for case .literal(let value) in test.endpoints {
      let place = place(of: value, in: node)
      switch (value, type) {
      case (.null, _), (.boolean, .boolean), (.number, .number), (.date, .date), (.text, .text):
        break
      case (.number(let number), .money):
        if !number.isZero { reportBareAmount(number, at: place) }
      case (.text(let code), .code(let list)):
        checkCode(code, list: list, at: place)
      default:
        log.report(
          "type-mismatch",
          at: place,
          nl:
            "een cel van deze kolom kan dit niet toetsen; de kolom heeft het type: \(ExpressionWords.dutch(type))",
          en: "a cell of this column cannot test this; the column holds \(type)"
        )
        return
      }
    }
    guard Self.isOrdering(test), !Self.isOrdered(type) else { return }
    log.report(
      "type-mismatch",
      at: node.place,
      nl:
        "groter of kleiner heeft geen betekenis in een kolom van het type: \(ExpressionWords.dutch(type))",
      en: "greater or smaller has no meaning in a column that holds \(type)"
    )
  }

  private func reportBareAmount(_ number: Decimal, at place: Place) {
    log.report(
      "money-with-number",
      at: place,
      nl: "een bedrag wordt vergeleken met het losse getal \(number); gebruik een parameter",
      en: "an amount is compared with the bare number \(number); use a parameter"
    )
  }

  private static func isOrdering(_ test: UnaryTests.Test) -> Bool {
    switch test {
    case .compare(.equal, _), .compare(.notEqual, _): false
    case .compare, .interval: true
    }
  }

  private static func isOrdered(_ type: Type) -> Bool {
    switch type {
    case .number, .money, .date, .daysDuration, .monthsDuration: true
    default: false
    }
  }

  /// Returns where a value stands in a cell; the cell's own place where it cannot be found.
  private func place(of value: Value, in node: YAMLNode) -> Place {
    guard let cell = node.text else { return node.place }
    let written: String
    switch value {
    case .text(let text): written = "\"\(text)\""
    case .number(let number): written = number.description
    default: return node.place
    }
    guard let range = cell.firstRange(of: written) else { return node.place }
    let offset = cell.utf8.distance(from: cell.startIndex, to: range.lowerBound)
    return node.place(ofOffset: offset, in: lines(of: node))
  }
}

extension RuleTable {
  /// What the checks of the rows need, without the rows.
  fileprivate var head: CatalogueChecks.TableHead {
    CatalogueChecks.TableHead(inputs: inputs, outputs: outputs, valid: valid)
  }
}
