import Assessment
import Catalogue
import Testing

/// A case of the dossier in which findings matter beside regime and procedure.
struct FindingVector: Sendable, CustomTestStringConvertible {
  let number: String
  let input: String
  let regime: String
  let minimum: String
  /// Findings that must be there, and others that must not.
  let findings: [String]
  let absent: [String]
  /// An article that one of the findings, or the ground of the regime, names.
  let article: String

  var testDescription: String { "vector \(number)" }

  init(
    _ number: String,
    _ input: String,
    _ regime: String,
    _ minimum: String,
    findings: [String] = [],
    absent: [String] = [],
    article: String
  ) {
    self.number = number
    self.input = input
    self.regime = regime
    self.minimum = minimum
    self.findings = findings
    self.absent = absent
    self.article = article
  }

  private static let works = Vector.works
  private static let services = Vector.services
  private static let june = Vector.june
  private static let open = "europees-openbaar"
  private static let invited = "meervoudig-onderhands"

  private static func lots(_ values: String...) -> String {
    let lots = values.enumerated().map { "{\"id\": \"\($0 + 1)\", \"value\": \"\($1)\"}" }
    return "\"lots\": [\(lots.joined(separator: ", "))], "
      + "\"estimate\": {\"currency\": \"EUR\", \"vat\": \"excluded\"}, "
  }

  private static func parts(_ sas: String, _ other: String) -> String {
    "\"cpv\": [\"85000000\"], \"parts\": [{\"nature\": \"services\", \"serviceGroup\": \"sas\", "
      + "\"amount\": \"\(sas)\"}, {\"nature\": \"services\", \"serviceGroup\": \"other\", "
      + "\"amount\": \"\(other)\"}], \"estimate\": {\"currency\": \"EUR\", \"vat\": \"excluded\"}, "
  }

  private static func concession(_ estimate: String, _ award: String) -> String {
    project(
      "\"nature\": \"services\", \"cpv\": [\"55000000\"], \"estimate\": {\"turnover\": "
        + "\"\(estimate)\", \"valueAtAward\": \"\(award)\", \"currency\": \"EUR\", "
        + "\"vat\": \"excluded\"}, " + june,
      regulation: "concession"
    )
  }

  private static func money(_ more: String) -> String {
    "\"estimate\": {\"currency\": \"EUR\", \"vat\": \"excluded\", \(more)}, "
  }

  static let valuation = [
    FindingVector(
      "12, options in the documents",
      project(
        services
          + money("\"amount\": 160000, \"options\": [{\"amount\": 60000, \"inDocuments\": true}]")
          + june
      ),
      "european",
      open,
      absent: ["KT-OPTION-NOT-IN-DOCUMENTS"],
      article: "aw2012:2.3"
    ),
    FindingVector(
      "13",
      project(
        services
          + money("\"amount\": 120000, \"options\": [{\"amount\": 100000, \"inDocuments\": false}]")
          + june
      ),
      "national",
      invited,
      findings: ["KT-OPTION-NOT-IN-DOCUMENTS"],
      article: "aw2012:2.163a"
    ),
    FindingVector(
      "14",
      project(services + money("\"monthly\": {\"amount\": 4500, \"indefinite\": true}") + june),
      "european",
      open,
      article: "aw2012:2.3"
    ),
    FindingVector(
      "14 below",
      project(services + money("\"monthly\": {\"amount\": 4499.99, \"indefinite\": true}") + june),
      "national",
      invited,
      article: "aw2012:2.3"
    ),
    FindingVector(
      "16",
      project(works + lots("4800000", "900000") + june),
      "european",
      open,
      findings: ["KT-SMALL-LOTS"],
      absent: ["KT-SMALL-LOTS-SOME"],
      article: "aw2012:2.18:3"
    ),
    FindingVector(
      "17",
      project(works + lots("4500000", "600000", "600000") + june),
      "european",
      open,
      findings: ["KT-SMALL-LOTS-SOME"],
      absent: ["KT-SMALL-LOTS"],
      article: "aw2012:2.18:3"
    ),
    FindingVector(
      "19",
      project(services + lots("420000", "80000") + june),
      "european",
      open,
      findings: ["KT-SMALL-LOT-EQUAL"],
      article: "dir-2014-24:5:10"
    ),
    FindingVector(
      "20",
      project("\"nature\": \"supplies\", " + lots("150000", "100000") + june),
      "european",
      open,
      findings: ["KT-LOTS-HOMOGENEOUS"],
      article: "aw2012:2.19:1"
    ),
    FindingVector(
      "25",
      project(
        services
          + money(
            "\"amount\": 75000, \"relatedContracts\": [{\"id\": \"b\", \"amount\": 75000, "
              + "\"homogeneous\": true}, {\"id\": \"c\", \"amount\": 75000, \"homogeneous\": true}]"
          ) + june
      ),
      "european",
      open,
      findings: ["KT-SPLITTING"],
      article: "aw2012:1.10a:1"
    ),
    FindingVector(
      "28",
      project(parts("400000", "350000") + june),
      "sas",
      "sas-procedure",
      article: "aw2012:2.6a"
    ),
    FindingVector(
      "28 below",
      project(parts("400000", "340000") + june),
      "national",
      invited,
      article: "aw2012:2.6a"
    ),
    FindingVector(
      "32",
      project(works + money("\"amount\": 5200000, \"goodsMadeAvailable\": 300000") + june),
      "european",
      open,
      article: "aw2012:2.1"
    ),
    FindingVector(
      "34",
      concession("4600000", "5600000"),
      "concession",
      "concessieprocedure",
      findings: ["KT-CONCESSION-EXCESS"],
      article: "aw2012:2a.3"
    ),
    FindingVector(
      "53, independent unit",
      project(
        services + "\"operationalUnit\": {\"independent\": true, \"otherUnits\": 100000}, "
          + money("\"amount\": 150000") + june
      ),
      "national",
      invited,
      article: "aw2012:2.3"
    ),
    FindingVector(
      "53, not independent",
      project(
        services + "\"operationalUnit\": {\"independent\": false, \"otherUnits\": 100000}, "
          + money("\"amount\": 150000") + june
      ),
      "european",
      open,
      article: "aw2012:2.3"
    ),
  ]

