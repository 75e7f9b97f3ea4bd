import Catalogue
import CompiledRules
import FEEL
import Vocabulary

/// A small vocabulary with lists in lists, and names for its facts and some derived ones.
enum TestRules {
  static let vocabulary = Vocabulary(facts: facts, codeLists: [natures, divisions, holidays])
  static let projectFacts = vocabulary.facts.indices.filter {
    !vocabulary.facts[$0].path.contains("[]")
  }
  static let derived: [(name: String, type: Type)] = [
    ("derivedNumber", .number), ("derivedText", .text), ("derivedDate", .date),
    ("derivedBoolean", .boolean), ("derivedMoney", .money), ("derivedCode", .code("nature")),
  ]
  static let names = Names(
    variables: projectFacts.map {
      (vocabulary.facts[$0].path, CatalogueNames.type(ofFact: $0, vocabulary))
    } + derived,
    functions: CatalogueNames.functions,
    codeLists: vocabulary.codeLists.mapValues { Set($0.codes.map(\.code)) }
  )

  /// Compiles expressions over the facts of the project and of the dossier.
  static func compile(_ expressions: [Expression]) -> CompiledRules {
    CompiledRules(
      expressions,
      variables: names.variables.count,
      facts: projectFacts,
      vocabulary: vocabulary,
      texts: ["a", "b", "works", "supplies", "x"]
    )
  }

  private static let facts: [Fact] = [
    fact("sessions", .recordList),
    fact("sessions[].date", .date),
    fact("sessions[].open", .boolean),
    fact("sessions[].links", .recordList),
    fact("sessions[].links[].project", .text),
    fact("sessions[].links[].nature", .code, codes: "nature"),
    fact("project.id", .text),
    fact("project.count", .number),
    fact("project.amount", .money),
    fact("project.limit", .money),
    fact("project.isOpen", .boolean),
    fact("project.day", .date),
    fact("project.nature", .code, codes: "nature"),
    fact("project.tags", .textList),
    fact("project.natures", .codeList, codes: "nature"),
    fact("project.lots", .recordList),
    fact("project.lots[].value", .money),
    fact("project.lots[].title", .text),
    fact("project.lots[].nature", .code, codes: "nature"),
    fact("project.lots[].planning.from", .date),
    fact("project.lots[].planning.fixed", .boolean),
    fact("project.lots[].tags", .textList),
    fact("project.lots[].parts", .recordList),
    fact("project.lots[].parts[].amount", .money),
    fact("project.lots[].parts[].weight", .number),
    fact("project.lots[].parts[].on", .date),
  ]

  private static func fact(_ path: String, _ type: FactType, codes: String? = nil) -> Fact {
    Fact(path: path, type: type, codes: codes, label: LocalizedText(nl: path, en: path))
  }

  private static func code(_ code: String, _ attributes: [String: String] = [:]) -> Code {
    Code(code: code, label: LocalizedText(nl: code, en: code), attributes: attributes)
  }

  private static let natures = CodeList(
    id: "nature",
    title: LocalizedText(nl: "aard", en: "nature"),
    sources: [],
    codes: [
      code("works", ["rank": "3"]), code("supplies", ["rank": "12"]), code("services"),
    ]
  )

  private static let divisions = CodeList(
    id: "division",
    title: LocalizedText(nl: "afdeling", en: "division"),
    sources: [],
    codes: [
      code("45", ["nature": "works"]), code("a", ["nature": "b"]), code("K"),
      code("45233140", ["nature": "works"]), code("-", ["nature": "-"]), code("a", ["nature": "c"]),
    ]
  )

  private static let holidays = CodeList(
    id: "holiday",
    title: LocalizedText(nl: "feestdag", en: "holiday"),
    sources: [],
    codes: [
      code("easter", ["easter": "1"]), code("king", ["month": "4", "day": "27", "ifSunday": "-1"]),
      code("june", ["month": "6", "day": "1", "from": "2020"]),
    ]
  )
}

/// What the evaluator of FEEL sees: the facts of a project and the derived values.
struct OracleScope: Scope {
  let values: [Value]
  let vocabulary: Vocabulary

  func value(of variable: Int) -> Value { values[variable] }

  func call(_ function: Int, _ arguments: [Value]) -> Value {
    CatalogueFunctions(vocabulary).call(function, arguments)
  }
}
