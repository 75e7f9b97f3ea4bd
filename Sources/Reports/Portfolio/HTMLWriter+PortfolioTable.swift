import Vocabulary

/// The tables of a summary, with what the script needs to sort, filter and add up their rows.
extension HTMLWriter {
  /// The number of rows from which on a filter helps.
  private static let filtered = 8

  /// Writes a table with its filter, which stays hidden where no script runs.
  mutating func table(_ table: PortfolioTable, _ language: Language) {
    let caption = "caption-" + table.key
    if table.rows.count >= Self.filtered { filter(table, language) }
    // A table that is wider than its column is moved by itself, by keyboard too.
    let region = [
      ("class", "wide"), ("role", "region"), ("aria-labelledby", caption), ("tabindex", "0"),
    ]
    element("div", region) { wide in
      wide.element("table", [("role", "table"), ("id", "table-" + table.key)]) { writer in
        writer.line("caption", table.caption, [("id", caption)])
        writer.element("thead", [("role", "rowgroup")]) { head in
          let sorting = [("role", "row"), ("data-sort", Texts.sortBy[language])]
          head.element("tr", sorting) { row in
            for column in table.columns {
              let kind = [("data-kind", column.kind.rawValue)]
              row.line("th", column.title, Self.cell("columnheader", column, scope: "col") + kind)
            }
          }
        }
        writer.element("tbody", [("role", "rowgroup")]) { body in
          for row in table.rows { body.row(row, table.columns) }
        }
        guard let total = table.total else { return }
        writer.element("tfoot", [("role", "rowgroup")]) { foot in
          foot.row(total, table.columns, [("data-shown", Texts.shown[language])])
        }
      }
    }
  }

  private mutating func filter(_ table: PortfolioTable, _ language: Language) {
    let name = "filter-" + table.key
    element("p", [("class", "filter"), ("hidden", "hidden")]) { line in
      line.line("label", Texts.filter[language], [("for", name)])
      line.void(
        "input",
        [
          ("type", "search"), ("id", name), ("autocomplete", "off"),
          ("aria-controls", "table-" + table.key),
        ]
      )
      line.line("span", "", [("role", "status"), ("data-words", Texts.filtered[language])])
    }
  }

  private mutating func row(
    _ row: PortfolioTable.Row,
    _ columns: [PortfolioTable.Column],
    _ total: [(String, String)] = []
  ) {
    let style = total.isEmpty ? [] : [("class", "total")] + total
    element("tr", [("role", "row")] + style) { writer in
      for (number, (cell, column)) in zip(row.cells, columns).enumerated() {
        let order = cell.order.map { [("data-order", $0)] } ?? []
        if number == 0 {
          let header = Self.cell("rowheader", column, scope: "row") + order
          writer.inlineElement("th", header) { $0.inlines(cell.text) }
        } else {
          let name = cell.text.isEmpty ? [] : [("data-name", column.title)]
          writer.inlineElement("td", Self.cell("cell", column) + name + order) {
            // In a total there is nothing to say of a column of words.
            if !cell.text.isEmpty {
              $0.inlines(cell.text)
            } else if total.isEmpty || column.kind != .text {
              $0.text("–")
            }
          }
        }
      }
    }
  }

  private static func cell(
    _ role: String,
    _ column: PortfolioTable.Column,
    scope: String? = nil
  ) -> [(String, String)] {
    [("role", role)] + (scope.map { [("scope", $0)] } ?? [])
      + (column.kind == .text ? [] : [("class", "amount")])
  }
}
