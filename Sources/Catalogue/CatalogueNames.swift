package import FEEL
package import Vocabulary

/// The names that the expressions of a catalogue may use.
///
/// Their order is fixed, because expressions keep the positions of their variables: the facts of a
/// project and then those of the circle in the order of the vocabulary, the derivations and the outputs of tables and matrices
/// in the order of the files, the parameters, and the engine's own `referenceDate` and `assessedOn`.
package enum CatalogueNames {
  /// The output of the buyer's matrix.
  package static let bandProcedure = "bandProcedure"
  /// The output of guidance in the form of a matrix.
  package static let guidanceProcedure = "guidanceProcedure"
  /// The code list of procedures, which matrices give.
  package static let procedureList = "procedure"
  /// The day whose law applies.
  package static let referenceDate = "referenceDate"
  /// The day on which the assessment is made.
  package static let assessedOn = "assessedOn"

  /// The function `code attribute(list, code, attribute)`: what a list says of a code.
  package static let codeAttribute = HostFunction(
    name: "code attribute",
    parameters: [.text, .text, .text],
    result: .text
  )
  /// The function `in code list(list, code)`: whether a list holds a code.
  package static let inCodeList = HostFunction(
    name: "in code list",
    parameters: [.text, .text],
    result: .boolean
  )
  /// The function `working day(list, date)`: the first day from a day on that is no Saturday, no
  /// Sunday and no holiday of a list.
  package static let workingDay = HostFunction(
    name: "working day",
    parameters: [.text, .date],
    result: .date
  )
  /// The functions in the order of their numbers.
  package static let functions = [codeAttribute, inCodeList, workingDay]

  /// Returns the names of a catalogue.
  package static func names(for catalogue: Catalogue) -> Names {
    names(
      vocabulary: catalogue.vocabulary,
      derivations: catalogue.derivations,
      tables: catalogue.tables,
      parameters: catalogue.parameters
    )
  }

  /// Returns the names that the parts of a catalogue give.
  ///
  /// Of open lists not all codes are known, and none is called wrong.
  package static func names(
    vocabulary: Vocabulary,
    derivations: [Derivation],
    tables: [RuleTable],
    parameters: [Parameter],
    openLists: Set<String> = []
  ) -> Names {
    var variables: [(name: String, type: Type)] = []
    for fact in namedFacts(vocabulary) {
      variables.append((vocabulary.facts[fact].path, type(ofFact: fact, vocabulary)))
    }
    for derivation in derivations {
      variables.append((derivation.id, type(of: derivation, vocabulary)))
    }
    for output in outputs(of: tables) {
      variables.append((output.name, type(output.type, codes: output.codes)))
    }
    for parameter in parameters {
      variables.append((parameter.id, parameter.isMoney ? .money : .number))
    }
    variables.append((referenceDate, .date))
    variables.append((assessedOn, .date))
    return Names(
      variables: variables,
      functions: functions,
      codeLists: vocabulary.codeLists.filter { !openLists.contains($0.key) }
        .mapValues { Set($0.codes.map(\.code)) }
    )
  }

  /// Returns the facts that expressions can name, in their order: all but the opaque ones.
  package static func namedFacts(_ vocabulary: Vocabulary) -> [Int] {
    (vocabulary.projectFacts + vocabulary.dossierFacts).filter {
      vocabulary.facts[$0].type != .opaque
    }
  }

  /// Returns the outputs of tables by name, each once, and after them those of matrices.
  package static func outputs(of tables: [RuleTable]) -> [TableOutput] {
    let matrices = [bandProcedure, guidanceProcedure].map {
      TableOutput(name: $0, type: .code, codes: procedureList)
    }
    var names: Set<String> = []
    return (tables.flatMap(\.outputs) + matrices).filter { names.insert($0.name).inserted }
  }

  /// Returns the static type of values of a kind; of a list of records, without the members.
  package static func type(_ type: FactType, codes: String?) -> Type {
    switch type {
    case .text: .text
    case .number, .integer: .number
    case .money: .money
    case .boolean: .boolean
    case .date: .date
    case .code: .code(codes ?? "")
    case .textList: .list(.text)
    case .codeList: .list(.code(codes ?? ""))
    case .recordList, .opaque: .any
    }
  }

  /// Returns the static type of a derived fact.
  package static func type(of derivation: Derivation, _ vocabulary: Vocabulary) -> Type {
    guard let records = derivation.records, let fact = vocabulary.fact(at: records) else {
      return type(derivation.type, codes: derivation.codes)
    }
    return type(ofFact: fact, vocabulary)
  }

  /// Returns the static type of a fact, for lists of records with the types of their members.
  package static func type(ofFact fact: Int, _ vocabulary: Vocabulary) -> Type {
    let node = vocabulary.places[fact].node
    guard case .records(_, let layout) = vocabulary.nodes[node].content else {
      return type(vocabulary.facts[fact].type, codes: vocabulary.facts[fact].codes)
    }
    return .list(record(under: vocabulary.layouts[layout].root, vocabulary))
  }

  private static func record(under node: Int, _ vocabulary: Vocabulary) -> Type {
    var members: [String: Type] = [:]
    for child in vocabulary.nodes[node].children {
      let entry = vocabulary.nodes[child]
      switch entry.content {
      case .group:
        members[entry.key] = record(under: child, vocabulary)
      case .value(let fact), .values(let fact), .records(let fact?, _):
        members[entry.key] = type(ofFact: fact, vocabulary)
      case .records(nil, _), .single, .opaque:
        continue
      }
    }
    return .record(members)
  }
}
