package import FEEL
package import Vocabulary

/// A variable that is a fact of a record.
struct FactVariable: Sendable, BitwiseCopyable {
  let variable: Int32
  let member: Int32
  let slot: Int32
}

/// A kind of record: its root node, and where its facts stand among the variables that are facts.
struct LayoutVariables: Sendable, BitwiseCopyable {
  let root: Int32
  let start: Int32
  let count: Int32
  /// The number of slots.
  let width: Int32
  /// The number of the first slot, where the slots of all layouts are counted.
  let firstSlot: Int32
}

/// The expressions of rules in compiled form, to be evaluated on many dossiers.
///
/// All expressions share one frame of variables and constants, and one row of instructions. What
/// an evaluation gives equals what `Expression.evaluate` gives; an expression that has no compiled
/// form, and an evaluation that meets something that only the evaluator of FEEL can do, are left
/// to that evaluator.
package struct CompiledRules: Sendable {
  /// Why expressions have no compiled form, by their number.
  package let failures: [Int: NotCompiled]

  /// The variables that stand for expressions without a compiled form, by the expression's number.
  package let standIns: [Int: Int]

  /// The number of variables.
  package let variableCount: Int

  let code: [Instruction]
  /// Where the instructions of each expression start, or -1.
  let starts: [Int32]
  /// The place of the result of each expression.
  let results: [Int32]
  /// The variables that are facts of a kind of record, by layout and slot.
  let factVariables: [FactVariable]
  /// The first of those of each slot, where the slots of all layouts are counted; -1 where none is.
  let factOfSlot: [Int32]
  /// The kinds of records.
  let layouts: [LayoutVariables]
  let constants: [Datum]
  let items: [Datum]
  let poolTexts: [UInt8]
  let texts: TextPool
  let schema: RecordSchema
  let memberTable: [Int32]
  /// The member of each field that a caller reads by its position; -1 where it has none.
  let fields: [Int32]
  let properties: [Property]
  let host: HostTables

  /// Compiles expressions that were parsed with the names of a catalogue.
  ///
  /// - Parameters:
  ///   - expressions: The expressions; an evaluation names one by its position.
  ///   - variables: The number of variables.
  ///   - facts: The facts that the first variables are, by their number in the vocabulary.
  ///   - vocabulary: The vocabulary.
  ///   - texts: The texts that further variables can have besides those that expressions name.
  ///   - standIns: Variables that may stand for expressions without a compiled form; the caller
  ///     gives them the values.
  ///   - fields: Facts that are read of records by their position in this list.
  package init(
    _ expressions: [Expression],
    variables: Int,
    facts: [Int],
    vocabulary: Vocabulary,
    texts: [String] = [],
    standIns: Range<Int> = 0..<0,
    fields: [Int] = []
  ) {
    var lowering = Lowering(vocabulary: vocabulary, variables: variables)
    var failures: [Int: NotCompiled] = [:]
    var starts: [Int32] = []
    var results: [Int32] = []
    for (number, expression) in expressions.enumerated() {
      do throws(NotCompiled) {
        let (start, result) = try lowering.expression(expression)
        starts.append(start)
        results.append(result)
      } catch {
        failures[number] = error
        starts.append(-1)
        results.append(0)
      }
    }
    var standInOf: [Int: Int] = [:]
    for (expression, variable) in zip(failures.keys.sorted(), standIns) {
      standInOf[expression] = variable
      failures[expression] = nil
      starts[expression] = Int32(lowering.emit(.end))
      results[expression] = Int32(variable)
    }
    self.standIns = standInOf
    var factVariables = Array(repeating: [FactVariable](), count: vocabulary.layouts.count)
    for (variable, fact) in facts.enumerated() {
      guard let member = lowering.schema.member(ofFact: fact, &lowering.pool) else { continue }
      factVariables[vocabulary.places[fact].layout].append(
        FactVariable(
          variable: Int32(variable),
          member: member,
          slot: Int32(vocabulary.places[fact].slot)
        )
      )
    }
    for layout in factVariables.indices { factVariables[layout].sort { $0.slot < $1.slot } }
    self.factVariables = factVariables.flatMap(\.self)
    var factOfSlot = Array(repeating: Int32(-1), count: vocabulary.slotCount)
    var number: Int32 = 0
    for layout in factVariables.indices {
      for fact in factVariables[layout] {
        let slot = vocabulary.firstSlots[layout] + Int(fact.slot)
        if factOfSlot[slot] < 0 { factOfSlot[slot] = number }
        number += 1
      }
    }
    self.factOfSlot = factOfSlot
    var start: Int32 = 0
    layouts = vocabulary.layouts.indices.map { number in
      let (layout, variables) = (vocabulary.layouts[number], factVariables[number])
      defer { start += Int32(variables.count) }
      return LayoutVariables(
        root: Int32(layout.root),
        start: start,
        count: Int32(variables.count),
        width: Int32(layout.width),
        firstSlot: Int32(vocabulary.firstSlots[number])
      )
    }
    for text in texts { _ = lowering.pool.datum(text) }
    self.fields = fields.map { lowering.schema.member(ofFact: $0, &lowering.pool) ?? -1 }
    memberTable = lowering.schema.table(&lowering.pool)
    schema = lowering.schema
    properties = schema.keyNames.map { Property($0) }
    self.failures = failures
    self.starts = starts
    self.results = results
    code = lowering.code
    constants = lowering.constants
    items = lowering.items
    self.texts = lowering.pool
    poolTexts = lowering.pool.bytes
    host = lowering.host
    variableCount = variables
  }

  /// The number of expressions.
  package var count: Int { starts.count }

  /// The number that the rules have for a text; nil if they do not name it.
  package func number(ofText text: String) -> Int? { texts[text].map { Int($0.detail) - 1 } }

  /// The datum of a value; nil if it has none, as a list or a text that the rules do not name.
  package func datum(_ value: Value) -> Datum? {
    switch value {
    case .unknown: .unknown
    case .null: .null
    case .boolean(let known): Datum(known)
    case .number(let number): Datum(number)
    case .text(let text): texts[text]
    case .date(let date): Datum(.date, payload: Int128(date.dayNumber))
    case .daysDuration(let seconds): Datum(seconds, kind: .daysDuration)
    case .monthsDuration(let months): Datum(.monthsDuration, payload: Int128(months))
    default: nil
    }
  }

  /// The number of instructions of an expression, with the one that ends it.
  package func length(of expression: Int) -> Int {
    guard starts[expression] >= 0 else { return 0 }
    let start = Int(starts[expression])
    return (code[start...].firstIndex { $0.operation == .end } ?? start) - start + 1
  }

  /// The number of bytes that evaluations read, without the dossier.
  package var footprint: Int {
    code.count * MemoryLayout<Instruction>.stride
      + (constants.count + items.count + variableCount) * MemoryLayout<Datum>.stride
      + memberTable.count * 4 + poolTexts.count
      + host.entries.count * MemoryLayout<HostTables.Entry>.stride
  }
}
