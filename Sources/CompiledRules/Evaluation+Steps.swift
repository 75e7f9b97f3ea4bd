import DecisionTables
import Vocabulary

/// The memory of steps that are taken as far as facts are known.
struct StepMarks {
  /// The works that are still to be looked at.
  let pending = Memory<UInt64>(repeating: 0, count: StepPlan.mostWorks / 64)
  /// The variables that have another value than by default.
  var touched = Memory<Int32>(repeating: 0, count: 1024)
  var touchedCount = 0
  /// Whether a variable keeps its value whatever steps give it.
  let isFixed: Memory<Bool>
  /// The inputs of tables.
  let slots: Memory<Slot>
  /// One bit for each slot of all layouts: whether any record may have a value there.
  var presence = Memory<UInt64>(repeating: 0, count: 64)

  init(variables: Int) {
    isFixed = Memory(repeating: false, count: variables)
    slots = Memory(repeating: .unknown, count: variables)
  }

  func free() {
    pending.free()
    touched.free()
    isFixed.free()
    slots.free()
    presence.free()
  }

  /// Takes over which slots hold anything.
  mutating func take(_ words: [UInt64]) {
    if words.count > presence.count { presence = presence.grown(to: words.count, filler: 0) }
    for word in words.indices { presence[word] = words[word] }
  }

  @inline(__always)
  mutating func touch(_ variable: Int32) {
    if touchedCount == touched.count { touched = touched.grown(to: touchedCount * 2, filler: 0) }
    touched[touchedCount] = variable
    touchedCount &+= 1
  }
}

extension Evaluation {
  /// Has the variables hold the defaults of a plan: those whose default may differ from that of the
  /// plan before.
  package func takeDefaults(_ plan: StepPlan, _ variables: Range<Int>) {
    for variable in variables { machine.frame[variable] = plan.defaults[variable] }
  }

  /// Begins with a record; the variables must hold the defaults of the plan.
  package mutating func begin(_ plan: StepPlan) {
    machine.itemCount = constantItems
    for word in 0..<plan.words { marks.pending[word] = plan.always[word] }
    marks.touchedCount = 0
  }

  /// Has the variables hold the defaults of the plan again.
  package mutating func end(_ plan: StepPlan) {
    for index in 0..<marks.touchedCount {
      let variable = Int(marks.touched[index])
      machine.frame[variable] = plan.defaults[variable]
      marks.isFixed[variable] = false
    }
    marks.touchedCount = 0
  }

  /// Gives the variables of a record those facts of it that are known, and marks what reads them.
  ///
  /// - Parameters:
  ///   - block: The record.
  ///   - plan: The plan.
  ///   - apart: A variable that does not count.
  /// - Returns: Whether any other variable is known.
  package mutating func enterKnown(_ block: Int, _ plan: StepPlan, apart: Int) -> Bool {
    let place = machine.blocks[block]
    let layout = machine.layouts[place.layout]
    let (first, end) = (Int(layout.firstSlot), Int(layout.firstSlot &+ layout.width))
    let endOfFacts = Int(layout.start &+ layout.count)
    guard first < end else { return false }
    var isAny = false
    var word = first >> 6
    var bits = marks.presence[word] & (~0 << UInt64(first & 63))
    while true {
      while bits == 0 {
        word &+= 1
        guard word << 6 < end else { return isAny }
        bits = marks.presence[word]
      }
      let number = word << 6 &+ bits.trailingZeroBitCount
      guard number < end else { return isAny }
      bits &= bits &- 1
      let slot = number &- first
      var index = Int(machine.factOfSlot[number])
      guard index >= 0 else { continue }
      let cell = machine.cells[place.firstCell &+ slot]
      while index < endOfFacts, Int(machine.factVariables[index].slot) == slot {
        let fact = machine.factVariables[index]
        index &+= 1
        let value = machine.datum(cell, machine.members[Int(fact.member)], Int(fact.member))
        guard value.kind != .unknown else { continue }
        machine.frame[Int(fact.variable)] = value
        marks.touch(fact.variable)
        wake(Int(fact.variable), plan)
        if Int(fact.variable) != apart { isAny = true }
      }
    }
  }

  /// Marks all that reads a variable.
  @inline(__always)
  func wake(_ variable: Int, _ plan: StepPlan) {
    let row = variable &* plan.words
    for word in 0..<plan.words { marks.pending[word] |= plan.readers[row &+ word] }
  }

  /// Gives a variable a value and marks all that reads it, if that changes anything.
  package mutating func give(_ variable: Int, _ value: Datum, _ plan: StepPlan) {
    let known = machine.frame[variable]
    if known.kind == value.kind, known.payload == value.payload, known.detail == value.detail {
      return
    }
    guard !marks.isFixed[variable] else { return }
    machine.frame[variable] = value
    marks.touch(Int32(truncatingIfNeeded: variable))
    wake(variable, plan)
  }

