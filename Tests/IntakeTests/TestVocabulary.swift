import FEEL
import Intake
import Vocabulary

/// A small vocabulary with a fact of each kind.
///
/// `Tests/Fuzz` links to this file, so it uses nothing of the tests.
enum TestVocabulary {
  static let vocabulary = Vocabulary(facts: facts, codeLists: [natures, vatBases, services])
  static let reader = DossierReader(vocabulary: vocabulary)

  private static let facts: [Fact] = [
    fact("project.id", .text, required: true),
    fact("project.title", .text),
    fact("project.buyer.name", .text),
    fact("project.nature", .code, codes: "nature"),
    fact("project.cpv", .textList, item: "code", format: "cpv"),
    fact("project.mainCpv", .text, format: "cpv"),
    fact("project.estimate.amount", .money, minimum: 0),
    fact("project.estimate.currency", .text, required: true),
    fact("project.estimate.vat", .code, codes: "vat"),
    fact("project.estimate.vatRate", .number, minimum: 0, maximum: 100),
    fact("project.estimate.balance", .money),
    fact("project.lots", .recordList, item: "lot"),
    fact("project.lots[].id", .text),
    fact("project.lots[].title", .text),
    fact("project.lots[].value", .money, minimum: 0),
    fact("project.lots[].parts", .recordList, item: "part"),
    fact("project.lots[].parts[].amount", .money),
    fact("project.planning.noticeDispatch", .date),
    fact("project.electronicTender", .boolean),
    fact("project.framework.parties", .integer, minimum: 1),
    fact("project.tags", .textList, item: "tag"),
    fact("project.services", .codeList, codes: "service", item: "service"),
    fact("project.exclusion", .opaque),
    fact("circle.name", .text),
    fact("sessions", .recordList, item: "session"),
    fact("sessions[].date", .date),
    fact("sessions[].statements", .recordList, item: "statement"),
    fact("sessions[].statements[].text", .text),
    fact("sessions[].statements[].isQuestion", .boolean),
  ]

  private static let natures = CodeList(
    id: "nature",
    title: LocalizedText(nl: "aard", en: "nature"),
    sources: [],
    codes: [
      Code(code: "works", label: LocalizedText(nl: "Werken", en: "Works")),
      Code(code: "supplies", label: LocalizedText(nl: "Leveringen", en: "Supplies")),
      Code(code: "services", label: LocalizedText(nl: "Diensten", en: "Services")),
    ]
  )

  private static let vatBases = CodeList(
    id: "vat",
    title: LocalizedText(nl: "btw", en: "VAT"),
    sources: [],
    codes: [
      Code(code: "excluded", label: LocalizedText(nl: "exclusief", en: "excluded")),
      Code(code: "included", label: LocalizedText(nl: "inclusief", en: "included")),
    ]
  )

  private static let services = CodeList(
    id: "service",
    title: LocalizedText(nl: "diensten", en: "services"),
    sources: [],
    codes: (1...20).map {
      Code(
        code: "dienst-met-een-lange-naam-\($0)",
        label: LocalizedText(nl: "Dienst \($0)", en: "Service \($0)")
      )
    }
  )

  private static func fact(
    _ path: String,
    _ type: FactType,
    codes: String? = nil,
    item: String? = nil,
    required: Bool = false,
    minimum: Decimal? = nil,
    maximum: Decimal? = nil,
    format: String? = nil
  ) -> Fact {
    Fact(
      path: path,
      type: type,
      codes: codes,
      item: item,
      label: LocalizedText(nl: "feit \(path)", en: "fact \(path)"),
      isRequired: required,
      minimum: minimum,
      maximum: maximum,
      format: format
    )
  }
}
