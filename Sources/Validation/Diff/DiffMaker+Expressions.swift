import CatalogueReading
import FEEL
import Vocabulary

/// The place of an expression that was compared by what it comes to: in the old or new folder.
struct JudgedPlace: Hashable {
  let isNew: Bool
  let place: Place
}

/// Compares expressions by what they come to.
extension DiffMaker {
  /// The rules and derivations, of which both may have the same id.
  private struct Owner: Hashable {
    let kind: String
    let id: String

    init(_ expression: PlacedExpression) {
      kind = expression.role == .derivation ? "derivation" : "rule"
      id = expression.owner
    }
  }

  /// Compares the conditions of what both folders have, and each further expression of a rule.
  mutating func compareExpressions() {
    let before = Dictionary(grouping: old.expressions, by: Owner.init)
    let after = Dictionary(grouping: new.expressions, by: Owner.init)
    let same = SameRules(old, new)
    var seen: Set<Owner> = []
    for owner in old.expressions.map(Owner.init) where seen.insert(owner).inserted {
      guard let one = before[owner], let other = after[owner] else { continue }
      let conditions = [one, other].map { $0.filter(\.decides) }
      compare(owner, conditions[0], conditions[1], same)
      for part in one where !part.decides {
        guard let counterpart = other.first(where: { $0.key == part.key }) else { continue }
        compare(owner, [part], [counterpart], same)
      }
    }
  }

  private mutating func compare(
    _ owner: Owner,
    _ one: [PlacedExpression],
    _ other: [PlacedExpression],
    _ same: SameRules
  ) {
    for part in one { judged.insert(JudgedPlace(isNew: false, place: part.node.place)) }
    for part in other { judged.insert(JudgedPlace(isNew: true, place: part.node.place)) }
    // Most rules are the same in both, and samples take far longer than seeing so.
    if same.areSame(one, other) { return }
    let key = other.first.map { $0.decides ? "" : $0.key + ": " } ?? ""
    let samples = ConditionSamples(
      one + other,
      old,
      on: old.today,
      among: one.first?.names ?? old.names,
      // None of those around zero makes a day of a number of days.
      further: key.isEmpty && !other.contains(where: \.namesDuration) ? [] : [Decimal(1)]
    )
    let transfer = SampleTransfer(samples, to: new, other.first?.names ?? new.names)
    let changed = (one.filter { !$0.isAmong(other) }, other.filter { !$0.isAmong(one) })
    var right = transfer.start
    var isEvaluated = false
    let found = samples.first { scope in
      transfer.move(scope, into: &right)
      if old.result(one, scope) != new.result(other, right) { return true }
      isEvaluated =
        isEvaluated
        || changed.0.allSatisfy { $0.isDecided(in: scope) }
          && changed.1.allSatisfy { $0.isDecided(in: right) }
      return false
    }
    if let found {
      let scope = samples.scope(with: found)
      transfer.move(scope, into: &right)
      let results = [old.result(one, scope), new.result(other, right)].map {
        $0 == .unknown ? "unknown" : $0.description
      }
      add(
        owner.kind,
        owner.id,
        nl: "\(key)\(results[0]) wordt \(results[1])",
        en: "\(key)\(results[0]) becomes \(results[1])",
        example: samples.witness(found),
        before: results[0],
        after: results[1]
      )
      return
    }
    let texts = [one, other].map { $0.map { $0.expression.text } }
    let meanings = [one, other].map { $0.map { $0.expression.printed(names: $0.names) } }
    guard texts[0] != texts[1], meanings[0] != meanings[1] else { return }
    add(
      owner.kind,
      owner.id,
      nl: isEvaluated
        ? "\(key)anders geschreven; er is geen geval gevonden met een andere uitkomst"
        : "\(key)gewijzigd; niet uitgerekend",
      en: isEvaluated
        ? "\(key)written otherwise; no case was found with another outcome"
        : "\(key)changed; not evaluated",
      before: changed.0.map(\.expression.text).joined(separator: "; "),
      after: changed.1.map(\.expression.text).joined(separator: "; ")
    )
  }
}

extension Checkup {
  /// What the condition of a rule, or another of its expressions alone, comes to.
  fileprivate func result(_ expressions: [PlacedExpression], _ scope: SampleScope) -> Value {
    if let applies = expressions.first(where: { $0.role == .applies }),
      applies.expression.evaluate(in: scope) != .boolean(true)
    {
      return .boolean(false)
    }
    let main = expressions.first { $0.role != .applies }
    let value = main?.expression.evaluate(in: scope) ?? .unknown
    return value == .null ? .unknown : value
  }
}

extension PlacedExpression {
  /// Whether the expression decides, alone or with another one, what its owner comes to.
  fileprivate var decides: Bool { [.derivation, .applies, .when].contains(role) }

  /// Whether the expression may count days or months.
  fileprivate var namesDuration: Bool { fullTokens.contains { $0.text == "duration" } }

  /// Whether an expression of the same key and text is among others.
  fileprivate func isAmong(_ others: [PlacedExpression]) -> Bool {
    others.contains { $0.key == key && $0.expression.text == expression.text }
  }

  /// Whether the expression comes to a value, with nothing left open that it names.
  fileprivate func isDecided(in scope: SampleScope) -> Bool {
    expression.variables.allSatisfy { scope.value(of: $0) != .unknown }
      && ![.unknown, .null].contains(expression.evaluate(in: scope))
  }
}
