import Catalogue
import FEEL
import Vocabulary

/// The part of a catalogue that the examples of one entry need: small, so that a change of the
/// entry is soon tried.
///
/// All names stay. What the examples give themselves, or do not need, follows from nothing.
struct CatalogueSlices: Sendable {
  private let catalogue: Catalogue
  /// The names that each derivation uses.
  private let uses: [String: [String]]
  /// The table that gives each output.
  private let tableOfOutput: [String: [RuleTable]]
  private let derivations: [String: Derivation]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    let names = CatalogueNames.names(for: catalogue)
    var uses: [String: [String]] = [:]
    for derivation in catalogue.derivations {
      let expression = try? Expression.parse(derivation.expression, names: names)
      uses[derivation.id] = expression?.variables.sorted().map { names.variables[$0].name } ?? []
    }
    self.uses = uses
    var tables: [String: [RuleTable]] = [:]
    for table in catalogue.tables {
      for output in table.outputs { tables[output.name, default: []].append(table) }
    }
    tableOfOutput = tables
    derivations = Dictionary(
      catalogue.derivations.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// Returns the catalogue with only what gives some names.
  ///
  /// - Parameters:
  ///   - goals: the names.
  ///   - examples: the examples that will be run; what each of them gives needs no giver.
  ///   - rules: the rules to keep.
  ///   - matrix: the matrix to keep besides the default one.
  /// - Returns: the slice.
  func slice(
    _ goals: [String],
    _ examples: [Example],
    rules: [Rule] = [],
    matrix: Matrix? = nil
  ) -> Catalogue {
    let given = examples.dropFirst().reduce(Set(examples.first?.given.keys.map { $0 } ?? [])) {
      $0.intersection($1.given.keys)
    }
    var needed: Set<String> = []
    var waiting = goals
    while let name = waiting.popLast() {
      guard needed.insert(name).inserted else { continue }
      let inputs: [String]
      if let used = uses[name] {
        inputs = used
      } else if let tables = tableOfOutput[name] {
        inputs = tables.flatMap(\.inputs)
      } else if [CatalogueNames.bandProcedure, CatalogueNames.guidanceProcedure].contains(name) {
        inputs = Matrix.inputs
      } else {
        continue
      }
      waiting += inputs.filter { !given.contains($0) }
    }
    let kept = catalogue.tables.filter { $0.outputs.contains { needed.contains($0.name) } }
    let keptOutputs = Set(kept.flatMap { $0.outputs.map(\.name) })
    var stubs: [Derivation] = []
    var seen = keptOutputs
    for output in catalogue.tables.flatMap(\.outputs) where seen.insert(output.name).inserted {
      stubs.append(Self.stub(output.name, output.type, output.codes, catalogue))
    }
    let matrices = catalogue.matrices.filter { other in
      other.id == matrix?.id || other.isDefault && !other.isGuidance
        || other.isGuidance && needed.contains(CatalogueNames.guidanceProcedure)
    }
    return Catalogue(
      name: catalogue.name,
      version: catalogue.version,
      hash: catalogue.hash,
      vocabulary: catalogue.vocabulary,
      sources: [],
      parameters: catalogue.parameters,
      derivations: catalogue.derivations.map { derivation in
        needed.contains(derivation.id)
          ? derivation
          : Self.stub(
            derivation.id,
            derivation.type,
            derivation.codes,
            records: derivation.records,
            catalogue
          )
      } + stubs,
      tables: kept,
      matrices: matrices,
      rules: rules
    )
  }

  private static func stub(
    _ id: String,
    _ type: FactType,
    _ codes: String?,
    records: String? = nil,
    _ catalogue: Catalogue
  ) -> Derivation {
    let empty = LocalizedText(nl: "", en: "")
    return Derivation(
      id: id,
      type: type,
      codes: codes,
      records: records,
      expression: "null",
      title: empty,
      isStep: false,
      provenance: Provenance(
        sources: [],
        certainty: .toVerify,
        place: RulePlace(file: "", line: 1, column: 1)
      ),
      examples: []
    )
  }
}

extension Catalogue {
  /// The catalogue with an entry in place of that of the same id.
  func with(_ change: Mutant.Change) -> Catalogue {
    var parameters = parameters
    var derivations = derivations
    var tables = tables
    var matrices = matrices
    var rules = rules
    switch change {
    case .parameter(let new): parameters = parameters.map { $0.id == new.id ? new : $0 }
    case .derivation(let new): derivations = derivations.map { $0.id == new.id ? new : $0 }
    case .table(let new): tables = tables.map { $0.id == new.id ? new : $0 }
    case .matrix(let new): matrices = matrices.map { $0.id == new.id ? new : $0 }
    case .rule(let new): rules = rules.map { $0.id == new.id ? new : $0 }
    case .rules(let news):
      for new in news { rules = rules.map { $0.id == new.id ? new : $0 } }
    case .signals: break
    }
    return Catalogue(
      name: name,
      version: version,
      hash: hash,
      vocabulary: vocabulary,
      sources: sources,
      parameters: parameters,
      derivations: derivations,
      tables: tables,
      matrices: matrices,
      rules: rules
    )
  }
}
