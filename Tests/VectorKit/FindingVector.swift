/// A case of the dossier in which findings matter beside regime and procedure.
package struct FindingVector: Sendable {
  /// The number in the dossier.
  package let number: String
  /// The dossier file as JSON.
  package let input: String
  /// The regime that must come out.
  package let regime: String
  /// The lightest procedure that must come out.
  package let minimum: String
  /// Findings that must be there.
  package let findings: [String]
  /// Findings that must not be there.
  package let absent: [String]
  /// An article that one of the findings, or the ground of the regime, names.
  package let article: String

  /// The number of the case.
  package var testDescription: String { "vector \(number)" }

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

  static let works = Vector.works
  static let services = Vector.services
  static let june = Vector.june
  static let open = "europees-openbaar"
  static let invited = "meervoudig-onderhands"

  static func lots(_ values: String...) -> String {
    let lots = values.enumerated().map { "{\"id\": \"\($0 + 1)\", \"value\": \"\($1)\"}" }
    return "\"lots\": [\(lots.joined(separator: ", "))], "
      + "\"estimate\": {\"currency\": \"EUR\", \"vat\": \"excluded\"}, "
  }

  static func parts(_ sas: String, _ other: String) -> String {
    "\"cpv\": [\"85000000\"], \"parts\": [{\"nature\": \"services\", \"serviceGroup\": \"sas\", "
      + "\"amount\": \"\(sas)\"}, {\"nature\": \"services\", \"serviceGroup\": \"other\", "
      + "\"amount\": \"\(other)\"}], \"estimate\": {\"currency\": \"EUR\", \"vat\": \"excluded\"}, "
  }

  static func concession(_ estimate: String, _ award: String) -> String {
    project(
      "\"nature\": \"services\", \"cpv\": [\"55000000\"], \"estimate\": {\"turnover\": "
        + "\"\(estimate)\", \"valueAtAward\": \"\(award)\", \"currency\": \"EUR\", "
        + "\"vat\": \"excluded\"}, " + june,
      regulation: "concession"
    )
  }

  static func money(_ more: String) -> String {
    "\"estimate\": {\"currency\": \"EUR\", \"vat\": \"excluded\", \(more)}, "
  }

  /// The cases on valuation.
  package static let valuation = [
    FindingVector(
      "13 with options in the documents",
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
      "20, not homogeneous",
      project(
        "\"nature\": \"supplies\", \"lots\": [{\"id\": \"1\", \"value\": 150000, "
          + "\"homogeneous\": false}, {\"id\": \"2\", \"value\": 100000, \"homogeneous\": false}], "
          + money("\"perYear\": false") + june
      ),
      "national",
      invited,
      absent: ["KT-LOTS-HOMOGENEOUS"],
      article: "aw2012:2.3"
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
}
