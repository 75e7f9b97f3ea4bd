import Vocabulary

/// A condition on records that stand in lists, in plain bits.
package struct CaseRule: BitwiseCopyable, Sendable {
  /// The greatest number of lists in each other.
  package static let mostLists = 4

  /// The expressions of the lists, the outer one first; -1 beyond the last.
  private var lists: (Int32, Int32, Int32, Int32) = (-1, -1, -1, -1)
  /// The number of lists.
  package let depth: Int
  /// The guard, or -1.
  let applies: Int32
  let when: Int32
  /// The condition under which a person must judge, or -1.
  let ask: Int32
  /// What must be known for the rule to have anything to say, in the needs of its plan.
  var firstNeed: Int32 = 0
  var needCount: Int32 = 0

  /// No rule: what unused memory holds.
  static let none = CaseRule()

  private init() { (depth, applies, when, ask) = (0, -1, -1, -1) }

  /// Creates a rule from the numbers of its expressions; nil if it has too many lists.
  package init?(lists: [Int], applies: Int?, when: Int, ask: Int?) {
    guard lists.count <= Self.mostLists else { return nil }
    depth = lists.count
    let numbers = lists.map { Int32($0) } + Array(repeating: -1, count: Self.mostLists)
    self.lists = (numbers[0], numbers[1], numbers[2], numbers[3])
    self.applies = Int32(applies ?? -1)
    self.when = Int32(when)
    self.ask = Int32(ask ?? -1)
  }

  @inline(__always)
  func list(_ depth: Int) -> Int {
    switch depth {
    case 0: Int(lists.0)
    case 1: Int(lists.1)
    case 2: Int(lists.2)
    default: Int(lists.3)
    }
  }
}

/// What must be known for a rule to have anything to say.
package struct CaseNeeds {
  /// Slots of records, where the slots of all layouts are counted.
  package var slots: Set<Int> = []
  /// Variables.
  package var variables: Set<Int> = []

  /// Creates needs of nothing.
  package init() {}
}

/// What a condition came to for some records.
package struct FoundCase: BitwiseCopyable {
  /// What was found.
  package enum Outcome: UInt8, BitwiseCopyable {
    /// It cannot be told.
    case unknown
    /// A person must judge.
    case ask
    /// The condition holds.
    case holds
  }

  /// What was found.
  package let outcome: Outcome
  /// The first of the records, in the row of records.
  package let first: Int
}

/// What a condition comes to; no where its guard does not hold or cannot be told.
package enum ConditionOutcome {
  case no
  case yes
  case unknown
  /// Only the evaluator of FEEL can tell.
  case refused
}

extension Evaluation {
  /// Looks at the records of the next rule that is marked and has something to say.
  ///
  /// - Parameters:
  ///   - set: The works that count.
  ///   - plan: The plan.
  ///   - record: The variable that stands for the outer record; those of the inner ones follow.
  ///   - wanted: The few rules that are wanted although they have nothing to say.
  /// - Returns: The number of the rule and of the cases, nil if only the evaluator of FEEL can
  ///   tell; nothing if there is no further rule.
  package mutating func nextCases(
    in set: WorkSet,
    _ plan: StepPlan,
    record: Int,
    wanted: [Int]
  ) -> (rule: Int, cases: Int?)? {
    while let work = nextWork(from: plan.firstCase, in: set, plan) {
      let number = work &- plan.firstCase
      guard mayHold(number, plan) || wanted.contains(number) else { continue }
      guard let count = findCases(number, plan, record: record) else { return (number, nil) }
      if count > 0 || wanted.contains(number) { return (number, count) }
    }
    return nil
  }

  /// Whether all is known that a rule needs to have anything to say.
  @inline(__always)
  private func mayHold(_ number: Int, _ plan: StepPlan) -> Bool {
    let rule = plan.cases[number]
    for index in Int(rule.firstNeed)..<Int(rule.firstNeed &+ rule.needCount) {
      let need = Int(plan.needs[index])
      if need < 0 {
        if machine.frame[~need].kind == .unknown { return false }
      } else if marks.presence[need >> 6] & 1 << UInt64(need & 63) == 0 {
        return false
      }
    }
    return true
  }

  /// Begins to look at conditions on records of which no variable changes but those that stand for
  /// the records.
  package mutating func beginCases() { innerLists.pass &+= 1 }

