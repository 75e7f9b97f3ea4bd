import Catalogue
import FEEL
import Vocabulary

/// The facts that the conditions of the benchmark are about.
enum SpeedVocabulary {
  static let vocabulary = Vocabulary(facts: facts, codeLists: [natures])
  static let projectFacts = vocabulary.facts.indices.filter {
    !vocabulary.facts[$0].path.contains("[]") && vocabulary.facts[$0].type != .opaque
  }
  static let names = Names(
    variables: projectFacts.map {
      (vocabulary.facts[$0].path, CatalogueNames.type(ofFact: $0, vocabulary))
    },
    functions: CatalogueNames.functions,
    codeLists: vocabulary.codeLists.mapValues { Set($0.codes.map(\.code)) }
  )

  private static let facts: [Fact] = [
    fact("format", .text),
    fact("project.id", .text),
    fact("project.nature", .code, codes: "nature"),
    fact("project.currency", .text),
    fact("project.amount", .money),
    fact("project.limit", .money),
    fact("project.years", .number),
    fact("project.reason", .text),
    fact("project.noticeDispatch", .date),
    fact("project.tenderDeadline", .date),
    fact("project.lots", .recordList),
    fact("project.lots[].value", .money),
    fact("project.lots[].nature", .code, codes: "nature"),
    fact("project.sessions", .recordList),
    fact("project.sessions[].date", .date),
    fact("project.sessions[].links", .recordList),
    fact("project.sessions[].links[].project", .text),
  ]

  private static func fact(_ path: String, _ type: FactType, codes: String? = nil) -> Fact {
    Fact(path: path, type: type, codes: codes, label: LocalizedText(nl: path, en: path))
  }

  private static let natures = CodeList(
    id: "nature",
    title: LocalizedText(nl: "aard", en: "nature"),
    sources: [],
    codes: ["works", "supplies", "services"].map {
      Code(code: $0, label: LocalizedText(nl: $0, en: $0))
    }
  )
}

/// What the evaluator of FEEL sees of a project.
struct SpeedScope: Scope {
  let values: [Value]

  func value(of variable: Int) -> Value { values[variable] }

  func call(_ function: Int, _ arguments: [Value]) -> Value {
    CatalogueFunctions(SpeedVocabulary.vocabulary).call(function, arguments)
  }
}
