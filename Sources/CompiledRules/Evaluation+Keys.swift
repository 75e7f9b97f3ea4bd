package import FEEL
import Vocabulary

/// What an answer about some steps depends on, as words that are the same only where all of it is.
extension Evaluation {
  /// Adds what steps make of their inputs.
  ///
  /// That is of a table the classes of its inputs, and of an expression its inputs.
  ///
  /// - Parameters:
  ///   - steps: The steps.
  ///   - inputs: The variables that each step of the plan reads.
  ///   - plan: The plan.
  ///   - isApart: For each variable whether a number in it is not to be part of the key.
  ///   - key: Where the words come.
  ///   - apart: Where the numbers come that are not part of the key.
  package func appendInputs(
    ofSteps steps: [Int],
    _ inputs: [[Int]],
    _ plan: StepPlan,
    apart isApart: [Bool],
    to key: inout [UInt64],
    _ apart: inout [Decimal]
  ) {
    for number in steps {
      let step = plan.steps[number]
      if step.table >= 0 {
        appendClasses(ofTable: number, plan, to: &key)
      } else {
        for input in inputs[number] {
          let value = machine.frame[input]
          if value.kind == .number, isApart[input] {
            key.append(UInt64(value.kind.rawValue) << 32)
            apart.append(value.decimal)
          } else {
            append(value, to: &key)
          }
        }
      }
    }
  }

  /// Adds a bit for each of some variables: whether its value is unknown or holds anything unknown.
  ///
  /// - Parameters:
  ///   - variables: The variables.
  ///   - key: Where the words come.
  ///   - isOpen: Tells whether a list holds anything unknown.
  package mutating func appendUnknown(
    among variables: [Int],
    to key: inout [UInt64],
    _ isOpen: (Datum, inout Evaluation) -> Bool
  ) {
    var (word, bit): (UInt64, UInt64) = (0, 1)
    for variable in variables {
      switch machine.frame[variable].kind {
      case .unknown: word |= bit
      case .list, .records, .values:
        if isOpen(machine.frame[variable], &self) { word |= bit }
      default: break
      }
      bit &<<= 1
      if bit == 0 {
        key.append(word)
        (word, bit) = (0, 1)
      }
    }
    key.append(word)
  }

  /// Adds the classes of the inputs of a table.
  package func appendClasses(ofTable step: Int, _ plan: StepPlan, to key: inout [UInt64]) {
    let step = plan.steps[step]
    fill(step, plan)
    marks.slots.withSpan(0, marks.slots.count) { slots in
      plan.tables[Int(step.table)].appendClasses(of: slots, to: &key)
    }
  }

  /// Adds a value.
  package func append(_ value: Datum, to key: inout [UInt64]) {
    let head = UInt64(value.kind.rawValue) << 32 | UInt64(UInt32(bitPattern: value.detail))
    switch value.kind {
    case .text where value.detail == TextPlace.dossier:
      key.append(head)
      append(bytes: value, to: &key)
    case .list:
      key.append(head)
      key.append(UInt64(value.count))
      for index in 0..<value.count { append(machine.items[value.start + index], to: &key) }
    case .records, .values:
      key.append(head)
      append(entries: value.count, from: value.start, to: &key)
    case .record:
      key.append(head)
      append(block: Int(truncatingIfNeeded: value.payload), to: &key)
    default:
      key.append(head)
      append(value.payload, to: &key)
    }
  }

  private func append(_ payload: Int128, to key: inout [UInt64]) {
    key.append(UInt64(truncatingIfNeeded: payload))
    key.append(UInt64(truncatingIfNeeded: payload >> 64))
  }

  private func append(bytes text: Datum, to key: inout [UInt64]) {
    key.append(UInt64(text.count))
    var word: UInt64 = 0
    for index in 0..<text.count {
      word = word << 8 | UInt64(machine.dossierTexts[text.start + index])
      if index % 8 == 7 {
        key.append(word)
        word = 0
      }
    }
    key.append(word)
  }

  private func append(entries count: Int, from first: Int, to key: inout [UInt64]) {
    key.append(UInt64(count))
    var (block, left) = (first, count)
    while left > 0, block >= 0 {
      append(block: block, to: &key)
      block = machine.blocks[block].next
      left -= 1
    }
  }

  private func append(block number: Int, to key: inout [UInt64]) {
    let block = machine.blocks[number]
    let width = block.layout < 0 ? 1 : Int(machine.layouts[block.layout].width)
    for index in block.firstCell..<(block.firstCell + width) {
      let cell = machine.cells[index]
      key.append(UInt64(cell.kind.rawValue) << 32 | UInt64(UInt16(bitPattern: cell.exponent)))
      switch cell.kind {
      case .absent, .null, .unreadable, .present: continue
      case .text: append(bytes: Datum(.text, payload: cell.payload), to: &key)
      case .list:
        append(
          entries: Int(truncatingIfNeeded: cell.payload >> 32),
          from: Int(truncatingIfNeeded: cell.payload & 0xFFFF_FFFF),
          to: &key
        )
      default: append(cell.payload, to: &key)
      }
    }
  }
}
