import FEEL

extension Lowering {
  /// Compiles `some` and `every`: a running "or" or "and" over all combinations of items.
  mutating func quantified(
    _ every: Bool,
    _ iterations: [Iteration],
    _ body: Node,
    into place: Int32
  ) throws(NotCompiled) {
    emit(.move, place, constant(Datum(every)))
    let rounds = try start(iterations)
    let mark = mark
    let decided = emit(every ? .and : .or, place, try operand(body))
    release(mark)
    end(rounds)
    var done = [decided, emit(.jump)]
    for round in rounds {
      land([round.failure])
      emit(.move, place, round.cursor)
      done.append(emit(.jump))
    }
    land(done)
    locals.removeLast(rounds.count)
  }

  /// Compiles `for`: a list of the results of all combinations of items.
  mutating func loop(
    _ iterations: [Iteration],
    _ body: Node,
    into place: Int32
  ) throws(NotCompiled) {
    emit(.startList, place)
    let rounds = try start(iterations)
    // The results so far have a place among the names, though the body does not use it.
    locals.append(constant(Datum.null))
    let mark = mark
    emit(.push, 0, try operand(body))
    release(mark)
    locals.removeLast(rounds.count + 1)
    end(rounds)
    emit(.endList, place, place)
    var done = [emit(.jump)]
    for round in rounds {
      land([round.failure])
      emit(.dropList, place)
      emit(.move, place, round.cursor)
      done.append(emit(.jump))
    }
    land(done)
  }

  /// One of some loops in each other.
  struct Round {
    /// The jump where there is nothing to go through, and the cursor that says why.
    let failure: Int
    let cursor: Int32
    let item: Int32
    /// The jump where there is no first item.
    let first: Int
  }

  /// Starts loops in each other, the outermost first.
  private mutating func start(_ iterations: [Iteration]) throws(NotCompiled) -> [Round] {
    var rounds: [Round] = []
    for iteration in iterations {
      let (cursor, item, source) = (try place(), try place(), try place())
      let mark = mark
      let failure: Int
      if let end = iteration.end {
        let (first, last) = (try place(), try place())
        try lower(iteration.source, into: first)
        try lower(end, into: last)
        failure = emit(.count, cursor, first)
      } else {
        if case .range = iteration.source { throw NotCompiled("..") }
        switch iteration.source {
        case .variable, .local: failure = emit(.each, cursor, try operand(iteration.source))
        default:
          try lower(iteration.source, into: source)
          failure = emit(.each, cursor, source)
        }
      }
      release(mark)
      let first = emit(.next, item, cursor)
      rounds.append(Round(failure: failure, cursor: cursor, item: item, first: first))
      locals.append(item)
    }
    return rounds
  }

  /// Ends the body of loops: each goes on with its next item, or with the loop around it.
  private mutating func end(_ rounds: [Round]) {
    var first: Int?
    for round in rounds.reversed() {
      if let first { land([first]) }
      emit(.nextRound, round.item, round.cursor, Int32(round.first) + 1)
      first = round.first
    }
    if let first { land([first]) }
  }

  /// Compiles a filter by a condition or a position.
  mutating func filter(
    _ base: Node,
    _ condition: Node,
    _ kind: FilterKind,
    into place: Int32
  ) throws(NotCompiled) {
    let base = try operand(base)
    switch kind {
    case .either: throw NotCompiled("a filter whose type is not known")
    case .index:
      locals.append(constant(Datum.null))
      emit(.item, place, base, try operand(condition))
      locals.removeLast()
    case .condition:
      let (cursor, item) = (try self.place(), try self.place())
      let failure = emit(.eachOfFilter, cursor, base)
      emit(.startList, place)
      let next = emit(.next, item, cursor)
      locals.append(item)
      let mark = mark
      emit(.keep, place, item, try operand(condition))
      release(mark)
      locals.removeLast()
      emit(.nextRound, item, cursor, Int32(next) + 1)
      land([next])
      emit(.endList, place, place)
      let done = emit(.jump)
      land([failure])
      emit(.move, place, cursor)
      land([done])
    }
  }

  /// Compiles `in`: whether one of some tests holds.
  mutating func membership(
    _ operand: Node,
    _ tests: [MembershipTest],
    into place: Int32
  ) throws(NotCompiled) {
    let value = try self.operand(operand)
    if tests.isEmpty { emit(.move, place, constant(Datum(false))) }
    var jumps: [Int] = []
    for (number, test) in tests.enumerated() {
      let mark = mark
      let found: Int32
      if test.isCondition {
        found = try self.operand(test.operand)
      } else {
        found = try self.place()
        if let comparison = test.comparison {
          emit(Instruction.Operation(comparison), found, value, try self.operand(test.operand))
        } else {
          try find(value, in: test.operand, into: found)
        }
      }
      jumps.append(emit(.or, place, found, extra: number == 0 ? 1 : 0))
      release(mark)
    }
    land(jumps)
  }

  private mutating func find(
    _ value: Int32,
    in node: Node,
    into place: Int32
  ) throws(NotCompiled) {
    switch node {
    case .literal(.range), .range: try within(value, node, into: place, inList: false)
    case .list(let items) where items.contains(where: \.isRange):
      emit(.refuseList, 0, value)
      emit(.move, place, constant(Datum(false)))
      var jumps: [Int] = []
      for item in items {
        let mark = mark
        let found = try self.place()
        if item.isRange {
          try within(value, item, into: found, inList: true)
        } else {
          // An item of another kind is simply not the one looked for.
          emit(.equal, found, value, try operand(item), extra: 1)
        }
        jumps.append(emit(.or, place, found))
        release(mark)
      }
      land(jumps)
    default: emit(.find, place, value, try operand(node))
    }
  }

  private mutating func within(
    _ value: Int32,
    _ range: Node,
    into place: Int32,
    inList: Bool
  ) throws(NotCompiled) {
    let mark = mark
    let (lower, upper) = (try self.place(), try self.place())
    var flags = inList ? WithinFlag.inList : 0
    func end(_ node: Node?, _ place: Int32, _ lowering: inout Lowering) throws(NotCompiled) {
      guard let node else {
        lowering.emit(.move, place, lowering.constant(Datum(.open)))
        return
      }
      try lowering.lower(node, into: place)
    }
    switch range {
    case .literal(.range(let range)):
      try end(range.lower.map { .literal($0) }, lower, &self)
      try end(range.upper.map { .literal($0) }, upper, &self)
      flags |= range.lowerClosed ? WithinFlag.lowerClosed : 0
      flags |= range.upperClosed ? WithinFlag.upperClosed : 0
    case .range(let first, let lowerClosed, let last, let upperClosed):
      try end(first, lower, &self)
      try end(last, upper, &self)
      flags |= lowerClosed ? WithinFlag.lowerClosed : 0
      flags |= upperClosed ? WithinFlag.upperClosed : 0
    default: throw NotCompiled("..")
    }
    emit(.within, place, value, lower, extra: flags)
    release(mark)
  }
}

/// The bits that tell how a value is looked for in a range.
enum WithinFlag {
  static let lowerClosed = 1
  static let upperClosed = 2
  /// The range is an item of a list: one that can't be compared does not hold the value.
  static let inList = 4
}

extension Node {
  fileprivate var isRange: Bool {
    switch self {
    case .range, .literal(.range): true
    default: false
    }
  }
}
