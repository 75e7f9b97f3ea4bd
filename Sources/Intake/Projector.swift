import FEEL
import JSONReading
import Vocabulary

/// Maker of facts from the fields found in one record of a format of others.
struct Projector: ~Copyable {
  /// How values are written in the format.
  enum Style {
    /// As programs write them: a point before decimals, year-month-day.
    case plain
    /// As people in Dutch offices write them.
    case dutch
  }

  /// The values of a fact that are numbers, with the one that counts.
  struct Numbers {
    var value: Decimal
    var number: Int
    var count: Int
  }

  let plan: MappingPlan
  let style: Style
  /// For each field what the name of its column says of amounts; empty where there are no columns.
  let columns: [AmountWords]
  /// The input, and the bytes of fields that do not stand in it as they are.
  let input: UnsafeBufferPointer<UInt8>
  let bytes: UnsafeBufferPointer<UInt8>
  /// The record of the project.
  let project: Int
  var store: FieldStore
  var memory: ProjectorMemory
  /// The currency of the first amount, which is that of all that count.
  var currency: Int = -1

  /// Writes the facts of one project.
  ///
  /// - Parameters:
  ///   - store: the fields that were found.
  ///   - plan: what they mean.
  ///   - style: how values are written.
  ///   - columns: for each field what the name of its column says of amounts.
  ///   - project: the record of the project.
  ///   - writer: what writes the facts.
  static func write(
    _ store: inout FieldStore,
    _ plan: MappingPlan,
    _ style: Style,
    columns: [AmountWords] = [],
    project: Int,
    into writer: inout FactWriter
  ) {
    let bytes = store.bytes
    bytes.withUnsafeBufferPointer { bytes in
      // The fields are the projector's alone, so that marking them does not copy them.
      var given = FieldStore(fields: 0)
      swap(&given, &store)
      var memory = ProjectorMemory()
      swap(&memory, &given.memory)
      var projector = Projector(
        plan: plan,
        style: style,
        columns: columns,
        input: writer.input,
        bytes: bytes,
        project: project,
        store: consume given,
        memory: consume memory
      )
      projector.writeFacts(&writer)
      swap(&store, &projector.store)
      swap(&store.memory, &projector.memory)
    }
  }

  private mutating func writeFacts(_ writer: inout FactWriter) {
    if store.isFull, let last = store.found.last {
      let place = FactWriter.Target(
        node: writer.plan.projectNode,
        block: project,
        slot: 0,
        isEntry: true
      )
      writer.report(.error, .tooManyRecords, at: last.position, on: place) { _ in
        .tooManyValues(FieldStore.limit)
      }
    }
    memory.records.removeAll(keepingCapacity: true)
    findScopes()
    findCurrency()
    for list in plan.lists { writeRecords(list, &writer) }
    for fact in plan.facts {
      if fact.target.list >= 0 {
        writeInRecords(fact, &writer)
      } else {
        writeInProject(fact, &writer)
      }
    }
    for choice in plan.choices { choose(choice, &writer) }
    if !writer.options.defaults.isEmpty { markUnread(&writer) }
    compareTotals(&writer)
    if writer.options.notes { noteUnused(&writer) }
  }

  // MARK: Records

  private mutating func writeRecords(_ list: MappingPlan.List, _ writer: inout FactWriter) {
    let target = writer.target(list.node, in: project)
    var previous: Int?
    for (number, instance) in store.instances.enumerated()
    where Int(instance.group) == list.group
      && list.conditions.allSatisfy({ holds($0, in: number) })
    {
      if previous == nil { writer.beginList(target, at: instance.position) }
      guard
        let entry = writer.appendEntry(to: target, after: &previous, at: instance.position)
      else { return }
      writer.markPresent(entry, at: instance.position)
      while memory.records.count <= number { memory.records.append(-1) }
      memory.records[number] = Int32(entry.block)
    }
  }

