extension CatalogueText {
  /// Returns the rows of a table of comma-separated values, each as a mapping of its columns.
  ///
  /// Empty cells say nothing and are left out.
  ///
  /// - Parameter file: the path of the table.
  /// - Returns: the rows; none of a file that is not there or not UTF-8.
  package func rows(of file: String) -> [YAMLNode] {
    guard let bytes = files[file], let text = String(validating: bytes, as: UTF8.self) else {
      return []
    }
    let table = CSVTable(text, path: file, log: ProblemLog())
    return table.rows.map { row in
      let pairs = table.columns.compactMap { column -> YAMLNode.Pair? in
        guard let cell = row.cells[column], !cell.isEmpty else { return nil }
        // In quotes, so that no cell reads as the absence of a value.
        let value = YAMLNode(place: row.place, content: .scalar(cell, .doubleQuoted))
        return YAMLNode.Pair(key: column, place: row.place, value: value)
      }
      return YAMLNode(place: row.place, content: .map(pairs))
    }
  }
}
