import DecisionTables

/// A table among the steps of a plan, with what it gives in the form that variables hold.
///
/// A class, as a copy of a table would count the references of all it holds.
final class PlannedTable {
  private let table: CompiledTable
  private let outputCount: Int
  private let outputs: Memory<Datum>

  init(_ table: CompiledTable, _ rules: CompiledRules) {
    self.table = table
    outputCount = table.outputCount
    outputs = Memory(repeating: .unknown, count: table.verdicts.count * table.outputCount)
    for verdict in table.verdicts.indices {
      for output in 0..<outputCount {
        outputs[verdict * outputCount + output] = Self.value(
          of: table.output(output, of: verdict),
          rules
        )
      }
    }
  }

  deinit {
    outputs.free()
  }

  /// The first of the outputs that follow from the values in slots.
  func decide(_ slots: Span<Slot>) -> Int { table.verdict(on: slots) &* outputCount }

  /// What was decided.
  subscript(output: Int) -> Datum { outputs[output] }

  /// Adds the classes of the values in slots, on which alone the verdict depends.
  func appendClasses(of slots: Span<Slot>, to key: inout [UInt64]) {
    table.forEachClass(of: slots) { key.append(UInt64(truncatingIfNeeded: $0)) }
  }

  private static func value(of slot: Slot, _ rules: CompiledRules) -> Datum {
    switch slot.kind {
    case .unknown, .other: .unknown
    case .boolean: Datum(.boolean, payload: slot.payload)
    case .number: Datum(.number, payload: slot.payload, detail: Int32(slot.exponent))
    case .text: rules.texts.texts[Int(slot.payload)]
    case .date: Datum(.date, payload: slot.payload)
    case .daysDuration: Datum(.daysDuration, payload: slot.payload, detail: Int32(slot.exponent))
    case .monthsDuration: Datum(.monthsDuration, payload: slot.payload)
    }
  }
}
