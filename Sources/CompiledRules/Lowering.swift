import Catalogue
import FEEL
import Vocabulary

/// Turns expressions into instructions.
///
/// The frame of all expressions together is the variables, then the working places, then the
/// constants.
struct Lowering {
  /// The largest number of working places that an expression may take.
  static let workingPlaces = 256

  let vocabulary: Vocabulary
  private let variables: Int
  private(set) var code: [Instruction] = []
  private(set) var constants: [Datum] = []
  /// The items of constant lists.
  private(set) var items: [Datum] = []
  var pool = TextPool()
  var schema: RecordSchema
  var host = HostTables()
  private var places: [Datum: Int32] = [:]
  private var working = 0
  /// The places of the names of loops and filters, from the outside in.
  var locals: [Int32] = []

  init(vocabulary: Vocabulary, variables: Int) {
    self.vocabulary = vocabulary
    self.variables = variables
    schema = RecordSchema(vocabulary)
  }

  /// Compiles an expression, and returns where its instructions start and its result is.
  mutating func expression(
    _ expression: Expression
  ) throws(NotCompiled) -> (start: Int32, result: Int32) {
    guard !expression.isUnaryTests else { throw NotCompiled("?") }
    let start = code.count
    (working, locals) = (0, [])
    do {
      let result = try operand(expression.node)
      emit(.end)
      return (Int32(start), result)
    } catch {
      code.removeSubrange(start...)
      throw error
    }
  }

  // MARK: Code

  /// Adds an instruction and returns its position.
  @discardableResult
  mutating func emit(
    _ operation: Instruction.Operation,
    _ a: Int32 = 0,
    _ b: Int32 = 0,
    _ c: Int32 = 0,
    extra: Int = 0
  ) -> Int {
    code.append(Instruction(operation: operation, extra: UInt16(extra), a: a, b: b, c: c))
    return code.count - 1
  }

  /// Makes jumps go to the instruction that comes next.
  mutating func land(_ jumps: [Int]) {
    for jump in jumps { code[jump].c = Int32(code.count) }
  }

  /// Takes a working place.
  mutating func place() throws(NotCompiled) -> Int32 {
    guard working < Self.workingPlaces else { throw NotCompiled("expression") }
    working += 1
    return Int32(variables + working - 1)
  }

  /// Notes how many working places are taken, to be handed to `release`.
  var mark: Int { working }

  /// Gives back the working places taken since a mark.
  mutating func release(_ mark: Int) { working = mark }

  // MARK: Constants

  /// The place of a constant.
  mutating func constant(_ value: Value) throws(NotCompiled) -> Int32 {
    constant(try datum(value))
  }

  mutating func constant(_ datum: Datum) -> Int32 {
    if let known = places[datum] { return known }
    let place = Int32(variables + Self.workingPlaces + constants.count)
    constants.append(datum)
    places[datum] = place
    return place
  }

  private mutating func datum(_ value: Value) throws(NotCompiled) -> Datum {
    switch value {
    case .unknown: return .unknown
    case .null: return .null
    case .boolean(let known): return Datum(known)
    case .number(let number): return Datum(number)
    case .text(let text): return pool.datum(text)
    case .date(let date): return Datum(.date, payload: Int128(date.dayNumber))
    case .daysDuration(let seconds): return Datum(seconds, kind: .daysDuration)
    case .monthsDuration(let months): return Datum(.monthsDuration, payload: Int128(months))
    case .list(let values):
      var found: [Datum] = []
      for value in values { found.append(try datum(value)) }
      let start = items.count
      items += found
      return Datum(.list, start: start, count: found.count)
    case .time: throw NotCompiled("time")
    case .dateTime: throw NotCompiled("date and time")
    case .record: throw NotCompiled("{")
    case .range: throw NotCompiled("..")
    case .function: throw NotCompiled("function")
    }
  }

  // MARK: Nodes

  /// Returns the place where the value of a node is found, computing it where it is not yet.
  mutating func operand(_ node: Node) throws(NotCompiled) -> Int32 {
    switch node {
    case .literal(let value): return try constant(value)
    case .variable(let index): return Int32(index)
    case .local(let slot):
      return locals.indices.contains(slot) ? locals[slot] : constant(Datum.null)
    default:
      if case .constant(let place)? = try folded(node) { return place }
      let place = try place()
      try compute(node, into: place)
      return place
    }
  }

  /// Puts the value of a node in a place.
  mutating func lower(_ node: Node, into place: Int32) throws(NotCompiled) {
    let mark = mark
    switch node {
    case .literal, .variable, .local: emit(.move, place, try operand(node))
    default:
      if case .constant(let constant)? = try folded(node) {
        emit(.move, place, constant)
      } else {
        try compute(node, into: place)
      }
    }
    release(mark)
  }

  private enum Folded {
    case constant(Int32)
  }

  // Only what is made of literals alone, such as a duration; a range stays what it is.
  private mutating func folded(_ node: Node) throws(NotCompiled) -> Folded? {
    switch node {
    case .builtin, .arithmetic, .negative, .list, .field:
      guard let value = node.constant, let datum = try? datum(value) else { return nil }
      return .constant(constant(datum))
    default: return nil
    }
  }

