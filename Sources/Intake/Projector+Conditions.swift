import Vocabulary

/// Which of the fields found count, and in which order.
extension Projector {
  /// Returns the bytes of a value.
  func value(_ number: Int) -> UnsafeBufferPointer<UInt8> {
    let found = store.found[number]
    let start = found.offset
    let source = found.isInInput ? input : bytes
    return UnsafeBufferPointer(rebasing: source[start..<(start + Int(found.length))])
  }

  /// Returns the text of a value.
  func text(of number: Int) -> String {
    String(decoding: value(number), as: UTF8.self)
  }

  /// Puts the values of a field that count in order, those in the preferred language first.
  ///
  /// - Returns: How many there are, at the start of `memory.order`.
  mutating func order(_ field: Int) -> Int {
    let first = store.firstValue(of: field)
    guard first >= 0 else { return 0 }
    guard store.value(after: first) >= 0 else {
      guard counts(first) else { return 0 }
      if memory.order.isEmpty { memory.order.append(first) } else { memory.order[0] = first }
      return 1
    }
    // Taken apart, as a part of what is read cannot be written at the same time.
    var numbers: [Int] = []
    swap(&numbers, &memory.order)
    numbers.removeAll(keepingCapacity: true)
    append(preferred: field, to: &numbers)
    let count = numbers.count
    swap(&numbers, &memory.order)
    return count
  }

  /// Returns the values of a field that count, those in the preferred language first.
  func preferred(_ field: Int) -> [Int] {
    var numbers: [Int] = []
    append(preferred: field, to: &numbers)
    return numbers
  }

  private func append(preferred field: Int, to numbers: inout [Int]) {
    var number = store.firstValue(of: field)
    var isRanked = false
    while number >= 0 {
      if counts(number) {
        numbers.append(number)
        isRanked = isRanked || store.found[number].rank != 0
      }
      number = store.value(after: number)
    }
    guard isRanked, numbers.count > 1 else { return }
    // The sort is stable: within a language the order of the input stays.
    numbers.sort { store.found[$0].rank < store.found[$1].rank }
  }

  /// Tells whether the conditions of a value's field hold for it.
  func counts(_ number: Int) -> Bool {
    let found = store.found[number]
    guard plan.outlines[Int(found.field)].hasConditions else { return true }
    for condition in plan.fields[Int(found.field)].conditions
    where !holds(condition, in: Int(found.instance)) {
      return false
    }
    return true
  }

  /// Tells whether a condition holds in an occurrence of a group, or -1 for the record as a whole.
  func holds(_ condition: MappingPlan.Condition, in instance: Int) -> Bool {
    let group = plan.outlines[condition.field].group
    let scope = group >= 0 && instance >= 0 ? store.enclosing(instance, group: group) : -1
    let isOpen = condition.values.isEmpty && condition.others.isEmpty
    var isMet = false
    var number =
      scope >= 0
      ? firstValue(of: condition.field, inScope: scope) : store.firstValue(of: condition.field)
    while number >= 0 {
      defer { number = store.value(after: number) }
      if scope >= 0 {
        // The values in one occurrence follow each other.
        let other = store.enclosing(Int(store.found[number].instance), group: group)
        guard other == scope else { break }
      }
      let bytes = value(number).trimmed
      if isAmong(condition.excluded, bytes, condition) { return false }
      isMet =
        isMet || isOpen || isAmong(condition.values, bytes, condition)
        || condition.others.contains { isValue(bytes, of: $0) }
    }
    return isMet
  }

  /// Notes where the values of fields inside groups begin, so that none is looked for in all.
  mutating func findScopes() {
    let width = store.instances.count
    memory.scopes.removeAll(keepingCapacity: true)
    memory.scopes.append(contentsOf: repeatElement(-1, count: width * plan.scopedFields.count))
    for (row, field) in plan.scopedFields.enumerated() {
      let group = plan.outlines[field].group
      var number = store.firstValue(of: field)
      while number >= 0 {
        let scope = store.enclosing(Int(store.found[number].instance), group: group)
        if scope >= 0, memory.scopes[row * width + scope] < 0 {
          memory.scopes[row * width + scope] = Int32(number)
        }
        number = store.value(after: number)
      }
    }
  }

  private func firstValue(of field: Int, inScope scope: Int) -> Int {
    let row = plan.scopeOfField[field]
    return row < 0 ? -1 : Int(memory.scopes[row * store.instances.count + scope])
  }

  private func isAmong(
    _ texts: [[UInt8]],
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ condition: MappingPlan.Condition
  ) -> Bool {
    guard condition.isLoose else { return texts.contains { bytes.isSame(as: $0) } }
    return !texts.isEmpty && texts.contains(FoldedText.fold(bytes))
  }

  private func isValue(_ bytes: UnsafeBufferPointer<UInt8>, of field: Int) -> Bool {
    var number = store.firstValue(of: field)
    while number >= 0 {
      if value(number).trimmed.isSame(as: bytes) { return true }
      number = store.value(after: number)
    }
    return false
  }

  /// Returns the value of another field that goes with a value: in the same place, or in the same
  /// occurrence; -1 where there is none.
  func companion(_ field: Int, of number: Int) -> Int {
    guard field >= 0 else { return -1 }
    let found = store.found[number]
    // Nearly always it stands beside.
    let near = max(0, number - 3)..<min(store.found.count, number + 4)
    for other in near
    where Int(store.found[other].field) == field && store.found[other].position == found.position {
      return other
    }
    let beside = near.first {
      Int(store.found[$0].field) == field && store.found[$0].instance == found.instance
    }
    if let beside, found.instance >= 0 { return beside }
    var candidate: Int?
    var other = store.firstValue(of: field)
    while other >= 0 {
      if store.found[other].position == found.position { return other }
      if candidate == nil, store.found[other].instance == found.instance { candidate = other }
      other = store.value(after: other)
    }
    return candidate ?? -1
  }

  /// Finds the currency of the first amount.
  mutating func findCurrency() {
    for field in plan.outlines.indices where plan.outlines[field].currency >= 0 {
      for place in 0..<order(field) {
        currency = companion(plan.outlines[field].currency, of: memory.order[place])
        if currency >= 0 { return }
      }
    }
  }

  /// Tells whether an amount is in the currency of the others; says so where it is not.
  mutating func hasSameCurrency(
    _ number: Int,
    _ target: FactWriter.Target,
    _ writer: inout FactWriter
  ) -> Bool {
    let own = companion(plan.outlines[Int(store.found[number].field)].currency, of: number)
    guard own >= 0, currency >= 0, !value(own).isSame(as: value(currency)) else { return true }
    let (amount, found, others) = (text(of: number), text(of: own), text(of: currency))
    store.markUsed(number)
    writer.report(.warning, .otherCurrency, at: store.found[number].position, on: target) { _ in
      .otherCurrency(quotable(amount), quotable(found), others: quotable(others))
    }
    return false
  }
}
