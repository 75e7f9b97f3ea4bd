import FEEL
import Vocabulary

/// What is done where a field occurs more than once, or several fields give one fact.
extension Projector {
  /// Writes the number that counts, and says what the others were.
  mutating func writeNumber(_ fact: MappingPlan.FactFields, _ writer: inout FactWriter) {
    var candidates: [Numbers] = []
    for index in fact.fields {
      let field = plan.fieldRow[index]
      let isTotal = plan.outlines[field].combination == .total
      var total: Numbers?
      for place in 0..<order(field) {
        let number = memory.order[place]
        store.markUsed(number)
        let position = store.found[number].position
        let target = prepare(fact.target, in: project, at: position, &writer)
        guard !value(number).isBlank, !saysUnknown(value(number).trimmed),
          plan.outlines[field].currency < 0 || hasSameCurrency(number, target, &writer),
          let amount = decimal(number, to: target, &writer)
        else { continue }
        if isTotal {
          total = Numbers(
            value: (total?.value ?? 0) + amount,
            number: total?.number ?? number,
            count: (total?.count ?? 0) + 1
          )
        } else {
          candidates.append(Numbers(value: amount, number: number, count: 1))
        }
      }
      if let total { candidates.append(total) }
    }
    let isLowest = combination(of: fact) == .lowest
    let chosen = candidates.reduce(nil as Numbers?) { best, other in
      guard let best else { return other }
      return (isLowest ? other.value < best.value : best.value < other.value) ? other : best
    }
    guard let chosen else { return }
    let position = store.found[chosen.number].position
    let target = prepare(fact.target, in: project, at: position, &writer)
    write(chosen.value, to: target, at: position, &writer)
    if let other = candidates.first(where: { $0.value != chosen.value }) {
      writer.report(.warning, .contradiction, at: position, on: target) { _ in
        .contradiction(
          chosen: (name(of: chosen), chosen.value.description),
          other: (name(of: other), other.value.description),
          isLowest: isLowest
        )
      }
    }
    let field = Int(store.found[chosen.number].field)
    tell(noteOf: field, on: target, at: position, &writer)
  }

  private func name(of numbers: Numbers) -> String {
    let name = plan.fields[Int(store.found[numbers.number].field)].name
    return numbers.count > 1 ? "\(name) (\(numbers.count)×)" : name
  }

  /// Writes the first or last day.
  mutating func writeDay(_ fact: MappingPlan.FactFields, _ writer: inout FactWriter) {
    let isLast = combination(of: fact) == .latest
    var chosen: (day: CalendarDate, number: Int)?
    var others = 0
    for index in fact.fields {
      for place in 0..<order(plan.fieldRow[index]) {
        let number = memory.order[place]
        store.markUsed(number)
        let position = store.found[number].position
        let target = prepare(fact.target, in: project, at: position, &writer)
        guard !saysUnknown(value(number).trimmed), let day = day(number, to: target, &writer) else {
          continue
        }
        guard let best = chosen else {
          chosen = (day, number)
          continue
        }
        if day != best.day { others += 1 }
        if isLast ? best.day < day : day < best.day { chosen = (day, number) }
      }
    }
    guard let chosen else { return }
    let position = store.found[chosen.number].position
    let target = prepare(fact.target, in: project, at: position, &writer)
    writer.write(chosen.day, to: target, at: position)
    guard others > 0 else { return }
    let count = others
    writer.report(.note, .assumed, at: position, on: target) { _ in
      .otherDays(chosen.day, others: count, isLast: isLast)
    }
  }