  private mutating func compute(_ node: Node, into place: Int32) throws(NotCompiled) {
    let mark = mark
    switch node {
    case .literal, .variable, .local: try lower(node, into: place)
    case .field(let base, let name):
      emit(.field, place, try operand(base), Int32(schema.key(name)))
    case .itemField: throw NotCompiled("a name that may be a field")
    case .and(let operands): try logical(operands, isOr: false, into: place)
    case .or(let operands): try logical(operands, isOr: true, into: place)
    case .compare(let comparison, let left, let right):
      let left = try operand(left)
      emit(Instruction.Operation(comparison), place, left, try operand(right))
    case .between(let operand, let lower, let upper):
      let operand = try self.operand(operand)
      let (above, below) = (try self.place(), try self.place())
      emit(.greaterOrEqual, above, operand, try self.operand(lower))
      emit(.lessOrEqual, below, operand, try self.operand(upper))
      emit(.both, place, above, below)
    case .membership(let operand, let tests): try membership(operand, tests, into: place)
    case .arithmetic(let first, let steps):
      var left = try operand(first)
      for step in steps {
        emit(Instruction.Operation(step.operation), place, left, try operand(step.operand))
        left = place
      }
    case .negative(let operand): emit(.negate, place, try self.operand(operand))
    case .conditional(let condition, let then, let otherwise):
      try conditional(condition, then, otherwise, into: place)
    case .quantified(let every, let iterations, let body):
      try quantified(every, iterations, body, into: place)
    case .loop(let iterations, let body, let usesPartial):
      guard !usesPartial else { throw NotCompiled("partial") }
      try loop(iterations, body, into: place)
    case .filter(let base, let condition, let kind):
      try filter(base, condition, kind, into: place)
    case .list(let items):
      emit(.startList, place)
      for item in items {
        let mark = self.mark
        emit(.push, 0, try operand(item))
        release(mark)
      }
      emit(.endList, place, place)
    case .instanceOf(let operand, let type):
      emit(.isOfKind, place, try self.operand(operand), try kinds(of: type))
    case .builtin(let builtin, let arguments): try call(builtin, arguments, into: place)
    case .host(let function, let arguments): try call(function, arguments, into: place)
    case .record: throw NotCompiled("{")
    case .range: throw NotCompiled("..")
    case .function: throw NotCompiled("function")
    case .invoke: throw NotCompiled("a call of a value")
    }
    release(mark)
  }

  private mutating func logical(
    _ operands: [Node],
    isOr: Bool,
    into place: Int32
  ) throws(NotCompiled) {
    if operands.isEmpty { emit(.move, place, constant(Datum(!isOr))) }
    var jumps: [Int] = []
    for (number, operand) in operands.enumerated() {
      let mark = mark
      let operand = try self.operand(operand)
      jumps.append(emit(isOr ? .or : .and, place, operand, extra: number == 0 ? 1 : 0))
      release(mark)
    }
    land(jumps)
  }

  // An unknown condition takes both ways, and what they agree on.
  private mutating func conditional(
    _ condition: Node,
    _ then: Node,
    _ otherwise: Node,
    into place: Int32
  ) throws(NotCompiled) {
    if let skip = try jump(unless: condition) {
      try lower(then, into: place)
      let done = emit(.jump)
      land([skip])
      try lower(otherwise, into: place)
      land([done])
      return
    }
    let condition = try operand(condition)
    let first = try self.place()
    let skip = emit(.jumpUnlessPossible, 0, condition)
    try lower(then, into: place)
    let done = emit(.jumpUnlessUnknown, 0, condition)
    emit(.move, first, place)
    land([skip])
    try lower(otherwise, into: place)
    let settled = emit(.jumpUnlessUnknown, 0, condition)
    emit(.agree, place, first, place)
    land([done, settled])
  }

  /// Jumps unless a condition holds that is true or false whatever is known; nil for any other.
  private mutating func jump(unless condition: Node) throws(NotCompiled) -> Int? {
    switch condition {
    case .builtin(.isKnown, let arguments) where arguments.count == 1:
      return emit(.jumpIfUnknown, 0, try operand(arguments[0]))
    case .builtin(.not, let arguments) where arguments.count == 1:
      guard case .builtin(.isKnown, let known) = arguments[0], known.count == 1 else { break }
      return emit(.jumpUnlessUnknown, 0, try operand(known[0]))
    default: break
    }
    return condition.isTrueOrFalse ? emit(.jumpUnlessPossible, 0, try operand(condition)) : nil
  }

  private func kinds(of type: Type) throws(NotCompiled) -> Int32 {
    let kinds: [Datum.Kind] =
      switch type {
      case .null: [.null]
      case .any:
        [
          .boolean, .number, .text, .date, .daysDuration, .monthsDuration, .list, .records, .values,
          .record,
        ]
      case .boolean: [.boolean]
      case .number, .money: [.number]
      case .text, .code: [.text]
      case .date: [.date]
      case .daysDuration: [.daysDuration]
      case .monthsDuration: [.monthsDuration]
      case .list(.any): [.list, .records, .values]
      default: throw NotCompiled("instance of")
      }
    return kinds.reduce(0) { $0 | 1 << Int32($1.rawValue) }
  }
}

extension Node {
  /// Whether this is true or false whatever is known.
  fileprivate var isTrueOrFalse: Bool {
    switch self {
    case .literal(.boolean): true
    case .builtin(.isKnown, let arguments): arguments.count == 1
    case .builtin(.not, let arguments): arguments.count == 1 && arguments[0].isTrueOrFalse
    case .and(let operands), .or(let operands): operands.allSatisfy(\.isTrueOrFalse)
    default: false
    }
  }
}

extension Instruction.Operation {
  /// The operation of a comparison.
  init(_ comparison: UnaryTests.Operator) {
    self =
      switch comparison {
      case .equal: .equal
      case .notEqual: .notEqual
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      }
  }

  /// The operation of an operator.
  init(_ operation: ArithmeticOperator) {
    self =
      switch operation {
      case .add: .add
      case .subtract: .subtract
      case .multiply: .multiply
      case .divide: .divide
      case .power: .power
      }
  }
}
