import FEEL
import Synchronization
import Vocabulary

/// Carries out the instructions of compiled expressions.
///
/// All it works on is flat memory that `Workspace` owns, and no reference is counted. The lists that
/// evaluations make pile up in `items` until a record begins or they are forgotten; that memory is
/// kept, so that something is allocated only where more lists pile up than ever before.
struct Machine: ~Copyable {
  /// Has the machine stay where it is: what is as large as this is copied whenever a method reads it
  /// unless it cannot be.
  private let pin = Atomic<UInt8>(0)
  /// The variables, working places and constants.
  var frame: Memory<Datum>
  var code: Memory<Instruction>
  /// The items of lists that are complete; the first are those of constants.
  var items: Memory<Datum>
  var itemCount = 0
  /// The items of lists that are being made.
  var stack: Memory<Datum>
  var stackCount = 0

  var cells: Memory<Cell>
  var blocks: Memory<Block>
  var dossierTexts: Memory<UInt8>
  var poolTexts: Memory<UInt8>
  /// The texts of the rules by number, and a table that finds them by the hash of their bytes.
  var texts: Memory<Datum>
  var textIndex: Memory<Int32>

  var factVariables: Memory<FactVariable>
  var factOfSlot: Memory<Int32>
  var layouts: Memory<LayoutVariables>
  var members: Memory<RecordSchema.Member>
  /// The member of each node and key, or -1.
  var memberTable: Memory<Int32>
  var keyCount: Int
  /// The member of each field that is read by its position.
  var fields: Memory<Int32>
  /// The property of dates and durations that each key names.
  var properties: Memory<Property>
  var codes: Memory<Datum>
  var tables: Memory<HostTables.CodeTable>
  var entries: Memory<HostTables.Entry>
  var holidays: Memory<Holiday>
  var holidayLists: Memory<HostTables.CodeTable>
  /// The first working days that were found last, by list and day.
  var workingDays: Memory<KnownWorkingDay>
  /// The number of days that are kept for each list of holidays; a power of two.
  static let knownDays = 8192

  /// The powers of ten from 0 to 18.
  var powers: Memory<Int128>
  /// Whether the evaluation met something that only the evaluator of FEEL can do.
  var isRefused = false
  /// The items gone through so far.
  var work = 0
  /// The number of items beyond which the evaluator of FEEL decides whether that is too much work.
  static let mostWork = 200_000

  /// Runs instructions from a position on.
  mutating func run(from start: Int) {
    // Copies, which no write to memory can change.
    let (frame, code) = (frame, code)
    var position = start
    while true {
      let step = code[position]
      position &+= 1
      switch step.operation {
      case .end: return
      case .move: frame[Int(step.a)] = frame[Int(step.b)]
      case .jump: position = Int(step.c)
      case .jumpUnlessPossible:
        let condition = frame[Int(step.b)]
        if condition.kind != .unknown, !condition.isTrue { position = Int(step.c) }
      case .jumpIfUnknown:
        if frame[Int(step.b)].kind == .unknown { position = Int(step.c) }
      case .jumpUnlessUnknown:
        if frame[Int(step.b)].kind != .unknown { position = Int(step.c) }
      case .and, .or:
        take(Truth(frame[Int(step.b)]), into: step, frame, &position)
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
        finish(truth(of: step, frame), step.a, frame, code[position], &position)
      case .isKnown:
        let truth = frame[Int(step.b)].kind == .unknown ? Truth.no : .yes
        finish(truth, step.a, frame, code[position], &position)
      case .not:
        let truth = Truth(denying: frame[Int(step.b)])
        finish(truth, step.a, frame, code[position], &position)
      case .find:
        let truth = Truth(found(frame[Int(step.b)], in: frame[Int(step.c)]))
        finish(truth, step.a, frame, code[position], &position)
      case .contains:
        let truth = Truth(contains(frame[Int(step.b)], frame[Int(step.c)]))
        finish(truth, step.a, frame, code[position], &position)
      case .field:
        let base = frame[Int(step.b)]
        let value =
          base.kind == .record
          ? field(Int(step.c), ofRecord: base) : fieldOfOther(Int(step.c), of: base)
        // Many a field is read only to see whether it is known.
        let after = code[position]
        guard after.operation == .isKnown, after.b == step.a else {
          frame[Int(step.a)] = value
          continue
        }
        position &+= 1
        let truth = value.kind == .unknown ? Truth.no : .yes
        finish(truth, after.a, frame, code[position], &position)
      case .next:
        if let item = nextItem(cursor: Int(step.b)) {
          frame[Int(step.a)] = item
        } else {
          position = Int(step.c)
        }
      case .nextRound:
        if let item = nextItem(cursor: Int(step.b)) {
          frame[Int(step.a)] = item
          position = Int(step.c)
        }
      case .each, .eachOfFilter, .count:
        if !begin(step) { position = Int(step.c) }
      default:
        compute(step)
        if isRefused { return }
      }
    }
  }

