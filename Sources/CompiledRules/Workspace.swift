package import Vocabulary

/// The working memory of one thread in which compiled rules are evaluated.
package final class Workspace {
  private let rules: CompiledRules
  private var evaluation: Evaluation

  /// Sets up memory for some rules.
  package init(_ rules: CompiledRules) {
    self.rules = rules
    let constantsFrom = rules.variableCount + Lowering.workingPlaces
    let frame = Memory<Datum>(repeating: .unknown, count: constantsFrom + rules.constants.count)
    for (index, constant) in rules.constants.enumerated() {
      frame[constantsFrom + index] = constant
    }
    let items = Memory<Datum>(repeating: .null, count: max(256, rules.items.count * 2))
    for (index, item) in rules.items.enumerated() { items[index] = item }
    let machine = Machine(
      frame: frame,
      code: Memory(
        rules.code,
        or: Instruction(operation: .end, extra: 0, a: 0, b: 0, c: 0)
      ),
      items: items,
      itemCount: rules.items.count,
      stack: Memory(repeating: .null, count: 256),
      cells: Memory(repeating: Cell(), count: 1),
      blocks: Memory([], or: Block.none),
      dossierTexts: Memory([], or: 0),
      poolTexts: Memory(rules.poolTexts, or: 0),
      texts: Memory(rules.texts.texts, or: .null),
      textIndex: Memory(rules.texts.index, or: -1),
      factVariables: Memory(rules.factVariables, or: FactVariable(variable: 0, member: 0, slot: 0)),
      factOfSlot: Memory(rules.factOfSlot, or: -1),
      layouts: Memory(
        rules.layouts,
        or: LayoutVariables(root: 0, start: 0, count: 0, width: 0, firstSlot: 0)
      ),
      members: Memory(rules.schema.members, or: .none),
      memberTable: Memory(rules.memberTable, or: -1),
      keyCount: rules.schema.keyNames.count,
      fields: Memory(rules.fields, or: -1),
      properties: Memory(rules.properties, or: .none),
      codes: Memory(rules.schema.codes, or: .null),
      tables: Memory(rules.host.tables, or: HostTables.CodeTable(first: 0, size: 0)),
      entries: Memory(rules.host.entries, or: HostTables.Entry(code: .null, value: .null)),
      holidays: Memory(rules.host.holidays, or: Holiday.none),
      holidayLists: Memory(rules.host.holidayLists, or: HostTables.CodeTable(first: 0, size: 0)),
      workingDays: Memory(
        // Each list has at least one place; no date has this number.
        repeating: KnownWorkingDay(from: .min, day: .min),
        count: max(rules.host.holidayLists.count, 1) * Machine.knownDays
      ),
      powers: Memory((0...18).map { power in (0..<power).reduce(1) { ten, _ in ten * 10 } }, or: 1)
    )
    evaluation = Evaluation(rules: rules, machine: machine)
  }

  deinit {
    evaluation.free()
  }

  /// Evaluates on a record of a dossier, for as long as the body runs.
  ///
  /// The variables that are facts of the record or of one above it have their values; all others
  /// are unknown until they are set.
  ///
  /// - Parameters:
  ///   - facts: The dossier.
  ///   - block: The record, such as a project.
  ///   - body: Sets further variables and evaluates.
  /// - Returns: What the body returns.
  package func with<Result>(
    _ facts: borrowing Facts,
    record block: Int,
    _ body: (inout Evaluation) throws -> Result
  ) rethrows -> Result {
    try withKept(facts) { evaluation in
      evaluation.clear()
      evaluation.enter(block)
      return try body(&evaluation)
    }
  }

  /// Evaluates on a dossier, with all variables as they were left.
  ///
  /// Variables that stand for texts, lists or records of an earlier dossier must be set before an
  /// expression reads them.
  ///
  /// - Parameters:
  ///   - facts: The dossier.
  ///   - body: Sets variables and evaluates.
  /// - Returns: What the body returns.
  package func withKept<Result>(
    _ facts: borrowing Facts,
    _ body: (inout Evaluation) throws -> Result
  ) rethrows -> Result {
    try unsafe facts.withMemory { cells, blocks, texts in
      let own = (
        evaluation.machine.cells, evaluation.machine.blocks, evaluation.machine.dossierTexts
      )
      evaluation.machine.cells = unsafe Memory(cells, orEmpty: own.0)
      evaluation.machine.blocks = unsafe Memory(blocks, orEmpty: own.1)
      evaluation.machine.dossierTexts = unsafe Memory(texts, orEmpty: own.2)
      evaluation.machine.itemCount = evaluation.constantItems
      evaluation.marks.take(facts.presence)
      defer {
        (
          evaluation.machine.cells, evaluation.machine.blocks, evaluation.machine.dossierTexts
        ) = own
      }
      return try body(&evaluation)
    }
  }
}
