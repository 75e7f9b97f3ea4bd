import FEEL

/// A decision table as sets of rows in flat memory, for a table that has no small diagram.
///
/// An evaluation intersects one set for each input, without allocating and without counting
/// references. With known inputs it says what `DecisionTable.evaluate` says. With unknown inputs it
/// is certain of what it says and leaves the rest open, as it looks at each input alone: an answer
/// that is definite only because values of several inputs exclude each other takes the diagram of a
/// `CompiledTable` or `DecisionTable.evaluate`.
package struct CompiledRows: Sendable {
  /// What the rows that match come to.
  package enum Decision: Hashable, Sendable {
    /// The row decides, or for A all rows that match as it does.
    case row(Int)
    /// The rows that match give outputs together: those certain to match.
    case rows
    /// No row matches; the default outputs apply if there are any.
    case noRow
    /// Rows match that may not match together.
    case violation
    /// The answer may depend on inputs that are not known.
    case open
  }

  /// The rows that evaluations mark; the caller keeps one and uses it again.
  package struct Marks: Hashable, Sendable {
    /// The rows that match whatever the unknown values are, by place in the order of decision, and
    /// after them the rows that match for some of the values.
    fileprivate var words: [UInt64]
  }

  /// Marks of no rows, to begin with.
  package var noMarks: Marks { Marks(words: base + base) }

  /// The rows in the order in which they go before each other; bit *n* of a set is row *n* here.
  private let order: [Int]

  private let hitPolicy: HitPolicy
  private let lookup: ColumnLookup
  /// The first set of each column.
  private let firstSets: [Int]
  /// For each class the rows that match its values, and for the unknown class those that match all.
  private let certainSets: [UInt64]
  /// The same, but for the unknown class those that match some.
  private let possibleSets: [UInt64]
  private let base: [UInt64]
  /// For each row the number of its outputs, the same for equal outputs.
  private let outputNumbers: [UInt32]
  private let sums: [ScaledColumn?]

  /// Compiles a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - places: The slot of each input; nil if the slots are the inputs in order.
  ///   - number: Gives the number that a text has in the slots of an input; nil if no slot ever
  ///     holds the text.
  package init(
    _ table: DecisionTable,
    places: [Int]? = nil,
    number: (_ input: Int, _ text: String) -> Int?
  ) {
    let layout = CompiledLayout(table, places: places, number: number)
    let wordCount = (table.rows.count + 63) / 64
    let order =
      table.ranks.isEmpty
      ? Array(table.rows.indices) : table.rows.indices.sorted { table.ranks[$0] < table.ranks[$1] }
    func words(_ rows: RowSet) -> [UInt64] {
      var words = Array(repeating: UInt64(0), count: wordCount)
      for (bit, row) in order.enumerated() where rows.contains(row) {
        words[bit / 64] |= 1 << UInt64(bit % 64)
      }
      return words
    }
    var (certain, possible, firstSets) = ([UInt64](), [UInt64](), [Int]())
    for (classes, values) in zip(layout.rows, layout.possible) {
      firstSets.append(certain.count)
      let sets = classes.map(words)
      let (all, any) = values.dropFirst().reduce(into: (classes[values[0]], classes[values[0]])) {
        $0.0.formIntersection(classes[$1])
        $0.1.formUnion(classes[$1])
      }
      certain += (sets + [words(all)]).flatMap(\.self)
      possible += (sets + [words(any)]).flatMap(\.self)
    }
    var numbers: [[Value]: UInt32] = [:]
    outputNumbers = order.map { row in
      let outputs = table.rows[row].outputs
      let number = numbers[outputs] ?? UInt32(numbers.count)
      numbers[outputs] = number
      return number
    }
    sums = table.outputs.indices.map { output in
      ScaledColumn(order.map { table.rows[$0].outputs[output] })
    }
    hitPolicy = table.hitPolicy
    lookup = layout.lookup
    base = words(layout.base)
    self.order = order
    self.firstSets = firstSets
    certainSets = certain
    possibleSets = possible
  }

  /// Finds the rows that match the values in slots, of which some may be unknown.
  ///
  /// - Parameters:
  ///   - slots: The slots, with each input at its place.
  ///   - marks: Becomes the rows that match.
  /// - Returns: What the hit policy makes of them.
  package func decide(on slots: Span<Slot>, _ marks: inout Marks) -> Decision {
    let columns = lookup.columns.span
    let firstSets = firstSets.span
    let certainSets = certainSets.span
    let possibleSets = possibleSets.span
    let wordCount = base.count
    var words = marks.words.mutableSpan
    for word in 0..<wordCount {
      words[word] = base[word]
      words[wordCount + word] = base[word]
    }
    for index in columns.indices {
      let column = columns[index]
      let position = lookup.position(of: slots[Int(column.place)], in: column)
      let first = firstSets[index] + position * wordCount
      for word in 0..<wordCount {
        words[word] &= certainSets[first + word]
        words[wordCount + word] &= possibleSets[first + word]
      }
    }
    let marked = words.span
    return decision(
      marked.extracting(0..<wordCount),
      marked.extracting(wordCount..<(2 * wordCount))
    )
  }

  /// The rows that are certain to match, in the order of the table.
  package func rows(_ marks: Marks) -> [Int] {
    order.indices.filter { marks.words[$0 / 64] & (1 << UInt64($0 % 64)) != 0 }
      .map { order[$0] }.sorted()
  }

  /// The sum of an output over the rows that are certain to match, if there are any.
  ///
  /// - Returns: The sum; nil if the output's values are not all numbers of a like size, or all
  ///   durations, so that they can be added as whole numbers.
  package func sum(ofOutput output: Int, over marks: Marks) -> Slot? {
    sums[output]?.sum(over: marks.words.span.extracting(0..<base.count))
  }

  private func decision(_ certain: Span<UInt64>, _ possible: Span<UInt64>) -> Decision {
    guard let first = Self.first(possible) else { return .noRow }
    let isCertain = certain[first / 64] & (1 << UInt64(first % 64)) != 0
    switch hitPolicy {
    case .first, .priority: return isCertain ? .row(order[first]) : .open
    case .unique:
      let count = Self.count(certain)
      if count > 1 { return .violation }
      return count == 1 && Self.count(possible) == 1 ? .row(order[first]) : .open
    case .any:
      guard let sure = Self.first(certain) else { return .open }
      if !agree(certain, with: outputNumbers[sure]) { return .violation }
      return agree(possible, with: outputNumbers[sure]) ? .row(order[sure]) : .open
    case .ruleOrder, .outputOrder, .collect:
      for word in certain.indices where certain[word] != possible[word] { return .open }
      return .rows
    }
  }

  private func agree(_ rows: Span<UInt64>, with number: UInt32) -> Bool {
    for word in rows.indices {
      var left = rows[word]
      while left != 0 {
        guard outputNumbers[64 * word + left.trailingZeroBitCount] == number else { return false }
        left &= left - 1
      }
    }
    return true
  }

  private static func first(_ rows: Span<UInt64>) -> Int? {
    for word in rows.indices where rows[word] != 0 {
      return 64 * word + rows[word].trailingZeroBitCount
    }
    return nil
  }

  private static func count(_ rows: Span<UInt64>) -> Int {
    var count = 0
    for word in rows.indices { count += rows[word].nonzeroBitCount }
    return count
  }
}
