import Catalogue
import FEEL
import Reports
import Vocabulary

/// Summaries of invented portfolios under invented law.
struct SamplePortfolio: CustomStringConvertible {
  let name: String
  let summary: PortfolioSummary

  var description: String { name }

  /// Filled, hostile, of nothing, of errors only, and of one project without any value.
  static let all = [filled, hostile, empty, errors, single]

  static let filled = SamplePortfolio(name: "portfolio", summary: fullSummary)

  static let empty = SamplePortfolio(name: "portfolio-empty", summary: base)

  static let errors: SamplePortfolio = {
    var summary = base
    summary.inputs = [
      PortfolioSummary.Input(name: "kapot.json", bytes: 812, records: 3, projects: 0, bad: 3)
    ]
    summary.inputCount = 1
    summary.records = 3
    summary.bad = 3
    return SamplePortfolio(name: "portfolio-errors", summary: summary)
  }()

  static let single: SamplePortfolio = {
    var summary = base
    let one = PortfolioSummary.Amount(projects: 1, valued: 0, euros: 0)
    summary.records = 1
    summary.inputCount = 1
    summary.all = one
    summary.undetermined = one
    summary.verdicts = [group("incomplete", "Onvolledig", "Incomplete", one)]
    summary.regimes = [group("", "", "", one)]
    summary.required = [group("", "", "", one)]
    summary.recommended = [group("", "", "", one)]
    return SamplePortfolio(name: "portfolio-single", summary: summary)
  }()

  static let hostileTexts = [
    "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "\u{202E}nekkert\u{202C} \u{5E9}\u{5DC}\u{5D5}\u{5DD} \u{0645}\u{0631}\u{062D}\u{0628}\u{0627}",
    "👩‍👩‍👧 Groen & Grijs 🚧", "=HYPERLINK(\"http://kwaad.example\")", "| a | b |\n# kop",
    String(repeating: "eindeloos ", count: 1_000), "a" + String(repeating: "\u{301}", count: 9_000),
    "regel\u{0}met\u{1B}[2Jtekens\u{2028}", "]]> &amp; --> ${x} `code` [d](javascript:alert(1))",
  ]

  static let hostile: SamplePortfolio = {
    var summary = fullSummary
    let parts = [1, 2, 3, 4]
    summary.departments = hostileTexts.map { department($0, parts, "1000") }
    summary.departmentCount = summary.departments.count
    summary.inputs = hostileTexts.map {
      PortfolioSummary.Input(name: $0, bytes: 1, records: 1, projects: 1, bad: 0)
    }
    summary.inputCount = summary.inputs.count
    for number in summary.crossFindings.indices {
      let text = hostileTexts[number % hostileTexts.count]
      summary.crossFindings[number].title = LocalizedText(nl: text, en: text)
      summary.crossFindings[number].projects = [
        PortfolioSummary.ProjectReference(line: 1, id: text, input: text, value: 1, date: nil)
      ]
    }
    summary.circleYears = hostileTexts.map { text in
      var year = circleYears[0]
      (year.circle, year.buyer) = (text, text)
      return year
    }
    summary.circleYearCount = summary.circleYears.count
    for number in summary.cpvGroups.indices {
      let text = hostileTexts[number % hostileTexts.count]
      summary.cpvGroups[number].label = LocalizedText(nl: text, en: text)
    }
    for number in summary.bands.indices {
      let text = hostileTexts[(number + 4) % hostileTexts.count]
      summary.bands[number].projects = [
        PortfolioSummary.ProjectReference(line: 9, id: text, input: text, value: 1, date: nil)
      ]
    }
    return SamplePortfolio(name: "portfolio-hostile", summary: summary)
  }()

  // MARK: Parts

  static let base: PortfolioSummary = {
    var summary = PortfolioSummary(assessedOn: SampleAssessments.day(2026, 11, 25))
    summary.engine = "kringtoets 1.2.3"
    summary.catalogue = "proef 2026.11"
    summary.catalogueHash = "sha256:" + String(repeating: "ab", count: 32)
    summary.matrix = "proefmatrix"
    summary.matrixTitle = LocalizedText(nl: "Proefmatrix (gereconstrueerd)", en: "Trial matrix")
    return summary
  }()

  static func euros(_ text: String) -> Decimal { Decimal(parsing: text) ?? .zero }

  static func amount(_ projects: Int, _ valued: Int, _ text: String) -> PortfolioSummary.Amount {
    PortfolioSummary.Amount(projects: projects, valued: valued, euros: euros(text))
  }

  static func group(
    _ code: String,
    _ nl: String,
    _ en: String,
    _ amount: PortfolioSummary.Amount
  ) -> PortfolioSummary.Group {
    PortfolioSummary.Group(code: code, label: LocalizedText(nl: nl, en: en), amount: amount)
  }

  /// Returns a department from its blocked, incomplete, noted and good projects.
  static func department(
    _ name: String,
    _ parts: [Int],
    _ value: String,
    tooLight: Int = 0
  ) -> PortfolioSummary.Department {
    let all = parts.reduce(0, +)
    let verdicts = zip(verdictNames, parts).map { names, count in
      group(names.0, names.1, names.2, amount(count, 0, "0"))
    }
    return PortfolioSummary.Department(
      name: name,
      amount: amount(all, all, value),
      verdicts: verdicts,
      tooLight: amount(tooLight, tooLight, tooLight == 0 ? "0" : "1400000")
    )
  }

  static let verdictNames = [
    ("blocked", "Geblokkeerd", "Blocked"), ("incomplete", "Onvolledig", "Incomplete"),
    ("attention", "Aandacht nodig", "Needs attention"), ("ok", "In orde", "In order"),
  ]
}