  /// Looks at all records of a rule and notes those about which there is something to say.
  ///
  /// - Returns: The number of cases; nil if only the evaluator of FEEL can tell.
  package mutating func findCases(_ number: Int, _ plan: StepPlan, record: Int) -> Int? {
    caseCount = 0
    recordCount = 0
    return visit(plan.cases[number], 0, record) ? caseCount : nil
  }

  /// Evaluates the next condition on the whole project that is marked, in a set, and holds or cannot
  /// be told.
  ///
  /// - Returns: The number of the condition and whether it holds, nil if that cannot be told;
  ///   nothing if there is no further one.
  package mutating func nextCondition(
    in set: WorkSet,
    _ plan: StepPlan
  ) -> (condition: Int, outcome: ConditionOutcome)? {
    while let work = nextWork(from: plan.stepCount, before: plan.firstCase, in: set, plan) {
      let number = work &- plan.stepCount
      let outcome = outcome(of: number, plan)
      if outcome != .no { return (number, outcome) }
    }
    return nil
  }

  /// Evaluates a condition on the whole project.
  package mutating func outcome(of number: Int, _ plan: StepPlan) -> ConditionOutcome {
    let condition = plan.conditions[number]
    if condition.applies >= 0 {
      guard let applies = evaluate(Int(condition.applies)) else { return .refused }
      guard applies.isTrue else { return .no }
    }
    guard let result = evaluate(Int(condition.when)) else { return .refused }
    switch result.kind {
    case .boolean: return result.isTrue ? .yes : .no
    case .null: return .no
    default: return .unknown
    }
  }

  /// A case that was found.
  package func foundCase(_ number: Int) -> FoundCase { cases[number] }

  /// A record of a case.
  package func caseRecord(_ number: Int) -> Datum { records[number] }

  private mutating func visit(_ rule: CaseRule, _ depth: Int, _ record: Int) -> Bool {
    guard depth < rule.depth else { return judge(rule, record) }
    guard let list = list(of: rule, depth, record) else { return false }
    switch list.kind {
    case .records:
      // The records of a dossier stay where they are while others are looked at.
      var (block, count) = (list.start, list.count)
      while block >= 0, count > 0 {
        machine.frame[record &+ depth] = Datum(
          .record,
          payload: Int128(block),
          detail: list.detail
        )
        guard visit(rule, depth + 1, record) else { return false }
        block = machine.blocks[block].next
        count &-= 1
      }
      return true
    case .list:
      for index in 0..<list.count {
        let item = machine.items[list.start &+ index]
        guard wholeRecord(item) != nil else { return false }
        machine.frame[record &+ depth] = item
        guard visit(rule, depth + 1, record) else { return false }
      }
      return true
    case .values: return list.count == 0
    default: return true
    }
  }

  /// The list of a rule at a depth: the inner lists of one outer record are what many rules go
  /// through, and are made once.
  private mutating func list(of rule: CaseRule, _ depth: Int, _ record: Int) -> Datum? {
    let expression = rule.list(depth)
    guard depth == 1, let block = wholeRecord(machine.frame[record]) else {
      return evaluate(expression)
    }
    if let known = innerLists[expression, block] { return known }
    guard let list = evaluate(expression) else { return nil }
    innerLists[expression, block] = list
    return list
  }

  private mutating func judge(_ rule: CaseRule, _ record: Int) -> Bool {
    if rule.applies >= 0 {
      guard let applies = evaluate(Int(rule.applies)) else { return false }
      guard applies.isTrue else { return true }
    }
    guard let result = evaluate(Int(rule.when)) else { return false }
    if result.isTrue {
      note(.holds, rule, record)
      return true
    }
    if rule.ask >= 0 {
      guard let asks = evaluate(Int(rule.ask)) else { return false }
      if asks.isTrue {
        note(.ask, rule, record)
        return true
      }
    }
    if result.kind != .boolean, result.kind != .null { note(.unknown, rule, record) }
    return true
  }

  private mutating func note(_ outcome: FoundCase.Outcome, _ rule: CaseRule, _ record: Int) {
    let none = FoundCase(outcome: .unknown, first: 0)
    if caseCount == cases.count { cases = cases.grown(to: caseCount * 2, filler: none) }
    cases[caseCount] = FoundCase(outcome: outcome, first: recordCount)
    caseCount &+= 1
    while recordCount + rule.depth > records.count {
      records = records.grown(to: records.count * 2, filler: .null)
    }
    for place in 0..<rule.depth {
      records[recordCount] = machine.frame[record &+ place]
      recordCount &+= 1
    }
  }
}
