package import FEEL
import Vocabulary

/// The evaluation of compiled rules on one record.
package struct Evaluation: ~Copyable {
  let rules: CompiledRules
  var machine: Machine
  /// The number of items of constant lists.
  let constantItems: Int
  /// Where the instructions of each expression start and its result is.
  let starts: Memory<Int32>
  let results: Memory<Int32>
  /// What is marked while steps are taken as far as facts are known.
  var marks: StepMarks
  /// The cases that were found, and the records that they are about.
  var cases = Memory(repeating: FoundCase(outcome: .unknown, first: 0), count: 64)
  var caseCount = 0
  var records = Memory<Datum>(repeating: .null, count: 64)
  var recordCount = 0
  /// The lists that conditions on records went through.
  var innerLists = InnerLists()

  init(rules: CompiledRules, machine: consuming Machine) {
    self.rules = rules
    self.machine = machine
    constantItems = rules.items.count
    starts = Memory(rules.starts, or: -1)
    results = Memory(rules.results, or: 0)
    marks = StepMarks(variables: rules.variableCount)
  }

  /// Gives all memory back.
  func free() {
    machine.free()
    starts.free()
    results.free()
    marks.free()
    cases.free()
    records.free()
    innerLists.free()
  }

  /// Makes all variables unknown.
  mutating func clear() {
    for variable in 0..<rules.variableCount { machine.frame[variable] = .unknown }
  }

  /// Gives the variables that are facts of a record, or of one above it, what the record holds.
  ///
  /// All other variables stay as they are, so that a project and then each of some statements can
  /// be entered.
  package mutating func enter(_ record: Int) {
    var block = record
    while block >= 0 {
      let place = machine.blocks[block]
      let layout = machine.layouts[place.layout]
      for index in Int(layout.start)..<Int(layout.start + layout.count) {
        let fact = machine.factVariables[index]
        let number = Int(fact.member)
        let member = machine.members[number]
        machine.frame[Int(fact.variable)] = machine.datum(
          machine.cells[place.firstCell + Int(member.slot)],
          member,
          number
        )
      }
      block = place.parent
    }
  }

  /// A record of the dossier as a value, for a variable that stands for one.
  package func record(_ block: Int) -> Datum {
    Datum(
      .record,
      payload: Int128(block),
      detail: machine.layouts[machine.blocks[block].layout].root
    )
  }

  /// Gives a variable a value.
  package subscript(variable: Int) -> Datum {
    get { machine.frame[variable] }
    nonmutating set { machine.frame[variable] = newValue }
  }

  /// How the value of a variable is to be read.
  @inline(__always)
  package func kind(of variable: Int) -> Datum.Kind { machine.frame[variable].kind }

  /// Evaluates an expression.
  ///
  /// - Parameter expression: The position of the expression.
  /// - Returns: The value; nil if only the evaluator of FEEL can tell.
  @inline(__always)
  package mutating func evaluate(_ expression: Int) -> Datum? {
    let start = Int(starts[expression])
    guard start >= 0 else { return nil }
    machine.isRefused = false
    machine.work = 0
    machine.stackCount = 0
    // Many an expression is no more than a variable, or than whether one is known.
    let first = machine.code[start]
    if first.operation == .end { return machine.frame[Int(results[expression])] }
    if first.operation == .isKnown, machine.code[start + 1].operation == .end {
      return Datum(machine.frame[Int(first.b)].kind != .unknown)
    }
    machine.run(from: start)
    return machine.isRefused ? nil : machine.frame[Int(results[expression])]
  }

  /// The number that the rules have for a text, as the slots of tables use it; nil if none.
  package func textNumber(_ text: Datum) -> Int? { machine.number(ofText: text) }

  /// The text that the rules have a number for.
  package func text(_ number: Int) -> Datum { machine.texts[number] }

  /// Forgets the lists that evaluations made; no variable may hold one of them any longer.
  package mutating func forgetLists() {
    machine.itemCount = constantItems
  }

  /// The datum of a value; nil if it has none, as a list or a text that the rules do not name.
  package func datum(_ value: Value) -> Datum? { rules.datum(value) }

  /// The value of a datum; nil for a record of the dossier, which has no need of one.
  package mutating func value(_ datum: Datum) -> Value? {
    switch datum.kind {
    case .unknown: return .unknown
    case .null: return .null
    case .boolean: return .boolean(datum.payload != 0)
    case .number: return .number(datum.decimal)
    case .text:
      return machine.bytes(of: datum).withSpan(datum.start, datum.count) { bytes in
        .text(unsafe String(copying: UTF8Span(unchecked: bytes)))
      }
    case .date: return .date(datum.day)
    case .daysDuration: return .daysDuration(datum.decimal)
    case .monthsDuration: return .monthsDuration(datum.months)
    case .list, .records, .values:
      let wasRefused = machine.isRefused
      machine.isRefused = false
      defer { machine.isRefused = wasRefused }
      var cursor = machine.cursor(over: datum)
      var items: [Value] = []
      while let item = machine.next(&cursor) {
        guard let value = value(item) else { return nil }
        items.append(value)
      }
      return machine.isRefused ? nil : .list(items)
    case .record, .cursor, .open: return nil
    }
  }
}