  /// Carries out the steps that take longer.
  private mutating func compute(_ step: Instruction) {
    let (a, b, c) = (Int(step.a), Int(step.b), Int(step.c))
    switch step.operation {
    case .add: frame[a] = added(frame[b], frame[c], isSubtraction: false)
    case .subtract: frame[a] = added(frame[b], frame[c], isSubtraction: true)
    case .multiply: frame[a] = multiplied(frame[b], frame[c])
    case .divide: frame[a] = divided(frame[b], frame[c])
    case .power: frame[a] = raised(frame[b], frame[c])
    case .negate: frame[a] = negated(frame[b])
    case .agree: frame[a] = agreed(frame[b], frame[c])
    case .both: frame[a] = both(frame[b], frame[c])
    case .within: frame[a] = within(frame[b], frame[c], frame[c + 1], flags: Int(step.extra))
    case .refuseList: if frame[b].isList { isRefused = true }
    case .startList: frame[a] = Datum(.cursor, start: stackCount, count: 0)
    case .push: push(frame[b])
    case .keep: keep(frame[b], frame[c], start: a)
    case .endList: frame[a] = list(from: frame[b])
    case .dropList: stackCount = frame[a].start
    case .item: frame[a] = item(of: frame[b], at: frame[c])
    case .call: frame[a] = call(step.extra, first: b, count: c)
    case .attribute: frame[a] = attribute(Int(step.extra), frame[b])
    case .hasCode: frame[a] = hasCode(Int(step.extra), frame[b])
    case .workingDay: frame[a] = workingDay(Int(step.extra), frame[b])
    case .isOfKind:
      let kind = frame[b].kind
      frame[a] = kind == .unknown ? .unknown : Datum(step.c & 1 << Int32(kind.rawValue) != 0)
    default: isRefused = true
    }
  }

  /// Counts work; the evaluation is refused if there is too much.
  @inline(__always)
  mutating func charge(_ amount: Int) {
    work &+= amount
    if work > Self.mostWork { isRefused = true }
  }

  private func both(_ left: Datum, _ right: Datum) -> Datum {
    if left.kind == .boolean, left.payload == 0 { return left }
    if right.kind == .boolean, right.payload == 0 { return right }
    if left.kind == .unknown || right.kind == .unknown { return .unknown }
    return left.kind == .boolean && right.kind == .boolean ? Datum(true) : .null
  }
}

/// A day with the first working day from it on.
struct KnownWorkingDay: BitwiseCopyable {
  let from: Int32
  let day: Int32
}

extension Machine {
  /// Gives all memory back.
  borrowing func free() {
    frame.free()
    code.free()
    items.free()
    stack.free()
    cells.free()
    blocks.free()
    dossierTexts.free()
    poolTexts.free()
    texts.free()
    textIndex.free()
    factVariables.free()
    factOfSlot.free()
    layouts.free()
    members.free()
    memberTable.free()
    fields.free()
    properties.free()
    codes.free()
    tables.free()
    entries.free()
    holidays.free()
    holidayLists.free()
    workingDays.free()
    powers.free()
  }
}
