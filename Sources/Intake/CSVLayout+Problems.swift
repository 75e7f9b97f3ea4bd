import Vocabulary

/// What is said of the columns of a table.
extension CSVLayout {
  /// Says which columns that the user named are not there, and which columns give no fact.
  ///
  /// - Parameters:
  ///   - log: takes what is said.
  ///   - notes: whether columns are named that nobody would take for a known one.
  func report(to log: inout ProblemLog, notes: Bool) {
    let start = InputPlaces.pack(line: 1, column: 1)
    for choice in missing where log.admits(.error) {
      let wording = Wording.wrongColumnChoice(choice.column, choice.fact, isColumn: choice.isColumn)
      log.add(.error, .noKnownColumn, at: start, "", wording)
    }
    if let unread, log.admits(.warning) {
      let wording = Wording.unreadRows(unread.first, unread.last, header: headerRow)
      log.add(.warning, .unmapped, at: unread.position, "", wording)
    }
    for title in titles where log.admits(.warning) {
      let wording = Wording.tableTitle(quotable(title.text), factor: title.words.factor)
      log.add(.warning, .assumed, at: title.position, "", wording)
    }
    for column in columns {
      guard let factor = column.ownWords.factor, log.admits(.warning) else { continue }
      let wording = Wording.multipliedColumn(quotable(column.name), by: factor)
      log.add(.warning, .assumed, at: column.position, "", wording)
    }
    for (number, column) in columns.enumerated() {
      guard let group = rivalsBefore[number]?.first, log.admits(.warning) else { continue }
      let names = (quotable(column.name), quotable(columns[rivals[group][0]].name))
      log.add(.warning, .assumed, at: column.position, "", .yieldingColumn(names.0, to: names.1))
    }
    for (number, column) in columns.enumerated() {
      guard let text = column.unreadText, log.admits(.warning) else { continue }
      let wording =
        column.field < 0
        ? Wording.unnamedColumn(number + 1, quotable(text))
        : .weighingColumn(
          quotable(column.name),
          quotable(text),
          plan.fields[column.field].model.note
        )
      log.add(.warning, .unmapped, at: column.position, "", wording)
    }
    for column in columns where column.field < 0 {
      guard !column.name.allSatisfy(\.isWhitespace) else { continue }
      let severity: InputProblem.Severity =
        column.nearest == nil && column.content == nil ? .note : .warning
      guard severity == .warning || notes, log.admits(severity) else { continue }
      let wording = Wording.unknownColumn(
        quotable(column.name),
        nearest: column.nearest,
        column.content
      )
      log.add(severity, .unmapped, at: column.position, "", wording)
    }
  }

  /// Returns the same as problems.
  ///
  /// - Parameters:
  ///   - notes: whether columns are named that nobody would take for a known one.
  ///   - limit: the largest number of errors and warnings.
  /// - Returns: the problems, with their places in the table.
  func problems(notes: Bool, limit: Int) -> [InputProblem] {
    var log = ProblemLog(limit: limit)
    report(to: &log, notes: notes)
    return log.problems { InputPlaces.unpack($0) }
  }
}
