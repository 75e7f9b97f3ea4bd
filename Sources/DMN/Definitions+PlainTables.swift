extension Definitions {
  /// The decision tables of the model as neutral values, with what did not fit.
  ///
  /// Decisions with other logic, and functions, are misfits: a table may require their results,
  /// but has no place for how they are found.
  package var plainTables: (document: PlainTables, misfits: [DMNDiagnostic]) {
    var tables: [PlainTable] = []
    var misfits: [DMNDiagnostic] = []
    for decision in decisions {
      guard case .table(let table)? = decision.logic else {
        let what = decision.logic == nil ? "no logic" : "logic that is not a decision table"
        misfits.append(DMNDiagnostic(element: decision.name, message: "the decision has \(what)"))
        continue
      }
      let (plain, faults) = plain(table, decision)
      misfits += faults.map { DMNDiagnostic(element: decision.name, message: $0) }
      if let plain { tables.append(plain) }
    }
    for function in knowledgeModels {
      misfits.append(
        DMNDiagnostic(element: function.variable.name, message: "functions are not tables")
      )
    }
    for service in services {
      misfits.append(
        DMNDiagnostic(element: service.variable.name, message: "services are not tables")
      )
    }
    for entry in imports {
      misfits.append(
        DMNDiagnostic(element: entry.name, message: "the imported model is left out")
      )
    }
    let document = PlainTables(name: name, namespace: namespace, tables: tables)
    return (document, misfits)
  }

  private func plain(
    _ table: BoxedTable,
    _ decision: Decision
  ) -> (table: PlainTable?, faults: [String]) {
    var faults: [String] = []
    if table.outputs.isEmpty { return (nil, ["the table has no outputs"]) }
    let inputs = table.inputs.map { input in
      let declared = types[input.expression]
      return PlainTable.Input(
        name: input.expression.normalizedName,
        type: feelType(input.typeRef ?? declared ?? nil),
        allowedValues: input.allowedValues ?? allowedValues(input.typeRef ?? declared ?? nil)
      )
    }
    let outputs = table.outputs.map { output in
      let typeRef = output.typeRef ?? (table.outputs.count == 1 ? decision.variable.typeRef : nil)
      return PlainTable.Output(
        name: output.name ?? decision.name,
        type: feelType(typeRef),
        allowedValues: output.allowedValues ?? allowedValues(typeRef),
        defaultValue: output.defaultValue
      )
    }
    let ids = rowIDs(table)
    var rows: [PlainTable.Row] = []
    for (row, id) in zip(table.rows, ids) {
      guard row.tests.count == inputs.count, row.outputs.count == outputs.count else {
        faults.append("row \(id) has \(row.tests.count) tests and \(row.outputs.count) outputs")
        continue
      }
      let spare = Swift.max(0, table.annotations.count - row.annotations.count)
      rows.append(
        PlainTable.Row(
          id: id,
          tests: row.tests.map { $0.isEmpty ? "-" : $0 },
          outputs: row.outputs,
          annotations: row.annotations + Array(repeating: "", count: spare)
        )
      )
    }
    let plain = PlainTable(
      id: decision.label ?? decision.id,
      name: decision.name,
      description: decision.description,
      hitPolicy: table.hitPolicy,
      inputs: inputs,
      outputs: outputs,
      annotations: table.annotations,
      rows: rows
    )
    return (plain, faults)
  }

  // A label stands for the id if the labels tell the rows apart.
  private func rowIDs(_ table: BoxedTable) -> [String] {
    let ids = table.rows.enumerated().map { $1.id ?? "row-\($0 + 1)" }
    let labelled = zip(table.rows, ids).map { $0.label ?? $1 }
    return Set(labelled).count == labelled.count ? labelled : ids
  }

  // The types of inputs and decisions by name.
  private var types: [String: String?] {
    let pairs =
      inputs.map { ($0.variable.name, $0.variable.typeRef) }
      + decisions.map { ($0.variable.name, $0.variable.typeRef) }
    return Dictionary(pairs) { first, _ in first }
  }

  private func item(_ name: String?) -> ItemDefinition? {
    items.first { $0.name == name }
  }

  // The type of FEEL below the names that the model gives to types; nil for records and lists.
  private func feelType(_ typeRef: String?) -> String? {
    var typeRef = typeRef
    for _ in 0..<16 {
      guard let item = item(typeRef) else { return typeRef }
      if item.isCollection { return nil }
      typeRef = item.typeRef
    }
    return nil
  }

  private func allowedValues(_ typeRef: String?) -> String? {
    var typeRef = typeRef
    for _ in 0..<16 {
      guard let item = item(typeRef) else { return nil }
      if let values = item.allowedValues { return values }
      typeRef = item.typeRef
    }
    return nil
  }
}