  static let procedure = [
    FindingVector(
      "23",
      project(services + estimate("230000") + ", \"framework\": {\"years\": 5}, " + june),
      "european",
      open,
      findings: ["KT-FRAMEWORK-YEARS"],
      article: "aw2012:2.140:3"
    ),
    FindingVector(
      "38",
      project(
        services + estimate("230000") + ", \"priorInvolvement\": {\"involved\": true}, " + june
      ),
      "european",
      open,
      findings: ["KT-PRIOR-INVOLVEMENT"],
      article: "aw2012:2.51:3"
    ),
    FindingVector(
      "43",
      project(
        services + estimate("230000") + ", \"plannedProcedure\": {\"code\": "
          + "\"europees-niet-openbaar\", \"candidates\": 4}, " + june
      ),
      "european",
      open,
      findings: ["KT-CANDIDATES"],
      article: "aw2012:2.99:3"
    ),
    FindingVector(
      "47",
      project(
        services + estimate("230000") + ", \"award\": {\"criterion\": \"laagste-prijs\"}, " + june
      ),
      "european",
      open,
      findings: ["KT-LOWEST-PRICE"],
      article: "aw2012:2.114:4"
    ),
    FindingVector(
      "49",
      project(
        services + estimate("500000") + ", \"contract\": {\"originalValue\": 500000, \"changes\": ["
          + "{\"id\": \"1\", \"amount\": 30000}, {\"id\": \"2\", \"amount\": 25000}, "
          + "{\"id\": \"3\", \"amount\": -10000}]}, " + june
      ),
      "european",
      open,
      findings: ["KT-CHANGE-SMALL"],
      absent: ["KT-CHANGE-NOT-SMALL"],
      article: "aw2012:2.163b:3"
    ),
    FindingVector(
      "49 without the credit",
      project(
        services + estimate("500000") + ", \"contract\": {\"originalValue\": 500000, \"changes\": ["
          + "{\"id\": \"1\", \"amount\": 30000}, {\"id\": \"2\", \"amount\": 25000}]}, " + june
      ),
      "european",
      open,
      findings: ["KT-CHANGE-NOT-SMALL"],
      absent: ["KT-CHANGE-SMALL"],
      article: "aw2012:2.163a"
    ),
    FindingVector(
      "50",
      project(
        services + estimate("500000") + ", \"inHouse\": {\"control\": true, \"activityShare\": 85, "
          + "\"privateCapital\": false}, " + june
      ),
      "exempt",
      "vrijgesteld",
      findings: ["KT-EXEMPT-CONDITIONS"],
      article: "aw2012:2.24a:1"
    ),
    FindingVector(
      "50 with too few activities",
      project(
        services + estimate("500000") + ", \"inHouse\": {\"control\": true, \"activityShare\": 78, "
          + "\"privateCapital\": false}, " + june
      ),
      "european",
      open,
      findings: ["KT-IN-HOUSE-FAILS"],
      article: "aw2012:2.24a:1"
    ),
    FindingVector(
      "52",
      project(
        works + estimate("5500000") + ", \"subsidy\": {\"share\": 60}, " + june,
        legalType: "org-sub-la"
      ),
      "european",
      open,
      findings: ["KT-SUBSIDISED"],
      article: "aw2012:2.8:1"
    ),
    FindingVector(
      "55",
      project(works + estimate("1000000") + ", \"arw\": {\"applied\": false}, " + june),
      "national",
      invited,
      findings: ["KT-ARW"],
      article: "aw2012:1.22:2"
    ),
  ]
}

