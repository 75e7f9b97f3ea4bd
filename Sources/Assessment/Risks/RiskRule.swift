import Catalogue
import FEEL
import Vocabulary

/// A risk with its conditions, each parsed when it is first needed.
///
/// Most risks have nothing to say of most dossiers: then no more than their guard is read. A text
/// that does not parse, which the catalogue's reader excludes, leaves the risk silent.
final class RiskRule {
  /// A weight under a condition.
  struct Step {
    let when: Expression
    let severity: Severity
  }

  let rule: Rule
  let terms: RiskTerms
  private let reader: ExpressionReader

  /// Takes a risk; nil for a rule that is none.
  init?(_ rule: Rule, _ reader: ExpressionReader) {
    guard let terms = rule.risk else { return nil }
    self.rule = rule
    self.terms = terms
    self.reader = reader
  }

  /// The list of the outer records that the risk looks at.
  private(set) lazy var outer = terms.bindings.first.flatMap { try? reader.read($0.list) }
  /// The records that the risk looks at.
  private(set) lazy var bindings = try? reader.bindings(terms.bindings)
  private(set) lazy var applies = rule.applies.flatMap(parse)
  private(set) lazy var when = parse(rule.when)
  private(set) lazy var ask = terms.ask.flatMap(parse)
  private(set) lazy var escalations = terms.escalations.compactMap { step in
    parse(step.when).map { Step(when: $0, severity: step.severity) }
  }
  private(set) lazy var agrees = terms.agrees.flatMap {
    try? reader.read($0, beside: reader.ofTexts)
  }
  private(set) lazy var closedWhen = terms.closedWhen.flatMap { text in
    bindings.flatMap { try? reader.read(text, beside: reader.ofMeasures(beside: $0)) }
  }

  private func parse(_ text: String) -> Expression? {
    bindings.flatMap { try? reader.read(text, beside: $0) }
  }

  /// Parses all expressions.
  ///
  /// - Throws: an error if one does not parse.
  func parseAll() throws {
    let bindings = try reader.bindings(terms.bindings)
    let texts =
      [rule.applies, rule.when, terms.ask].compactMap(\.self) + terms.escalations.map(\.when)
    for text in texts { _ = try reader.read(text, beside: bindings) }
    if let agrees = terms.agrees { _ = try reader.read(agrees, beside: reader.ofTexts) }
    if let closedWhen = terms.closedWhen {
      _ = try reader.read(closedWhen, beside: reader.ofMeasures(beside: bindings))
    }
  }
}
