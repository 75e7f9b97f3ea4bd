import Vocabulary

/// Writer of facts: what both formats share between their grammar and the facts in memory.
struct FactWriter {
  /// A place for one value.
  struct Target {
    /// The node of the key.
    let node: Int
    /// The record.
    let block: Int
    /// The slot in the record.
    let slot: Int
    /// Whether the value is an entry of a list of values.
    var isEntry = false
  }

  /// What is known of the vocabulary.
  let plan: IntakePlan
  /// What is too much.
  let limits: IntakeLimits
  /// The facts being filled.
  var facts: Facts
  /// The problems found.
  var log: ProblemLog
  /// The input.
  let input: UnsafeBufferPointer<UInt8>
  /// The format of the input.
  let syntax: InputSyntax
  /// What the user chose.
  let options: IntakeOptions
  /// Where the input stands in a larger one, as a record of it.
  let origin: RecordPlace?
  /// Whether the input was read to its end, so that what is missing is really missing.
  var isComplete = false
  /// Whether the limit of records was passed, so that no more are taken.
  private(set) var isFull = false

  /// Starts writing into facts, whose memory is used again.
  init(
    _ plan: IntakePlan,
    limits: IntakeLimits,
    facts: consuming Facts,
    input: UnsafeBufferPointer<UInt8>,
    _ syntax: InputSyntax,
    _ options: IntakeOptions = IntakeOptions(),
    from origin: RecordPlace? = nil
  ) {
    self.plan = plan
    self.limits = limits
    self.facts = consume facts
    self.input = input
    self.syntax = syntax
    self.options = options
    self.origin = origin
    log = ProblemLog(limit: limits.maximumProblems)
    self.facts.reset(plan.vocabulary)
    self.facts.positionUnit = syntax.positionUnit
  }

  /// The position of the start of the input.
  var start: UInt64 {
    syntax.positionUnit == .bytes ? 0 : InputPlaces.pack(line: 1, column: 1)
  }

  /// The problems found, in the order of their places.
  var problems: [InputProblem] {
    guard !log.isEmpty else { return [] }
    var places = InputPlaces(input, unit: facts.positionUnit)
    return log.problems { places.place(of: $0) }
  }

  /// Returns the place for the value of a key in a record.
  func target(_ node: Int, in block: Int) -> Target {
    Target(node: node, block: block, slot: Int(plan.nodes[node].slot))
  }

  /// Tells whether a value was written already, so that its key occurs twice.
  func isTaken(_ target: Target) -> Bool {
    !facts.isAbsent(target.slot, of: target.block)
  }

  /// Returns the kind of value that a place is for.
  func kind(of target: Target) -> IntakePlan.Kind {
    target.isEntry ? plan.nodes[target.node].entryKind : plan.nodes[target.node].kind
  }

  /// Returns the fact that a place is for.
  func fact(of target: Target) -> Fact? {
    let fact = plan.nodes[target.node].fact
    return fact < 0 ? nil : plan.vocabulary.facts[Int(fact)]
  }

  /// Returns the code list of the fact that a place is for.
  func codeList(of target: Target) -> CodeList? {
    fact(of: target).flatMap { plan.vocabulary.codeList(of: $0) }
  }

  // MARK: Structure

  /// Notes that a group or an unread subtree stands here.
  mutating func markPresent(_ target: Target, at position: UInt64) {
    facts.set(Cell(.present, position: position), slot: target.slot, of: target.block)
  }

  /// Notes that the input says nothing here with so many words.
  mutating func markNull(_ target: Target, at position: UInt64) {
    facts.set(Cell(.null, position: position), slot: target.slot, of: target.block)
  }

  /// Notes that a value was wrong, after the error was reported.
  mutating func markUnreadable(_ target: Target, at position: UInt64) {
    facts.set(Cell(.unreadable, position: position), slot: target.slot, of: target.block)
  }

  /// Starts a list without entries.
  mutating func beginList(_ target: Target, at position: UInt64) {
    facts.set(Cell(.list, position: position), slot: target.slot, of: target.block)
  }

  /// Adds a record or a value to a list that was begun, after an entry that the new one replaces.
  ///
  /// The result is the place of the new value, or of the root of the new record; nil beyond the
  /// limit.
  mutating func appendEntry(
    to list: Target,
    after previous: inout Int?,
    at position: UInt64
  ) -> Target? {
    guard hasRoom(for: list, at: position) else { return nil }
    let node = plan.nodes[list.node]
    let entry = facts.appendEntry(
      node: list.node,
      slot: list.slot,
      of: list.block,
      layout: Int(node.layout),
      width: Int(node.width),
      after: previous
    )
    previous = entry
    return Target(node: list.node, block: entry, slot: 0, isEntry: true)
  }

  private mutating func hasRoom(for list: Target, at position: UInt64) -> Bool {
    let used = facts.cells.count + 2 * facts.blocks.count
    if used + Int(plan.nodes[list.node].width) <= limits.maximumCells { return true }
    if !isFull {
      isFull = true
      report(.error, .tooManyRecords, at: position, on: list) {
        .tooManyRecords($0.facts.blocks.count)
      }
    }
    return false
  }

