import Catalogue
import CompiledRules
import DecisionTables
import FEEL
import Vocabulary

/// A rule on the project as a whole, as far as a short assessment tells of it.
///
/// A class, as a copy of a rule would count the references of all it holds.
final class BriefRule {
  let word: BriefWord
  /// Whether it is a finding; otherwise it is a question.
  let isFinding: Bool
  let severity: Severity
  let status: FindingStatus
  /// The number of the guard among the expressions; nil without one.
  let applies: Int?
  /// The number of the condition.
  let when: Int
  /// The numbers of the guard and the condition.
  var expressions: [Int] { [applies, when].compactMap(\.self) }
  /// The facts that a finding names as evidence, in order.
  let evidence: [Int]
  /// The variables of the condition.
  let variables: [Int]
  /// What a question asks for.
  let missing: [String]

  /// Takes a rule; its expressions are added to others.
  init(
    _ rule: Rule,
    _ names: Variables,
    _ reader: ExpressionReader,
    _ words: BriefWords,
    _ source: inout ExpressionSource
  ) throws {
    let applies = try rule.applies.map(reader.read)
    let when = try reader.read(rule.when)
    word = words.word(rule.id)
    isFinding = rule.kind == .finding
    severity = rule.severity
    status = rule.status
    self.applies = applies.map { source.add($0) }
    self.when = source.add(when)
    evidence = when.variables.union(applies?.variables ?? []).filter(names.isFact).sorted()
    variables = Array(when.variables)
    missing = rule.missing
  }
}

/// All rules of a catalogue in compiled form, apart from the day whose rules apply.
///
/// Expressions do not depend on a day; tables do, and stand in the periods.
final class BriefProgram {
  let catalogue: Catalogue
  let vocabulary: Vocabulary
  let matrix: Matrix
  let options: AssessmentOptions
  let names: Variables
  let reader: ExpressionReader
  /// The expressions.
  let code: CompiledRules
  /// What other threads share.
  let shared: BriefShared
  /// The expressions as they are written, by number.
  let expressions: [Expression]
  /// The variables that each expression reads, without records.
  let variables: [[Int]]
  /// The numbers of the expressions of rules and risks.
  let conditions: [Int]
  /// The number of the expression that gives each variable.
  let expressionOfVariable: [Int: Int]
  let rules: [BriefRule]
  /// The variables that searches look for: the goals, and what the conditions of rules read.
  let searched: [Int]
  let risks: [BriefRisk]
  /// The variables and fields that the engine itself asks for.
  let known: BriefNames
  /// The ids and codes that results name.
  let words: BriefWords
  /// The id of the warning that the matrix brings.
  let matrixWarning: BriefWord?
  /// The codes of a regime and of a fit of the planned procedure that cannot be told.
  let undeterminedWord: BriefWord
  let unknownFitWord: BriefWord
  /// The first days of the periods in which the same rules apply, but for the first period.
  let changes: [CalendarDate]

  /// The greatest number of expressions without a compiled form.
  private static let standIns = 16

