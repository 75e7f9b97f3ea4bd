import DecisionTables

extension PlainTables {
  /// Writes the tables as a document of DMN 1.5, without layout.
  ///
  /// Each table is a decision. An input whose name is that of another table requires that
  /// decision; other inputs are input data of the document. Ids that XML does not allow are
  /// changed, and kept as they are in the label.
  ///
  /// - Returns: The document in UTF-8.
  package func dmn() -> String {
    var writer = DMNWriter()
    writer.write(self)
    return writer.text
  }
}

/// Writes XML, with the ids that are taken.
private struct DMNWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var ids: Set<String> = []
  private var indent = ""

  mutating func write(_ document: PlainTables) {
    let feel = "https://www.omg.org/spec/DMN/20230324/FEEL/"
    let tables = document.tables
    let names = Dictionary(tables.map { ($0.name, $0.id) }) { first, _ in first }
    // Ids of tables and rows come first, so that they are the ones that stay as they are.
    let documentID = id("definitions")
    let tableIDs = tables.map { id($0.id) }
    let decisions = Dictionary(zip(tables.map(\.name), tableIDs)) { first, _ in first }
    let rowIDs = tables.map { table in table.rows.map { id($0.id) } }
    var inputs: [(input: PlainTable.Input, id: String)] = []
    var places: [String: String] = [:]
    for input in tables.flatMap(\.inputs) where places[input.name] == nil {
      guard names[input.name] == nil else { continue }
      let place = id("input-\(input.name)")
      places[input.name] = place
      inputs.append((input, place))
    }
    open(
      "definitions",
      [
        ("xmlns", "https://www.omg.org/spec/DMN/20230324/MODEL/"), ("id", documentID),
        ("name", document.name), ("namespace", document.namespace),
        ("expressionLanguage", feel), ("typeLanguage", feel),
      ]
    )
    for (input, place) in inputs {
      open("inputData", [("id", place), ("name", input.name)])
      leaf("variable", [("name", input.name), ("typeRef", input.type)])
      close("inputData")
    }
    for (index, table) in tables.enumerated() {
      write(table, tableIDs[index], rowIDs[index]) { name in
        name == table.name
          ? places[name].map { ("requiredInput", $0) }
          : decisions[name].map { ("requiredDecision", $0) }
            ?? places[name].map { ("requiredInput", $0) }
      }
    }
    close("definitions")
  }

  private mutating func write(
    _ table: PlainTable,
    _ tableID: String,
    _ rowIDs: [String],
    requirement: (String) -> (element: String, id: String)?
  ) {
    open("decision", [("id", tableID), ("label", label(table.id, tableID)), ("name", table.name)])
    if let description = table.description { element("description", description) }
    let type = table.outputs.count == 1 && table.hitPolicy.isSingleHit ? table.outputs[0].type : nil
    leaf("variable", [("name", table.name), ("typeRef", type)])
    var required: Set<String> = []
    for input in table.inputs {
      guard let (element, id) = requirement(input.name), required.insert(id).inserted else {
        continue
      }
      open("informationRequirement", [])
      leaf(element, [("href", "#\(id)")])
      close("informationRequirement")
    }
    let (policy, aggregation) = table.hitPolicy.dmn
    open(
      "decisionTable",
      [
        ("id", id("\(tableID)-table")), ("hitPolicy", policy), ("aggregation", aggregation),
        ("outputLabel", table.name),
      ]
    )
    for input in table.inputs {
      open("input", [])
      open("inputExpression", [("typeRef", input.type)])
      element("text", input.name)
      close("inputExpression")
      tests("inputValues", input.allowedValues)
      close("input")
    }
    for output in table.outputs {
      open("output", [("name", output.name), ("typeRef", output.type)])
      tests("outputValues", output.allowedValues)
      tests("defaultOutputEntry", output.defaultValue)
      close("output")
    }
    for annotation in table.annotations { leaf("annotation", [("name", annotation)]) }
    for (row, rowID) in zip(table.rows, rowIDs) {
      open("rule", [("id", rowID), ("label", label(row.id, rowID))])
      for cell in row.tests { tests("inputEntry", cell) }
      for cell in row.outputs { tests("outputEntry", cell) }
      for annotation in row.annotations { tests("annotationEntry", annotation) }
      close("rule")
    }
    close("decisionTable")
    close("decision")
  }

  private func label(_ id: String, _ written: String) -> String? { id == written ? nil : id }

  private mutating func tests(_ name: String, _ content: String?) {
    guard let content else { return }
    open(name, [])
    element("text", content)
    close(name)
  }

  /// The nearest id that XML allows and that is not taken.
  private mutating func id(_ wanted: String) -> String {
    var result = ""
    for scalar in wanted.unicodeScalars {
      let isName =
        scalar.isASCII
        ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-_.".contains(Character(scalar))
        : scalar.properties.isAlphabetic
      result.unicodeScalars.append(isName ? scalar : "_")
    }
    if let first = result.unicodeScalars.first, first == "_" || first.properties.isAlphabetic {
    } else {
      result = "_" + result
    }
    var candidate = result
    var number = 2
    while !ids.insert(candidate).inserted {
      candidate = "\(result)-\(number)"
      number += 1
    }
    return candidate
  }

  private mutating func open(_ name: String, _ attributes: [(String, String?)]) {
    line(tag(name, attributes) + ">")
    indent += "  "
  }

  private mutating func close(_ name: String) {
    indent.removeLast(2)
    line("</\(name)>")
  }

  private mutating func leaf(_ name: String, _ attributes: [(String, String?)]) {
    line(tag(name, attributes) + "/>")
  }

  private mutating func element(_ name: String, _ content: String) {
    line("<\(name)>\(Self.escaped(content))</\(name)>")
  }

  private func tag(_ name: String, _ attributes: [(String, String?)]) -> String {
    "<\(name)"
      + attributes.map { name, value in value.map { " \(name)=\"\(Self.escaped($0))\"" } ?? "" }
      .joined()
  }

  private mutating func line(_ content: String) {
    text += indent + content + "\n"
  }

  // White space other than the space is written as a reference, so that it is read as it was;
  // characters that XML does not allow are replaced.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