  /// Has a variable keep its value, until the record ends.
  package func fix(_ variable: Int) { marks.isFixed[variable] = true }

  /// Marks a work.
  package func mark(_ work: Int) { marks.pending[work / 64] |= 1 << UInt64(work % 64) }

  /// Takes a work that is marked off, from a first one on and before an end; nil if none is.
  func nextWork(
    from first: Int,
    before end: Int = .max,
    in set: WorkSet,
    _ plan: StepPlan
  ) -> Int? {
    var word = first / 64
    guard word < plan.words else { return nil }
    var bits = marks.pending[word] & set.bits[word] & (~0 << UInt64(first % 64))
    while bits == 0 {
      word += 1
      guard word < plan.words else { return nil }
      bits = marks.pending[word] & set.bits[word]
    }
    let work = word &* 64 &+ bits.trailingZeroBitCount
    guard work < end else { return nil }
    marks.pending[word] &= ~(bits & (0 &- bits))
    return work
  }

  /// Takes the steps that are marked and in a set, in order; a step marks only later ones.
  ///
  /// - Returns: A step that the caller must take before going on; nil if all were taken.
  package mutating func takeSteps(in set: WorkSet, _ plan: StepPlan) -> Int? {
    var word = 0
    while word &* 64 < plan.stepCount {
      let bits = marks.pending[word] & set.bits[word]
      guard bits != 0 else {
        word += 1
        continue
      }
      let number = word &* 64 &+ bits.trailingZeroBitCount
      guard number < plan.stepCount else { return nil }
      marks.pending[word] &= ~(bits & (0 &- bits))
      guard take(number, plan) else { return number }
    }
    return nil
  }

  /// Takes a step.
  ///
  /// - Returns: Whether that could be done.
  package mutating func take(_ number: Int, _ plan: StepPlan) -> Bool {
    let step = plan.steps[number]
    let firstOutput = Int(step.firstLink &+ step.inputCount)
    if step.start >= 0 {
      machine.isRefused = false
      machine.work = 0
      machine.stackCount = 0
      machine.run(from: Int(step.start))
      guard !machine.isRefused else { return false }
      let value = machine.frame[Int(step.result)]
      give(Int(plan.links[firstOutput]), value.kind == .null ? .unknown : value, plan)
      return true
    }
    guard step.table >= 0 else { return false }
    let table = plan.tables[Int(step.table)]
    let first = decide(step, table, plan)
    for output in 0..<Int(step.outputCount) {
      give(Int(plan.links[firstOutput &+ output]), table[first &+ output], plan)
    }
    return true
  }

  /// Takes a step without marking or remembering anything; one variable keeps its value.
  ///
  /// - Returns: Whether that could be done.
  package mutating func probe(_ number: Int, keeping kept: Int, _ plan: StepPlan) -> Bool {
    let step = plan.steps[number]
    let firstOutput = Int(step.firstLink &+ step.inputCount)
    if step.start >= 0 {
      machine.isRefused = false
      machine.work = 0
      machine.stackCount = 0
      machine.run(from: Int(step.start))
      guard !machine.isRefused else { return false }
      let value = machine.frame[Int(step.result)]
      let output = Int(plan.links[firstOutput])
      if output != kept { machine.frame[output] = value.kind == .null ? .unknown : value }
      return true
    }
    guard step.table >= 0 else { return false }
    let table = plan.tables[Int(step.table)]
    let first = decide(step, table, plan)
    for place in 0..<Int(step.outputCount) {
      let output = Int(plan.links[firstOutput &+ place])
      if output != kept { machine.frame[output] = table[first &+ place] }
    }
    return true
  }

  private func decide(_ step: StepPlan.Step, _ table: PlannedTable, _ plan: StepPlan) -> Int {
    fill(step, plan)
    return marks.slots.withSpan(0, marks.slots.count) { table.decide($0) }
  }

  /// Puts the inputs of a table in their slots.
  func fill(_ step: StepPlan.Step, _ plan: StepPlan) {
    for link in Int(step.firstLink)..<Int(step.firstLink &+ step.inputCount) {
      let input = Int(plan.links[link])
      marks.slots[input] = slot(machine.frame[input])
    }
  }

  private func slot(_ datum: Datum) -> Slot {
    switch datum.kind {
    case .unknown: .unknown
    case .boolean: Slot(.boolean, payload: datum.payload)
    case .number: Slot(.number, payload: datum.payload, exponent: Int16(clamping: datum.detail))
    case .text: Slot(.text, payload: Int128(machine.number(ofText: datum) ?? -1))
    case .date: Slot(.date, payload: datum.payload)
    case .daysDuration:
      Slot(.daysDuration, payload: datum.payload, exponent: Int16(clamping: datum.detail))
    case .monthsDuration: Slot(.monthsDuration, payload: datum.payload)
    default: Slot(.other)
    }
  }
}