  /// Compiles a catalogue; nil if some rule has no compiled form.
  init?(
    _ catalogue: Catalogue,
    matrix: Matrix,
    options: AssessmentOptions,
    _ words: BriefWords,
    _ shared: BriefShared
  ) throws {
    self.words = words
    self.shared = shared
    matrixWarning = matrix.warning.map { _ in words.word("matrix-\(matrix.status.rawValue)") }
    undeterminedWord = words.word(WellKnownName.undetermined)
    unknownFitWord = words.word(WellKnownName.Fit.unknown)
    self.catalogue = catalogue
    vocabulary = catalogue.vocabulary
    self.matrix = matrix
    self.options = options
    names = Variables(catalogue)
    reader = ExpressionReader(names, vocabulary)
    var source = ExpressionSource()
    var expressionOfVariable: [Int: Int] = [:]
    for derivation in catalogue.derivations {
      guard let variable = names.variable(derivation.id) else { return nil }
      expressionOfVariable[variable] = source.add(try reader.read(derivation.expression))
    }
    self.expressionOfVariable = expressionOfVariable
    let names = names
    var rules: [BriefRule] = []
    for rule in catalogue.rules where rule.kind == .finding || rule.kind == .question {
      guard rule.risk == nil else { continue }
      rules.append(try BriefRule(rule, names, reader, words, &source))
    }
    self.rules = rules
    var fields = BriefFields(vocabulary)
    guard let known = BriefNames(names, &fields) else { return nil }
    self.known = known
    searched = Set(known.goals + rules.flatMap(\.variables)).sorted()
    var risks: [BriefRisk] = []
    for rule in catalogue.rules {
      guard let risk = RiskRule(rule, reader) else { continue }
      try risk.parseAll()
      guard let compiled = BriefRisk(risk, names, words, &source, &fields) else { return nil }
      risks.append(compiled)
    }
    self.risks = risks
    let count = names.count
    expressions = source.expressions
    variables = expressions.map { $0.variables.filter { $0 < count }.sorted() }
    conditions =
      rules.flatMap(\.expressions) + risks.flatMap(\.expressions)
    code = CompiledRules(
      source.expressions,
      variables: names.count + BriefRisk.mostRecords + Self.standIns,
      facts: names.facts,
      vocabulary: vocabulary,
      texts: try Self.texts(of: catalogue, matrix, reader, risks),
      standIns: (names.count + BriefRisk.mostRecords)..<(names.count + BriefRisk.mostRecords
        + Self.standIns),
      fields: fields.facts
    )
    changes = Ruleset.changes(of: catalogue, matrix)
    guard code.failures.isEmpty,
      code.standIns.keys.allSatisfy({ variables[$0].count == expressions[$0].variables.count })
    else { return nil }
    for risk in risks {
      risk.idDatum = code.datum(.text(risk.id)) ?? .unknown
      risk.closedByData = risk.closedBy.compactMap { code.datum(.text($0)) }
    }
  }

  /// The texts that tables name, and those that the engine compares fields with.
  private static func texts(
    of catalogue: Catalogue,
    _ matrix: Matrix,
    _ reader: ExpressionReader,
    _ risks: [BriefRisk]
  ) throws -> [String] {
    var texts = Set(risks.map(\.id))
    for risk in risks { texts.formUnion(risk.closedBy) }
    texts.formUnion(WellKnownName.quotingPolarities)
    texts.formUnion([
      WellKnownName.oneProject, WellKnownName.confirmed, WellKnownName.dismissed,
    ])
    let guidance = catalogue.matrices.filter(\.isGuidance).map(\.table)
    for table in catalogue.tables + [matrix.table] + guidance {
      let builder = RulesetBuilder(catalogue: catalogue, reader: reader, day: table.valid.from)
      texts.formUnion(TextNumbers(of: try builder.compile(table)).texts)
    }
    return texts.sorted()
  }

  /// The number of the period that a day lies in.
  func period(of day: CalendarDate) -> Int { Ruleset.period(of: day, changes) }
}

/// The expressions of a program, each once.
struct ExpressionSource {
  private(set) var expressions: [Expression] = []
  private var numbers: [Expression: Int] = [:]

  /// Returns the number of an expression.
  mutating func add(_ expression: Expression) -> Int {
    if let known = numbers[expression] { return known }
    numbers[expression] = expressions.count
    expressions.append(expression)
    return expressions.count - 1
  }
}

/// The facts of records that are read by position, each once.
struct BriefFields {
  let vocabulary: Vocabulary
  private(set) var facts: [Int] = []
  private var numbers: [Int: Int] = [:]

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Returns the number of a fact.
  mutating func add(_ fact: Int) -> Int {
    if let known = numbers[fact] { return known }
    numbers[fact] = facts.count
    facts.append(fact)
    return facts.count - 1
  }

  /// Returns the number of the fact with a path; nil if there is none.
  mutating func add(_ path: String) -> Int? {
    vocabulary.fact(at: path).map { add($0) }
  }
}
