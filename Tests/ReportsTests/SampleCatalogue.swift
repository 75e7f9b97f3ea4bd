import Catalogue
import FEEL
import Vocabulary

extension SampleAssessments {
  /// A catalogue with just enough for the names in a report.
  static let catalogue = catalogue(linkOfWet: "https://wet.example/{article}")

  /// The catalogue with another address for the articles of its law.
  static func catalogue(linkOfWet link: String) -> Catalogue {
    Catalogue(
      name: "proef",
      version: "2026.11",
      hash: String(repeating: "ab", count: 32),
      vocabulary: vocabulary,
      sources: [
        source("wet", kind: "law", "Proefwet", link: link),
        source("vo", kind: "regulation", "Vo. 1", link: nil),
        source("gids", kind: "guideline", "Proefgids", link: "https://gids.example"),
        source("beleid", kind: "policy", "Proefbeleid", link: nil),
      ],
      parameters: [
        parameter("threshold.works", isMoney: true), parameter("notice.days", isMoney: false),
      ],
      derivations: [],
      tables: [],
      matrices: [],
      rules: []
    )
  }

  /// A vocabulary with a fact of each type.
  static let vocabulary = Vocabulary(
    facts: [
      fact("format", .text),
      fact("circle", .opaque),
      fact("project.id", .text) { $0.isRequired = true },
      fact("project.nature", .code) {
        $0.codes = "nature"
        $0.question = text("Werken of \"leveringen\"?", "Works or \"supplies\"?")
      },
      fact("project.cpv", .textList) {
        $0.item = "code"
        $0.format = "cpv"
      },
      fact("project.kinds", .codeList) {
        $0.item = "kind"
        $0.codes = "nature"
      },
      fact("project.estimate.amount", .money) { $0.minimum = 0 },
      fact("project.estimate.correction", .money),
      fact("project.estimate.vatRate", .number) {
        $0.minimum = 0
        $0.maximum = 100
      },
      fact("project.years", .integer),
      fact("project.urgent", .boolean),
      fact("project.dispatch", .date),
      fact("project.lots", .recordList) { $0.item = "lot" },
      fact("project.lots[].value", .money),
      fact("project.lots[].parts", .recordList) { $0.item = "part" },
      fact("project.lots[].parts[].id", .text),
    ],
    codeLists: [
      CodeList(
        id: "nature",
        title: text("Aard", "Nature"),
        sources: [],
        codes: [
          Code(code: "works", label: text("Werken", "Works")),
          Code(code: "supplies", label: text("Leveringen & <meer>", "Supplies & <more>")),
        ]
      ),
      CodeList(
        id: "planned-verdict",
        title: text("Oordeel", "Verdict"),
        sources: [],
        codes: [Code(code: "te-licht", label: text("te licht", "too light"))]
      ),
    ]
  )

  private static func fact(
    _ path: String,
    _ type: FactType,
    _ change: (inout Fact) -> Void = { _ in }
  ) -> Fact {
    var fact = Fact(path: path, type: type, label: text("Label \(path)", "Label \(path)"))
    change(&fact)
    return fact
  }

  private static func source(
    _ id: String,
    kind: String,
    _ short: String,
    link: String?
  ) -> Source {
    Source(
      id: id,
      kind: kind,
      title: text(short, short),
      short: text(short, short),
      identifiers: [:],
      valid: nil,
      certainty: .confirmed,
      link: link,
      note: nil,
      articles: [],
      place: place
    )
  }

  private static func parameter(_ id: String, isMoney: Bool) -> Parameter {
    Parameter(
      id: id,
      title: text(id, id),
      isMoney: isMoney,
      currency: isMoney ? "EUR" : nil,
      vat: isMoney ? "excluded" : nil,
      values: [],
      place: place
    )
  }

  private static let place = RulePlace(file: "proef.yaml", line: 1, column: 1)
}