  // MARK: Problems

  /// Returns the JSON path of a place.
  func path(_ target: Target) -> String {
    target.isEntry
      ? facts.path(ofRecord: target.block, plan.vocabulary)
      : facts.path(of: target.node, in: target.block, plan.vocabulary)
  }

  /// Returns the JSON path of a key that may be unknown, below a group or record.
  func path(of key: String, below parent: Target) -> String {
    let above = path(parent)
    return above.isEmpty ? key : above + "." + key
  }

  /// Returns the place that stands for a dossier as a whole.
  var dossier: Target { Target(node: plan.root, block: 0, slot: 0, isEntry: true) }

  /// Reports a problem, composing its path and wording only if it is going to be shown.
  mutating func report(
    _ severity: InputProblem.Severity,
    _ code: InputProblem.Code,
    at position: UInt64,
    path: (FactWriter) -> String,
    _ wording: (FactWriter) -> Wording
  ) {
    guard severity != .note || options.notes, log.admits(severity) else { return }
    log.add(severity, code, at: position, path(self), wording(self))
  }

  /// Reports a problem of the value in a place.
  mutating func report(
    _ severity: InputProblem.Severity,
    _ code: InputProblem.Code,
    at position: UInt64,
    on target: Target,
    _ wording: (FactWriter) -> Wording
  ) {
    report(severity, code, at: position, path: { $0.path(target) }, wording)
  }

  /// Reports a value that cannot be read, and notes so in its place.
  ///
  /// In a format of others that is no reason not to go on: its reader did not write the file.
  mutating func reject(
    _ target: Target,
    _ code: InputProblem.Code,
    at position: UInt64,
    _ wording: (FactWriter) -> Wording
  ) {
    report(syntax.isForeign ? .warning : .error, code, at: position, on: target, wording)
    markUnreadable(target, at: position)
  }

  /// Reports a value of another type than the place is for.
  mutating func rejectType(_ target: Target, found: FoundValue, at position: UInt64) {
    reject(target, .wrongType, at: position) {
      .wrongType($0.expected(in: target), found: found, in: $0.syntax)
    }
  }

  /// Returns what should stand in a place.
  func expected(in target: Target) -> ExpectedValue {
    ExpectedValue(kind: kind(of: target), fact: fact(of: target), plan.vocabulary)
  }

  /// Reports a key that the vocabulary does not know.
  mutating func warnUnknownKey(
    _ key: UnsafeBufferPointer<UInt8>,
    below parent: Target,
    keys: Int,
    at position: UInt64
  ) {
    report(
      .warning,
      .unknownKey,
      at: position,
      path: { $0.path(of: quotable(key), below: parent) },
      { .unknownKey(quotable(key), known: $0.plan.vocabulary.keys(under: keys), in: $0.syntax) }
    )
  }

  /// Reports a `format` that is not read.
  mutating func rejectVersion(_ found: String, at position: UInt64) {
    report(.error, .unknownVersion, at: position, path: { _ in "format" }) { _ in
      .unknownVersion(found)
    }
  }

  /// Reports a key that occurs again.
  mutating func rejectDuplicate(_ target: Target, at position: UInt64) {
    report(.error, .duplicateKey, at: position, on: target) {
      let value = $0.facts.cell(target.slot, of: target.block).position
      return .duplicateKey(
        $0.plan.vocabulary.nodes[target.node].key,
        first: $0.place(of: $0.keyPosition(ofValueAt: value)),
        second: $0.place(of: position),
        in: $0.syntax
      )
    }
  }

  /// Returns the line and the column of a position, for words: those in the whole input.
  func place(of position: UInt64) -> (line: Int, column: Int) {
    var places = InputPlaces(input, unit: facts.positionUnit)
    let own = places.place(of: position)
    return origin?.place(of: own) ?? own
  }

  /// Returns the position of the key of a value, given that of the value.
  ///
  /// In XML they are the same; in JSON the key is found by going back from the value.
  func keyPosition(ofValueAt position: UInt64) -> UInt64 {
    guard syntax == .json else { return position }
    var place = min(Int(clamping: position), input.count) - 1
    while place > 0, input[place] != UInt8(ascii: "\"") { place -= 1 }
    while place > 0 {
      place -= 1
      guard input[place] == UInt8(ascii: "\"") else { continue }
      var escapes = place
      while escapes > 0, input[escapes - 1] == UInt8(ascii: "\\") { escapes -= 1 }
      if (place - escapes).isMultiple(of: 2) { return UInt64(place) }
    }
    return position
  }
}

/// The format that is read, as far as messages differ.
enum InputSyntax: Hashable, Sendable {
  case json
  case xml
  case csv
  case eforms
  case ocds

  /// Whether the format is one of others, whose facts are found by a mapping.
  var isForeign: Bool { self != .json && self != .xml }

  /// What positions count.
  var positionUnit: Facts.PositionUnit {
    self == .json || self == .ocds ? .bytes : .lineAndColumn
  }
}