struct `The further vectors of the dossier` {
  @Test(arguments: FindingVector.valuation + FindingVector.procedure)
  func `give what the law requires, with its article`(vector: FindingVector) throws {
    let assessment = try assess(vector.input)
    #expect(assessment.regime.code == vector.regime)
    #expect(assessment.procedure.minimum?.code == vector.minimum)
    let found = Set(assessment.findings.map(\.id))
    for id in vector.findings { #expect(found.contains(id), "\(id) in \(found)") }
    for id in vector.absent { #expect(!found.contains(id), "\(id)") }
    let cited =
      assessment.regime.sources
      + assessment.findings.filter { vector.findings.contains($0.id) }.flatMap(\.sources)
    #expect(cited.map(\.description).contains(vector.article))
  }

  @Test func `let extreme urgency negotiate without a notice`() throws {
    let assessment = try assess(
      project(
        Vector.works + estimate("6000000") + ", \"urgency\": {\"level\": \"dwingende-spoed\", "
          + "\"unforeseeable\": true, \"attributable\": false}, " + Vector.june
      )
    )
    #expect(
      assessment.procedure.allowed.contains {
        $0.code == "onderhandelingsprocedure-zonder-aankondiging"
      }
    )
    #expect(assessment.findings.contains { $0.id == "KT-EXTREME-URGENCY" })
  }

  @Test func `count a concession by its value at the award only above the excess`() throws {
    let assessment = try assess(
      project(
        "\"nature\": \"services\", \"cpv\": [\"55000000\"], \"estimate\": {\"turnover\": 4600000, "
          + "\"valueAtAward\": 5520000, \"currency\": \"EUR\", \"vat\": \"excluded\"}, "
          + Vector.june,
        regulation: "concession"
      )
    )
    #expect(assessment.regime.code == "national")
  }
}

struct `The principles` {
  @Test(arguments: [
    ("6000000", "PR-TRANSPARENT-EU", "PR-EQUAL-INVITED"),
    ("2000000", "PR-EQUAL-NATIONAL", "PR-EQUAL-INVITED"),
    ("500000", "PR-EQUAL-INVITED", "PR-EQUAL-NATIONAL"),
    ("50000", "PR-OBJECTIVE-CHOICE", "PR-EQUAL-INVITED"),
  ])
  func `follow from regime and procedure`(amount: String, binds: String, free: String) throws {
    let assessment = try assess(project(Vector.works + estimate(amount) + ", " + Vector.june))
    let principles = Set(assessment.principles.map(\.id))
    #expect(principles.contains(binds))
    #expect(!principles.contains(free))
    #expect(principles.contains("PR-OBJECTIVE-CHOICE"))
  }

  @Test func `are those of Europe where a cross-border interest is clear`() throws {
    let assessment = try assess(
      project(
        Vector.works + estimate("500000")
          + ", \"crossBorderInterest\": {\"assessed\": true, \"present\": true}, " + Vector.june
      )
    )
    #expect(assessment.principles.contains { $0.id == "PR-TRANSPARENT-EU" })
    #expect(!assessment.principles.contains { $0.id == "PR-EQUAL-INVITED" })
  }

  @Test func `say whether the file shows them`() throws {
    let assessment = try assess(
      project(
        Vector.works + estimate("500000")
          + ", \"principles\": {\"reasonsRecorded\": true, \"proportionalityChecked\": false}, "
          + Vector.june
      )
    )
    let status = Dictionary(
      uniqueKeysWithValues: assessment.principles.map { ($0.id, $0.status) }
    )
    #expect(status["PR-OBJECTIVE-CHOICE"] == .shown)
    #expect(status["PR-PROPORTIONAL-INVITED"] == .missing)
    #expect(status["PR-LOW-BURDEN"] == .open)
  }
}