  /// Returns the day that a value stands for; nil, after a warning, where it stands for none.
  mutating func day(
    _ number: Int,
    to target: FactWriter.Target,
    _ writer: inout FactWriter
  ) -> CalendarDate? {
    let found = store.found[number]
    let field = Int(found.field)
    let raw = value(number).trimmed
    if style == .dutch {
      return dutchDay(raw, plan.fields[field], to: target, at: found.position, &writer)
    }
    let time = companion(plan.outlines[field].time, of: number)
    if time >= 0 { store.markUsed(time) }
    guard let moment = LocalDay(raw, time: time < 0 ? nil : value(time).trimmed) else {
      writer.reportUnread(raw, plan.fields[field], on: target, at: found.position)
      return nil
    }
    if moment.isShifted {
      let (day, text) = (moment.day, quotable(raw))
      writer.report(.note, .assumed, at: found.position, on: target) { _ in
        .shiftedDay(text, day)
      }
    }
    return moment.day
  }

  /// Says of a value that another one was taken instead, where the two differ.
  mutating func noteOther(
    _ number: Int,
    than chosen: Int,
    _ target: MappingPlan.Target,
    _ writer: inout FactWriter
  ) {
    store.markUsed(number)
    // A text in another language says the same; amounts tell of another currency themselves.
    let isCurrency = plan.isCurrency[Int(store.found[number].field)]
    guard !isCurrency, store.found[number].rank == store.found[chosen].rank,
      !value(number).trimmed.isSame(as: value(chosen).trimmed)
    else { return }
    let (one, other) = (text(of: chosen), text(of: number))
    let field = plan.fields[Int(store.found[number].field)].name
    let place = writer.target(target.node, in: project)
    // Two names for one id are usual; two kinds of buyers or natures may change the advice.
    let severity: InputProblem.Severity = target.kind == .code ? .warning : .note
    writer.report(severity, .contradiction, at: store.found[number].position, on: place) { _ in
      .otherValue(quotable(one), quotable(other), field: field)
    }
  }

  /// Says where the value of the whole is not that of its parts together.
  func compareTotals(_ writer: inout FactWriter) {
    guard writer.options.notes else { return }
    let pair = plan.words("whole-and-parts").compactMap { plan.numbers[$0] }
    guard pair.count == 2 else { return }
    let (whole, parts) = (amounts(pair[0]), amounts(pair[1]))
    guard whole.count == 1, !parts.isEmpty else { return }
    let total = parts.reduce(into: 0 as Decimal) { $0 = $0 + $1.amount }
    guard whole[0].amount != total else { return }
    let place = FactWriter.Target(
      node: writer.plan.projectNode,
      block: project,
      slot: 0,
      isEntry: true
    )
    let position = store.found[whole[0].number].position
    writer.report(.note, .contradiction, at: position, on: place) { _ in
      .totalDiffers(
        (plan.fields[pair[0]].name, whole[0].amount),
        (plan.fields[pair[1]].name, total)
      )
    }
  }

  /// Returns the amounts of a field in the currency of the others.
  private func amounts(_ field: Int) -> [(number: Int, amount: Decimal)] {
    preferred(field).compactMap { number in
      let own = companion(plan.outlines[field].currency, of: number)
      guard own < 0 || currency < 0 || value(own).isSame(as: value(currency)),
        let amount = Decimal(parsing: text(of: number))
      else { return nil }
      return (number, amount)
    }
  }

  /// Says which fields were found and gave no fact.
  mutating func noteUnused(_ writer: inout FactWriter) {
    for (field, entry) in plan.fields.enumerated() {
      var (count, first, number) = (0, -1, store.firstValue(of: field))
      while number >= 0 {
        if !store.found[number].isUsed, !value(number).isBlank {
          count += 1
          if first < 0 { first = number }
        }
        number = store.value(after: number)
      }
      // Fields without fact and note only tell about others, as a unit does about a number.
      guard count > 0, entry.model.fact != nil || entry.model.note != nil else { continue }
      let sample = text(of: first)
      let total = count
      let place = FactWriter.Target(
        node: writer.plan.projectNode,
        block: project,
        slot: 0,
        isEntry: true
      )
      writer.report(.note, .unmapped, at: store.found[first].position, on: place) { _ in
        .unusedField(entry.name, note: entry.model.note, sample: quotable(sample), count: total)
      }
    }
  }
}
