import CompiledRules
import DecisionTables
import FEEL
import Synchronization

/// The tables of a catalogue in compiled form, each compiled once: most hold in several periods.
final class BriefTables: Sendable {
  private struct Entry {
    let table: DecisionTable
    let inputs: [Int]
    let compiled: CompiledTable?
  }

  /// The tables by the variables that they give.
  private let entries = Mutex<[[Int]: [Entry]]>([:])

  /// Compiles the table of a step; nil where it has no compiled form.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - step: The step.
  ///   - code: What has the numbers of texts.
  /// - Returns: The compiled form.
  func compiled(
    _ table: DecisionTable,
    of step: RulesetStep,
    _ code: CompiledRules
  ) -> CompiledTable? {
    // Another thread that wants the same table waits for it, rather than compile it too.
    entries.withLock { entries in
      let known = entries[step.outputs]?.first {
        $0.inputs == step.inputs && $0.table.isSame(as: table)
      }
      if let known { return known.compiled }
      let compiled = CompiledTable(
        table,
        places: step.inputs,
        inputNumber: { code.number(ofText: $1) },
        outputNumber: { code.number(ofText: $1) }
      )
      entries[step.outputs, default: []].append(
        Entry(table: table, inputs: step.inputs, compiled: compiled)
      )
      return compiled
    }
  }
}

extension DecisionTable {
  /// Tells whether another table gives the same for the same, whatever it is called.
  func isSame(as other: DecisionTable) -> Bool {
    hitPolicy == other.hitPolicy && inputs == other.inputs && outputs == other.outputs
      && rows == other.rows
  }
}