  private mutating func writeInRecords(
    _ fact: MappingPlan.FactFields,
    _ writer: inout FactWriter
  ) {
    guard !memory.records.isEmpty else { return }
    memory.lists.removeAll()
    for index in fact.fields {
      let field = plan.fieldRow[index]
      let isList = plan.outlines[field].combination == .append
      for place in 0..<order(field) {
        let number = memory.order[place]
        let instance = store.enclosing(Int(store.found[number].instance), group: fact.target.list)
        guard memory.records.indices.contains(instance), memory.records[instance] >= 0 else {
          continue
        }
        let record = Int(memory.records[instance])
        let target = prepare(fact.target, in: record, at: store.found[number].position, &writer)
        if isList {
          append(number, to: target, &writer)
        } else if !writer.isTaken(target) {
          write(number, to: target, &writer)
        }
      }
    }
  }

  // MARK: Facts of the project

  private mutating func writeInProject(
    _ fact: MappingPlan.FactFields,
    _ writer: inout FactWriter
  ) {
    guard fact.fields.contains(where: { store.firstValue(of: plan.fieldRow[$0]) >= 0 }) else {
      return
    }
    switch combination(of: fact) {
    case .first: writeFirst(fact, &writer)
    case .append: writeList(fact, &writer)
    case .highest, .lowest, .total: writeNumber(fact, &writer)
    case .earliest, .latest: writeDay(fact, &writer)
    }
  }

  private mutating func writeFirst(_ fact: MappingPlan.FactFields, _ writer: inout FactWriter) {
    var chosen = -1
    for index in fact.fields {
      for place in 0..<order(plan.fieldRow[index]) {
        let number = memory.order[place]
        if chosen >= 0 {
          noteOther(number, than: chosen, fact.target, &writer)
          continue
        }
        let position = store.found[number].position
        let target = prepare(fact.target, in: project, at: position, &writer)
        if write(number, to: target, &writer) { chosen = number }
      }
    }
  }

  private mutating func writeList(_ fact: MappingPlan.FactFields, _ writer: inout FactWriter) {
    memory.lists.removeAll()
    for index in fact.fields {
      for place in 0..<order(plan.fieldRow[index]) {
        let number = memory.order[place]
        let position = store.found[number].position
        let target = prepare(fact.target, in: project, at: position, &writer)
        append(number, to: target, &writer)
      }
    }
  }

  /// Returns the place of a fact in a record, after opening the groups around it.
  func prepare(
    _ target: MappingPlan.Target,
    in record: Int,
    at position: UInt64,
    _ writer: inout FactWriter
  ) -> FactWriter.Target {
    for index in target.groups {
      let place = writer.target(plan.groupRow[index], in: record)
      if !writer.isTaken(place) { writer.markPresent(place, at: position) }
    }
    return writer.target(target.node, in: record)
  }

  /// What is done with several values of a fact.
  func combination(of fact: MappingPlan.FactFields) -> MappedField.Combination {
    plan.outlines[plan.fieldRow[fact.fields.lowerBound]].combination
  }

  // MARK: Choices

  private mutating func choose(_ choice: MappingPlan.Choice, _ writer: inout FactWriter) {
    guard choice.conditions.allSatisfy({ holds($0, in: -1) }) else { return }
    let number = store.firstValue(of: choice.place)
    guard number >= 0 else { return }
    let position = store.found[number].position
    let target = prepare(choice.target, in: project, at: position, &writer)
    guard !writer.isTaken(target) else { return }
    store.markUsed(number)
    if choice.value.isEmpty {
      // The place is marked, so that no later choice fills it.
      writer.markNull(target, at: position)
      let value = text(of: number)
      let name = plan.fields[choice.place].name
      writer.report(.note, .noCounterpart, at: position, on: target) { _ in
        .noCounterpart(quotable(value), field: name, note: choice.model.note)
      }
      return
    }
    choice.value.withUnsafeBufferPointer { writer.writeCanonical($0, to: target, at: position) }
    guard let note = choice.model.note else { return }
    writer.report(.note, .assumed, at: position, on: target) { _ in .assumed(note) }
  }
}
